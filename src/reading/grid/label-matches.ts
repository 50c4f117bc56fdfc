/** Which labels of a table the cells of a grid bear. Each cell is compared once. */

import type { TableId } from "../../format/index.ts";
import { looksLikeFigure } from "../cells/figure-text.ts";
import { normaliseLabel } from "../cells/labels.ts";
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

/** In brackets behind a label: its figures are a part of what the form counts. */
const PART = /[（(【[]\s*(?:其中|[上下]半年|第?[一二三四1-4]季度|前[二两三2-3]个?季度)/;
const NAMED_YEAR = /[([【]((?:19|20)\d\d)(?:年度?)?(?:数|数量|件数|情况)?[)\]】]/;

/** Whether a label says in brackets that its figures are not the whole year's of which the report is. */
function countsElsewhere(text: string, year: number | null): boolean {
  if (OTHER_YEAR.test(text) || PART.test(text)) return true;
  const named = NAMED_YEAR.exec(normaliseLabel(text))?.[1];
  return named !== undefined && year !== null && Number(named) !== year;
}

/** Words of the form that are no place in it: nothing may be taken for what they head. */
const elsewhere: CellMatches = { rows: uncertain, columns: uncertain, isLabel: false };

function compare(text: string, table: TableId, year: number | null): CellMatches {
  const rows = matchWording(text, vocabularies[table].rows);
  const columns = matchWording(text, vocabularies[table].columns);
  const isLabel = printedLabels[table].has(simplifyWording(text)) || rows !== null || columns !== null;
  if (isLabel && countsElsewhere(text, year)) return elsewhere;
  return settleByNumeral(text, table, {
    rows: rows ?? findUncertain(text, table, "rows"),
    columns: columns ?? findUncertain(text, table, "columns"),
    isLabel,
  });
}

/** A comparer for the labels of one table; `year` is the report's, null where it is not known. */
export function createMatcher(table: TableId, year: number | null = null): MatchCell {
  const known = new Map<string, CellMatches>();
  return ({ text }) => {
    const earlier = known.get(text);
    if (earlier !== undefined) return earlier;
    const matches = text.length > MAX_WORDING || looksLikeFigure(text) ? nothing : compare(text, table, year);
    known.set(text, matches);
    return matches;
  };
}
