/**
 * Digits that are no part of the number beside them: raised or lowered marks, struck-out ones. Owns the characters
 * that stand for them, so that "12" with a raised 1 is never read as 121, and "12" struck out before "15" not as 1215.
 */

export type DigitLook = "raised" | "lowered" | "struck";

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const LOWERED = "₀₁₂₃₄₅₆₇₈₉";
const STROKE = "\u0336";
const DIGIT = /[0-9０-９]/g;
const WIDE_ZERO = 0xff10;

function readDigit(digit: string): number {
  const code = digit.charCodeAt(0);
  return code >= WIDE_ZERO ? code - WIDE_ZERO : Number(digit);
}

/** A text with its digits as they look; anything else stays. */
export function markDigits(text: string, look: DigitLook): string {
  if (look === "struck") return text.replace(DIGIT, (digit) => `${digit}${STROKE}`);
  const marks = look === "raised" ? RAISED : LOWERED;
  return text.replace(DIGIT, (digit) => marks.charAt(readDigit(digit)));
}
