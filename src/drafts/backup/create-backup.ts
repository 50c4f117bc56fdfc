/** 备份全部草稿: what is stored on this computer → one file. Owns which drafts are in it: all but the deleted ones. */

import type { DraftDatabase } from "../draft-database.ts";
import { readOrigin } from "../draft-origin.ts";
import { summariseRecord } from "../draft-record.ts";
import type { DraftSummary } from "../draft-types.ts";
import type { Outcome } from "../outcome.ts";
import { succeed } from "../outcome.ts";
import { type BackupEntry, type BackupSettings, MAX_BACKUP_MEGABYTES, printBackup } from "./backup-file.ts";
import { readStoredDrafts, type StoredDraft } from "./read-stored.ts";

export interface Backup {
  readonly file: Blob;
  readonly count: number;
  /** Drafts that cannot be read and are not in the file. */
  readonly leftOut: readonly DraftSummary[];
  /** The file is larger than what can be restored: it is of no use. */
  readonly isTooLarge: boolean;
}

/** All drafts that are not deleted, as they are stored, and the settings that are given. */
export async function createBackup(
  database: DraftDatabase,
  settings: BackupSettings,
  createdAt: Date,
): Promise<Outcome<Backup>> {
  const states = await database.survey();
  if (!states.ok) return states;
  const present = (await readStoredDrafts(states.value)).filter(({ isDeleted }) => !isDeleted);
  const entries = present.flatMap(toEntry);
  const file = await printBackup(entries, settings, createdAt);
  return succeed({
    file,
    count: entries.length,
    leftOut: present
      .filter(({ loaded }) => loaded === null)
      .map(({ state }) => summariseRecord(state.id, state.record)),
    isTooLarge: file.size > MAX_BACKUP_MEGABYTES * 1024 * 1024,
  });
}

function toEntry({ state, loaded }: StoredDraft): readonly BackupEntry[] {
  if (loaded === null) return [];
  const { id, draft, step, savedAt } = loaded;
  return [{ id, draft, step, savedAt, ...readOrigin(state.record ?? {}) }];
}

/** 年报草稿备份2026-01-05（20份）.json, the day by this computer's clock. */
export function suggestBackupFileName(count: number, createdAt: Date): string {
  const parts = [createdAt.getFullYear(), createdAt.getMonth() + 1, createdAt.getDate()];
  const day = parts.map((part) => String(part).padStart(2, "0")).join("-");
  return `年报草稿备份${day}（${count}份）.json`;
}
