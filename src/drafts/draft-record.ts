/**
 * The stored form of a draft and the way back from it. Owns the database's schema and the reading of records;
 * must not open databases. A record that cannot be read is a value, so that it never hides other drafts.
 */

import type { DBSchema } from "idb";
import type { writeDraftFile } from "../report/index.ts";
import { printJson, readReportFile, SCHEMA_VERSION } from "../report/index.ts";
import { type DraftOrigin, readOrigin } from "./draft-origin.ts";
import type { DraftSummary, LoadedDraft } from "./draft-types.ts";
import { draftMessages } from "./messages.ts";

export type DraftKey = [id: string, revision: number];

/** One saved state of a draft. The newest revision counts; the one before it is kept against damage. */
export interface DraftRecord extends Partial<DraftOrigin> {
  readonly id: string;
  /** Counts the states of one draft and never goes back, whatever the clock does. */
  readonly revision: number;
  /** The page that wrote this state. */
  readonly writer: string;
  /** The JSON of a draft file. */
  readonly file: ReturnType<typeof writeDraftFile>;
  readonly step: string;
  /** Milliseconds since 1970 by this computer's clock: to show and to sort, never to decide which is newer. */
  readonly savedAt: number;
  readonly deletedAt: number | null;
}

/** Who writes a draft, where the browser has no Web Locks. */
export interface LockRecord {
  readonly id: string;
  readonly holder: string;
  /** Changes as long as the holder lives. */
  readonly beat: number;
}

export interface DraftSchema extends DBSchema {
  drafts: {
    key: DraftKey;
    value: DraftRecord;
    indexes: { versions: [id: string, revision: number, writer: string]; deletedAt: number };
  };
  locks: { key: string; value: LockRecord };
  /** What holds for all drafts of this computer, by name; what each means its owner knows. */
  settings: { key: string; value: unknown };
}

export type RecordReading =
  | { readonly ok: true; readonly value: LoadedDraft }
  | { readonly ok: false; readonly reason: string; readonly raw: string };

/** Stored values come from outside as well: other versions, other local pages, a failing disk. */
export type Untrusted<Stored> = { readonly [Field in keyof Stored]?: unknown };

function readText(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function readNumber(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}

/** The summary of a record (null: unreadable); of a damaged one as much as there is. */
export function summariseRecord(id: string, record: DraftRecord | null): DraftSummary {
  const stored: Untrusted<DraftRecord> = record ?? {};
  const { file, savedAt, deletedAt } = stored;
  const { agency, year, title } = Object(file) as Record<string, unknown>;
  return {
    id,
    agency: readText(agency),
    year: readNumber(year),
    title: readText(title),
    savedAt: readNumber(savedAt) ?? 0,
    deletedAt: readNumber(deletedAt),
    ...readOrigin(stored),
    damaged: typeof file !== "object" || file === null,
  };
}

/** Whether a later version of this tool, with other fields, has written the record. */
export function isOfNewerVersion(record: DraftRecord | null): boolean {
  const { schemaVersion } = Object(record?.file) as Record<string, unknown>;
  return typeof schemaVersion === "number" && schemaVersion > SCHEMA_VERSION;
}

/** A record (null: unreadable) as a draft, through the same validation as a draft file. */
export function readRecord(record: DraftRecord | null): RecordReading {
  if (record === null) return { ok: false, reason: draftMessages.recordUnreadable, raw: "" };
  const raw = printJson(record.file, 2);
  const reading = readReportFile(raw);
  if (!reading.ok) return { ok: false, reason: reading.reason, raw };
  const { step, savedAt }: Untrusted<DraftRecord> = record;
  return {
    ok: true,
    value: {
      id: record.id,
      draft: reading.draft,
      step: readText(step),
      revision: record.revision,
      savedAt: readNumber(savedAt) ?? 0,
      unknownFields: reading.unknownFields,
    },
  };
}
