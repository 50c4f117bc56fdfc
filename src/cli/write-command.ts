/** `write` and `blank`: a report as a file. The Word writer is loaded only here, so that `check` starts at once. */

import { extname } from "node:path";
import type { Report } from "../report/index.ts";
import { cleanLine, createFormReport, yearSchema } from "../report/index.ts";
import { parseArguments } from "./arguments.ts";
import { readInput, saveFile } from "./files.ts";
import { cliMessages } from "./messages.ts";
import type { Outcome } from "./outcome.ts";
import { refuse, succeed } from "./outcome.ts";

/** Writes the Word file only when reading it back gives the same report. */
async function saveDocx(report: Report, path: string, date: Date): Promise<Outcome | null> {
  const [{ composeDocument, nationalTypography }, { renderDocx }, { verifyDocx }] = await Promise.all([
    import("../writing/index.ts"),
    import("../writing/docx/index.ts"),
    import("../reading/index.ts"),
  ]);
  const bytes = await renderDocx(composeDocument(report), { typography: nationalTypography, date });
  const differences = verifyDocx(report, bytes);
  const [first] = differences;
  if (first !== undefined) return refuse(cliMessages.notVerified(first.place, differences.length));
  return saveFile(path, bytes);
}

/** Writes the web page only when reading it back gives the same report. */
async function saveHtml(report: Report, path: string): Promise<Outcome | null> {
  const [{ composeDocument }, { renderHtml }, { verifyHtml }] = await Promise.all([
    import("../writing/index.ts"),
    import("../writing/html/index.ts"),
    import("../reading/index.ts"),
  ]);
  const html = renderHtml(composeDocument(report));
  const differences = verifyHtml(report, html);
  const [first] = differences;
  if (first !== undefined) return refuse(cliMessages.notVerified(first.place, differences.length));
  return saveFile(path, html);
}

type OutputKind = "docx" | "html" | "json";

function findKind(path: string): OutputKind | null {
  const ending = extname(path).toLowerCase();
  if (ending === ".htm" || ending === ".html") return "html";
  return ending === ".docx" ? "docx" : ending === ".json" ? "json" : null;
}

function saveReport(report: Report, path: string, kind: OutputKind, date: Date): Promise<Outcome | null> {
  switch (kind) {
    case "docx":
      return saveDocx(report, path, date);
    case "html":
      return saveHtml(report, path);
    case "json":
      return saveFile(path, `${JSON.stringify(report, null, 2)}\n`);
  }
}

/** `write FILE OUT`: the report in FILE as a Word file, a web page or report JSON, by OUT's ending. */
export async function runWrite(words: readonly string[], date: Date): Promise<Outcome> {
  const parsed = parseArguments(words, {});
  if (!parsed.ok) return refuse(parsed.reason);
  const [from, to, ...more] = parsed.paths;
  if (from === undefined || to === undefined || more.length > 0) return refuse(cliMessages.writeNeedsTwo);
  const kind = findKind(to);
  if (kind === null) return refuse(cliMessages.wrongOutput(to));
  const input = await readInput(from);
  if (!input.ok) return refuse(input.reason);
  const { report } = input.reading;
  const refusal = await saveReport(report, to, kind, date);
  return refusal ?? succeed("", input.remark);
}

/** `blank --year Y --agency NAME OUT.docx`: the empty official form. */
export async function runBlank(words: readonly string[], date: Date): Promise<Outcome> {
  const parsed = parseArguments(words, { values: ["--year", "--agency"] });
  if (!parsed.ok) return refuse(parsed.reason);
  const [to, ...more] = parsed.paths;
  const typedYear = parsed.values.get("--year");
  const typedAgency = parsed.values.get("--agency");
  if (to === undefined || more.length > 0 || typedYear === undefined || typedAgency === undefined) {
    return refuse(cliMessages.blankNeeds);
  }
  if (findKind(to) !== "docx") return refuse(cliMessages.blankNeeds);
  const year = yearSchema.safeParse(/^\d{4}$/.test(typedYear) ? Number(typedYear) : null);
  if (!year.success) return refuse(cliMessages.badYear(typedYear));
  const agency = cleanLine(typedAgency);
  if (agency === "") return refuse(cliMessages.noAgency);
  return (await saveDocx(createFormReport(agency, year.data), to, date)) ?? succeed();
}
