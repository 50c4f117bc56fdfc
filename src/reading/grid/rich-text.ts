/**
 * Raised, lowered and struck-out digits within a cell of an .xlsx file. The library behind read-workbook.ts joins the
 * pieces of a rich text without their look: it is written into their digits before.
 */

import { type DigitLook, markDigits } from "../flow/mark-digits.ts";

/** Up to the next one that begins: however many have no end, each character is looked at once. */
const PIECE = /<(?:[\w.-]+:)?r>(?:(?!<(?:[\w.-]+:)?r>)[\s\S])*?<\/(?:[\w.-]+:)?r>/g;
const PIECE_TEXT = /(<(?:[\w.-]+:)?t(?:\s[^>]*)?>)([^<]*)/g;
const VERTICAL = /<(?:[\w.-]+:)?vertAlign\s+val\s*=\s*["'](super|sub)script["']/;
const STRUCK = /<(?:[\w.-]+:)?strike(?=[\s/>])(?!\s+val\s*=\s*["'](?:0|false)["'])/;

function findLook(piece: string): DigitLook | null {
  if (STRUCK.test(piece)) return "struck";
  const vertical = VERTICAL.exec(piece)?.[1];
  if (vertical === undefined) return null;
  return vertical === "super" ? "raised" : "lowered";
}

/** The XML of shared strings or of a sheet; all but those digits stays. */
export function markRichText(xml: string): string {
  return xml.replace(PIECE, (piece) => {
    const look = findLook(piece);
    if (look === null) return piece;
    return piece.replace(PIECE_TEXT, (_, tag: string, text: string) => `${tag}${markDigits(text, look)}`);
  });
}
