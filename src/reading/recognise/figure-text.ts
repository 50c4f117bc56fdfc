/** What a cell that holds a figure may say beside it. Owns strokes and remarks in brackets, not the number itself. */

import type { Unit } from "../../format/index.ts";
import { cleanLine, findFigureFault, readTypedFigure, splitParagraphs } from "../../report/index.ts";

const STROKE = /^[/／\\—–－-]+$/;
const NOTE = /^[（(](.+)[）)]$/;
const FIGURE_WITH_NOTE = /^([\d.,，０-９．]+\s*(?:件|万元)?)\s*([（(].+[）)])$/;

export interface FigureText {
  readonly figure: string;
  /** Without its brackets; "" where there is none. */
  readonly note: string;
}

/** Whether a text is only a stroke, as people print it for "nothing". */
export function isStroke(text: string): boolean {
  return STROKE.test(text.trim());
}

/** "22" over "（其中修订16件）", or both on one line. */
export function splitNote(lines: readonly string[]): FigureText {
  const whole = lines.length === 1 ? FIGURE_WITH_NOTE.exec((lines[0] ?? "").trim()) : null;
  const [first = "", ...rest] = whole === null ? lines : [whole[1] ?? "", whole[2] ?? ""];
  const note = NOTE.exec(cleanLine(rest.join("")))?.[1];
  return note === undefined ? { figure: lines.join("\n"), note: "" } : { figure: first, note };
}

/** Whether a number would be made of what stands on several lines: two numbers, or one that was broken. */
export function isBroken(figure: string, unit: Unit): boolean {
  if (splitParagraphs(figure).length < 2) return false;
  const value = readTypedFigure(figure, unit);
  return value !== null && findFigureFault(value, unit) === null;
}
