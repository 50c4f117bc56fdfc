/** Ctrl+D and Ctrl+R over a range: which cell takes which figure. Must not touch the DOM or the store. */

import type { CellAddress } from "../../format/index.ts";
import type { CellChange, CellValue } from "../../report/index.ts";

/** The changes by which the first row (down) or column (right) of a range fills the rest of it. */
export function listFillChanges(
  rows: ReadonlyArray<readonly CellAddress[]>,
  direction: "down" | "right",
  read: (address: CellAddress) => CellValue,
): readonly CellChange[] {
  const isDown = direction === "down";
  return rows.flatMap((row, rowIndex) =>
    row.flatMap((address, column): CellChange[] => {
      const source = isDown ? rows[0]?.[column] : row[0];
      const isSource = isDown ? rowIndex === 0 : column === 0;
      return isSource || source === undefined ? [] : [[address, read(source)]];
    }),
  );
}
