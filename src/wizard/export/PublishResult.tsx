/** What became of a publication, and what can be done where it did not succeed. */

import type { ReactElement } from "react";
import { Button } from "../design/Button.tsx";
import { Notice } from "../design/Notice.tsx";
import { wizardMessages } from "../messages.ts";
import type { ClipboardContent } from "../session/clipboard.ts";
import { describeDifference } from "./describe-difference.ts";
import { exportMessages } from "./messages.ts";
import type { PublishOutcome } from "./use-publishing.ts";

interface PublishResultProps {
  readonly outcome: PublishOutcome;
  readonly onCopy: (content: ClipboardContent) => void;
}

export function PublishResult({ outcome, onCopy }: PublishResultProps): ReactElement {
  switch (outcome.kind) {
    case "saved":
      return <Notice severity="success" text={wizardMessages.exported(outcome.name)} />;
    case "copied":
      return <Notice severity="success" text={exportMessages.copied} />;
    case "copyWaits":
      return (
        <Notice severity="warning" text={exportMessages.copyOnceMore}>
          <Button look="primary" onClick={() => onCopy(outcome.content)}>
            {exportMessages.copyAgain}
          </Button>
        </Notice>
      );
    case "copyFailed":
      return <Notice severity="error" text={exportMessages.copyFailed} />;
    case "differs":
      return (
        <Notice
          severity="error"
          text={wizardMessages.exportDiffers(outcome.count, describeDifference(outcome.first))}
        />
      );
    case "failed":
      return <Notice severity="error" text={wizardMessages.exportFailed(outcome.reason)} />;
  }
}
