/** `check`: the findings of files and folders, for people or as JSON. Owns the answer's shape and exit code. */

import type { Report } from "../report/index.ts";
import { parseArguments } from "./arguments.ts";
import { checkFile } from "./check-file.ts";
import { checkMany } from "./check-many.ts";
import { listFiles, readInput } from "./files.ts";
import { cliMessages, findingMessages, type Tally } from "./messages.ts";
import type { ExitCode, Outcome, Print } from "./outcome.ts";
import { refuse } from "./outcome.ts";

function rate({ faulty, uncertain, unreadable }: Tally): ExitCode {
  if (unreadable > 0) return 2;
  return faulty + uncertain > 0 ? 1 : 0;
}

function indent(text: string): string {
  return text.replace(/^/gm, "  ");
}

async function checkOne(file: string, given: Report | null, isJson: boolean): Promise<Outcome> {
  const checked = await checkFile(file, given, isJson ? "json" : "people");
  if (checked.unreadable !== null) return refuse(checked.unreadable);
  return { exitCode: checked.hasErrors ? 1 : 0, output: checked.text, error: checked.remark };
}

/** Prints each file as soon as those before it are printed: ten thousand files need no more memory than ten. */
async function checkAll(
  files: readonly string[],
  given: Report | null,
  isJson: boolean,
  print: Print,
): Promise<Outcome> {
  const tally: Tally = { files: 0, faulty: 0, uncertain: 0, unreadable: 0 };
  const remarks: string[] = [];
  if (isJson) await print("[\n");
  for await (const checked of checkMany(files, { given, form: isJson ? "entry" : "people" })) {
    const isLast = tally.files === files.length - 1;
    await print(isJson ? `${indent(checked.text)}${isLast ? "" : ","}\n` : `${checked.text}\n\n`);
    tally.files += 1;
    if (checked.isUncertain) tally.uncertain += 1;
    else if (checked.hasErrors) tally.faulty += 1;
    if (checked.unreadable !== null) tally.unreadable += 1;
    if (checked.remark !== "") remarks.push(checked.remark);
  }
  const output = isJson ? "]" : findingMessages.total(tally);
  return { exitCode: rate(tally), output, error: remarks.join("\n") };
}

/** `check PATH… [--previous FILE] [--json]`. One file answers with its findings, several or a folder with one entry per file. */
export async function runCheck(words: readonly string[], print: Print): Promise<Outcome> {
  const parsed = parseArguments(words, { flags: ["--json"], values: ["--previous"] });
  if (!parsed.ok) return refuse(parsed.reason);
  const [firstPath] = parsed.paths;
  if (firstPath === undefined) return refuse(cliMessages.checkNeedsPath);
  const { files, hasFolder } = await listFiles(parsed.paths);
  const [only] = files;
  if (only === undefined) return refuse(cliMessages.emptyFolder(firstPath));
  const previousPath = parsed.values.get("--previous");
  const previous = previousPath === undefined ? null : await readInput(previousPath);
  if (previous !== null && !previous.ok) return refuse(previous.reason);
  const given = previous?.reading.report ?? null;
  const isJson = parsed.flags.has("--json");
  return files.length === 1 && !hasFolder
    ? checkOne(only, given, isJson)
    : checkAll(files, given, isJson, print);
}
