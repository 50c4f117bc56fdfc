/** The numbers that a browser shows before the items of ordered lists. Owns counting and the styles of markers. */

import { printOrdinal } from "../flow/number-formats.ts";
import type { Attributes } from "./attributes.ts";

interface MarkerStyle {
  readonly format: string;
  /** "%" stands for the number. */
  readonly text: string;
}

/** Maps, for the names come from pages: a class "constructor" is no style. */
const TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "1": "decimal",
    a: "lowerLetter",
    A: "upperLetter",
    i: "lowerRoman",
    I: "upperRoman",
  }),
);
const DOTTED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    decimal: "decimal",
    "decimal-leading-zero": "decimalZero",
    "lower-alpha": "lowerLetter",
    "lower-latin": "lowerLetter",
    "upper-alpha": "upperLetter",
    "upper-latin": "upperLetter",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
  }),
);
const CHINESE = /^(?:cjk-ideographic|(?:simp|trad)-chinese-(?:in)?formal|cjk-decimal)$/;
/** Lists of the editor that most government sites use; their numbers are pictures. */
const EDITOR_STYLES: ReadonlyMap<string, MarkerStyle> = new Map(
  Object.entries({
    custom_cn: { format: "chineseCounting", text: "%、" },
    custom_cn1: { format: "chineseCounting", text: "%）" },
    custom_cn2: { format: "chineseCounting", text: "（%）" },
    custom_num: { format: "decimal", text: "%、" },
    custom_num1: { format: "decimal", text: "%）" },
    custom_num2: { format: "decimal", text: "（%）" },
  }),
);
const STYLE_TYPE = /(?:^|;)\s*list-style(?:-type)?\s*:\s*([\w-]{1,40})/i;

interface OpenList {
  readonly style: MarkerStyle | null;
  next: number;
  readonly step: number;
}

function readInteger(value: string | undefined): number | null {
  return value !== undefined && /^-?\d{1,9}$/.test(value.trim()) ? Number(value) : null;
}

function findStyle({ style = "", type = "", class: names = "" }: Attributes): MarkerStyle | null {
  const named = STYLE_TYPE.exec(style)?.[1]?.toLowerCase();
  const editor = names.split(/\s+/).find((name) => EDITOR_STYLES.has(name));
  if (editor !== undefined) return EDITOR_STYLES.get(editor) ?? null;
  if (named !== undefined && CHINESE.test(named)) return { format: "chineseCounting", text: "%、" };
  const dotted = DOTTED.get(named ?? "");
  if (dotted !== undefined) return { format: dotted, text: "%. " };
  if (named === "none") return null;
  return { format: TYPES.get(type) ?? "decimal", text: "%. " };
}

export class ListMarkers {
  private readonly lists: OpenList[] = [];

  openList(name: string, attributes: Attributes): void {
    const isOrdered = name === "ol";
    this.lists.push({
      style: isOrdered ? findStyle(attributes) : null,
      next: readInteger(attributes.start) ?? 1,
      step: attributes.reversed === undefined ? 1 : -1,
    });
  }

  closeList(): void {
    this.lists.pop();
  }

  /** What stands before the item that opens now; "" for bullets. */
  printItem(attributes: Attributes): string {
    const list = this.lists[this.lists.length - 1];
    if (list === undefined || list.style === null) return "";
    const ordinal = readInteger(attributes.value) ?? list.next;
    list.next = ordinal + list.step;
    const isPlain = /(?:^|;)\s*(?:list-style(?:-type)?\s*:\s*none|display\s*:\s*(?:block|inline))/i;
    if (isPlain.test(attributes.style ?? "")) return "";
    return list.style.text.replace("%", printOrdinal(ordinal, list.style.format));
  }
}
