/** Tells as long as it lasts that the draft cannot be saved, and offers to keep it as a file. */

import type { ReactElement } from "react";
import { type AutosaveState, type DraftFault, faultMessages } from "../../drafts/index.ts";
import { Button } from "../design/Button.tsx";
import { Notice } from "../design/Notice.tsx";
import { useExternal } from "../design/use-external.ts";
import { wizardMessages } from "../messages.ts";
import type { SaveStore } from "../session/draft-session.ts";

interface SaveNoticeProps {
  readonly save: SaveStore;
  readonly onSaveFile: () => void;
}

function findFault(state: AutosaveState): DraftFault | null {
  return state.kind === "failed" ? state.fault : null;
}

export function SaveNotice({ save, onSaveFile }: SaveNoticeProps): ReactElement | null {
  // Only the fault matters here: the other states come and go with every figure.
  const fault = useExternal(save.subscribe, () => findFault(save.getSnapshot()));
  if (fault === null) return null;
  const { what, whatToDo } = faultMessages[fault];
  return (
    <Notice severity="error" text={`${what}${whatToDo}`}>
      <Button onClick={onSaveFile}>{wizardMessages.saveDraftFile}</Button>
    </Notice>
  );
}
