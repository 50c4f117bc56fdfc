/**
 * Report JSON and draft files as text → report or draft, or the reason why not. Owns versions and upgrades.
 * A bad file is a returned value, never an exception.
 */

import type * as z from "zod/mini";
import { form2021, tableIds } from "../format/index.ts";
import { createDraft, typedModes } from "./blank.ts";
import { cleanLine } from "./clean-text.ts";
import { fileMessages, schemaMessages } from "./messages.ts";
import { normaliseReport } from "./normal-form.ts";
import type { Draft } from "./report-types.ts";
import { type DraftFile, draftSchema, isCellAddress, reportSchema, SCHEMA_VERSION } from "./schema.ts";
import { computeTotals } from "./totals.ts";

/** The `format` of a file with all drafts of a computer (src/drafts/backup). */
export const BACKUP_FORMAT = "nianbao-backup";

const MAX_FILE_MEGABYTES = 20;
const MAX_FAULTS_TOLD = 3;
const MAX_FIELDS_NAMED = 100;
const MAX_NAME_LENGTH = 60;

export type FileReading =
  | { readonly ok: true; readonly draft: Draft; readonly unknownFields: readonly string[] }
  | { readonly ok: false; readonly reason: string };

type JsonObject = Record<string, unknown>;

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A name from a file, short enough for a message. */
function abridge(name: string): string {
  const line = cleanLine(name);
  return line.length > MAX_NAME_LENGTH ? `${line.slice(0, MAX_NAME_LENGTH)}…` : line;
}

function refuse(reason: string): FileReading {
  return { ok: false, reason };
}

/**
 * Reads report JSON or a draft file, in normal form. Missing parts are blank; unknown fields are left out and
 * named. Refused, with the reason in Chinese: no JSON, another format, a newer version, wrong contents.
 */
export function readReportFile(text: string): FileReading {
  if (text.length > MAX_FILE_MEGABYTES * 1024 * 1024)
    return refuse(fileMessages.tooLarge(MAX_FILE_MEGABYTES));
  if (text.trim() === "") return refuse(fileMessages.empty);
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return refuse(fileMessages.notJson);
  }
  if (!isObject(json) || typeof json.format !== "string") return refuse(fileMessages.notReport);
  if (json.format === BACKUP_FORMAT) return refuse(fileMessages.backup);
  if (json.format !== form2021.format) return refuse(fileMessages.otherFormat(abridge(json.format)));
  return "schemaVersion" in json ? readDraftJson(json) : readReportJson(json);
}

function readReportJson(json: JsonObject): FileReading {
  const parsed = parseLeavingOutUnknown(reportSchema, json);
  if (!parsed.ok) return parsed;
  const report = normaliseReport(parsed.value);
  return { ok: true, draft: createDraft(report, typedModes), unknownFields: parsed.unknownFields };
}

function readDraftJson(json: JsonObject): FileReading {
  const version = json.schemaVersion;
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1) {
    return refuse(fileMessages.badVersion);
  }
  if (version > SCHEMA_VERSION) return refuse(fileMessages.newerVersion(String(version), SCHEMA_VERSION));
  const parsed = parseLeavingOutUnknown(draftSchema, upgradeDraft(json, version));
  if (!parsed.ok) return parsed;
  return { ok: true, draft: splitDraftFile(parsed.value), unknownFields: parsed.unknownFields };
}

/** Each entry lifts a draft from the version of its index + 1 to the next. */
const upgrades: ReadonlyArray<(draft: JsonObject) => JsonObject> = [];

function upgradeDraft(draft: JsonObject, version: number): JsonObject {
  return upgrades.slice(version - 1).reduce((older, upgrade) => upgrade(older), draft);
}

function splitDraftFile(file: DraftFile): Draft {
  const { schemaVersion: _version, kept, previous, totals, ...report } = file;
  const normal = normaliseReport(report);
  const tables = tableIds
    .filter((table) => totals[table] === "computed")
    .reduce(computeTotals, normal.tables);
  return { report: { ...normal, tables }, kept, previous: previous && normaliseReport(previous), totals };
}

/** The draft as the JSON of a draft file. */
export function writeDraftFile(draft: Draft): DraftFile {
  const { report, ...rest } = draft;
  return { ...report, schemaVersion: SCHEMA_VERSION, ...rest };
}

type Parsed<T> =
  | { readonly ok: true; readonly value: T; readonly unknownFields: readonly string[] }
  | { readonly ok: false; readonly reason: string };

function parseLeavingOutUnknown<T>(schema: z.ZodMiniType<T>, json: JsonObject): Parsed<T> {
  const unknown = [...leaveOutUnknownNotes(json, ""), ...leaveOutUnknownNotes(json.previous, "previous.")];
  const first = schema.safeParse(json);
  if (first.success) return { ok: true, value: first.data, unknownFields: nameFields(unknown) };
  for (const issue of first.error.issues) {
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys) {
        unknown.push([...issue.path, key].join("."));
        deleteAt(json, issue.path, key);
      }
    }
  }
  const second = schema.safeParse(json);
  if (second.success) return { ok: true, value: second.data, unknownFields: nameFields(unknown) };
  return { ok: false, reason: describeIssues(second.error.issues) };
}

/** Names of fields as they can be shown: a hostile file has thousands, or very long ones. */
function nameFields(names: readonly string[]): string[] {
  const shown = names.slice(0, MAX_FIELDS_NAMED).map(abridge);
  const more = names.length - shown.length;
  return more > 0 ? [...shown, fileMessages.moreFields(more)] : shown;
}

/** Notes on cells that the form does not have are unknown fields too. */
function leaveOutUnknownNotes(report: unknown, prefix: string): string[] {
  if (!isObject(report) || !isObject(report.cellNotes)) return [];
  const unknown = Object.keys(report.cellNotes).filter((address) => !isCellAddress(address));
  for (const address of unknown) deleteAt(report, ["cellNotes"], address);
  return unknown.map((address) => `${prefix}cellNotes.${address}`);
}

function deleteAt(json: JsonObject, path: readonly PropertyKey[], key: string): void {
  let parent: unknown = json;
  for (const step of path) parent = (parent as Record<PropertyKey, unknown>)[step];
  delete (parent as JsonObject)[key];
}

function describeIssues(issues: ReadonlyArray<z.core.$ZodIssue>): string {
  const known: ReadonlySet<string> = new Set(Object.values(schemaMessages));
  const faults = issues.map((issue) => {
    const reason = known.has(issue.message) ? issue.message : schemaMessages.wrongType;
    return fileMessages.faultAt(issue.path.join("."), reason);
  });
  return fileMessages.faults(faults.slice(0, MAX_FAULTS_TOLD), Math.max(0, faults.length - MAX_FAULTS_TOLD));
}
