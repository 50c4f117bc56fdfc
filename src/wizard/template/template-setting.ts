/**
 * What pages ask of the office's template that shall not load the writers for it: is this file one, who signs. Owns
 * the setting's name. Where the tool's files cannot be fetched, the answer is that of the national standard.
 */

import { type DraftDatabase, readFileText, type TextReading } from "../../drafts/index.ts";
import { type Draft, printJson } from "../../report/index.ts";
import type { proposeSignature, Template } from "../../writing/index.ts";
import { wizardMessages } from "../messages.ts";

export const TEMPLATE_SETTING = "template";

/** A template has less than a kilobyte; a file above this is refused without being read. */
const MAX_TEMPLATE_BYTES = 1024 * 1024;

/** The text of a template file, whatever its encoding. */
export async function readTemplateText(file: Blob): Promise<TextReading> {
  if (file.size > MAX_TEMPLATE_BYTES) return { ok: false, reason: wizardMessages.templateTooLarge };
  return readFileText(file);
}

/** Whether a file is meant to be a template, told by its content. */
export async function holdsTemplate(file: Blob): Promise<boolean> {
  const reading = await readTemplateText(file);
  if (!reading.ok) return false;
  try {
    const { isTemplateFile } = await import("../../writing/index.ts");
    return isTemplateFile(reading.text);
  } catch {
    return false;
  }
}

/** The stored template, with what can be asked of one; null where none is stored or it cannot be read. */
async function loadTemplate(
  database: DraftDatabase,
): Promise<{ readonly template: Template; readonly propose: typeof proposeSignature } | null> {
  const stored = await database.settings.read(TEMPLATE_SETTING);
  if (!stored.ok || stored.value === undefined) return null;
  try {
    const writing = await import("../../writing/index.ts");
    const reading = writing.readTemplateFile(printJson(stored.value));
    return reading.ok ? { template: reading.template, propose: writing.proposeSignature } : null;
  } catch {
    return null;
  }
}

/** A new draft, signed where the office signs its reports. One that has a signature keeps it. */
export async function signNewDraft(database: DraftDatabase, draft: Draft): Promise<Draft> {
  const { report } = draft;
  if (report.signature !== null) return draft;
  const office = await loadTemplate(database);
  const signature = office === null ? null : office.propose(office.template, report.agency);
  return { ...draft, report: { ...report, signature } };
}

/** Who signs the office's reports; "" where that is the agency itself. */
export async function loadSignatureName(database: DraftDatabase): Promise<string> {
  return (await loadTemplate(database))?.template.signature.name ?? "";
}
