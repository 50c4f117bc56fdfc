/**
 * 恢复备份: a plan is made, then stored in one transaction. Owns that a draft which is being written in another tab
 * is not replaced under its writer's hands: the backup's stands beside it instead.
 */

import type { DraftDatabase, NewState } from "../draft-database.ts";
import { summariseRecord } from "../draft-record.ts";
import type { DraftSummary } from "../draft-types.ts";
import { holdDraft } from "../hold-draft.ts";
import type { Outcome } from "../outcome.ts";
import { succeed } from "../outcome.ts";
import { createRandomId } from "../random-id.ts";
import type { DraftLock } from "../tab-lock.ts";
import type { BackupContents } from "./backup-file.ts";
import {
  type DifferingDraft,
  keepBoth,
  type PlanOptions,
  planRestore,
  type RestoreChoice,
  type RestorePlan,
  replaceLocal,
} from "./plan-restore.ts";
import { readStoredDrafts } from "./read-stored.ts";

export interface RestoreResult {
  readonly restoredCount: number;
  readonly presentCount: number;
  /** Of those restored: added beside a draft that differs. */
  readonly besideCount: number;
  /** Of the differing ones: left as they are here. */
  readonly keptLocalCount: number;
  /** The deleted drafts in which the replaced ones can be found again: `database.restore`. */
  readonly replaced: readonly string[];
  /** Drafts that were not replaced, because another tab is writing them. */
  readonly busy: readonly DraftSummary[];
}

/** What restoring would do. Nothing is changed. `now`: milliseconds since 1970. */
export async function prepareRestore(
  database: DraftDatabase,
  contents: BackupContents,
  now: number,
): Promise<Outcome<RestorePlan>> {
  const states = await database.survey();
  if (!states.ok) return states;
  const stored = await readStoredDrafts(states.value);
  return succeed(planRestore(contents, stored, { createId: createRandomId, now }));
}

/** Stores what the plan says, all or nothing; `conflict` where a draft has changed since the plan was made. */
export async function restoreDrafts(
  database: DraftDatabase,
  plan: RestorePlan,
  choice: RestoreChoice,
  now: number,
): Promise<Outcome<RestoreResult>> {
  const locks = choice === "backup" ? await holdDrafts(database, plan.differing) : [];
  try {
    const { states, ...result } = settle(plan, choice, findBusy(plan, locks), {
      createId: createRandomId,
      now,
    });
    const stored = states.length === 0 ? succeed(undefined) : await database.storeTogether(states);
    return stored.ok ? succeed(result) : stored;
  } finally {
    for (const lock of locks) lock.release();
  }
}

interface Settled extends RestoreResult {
  readonly states: readonly NewState[];
}

function settle(
  { missing, differing, presentCount, createdAt }: RestorePlan,
  choice: RestoreChoice,
  busy: ReadonlySet<DifferingDraft>,
  options: PlanOptions,
): Settled {
  const replacing = choice === "backup" ? differing.filter((draft) => !busy.has(draft)) : [];
  const replaced = replacing.map((draft) => replaceLocal(draft, options));
  const beside = choice === "both" ? differing : [...busy];
  return {
    states: [
      ...missing,
      ...replaced.flatMap(({ next, old }) => [next, old]),
      ...beside.map((draft) => keepBoth(draft, createdAt, options)),
    ],
    restoredCount: missing.length + replaced.length + beside.length,
    presentCount,
    besideCount: beside.length,
    keptLocalCount: choice === "local" ? differing.length : 0,
    replaced: replaced.map(({ old }) => old.id),
    busy: [...busy].map(({ local }) => summariseRecord(local.id, local)),
  };
}

function holdDrafts(database: DraftDatabase, drafts: readonly DifferingDraft[]): Promise<DraftLock[]> {
  return Promise.all(drafts.map(({ local }) => holdDraft({ database, id: local.id })));
}

function findBusy({ differing }: RestorePlan, locks: readonly DraftLock[]): ReadonlySet<DifferingDraft> {
  return new Set(
    differing.filter((_, index) => locks[index] !== undefined && locks[index].getSnapshot() !== "writer"),
  );
}
