/** The office's 版式 beside the drafts of a backup. Owns that the one on this computer is never replaced. */

import type { BackupSettings } from "../../drafts/backup/index.ts";
import { type DraftDatabase, type DraftFault, explainFault } from "../../drafts/index.ts";
import { printJson } from "../../report/index.ts";
import { readTemplateFile, writeTemplateFile } from "../../writing/index.ts";
import { saveOfficeTemplate } from "../template/office-template.ts";
import { TEMPLATE_SETTING } from "../template/template-setting.ts";
import { backupWords } from "./messages.ts";

/** What a backup holds beside the drafts: nothing where no template is stored, or it cannot be read now. */
export async function readBackupSettings(database: DraftDatabase): Promise<BackupSettings> {
  const stored = await database.settings.read(TEMPLATE_SETTING);
  // What cannot be printed would keep the drafts from being saved.
  return stored.ok && printJson(stored.value) !== "" ? { [TEMPLATE_SETTING]: stored.value } : {};
}

export interface TemplateRestore {
  /** What is to be told of it; "" where the backup has none, or the same as here. */
  readonly text: string;
  /** The computer has the backup's template, or one of its own. */
  readonly isWhole: boolean;
}

/** Stores the backup's template where this computer has none. */
export async function restoreTemplate(
  database: DraftDatabase,
  settings: BackupSettings,
): Promise<TemplateRestore> {
  const value = settings[TEMPLATE_SETTING];
  if (value === undefined) return { text: "", isWhole: true };
  const reading = readTemplateFile(printJson(value));
  if (!reading.ok) return { text: backupWords.templateRefused(reading.reason), isWhole: false };
  const stored = await database.settings.read(TEMPLATE_SETTING);
  if (!stored.ok) return notRestored(stored.fault);
  if (stored.value !== undefined) {
    const isSame = printJson(stored.value) === printJson(writeTemplateFile(reading.template));
    return { text: isSame ? "" : backupWords.templateKept, isWhole: true };
  }
  const saved = await saveOfficeTemplate(database, reading.template);
  return saved.ok ? { text: backupWords.templateRestored, isWhole: true } : notRestored(saved.fault);
}

function notRestored(fault: DraftFault): TemplateRestore {
  return { text: backupWords.templateRefused(explainFault(fault)), isWhole: false };
}
