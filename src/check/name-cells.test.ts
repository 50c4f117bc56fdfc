import { expect, test } from "vitest";
import { nameCell } from "./name-cells.ts";

test.each([
  ["requests.received.naturalPerson", "表三“一、本年新收政府信息公开申请数量”行“自然人”列"],
  ["requests.refused.securityAndStability.total", "表三“（三）不予公开 3.危及‘三安全一稳定’”行“总计”列"],
  ["disputes.reconsideration.upheld", "表四“行政复议”的“结果维持”"],
  ["disputes.directLitigation.corrected", "表四“行政诉讼 未经复议直接起诉”的“结果纠正”"],
] as const)("%s is named as the paper shows it", (address, name) => {
  expect(nameCell(address)).toBe(name);
});
