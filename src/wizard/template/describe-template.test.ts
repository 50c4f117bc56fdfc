import { expect, test } from "vitest";
import { nationalTemplate } from "../../writing/index.ts";
import { describeDeviations } from "./describe-template.ts";

test("says that the national template is the standard", () => {
  expect(describeDeviations(nationalTemplate)).toBe("与国标一致。");
});

test("names what differs, with its value where there is one", () => {
  const faces = { ...nationalTemplate.faces, body: "仿宋" };
  const template = { ...nationalTemplate, faces, boldSubheadings: true, tableSize: 10.5 } as const;
  expect(describeDeviations(template)).toBe("与国标不同：正文字体（仿宋）、表格字号（五号）、小标题加粗。");
});
