/** The button that opens the help, and its keys: F1 everywhere, ? where nobody types. */

import { type ReactElement, useEffect, useState } from "react";
import { Button } from "../design/Button.tsx";
import { loadPart } from "../design/LoadPart.tsx";
import { wizardMessages } from "../messages.ts";

const HelpDialog = loadPart(async () => (await import("./HelpDialog.tsx")).HelpDialog, null);

interface HelpButtonProps {
  readonly look?: "plain" | "quiet";
  /** null where nothing is on the screen that the tour could point at. */
  readonly onTour: (() => void) | null;
}

/** An input method may give the wide one. */
const QUESTION_MARKS = ["?", "？"];

function isHelpKey({ isComposing, key, target }: KeyboardEvent): boolean {
  const isTypedInto = target instanceof Element && target.matches("input, textarea, select");
  if (isComposing || !(key === "F1" || (QUESTION_MARKS.includes(key) && !isTypedInto))) return false;
  // One question at a time. Last, for it looks through the whole page, and most keys are others.
  return document.querySelector("dialog[open]") === null;
}

export function HelpButton({ look = "plain", onTour }: HelpButtonProps): ReactElement {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!isHelpKey(event)) return;
      // F1 would open the browser's own help.
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  const close = (): void => setOpen(false);
  const showTour = (): void => {
    close();
    onTour?.();
  };
  return (
    <>
      <Button look={look} title={wizardMessages.helpKey} onClick={() => setOpen(true)}>
        {wizardMessages.help}
      </Button>
      {isOpen && <HelpDialog onTour={onTour === null ? null : showTour} onClose={close} />}
    </>
  );
}
