/** How high some rows of a table are by themselves, under its head. Pure: heights are numbers of any unit. */

export interface MeasuredRows {
  readonly heights: readonly number[];
  /** Leading rows that repeat above every part. */
  readonly headCount: number;
  /** Cells over several rows, by the height of what stands in them: a short part must be as high. */
  readonly merged: ReadonlyArray<{
    readonly row: number;
    readonly rowCount: number;
    readonly height: number;
  }>;
}

function sumHeights({ heights }: MeasuredRows, start: number, end: number): number {
  return heights.slice(start, end).reduce((sum, height) => sum + height, 0);
}

/** The height of the head and the rows from `start` to before `end`. */
export function measurePart(rows: MeasuredRows, start: number, end: number): number {
  const lacks = rows.merged.map(({ row, rowCount, height }) => {
    const [from, to] = [Math.max(row, start), Math.min(row + rowCount, end)];
    return from < to ? height - sumHeights(rows, from, to) : 0;
  });
  return sumHeights(rows, 0, rows.headCount) + sumHeights(rows, start, end) + Math.max(0, ...lacks);
}
