/**
 * All drafts of this computer as one file, and back. A door of its own beside ../index.ts, so that the first page
 * loads none of it before it is wanted.
 */

export {
  type BackupContents,
  type BackupSettings,
  MAX_BACKUP_MEGABYTES,
  readBackupFile,
} from "./backup-file.ts";
export { createBackup, suggestBackupFileName } from "./create-backup.ts";
export type { DifferingDraft, RestoreChoice, RestorePlan } from "./plan-restore.ts";
export { prepareRestore, type RestoreResult, restoreDrafts } from "./restore-backup.ts";
