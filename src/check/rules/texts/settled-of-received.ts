/**
 * "收到15件，已办结14件，正在办理1件": settled of what came in this year, where 表三 also counts what was carried
 * over. Owns when a text itself accounts for the rest; must not judge what else it says.
 */

import { addFigures, type Tables } from "../../../report/index.ts";
import { type Clause, splitItems } from "../../language/clauses.ts";
import type { Paragraph } from "../../language/paragraphs.ts";
import type { Claim } from "./claim.ts";

const STILL_OPEN = /正在|尚未|未办结|未办完|未答复|未到期|在办|办理中|待办|剩余/;
const WITHDRAWN = /撤[回销]/;
/** Those left when the withdrawn and the mistaken are taken off. */
const EFFECTIVE = /有效|实际(?:受理|办理)/;
const UNITS = /^[件份宗例起]$/;

interface Rest {
  readonly open: number;
  readonly withdrawn: number;
  readonly effective: number | null;
}

function takeValue(part: Clause): number | null {
  const [number, ...others] = part.numbers.filter(({ unit }) => UNITS.test(unit));
  return number !== undefined && others.length === 0 && number.isExact ? number.value : null;
}

/** What is said from where they were received to the end of the sentence in which they were settled. */
function readRest({ line, clauses }: Paragraph, received: Claim, settled: Claim): Rest {
  const parts = clauses
    .filter(({ end, sentence }) => end > received.part.end && sentence <= settled.part.sentence)
    .flatMap((clause) => splitItems(line, clause));
  const list = (pattern: RegExp): number[] =>
    parts.flatMap((part) => (pattern.test(part.words) ? (takeValue(part) ?? []) : []));
  const add = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  return {
    open: add(list(STILL_OPEN)),
    withdrawn: add(list(WITHDRAWN)),
    effective: list(EFFECTIVE)[0] ?? null,
  };
}

function accountsForAll(received: number, settled: number, { open, withdrawn, effective }: Rest): boolean {
  // The withdrawn are named among the settled, or beside them.
  return (
    [received, received - withdrawn].some((whole) => settled + open === whole) ||
    (effective !== null && settled + open === effective)
  );
}

/** A total of 表三; null where it is blank. */
function getTotal(tables: Tables, row: "received" | "handled" | "carriedOut"): number | null {
  return addFigures(tables, [`requests.${row}.total`]).total?.toNumber() ?? null;
}

/**
 * Whether a claim of what was settled is right of those that `received` speaks of: the text accounts for all of
 * them, and by the table as many of them can have been settled.
 */
export function isSettledOfReceived(
  paragraph: Paragraph,
  received: Claim,
  settled: Claim,
): (tables: Tables) => boolean {
  const rest = readRest(paragraph, received, settled);
  const { value } = settled.number;
  if (!accountsForAll(received.number.value, value, rest)) return () => false;
  return (tables) => {
    const [all, handled, carriedOut] = [
      getTotal(tables, "received"),
      getTotal(tables, "handled"),
      getTotal(tables, "carriedOut"),
    ];
    if (all === null || handled === null || carriedOut === null || all !== received.number.value)
      return false;
    return value >= all - carriedOut - rest.withdrawn && value <= Math.min(all, handled);
  };
}
