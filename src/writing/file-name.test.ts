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

test("ends the name neither with a dot nor with a space", () => {
  expect(suggestFileName({ ...createBlankReport(), title: "年报. ." })).toBe("年报.docx");
});
