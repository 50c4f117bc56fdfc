/**
 * structure.heading, structure.label and missing parts: what a file that was read printed otherwise than the
 * form. Silent on what was typed here, which has no headings and labels of its own.
 */

import type { CellAddress } from "../../format/index.ts";
import { composeHeading, getSection, listCells, nameTable } from "../../format/index.ts";
import type { PrintedHeading, PrintedLabel } from "../../report/index.ts";
import type { Finding, Rule, RuleDescription } from "../check-types.ts";
import { createFinding } from "../create-finding.ts";
import { checkMessages } from "../messages.ts";

/** Blanks, widths of letters and brackets, and the mark behind an ordinal are no difference of wording. */
function simplify(printed: string): string {
  return printed
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/[“”„]/g, '"')
    .replace(/[．、，]/g, ",")
    .replace(/^([一二三四五六七八九十\d]+)[.,]/, "$1,")
    .replace(/[:：。]$/, "");
}

const heading: RuleDescription = {
  id: "structure.heading",
  severity: "warning",
  name: "标题与格式不一致",
  why: "六个部分的标题和序号由国家格式规定，改动后汇总和检查时会对不上。",
  source: "国办公开办函〔2021〕30号：六个部分的标题",
};

function judgeHeading({ section, printed }: PrintedHeading): Finding[] {
  const official = composeHeading(getSection(section));
  if (simplify(printed) === simplify(official)) return [];
  const message = checkMessages.headingDiffers(printed, official);
  return [createFinding(heading, { message, place: `sections.${section}`, excerpt: printed })];
}

const label: RuleDescription = {
  id: "structure.label",
  severity: "warning",
  name: "表格的行列名称与格式不一致",
  why: "行列名称是格式印好的，被改动或被数字盖住时，数字可能填错了位置。",
  source: "国办公开办函〔2021〕30号：三张表格的行列名称",
};

function listLabelCells({ table, row, column }: PrintedLabel): readonly CellAddress[] {
  return listCells(table)
    .filter((cell) => (row === null || cell.row === row) && (column === null || cell.column === column))
    .map((cell) => cell.address);
}

function judgeLabel(printed: PrintedLabel): Finding[] {
  if (!printed.isOverwritten && simplify(printed.printed) === simplify(printed.official)) return [];
  const { table, official } = printed;
  const say = printed.isOverwritten ? checkMessages.labelOverwritten : checkMessages.labelDiffers;
  const message = say(nameTable(table), official, printed.printed);
  const cells = listLabelCells(printed);
  return [createFinding(label, { message, cells, place: `tables.${table}`, excerpt: printed.printed })];
}

export const printedRules: readonly Rule[] = [
  {
    ...heading,
    checks: [
      { pace: "pause", reads: ["notes"], run: ({ notes }) => (notes?.headings ?? []).flatMap(judgeHeading) },
    ],
  },
  {
    ...label,
    checks: [
      { pace: "pause", reads: ["notes"], run: ({ notes }) => (notes?.labels ?? []).flatMap(judgeLabel) },
    ],
  },
];
