/** Does what 备份全部草稿 and 恢复备份 promise, and tells what came of it. Loaded when one of them is pressed. */

import {
  type BackupContents,
  createBackup,
  MAX_BACKUP_MEGABYTES,
  prepareRestore,
  type RestoreChoice,
  type RestorePlan,
  readBackupFile,
  restoreDrafts,
  suggestBackupFileName,
} from "../../drafts/backup/index.ts";
import { type DraftDatabase, type DraftFault, explainFault } from "../../drafts/index.ts";
import type { News } from "../home/news.ts";
import { downloadFile } from "../session/download.ts";
import { TEMPLATE_SETTING } from "../template/template-setting.ts";
import { describeRestore, listNames } from "./describe-restore.ts";
import { backupWords } from "./messages.ts";
import { readBackupSettings, restoreTemplate } from "./template-backup.ts";

/** A restore that asks what to do with drafts that differ. */
export interface RestoreQuestion {
  readonly contents: BackupContents;
  readonly plan: RestorePlan;
}

export type RestoreStep =
  | { readonly kind: "done"; readonly news: News }
  | { readonly kind: "question"; readonly question: RestoreQuestion };

function tell(severity: News["severity"], text: string): News {
  return { severity, text, action: null };
}

/** Hands over all drafts, and the office's template, as one file. */
export async function saveBackup(database: DraftDatabase): Promise<News> {
  const now = new Date();
  const settings = await readBackupSettings(database);
  const backup = await createBackup(database, settings, now);
  if (!backup.ok) return tell("error", backupWords.notSaved(explainFault(backup.fault)));
  const { file, count, leftOut, isTooLarge } = backup.value;
  if (isTooLarge) return tell("error", backupWords.tooLarge(MAX_BACKUP_MEGABYTES));
  const missing = leftOut.length === 0 ? "" : backupWords.leftOut(listNames(leftOut), leftOut.length);
  if (count === 0) return tell("warning", missing === "" ? backupWords.nothing : missing);
  const name = suggestBackupFileName(count, now);
  const hasTemplate = TEMPLATE_SETTING in settings;
  downloadFile(name, file, "application/json");
  return tell(missing === "" ? "success" : "warning", backupWords.saved(count, name, hasTemplate) + missing);
}

/** Restores a file at once where nothing has to be asked. */
export async function openBackup(database: DraftDatabase, file: File): Promise<RestoreStep> {
  const reading = await readBackupFile(file);
  if (!reading.ok) return done(tell("error", backupWords.refused(file.name, reading.reason)));
  const { contents } = reading;
  const plan = await prepareRestore(database, contents, Date.now());
  if (!plan.ok) return done(tellFault(plan.fault));
  const question = { contents, plan: plan.value };
  if (plan.value.differing.length > 0) return { kind: "question", question };
  return done(await finishRestore(database, question, "both"));
}

function done(news: News): RestoreStep {
  return { kind: "done", news };
}

/** Restores as the user has chosen. */
export async function finishRestore(
  database: DraftDatabase,
  { contents, plan }: RestoreQuestion,
  choice: RestoreChoice,
): Promise<News> {
  const restored = await restoreDrafts(database, plan, choice, Date.now());
  if (!restored.ok) return tellFault(restored.fault);
  const { replaced, busy } = restored.value;
  const template = await restoreTemplate(database, contents.settings);
  const isWhole =
    template.isWhole &&
    !contents.isCut &&
    busy.length + contents.faults.length + contents.unknownFields.length === 0;
  const news = tell(
    isWhole ? "success" : "warning",
    describeRestore(restored.value, contents) + template.text,
  );
  if (replaced.length === 0) return news;
  const label = backupWords.findReplaced(replaced.length);
  return { ...news, action: { label, run: () => findReplaced(database, replaced) } };
}

/** The replaced drafts come back beside those of the backup. */
async function findReplaced(database: DraftDatabase, ids: readonly string[]): Promise<News> {
  const found = await Promise.all(ids.map((id) => database.restore(id)));
  const isWhole = found.every(({ ok }) => ok);
  return isWhole ? tell("success", backupWords.found(ids.length)) : tell("error", backupWords.notFound);
}

function tellFault(fault: DraftFault): News {
  if (fault === "blocked") return tell("error", backupWords.unconfirmed);
  if (fault === "conflict") return tell("error", backupWords.notRestored(backupWords.conflict));
  return tell("error", backupWords.notRestored(explainFault(fault)));
}
