/** Mutations of a short text: the ways in which people and programs write, break and spoil numbers and words. */

import type { Random } from "../../check/testing/random.ts";

type Change = (text: string, random: Random) => string;

const ODD_PIECES = [
  " ",
  "\u00A0",
  "\u3000",
  "\u200B",
  "\u00AD",
  "\uFEFF",
  "\u202E",
  "\n",
  "\r",
  "\u0085",
  "\u2028",
  "\t",
  ",",
  "，",
  ".",
  "。",
  "．",
  "-",
  "—",
  "/",
  "+",
  "%",
  "件",
  "万元",
  "元",
  "（其中修订3件）",
  "(",
  "）",
  "约",
  "①",
  "²",
  "٣",
  "三",
  "e5",
  "0",
  "1",
  "9",
  "00",
  "|",
  "\\",
  '"',
  "*",
  "#",
  "&",
  "<",
  "\u0000",
  "\uD800",
  "😀",
  "__proto__",
  "constructor",
  "2019年",
  "一、",
  "（一）",
  "三、",
  "总计",
  "合计",
  "其他",
];

const ODD_FIGURES = [
  "",
  "0",
  "/",
  "—",
  "-5",
  "12.5",
  "0.1",
  ".5",
  "5.",
  "007",
  "1,234",
  "12,34",
  "1 234",
  "１２３４",
  "1e5",
  "0x1F",
  "9".repeat(15),
  "9".repeat(16),
  "9".repeat(400),
  "NaN",
  "Infinity",
  "无",
  "1234件",
  "56万元",
  "78（其中修订16件）",
  "1-2",
  "2024年",
  "50%",
];

function spliceAt(text: string, at: number, cut: number, piece: string): string {
  return `${text.slice(0, at)}${piece}${text.slice(at + cut)}`;
}

/** Changes one of the numbers in a text; the text where it has none. */
function onNumber(change: Change): Change {
  return (text, random) => {
    const found = [...text.matchAll(/\d+/g)];
    if (found.length === 0) return text;
    const match = random.pick(found);
    return spliceAt(text, match.index, match[0].length, change(match[0], random));
  };
}

const widen: Change = (number) =>
  number.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const group: Change = (number) => number.replace(/\B(?=(?:\d{3})+$)/g, ",");
const groupByBlanks: Change = (number) => number.replace(/\B(?=(?:\d{3})+$)/g, " ");
const insertPiece: Change = (text, random) =>
  spliceAt(text, random.draw(0, text.length), 0, random.pick(ODD_PIECES));

const changes: readonly Change[] = [
  insertPiece,
  onNumber(insertPiece),
  onNumber(insertPiece),
  onNumber(widen),
  onNumber(group),
  onNumber(groupByBlanks),
  onNumber((_, random) => random.pick(ODD_FIGURES)),
  (_, random) => random.pick(ODD_FIGURES),
  (text, random) => spliceAt(text, random.draw(0, text.length), random.draw(1, 3), ""),
  (text) => text.replace(/\s+/g, ""),
  (text) => `${text}${text}`,
  (text, random) => text.slice(0, random.draw(0, text.length)),
];

/** One change of a text. */
export function changeWords(text: string, random: Random): string {
  return random.pick(changes)(text, random);
}
