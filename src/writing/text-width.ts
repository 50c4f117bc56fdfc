/** How wide text is, in em, without a font at hand. Owns the estimates; must not know any page. */

const FULL_WIDTH = /[\u2010-\u2027\u2030-\u205E\u2100-\u2BFF\u2E80-\uFFDF\u{10000}-\u{3FFFF}]/u;
/** What a line may not break inside: digits, Latin letters and the marks between them. */
const UNBREAKABLE = /[^\s\u2010-\u2027\u2E80-\uFFDF\u{10000}-\u{3FFFF}]+/gu;

/** A digit of a Western face as these estimates take it. */
export const ESTIMATED_DIGIT_EMS = 0.5;

function measureCharacter(character: string): number {
  if (FULL_WIDTH.test(character)) return 1;
  if (/[\d$*+=<>?_a-z¥]/.test(character)) return ESTIMATED_DIGIT_EMS;
  return /[.,:;'|!il ]/.test(character) ? 0.3 : 0.72;
}

/** The advance of a text in em: 1 for a Chinese character, a half for a digit of a Western face. */
export function measureEms(text: string): number {
  let width = 0;
  for (const character of text) width += measureCharacter(character);
  return width;
}

/** The widest of some texts, or `least`. Not spread as arguments: a mistyped cell may have any number of lines. */
export function findWidest(texts: readonly string[], measure: (text: string) => number, least = 0): number {
  return texts.reduce((widest, text) => Math.max(widest, measure(text)), least);
}

/** The widest part of a text that no line break divides, in em. */
export function measureWidestPart(text: string): number {
  return findWidest(text.match(UNBREAKABLE) ?? [], measureEms, text === "" ? 0 : 1);
}
