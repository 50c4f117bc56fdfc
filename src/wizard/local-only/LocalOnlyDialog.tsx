/** 怎样核实: how anybody can see that nothing leaves this computer, with what the page knows about itself. */

import { type ReactElement, useState } from "react";
import { isLocalFile } from "../../delivery/index.ts";
import { Button } from "../design/Button.tsx";
import { Icon } from "../design/Icon.tsx";
import { ModalDialog } from "../design/ModalDialog.tsx";
import { wizardMessages } from "../messages.ts";
import { inspectPage, type PageInspection, type RequestCount } from "./inspect-page.ts";
import styles from "./local-only.module.css";
import { localOnlyWords, permissionWords } from "./messages.ts";

const MAX_PLACES_TOLD = 5;

function Requests({ requests }: { readonly requests: RequestCount }): ReactElement {
  const { own, foreign, isFull } = requests;
  const places = [...new Set(foreign)].slice(0, MAX_PLACES_TOLD).join("、");
  return (
    <section>
      <h3>{localOnlyWords.countTitle}</h3>
      <p>
        <Icon name={foreign.length === 0 ? "success" : "error"} />{" "}
        {foreign.length === 0 ? localOnlyWords.none : localOnlyWords.some(foreign.length, places)}
        {localOnlyWords.own(own)}
        {isFull && localOnlyWords.full}
      </p>
      <p className={styles.limits}>{localOnlyWords.countLimits}</p>
    </section>
  );
}

function Policy({ permission, policies }: Pick<PageInspection, "permission" | "policies">): ReactElement {
  const isGuarded = permission === "nothing" || permission === "own";
  return (
    <section>
      <h3>{localOnlyWords.policyTitle}</h3>
      <p>
        <Icon name={isGuarded ? "success" : "warning"} /> {permissionWords[permission]}
      </p>
      {policies.length > 0 && (
        <details>
          <summary>{localOnlyWords.policySource}</summary>
          <p className={styles.limits}>{localOnlyWords.policyHint}</p>
          <pre className={styles.source}>{policies.join("\n\n")}</pre>
        </details>
      )}
    </section>
  );
}

interface LocalOnlyDialogProps {
  /** Whether the browser stores drafts at all. */
  readonly isKept: boolean;
  readonly onClose: () => void;
}

export function LocalOnlyDialog({ isKept, onClose }: LocalOnlyDialogProps): ReactElement {
  // As it was when the question was asked.
  const [inspection] = useState(inspectPage);
  return (
    <ModalDialog
      title={localOnlyWords.title}
      buttons={
        <Button data-first onClick={onClose}>
          {wizardMessages.close}
        </Button>
      }
      onCancel={onClose}
    >
      <div className={styles.reasons}>
        <section>
          <h3>{localOnlyWords.tryTitle}</h3>
          <p>
            {isKept ? localOnlyWords.tryText : localOnlyWords.tryWithoutStorage}
            {!isLocalFile() && localOnlyWords.filesUnread}
          </p>
        </section>
        <Requests requests={inspection.requests} />
        <Policy {...inspection} />
      </div>
    </ModalDialog>
  );
}
