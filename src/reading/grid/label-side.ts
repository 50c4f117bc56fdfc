/**
 * The labels at one side of the figures: what heads each line. Written for labels at the left; for labels above,
 * the grid is turned. Owns how merged labels reach over the lines below them when a clipboard has lost the
 * merging, and that nothing is taken from a line whose labels are not all understood.
 */

import { looksLikeFigure } from "../cells/figure-text.ts";
import { type GridCell, type GridMatrix, getGridCell } from "./grid-matrix.ts";
import type { CellMatches, MatchCell } from "./label-matches.ts";
import type { FormAxis } from "./vocabulary.ts";
import { intersectIds, type WordingMatch } from "./wordings.ts";

/** Words beside a label that say nothing of which row it is. */
const SILENT = /^(?:单位|计量单位|件|个|条|份|万元)(?:[:：].{0,4})?$/;

/** What the labels of a line say; an axis is missing where they do not name one certain row or column. */
export interface LineTrace {
  readonly ids: Readonly<Partial<Record<FormAxis, string>>>;
  readonly labels: readonly GridCell[];
  /** The last position of the labels; figures stand behind it. */
  readonly end: number;
}

export interface LabelSide {
  /** Whether labels stand at this position, so that no figures do. */
  readonly holds: (position: number) => boolean;
  /** What heads a figure, by the nearest labels before it; null where there are none. */
  readonly trace: (line: number, position: number) => LineTrace | null;
  /** What follows the labels that end at `end`. */
  readonly measureFigures: (end: number) => FigureRun;
}

/** The positions between labels and the next ones. */
export interface FigureRun {
  /** From the first position that is not blank to the last. */
  readonly count: number;
  /** How many are blank before those. */
  readonly gap: number;
  /** No other labels stand at this side. */
  readonly isOnly: boolean;
}

interface SideOptions {
  readonly matrix: GridMatrix;
  readonly match: MatchCell;
  /** What the labels at this side tell. */
  readonly axes: readonly FormAxis[];
  /** Where labels stand. */
  readonly positions: ReadonlySet<number>;
  /** Whether the other side's labels lead to figures at this position. */
  readonly isHeaded: (position: number) => boolean;
  /** Whether the other side's labels stand in this line. */
  readonly isHeader: (line: number) => boolean;
}

type Band = readonly number[];

function describePosition(
  { matrix, isHeader }: SideOptions,
  position: number,
): "figures" | "words" | "blank" {
  let found: "words" | "blank" = "blank";
  for (let line = 0; line < matrix.height; line += 1) {
    const cell = isHeader(line) ? null : getGridCell(matrix, line, position);
    if (cell === null) continue;
    if (looksLikeFigure(cell.text)) return "figures";
    found = "words";
  }
  return found;
}

/** Neighbouring label positions; those between without figures, and words behind, belong to them. */
function listBands(options: SideOptions): Band[] {
  const bands: number[][] = [];
  let open: number[] | null = null;
  let between: number[] = [];
  for (let position = 0; position < options.matrix.width; position += 1) {
    const isLabel = options.positions.has(position);
    if (!isLabel && open === null) continue;
    const kind = isLabel ? "words" : describePosition(options, position);
    if (!isLabel && (kind === "figures" || options.isHeaded(position))) {
      open = null;
      between = [];
    } else if (kind === "blank") between.push(position);
    else {
      if (open === null) {
        open = [];
        bands.push(open);
      }
      open.push(...between, position);
      between = [];
    }
  }
  return bands;
}

interface Label {
  readonly cell: GridCell;
  readonly isOwn: boolean;
  readonly matches: CellMatches;
}

function nameLine(labels: readonly Label[], axis: FormAxis): string | undefined {
  const found = labels.filter(({ matches }) => matches[axis] !== null);
  const hasOwn = found.some((label) => label.isOwn);
  // "一、本年新收" over a blank is not the group of the label beside that blank.
  const relevant = found.filter(({ isOwn, matches }) => isOwn || !hasOwn || matches[axis]?.kind === "group");
  const matches = relevant
    .map((label) => label.matches[axis])
    .filter((match): match is WordingMatch => match !== null);
  if (matches[matches.length - 1]?.kind !== "leaf") return undefined;
  const ids = intersectIds(matches);
  return ids.length === 1 ? ids[0] : undefined;
}

/** A word behind the last known label changes its meaning: "一、本年新收 | 其中：网络申请". */
function hasUnknownEnd(labels: readonly Label[], axes: readonly FormAxis[]): boolean {
  const own = labels.filter((label) => label.isOwn);
  const last = own[own.length - 1];
  return last !== undefined && axes.every((axis) => last.matches[axis] === null);
}

class SideReader implements LabelSide {
  private readonly options: SideOptions;
  private readonly bands: readonly Band[];
  private readonly held: ReadonlySet<number>;
  private readonly traces = new Map<Band, (LineTrace | null)[]>();
  /** By position: the last cell at or above each line. */
  private readonly reaching = new Map<number, (GridCell | null)[]>();

  constructor(options: SideOptions) {
    this.options = options;
    this.bands = listBands(options);
    this.held = new Set(this.bands.flat());
  }

  holds = (position: number): boolean => this.held.has(position);

  measureFigures = (end: number): FigureRun => {
    const next = this.bands.map((band) => band[0] ?? 0).filter((first) => first > end);
    let start = end + 1;
    let last = Math.min(this.options.matrix.width, ...next);
    while (start < last && describePosition(this.options, start) === "blank") start += 1;
    while (last > start && describePosition(this.options, last - 1) === "blank") last -= 1;
    return { count: last - start, gap: start - end - 1, isOnly: this.bands.length === 1 };
  };

  trace = (line: number, position: number): LineTrace | null => {
    const before = this.bands.filter((each) => (each[0] ?? 0) < position);
    const band = before[before.length - 1];
    if (band === undefined) return null;
    let lines = this.traces.get(band);
    if (lines === undefined) {
      lines = Array.from({ length: this.options.matrix.height }, (_, each) => this.traceLine(each, band));
      this.traces.set(band, lines);
    }
    return lines[line] ?? null;
  };

  private traceLine(line: number, band: Band): LineTrace | null {
    const labels = this.collectLabels(line, band);
    if (!labels.some((label) => label.isOwn) || hasUnknownEnd(labels, this.options.axes)) return null;
    const ids: Partial<Record<FormAxis, string>> = {};
    for (const axis of this.options.axes) {
      const id = nameLine(labels, axis);
      if (id !== undefined) ids[axis] = id;
    }
    return { ids, labels: labels.map((label) => label.cell), end: band[band.length - 1] ?? 0 };
  }

  /** The line's own labels and, before the first of them, those that reach down to it. */
  private collectLabels(line: number, band: Band): Label[] {
    const { matrix, match } = this.options;
    const labels: Label[] = [];
    let hasOwn = false;
    for (const position of band) {
      const own = getGridCell(matrix, line, position);
      const cell = own ?? (hasOwn ? null : this.findReaching(line, position));
      if (own !== null) hasOwn = true;
      if (cell === null || SILENT.test(cell.text) || labels.some((label) => label.cell === cell)) continue;
      labels.push({ cell, isOwn: own !== null, matches: match(cell) });
    }
    return labels;
  }

  private findReaching(line: number, position: number): GridCell | null {
    let column = this.reaching.get(position);
    if (column === undefined) {
      let last: GridCell | null = null;
      column = this.options.matrix.cells.map((cells) => (last = cells[position] ?? last));
      this.reaching.set(position, column);
    }
    return column[line] ?? null;
  }
}

/** Reads the labels at the left of a grid. */
export function readLabelSide(options: SideOptions): LabelSide {
  return new SideReader(options);
}
