/** Says once, where the page was opened from a file, who else reaches the drafts there and what may clear them. */

import { type ReactElement, useEffect, useState } from "react";
import { isLocalFile } from "../../delivery/index.ts";
import { Button } from "../design/Button.tsx";
import { Notice } from "../design/Notice.tsx";
import { wizardMessages } from "../messages.ts";
import { useDatabase } from "../session/database-context.ts";

/** With the drafts, not in the local storage: of that Chromium sometimes shows a file's page an older state. */
const READ_SETTING = "local-file-notice";
const READ = "read";

interface LocalFileNoticeProps {
  readonly onSaveFile: () => void;
}

export function LocalFileNotice({ onSaveFile }: LocalFileNoticeProps): ReactElement | null {
  const database = useDatabase();
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    if (!isLocalFile()) return;
    let isGone = false;
    const look = async (): Promise<void> => {
      const stored = await database.settings.read(READ_SETTING);
      // Where nothing is stored there are no drafts to be warned about, and the page says so.
      const isDue = stored.ok ? stored.value !== READ : stored.fault !== "refused";
      if (!isGone) setShown(isDue);
    };
    void look();
    return () => {
      isGone = true;
    };
  }, [database]);
  if (!isShown) return null;
  const dismiss = (): void => {
    void database.settings.write(READ_SETTING, READ);
    setShown(false);
  };
  return (
    <Notice severity="info" text={wizardMessages.localFile}>
      <Button onClick={onSaveFile}>{wizardMessages.saveDraftFile}</Button>
      <Button onClick={dismiss}>{wizardMessages.understood}</Button>
    </Notice>
  );
}
