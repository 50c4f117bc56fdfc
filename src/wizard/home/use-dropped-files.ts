/** Files that are dropped on the first page, and reports that are pasted into it. */

import { useEffect, useRef, useState } from "react";
import { wizardMessages } from "../messages.ts";
import type { Opening } from "../opening/opening-types.ts";

/** Less than this is no report, but something copied for another purpose. */
const SHORTEST_REPORT = 200;

interface Receivers {
  /** None where what was dropped or pasted holds no file. */
  readonly onFiles: (files: readonly File[]) => void;
  readonly onReport: (report: Opening) => void;
  /** Called with the length of a text that is no report. */
  readonly onTooShort: (length: number) => void;
}

function readPasted(data: DataTransfer): Blob {
  const [text, html] = [data.getData("text/plain"), data.getData("text/html")];
  return new Blob([html === "" ? text : `<meta charset="utf-8">${html}`]);
}

function takePasted(data: DataTransfer, { onFiles, onReport, onTooShort }: Receivers): void {
  const { length } = data.getData("text/plain").trim();
  if (length >= SHORTEST_REPORT) {
    onReport({ name: wizardMessages.pastedName, content: readPasted(data), purpose: "draft" });
  } else if (data.files.length === 0 && length > 0) onTooShort(length);
  else onFiles(Array.from(data.files));
}

function isTypedInto(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, dialog") !== null;
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") === true;
}

/** Whether a file is being dragged over the page. */
export function useDroppedFiles(receivers: Receivers): boolean {
  const latest = useRef(receivers);
  useEffect(() => {
    latest.current = receivers;
  });
  const [isDragging, setDragging] = useState(false);
  useEffect(() => {
    const onDragOver = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      // Without this the page would take no drop.
      event.preventDefault();
      setDragging(true);
    };
    const onDragLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setDragging(false);
    };
    const onDrop = (event: DragEvent): void => {
      setDragging(false);
      if (!holdsFiles(event)) return;
      event.preventDefault();
      latest.current.onFiles(Array.from(event.dataTransfer?.files ?? []));
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (event.clipboardData === null || isTypedInto(event.target)) return;
      takePasted(event.clipboardData, latest.current);
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
  }, []);
  return isDragging;
}
