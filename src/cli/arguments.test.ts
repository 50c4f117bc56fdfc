import { expect, test } from "vitest";
import { parseArguments } from "./arguments.ts";

const known = { flags: ["--json"], values: ["--year"] };

function parse(...words: string[]) {
  const parsed = parseArguments(words, known);
  return parsed.ok ? [parsed.paths, [...parsed.flags], [...parsed.values]] : parsed.reason;
}

test("tells options from paths, in any order", () => {
  expect(parse("a.json", "--json", "b")).toEqual([["a.json", "b"], ["--json"], []]);
  expect(parse("--year", "2024", "a")).toEqual([["a"], [], [["--year", "2024"]]]);
  expect(parse("--year=2024", "a")).toEqual([["a"], [], [["--year", "2024"]]]);
});

test("takes everything after -- as paths", () => {
  expect(parse("--json", "--", "--year")).toEqual([["--year"], ["--json"], []]);
});

test.each([
  [["--yaer", "2024"], "--yaer"],
  [["--json=1"], "--json"],
  [["--year"], "缺少"],
  [["--year", "--json"], "缺少"],
])("refuses %j and says why", (words, reason) => {
  expect(parse(...words)).toContain(reason);
});
