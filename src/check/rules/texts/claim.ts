/**
 * A claim: a number that a text states of something the tables count. Owns the shape, when two claims of one
 * line cancel each other, and how a claim becomes a finding.
 */

import type { CellAddress } from "../../../format/index.ts";
import { getCell, nameTable } from "../../../format/index.ts";
import type { Report, Tables } from "../../../report/index.ts";
import { addFigures } from "../../../report/index.ts";
import type { Finding, RuleDescription } from "../../check-types.ts";
import { createFinding } from "../../create-finding.ts";
import type { Clause } from "../../language/clauses.ts";
import type { WrittenNumber } from "../../language/numbers.ts";
import type { PlacedParagraph } from "../../language/paragraphs.ts";
import { isOfReport, type ScopedClause } from "../../language/scope.ts";
import { textMessages } from "../../text-messages.ts";
import { quoteWords } from "./quote-words.ts";

/** One way to count what a text speaks of: the cells added up, and what that is called. */
export interface Counting {
  readonly name: string;
  readonly cells: readonly CellAddress[];
}

export interface Claim {
  /** Claims of the same key in one line speak of the same thing, or of parts of it. */
  readonly key: string;
  /** Any of these may be meant; the first is the likeliest. */
  readonly countings: readonly Counting[];
  readonly number: WrittenNumber;
  /** The words of the claim. */
  readonly part: Clause;
  readonly scoped: ScopedClause;
  /** Words that may limit it to a part: it is not judged, but others of its line are parts as well. */
  readonly isLimited?: boolean;
  /** Whether the number is right in a sense that is no sum of cells. */
  readonly isBorneOut?: (tables: Tables) => boolean;
}

interface Counted {
  readonly counting: Counting;
  readonly value: number;
}

/** A cell as a counting of its own. */
export function countCell(address: CellAddress): Counting {
  const { table, rowLabel, columnLabel } = getCell(address);
  return { name: textMessages.cellName(nameTable(table), rowLabel, columnLabel), cells: [address] };
}

function countAll(tables: Tables, countings: readonly Counting[]): readonly Counted[] | null {
  const counted: Counted[] = [];
  for (const counting of countings) {
    const { total } = addFigures(tables, counting.cells);
    if (total === null) return null;
    counted.push({ counting, value: total.toNumber() });
  }
  return counted;
}

function fits({ value, tolerance }: WrittenNumber, counted: number): boolean {
  return tolerance === 0 ? value === counted : Math.abs(value - counted) < tolerance;
}

/** What limits the first of a list limits all of it: "年末在审行政复议2件、行政诉讼1件". */
function isLimited({ scoped, part }: Claim, claims: readonly Claim[]): boolean {
  return claims.some(
    (each) =>
      each.isLimited === true && each.scoped.clause === scoped.clause && each.part.start <= part.start,
  );
}

function isUnclear(claims: readonly Claim[]): boolean {
  return claims.some(({ number }) => number.value !== claims[0]?.number.value);
}

function describeClaim(description: RuleDescription, claim: Claim, counted: readonly Counted[]): Finding {
  const { number, part } = claim;
  const values = new Set(counted.map(({ value }) => value));
  const [first] = counted;
  const expected = values.size === 1 && first !== undefined ? first.value : null;
  const cells = [...new Set(counted.flatMap(({ counting }) => counting.cells))];
  const sides = counted
    .filter(({ value }, index) => counted.findIndex((each) => each.value === value) === index)
    .map(({ counting, value }) => textMessages.side(counting.name, value));
  const difference = expected === null ? null : Math.abs(Math.round((number.value - expected) * 1e6) / 1e6);
  const message = textMessages.claimDiffers(part.words, number.value, number.unit, sides, difference);
  return createFinding(description, { message, expected, actual: number.value, about: cells });
}

/**
 * The findings of the claims of one line. Silent where an operand is blank, where the words limit the number to
 * something else, and where several numbers are stated of the same: then they are parts.
 */
export function judgeClaims(
  description: RuleDescription,
  claims: readonly Claim[],
  placed: PlacedParagraph,
  report: Report,
): Finding[] {
  return claims.flatMap((claim) => {
    const { number, scoped } = claim;
    if (isLimited(claim, claims) || !number.isExact || !isOfReport(scoped, report)) return [];
    if (isUnclear(claims.filter((each) => each.key === claim.key))) return [];
    const counted = countAll(report.tables, claim.countings);
    if (counted === null || counted.some(({ value }) => fits(number, value))) return [];
    if (claim.isBorneOut?.(report.tables)) return [];
    const finding = describeClaim(description, claim, counted);
    return [{ ...finding, ...quoteWords(placed, claim.part) }];
  });
}
