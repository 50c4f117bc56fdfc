/**
 * The backup file: all drafts of a computer as one JSON, a line for each draft. Owns its shape and versions, and what
 * is refused; must not touch the database. One draft that cannot be read does not hide the others, and of a file that
 * was cut off the drafts before the cut are read.
 */

import type { Draft } from "../../report/index.ts";
import {
  BACKUP_FORMAT,
  cleanLine,
  isObject,
  type JsonObject,
  parseJson,
  printJson,
  readReportFile,
  writeDraftFile,
} from "../../report/index.ts";
import { type DraftOrigin, readOrigin } from "../draft-origin.ts";
import { readFileText } from "../read-file-text.ts";
import { rest } from "../timers.ts";
import { readWholeLines } from "./cut-backup.ts";
import { backupMessages } from "./messages.ts";

const BACKUP_VERSION = 1;
export const MAX_BACKUP_MEGABYTES = 40;
const MAX_DRAFTS = 1_000;
const MAX_STEP_LENGTH = 200;
const MAX_NAME_LENGTH = 40;
const MAX_FAULTS_TOLD = 5;
/** Only a file that goes on to its end has it: no draft's line begins so. */
const LAST_LINE = /\n\]\}\s*$/;
const ID = /^[0-9a-f]{24}$/;
/** Milliseconds since 1970: the last day that JavaScript knows. */
const LAST_TIME = 8.64e15;

/** One draft in a backup. */
export interface BackupEntry extends DraftOrigin {
  /** What the draft was stored by; null where the file does not say. */
  readonly id: string | null;
  readonly draft: Draft;
  readonly step: string;
  /** Milliseconds since 1970; null where the file does not say. */
  readonly savedAt: number | null;
}

export interface BackupContents {
  /** ISO date and time; "" where the file does not say. */
  readonly createdAt: string;
  readonly entries: readonly BackupEntry[];
  /** As `Settings` stores them, by name; unread, for what a setting may be is its reader's. */
  readonly settings: BackupSettings;
  /** The drafts that cannot be read, each with its name and why, in Chinese. */
  readonly faults: readonly string[];
  /** Of drafts that hold what this version does not know and leaves out. */
  readonly unknownFields: readonly string[];
  /** The file is not whole: nobody knows how many drafts it should hold. */
  readonly isCut: boolean;
}

export type BackupReading =
  | { readonly ok: true; readonly contents: BackupContents }
  | { readonly ok: false; readonly reason: string };

/** What holds for all drafts of a computer, by name: plain JSON. */
export type BackupSettings = Readonly<JsonObject>;

function refuse(reason: string): BackupReading {
  return { ok: false, reason };
}

/** The file in pieces, so that no single step is long. */
export async function printBackup(
  entries: readonly BackupEntry[],
  settings: BackupSettings,
  createdAt: Date,
): Promise<Blob> {
  const head = {
    format: BACKUP_FORMAT,
    schemaVersion: BACKUP_VERSION,
    createdAt: createdAt.toISOString(),
    settings,
  };
  const pieces = [`${JSON.stringify(head).slice(0, -1)},"drafts":[`];
  for (const [index, { draft, ...stored }] of entries.entries()) {
    await rest(index);
    pieces.push(`${index === 0 ? "" : ","}\n${JSON.stringify({ ...stored, draft: writeDraftFile(draft) })}`);
  }
  return new Blob([...pieces, "\n]}\n"], { type: "application/json" });
}

/** Reads a backup file. Refused with the reason in Chinese where nothing of it can be restored. */
export async function readBackupFile(file: Blob): Promise<BackupReading> {
  if (file.size > MAX_BACKUP_MEGABYTES * 1024 * 1024) {
    return refuse(backupMessages.tooLarge(MAX_BACKUP_MEGABYTES));
  }
  const reading = await readFileText(file);
  if (!reading.ok) return reading;
  const text = reading.text.replace(/^\uFEFF/, "");
  const whole = parseJson(text, MAX_BACKUP_MEGABYTES);
  const json = whole.ok ? whole.json : readWholeLines(text, MAX_BACKUP_MEGABYTES);
  if (!isObject(json) || json.format !== BACKUP_FORMAT) {
    if (isObject(json) && json.format === "2021") return refuse(backupMessages.oneDraft);
    // A backup that was cut off in its first line still begins as one.
    const isCut = !whole.ok && (text === "" || text.startsWith("{"));
    return refuse(isCut ? backupMessages.notJson : backupMessages.notBackup);
  }
  return readBackupJson(json, !whole.ok && !LAST_LINE.test(text));
}

async function readBackupJson(
  { schemaVersion, createdAt, settings, drafts }: JsonObject,
  isCut: boolean,
): Promise<BackupReading> {
  if (typeof schemaVersion !== "number" || !Number.isInteger(schemaVersion) || schemaVersion < 1) {
    return refuse(backupMessages.badVersion);
  }
  if (schemaVersion > BACKUP_VERSION) return refuse(backupMessages.newerVersion);
  if (!Array.isArray(drafts) || drafts.length === 0) {
    return refuse(isCut ? backupMessages.notJson : backupMessages.noDrafts);
  }
  if (drafts.length > MAX_DRAFTS) return refuse(backupMessages.tooManyDrafts(drafts.length, MAX_DRAFTS));
  const read = await readEntries(drafts);
  if (read.entries.length === 0) {
    if (isCut) return refuse(backupMessages.notJson);
    return refuse(backupMessages.allBroken(read.faults.slice(0, MAX_FAULTS_TOLD).join("")));
  }
  const known = { createdAt: readTime(createdAt), settings: isObject(settings) ? settings : {} };
  return { ok: true, contents: { ...known, ...read, isCut } };
}

async function readEntries(
  drafts: readonly unknown[],
): Promise<Omit<BackupContents, "createdAt" | "settings" | "isCut">> {
  const entries: BackupEntry[] = [];
  const faults: string[] = [];
  const unknownFields = new Set<string>();
  for (const [index, stored] of drafts.entries()) {
    await rest(index);
    if (stored === null) {
      faults.push(`${backupMessages.unnamed(index + 1)}：${backupMessages.notWhole}`);
      continue;
    }
    // What cannot be printed is no report, rather than an empty file.
    const reading = readReportFile(printJson(isObject(stored) ? stored.draft : null) || "null");
    if (reading.ok) {
      entries.push(readEntry(stored, reading.draft));
      for (const field of reading.unknownFields) unknownFields.add(field);
    } else faults.push(`${nameStored(stored, index + 1)}：${reading.reason}`);
  }
  return { entries, faults, unknownFields: [...unknownFields] };
}

function readEntry(stored: unknown, draft: Draft): BackupEntry {
  const entry: JsonObject = isObject(stored) ? stored : {};
  const { id, step, savedAt } = entry;
  return {
    id: typeof id === "string" && ID.test(id) ? id : null,
    draft,
    step: typeof step === "string" ? step.slice(0, MAX_STEP_LENGTH) : "",
    savedAt: typeof savedAt === "number" && savedAt >= 0 && savedAt <= LAST_TIME ? savedAt : null,
    ...readOrigin(entry, readTime),
  };
}

function readTime(value: unknown): string {
  const time = typeof value === "string" ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? "" : new Date(time).toISOString();
}

/** A draft that cannot be read, by what there is: agency and year, or its place in the file. */
function nameStored(stored: unknown, position: number): string {
  const { agency, year }: JsonObject = isObject(stored) && isObject(stored.draft) ? stored.draft : {};
  const words = [agency, year].filter((part) => typeof part === "string" || typeof part === "number");
  const name = cleanLine(words.join(" ")).slice(0, MAX_NAME_LENGTH);
  return name === "" ? backupMessages.unnamed(position) : `${backupMessages.unnamed(position)}“${name}”`;
}
