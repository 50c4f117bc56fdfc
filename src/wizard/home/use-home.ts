/** What the first page can do: list, make, open, copy and delete drafts. Owns its state; draws nothing. */

import { useCallback, useEffect, useState } from "react";
import {
  type DraftDatabase,
  type DraftFault,
  type DraftSummary,
  explainFault,
  holdDraft,
  type Outcome,
  type Removal,
  readDraftFile,
} from "../../drafts/index.ts";
import { createDraft, createFormReport, type Draft, type Report } from "../../report/index.ts";
import { type BackupState, useBackup } from "../backup/use-backup.ts";
import { DOUBLE_CLICK_MS, useSingleRun } from "../design/use-single-run.ts";
import { offerTour } from "../help/tour-memory.ts";
import { wizardMessages } from "../messages.ts";
import { createNextDraft } from "../opening/open-as-draft.ts";
import { proposeYear } from "../proposals.ts";
import { goToDraft } from "../session/navigation.ts";
import { holdsTemplate, signNewDraft } from "../template/template-setting.ts";
import type { DraftProgress } from "./draft-summary.ts";
import { nameDraft } from "./name-draft.ts";
import type { News } from "./news.ts";

export interface DraftEntry {
  readonly summary: DraftSummary;
  /** null where the draft cannot be read, and until it was measured. */
  readonly progress: DraftProgress | null;
}

interface HomeState {
  /** null while they are being listed. */
  readonly drafts: readonly DraftEntry[] | null;
  /** Those that can still be had back. */
  readonly deleted: readonly DraftSummary[];
  readonly fault: DraftFault | null;
  readonly news: News | null;
  readonly create: () => Promise<void>;
  /** A finished report of an invented agency, to play with. */
  readonly openExample: () => Promise<void>;
  readonly open: (entry: DraftEntry) => void;
  readonly openFile: (file: File) => Promise<void>;
  /** Does what the news offers. */
  readonly act: () => Promise<void>;
  /** All drafts as one file, and back. */
  readonly backup: BackupState;
  /** Says why what was dropped or pasted is not taken. */
  readonly warn: (text: string) => void;
  /** This year's draft after that of last year. */
  readonly beginNext: (entry: DraftEntry) => Promise<void>;
  readonly duplicate: (entry: DraftEntry) => Promise<void>;
  readonly remove: (entry: DraftEntry) => Promise<void>;
  /** Takes a deleted draft back. */
  readonly restore: (draft: DraftSummary) => Promise<void>;
}

/** Fetched behind the list, which is there without it: the rules are a third of all that a start would fetch. */
const loadMeasuring = () => import("./draft-summary.ts");

type KnownProgress = ReadonlyMap<string, DraftProgress | null>;

/** By id. Nothing is known of any where the code cannot be fetched. */
async function measureDrafts(
  database: DraftDatabase,
  summaries: readonly DraftSummary[],
): Promise<KnownProgress> {
  const measuring = await loadMeasuring().catch(() => null);
  if (measuring === null) return new Map();
  const measured = summaries.map(async ({ id }) => {
    const loaded = await database.load(id);
    return [id, loaded.ok ? measuring.measureProgress(loaded.value.draft) : null] as const;
  });
  return new Map(await Promise.all(measured));
}

/** The drafts as they are listed now, with what was known of their progress. */
function keepProgress(
  summaries: readonly DraftSummary[],
  former: readonly DraftEntry[] | null,
): readonly DraftEntry[] {
  const known = new Map(former?.map(({ summary, progress }) => [summary.id, progress]));
  return summaries.map((summary) => ({ summary, progress: known.get(summary.id) ?? null }));
}

/** Tells the progress of those that are listed by now: some may have been deleted meanwhile. */
function takeProgress(
  entries: readonly DraftEntry[] | null,
  known: KnownProgress,
): readonly DraftEntry[] | null {
  if (entries === null) return null;
  return entries.map((entry) => {
    const progress = known.get(entry.summary.id);
    return progress === undefined ? entry : { ...entry, progress };
  });
}

interface DraftList {
  readonly drafts: readonly DraftEntry[] | null;
  readonly deleted: readonly DraftSummary[];
  readonly fault: DraftFault | null;
  readonly setFault: (fault: DraftFault) => void;
  readonly refresh: () => Promise<void>;
}

/** The drafts of this computer, listed anew whenever one comes back to this window. */
function useDraftList(database: DraftDatabase): DraftList {
  const [drafts, setDrafts] = useState<readonly DraftEntry[] | null>(null);
  const [deleted, setDeleted] = useState<readonly DraftSummary[]>([]);
  const [fault, setFault] = useState<DraftFault | null>(null);
  const refresh = useCallback(async (): Promise<void> => {
    const listed = await database.list();
    const gone = await database.listDeleted();
    setFault(listed.ok ? null : listed.fault);
    if (listed.ok) setDrafts((former) => keepProgress(listed.value, former));
    if (gone.ok) setDeleted(gone.value);
    // A computer without drafts needs no rules yet.
    if (!listed.ok || listed.value.length === 0) return;
    const known = await measureDrafts(database, listed.value);
    setDrafts((entries) => takeProgress(entries, known));
  }, [database]);
  useEffect(() => {
    const list = (): void => void refresh();
    list();
    document.addEventListener("visibilitychange", list);
    return () => document.removeEventListener("visibilitychange", list);
  }, [refresh]);
  return { drafts, deleted, fault, setFault, refresh };
}

/** A draft that another window writes would come back with that window's next save. */
async function removeUnlessOpen(database: DraftDatabase, id: string): Promise<Outcome<Removal> | "open"> {
  const lock = await holdDraft({ database, id });
  try {
    return lock.getSnapshot() === "writer" ? await database.remove(id) : "open";
  } finally {
    lock.release();
  }
}

function tellNotRestored(draft: DraftSummary, fault: DraftFault): News {
  const text = wizardMessages.notRestored(nameDraft(draft), explainFault(fault));
  return { severity: "error", text, action: null };
}

interface CardActionOptions {
  readonly database: DraftDatabase;
  readonly list: DraftList;
  readonly setNews: (news: News) => void;
}

/** What can be done with a draft in the list, with a word about it. */
function createCardActions({
  database,
  list,
  setNews,
}: CardActionOptions): Pick<HomeState, "remove" | "restore" | "duplicate"> {
  const { setFault, refresh } = list;
  const remove = async ({ summary }: DraftEntry): Promise<void> => {
    const removed = await removeUnlessOpen(database, summary.id);
    if (removed === "open") {
      const text = wizardMessages.notDeleted(nameDraft(summary));
      return setNews({ severity: "warning", text, action: null });
    }
    if (!removed.ok) return setFault(removed.fault);
    const undo = async (): Promise<News | null> => {
      const restored = await database.restore(summary.id);
      return restored.ok ? null : tellNotRestored(summary, restored.fault);
    };
    const isGone = removed.value === "gone";
    const name = nameDraft(summary);
    setNews({
      severity: isGone ? "warning" : "info",
      text: isGone ? wizardMessages.deletedForGood(name) : wizardMessages.deleted(name),
      action: isGone ? null : { label: wizardMessages.undo, run: undo },
    });
    await refresh();
  };
  const restore = async (draft: DraftSummary): Promise<void> => {
    const restored = await database.restore(draft.id);
    const text = wizardMessages.restored(nameDraft(draft));
    setNews(
      restored.ok ? { severity: "success", text, action: null } : tellNotRestored(draft, restored.fault),
    );
    await refresh();
  };
  const duplicate = async ({ summary }: DraftEntry): Promise<void> => {
    const copied = await database.duplicate(summary.id);
    if (!copied.ok) return setFault(copied.fault);
    setNews({ severity: "success", text: wizardMessages.duplicated(nameDraft(summary)), action: null });
    await refresh();
  };
  return { remove, restore, duplicate };
}

/** The report of a draft in the list, or in words why it cannot be read. */
async function loadReport(database: DraftDatabase, summary: DraftSummary): Promise<Report | string> {
  const loaded = await database.load(summary.id);
  if (loaded.ok) return loaded.value.draft.report;
  return wizardMessages.fileRefused(nameDraft(summary), explainFault(loaded.fault));
}

const fileGone: News = { severity: "info", text: wizardMessages.fileGone, action: null };

/** The first page's state and actions. */
export function useHome(
  database: DraftDatabase,
  isFileGone: boolean,
  onUnsaved: (draft: Draft) => void,
  onTemplate: (file: File) => void,
): HomeState {
  const list = useDraftList(database);
  const { refresh } = list;
  const runOnce = useSingleRun(DOUBLE_CLICK_MS);
  const [news, setNews] = useState<News | null>(isFileGone ? fileGone : null);
  const refuse = (text: string): void => setNews({ severity: "error", text, action: null });
  const show = async (draft: Draft, creating: ReturnType<DraftDatabase["create"]>): Promise<void> => {
    const created = await creating;
    if (created.ok) goToDraft(created.value.id);
    else onUnsaved(draft);
  };
  const store = (draft: Draft): Promise<void> => show(draft, database.create(draft));
  const begin = async (draft: Draft): Promise<void> => store(await signNewDraft(database, draft));
  const openFile = async (file: File): Promise<void> => {
    const reading = await readDraftFile(file);
    if (!reading.ok && (await holdsTemplate(file))) return onTemplate(file);
    if (!reading.ok) return refuse(wizardMessages.fileRefused(file.name, reading.reason));
    if (reading.unknownFields.length > 0) {
      const created = await database.createOpened(reading.draft);
      if (!created.ok) return onUnsaved(reading.draft);
      const fields = reading.unknownFields.join("、");
      const text = `${wizardMessages.fileOpened(file.name)}${wizardMessages.unknownFields(fields)}`;
      setNews({ severity: "warning", text, action: null });
      return refresh();
    }
    await show(reading.draft, database.createOpened(reading.draft));
  };
  const act = async (): Promise<void> => {
    if (news?.action == null) return;
    setNews(await news.action.run());
    await refresh();
  };
  const backup = useBackup({ database, onNews: setNews, onChange: refresh });
  const warn = (text: string): void => setNews({ severity: "warning", text, action: null });
  const actions = createCardActions({ database, list, setNews });
  const beginNext = async ({ summary }: DraftEntry): Promise<void> => {
    const report = await loadReport(database, summary);
    if (typeof report === "string") {
      refuse(report);
      await refresh();
    } else if (report.year !== null) await begin(createNextDraft(report, report.year + 1));
  };
  return {
    ...actions,
    duplicate: (entry) => runOnce(() => actions.duplicate(entry)),
    deleted: list.deleted,
    act,
    backup,
    beginNext: (entry) => runOnce(() => beginNext(entry)),
    drafts: list.drafts,
    fault: list.fault,
    news,
    create: () =>
      runOnce(async () => {
        offerTour();
        await begin(createDraft(createFormReport("", proposeYear(new Date()))));
      }),
    openExample: () =>
      runOnce(async () => {
        const example = await import("../example/example-report.ts").catch(() => null);
        if (example === null) return refuse(wizardMessages.readingUnavailable);
        offerTour();
        await store(example.createExample());
      }),
    open: ({ summary }) => goToDraft(summary.id),
    openFile,
    warn,
  };
}
