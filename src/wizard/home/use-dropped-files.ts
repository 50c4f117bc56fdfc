/** Files that are dropped on the first page, and reports that are pasted into it. */

import { useEffect, useState } from "react";
import { wizardMessages } from "../messages.ts";
import type { Opening } from "../opening/opening-types.ts";

/** Less than this is no report, but something copied for another purpose. */
const SHORTEST_REPORT = 200;

function readPasted(data: DataTransfer): Opening | null {
  const [text, html] = [data.getData("text/plain"), data.getData("text/html")];
  if (text.trim().length < SHORTEST_REPORT) return null;
  const content = html === "" ? new Blob([text]) : new Blob([`<meta charset="utf-8">${html}`]);
  return { name: wizardMessages.pastedName, content, purpose: "draft" };
}

function isTypedInto(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, dialog") !== null;
}

/** Whether a file is being dragged over the page. */
export function useDroppedFiles(
  onFile: (file: File) => Promise<void>,
  onPasted: (opening: Opening) => void,
): boolean {
  const [isDragging, setDragging] = useState(false);
  useEffect(() => {
    const onDragOver = (event: DragEvent): void => {
      // Without this the browser would leave the page for the file.
      event.preventDefault();
      if (event.dataTransfer?.types.includes("Files") === true) setDragging(true);
    };
    const onDragLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setDragging(false);
    };
    const onDrop = (event: DragEvent): void => {
      event.preventDefault();
      setDragging(false);
      const [file] = event.dataTransfer?.files ?? [];
      if (file !== undefined) void onFile(file);
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (event.clipboardData === null || isTypedInto(event.target)) return;
      const [file] = event.clipboardData.files;
      const pasted = readPasted(event.clipboardData);
      if (pasted !== null) onPasted(pasted);
      else if (file !== undefined) void onFile(file);
    };
    document.addEventListener("dragover", onDragOver);
    document.addEventListener("dragleave", onDragLeave);
    document.addEventListener("drop", onDrop);
    document.addEventListener("paste", onPaste);
    return () => {
      document.removeEventListener("dragover", onDragOver);
      document.removeEventListener("dragleave", onDragLeave);
      document.removeEventListener("drop", onDrop);
      document.removeEventListener("paste", onPaste);
    };
  }, [onFile, onPasted]);
  return isDragging;
}
