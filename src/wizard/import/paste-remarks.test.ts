import { expect, test } from "vitest";
import type { PastePlan } from "../../reading/grid/index.ts";
import { listRemarks } from "./paste-remarks.ts";

type LeftOut = PastePlan["leftOut"][number];

const nothing: PastePlan = {
  placedBy: "labels",
  rowsBy: "labels",
  columnsBy: "labels",
  entries: [],
  unread: [],
  blanks: [],
  conflicts: [],
  totals: [],
  leftOut: [],
};
const from = { row: 0, column: 0 };

function leaveOut(count: number, kind: LeftOut["kind"], reason: string): LeftOut[] {
  return Array.from({ length: count }, (_, index) => ({ from, kind, reason, raw: String(index) }));
}

test("Each reason is told once, with all that was left out for it, figures before words", () => {
  const leftOut = [...leaveOut(1, "words", "不是名称"), ...leaveOut(2, "figure", "超出范围")];
  expect(listRemarks({ ...nothing, leftOut }, "复制内容")).toEqual([
    "“0”、“1”没有填入。超出范围",
    "“0”没有填入。不是名称",
  ]);
});

test("Twenty are quoted, more are counted", () => {
  expect(
    listRemarks({ ...nothing, leftOut: leaveOut(20, "figure", "超出范围") }, "复制内容")[0],
  ).not.toContain("等");
  const [remark] = listRemarks({ ...nothing, leftOut: leaveOut(21, "figure", "超出范围") }, "复制内容");
  expect(remark).toMatch(/^“0”、.*、“19”等 21 处没有填入。超出范围$/);
});

test("Several figures for one cell, and long texts, are told in short", () => {
  const cells = Array.from({ length: 500 }, () => ({ from, raw: "7" }));
  const address = "requests.granted.naturalPerson";
  const unread = [{ from, address, raw: "很".repeat(5000), reason: "不是数字" }] as const;
  const remarks = listRemarks({ ...nothing, unread, conflicts: [{ address, cells }] }, "复制内容");
  expect(remarks[1]).toContain("7等 500 个）");
  for (const remark of remarks) expect(remark.length).toBeLessThan(200);
});

test("A block of 200,000 cells is told at once", () => {
  const leftOut = leaveOut(200_000, "figure", "超出范围");
  const began = performance.now();
  expect(listRemarks({ ...nothing, leftOut }, "复制内容")[0]?.length).toBeLessThan(500);
  expect(performance.now() - began).toBeLessThan(2_000);
});
