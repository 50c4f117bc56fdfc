/** Whether what was read is what stands in the input, and whether check and write take it. Owns these judgements. */

import { isDeepStrictEqual } from "node:util";
import type { Finding } from "../../check/index.ts";
import { checkReport } from "../../check/index.ts";
import { listLines } from "../../document/index.ts";
import type { CellAddress } from "../../format/index.ts";
import { computedTotals, formCells, getCell } from "../../format/index.ts";
import type { ReportReading } from "../../reading/index.ts";
import { readReport, verifyDocx, verifyHtml } from "../../reading/index.ts";
import type { CellValue, Report } from "../../report/index.ts";
import {
  findFigureFault,
  getFigure,
  normaliseReport,
  parseSectionHeading,
  printFigure,
  printFigureLines,
  readReportFile,
  readTypedFigure,
  setFigure,
} from "../../report/index.ts";
import { renderDocx } from "../../writing/docx/index.ts";
import { renderHtml } from "../../writing/html/index.ts";
import { composeDocument, nationalTypography } from "../../writing/index.ts";
import type { Fault, FaultKind, SeedPlaces } from "../fuzz-types.ts";
import type { Provenance } from "./provenance.ts";

export type Read = Extract<ReportReading, { ok: true }>;

const encoder = new TextEncoder();
const PLAIN = /^\d+(?:\.\d+)?$/;

function fault(kind: FaultKind, detail: string): Fault {
  return { kind, detail: detail.slice(0, 300) };
}

/** A figure's number stands in the input by itself; a text that is no number stands in it word by word. */
export function findInvented(printed: string, said: Provenance): string | null {
  return PLAIN.test(printed) ? (said.has(printed) ? null : printed) : said.findUnsaid(printed);
}

function judgeFigures({ report, draft }: Read, said: Provenance, places: SeedPlaces | null): Fault[] {
  return formCells.flatMap(({ address, table }): Fault[] => {
    const value = getFigure(report.tables, address);
    // A draft's own totals are computed, not read.
    const isComputed = draft?.totals[table] === "computed" && computedTotals.has(address);
    if (value === null || isComputed) return [];
    const invented = findInvented(printFigure(value), said);
    if (invented !== null) return [fault("invented", `${address} = ${JSON.stringify(value)}`)];
    const place = typeof value === "number" ? places?.get(value) : undefined;
    if (place === undefined || place === address) return [];
    return [fault("misplaced", `${value} of ${place} at ${address}`)];
  });
}

function judgeWords({ report, unread }: Read, said: Provenance): Fault[] {
  const notes = Object.entries(report.cellNotes).map(([address, note]) => [address, note ?? ""] as const);
  const raws = unread.map(({ where, raw }) => [where, raw] as const);
  return [...notes, ...raws].flatMap(([where, text]) => {
    const unsaid = said.findUnsaid(text);
    return unsaid === null ? [] : [fault("invented", `${where}: ${JSON.stringify(unsaid)}`)];
  });
}

/** What only a program says, unless the input says so. */
const PROGRAMS_WORD = /undefined|NaN|\[object/;

function isProgramsWord({ message }: Finding, said: Provenance): boolean {
  const [word] = PROGRAMS_WORD.exec(message) ?? [];
  return word !== undefined && said.findUnsaid(word) !== null;
}

function judgeFindings({ report, notes, draft }: Read, said: Provenance): Fault[] {
  const previous = draft?.previous ?? null;
  const findings = checkReport(
    report,
    draft === null ? { notes, previous } : { totals: draft.totals, previous },
  );
  return findings
    .filter((finding) => isProgramsWord(finding, said))
    .map(({ message }) => fault("words", message));
}

/** A mistyped text of report JSON is printed as it is; on paper it may read as the number that it looks like. */
function readPrinted(value: CellValue, address: CellAddress): CellValue {
  const { unit } = getCell(address);
  const printed = printFigureLines(value);
  const read = readTypedFigure(printed.join("\n"), unit);
  return printed.length > 1 && findFigureFault(read, unit) === null ? null : read;
}

/** The report as a page or a Word file can tell it. */
function printAll(report: Report): Report {
  const tables = formCells.reduce(
    (all, { address }) => setFigure(all, address, readPrinted(getFigure(report.tables, address), address)),
    report.tables,
  );
  return { ...normaliseReport(report), tables };
}

/** All that a report prints, line by line: what a text is called matters less than that it stands there. */
function printTexts(report: Report): string[] {
  return composeDocument(report).blocks.flatMap((block) =>
    block.kind === "table" ? [] : listLines(block).map((line) => line.replace(/\s/g, "")),
  );
}

function compareReports(way: string, read: Report | null, wanted: Report): Fault[] {
  if (read === null) return [fault("changed", `${way}: not read`)];
  const figures = formCells.flatMap(({ address }): Fault[] => {
    const [one, other] = [getFigure(wanted.tables, address), getFigure(read.tables, address)];
    if (one === other) return [];
    return [fault("changed", `${way}: ${address} ${JSON.stringify(one)} → ${JSON.stringify(other)}`)];
  });
  const isSameNotes = isDeepStrictEqual(read.cellNotes, wanted.cellNotes);
  const notes = isSameNotes ? [] : [fault("changed", `${way}: notes ${JSON.stringify(read.cellNotes)}`)];
  // A year that no title names may be found in the texts.
  const dated = { ...wanted, year: wanted.year ?? read.year };
  const [printed, again] = [printTexts(dated).join("\n"), printTexts(read).join("\n")];
  const texts = printed === again ? [] : [fault("changed", `${way}: ${findDifference(printed, again)}`)];
  return [...figures, ...notes, ...texts];
}

function findDifference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const show = (text: string): string => JSON.stringify(text.slice(Math.max(0, at - 20), at + 60));
  return `${show(one)} → ${show(other)}`;
}

function readBack(bytes: Uint8Array): Report | null {
  const reading = readReport(bytes);
  return reading.ok ? reading.report : null;
}

function judgeJson(report: Report): Fault[] {
  const read = readReportFile(JSON.stringify(report));
  const isSame = read.ok && isDeepStrictEqual(read.draft.report, normaliseReport(report));
  return isSame ? [] : [fault("changed", "json")];
}

function judgeHtml(report: Report): Fault[] {
  const html = renderHtml(composeDocument(report));
  const differences = verifyHtml(report, html).map((each) =>
    fault("changed", `verifyHtml: ${JSON.stringify(each)}`),
  );
  return [...differences, ...compareReports("html", readBack(encoder.encode(html)), printAll(report))];
}

async function judgeWord(report: Report): Promise<Fault[]> {
  const tree = composeDocument(report);
  const bytes = await renderDocx(tree, { typography: nationalTypography, date: new Date(0) });
  const differences = verifyDocx(report, bytes).map((each) =>
    fault("changed", `verifyDocx: ${JSON.stringify(each)}`),
  );
  return [...differences, ...compareReports("docx", readBack(bytes), printAll(report))];
}

export interface WrittenAs {
  readonly json: boolean;
  readonly html: boolean;
  readonly docx: boolean;
}

/** All that is wrong with what was read of an input. Throws what the product throws. */
export async function judgeReading(
  read: Read,
  said: Provenance,
  places: SeedPlaces | null,
  written: WrittenAs,
): Promise<Fault[]> {
  const faults = [
    ...judgeFigures(read, said, places),
    ...judgeWords(read, said),
    ...judgeFindings(read, said),
  ];
  if (written.json) faults.push(...judgeJson(read.report));
  // On paper a title in the words of a section's heading is one.
  if (parseSectionHeading(read.report.title) !== null) return faults;
  if (written.html) faults.push(...judgeHtml(read.report));
  if (written.docx) faults.push(...(await judgeWord(read.report)));
  return faults;
}
