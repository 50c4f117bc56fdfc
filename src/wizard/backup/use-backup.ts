/** 备份全部草稿 and 恢复备份 on the first page. Owns what is under way; the work is fetched when it is wanted. */

import { useState } from "react";
import type { RestoreChoice } from "../../drafts/backup/index.ts";
import type { DraftDatabase } from "../../drafts/index.ts";
import type { News } from "../home/news.ts";
import { wizardMessages } from "../messages.ts";
import type { RestoreQuestion } from "./backup-work.ts";

const loadWork = () => import("./backup-work.ts");

export interface BackupState {
  readonly isBusy: boolean;
  /** To be asked in RestoreDialog; null while there is nothing to ask. */
  readonly question: RestoreQuestion | null;
  readonly save: () => Promise<void>;
  readonly openFile: (file: File) => Promise<void>;
  readonly answer: (choice: RestoreChoice) => Promise<void>;
  readonly cancel: () => void;
}

interface BackupOptions {
  readonly database: DraftDatabase;
  readonly onNews: (news: News) => void;
  /** Stored drafts have changed. */
  readonly onChange: () => Promise<void>;
}

export function useBackup({ database, onNews, onChange }: BackupOptions): BackupState {
  const [isBusy, setBusy] = useState(false);
  const [question, setQuestion] = useState<RestoreQuestion | null>(null);
  const work = async (
    task: (loaded: Awaited<ReturnType<typeof loadWork>>) => Promise<void>,
  ): Promise<void> => {
    setBusy(true);
    try {
      const loaded = await loadWork().catch(() => null);
      if (loaded === null)
        onNews({ severity: "error", text: wizardMessages.readingUnavailable, action: null });
      else await task(loaded);
    } finally {
      setBusy(false);
    }
  };
  const tell = async (news: News): Promise<void> => {
    onNews(news);
    await onChange();
  };
  return {
    isBusy,
    question,
    save: () => work(async ({ saveBackup }) => onNews(await saveBackup(database))),
    openFile: (file) =>
      work(async ({ openBackup }) => {
        const step = await openBackup(database, file);
        if (step.kind === "question") setQuestion(step.question);
        else await tell(step.news);
      }),
    answer: (choice) =>
      work(async ({ finishRestore }) => {
        if (question === null) return;
        setQuestion(null);
        await tell(await finishRestore(database, question, choice));
      }),
    cancel: () => setQuestion(null),
  };
}
