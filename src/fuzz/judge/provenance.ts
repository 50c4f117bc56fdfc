/** Whether a figure or a piece of text stands in what an input says: as a number of its own, never as a part of one. */

import type { Said } from "../fuzz-types.ts";

/** U+2065 is kept free for one more mark that cannot be seen. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{So}\u2065\uFFFE\uFFFF]/gu;
const BLANKS = /[\s\u0085]+/g;
const RUN = /[\d.,。]+/g;
const GROUPED = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;
const SPACED = /(?<![\d.,])[1-9]\d{0,2}(?: \d{3})+(?:\.\d+)?(?![\d.,]| \d{3})/g;

function narrow(text: string): string {
  return text.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

const SET_APART = "⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉";

/** A raised or lowered digit is the digit that the input has there; the stroke through one is nothing of its own. */
function putBack(text: string): string {
  return text
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹₀-₉]/g, (digit) => String(SET_APART.indexOf(digit) % 10))
    .replace(/\u0336/g, "");
}

/** Blanks of any kind as one; marks that cannot be seen, and symbols that have no letter, left out. */
function clean(text: string): string {
  return narrow(
    putBack(text)
      .replace(/[\t\n\r\v\f\u0085]/g, " ")
      .replace(UNSEEN, "")
      .replace(BLANKS, " "),
  );
}

/** "0012.50" as "12.5": the same number, however it is written. */
function canonise(number: string): string {
  const whole = number.replace(/^0+(?=\d)/, "").replace(/^\./, "0.");
  return whole.includes(".") ? whole.replace(/\.?0+$/, "") : whole;
}

/** The number that a run of digits and points is; null where it is none, such as "1.2.3" and "12,34". */
function readRun(run: string): string | null {
  const text = run.replace(/^[,。]+|[.,。]+$/g, "").replace(/^(\d+)。(\d+)$/, "$1.$2");
  if (GROUPED.test(text)) return canonise(text.replace(/,/g, ""));
  return /^(?:\d+(?:\.\d+)?|\.\d+)$/.test(text) ? canonise(text) : null;
}

export class Provenance {
  private readonly numbers = new Set<string>();
  private readonly texts: readonly string[];
  private whole: string | null = null;
  private readonly isNumbered: boolean;

  constructor({ lines, isSpacedWhole, cells = [], isNumbered = false }: Said) {
    this.texts = lines.map(clean);
    this.isNumbered = isNumbered;
    for (const line of this.texts) {
      for (const [run] of line.matchAll(RUN)) this.add(readRun(run));
    }
    for (const text of isSpacedWhole ? this.texts : cells.map(clean)) {
      for (const [run] of text.matchAll(SPACED)) this.add(canonise(run.replace(/ /g, "")));
    }
  }

  private add(number: string | null): void {
    if (number !== null) this.numbers.add(number);
  }

  /** Whether a plain number stands in the input. */
  has(number: string): boolean {
    return this.numbers.has(canonise(number));
  }

  /** The words of a text that do not stand in the input. */
  findUnsaid(text: string): string | null {
    // Readers join a paragraph that a page cut, and a label that was wrapped.
    this.whole ??= this.texts.join("").replace(/ /g, "");
    const { whole } = this;
    return (
      clean(text)
        // Between two parts of a text a reader may have left out a page's number.
        .split(/[ 、，,；;：:。()]+/)
        .find(
          (word) =>
            !whole.includes(word) && !(this.isNumbered && /^[一二三四五六七八九十百]+$|[.．]/.test(word)),
        ) ?? null
    );
  }
}
