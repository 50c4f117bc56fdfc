/** Characters of symbol fonts as the characters that look like them. Owns the few that reports use. */

const CIRCLED_ONE = 0x2460;
/** Wingdings by its own numbers. */
const WINGDINGS: Readonly<Record<number, string>> = {
  108: "●",
  110: "■",
  111: "□",
  113: "❑",
  117: "◆",
  118: "❖",
  128: "⓪",
  159: "•",
  161: "○",
  167: "▪",
  168: "□",
  216: "➢",
  251: "✗",
  252: "✓",
  253: "☒",
  254: "☑",
};
/** Seen, but which character is not known. */
const UNKNOWN = "□";

function printWingding(code: number): string {
  if (code >= 0x81 && code <= 0x8a) return String.fromCharCode(CIRCLED_ONE + code - 0x81);
  return WINGDINGS[code] ?? UNKNOWN;
}

/** The character of a symbol element: hexadecimal, and in fonts of symbols shifted to F000. */
export function printSymbol(font: string, hex: string): string {
  const code = /^[0-9a-f]{1,6}$/i.test(hex) ? Number.parseInt(hex, 16) : 0;
  if (code === 0 || code > 0x10ffff) return "";
  const isPrivate = code >= 0xf000 && code <= 0xf0ff;
  if (isPrivate || /^wingdings/i.test(font)) return printWingding(code & 0xff);
  return String.fromCodePoint(code);
}
