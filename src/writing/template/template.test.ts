import { expect, test } from "vitest";
import type { TableId } from "../../format/index.ts";
import { createBlankReport } from "../../report/index.ts";
import { composeTable } from "../compose-table.ts";
import { fitTable } from "../fit-table.ts";
import { printPageNumber } from "../page-number.ts";
import { fillTable } from "../testing/sample-report.ts";
import { listAlternatives, measureTypeArea, nationalTypography, type Typography } from "../typography.ts";
import { applyTemplate } from "./apply-template.ts";
import { isFaceName } from "./face-name.ts";
import { listDeviations, nationalTemplate, proposeSignature, type Template } from "./template.ts";

const blank = createBlankReport("临江市水务局", 2024);

function apply(changes: Partial<Template>): Typography {
  return applyTemplate(nationalTypography, { ...nationalTemplate, ...changes });
}

function setFace(use: keyof Template["faces"], name: string): Partial<Template> {
  return { faces: { ...nationalTemplate.faces, [use]: name } };
}

function measureFit(table: TableId, typography: Typography, report = blank) {
  return fitTable(composeTable(table, report, typography), typography);
}

test("the national template changes nothing", () => {
  expect(applyTemplate(nationalTypography, nationalTemplate)).toEqual(nationalTypography);
  expect(listDeviations(nationalTemplate)).toEqual([]);
});

test("a face is set for one use only, Western text in all but the page number", () => {
  const { faces } = apply({ faces: { ...nationalTemplate.faces, body: "方正仿宋_GBK", western: "仿宋" } });
  expect(faces.body).toEqual({ eastAsia: "方正仿宋_GBK", western: "仿宋" });
  expect(faces.heading).toEqual({ eastAsia: "黑体", western: "仿宋" });
  expect(faces.pageNumber).toEqual({ eastAsia: "宋体", western: "宋体" });
  expect(apply(setFace("pageNumber", "仿宋")).faces.pageNumber).toEqual({
    eastAsia: "仿宋",
    western: "仿宋",
  });
});

test("only sub-headings become bold", () => {
  const { faces } = apply({ boldSubheadings: true });
  const bold = Object.entries(faces).filter(([, face]) => face.isBold === true);
  expect(bold.map(([role]) => role)).toEqual(["subheading"]);
});

test.each([
  [7.5, [15, 13, 11]],
  [9, [18, 15, 13, 11]],
  [10.5, [21, 18, 15, 13, 11]],
  [12, [24, 21, 18, 15, 13, 11]],
] as const)("tables of %f pt may shrink step by step", (tableSize, sizes) => {
  expect(apply({ tableSize }).table.sizesHalfPoints).toEqual(sizes);
});

test("a larger size is taken where the table stays on its page", () => {
  expect(measureFit("proactive", apply({ tableSize: 12 })).halfPoints).toBe(24);
  expect(measureFit("disputes", apply({ tableSize: 10.5 })).halfPoints).toBe(21);
  for (const tableSize of [9, 10.5, 12] as const)
    expect(measureFit("requests", apply({ tableSize }))).toEqual(measureFit("requests", nationalTypography));
});

test.each([7.5, 9, 10.5, 12] as const)(
  "figures of 8 digits do not wrap in tables of %f pt, and the table is as wide as the type area",
  (tableSize) => {
    const typography = apply({ tableSize });
    const report = fillTable(blank, "requests", 12345678);
    const { widthsTwips, halfPoints } = measureFit("requests", typography, report);
    for (const width of widthsTwips.slice(3)) expect(width - 40).toBeGreaterThanOrEqual(8 * halfPoints * 5);
    expect(widthsTwips.reduce((sum, width) => sum + width, 0)).toBe(measureTypeArea(typography));
  },
);

test("an unknown Western face gets wider columns for its digits", () => {
  const report = fillTable(blank, "requests", 123456);
  const { widthsTwips, halfPoints } = measureFit("requests", apply(setFace("western", "Verdana")), report);
  // 0.636 em is the advance of Verdana's digits.
  for (const width of widthsTwips.slice(3)) expect(width - 40).toBeGreaterThan(6 * halfPoints * 6.36);
  expect(apply(setFace("western", "仿宋_GB2312")).table.digitEms).toBe(0.5);
});

test("a label breaks for the size that is set", () => {
  const find = (typography: Typography) =>
    composeTable("requests", blank, typography)
      .rows.flat()
      .find((cell) => cell.lines.join("") === "商业企业")?.lines;
  expect(find(apply({}))).toEqual(["商业", "企业"]);
  expect(find(apply({ tableSize: 7.5 }))).toEqual(["商业企业"]);
});

test.each([
  ["outer", "— 2 —"],
  ["centre", "2"],
  ["count", "第2页 共9页"],
] as const)("the page number %s is %s", (pageNumber, printed) => {
  const style = apply({ pageNumber }).pageNumber;
  expect(style && printPageNumber(style, 2, 9)).toBe(printed);
});

test("pages may go without a number", () => {
  expect(apply({ pageNumber: "none" }).pageNumber).toBeNull();
});

test("a signature four characters in stands twice as far from the edge", () => {
  const { signature } = nationalTemplate;
  expect(apply({ signature: { ...signature, indentChars: 4 } }).signatureIndentTwips).toBe(1260);
});

test("a face that nobody knows gives way to the national one of its use", () => {
  const standIns = ["仿宋_GB2312", "仿宋", "FangSong"];
  expect(listAlternatives("临江体", apply(setFace("body", "临江体")))).toEqual(standIns);
  expect(listAlternatives("方正小标宋_GBK", apply(setFace("body", "方正小标宋_GBK")))[0]).toBe(
    "方正小标宋简体",
  );
  // A name that objects have of themselves.
  expect(listAlternatives("constructor", apply(setFace("body", "constructor")))).toEqual(standIns);
  expect(listAlternatives("constructor", apply(setFace("western", "constructor")))).toEqual([]);
});

test("every deviation is named, in the order of the settings; who signs is none", () => {
  const template: Template = {
    faces: { ...nationalTemplate.faces, body: "仿宋", western: "Arial", pageNumber: "黑体" },
    tableSize: 10.5,
    boldSubheadings: true,
    pageNumber: "none",
    signature: { byDefault: true, name: "办公室", indentChars: 4 },
  };
  expect(listDeviations(template)).toEqual([
    "body",
    "pageNumber",
    "western",
    "tableSize",
    "boldSubheadings",
    "pageNumberStyle",
    "signatureIndent",
  ]);
  const { signature } = template;
  expect(listDeviations({ ...nationalTemplate, signature: { ...signature, indentChars: 2 } })).toEqual([]);
});

test("a new report is signed only where the template says so, by the agency where no name is set", () => {
  expect(proposeSignature(nationalTemplate, "甲局")).toBeNull();
  const signed = { ...nationalTemplate, signature: { byDefault: true, name: "", indentChars: 2 } } as const;
  expect(proposeSignature(signed, "甲局")).toEqual({ name: "甲局", date: "" });
  const named = { ...signed, signature: { ...signed.signature, name: "甲局办公室" } };
  expect(proposeSignature(named, "甲局")).toEqual({ name: "甲局办公室", date: "" });
});

test.each(["方正仿宋_GBK", "Times New Roman", "FZXiaoBiaoSong-B05S", "思源宋体 CN", "M 1p", "a".repeat(31)])(
  "%s can be the name of a face",
  (name) => {
    expect(isFaceName(name)).toBe(true);
  },
);

test.each([
  "",
  " 宋体",
  "宋体 ",
  "@宋体",
  "a".repeat(32),
  '宋体"',
  "宋体'",
  "宋体,黑体",
  "宋体;",
  "宋\u0000体",
  "宋\n体",
  "宋\u200B体",
  "a\\62",
  "<w:b/>",
  "+mn-ea",
  "url(//x)",
])("%j cannot be the name of a face", (name) => {
  expect(isFaceName(name)).toBe(false);
});
