/** `check`: the findings of files and folders, for people or as JSON. Owns the answer's shape and exit code. */

import type { Finding } from "../check/index.ts";
import { checkReport } from "../check/index.ts";
import type { Report } from "../report/index.ts";
import { parseArguments } from "./arguments.ts";
import { listFiles, readInput } from "./files.ts";
import { cliMessages, findingMessages } from "./messages.ts";
import type { ExitCode, Outcome } from "./outcome.ts";
import { refuse } from "./outcome.ts";
import { printFindings } from "./print-findings.ts";

interface CheckedFile {
  readonly file: string;
  readonly findings: readonly Finding[];
  /** Why the file could not be read; null where it was. */
  readonly unreadable: string | null;
}

interface Checked extends CheckedFile {
  readonly remark: string;
}

/** `given` is last year's report from the command line; a draft may name its own. */
async function checkFile(file: string, given: Report | null): Promise<Checked> {
  const input = await readInput(file);
  if (!input.ok) return { file, findings: [], unreadable: input.reason, remark: "" };
  const { report, totals, previous } = input.draft;
  const findings = checkReport(report, { totals, previous: given ?? previous });
  return { file, findings: findings.map(keepContract), unreadable: null, remark: input.remark };
}

/** A finding with the fields that other programs read, and no others. */
function keepContract({ about: _about, ...finding }: Finding): Finding {
  return finding;
}

function hasErrors({ findings }: Checked): boolean {
  return findings.some((finding) => finding.severity === "error");
}

function rateFiles(files: readonly Checked[]): ExitCode {
  if (files.some((file) => file.unreadable !== null)) return 2;
  return files.some(hasErrors) ? 1 : 0;
}

function printFile({ file, findings, unreadable }: Checked): string {
  return unreadable === null ? printFindings(file, findings) : findingMessages.unreadable(unreadable);
}

function printAll(files: readonly Checked[]): string {
  const unreadable = files.filter((file) => file.unreadable !== null).length;
  const total = findingMessages.total(files.length, files.filter(hasErrors).length, unreadable);
  return [...files.map(printFile), total].join("\n\n");
}

function listAsJson(files: readonly Checked[]): readonly CheckedFile[] {
  return files.map(({ file, findings, unreadable }) => ({ file, findings, unreadable }));
}

/** `check PATH… [--previous FILE] [--json]`. One file answers with its findings, several or a folder with one entry per file. */
export async function runCheck(words: readonly string[]): Promise<Outcome> {
  const parsed = parseArguments(words, { flags: ["--json"], values: ["--previous"] });
  if (!parsed.ok) return refuse(parsed.reason);
  const [firstPath] = parsed.paths;
  if (firstPath === undefined) return refuse(cliMessages.checkNeedsPath);
  const { files, hasFolder } = await listFiles(parsed.paths);
  if (files.length === 0) return refuse(cliMessages.emptyFolder(firstPath));
  const previousPath = parsed.values.get("--previous");
  const previous = previousPath === undefined ? null : await readInput(previousPath);
  if (previous !== null && !previous.ok) return refuse(previous.reason);
  const checked = await Promise.all(files.map((file) => checkFile(file, previous?.draft.report ?? null)));
  const [only] = checked;
  const single = !hasFolder && checked.length === 1 && only !== undefined ? only : null;
  if (single !== null && single.unreadable !== null) return refuse(single.unreadable);
  const json = parsed.flags.has("--json");
  const answer = single === null ? listAsJson(checked) : single.findings;
  const text = single === null ? printAll(checked) : printFile(single);
  return {
    exitCode: rateFiles(checked),
    output: json ? JSON.stringify(answer, null, 2) : text,
    error: checked.flatMap(({ remark }) => (remark === "" ? [] : [remark])).join("\n"),
  };
}
