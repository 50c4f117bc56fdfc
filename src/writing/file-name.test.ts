import { expect, test } from "vitest";
import { createBlankReport } from "../report/index.ts";
import { suggestFileName } from "./file-name.ts";

test("names the file after the report's title", () => {
  expect(suggestFileName(createBlankReport("临江市水务局", 2024))).toBe(
    "临江市水务局2024年政府信息公开工作年度报告.docx",
  );
});

test("replaces what Windows forbids in file names", () => {
  const report = { ...createBlankReport(), title: 'a\\b/c:d*e?f"g<h>i|j' };
  expect(suggestFileName(report)).toBe("a_b_c_d_e_f_g_h_i_j.docx");
});

test("begins and ends the name neither with a dot nor with a space", () => {
  expect(suggestFileName({ ...createBlankReport(), title: "年报. ." })).toBe("年报.docx");
  expect(suggestFileName({ ...createBlankReport(), title: ". 年报" })).toBe("年报.docx");
  expect(suggestFileName({ ...createBlankReport("", 2024), title: "..." })).toBe(
    "2024年政府信息公开工作年度报告.docx",
  );
});

test("cuts a long name between characters, within the bytes that Linux takes", () => {
  const name = suggestFileName({ ...createBlankReport(), title: `字${"𠮷".repeat(100)}` });
  expect(name).toBe(`字${"𠮷".repeat(58)}.docx`);
  const longest = suggestFileName({ ...createBlankReport(), title: "水".repeat(200) }, "html");
  expect(new TextEncoder().encode(`检查意见：${longest}`).length).toBeLessThanOrEqual(255);
});

test("names no file like a device of Windows", () => {
  expect(suggestFileName({ ...createBlankReport(), title: "CON" })).toBe("CON_.docx");
  expect(suggestFileName({ ...createBlankReport(), title: "nul.年报" })).toBe("nul_.年报.docx");
  expect(suggestFileName({ ...createBlankReport(), title: "Console 年报" })).toBe("Console 年报.docx");
});
