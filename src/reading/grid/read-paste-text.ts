/** The text of a pasted cell → figure and remark. Owns why a text is no figure; must not know where it goes. */

import type { Unit } from "../../format/index.ts";
import type { CellValue } from "../../report/index.ts";
import { findFigureFault, readTypedFigure } from "../../report/index.ts";
import { isBroken, isStroke, splitNote } from "../cells/figure-text.ts";
import { pasteReasons } from "./messages.ts";

export type PasteText =
  | { readonly ok: true; readonly value: Exclude<CellValue, null>; readonly note: string }
  | { readonly ok: false; readonly reason: string };

/** Other programs write a whole number as "12.0"; as a count it is 12. */
function dropZeroFraction(text: string, unit: Unit): string {
  return unit === "件" ? text.replace(/^(\s*[\d,]+)\.0+(?=\s*(?:件)?\s*$)/, "$1") : text;
}

/** Reads what stands in a pasted cell; never a guess, never 0 for something else. Blank text is no figure. */
export function readPasteText(lines: readonly string[], unit: Unit): PasteText {
  const { figure, note } = splitNote(lines.filter((line) => line.trim() !== ""));
  if (isStroke(figure)) return { ok: false, reason: pasteReasons.stroke };
  if (isBroken(figure, unit)) return { ok: false, reason: pasteReasons.broken };
  const value = readTypedFigure(dropZeroFraction(figure, unit), unit);
  const fault = findFigureFault(value, unit);
  if (value === null || fault !== null) return { ok: false, reason: pasteReasons[fault ?? "notNumber"] };
  return { ok: true, value, note };
}
