import { expect, test } from "vitest";
import { measureWork } from "../reading/testing/measure-work.ts";
import { breakTitle } from "./break-title.ts";

const NAME = "2024年政府信息公开工作年度报告";

test.each([
  ["临江市水务局", ["临江市水务局2024年政府信息公开工作年度报告"]],
  ["某市科技局", ["某市科技局2024年政府信息公开工作年度报告"]],
])("keeps the title of %s on one line where it fits 20 characters", (agency, lines) => {
  expect(breakTitle(`${agency}${NAME}`, 21)).toEqual(lines);
});

test("sets the agency and the report's name on lines of their own when both do not fit one", () => {
  expect(breakTitle(`临江市科学技术局${NAME}`, 20)).toEqual(["临江市科学技术局", NAME]);
});

test.each([
  ["内蒙古自治区呼和浩特市和林格尔县人民政府办公室", ["内蒙古自治区呼和浩特市和林格尔县", "人民政府办公室"]],
  [
    "某自治州发展和改革委员会（粮食和物资储备局、能源局）",
    ["某自治州发展和改革委员会", "（粮食和物资储备局、能源局）"],
  ],
  ["某市经济技术开发区管理委员会行政审批服务局", ["某市经济技术开发区管理委员会", "行政审批服务局"]],
  ["黔西南布依族苗族自治州兴义市市场监督管理局", ["黔西南布依族苗族自治州兴义市", "市场监督管理局"]],
])("breaks the name of %s where a part of it ends", (agency, lines) => {
  expect(breakTitle(`${agency}${NAME}`, 20)).toEqual([...lines, NAME]);
});

test("breaks a name of 60 characters into lines of at most 20 and loses none of it", () => {
  const agency =
    "新疆维吾尔自治区喀什地区叶城县科学技术局和知识产权保护综合行政执法服务中心机关事务管理局退役军人事务和应急管理服务中心";
  const lines = breakTitle(`${agency}${NAME}`, 20);
  expect(lines.slice(0, -1).join("")).toBe(agency);
  expect(lines.at(-1)).toBe(NAME);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(20);
});

test.each(["科学技术", "服务中心", "知识产权", "应急管理", "退役军人", "年度报告"])(
  "never breaks inside %s",
  (word) => {
    for (let length = 3; length < 30; length += 1) {
      const lines = breakTitle(`${"某".repeat(length)}市${word}局${NAME}`, 20);
      expect(lines.filter((line) => line.includes(word.slice(0, 2)) && !line.includes(word))).toEqual([]);
    }
  },
);

test("breaks a title of the writer's own that does not end in the report's name", () => {
  const lines = breakTitle("临江市人民政府关于二〇二四年度政府信息公开工作情况的报告", 20);
  expect(lines.join("")).toBe("临江市人民政府关于二〇二四年度政府信息公开工作情况的报告");
  expect(lines).toHaveLength(2);
});

test.each([
  ["临江市2024年政府信息公开工作年度报告（修订稿）", ["临江市", `${NAME}（修订稿）`]],
  [
    "临江市人民政府关于2024年度政府信息公开工作情况的报告",
    ["临江市人民政府关于2024年度", "政府信息公开工作情况的报告"],
  ],
  [
    "临江市政府信息公开工作领导小组办公室2024年工作情况报告",
    ["临江市政府信息公开工作领导小组办公室", "2024年工作情况报告"],
  ],
])("keeps 政府信息公开 whole in %s", (title, lines) => {
  expect(breakTitle(title, 20)).toEqual(lines);
});

test("begins no line with a closing mark and ends none with an opening one", () => {
  for (let length = 8; length < 30; length += 1) {
    const lines = breakTitle(`${"甲".repeat(length)}（${"乙".repeat(9)}）${"丙".repeat(7)}${NAME}`, 20);
    expect(lines.filter((line) => /^[）、]|（$/.test(line))).toEqual([]);
  }
});

test("What is far too long for a name is left as it is, at once", () => {
  const seconds = measureWork(() => {
    for (const text of ["<b>".repeat(60_000), "市".repeat(60_000), "a ".repeat(60_000)]) {
      expect(breakTitle(text, 20)).toEqual([text.trim()]);
    }
    expect(breakTitle(`${"甲".repeat(150)}2024年政府信息公开工作年度报告`, 20).length).toBeGreaterThan(8);
  });
  expect(seconds).toBeLessThan(2);
});
