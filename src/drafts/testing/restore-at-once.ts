/** Reading and restoring a backup in one step, at a fixed time. */

import type { BackupContents } from "../backup/backup-file.ts";
import {
  prepareRestore,
  type RestoreChoice,
  type RestoreResult,
  readBackupFile,
  restoreDrafts,
} from "../backup/index.ts";
import type { DraftDatabase } from "../draft-database.ts";
import { expectValue } from "./stand-ins.ts";

export const NOW = Date.parse("2026-02-01T00:00:00Z");

export async function readContents(file: Blob): Promise<BackupContents> {
  const reading = await readBackupFile(file);
  if (!reading.ok) throw new Error(reading.reason);
  return reading.contents;
}

export async function restore(
  database: DraftDatabase,
  file: Blob,
  choice: RestoreChoice = "both",
): Promise<RestoreResult> {
  const plan = expectValue(await prepareRestore(database, await readContents(file), NOW));
  return expectValue(await restoreDrafts(database, plan, choice, NOW));
}
