import { expect, test } from "vitest";
import { createBlankReport } from "../../report/index.ts";
import { nameTab, splitTitle } from "./name-tab.ts";

test("a window's tab says year and agency, as far as they are known", () => {
  expect(nameTab(createBlankReport("某局", 2024))).toBe("2024年度 某局");
  expect(nameTab(createBlankReport("某局", null))).toBe("某局");
  expect(nameTab(createBlankReport("", 2024))).toBe("2024年度 （未填机关名称）");
});

test.each([
  ["某局2024年政府信息公开工作年度报告", "某局", "2024年政府信息公开工作年度报告"],
  ["２０２４年度报告", "", "２０２４年度报告"],
  ["某局政府信息公开工作年度报告", "某局政府信息公开工作年度报告", ""],
])("the title %s may be cut off before its year", (title, name, rest) => {
  expect(splitTitle(title)).toEqual([name, rest]);
});
