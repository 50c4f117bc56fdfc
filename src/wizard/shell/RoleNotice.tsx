/** Tells that another window writes this draft, and offers to write here instead. */

import { type ReactElement, useState } from "react";
import { Button } from "../design/Button.tsx";
import { Notice } from "../design/Notice.tsx";
import { wizardMessages } from "../messages.ts";
import type { SessionRole } from "../session/draft-session.ts";

interface RoleNoticeProps {
  readonly role: SessionRole;
  readonly onTakeOver: () => Promise<boolean>;
}

export function RoleNotice({ role, onTakeOver }: RoleNoticeProps): ReactElement | null {
  const [taking, setTaking] = useState<"asked" | "refused" | null>(null);
  if (role === "writer") return null;
  const takeOver = async (): Promise<void> => {
    setTaking("asked");
    setTaking((await onTakeOver()) ? null : "refused");
  };
  const text = role === "free" ? wizardMessages.readerFree : wizardMessages.readerTitle;
  return (
    <Notice severity="warning" text={taking === "refused" ? wizardMessages.takeOverFailed : text}>
      <Button look="primary" isPassive={taking === "asked"} onClick={() => void takeOver()}>
        {taking === "asked" ? wizardMessages.takingOver : wizardMessages.takeOver}
      </Button>
    </Notice>
  );
}
