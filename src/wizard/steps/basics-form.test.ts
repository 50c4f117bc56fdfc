import { expect, test } from "vitest";
import { createBlankReport, type Report } from "../../report/index.ts";
import { followBasics, readYear } from "./basics-form.ts";

function sign(agency: string, name: string): Report {
  return { ...createBlankReport(agency, 2024), signature: { name, date: "2025-01-17" } };
}

test("a signature that is the agency's follows its name, with its date", () => {
  expect(followBasics(sign("甲", "甲"), { agency: "甲局" })).toMatchObject({
    signature: { name: "甲局", date: "2025-01-17" },
  });
  expect(followBasics(sign("", ""), { agency: "甲" })).toMatchObject({ signature: { name: "甲" } });
});

test("another signature, or none, stays as it is", () => {
  expect(followBasics(sign("甲", "甲局办公室"), { agency: "甲局" })).not.toHaveProperty("signature");
  expect(followBasics(createBlankReport("甲", 2024), { agency: "甲局" })).not.toHaveProperty("signature");
});

test.each([
  ["2024", 2024],
  [" 2024年 ", 2024],
  ["２０２４年度", 2024],
  ["2024 年", 2024],
  ["年", null],
  ["", null],
  ["24年", null],
  ["2024年报", null],
])("the year typed as %j is %j", (text, year) => {
  expect(readYear(text)).toBe(year);
});

test("leaves a preface blank that the writer has emptied", () => {
  const emptied = createBlankReport("甲", null);
  expect(followBasics(emptied, { year: 2024 }, true)).not.toHaveProperty("preface");
  expect(followBasics(emptied, { year: 2024 }).preface).toContain("甲2024年");
});
