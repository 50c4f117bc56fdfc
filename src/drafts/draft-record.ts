/**
 * The stored form of a draft and the way back from it. Owns the database's schema and the reading of records;
 * must not open databases. A record that cannot be read is a value, so that it never hides other drafts.
 */

import type { DBSchema } from "idb";
import type { Draft, writeDraftFile } from "../report/index.ts";
import { readReportFile } from "../report/index.ts";

export type DraftFile = ReturnType<typeof writeDraftFile>;

/** One saved state of a draft. The newest revision counts; the one before it is kept against damage. */
export interface DraftRecord {
  readonly id: string;
  /** Counts the states of one draft and never goes back, whatever the clock does. */
  readonly revision: number;
  /** The page that wrote this state. */
  readonly writer: string;
  /** The JSON of contract.md. */
  readonly file: DraftFile;
  /** The wizard's step and, if any, the field that the cursor was in. */
  readonly step: string;
  /** Milliseconds since 1970 by this computer's clock: to show and to sort, never to decide which is newer. */
  readonly savedAt: number;
  readonly deletedAt: number | null;
}

export interface LockRecord {
  readonly id: string;
  readonly holder: string;
  /** Changes as long as the holder lives. */
  readonly beat: number;
}

export interface DraftSchema extends DBSchema {
  drafts: {
    key: [id: string, revision: number];
    value: DraftRecord;
    indexes: { versions: [id: string, revision: number, writer: string]; deletedAt: number };
  };
  locks: { key: string; value: LockRecord };
}

/** What 首页 shows of a draft. */
export interface DraftSummary {
  readonly id: string;
  readonly agency: string;
  readonly year: number | null;
  /** "" = composed from agency and year. */
  readonly title: string;
  readonly savedAt: number;
  readonly deletedAt: number | null;
  /** Nothing could be read of it; `load` says why and gives what there is. */
  readonly damaged: boolean;
}

export interface LoadedDraft {
  readonly id: string;
  readonly draft: Draft;
  readonly step: string;
  /** The newest stored revision: what `save` and autosave go on from. */
  readonly revision: number;
  readonly savedAt: number;
  /** Fields of the stored file that this version does not know and left out. */
  readonly unknownFields: readonly string[];
}

export type RecordReading =
  | { readonly ok: true; readonly value: LoadedDraft }
  | { readonly ok: false; readonly reason: string; readonly raw: string };

/** Stored values come from outside as well: other versions, other local pages, a failing disk. */
type Untrusted = Partial<Record<keyof DraftRecord, unknown>> | undefined;

function readText(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function readNumber(value: unknown): number {
  return typeof value === "number" ? value : 0;
}

/** The summary of a record; of an unreadable one as much as there is. */
export function summariseRecord(id: string, record: Untrusted): DraftSummary {
  const file = record?.file;
  const { agency, year, title } = Object(file) as Partial<Record<keyof DraftFile, unknown>>;
  return {
    id,
    agency: readText(agency),
    year: typeof year === "number" ? year : null,
    title: readText(title),
    savedAt: readNumber(record?.savedAt),
    deletedAt: typeof record?.deletedAt === "number" ? record.deletedAt : null,
    damaged: typeof file !== "object" || file === null,
  };
}

/** The record's file as text, whatever it is, so that people can save it. */
export function printRaw(record: Untrusted): string {
  try {
    return JSON.stringify(record?.file ?? record ?? null, null, 2);
  } catch {
    return String(record?.file);
  }
}

/** A record as a draft, through the same validation as a draft file. */
export function readRecord(record: DraftRecord): RecordReading {
  const raw = printRaw(record);
  const reading = readReportFile(raw);
  if (!reading.ok) return { ok: false, reason: reading.reason, raw };
  const { draft, unknownFields } = reading;
  const { id, revision, step, savedAt } = record;
  return {
    ok: true,
    value: { id, draft, step: readText(step), revision, savedAt: readNumber(savedAt), unknownFields },
  };
}
