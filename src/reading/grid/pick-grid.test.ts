import { expect, test } from "vitest";
import { fillTables, printSheet, printTabs } from "../testing/grid-builder.ts";
import { listPassedOver } from "./pick-grid.ts";
import { readTabText } from "./read-tab-text.ts";

function buildSheet(name: string, text: string) {
  const grid = readTabText(text.replace(/\|/g, "\t"));
  if (grid === null) throw new Error("no sheet");
  return { name, grid };
}

const tables = fillTables({
  "requests.granted.naturalPerson": 5,
  "disputes.reconsideration.upheld": 2,
  "proactive.rules.issued": 1,
});
const request = buildSheet("表三", printTabs(printSheet("requests", tables)));
const disputes = buildSheet("表四", printTabs(printSheet("disputes", tables)));
const first = buildSheet("一季度", "申请人类型|办理结果\n自然人|予以公开");
const second = buildSheet("二季度", "序号|申请人类型|办理结果\n1|企业|部分公开");
const empty = buildSheet("四季度", "申请人类型|办理结果");
const rest = buildSheet("续表", "（二）部分公开|1|2|3|4|5|6|21");
const words = buildSheet("说明", "本表由各科室填写|每季度一次\n联系人|电话");

function listNames(taken: typeof first, ...others: (typeof first)[]): string[] {
  return listPassedOver([taken, ...others], "requests", taken.grid).map(({ name }) => name);
}

test("names the sheets that hold requests or figures of the table, too", () => {
  expect(listNames(first, second, empty, words, request)).toEqual(["二季度", "表三"]);
  expect(listNames(request, disputes, rest, words)).toEqual(["续表"]);
});

test("names none where the others are other tables of the report, or hold no requests", () => {
  expect(listNames(request, disputes, words)).toEqual([]);
  expect(listNames(first, empty, words)).toEqual([]);
  expect(listPassedOver([disputes, first, request], "disputes", disputes.grid)).toEqual([]);
});
