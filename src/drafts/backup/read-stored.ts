/** The stored drafts of this computer as backups compare them. Owns when two drafts are the same. */

import type { Draft } from "../../report/index.ts";
import type { StoredState } from "../draft-database.ts";
import { readRecord } from "../draft-record.ts";
import type { LoadedDraft } from "../draft-types.ts";
import { rest } from "../timers.ts";

/** A stored draft, or what there is of it. */
export interface StoredDraft {
  readonly state: StoredState;
  readonly isDeleted: boolean;
  /** null where it cannot be read. */
  readonly loaded: LoadedDraft | null;
}

/** What the stored states hold, one after the other. */
export async function readStoredDrafts(states: readonly StoredState[]): Promise<readonly StoredDraft[]> {
  const drafts: StoredDraft[] = [];
  for (const [index, state] of states.entries()) {
    await rest(index);
    const reading = readRecord(state.record);
    const isDeleted = typeof state.record?.deletedAt === "number";
    drafts.push({ state, isDeleted, loaded: reading.ok ? reading.value : null });
  }
  return drafts;
}

/** Equal for drafts of equal content, in whatever order their fields were written. */
export function printContent(draft: Draft): string {
  return JSON.stringify(draft, (_key, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
