/**
 * Report JSON and draft files as text → report or draft, or the reason why not. Owns versions and upgrades.
 * A bad file is a returned value, never an exception.
 */

import type * as z from "zod/mini";
import { form2021, tableIds } from "../format/index.ts";
import { createDraft, typedModes } from "./blank.ts";
import {
  abridge,
  deleteAt,
  isObject,
  type JsonObject,
  type Parsed,
  parseJson,
  parseLeavingOutUnknown,
} from "./lenient-json.ts";
import { fileMessages, schemaMessages } from "./messages.ts";
import { normaliseReport, settleReport } from "./normal-form.ts";
import type { Draft } from "./report-types.ts";
import { type DraftFile, draftSchema, isCellAddress, reportSchema } from "./schema.ts";
import { SCHEMA_VERSION } from "./schema-version.ts";
import { computeTotals } from "./totals.ts";

/** The `format` of a file with all drafts of a computer (src/drafts/backup). */
export const BACKUP_FORMAT = "nianbao-backup";

const MAX_FILE_MEGABYTES = 20;

export type FileReading =
  | { readonly ok: true; readonly draft: Draft; readonly unknownFields: readonly string[] }
  | { readonly ok: false; readonly reason: string };

function refuse(reason: string): FileReading {
  return { ok: false, reason };
}

/**
 * Reads report JSON or a draft file, in normal form. Missing parts are blank; unknown fields are left out and
 * named. Refused, with the reason in Chinese: no JSON, another format, a newer version, wrong contents.
 */
export function readReportFile(text: string): FileReading {
  const parsed = parseJson(text, MAX_FILE_MEGABYTES);
  if (!parsed.ok) {
    const { fault } = parsed;
    return refuse(fault === "tooLarge" ? fileMessages.tooLarge(MAX_FILE_MEGABYTES) : fileMessages[fault]);
  }
  const { json } = parsed;
  if (!isObject(json) || typeof json.format !== "string") return refuse(fileMessages.notReport);
  if (json.format === BACKUP_FORMAT) return refuse(fileMessages.backup);
  if (json.format !== form2021.format) return refuse(fileMessages.otherFormat(abridge(json.format)));
  return "schemaVersion" in json ? readDraftJson(json) : readReportJson(json);
}

function readReportJson(json: JsonObject): FileReading {
  const parsed = parseFile(reportSchema, json);
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
  const parsed = parseFile(draftSchema, upgradeDraft(json, version));
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
  const normal = settleReport(report);
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

function parseFile<T>(schema: z.ZodMiniType<T>, json: JsonObject): Parsed<T> {
  const notes = [...leaveOutUnknownNotes(json, ""), ...leaveOutUnknownNotes(json.previous, "previous.")];
  return parseLeavingOutUnknown(schema, json, schemaMessages, notes);
}

/** Notes on cells that the form does not have are unknown fields too. */
function leaveOutUnknownNotes(report: unknown, prefix: string): string[] {
  if (!isObject(report) || !isObject(report.cellNotes)) return [];
  const unknown = Object.keys(report.cellNotes).filter((address) => !isCellAddress(address));
  for (const address of unknown) deleteAt(report, ["cellNotes"], address);
  return unknown.map((address) => `${prefix}cellNotes.${address}`);
}
