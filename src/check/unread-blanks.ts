/**
 * Cells that are blank because their figures were not certain, not because nobody filled them: whoever wrote the report
 * is not to be blamed for them.
 */

import { listCellsAt } from "../format/index.ts";
import type { Finding } from "./check-types.ts";
import { BLANK_RULE } from "./unfilled.ts";

/** The findings without the blanks at `places`, cells or rows that a reader left out. */
export function dropUnreadBlanks(findings: readonly Finding[], places: readonly string[]): Finding[] {
  const left = new Set(places.flatMap((place) => listCellsAt(place).map(({ address }) => address)));
  return findings.filter(({ rule, cells }) => rule !== BLANK_RULE || !cells.every((cell) => left.has(cell)));
}
