/**
 * JSON that somebody else may have written → checked data: what a schema does not know is left out and named, what is
 * wrong is described. Owns no schema and no version. A bad file is a returned value, never an exception.
 */

import type * as z from "zod/mini";
import { cleanLine } from "./clean-text.ts";
import { fileMessages, schemaMessages } from "./messages.ts";

const MAX_FAULTS_TOLD = 3;
const MAX_FIELDS_NAMED = 100;
const MAX_NAME_LENGTH = 60;

export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A name from a file, short enough for a message. */
export function abridge(name: string): string {
  const line = cleanLine(name);
  return line.length > MAX_NAME_LENGTH ? `${line.slice(0, MAX_NAME_LENGTH)}…` : line;
}

/** What a text says as JSON, or why it is none. A text longer than `maxMegabytes` is not looked at. */
export function parseJson(
  text: string,
  maxMegabytes: number,
):
  | { readonly ok: true; readonly json: unknown }
  | { readonly ok: false; readonly fault: "tooLarge" | "empty" | "notJson" } {
  if (text.length > maxMegabytes * 1024 * 1024) return { ok: false, fault: "tooLarge" };
  if (text.trim() === "") return { ok: false, fault: "empty" };
  try {
    return { ok: true, json: JSON.parse(text.replace(/^\uFEFF/, "")) };
  } catch {
    return { ok: false, fault: "notJson" };
  }
}

/** A value from a file or the storage as text; "" for what has no JSON: nothing, a circle, nested too deep. */
export function printJson(value: unknown, indent = 0): string {
  try {
    return JSON.stringify(value, null, indent) ?? "";
  } catch {
    return "";
  }
}

export type Parsed<T> =
  | { readonly ok: true; readonly value: T; readonly unknownFields: readonly string[] }
  | { readonly ok: false; readonly reason: string };

/**
 * Parses by a schema of strict objects. `messages` are the schema's own words; any other fault is a wrong type.
 * `leftOut` names what the caller has taken out of `json` before.
 */
export function parseLeavingOutUnknown<T>(
  schema: z.ZodMiniType<T>,
  json: JsonObject,
  messages: Readonly<Record<string, string>>,
  leftOut: readonly string[] = [],
): Parsed<T> {
  const first = schema.safeParse(json);
  if (first.success) return { ok: true, value: first.data, unknownFields: nameFields(leftOut) };
  const unknown = [...leftOut];
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
  return { ok: false, reason: describeIssues(second.error.issues, new Set(Object.values(messages))) };
}

/** Names of fields as they can be shown: a hostile file has thousands, or very long ones. */
function nameFields(names: readonly string[]): string[] {
  const shown = names.slice(0, MAX_FIELDS_NAMED).map(abridge);
  const more = names.length - shown.length;
  return more > 0 ? [...shown, fileMessages.moreFields(more)] : shown;
}

/** Takes a field out of the object at a path. */
export function deleteAt(json: JsonObject, path: readonly PropertyKey[], key: string): void {
  let parent: unknown = json;
  for (const step of path) parent = (parent as Record<PropertyKey, unknown>)[step];
  delete (parent as JsonObject)[key];
}

function describeIssues(issues: ReadonlyArray<z.core.$ZodIssue>, known: ReadonlySet<string>): string {
  const faults = issues.map((issue) => {
    const reason = known.has(issue.message) ? issue.message : schemaMessages.wrongType;
    return fileMessages.faultAt(issue.path.join("."), reason);
  });
  return fileMessages.faults(faults.slice(0, MAX_FAULTS_TOLD), Math.max(0, faults.length - MAX_FAULTS_TOLD));
}
