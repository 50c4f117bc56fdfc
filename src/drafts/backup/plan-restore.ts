/**
 * What restoring a backup does to the drafts of this computer: a plan first, so that a question can be asked. Pure.
 * Nothing that is here is overwritten but what the user names; the same file restored again changes nothing.
 */

import { writeDraftFile } from "../../report/index.ts";
import type { NewState } from "../draft-database.ts";
import { keepOrigin } from "../draft-origin.ts";
import type { DraftRecord } from "../draft-record.ts";
import { findDeletionTime } from "../kept-deleted.ts";
import type { BackupContents, BackupEntry } from "./backup-file.ts";
import { printContent, type StoredDraft } from "./read-stored.ts";

/** A draft that is here with other contents. */
export interface DifferingDraft {
  readonly entry: BackupEntry;
  readonly local: DraftRecord;
}

export interface RestorePlan {
  readonly createdAt: string;
  /** Not on this computer, or only among the deleted ones. */
  readonly missing: readonly NewState[];
  /** How many are here with the same contents. */
  readonly presentCount: number;
  readonly differing: readonly DifferingDraft[];
}

/** 都保留, 用备份的, 保留本机的 */
export type RestoreChoice = "both" | "backup" | "local";

export interface PlanOptions {
  readonly createId: () => string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The state that an entry becomes. */
function toState(entry: BackupEntry, id: string, base: number, options: PlanOptions): NewState {
  const { draft, step, savedAt } = entry;
  const file = writeDraftFile(draft);
  return { ...keepOrigin(entry), id, base, file, step, savedAt: savedAt ?? options.now, deletedAt: null };
}

/** The entry as a draft of its own, told from the one that is here by the backup's date. */
function addBeside(entry: BackupEntry, createdAt: string, options: PlanOptions): NewState {
  const restoredFrom = createdAt === "" ? new Date(options.now).toISOString() : createdAt;
  return toState({ ...entry, restoredFrom }, options.createId(), 0, options);
}

/** Compares a backup with everything that is stored here. */
export function planRestore(
  { createdAt, entries }: BackupContents,
  stored: readonly StoredDraft[],
  options: PlanOptions,
): RestorePlan {
  const locals = new Map(stored.map((draft) => [draft.state.id, draft]));
  const contents = listContents(stored);
  const taken = new Set<string>();
  const missing: NewState[] = [];
  const differing: DifferingDraft[] = [];
  let presentCount = 0;
  for (const entry of entries) {
    const content = printContent(entry.draft);
    // An id that stands twice in the file names its first draft only.
    const id = entry.id === null || taken.has(entry.id) ? options.createId() : entry.id;
    taken.add(id);
    const local = locals.get(id);
    if (contents.has(content)) presentCount += 1;
    else if (local === undefined) missing.push(toState(entry, id, 0, options));
    else if (isReadable(local)) differing.push({ entry, local: local.state.record });
    else if (isSame(local, content)) missing.push(toState(entry, id, local.state.revision, options));
    else missing.push(addBeside(entry, createdAt, options));
  }
  return { createdAt, missing, presentCount, differing };
}

function listContents(stored: readonly StoredDraft[]): ReadonlySet<string> {
  const present = stored.filter(({ isDeleted }) => !isDeleted);
  return new Set(present.flatMap(({ loaded }) => (loaded === null ? [] : [printContent(loaded.draft)])));
}

type ReadableDraft = StoredDraft & { readonly state: { readonly record: DraftRecord } };

function isReadable(draft: StoredDraft): draft is ReadableDraft {
  return !draft.isDeleted && draft.loaded !== null;
}

function isSame({ loaded }: StoredDraft, content: string): boolean {
  return loaded !== null && printContent(loaded.draft) === content;
}

/** The state that 都保留 stores. */
export function keepBoth({ entry }: DifferingDraft, createdAt: string, options: PlanOptions): NewState {
  return addBeside(entry, createdAt, options);
}

/** The states that 用备份的 stores: the backup's goes on from the one here, which is kept among the deleted ones. */
export function replaceLocal(
  { entry, local }: DifferingDraft,
  options: PlanOptions,
): { readonly next: NewState; readonly old: NewState } {
  const { revision, writer: _writer, ...kept } = local;
  return {
    next: toState(entry, local.id, revision, options),
    old: { ...kept, id: options.createId(), base: 0, deletedAt: findDeletionTime(kept, options.now) },
  };
}
