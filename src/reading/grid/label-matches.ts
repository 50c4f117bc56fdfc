/** Which labels of a table the cells of a grid bear. Each cell is compared once. */

import type { TableId } from "../../format/index.ts";
import { isStroke } from "../recognise/figure-text.ts";
import type { GridCell } from "./grid-matrix.ts";
import { type FormAxis, printedLabels, vocabularies } from "./vocabulary.ts";
import { matchWording, simplifyWording, type WordingMatch } from "./wordings.ts";

/** "约3" as well: it cannot be read, but it is no name of the cells beside it, and has a place of its own. */
const FIGURE =
  /^(?:大?约|近|超)?[-−－]?[\d０-９][\d０-９.,，．\s]*[余多]?(?:件|万元|元|%|％)?(?:左右)?(?:\s*[（(].*)?$/;
/** What people write into a number cell instead of 0 or nothing. */
const INSTEAD = /^(?:无|空|零|暂无|没有)$/;
/** Longer than any label: not compared. */
const MAX_LABEL = 200;

export interface CellMatches extends Readonly<Record<FormAxis, WordingMatch | null>> {
  /** Any label of the form, also one that tells no row and no column. */
  readonly isLabel: boolean;
}

export type MatchCell = (cell: Pick<GridCell, "text">) => CellMatches;

const nothing: CellMatches = { rows: null, columns: null, isLabel: false };

/** Whether a cell is meant as a figure, readable or not, and not as words. */
export function looksLikeFigure(text: string): boolean {
  return FIGURE.test(text) || isStroke(text) || INSTEAD.test(text);
}

function compare(text: string, table: TableId, printed: ReadonlySet<string>): CellMatches {
  const rows = matchWording(text, vocabularies[table].rows);
  const columns = matchWording(text, vocabularies[table].columns);
  const isPrinted = printed.has(simplifyWording(text));
  return { rows, columns, isLabel: isPrinted || rows !== null || columns !== null };
}

/** A comparer for the labels of one table. */
export function createMatcher(table: TableId): MatchCell {
  const known = new Map<string, CellMatches>();
  const printed = printedLabels[table];
  return ({ text }) => {
    const earlier = known.get(text);
    if (earlier !== undefined) return earlier;
    const matches =
      text.length > MAX_LABEL || looksLikeFigure(text) ? nothing : compare(text, table, printed);
    known.set(text, matches);
    return matches;
  };
}
