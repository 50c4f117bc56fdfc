/** Asks for the reason why a warning is kept. */

import { type ReactElement, useId, useState } from "react";
import { type Finding, findReasonFault } from "../../check/index.ts";
import { ConfirmDialog } from "../design/ConfirmDialog.tsx";
import controls from "../design/controls.module.css";
import { Icon } from "../design/Icon.tsx";
import { wizardMessages } from "../messages.ts";

interface KeepDialogProps {
  readonly finding: Finding;
  readonly onKeep: (reason: string) => void;
  readonly onClose: () => void;
}

export function KeepDialog({ finding, onKeep, onClose }: KeepDialogProps): ReactElement {
  const [reason, setReason] = useState("");
  const [isAsked, setAsked] = useState(false);
  const id = useId();
  const fault = findReasonFault(reason);
  const confirm = (): void => {
    setAsked(true);
    if (fault === null) onKeep(reason);
  };
  return (
    <ConfirmDialog
      title={wizardMessages.keepTitle}
      confirmLabel={wizardMessages.keepWarning}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <p>{finding.message}</p>
      <label className={controls.label} htmlFor={id}>
        {wizardMessages.keepReason}
      </label>
      <input
        id={id}
        className={controls.field}
        value={reason}
        placeholder={wizardMessages.keepReasonExample}
        onChange={(event) => setReason(event.target.value)}
      />
      {isAsked && fault !== null && (
        <p className={controls.fault} role="alert">
          <Icon name="error" /> {fault}
        </p>
      )}
    </ConfirmDialog>
  );
}
