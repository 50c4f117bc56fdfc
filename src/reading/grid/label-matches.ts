/** Which labels of a table the cells of a grid bear. Each cell is compared once. */

import type { TableId } from "../../format/index.ts";
import { looksLikeFigure } from "../cells/figure-text.ts";
import type { GridCell } from "./grid-matrix.ts";
import { type FormAxis, printedLabels, vocabularies } from "./vocabulary.ts";
import { matchWording, simplifyWording, type WordingMatch } from "./wordings.ts";

/** Longer than any label: not compared. */
const MAX_LABEL = 200;

export interface CellMatches extends Readonly<Record<FormAxis, WordingMatch | null>> {
  /** Any label of the form, also one that tells no row and no column. */
  readonly isLabel: boolean;
}

export type MatchCell = (cell: Pick<GridCell, "text">) => CellMatches;

const nothing: CellMatches = { rows: null, columns: null, isLabel: false };

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
