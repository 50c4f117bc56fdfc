/** Every word of the choice of theme and text size. */

import type { ThemeChoice } from "./display-setting.ts";

const themes: Readonly<Record<ThemeChoice, string>> = {
  system: "跟随系统",
  light: "浅色",
  dark: "深色",
  contrast: "高对比",
};

export const displayMessages = {
  open: "显示",
  title: "显示设置",
  theme: "颜色",
  themes,
  text: "文字大小",
  percent: (size: number) => `${size} %`,
  note: "只改变这台电脑上的显示，导出和打印的文件不受影响。",
  close: "完成",
};
