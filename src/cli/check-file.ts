/**
 * The check of one file, down to the text that is printed of it: what a worker gives back, so that no report outlives
 * its check. Owns what is printed of one file.
 */

import type { Finding } from "../check/index.ts";
import { checkReport, dropUnreadBlanks } from "../check/index.ts";
import type { Unread } from "../reading/index.ts";
import type { Report } from "../report/index.ts";
import { readInput } from "./files.ts";
import { findingMessages } from "./messages.ts";
import { printFindings } from "./print-findings.ts";

/** `entry`: one of several files. */
export type AnswerForm = "people" | "json" | "entry";

export interface CheckedFile {
  readonly text: string;
  readonly hasErrors: boolean;
  /** Its errors are but blanks that were left where nothing was read for certain: none of them is the writer's. */
  readonly isUncertain: boolean;
  /** Why the file could not be read; null where it was. */
  readonly unreadable: string | null;
  readonly remark: string;
}

/** A finding with the fields that other programs read, and no others. */
function keepContract({
  about: _about,
  against: _against,
  occurrence: _occurrence,
  ...finding
}: Finding): Finding {
  return finding;
}

function isError({ severity }: Finding): boolean {
  return severity === "error";
}

function print(
  file: string,
  findings: readonly Finding[],
  unread: readonly Unread[],
  unreadable: string | null,
  form: AnswerForm,
): string {
  if (form === "json") return JSON.stringify(findings, null, 2);
  if (form === "entry") return JSON.stringify({ file, findings, unreadable }, null, 2);
  return unreadable === null ? printFindings(file, findings, unread) : findingMessages.unreadable(unreadable);
}

/** `given` is last year's report from the command line; a draft may name its own. */
export async function checkFile(file: string, given: Report | null, form: AnswerForm): Promise<CheckedFile> {
  const input = await readInput(file);
  if (!input.ok) {
    const unreadable = input.reason;
    const text = print(file, [], [], unreadable, form);
    return { text, hasErrors: false, isUncertain: false, unreadable, remark: "" };
  }
  const { report, notes, draft, unread } = input.reading;
  const previous = given ?? draft?.previous ?? null;
  const findings = checkReport(
    report,
    draft === null ? { notes, previous } : { totals: draft.totals, previous },
  );
  const hasErrors = findings.some(isError);
  const places = unread.map(({ where }) => where);
  return {
    text: print(file, findings.map(keepContract), unread, null, form),
    hasErrors,
    isUncertain: hasErrors && !dropUnreadBlanks(findings, places).some(isError),
    unreadable: null,
    remark: input.remark,
  };
}
