/** `write` and `blank`: a report as a file. The Word writer is loaded only here, so that `check` starts at once. */

import { extname } from "node:path";
import type { Report } from "../report/index.ts";
import { cleanLine, createFormReport, yearSchema } from "../report/index.ts";
import type { Typography } from "../writing/index.ts";
import { parseArguments } from "./arguments.ts";
import { readInput, readText, saveFile } from "./files.ts";
import { cliMessages } from "./messages.ts";
import type { Outcome } from "./outcome.ts";
import { refuse, succeed } from "./outcome.ts";

/** The look that a template file gives, the national one without a file; or why the file gives none. */
async function loadTypography(path: string | undefined): Promise<Typography | Outcome> {
  const { applyTemplate, nationalTypography, readTemplateFile } = await import("../writing/index.ts");
  if (path === undefined) return nationalTypography;
  const content = await readText(path);
  if (!content.ok) return refuse(content.reason);
  const reading = readTemplateFile(content.text);
  if (!reading.ok) return refuse(cliMessages.wrongFile(path, reading.reason));
  return reading.unknownFields.length === 0
    ? applyTemplate(nationalTypography, reading.template)
    : refuse(cliMessages.unknownTemplateFields(path, reading.unknownFields));
}

/** Writes the Word file only when reading it back gives the same report. */
async function saveDocx(
  report: Report,
  path: string,
  date: Date,
  template?: string,
): Promise<Outcome | null> {
  const [{ composeDocument }, { renderDocx }, { verifyDocx }] = await Promise.all([
    import("../writing/index.ts"),
    import("../writing/docx/index.ts"),
    import("../reading/index.ts"),
  ]);
  const typography = await loadTypography(template);
  if ("exitCode" in typography) return typography;
  const bytes = await renderDocx(composeDocument(report, typography), { typography, date });
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

/** `write FILE OUT [--template FILE]`: the report in FILE as a Word file, a web page or report JSON, by OUT's ending. */
export async function runWrite(words: readonly string[], date: Date): Promise<Outcome> {
  const parsed = parseArguments(words, { values: ["--template"] });
  if (!parsed.ok) return refuse(parsed.reason);
  const [from, to, ...more] = parsed.paths;
  if (from === undefined || to === undefined || more.length > 0) return refuse(cliMessages.writeNeedsTwo);
  const kind = findKind(to);
  if (kind === null) return refuse(cliMessages.wrongOutput(to));
  const template = parsed.values.get("--template");
  if (template !== undefined && kind !== "docx") return refuse(cliMessages.templateNeedsDocx);
  const input = await readInput(from);
  if (!input.ok) return refuse(input.reason);
  const { report } = input.reading;
  const savers = {
    docx: () => saveDocx(report, to, date, template),
    html: () => saveHtml(report, to),
    json: () => saveFile(to, `${JSON.stringify(report, null, 2)}\n`),
  };
  return (await savers[kind]()) ?? succeed("", input.remark);
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
