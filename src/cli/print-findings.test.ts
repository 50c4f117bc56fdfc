import { expect, test } from "vitest";
import { checkReport } from "../check/index.ts";
import { createFormReport, setFigure } from "../report/index.ts";
import { printFindings } from "./print-findings.ts";

const form = createFormReport("临江市水务局", 2024);
const begun = { ...form, tables: setFigure(form.tables, "requests.received.other", 1) };
const unread = [{ where: "requests.granted", raw: "1 0 0", reason: "列数不一致" }];

test("What was not read for certain is told with its place, and its blanks are nobody's mistake", () => {
  const findings = checkReport(begun);
  const printed = printFindings("甲.txt", findings, unread);
  expect(printed).toContain("有 1 处没有读准");
  expect(printed).toContain("表三“（一）予以公开”行，原文“1 0 0”：列数不一致");
  expect(printed).not.toContain("表三“（一）予以公开”行“自然人”列没有填");
  expect(printed).toContain(
    "表三“（二）部分公开（区分处理的，只计这一情形，不计其他情形）”行“自然人”列没有填",
  );
  expect(printFindings("甲.txt", findings, [])).toContain("表三“（一）予以公开”行“自然人”列没有填");
});

test("A file is only clean where nothing was left out", () => {
  expect(printFindings("甲.txt", [], [])).toBe("甲.txt：没有发现问题。");
  expect(printFindings("甲.txt", [], unread)).toMatch(/^甲\.txt：没有发现问题\n\n有 1 处没有读准/);
});
