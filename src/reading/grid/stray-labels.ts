/**
 * Labels of the form that led to no cell. Owns telling whether figures that follow the cursor stand beside one that
 * speaks of another place: a group without figures of its own, another row or column than the cursor's.
 */

import type { CellAddress, TableId } from "../../format/index.ts";
import { getCell, listCells } from "../../format/index.ts";
import { looksLikeFigure } from "../cells/figure-text.ts";
import { type GridCell, type GridMatrix, listMatrixCells } from "./grid-matrix.ts";
import type { CellMatches, MatchCell } from "./label-matches.ts";
import type { Placing } from "./place-by-labels.ts";
import type { FormAxis } from "./vocabulary.ts";
import { simplifyWording, type WordingMatch } from "./wordings.ts";

type Placed = Placing["placed"][number];

const allAxes: readonly FormAxis[] = ["rows", "columns"];
/** Copied together with a single figure, these only say that it is a sum. */
const SUMS: ReadonlySet<string> = new Set(["总计", "合计"]);

function getId(address: CellAddress, axis: FormAxis): string {
  const { row, column } = getCell(address);
  return axis === "rows" ? row : column;
}

function listLines(start: number, span: number): number[] {
  return Array.from({ length: span }, (_, index) => start + index);
}

function listRows({ row, rowSpan }: GridCell): number[] {
  return listLines(row, rowSpan);
}

function listColumns({ column, colSpan }: GridCell): number[] {
  return listLines(column, colSpan);
}

function indexPlaced(
  placed: readonly Placed[],
  list: (cell: GridCell) => number[],
): ReadonlyMap<number, readonly Placed[]> {
  const index = new Map<number, Placed[]>();
  for (const each of placed) {
    for (const line of list(each.cell)) {
      const found = index.get(line);
      if (found === undefined) index.set(line, [each]);
      else found.push(each);
    }
  }
  return index;
}

/** The labels that led to cells of the form. */
class UsedLabels {
  private readonly cells: ReadonlySet<GridCell>;
  private readonly rows: ReadonlySet<number>;
  private readonly columns: ReadonlySet<number>;

  constructor(placed: readonly Placed[]) {
    this.cells = new Set(placed.flatMap(({ labels }) => labels));
    this.rows = new Set([...this.cells].flatMap(listRows));
    this.columns = new Set([...this.cells].flatMap(listColumns));
  }

  has(cell: GridCell): boolean {
    return this.cells.has(cell);
  }

  standsBeside(cell: GridCell): boolean {
    return this.rows.has(cell.row) || this.columns.has(cell.column);
  }
}

class StrayLabels {
  private readonly table: TableId;
  private readonly match: MatchCell;
  private readonly used: UsedLabels;
  private readonly byRow: ReadonlyMap<number, readonly Placed[]>;
  private readonly byColumn: ReadonlyMap<number, readonly Placed[]>;
  private readonly axes: readonly FormAxis[];
  private readonly isSingleFigure: boolean;

  constructor(matrix: GridMatrix, placing: Placing, table: TableId, match: MatchCell) {
    const { placed, rowsBy, columnsBy } = placing;
    this.table = table;
    this.match = match;
    this.used = new UsedLabels(placed);
    this.byRow = indexPlaced(placed, listRows);
    this.byColumn = indexPlaced(placed, listColumns);
    this.axes = allAxes.filter((axis) => (axis === "rows" ? rowsBy : columnsBy) === "position");
    this.isSingleFigure = listMatrixCells(matrix).filter((cell) => looksLikeFigure(cell.text)).length === 1;
  }

  /** The axis of which a cell is a stray label; null where it is none. */
  findAxis(cell: GridCell): FormAxis | null {
    const matches = this.match(cell);
    const borne = this.axes.filter((axis) => matches[axis] !== null);
    const [first] = borne;
    if (first === undefined || this.used.has(cell) || this.isReadOtherwise(cell, matches)) return null;
    return borne.some((axis) => this.fits(cell, axis, matches[axis])) ? null : first;
  }

  /** 其他 and 总计 are what the labels beside them are; alone with one figure, a sum is nothing but a sum. */
  private isReadOtherwise(cell: GridCell, matches: CellMatches): boolean {
    if (matches.rows === null || matches.columns === null) return false;
    if (this.axes.length === 1) return this.used.standsBeside(cell);
    return this.isSingleFigure && SUMS.has(simplifyWording(cell.text));
  }

  private fits(cell: GridCell, axis: FormAxis, match: WordingMatch | null): boolean {
    if (match === null) return false;
    if (match.kind === "group") {
      // 申请人情况 stands above every column and tells none from another.
      return listCells(this.table).every(({ address }) => match.ids.includes(getId(address, axis)));
    }
    const lines = [this.collect(listRows(cell), this.byRow), this.collect(listColumns(cell), this.byColumn)];
    return lines.some((placed) => {
      const others = placed.filter((each) => each.cell !== cell);
      return others.length > 0 && others.every(({ address }) => match.ids.includes(getId(address, axis)));
    });
  }

  private collect(lines: readonly number[], index: ReadonlyMap<number, readonly Placed[]>): Placed[] {
    return lines.flatMap((line) => index.get(line) ?? []);
  }
}

/**
 * The axis that follows the cursor though a label of it stands in the grid that neither led to a cell nor names the
 * one its figures go to; null where there is none, or no figure was placed.
 */
export function findStrayAxis(
  matrix: GridMatrix,
  placing: Placing,
  { table, match }: { readonly table: TableId; readonly match: MatchCell },
): FormAxis | null {
  const isTold = placing.rowsBy === "labels" && placing.columnsBy === "labels";
  if (isTold || placing.placed.length === 0) return null;
  const stray = new StrayLabels(matrix, placing, table, match);
  for (const cell of listMatrixCells(matrix)) {
    const axis = stray.findAxis(cell);
    if (axis !== null) return axis;
  }
  return null;
}
