/** What a restore has come to, in words. Pure. */

import type { BackupContents, RestoreResult } from "../../drafts/backup/index.ts";
import type { DraftSummary } from "../../drafts/index.ts";
import { nameDraft } from "../home/name-draft.ts";
import { backupWords } from "./messages.ts";

const MAX_FAULTS_TOLD = 5;
const MAX_FIELDS_TOLD = 10;

/** “甲”、“乙” */
export function listNames(drafts: readonly DraftSummary[]): string {
  return drafts.map((draft) => backupWords.quoted(nameDraft(draft))).join("、");
}

function sayIf(count: number, words: (count: number) => string): readonly string[] {
  return count > 0 ? [words(count)] : [];
}

function describeFaults(faults: readonly string[]): string {
  if (faults.length === 0) return "";
  const told = faults.slice(0, MAX_FAULTS_TOLD);
  return [
    backupWords.faults(faults.length),
    ...told,
    ...sayIf(faults.length - told.length, backupWords.moreFaults),
  ].join("");
}

/** Every draft of the backup is accounted for. */
export function describeRestore(
  result: RestoreResult,
  { faults, unknownFields, isCut }: BackupContents,
): string {
  const { restoredCount, presentCount, besideCount, replaced, keptLocalCount, busy } = result;
  const counts = [
    restoredCount === 0 ? backupWords.nothingNew : backupWords.restored(restoredCount),
    ...sayIf(replaced.length, backupWords.replaced),
    ...sayIf(besideCount, backupWords.beside),
    ...sayIf(presentCount, backupWords.present),
    ...sayIf(keptLocalCount, backupWords.keptLocal),
  ];
  return [
    `${counts.join("；")}。`,
    busy.length === 0 ? "" : backupWords.busy(listNames(busy)),
    describeFaults(faults),
    isCut ? backupWords.cut : "",
    unknownFields.length === 0
      ? ""
      : backupWords.unknownFields(unknownFields.slice(0, MAX_FIELDS_TOLD).join("、")),
  ].join("");
}
