/**
 * Grids in which the form's labels stand more than once: of two years, two halves of a year, several offices. Owns which
 * figures may then be those of another one; a blank beside them is a figure, too.
 */

import type { CellAddress } from "../../format/index.ts";
import { type HeadingOptions, speaksOfAnotherTime, speaksOfOwnTime } from "./foreign-headings.ts";
import type { GridCell, GridMatrix } from "./grid-matrix.ts";
import { pasteReasons } from "./messages.ts";
import type { Blank, Placing } from "./place-by-labels.ts";

type Placed = Placing["placed"][number];

function hasSameLabels(one: readonly GridCell[], other: readonly GridCell[]): boolean {
  return one.length === other.length && one.every((label) => other.includes(label));
}

/** Blanks for each cell of the form: of many under different labels two are enough, for no labels are those of both. */
function listBlanks({ blanks }: Placing): ReadonlyMap<CellAddress, readonly Blank[]> {
  const byAddress = new Map<CellAddress, readonly Blank[]>();
  for (const blank of blanks) {
    const [first, ...others] = byAddress.get(blank.address) ?? [];
    if (first === undefined) byAddress.set(blank.address, [blank]);
    else if (others.length === 0 && !hasSameLabels(first.labels, blank.labels)) {
      byAddress.set(blank.address, [first, blank]);
    }
  }
  return byAddress;
}

/** The figures for whose cell of the form other labels of the grid lead to a blank. */
function listRivals(placing: Placing): readonly Placed[] {
  const byAddress = listBlanks(placing);
  return placing.placed.filter(({ address, labels }) =>
    byAddress.get(address)?.some((blank) => !hasSameLabels(blank.labels, labels)),
  );
}

/** The positions that stand under, or right of, words that say another time than the report's. */
function findOtherTimes({ cells, width }: GridMatrix, options: HeadingOptions): boolean[][] {
  const above = Array.from({ length: width }, () => false);
  return cells.map((line) => {
    let isBeside = false;
    return Array.from({ length: width }, (_, column) => {
      const cell = line[column] ?? null;
      const isOther = cell !== null && speaksOfAnotherTime(cell, options);
      const isOwn = cell !== null && speaksOfOwnTime(cell, options);
      if (isOther || isOwn) {
        isBeside = isOther;
        above[column] = isOther;
      }
      return isBeside || above[column] === true;
    });
  });
}

/** Leaves out what may be the figures of another time, or of another of several places with the same labels. */
export function leaveOutRivals(placing: Placing, matrix: GridMatrix, options: HeadingOptions): Placing {
  if (placing.rowsBy === "position" || placing.columnsBy === "position") return placing;
  const isOtherTime = findOtherTimes(matrix, options);
  const rivals = new Set(listRivals(placing));
  const reasons = new Map<Placed, string>();
  for (const each of placing.placed) {
    const { row, column } = each.cell;
    if (isOtherTime[row]?.[column] === true) reasons.set(each, pasteReasons.otherTime);
    else if (rivals.has(each)) reasons.set(each, pasteReasons.rivalBlank);
  }
  return {
    ...placing,
    placed: placing.placed.filter((each) => !reasons.has(each)),
    leftOut: [...[...reasons].map(([{ cell }, reason]) => ({ cell, reason })), ...placing.leftOut],
  };
}
