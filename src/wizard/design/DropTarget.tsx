/**
 * Takes a file that is dragged onto the window, and says so while it hangs over it. While a question is open none is
 * taken, unless the question is for a file: what is asked is about the page as it stands.
 */

import { type ReactElement, useEffect, useRef, useState } from "react";
import styles from "./controls.module.css";

interface DropTargetProps {
  /** What becomes of the file that hangs over the window. */
  readonly words: string;
  /** The open dialog asks for a file. */
  readonly isAsked?: boolean;
  readonly onFile: (file: File) => void;
  /** Called with their number where several are dropped at once: nobody knows which is meant. */
  readonly onSeveral: (count: number) => void;
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") === true;
}

/** Whether what hangs over the page is for it to take. */
function isWelcome(event: DragEvent, { isAsked = false }: DropTargetProps): boolean {
  return holdsFiles(event) && (isAsked || document.querySelector("dialog[open]") === null);
}

export function DropTarget(props: DropTargetProps): ReactElement | null {
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const [isDragging, setDragging] = useState(false);
  useEffect(() => {
    const onDragOver = (event: DragEvent): void => {
      if (!isWelcome(event, latest.current)) return;
      // Without this the page would take no drop.
      event.preventDefault();
      setDragging(true);
    };
    const onDragLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setDragging(false);
    };
    const onDrop = (event: DragEvent): void => {
      setDragging(false);
      if (!isWelcome(event, latest.current)) return;
      event.preventDefault();
      const [file, ...others] = Array.from(event.dataTransfer?.files ?? []);
      if (others.length > 0) latest.current.onSeveral(others.length + 1);
      else if (file !== undefined) latest.current.onFile(file);
    };
    document.addEventListener("dragover", onDragOver);
    document.addEventListener("dragleave", onDragLeave);
    document.addEventListener("drop", onDrop);
    return () => {
      document.removeEventListener("dragover", onDragOver);
      document.removeEventListener("dragleave", onDragLeave);
      document.removeEventListener("drop", onDrop);
    };
  }, []);
  return isDragging ? <p className={styles.drop}>{props.words}</p> : null;
}
