/** Tells as long as it lasts that the draft cannot be saved, and offers to keep it as a file. */

import { type ReactElement, useSyncExternalStore } from "react";
import { faultMessages } from "../../drafts/index.ts";
import { Button } from "../design/Button.tsx";
import { Notice } from "../design/Notice.tsx";
import { wizardMessages } from "../messages.ts";
import type { SaveStore } from "../session/draft-session.ts";

interface SaveNoticeProps {
  readonly save: SaveStore;
  readonly onSaveFile: () => void;
}

export function SaveNotice({ save, onSaveFile }: SaveNoticeProps): ReactElement | null {
  const state = useSyncExternalStore(save.subscribe, save.getSnapshot);
  if (state.kind !== "failed") return null;
  const { what, whatToDo } = faultMessages[state.fault];
  return (
    <Notice severity="error" text={`${what}${whatToDo}`}>
      <Button onClick={onSaveFile}>{wizardMessages.saveDraftFile}</Button>
    </Notice>
  );
}
