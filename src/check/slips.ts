/**
 * The slips that people make when they fill a table: what the figures would be without each. Owns the slips; which
 * of them explains a failing sum is decided in diagnosis.ts.
 */

import type { CellAddress, FormCell } from "../format/index.ts";
import { formCells, getCell } from "../format/index.ts";
import type { Tables } from "../report/index.ts";
import { getFigure, isCount } from "../report/index.ts";
import { checkMessages } from "./messages.ts";
import { nameCell } from "./name-cells.ts";

export interface Slip {
  /** What should stand where; the cell that is wrong first. */
  readonly changes: ReadonlyArray<readonly [cell: CellAddress, value: number]>;
  readonly describe: () => string;
}

interface Neighbours {
  readonly right: CellAddress | null;
  readonly left: CellAddress | null;
  readonly above: CellAddress | null;
  readonly below: CellAddress | null;
}

/** Made when the first sum fails: the start of the page does not wait for it. */
let neighbours: ReadonlyMap<CellAddress, Neighbours> | null = null;

function findNeighbours(cell: CellAddress): Neighbours | undefined {
  neighbours ??= indexNeighbours();
  return neighbours.get(cell);
}

function indexNeighbours(): ReadonlyMap<CellAddress, Neighbours> {
  const lines = new Map<string, CellAddress[]>();
  const nameRow = ({ table, row }: FormCell): string => `row ${table} ${row}`;
  const nameColumn = ({ table, column }: FormCell): string => `column ${table} ${column}`;
  for (const cell of formCells) {
    for (const line of [nameRow(cell), nameColumn(cell)]) {
      lines.set(line, [...(lines.get(line) ?? []), cell.address]);
    }
  }
  const step = (line: string, cell: FormCell, by: number): CellAddress | null => {
    const cells = lines.get(line) ?? [];
    return cells[cells.indexOf(cell.address) + by] ?? null;
  };
  return new Map(
    formCells.map((cell) => [
      cell.address,
      {
        right: step(nameRow(cell), cell, 1),
        left: step(nameRow(cell), cell, -1),
        above: step(nameColumn(cell), cell, -1),
        below: step(nameColumn(cell), cell, 1),
      },
    ]),
  );
}

/** The count at an address; null where it is blank or none. */
export function readWhole(tables: Tables, cell: CellAddress): number | null {
  const value = getFigure(tables, cell);
  return isCount(value) ? value : null;
}

/** The other figures that come of swapping two neighbouring digits; none with a leading 0. */
function swapDigits(value: number): readonly number[] {
  const digits = String(value).split("");
  return digits.slice(1).flatMap((digit, index) => {
    const swapped = [...digits];
    swapped[index] = digit;
    swapped[index + 1] = digits[index] ?? "";
    return swapped[0] === "0" || digit === digits[index] ? [] : [Number(swapped.join(""))];
  });
}

function listSwapped(tables: Tables, cell: CellAddress): Slip[] {
  const value = readWhole(tables, cell);
  if (value === null || value < 10) return [];
  return swapDigits(value).map((swapped) => ({
    changes: [[cell, swapped]],
    describe: () => checkMessages.maybeSwapped(nameCell(cell), value, swapped),
  }));
}

/** 12 typed as 1 and 2 into two cells side by side: either of them may be the right one. */
function listSplit(tables: Tables, cell: CellAddress): Slip[] {
  const next = findNeighbours(cell)?.right ?? null;
  const first = readWhole(tables, cell);
  const second = next && readWhole(tables, next);
  if (next === null || first === null || second === null || first === 0 || second === 0) return [];
  const joined = Number(`${first}${second}`);
  const describe = (): string => checkMessages.maybeSplit(nameCell(cell), nameCell(next), joined);
  return [
    {
      changes: [
        [cell, joined],
        [next, 0],
      ],
      describe,
    },
    {
      changes: [
        [next, joined],
        [cell, 0],
      ],
      describe,
    },
  ];
}

/** The values of two cells one above the other, exchanged; the larger one is in the wrong row. */
function listMisplaced(tables: Tables, upper: CellAddress | null, lower: CellAddress | null): Slip[] {
  if (upper === null || lower === null) return [];
  const above = readWhole(tables, upper);
  const below = readWhole(tables, lower);
  if (above === null || below === null || above === below) return [];
  const [wrong, right] = above > below ? [upper, lower] : [lower, upper];
  const value = Math.max(above, below);
  return [
    {
      changes: [
        [wrong, Math.min(above, below)],
        [right, value],
      ],
      describe: () => checkMessages.maybeOtherRow(nameCell(wrong), value, getCell(right).rowLabel),
    },
  ];
}

/** Every slip that would have changed this cell. */
export function listSlips(tables: Tables, cell: CellAddress): readonly Slip[] {
  const near = findNeighbours(cell);
  // 表四's groups print side by side, not one above the other.
  const hasRows = getCell(cell).table === "requests";
  return [
    ...listSwapped(tables, cell),
    ...listSplit(tables, cell),
    ...(near?.left == null ? [] : listSplit(tables, near.left)),
    ...(hasRows ? listMisplaced(tables, near?.above ?? null, cell) : []),
    ...(hasRows ? listMisplaced(tables, cell, near?.below ?? null) : []),
  ];
}
