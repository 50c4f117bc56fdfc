/** Reports, and files, that are pasted into the first page. */

import { useEffect, useRef } from "react";
import { wizardMessages } from "../messages.ts";
import type { Opening } from "../opening/opening-types.ts";

/** Less than this is no report, but something copied for another purpose. */
const SHORTEST_REPORT = 200;

interface Receivers {
  /** None where what was pasted holds no file. */
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

export function usePastedReport(receivers: Receivers): void {
  const latest = useRef(receivers);
  useEffect(() => {
    latest.current = receivers;
  });
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      if (event.clipboardData === null || isTypedInto(event.target)) return;
      takePasted(event.clipboardData, latest.current);
    };
    document.addEventListener("paste", onPaste);
    return () => document.removeEventListener("paste", onPaste);
  }, []);
}
