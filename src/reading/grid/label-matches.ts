/** Which labels of a table the cells of a grid bear. Each cell is compared once. */

import type { TableId } from "../../format/index.ts";
import { looksLikeFigure } from "../cells/figure-text.ts";
import type { GridCell } from "./grid-matrix.ts";
import { type FormAxis, findRowNumeral, printedLabels, vocabularies } from "./vocabulary.ts";
import {
  findNumeral,
  isContradictory,
  MAX_WORDING,
  matchWording,
  simplifyWording,
  type WordingMatch,
} from "./wordings.ts";

export interface CellMatches extends Readonly<Record<FormAxis, WordingMatch | null>> {
  /** Any label of the form, also one that tells no row and no column. */
  readonly isLabel: boolean;
}

export type MatchCell = (cell: Pick<GridCell, "text">) => CellMatches;

const nothing: CellMatches = { rows: null, columns: null, isLabel: false };
/** A label of the axis that leads nowhere. */
const uncertain: WordingMatch = { kind: "leaf", ids: [] };
const ARABIC = /^\d+$/;

function findUncertain(text: string, table: TableId, axis: FormAxis): WordingMatch | null {
  return isContradictory(text, vocabularies[table][axis]) ? uncertain : null;
}

/**
 * 其他 and 总计 head rows and columns alike, but only rows have ordinals: "（七）总计" is a row, and "9.其他" none that
 * the form has. "3." stands in any list, so that "3.其他" stays as uncertain as 其他.
 */
function settleByNumeral(text: string, table: TableId, matches: CellMatches): CellMatches {
  const { rows, columns } = matches;
  const numeral = rows === null || columns === null ? null : findNumeral(text);
  if (numeral === null) return matches;
  const isOfForm = rows?.ids.some((id) => findRowNumeral(table, id) === numeral) ?? false;
  if (!isOfForm) return { ...matches, rows: uncertain, columns: null };
  return ARABIC.test(numeral) ? matches : { ...matches, columns: null };
}

/** Alone in brackets behind a label: its figures are another year's. What a label takes in (含上年结转) is none. */
const OTHER_YEAR =
  /[（(【[]\s*(?:上年度?|上一年度?|去年度?|往年|历年|前年|(?:上年|去年)?同期|同比)(?:数|数量|件数|情况|增减)?\s*[）)】\]]/;

/** Words of the form that are no place in it: nothing may be taken for what they head. */
const elsewhere: CellMatches = { rows: uncertain, columns: uncertain, isLabel: false };

function compare(text: string, table: TableId, printed: ReadonlySet<string>): CellMatches {
  const rows = matchWording(text, vocabularies[table].rows);
  const columns = matchWording(text, vocabularies[table].columns);
  const isLabel = printed.has(simplifyWording(text)) || rows !== null || columns !== null;
  if (isLabel && OTHER_YEAR.test(text)) return elsewhere;
  return settleByNumeral(text, table, {
    rows: rows ?? findUncertain(text, table, "rows"),
    columns: columns ?? findUncertain(text, table, "columns"),
    isLabel,
  });
}

/** A comparer for the labels of one table. */
export function createMatcher(table: TableId): MatchCell {
  const known = new Map<string, CellMatches>();
  const printed = printedLabels[table];
  return ({ text }) => {
    const earlier = known.get(text);
    if (earlier !== undefined) return earlier;
    const matches =
      text.length > MAX_WORDING || looksLikeFigure(text) ? nothing : compare(text, table, printed);
    known.set(text, matches);
    return matches;
  };
}
