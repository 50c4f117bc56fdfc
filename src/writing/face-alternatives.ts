/**
 * What stands in for a face on a system without it, best first: under Windows, Kylin and UOS the same design bears
 * several names. Goes into the Word file's font table and into the preview.
 */

const SONG_TITLE = ["方正小标宋简体", "方正小标宋_GBK", "华文中宋", "宋体"];
const FANG_SONG = ["仿宋_GB2312", "仿宋", "FangSong"];
const KAI = ["楷体_GB2312", "楷体", "KaiTi"];
const HEI = ["黑体", "SimHei"];
const SONG = ["宋体", "SimSun"];

export const faceAlternatives: Readonly<Record<string, readonly string[]>> = {
  方正小标宋简体: ["华文中宋", "宋体"],
  方正小标宋_GBK: ["方正小标宋简体", "华文中宋", "宋体"],
  小标宋体: SONG_TITLE,
  华文中宋: ["宋体", "SimSun"],
  仿宋_GB2312: ["仿宋", "FangSong"],
  仿宋: ["仿宋_GB2312", "FangSong"],
  方正仿宋_GBK: FANG_SONG,
  方正仿宋简体: FANG_SONG,
  华文仿宋: FANG_SONG,
  楷体_GB2312: ["楷体", "KaiTi"],
  楷体: ["楷体_GB2312", "KaiTi"],
  方正楷体_GBK: KAI,
  方正楷体简体: KAI,
  华文楷体: KAI,
  黑体: ["SimHei"],
  方正黑体_GBK: HEI,
  方正黑体简体: HEI,
  华文黑体: HEI,
  微软雅黑: ["Microsoft YaHei", "黑体"],
  宋体: ["SimSun"],
  新宋体: ["NSimSun", "宋体"],
  方正书宋_GBK: SONG,
  华文宋体: SONG,
};
