/** The faces that offices usually set their reports in, by use; the national one comes first. */

import type { FaceUse } from "../../writing/index.ts";

export const usualFaces: Readonly<Record<FaceUse, readonly string[]>> = {
  title: ["方正小标宋简体", "方正小标宋_GBK", "华文中宋", "宋体", "黑体"],
  heading: ["黑体", "方正黑体_GBK", "方正黑体简体", "微软雅黑"],
  subheading: ["楷体_GB2312", "楷体", "方正楷体_GBK", "方正楷体简体", "华文楷体", "仿宋_GB2312", "黑体"],
  body: ["仿宋_GB2312", "仿宋", "方正仿宋_GBK", "方正仿宋简体", "华文仿宋", "宋体"],
  table: ["宋体", "仿宋_GB2312", "仿宋", "方正仿宋_GBK", "方正书宋_GBK"],
  pageNumber: ["宋体", "Times New Roman", "仿宋_GB2312"],
  western: ["Times New Roman", "宋体", "仿宋_GB2312", "仿宋", "方正仿宋_GBK", "Arial"],
};
