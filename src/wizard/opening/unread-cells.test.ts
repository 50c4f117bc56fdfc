import { expect, test } from "vitest";
import { checkReport } from "../../check/index.ts";
import { createFormReport, setFigure } from "../../report/index.ts";
import { replaceUnreadBlanks } from "./unread-cells.ts";

const form = createFormReport("临江市水务局", 2024);
/** A table without any figure is one finding; here each has one. */
const begun = {
  ...form,
  tables: setFigure(setFigure(form.tables, "proactive.rules.inForce", 1), "requests.received.other", 1),
};
const row = { where: "requests.refused.stateSecret", raw: "1 0 0 0 0 0", reason: "列数不一致" };
const cell = { where: "proactive.rules.issued", raw: "约3", reason: "不是数字" };
const page = { where: "document", raw: "— 3 —", reason: "页码" };

test("Cells whose figures were not certain are not called blank, all others are", () => {
  const findings = checkReport(begun);
  const kept = replaceUnreadBlanks(findings, [row, cell, page]);
  const dropped = findings.filter((finding) => !kept.includes(finding));
  expect(dropped.map(({ rule }) => rule)).toEqual(Array.from({ length: 8 }, () => "value.blank"));
  expect(new Set(dropped.flatMap(({ cells }) => cells))).toEqual(
    new Set([
      "proactive.rules.issued",
      ...["naturalPerson", "commercial", "research", "publicWelfare", "legalService", "other", "total"].map(
        (column) => `requests.refused.stateSecret.${column}`,
      ),
    ]),
  );
});

test("Each of them says what stands in the file, at its cells; what belongs to no cell says nothing", () => {
  const [first, second, ...others] = replaceUnreadBlanks([], [row, cell, page]);
  expect(first?.cells).toHaveLength(7);
  expect(first?.message).toBe(
    "表三“（三）不予公开 1.属于国家秘密”行，原文“1 0 0 0 0 0”：列数不一致。请对照原文核对。",
  );
  expect(second).toMatchObject({ cells: ["proactive.rules.issued"], severity: "warning" });
  expect(others).toEqual([]);
});
