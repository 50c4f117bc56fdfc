/** The findings beside the step, and the link to them where they stand under it. */

import type { ReactElement } from "react";
import { Button } from "../design/Button.tsx";
import { FindingList } from "../findings/FindingList.tsx";
import { countEntries } from "../findings/finding-groups.ts";
import { wizardMessages } from "../messages.ts";
import { useFromFindings } from "../store/store-hooks.ts";
import styles from "./shell.module.css";
import type { GoTo } from "./targets.ts";

interface FindingsPanelProps {
  readonly onGo: GoTo;
  readonly onRules: () => void;
}

export function FindingsPanel({ onGo, onRules }: FindingsPanelProps): ReactElement {
  const count = useFromFindings(countEntries, Object.is);
  return (
    <>
      <div className={styles.findingsHead}>
        <h2>{wizardMessages.showFindings(count)}</h2>
        <Button look="quiet" onClick={onRules}>
          {wizardMessages.rulesPage}
        </Button>
      </div>
      <FindingList onGo={onGo} />
    </>
  );
}

/** There with nothing found as well: the fields must not move when the last finding goes. */
export function FindingsLink({ onGo }: { readonly onGo: () => void }): ReactElement {
  const count = useFromFindings(countEntries, Object.is);
  return (
    <button type="button" className={styles.toFindings} data-later onClick={onGo}>
      {wizardMessages.goToFindings(count)}
    </button>
  );
}
