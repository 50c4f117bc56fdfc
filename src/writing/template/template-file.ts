/**
 * Template files: an office's look as JSON to hand around, the form in which it is stored too. Owns what such a file
 * may contain, its versions and its name. A bad file is a returned value, never an exception.
 */

import * as z from "zod/mini";
import {
  abridge,
  cleanLine,
  isObject,
  type Parsed,
  parseJson,
  parseLeavingOutUnknown,
} from "../../report/index.ts";
import { templateMessages } from "../messages.ts";
import { isFaceName } from "./face-name.ts";
import {
  type FaceUse,
  faceUses,
  nationalTemplate,
  pageNumberChoices,
  signatureIndents,
  type Template,
  tableSizes,
} from "./template.ts";

/** Tells a template file from report and draft files, whose `format` is that of the official form. */
const TEMPLATE_FORMAT = "nianbao-template";
const TEMPLATE_VERSION = 1;

const MAX_FILE_MEGABYTES = 1;
export const MAX_SIGNATURE_CHARS = 100;

export type TemplateFile = Template & { readonly format: string; readonly schemaVersion: number };

const national = nationalTemplate;
const { messages } = templateMessages;

function createFaceSchema(use: FaceUse): z.ZodMiniType {
  const name = z
    .string(messages.badFace)
    .check(z.overwrite(cleanLine), z.refine(isFaceName, messages.badFace));
  return z._default(name, national.faces[use]);
}

const signature = z.strictObject({
  byDefault: z._default(z.boolean(messages.notBoolean), national.signature.byDefault),
  name: z._default(
    z.string().check(z.overwrite(cleanLine), z.maxLength(MAX_SIGNATURE_CHARS, messages.tooLong)),
    national.signature.name,
  ),
  indentChars: z._default(z.literal(signatureIndents, messages.notOffered), national.signature.indentChars),
});

const templateSchema = z.strictObject({
  format: z.literal(TEMPLATE_FORMAT),
  schemaVersion: z.literal(TEMPLATE_VERSION),
  faces: z.prefault(
    z.strictObject(Object.fromEntries(faceUses.map((use) => [use, createFaceSchema(use)]))),
    {},
  ),
  tableSize: z._default(z.literal(tableSizes, messages.notOffered), national.tableSize),
  boldSubheadings: z._default(z.boolean(messages.notBoolean), national.boldSubheadings),
  pageNumber: z._default(z.enum(pageNumberChoices, messages.notOffered), national.pageNumber),
  signature: z.prefault(signature, {}),
}) as unknown as z.ZodMiniType<TemplateFile>;

export type TemplateReading =
  | { readonly ok: true; readonly template: Template; readonly unknownFields: readonly string[] }
  | { readonly ok: false; readonly reason: string };

function refuse(reason: string): TemplateReading {
  return { ok: false, reason };
}

/**
 * Reads a template file. What it does not say is as the national standard has it; unknown fields are left out and
 * named. Refused, with the reason in Chinese: no JSON, no template, a newer version, wrong contents.
 */
export function readTemplateFile(text: string): TemplateReading {
  const parsed = parseJson(text, MAX_FILE_MEGABYTES);
  if (!parsed.ok) return refuse(templateMessages[parsed.fault]);
  const { json } = parsed;
  if (!isObject(json) || json.format !== TEMPLATE_FORMAT) return refuse(templateMessages.notTemplate);
  const { schemaVersion: version } = json;
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1) {
    return refuse(templateMessages.badVersion);
  }
  if (version > TEMPLATE_VERSION) {
    return refuse(templateMessages.newerVersion(abridge(String(version)), TEMPLATE_VERSION));
  }
  const checked: Parsed<TemplateFile> = parseLeavingOutUnknown(templateSchema, json, messages);
  if (!checked.ok) return checked;
  const { format: _format, schemaVersion: _version, ...template } = checked.value;
  return { ok: true, template, unknownFields: checked.unknownFields };
}

/** Whether a text is meant to be a template file, good or bad. */
export function isTemplateFile(text: string): boolean {
  const parsed = parseJson(text, MAX_FILE_MEGABYTES);
  return parsed.ok && isObject(parsed.json) && parsed.json.format === TEMPLATE_FORMAT;
}

/** The template as the JSON of a template file. */
export function writeTemplateFile(template: Template): TemplateFile {
  return { format: TEMPLATE_FORMAT, schemaVersion: TEMPLATE_VERSION, ...template };
}

/** The template as the text of a file for people to look into. */
export function printTemplateFile(template: Template): string {
  return `${JSON.stringify(writeTemplateFile(template), null, 2)}\n`;
}
