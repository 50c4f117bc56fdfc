/** What was typed of a fee that was charged: for how many requests, how many yuan. Owns what is no such figure. */

import { readTypedFigure } from "../../report/index.ts";
import type { ChargedFees } from "../proposals.ts";

/** Exact digits too many for a number stay as they were typed. */
const AMOUNT = /^\d+(?:\.\d+)?$/;

/**
 * The two figures as they are written into the sentence; null where one is missing or no number. The sentence says 元:
 * an amount typed in 万元 is refused, or it would become a ten-thousandth of itself.
 */
export function readChargedFees(count: string, amount: string): ChargedFees | null {
  const requests = readTypedFigure(count, "件");
  // Without 元 the 万 of 万元 is left, which is no figure.
  const yuan = readTypedFigure(amount.replace(/[元\s]+$/, ""), "万元");
  const isAmount = typeof yuan === "number" || (yuan !== null && AMOUNT.test(yuan));
  return typeof requests === "number" && isAmount ? { requests: String(requests), yuan: String(yuan) } : null;
}
