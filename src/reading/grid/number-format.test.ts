import Big from "big.js";
import { expect, test } from "vitest";
import { judgeFormat, readFormat } from "./number-format.ts";

function judge(code: string, value = 12345678): string {
  const format = readFormat(code);
  return format === null ? "number" : judgeFormat(format, new Big(value));
}

test.each([
  "",
  "General",
  "G/通用格式",
  "@",
  "0",
  "00000",
  "0.00",
  "#,##0",
  "#,##0.00",
  "#,##0.00_ ;[Red]-#,##0.00 ",
  "#,##0.00_);[Red]\\(#,##0.00\\)",
  '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  "0.00E+00",
  "# ?/?",
  '0"件"',
  '"第"0"件"',
  '0.00"万元"',
  '#,##0.00" 万元"',
  "[DBNum1]General",
  "[$-804]0.00",
  '[=0]"";0',
  "0;;;",
  "yyyy/m/d",
  "yyyy\\.mm\\.dd",
  'yyyy"年"m"月"d"日";@',
  "[h]:mm:ss",
])("“%s” shows the number", (code) => {
  expect(judge(code)).toBe("number");
});

test.each([
  "0!.0000",
  "0\\.0000",
  '0"."0000',
  "0!.0,",
  '0!.0,"万"',
  '[>=10000]0!.0,"万";0',
  "0.00,",
  "#,##0,",
  "0,.00",
  "#,##0.00,,",
  "0.00, ;-0.00, ",
  '0"00"',
  '0"万"',
  '0"元"',
  '0"百万元"',
  "¥#,##0.00",
  '_ "¥"* #,##0.00_ ;_ "¥"* \\-#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
  "[$￥-804]#,##0.00",
  '0.0"%"',
  "0\\%",
  '"已填"',
])("“%s” shows something else", (code) => {
  expect(judge(code)).toBe("other");
});

test.each(["0%", "0.00%", "#,##0%", "[Red]0%"])("“%s” shows a percentage", (code) => {
  expect(judge(code)).toBe("percentage");
  expect(judge(code, 0)).toBe("percentage");
});

test.each([";;;", ";;", ' ;-0;"无"', ";;;@"])("“%s” shows nothing", (code) => {
  expect(judge(code)).toBe("nothing");
});

test("Which of the sections is meant depends on the number", () => {
  expect(judge("0;0!.0")).toBe("number");
  expect(judge("0;0!.0", -5)).toBe("other");
  expect(judge("0;;0!.0")).toBe("number");
});

test("0 is 0 in any unit, and what hides a zero shows nothing", () => {
  expect(["0!.0000", "0.00,", '0"元"', "0", "#,##0"].map((code) => judge(code, 0))).toEqual(
    Array.from({ length: 5 }, () => "number"),
  );
  expect([";;;", "0;-0;;@", "#,###"].map((code) => judge(code, 0))).toEqual([
    "nothing",
    "nothing",
    "nothing",
  ]);
});

test("A zero that the accounting formats print as a stroke is a zero", () => {
  expect(judge('_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ', 0)).toBe("number");
});

test("Codes that no program writes are judged within a moment", () => {
  const start = performance.now();
  for (const code of [
    ",".repeat(50_000),
    "0,".repeat(50_000),
    '"'.repeat(50_001),
    "[".repeat(50_000),
    "万".repeat(50_000),
  ]) {
    judge(code);
  }
  expect(performance.now() - start).toBeLessThan(2000);
});
