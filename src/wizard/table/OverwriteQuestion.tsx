/** What changes many cells at once, and asks first where it would replace figures that are there. */

import { type ReactElement, useState } from "react";
import { ConfirmDialog } from "../design/ConfirmDialog.tsx";
import { Notice } from "../design/Notice.tsx";
import { wizardMessages } from "../messages.ts";
import { useDraftPart } from "../store/store-hooks.ts";

export interface OverwriteWords {
  readonly title: string;
  readonly text: (count: number) => string;
  readonly confirm: string;
}

interface Overwriting {
  readonly words: OverwriteWords;
  /** How many figures the change would replace. */
  readonly count: () => number;
  readonly change: () => void;
}

interface AskedChange {
  /** Changes at once what replaces nothing; asks about all else. */
  readonly start: () => void;
  /** The question, while it is asked. */
  readonly question: ReactElement | null;
}

export function useOverwriteQuestion({ words, count, change }: Overwriting): AskedChange {
  const [replaced, setReplaced] = useState(0);
  const isReadOnly = useDraftPart((store) => store.isReadOnly);
  const start = (): void => {
    const found = count();
    if (found === 0) change();
    else setReplaced(found);
  };
  const confirm = (): void => {
    setReplaced(0);
    change();
  };
  const question =
    replaced === 0 ? null : (
      <ConfirmDialog
        title={words.title}
        confirmLabel={words.confirm}
        isConfirmDisabled={isReadOnly}
        onCancel={() => setReplaced(0)}
        onConfirm={confirm}
      >
        {isReadOnly && <Notice severity="warning" text={wizardMessages.takenMeanwhile} />}
        <p>{words.text(replaced)}</p>
      </ConfirmDialog>
    );
  return { start, question };
}
