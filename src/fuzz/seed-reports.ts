/**
 * The reports that are mutated: distinct figures in every cell, so that each can be traced, and reports whose texts speak
 * of their figures. Owns which they are.
 */

import { generateReports } from "../check/testing/generate-report.ts";
import type { DocumentTree } from "../document/index.ts";
import type { CellAddress, TableId } from "../format/index.ts";
import { formCells, tableIds } from "../format/index.ts";
import type { CellValue, Report } from "../report/index.ts";
import { composeDocument } from "../writing/index.ts";
import { buildSampleReport, changeCells } from "../writing/testing/sample-report.ts";
import type { SeedPlaces } from "./fuzz-types.ts";

export interface SeedReport {
  readonly report: Report;
  readonly tree: DocumentTree;
  readonly places: SeedPlaces | null;
}

function nameValues(value: (index: number) => CellValue): Record<CellAddress, CellValue> {
  return Object.fromEntries(formCells.map((cell, index) => [cell.address, value(index)]));
}

/** Each cell another number, and short texts in which none of them stands. */
function buildDistinct(first: number): SeedReport {
  const sample = buildSampleReport("临江市水务局");
  const say = (text: string) => ({ text, topics: [], note: "" });
  const report: Report = {
    ...changeCells(
      sample,
      nameValues((index) => first + index),
    ),
    preface: "",
    cellNotes: {},
    sections: {
      ...sample.sections,
      overview: { text: "", topics: [{ heading: "主动公开", text: "按时公开。" }], note: "" },
      problems: say("力量不足，已增配人员。"),
      other: say("无其他需要报告的事项。"),
    },
  };
  const places = new Map(formCells.map((cell, index) => [first + index, cell.address]));
  return { report, tree: composeDocument(report), places };
}

function takeReport(report: Report): SeedReport {
  return { report, tree: composeDocument(report), places: null };
}

/** A table with its section's heading, below the title. */
function keepTable({ report, tree, places }: SeedReport, table: TableId): SeedReport {
  const at = tree.blocks.findIndex((block) => block.place === `tables.${table}`);
  const blocks = tree.blocks.filter(
    (block, index) => block.kind === "title" || index === at || index === at - 1,
  );
  return { report, tree: { ...tree, blocks }, places };
}

const ODD_VALUES: readonly CellValue[] = [
  0,
  null,
  7,
  12,
  345,
  1234,
  72701,
  100_000,
  999_999_999,
  "约三",
  "1,2",
];

/** Four digits, three digits (which thousands could be made of), odd values, and reports that explain themselves. */
export function buildSeedReports(): readonly SeedReport[] {
  const thousands = buildDistinct(1001);
  const hundreds = buildDistinct(101);
  const odd = changeCells(
    hundreds.report,
    nameValues((index) => ODD_VALUES[index % ODD_VALUES.length] ?? null),
  );
  return [
    thousands,
    hundreds,
    ...tableIds.flatMap((table) => [keepTable(thousands, table), keepTable(hundreds, table)]),
    takeReport(changeCells(odd, { "proactive.fees.amount": 72701.2578 })),
    takeReport(buildSampleReport()),
    ...[1, 2, 3].map((seed) => takeReport(generateReports(seed).report)),
  ];
}
