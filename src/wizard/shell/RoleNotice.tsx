/** Tells that another window writes this draft, and offers to write here instead. */

import { type ReactElement, useState } from "react";
import { Button } from "../design/Button.tsx";
import { Notice } from "../design/Notice.tsx";
import { wizardMessages } from "../messages.ts";
import type { SaveStore, SessionRole } from "../session/draft-session.ts";
import { UnsavedQuestion } from "../session/UnsavedQuestion.tsx";

interface RoleNoticeProps {
  readonly role: SessionRole;
  readonly save: SaveStore;
  readonly onTakeOver: () => Promise<boolean>;
}

export function RoleNotice({ role, save, onTakeOver }: RoleNoticeProps): ReactElement | null {
  const [taking, setTaking] = useState<"asked" | "refused" | null>(null);
  const [isAsking, setAsking] = useState(false);
  if (role === "writer") return null;
  const takeOver = async (): Promise<void> => {
    setAsking(false);
    setTaking("asked");
    setTaking((await onTakeOver()) ? null : "refused");
  };
  const begin = (): void => {
    // What is stored takes the place of what could not be saved here before the draft was taken away.
    if (save.getSnapshot().kind === "failed") setAsking(true);
    else void takeOver();
  };
  const text = role === "free" ? wizardMessages.readerFree : wizardMessages.readerTitle;
  return (
    <>
      <Notice severity="warning" text={taking === "refused" ? wizardMessages.takeOverFailed : text}>
        <Button look="primary" isPassive={taking === "asked"} onClick={begin}>
          {taking === "asked" ? wizardMessages.takingOver : wizardMessages.takeOver}
        </Button>
      </Notice>
      {isAsking && (
        <UnsavedQuestion
          words={wizardMessages.discardUnsaved}
          onGiveUp={() => void takeOver()}
          onCancel={() => setAsking(false)}
        />
      )}
    </>
  );
}
