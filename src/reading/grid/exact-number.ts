/** The number behind a shown one: spreadsheets tell both, and the shown one may be rounded. */

import Big from "big.js";
import { findFigureFault, readTypedFigure } from "../../report/index.ts";

/** As many digits as a spreadsheet itself keeps; more are leftovers of binary arithmetic. */
const SIGNIFICANT_DIGITS = 15;
const TOO_NARROW = /^#+$/;

/** A number of a file in plain decimals, null where it is none. */
export function printExactly(source: string): string | null {
  if (!/^-?\d+(?:\.\d+)?(?:E[+-]?\d{1,2})?$/i.test(source.trim())) return null;
  const number = new Big(source.trim());
  return number.eq(0) ? "0" : number.prec(SIGNIFICANT_DIGITS).toFixed();
}

/**
 * The exact number where `shown` is it rounded ("72,701.26") or hidden ("####"); otherwise what is shown, such as a
 * date, a percentage or a number in another unit.
 */
export function chooseExact(shown: string, source: string | undefined): string {
  const exact = source === undefined ? null : printExactly(source);
  if (exact === null) return shown;
  if (TOO_NARROW.test(shown)) return exact;
  const value = readTypedFigure(shown, "万元");
  if (value === null || findFigureFault(value, "万元") !== null) return shown;
  const digits = new Big(value);
  const decimals = /\.(\d+)/.exec(String(value))?.[1]?.length ?? 0;
  const isRounded = digits.minus(exact).abs().lte(new Big(10).pow(-decimals));
  return isRounded && !digits.eq(exact) ? exact : shown;
}
