import fc from "fast-check";
import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import type { SectionId } from "../../format/index.ts";
import { formCells, sectionIds } from "../../format/index.ts";
import type { CellValue, Report, ReportSection } from "../../report/index.ts";
import { normaliseReport } from "../../report/index.ts";
import { renderDocx } from "../../writing/docx/index.ts";
import { renderHtml } from "../../writing/html/index.ts";
import { composeDocument, nationalTypography } from "../../writing/index.ts";
import { buildSampleReport, changeCells } from "../../writing/testing/sample-report.ts";
import { readReport } from "../read-report.ts";
import { recogniseReport } from "./recognise-report.ts";

const AGENCIES = [
  "临江市水务局",
  "清河县柳树镇人民政府",
  "临江市滨湖区人民政府办公室",
  "甲2023年乙局",
  "第12师",
];

const line = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.stringMatching(/^[一-龥]{1,60}[。；：]?$/),
  fc.constantFrom(
    "（一）甲。乙。",
    "（二）丙",
    "1.丁",
    "一、总体情况",
    "存在的问题及改进措施",
    "总体情况。",
    "（二）依申请公开情况。收到3件。",
    "五、存在的问题及整改情况",
    "注：戊。",
    "本报告所列数据的统计期限自2024年1月1日起，至2024年12月31日止。",
    "",
    "  己  ",
  ),
);
const text = fc.array(line, { maxLength: 4 }).map((lines) => lines.join("\n"));
const section: fc.Arbitrary<ReportSection> = fc.record({
  text,
  topics: fc.array(fc.record({ heading: line, text }), { maxLength: 3 }),
  note: text,
});
const value: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 3, arbitrary: fc.constantFrom<CellValue>(0, 1, 12) },
  { weight: 4, arbitrary: fc.nat({ max: 9_999_999_999_999 }) },
);
const address = fc.constantFrom(...formCells.map((cell) => cell.address));
const sections = fc.record(
  Object.fromEntries(sectionIds.map((id) => [id, section])) as Record<SectionId, typeof section>,
);

/** Reports in normal form whose agency and year can be seen in the title. */
const report: fc.Arbitrary<Report> = fc
  .record({
    cells: fc.dictionary(address, value, { maxKeys: 80 }),
    amount: fc.constantFrom<CellValue>(null, 0, "12.50", 72701.2578, "0.10"),
    cellNotes: fc.dictionary(address, fc.constantFrom("其中修订16件", "含网络申请3件"), { maxKeys: 4 }),
    agency: fc.constantFrom(...AGENCIES),
    year: fc.integer({ min: 2020, max: 2030 }),
    hasOwnTitle: fc.boolean(),
    preface: text,
    sections,
    signature: fc.option(
      fc.record({
        name: fc.constantFrom("", ...AGENCIES),
        date: fc.constantFrom("", "2025-01-07", "2025-11-30"),
      }),
    ),
  })
  .map((parts) => {
    const { signature } = parts;
    // A name alone is a signature only where it is the agency's own, a date alone where a sentence stands before it.
    if (signature?.date === "") return { ...parts, signature: { ...signature, name: parts.agency } };
    if (signature?.name !== "") return parts;
    const { other } = parts.sections;
    return { ...parts, sections: { ...parts.sections, other: { ...other, note: "无其他事项。" } } };
  })
  .map(({ cells, amount, hasOwnTitle, ...rest }) =>
    normaliseReport({
      ...changeCells(buildSampleReport(), { ...cells, "proactive.fees.amount": amount }),
      ...rest,
      title: hasOwnTitle ? `${rest.year}年度${rest.agency}政府信息公开工作年度报告` : "",
    }),
  );

test("any report in normal form is recognised as it is, with nothing unread", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(report, (written) => {
      const read = recogniseReport(composeDocument(written));
      expect(read).toMatchObject({
        ok: true,
        unread: [],
        notes: { labels: [], missingSections: [], missingTables: [] },
      });
      expect(read.ok && read.report).toEqual(written);
    }),
    { numRuns: 300 },
  );
});

test("the same through a Word file and a web page", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(report, async (written) => {
      const tree = composeDocument(written);
      const word = await renderDocx(tree, { typography: nationalTypography, date: new Date(0) });
      for (const bytes of [word, strToU8(renderHtml(tree))]) {
        const read = readReport(bytes);
        expect(read).toMatchObject({ ok: true, unread: [] });
        expect(read.ok && read.report).toEqual(written);
      }
    }),
    { numRuns: 25 },
  );
});
