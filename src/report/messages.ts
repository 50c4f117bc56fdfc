/** Chinese words for what can be wrong with a report or draft file. */

import { FIRST_YEAR, LAST_YEAR } from "./years.ts";

export const schemaMessages = {
  tooManyDigits: "数字超过15位，无法准确保存",
  notFigure: "应为数字、文字或空白（null）",
  notDate: "不是有效日期（应如 2025-01-17）",
  notYear: `年份应为${FIRST_YEAR}至${LAST_YEAR}之间的四位数字`,
  notCell: "不是表中的单元格",
  wrongType: "内容类型不对",
} as const;

export const fileMessages = {
  empty: "文件是空的。",
  tooLarge: (megabytes: number) => `文件过大（超过 ${megabytes} MB），不像是年度报告。`,
  notJson: "文件内容不完整或不是草稿文件：无法按 JSON 读取。可能没有下载完，请重新复制一份再试。",
  notReport: "这不是年度报告的草稿文件（缺少 format 标记）。",
  backup: "这是全部草稿的备份文件，不是一份报告。请在首页点“恢复备份”。",
  otherFormat: (format: string) => `文件的格式版本是“${format}”，本工具只认识“2021”。`,
  newerVersion: (version: string, known: number) =>
    `这份草稿由更新版本的工具保存（版本 ${version}，本工具支持到 ${known}）。请用新版工具打开。`,
  badVersion: "草稿文件的版本号不对，文件可能被改动过。",
  moreFields: (count: number) => `另有 ${count} 项`,
  faults: (faults: readonly string[], more: number) =>
    `文件内容有误：${faults.join("；")}${more > 0 ? `；另有 ${more} 处` : ""}。`,
  faultAt: (path: string, reason: string) => `${path === "" ? "文件" : path} ${reason}`,
} as const;
