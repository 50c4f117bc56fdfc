import { expect, it } from "vitest";
import { cleanFileName } from "./clean-file-name.ts";

it.each([
  ['甲/乙\\丙:丁*戊?己"庚<辛>壬|癸', "甲_乙_丙_丁_戊_己_庚_辛_壬_癸"],
  [" ..甲 \t 乙. ", "甲 _ 乙"],
  ["报告\u202Exe", "报告_xe"],
  ["...", ""],
  [`${"甲".repeat(77)}. .乙`, "甲".repeat(77)],
  ["CON", "CON_"],
  ["nul.年报", "nul_.年报"],
  ["Console 年报", "Console 年报"],
])("makes of %s a name that every file system takes", (text, name) => {
  expect(cleanFileName(text)).toBe(name);
});

it("is short enough for every file system, and cuts no character in two", () => {
  expect(cleanFileName(`字${"😀".repeat(200)}`)).toBe(`字${"😀".repeat(58)}`);
  expect(cleanFileName("水".repeat(200))).toBe("水".repeat(78));
});

it("takes no longer than the text is long", () => {
  const before = performance.now();
  cleanFileName(`甲${" .".repeat(100_000)}乙`);
  expect(performance.now() - before).toBeLessThan(1_000);
});
