/** Every sentence that the command line prints. Must not decide anything. */

import { FIRST_YEAR, LAST_YEAR } from "../report/index.ts";

export const cliMessages = {
  usage: [
    "用法：",
    "  nianbao read 文件                                 读出报告和没有读懂的内容（JSON）",
    "  nianbao check 文件或文件夹… [--previous 上年报告] [--json]  检查报告",
    "  nianbao write 文件 输出文件 [--template 版式文件]  输出 .docx、.html 或 .json，由扩展名决定",
    "  nianbao blank --year 年度 --agency 机关全称 输出文件.docx  输出空白的官方格式",
    "文件可以是 .docx、网页（.html）、文本（.txt、.md）、报告 JSON 或草稿文件。",
  ].join("\n"),
  noCommand: "没有说明要做什么。可用的命令：read、check、write、blank；加 --help 查看用法。",
  unknownCommand: (name: string) =>
    `没有“${name}”这个命令。可用的命令：read、check、write、blank；加 --help 查看用法。`,
  unknownOption: (name: string) => `不认识的选项：${name}。`,
  missingValue: (name: string) => `选项 ${name} 后面缺少内容。`,
  readNeedsOne: "read 后面要写一个文件。",
  checkNeedsPath: "check 后面要写至少一个文件或文件夹。",
  writeNeedsTwo: "write 后面要写两个文件：读取的文件和输出的文件。",
  templateNeedsDocx: "--template 只用于输出 .docx。",
  unknownTemplateFields: (path: string, fields: readonly string[]) =>
    `${path}：版式文件中有不认识的内容：${fields.join("、")}`,
  blankNeeds: "blank 需要 --year 年度、--agency 机关全称和一个以 .docx 结尾的输出文件。",
  badYear: (year: string) => `年度“${year}”不对，应为${FIRST_YEAR}至${LAST_YEAR}之间的四位数字。`,
  noAgency: "机关全称不能为空。",
  missingFile: (path: string) => `找不到文件：${path}`,
  isFolder: (path: string) => `${path} 是文件夹，这里要写一个文件。`,
  unreadableFile: (path: string, code: string) => `无法读取 ${path}（${code}）。`,
  emptyFolder: (path: string) => `文件夹 ${path} 里没有可以读取的文件（.docx、.html、.txt、.md、.json）。`,
  wrongFile: (path: string, reason: string) => `${path}：${reason}`,
  unknownFields: (path: string, fields: readonly string[]) =>
    `${path}：不认识的内容已略去：${fields.join("、")}`,
  wrongOutput: (path: string) => `不能输出 ${path}：输出文件应以 .docx、.html 或 .json 结尾。`,
  unwritableFile: (path: string, code: string) => `无法写入 ${path}（${code}）。`,
  noFolder: (path: string) => `无法写入 ${path}：所在的文件夹不存在。`,
  noRight: (path: string) => `无法写入 ${path}：没有写入权限。`,
  outputIsFolder: (path: string) => `无法写入 ${path}：这是一个文件夹。`,
  notVerified: (place: string, count: number) =>
    `生成的文件与报告有 ${count} 处不一致（首处：${place}），没有输出。请把这份报告发给维护人员。`,
  internal: (detail: string) => `程序内部错误：${detail}`,
} as const;

/** What came of checking several files. */
export interface Tally {
  files: number;
  faulty: number;
  /** Faulty only in what was not read for certain. */
  uncertain: number;
  unreadable: number;
}

/** Words of the `check` output for people. */
export const findingMessages = {
  severity: { error: "错误", warning: "提醒", info: "提示" },
  clean: (file: string) => `${file}：没有发现问题。`,
  noFinding: "没有发现问题",
  summary: (file: string, counts: readonly string[]) => `${file}：${counts.join("，")}`,
  count: (severity: string, count: number) => `${severity} ${count} 处`,
  basics: "基本信息",
  line: (severity: string, message: string) => `  [${severity}] ${message}`,
  unreadTitle: (count: number) => `有 ${count} 处没有读准，请对照原文核对（不算漏填）`,
  unread: (place: string, raw: string, reason: string) =>
    `  [没有读准] ${place}${raw === "" ? "" : `，原文“${raw}”`}：${reason}`,
  unreadable: (reason: string) => `${reason}（没有检查）`,
  total: ({ files, faulty, uncertain, unreadable }: Tally) =>
    `共 ${files} 个文件，有错误的 ${faulty} 个，${
      uncertain === 0 ? "" : `没有错误但有没读准的 ${uncertain} 个，`
    }无法读取的 ${unreadable} 个。`,
} as const;
