/** Chinese words that a file says besides the report's own, and why a template file is refused. */

import { MAX_FACE_NAME_LENGTH } from "./template/face-name.ts";

export const writingMessages = {
  commentAuthor: "年报检查",
  commentInitials: "查",
} as const;

/** Why a file is no template. */
export const templateMessages = {
  empty: "文件是空的。",
  tooLarge: "文件过大，不是版式文件。",
  notJson: "文件内容不完整或不是版式文件：无法按 JSON 读取。请重新复制一份再试。",
  notTemplate: "这不是版式文件（缺少版式标记）。",
  badVersion: "版式文件的版本号不对，文件可能被改动过。",
  newerVersion: (version: string, known: number) =>
    `这份版式由更新版本的工具保存（版本 ${version}，本工具支持到 ${known}）。请用新版工具打开。`,
  /** What may be wrong with one setting. */
  messages: {
    badFace: `不是字体名称（不超过${MAX_FACE_NAME_LENGTH}个字，不能有引号等符号）`,
    notOffered: "不是可选的值",
    notBoolean: "应为 true 或 false",
    tooLong: "内容过长",
  },
} as const;
