/** Says once, where the page was opened from a file, who else reaches the drafts there and what may clear them. */

import { type ReactElement, useState } from "react";
import { isLocalFile } from "../../delivery/index.ts";
import { Button } from "../design/Button.tsx";
import { Notice } from "../design/Notice.tsx";
import { wizardMessages } from "../messages.ts";

/** Pages opened from file:// share one storage, hence the prefix. */
const READ_KEY = "nianbao-local-file-notice";

function wasRead(): boolean {
  try {
    return window.localStorage.getItem(READ_KEY) !== null;
  } catch {
    return false;
  }
}

function rememberRead(): void {
  try {
    window.localStorage.setItem(READ_KEY, "read");
  } catch {
    // A browser that stores nothing says so again next time, which is true there.
  }
}

interface LocalFileNoticeProps {
  readonly onSaveFile: () => void;
}

export function LocalFileNotice({ onSaveFile }: LocalFileNoticeProps): ReactElement | null {
  const [isShown, setShown] = useState(() => isLocalFile() && !wasRead());
  if (!isShown) return null;
  const dismiss = (): void => {
    rememberRead();
    setShown(false);
  };
  return (
    <Notice severity="info" text={wizardMessages.localFile}>
      <Button onClick={onSaveFile}>{wizardMessages.saveDraftFile}</Button>
      <Button onClick={dismiss}>{wizardMessages.understood}</Button>
    </Notice>
  );
}
