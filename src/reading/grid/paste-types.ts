/** What pasting a grid of cells into one of the form's tables would do. Owns the types only. */

import type { CellAddress, TableId } from "../../format/index.ts";
import type { CellValue, Tables } from "../../report/index.ts";

/** Where a cell stands in the clipboard or the sheet; both counted from 0. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** A cell of the clipboard as it was found. */
export interface GridText {
  readonly from: GridPlace;
  /** Its text on one line. */
  readonly raw: string;
}

export interface PasteEntry extends GridText {
  readonly address: CellAddress;
  /** A valid figure in the cell's unit; never null. */
  readonly value: Exclude<CellValue, null>;
  /** The remark in brackets behind the figure, without brackets; "" where there is none. */
  readonly note: string;
}

/** A cell whose place is certain but whose text is no figure: the form's cell stays as it is. */
export interface UnreadPaste extends GridText {
  readonly address: CellAddress;
  /** Chinese. */
  readonly reason: string;
}

/** A cell of the clipboard that goes nowhere. */
export interface LeftOutPaste extends GridText {
  /** `words` are titles, remarks, serial numbers and the like; a `figure` deserves a look. */
  readonly kind: "figure" | "words";
  /** Chinese. */
  readonly reason: string;
}

/** Several clipboard cells that are one cell of the form: none is taken. */
export interface PasteConflict {
  readonly address: CellAddress;
  readonly cells: readonly GridText[];
}

/** A pasted total that differs from what the tool computes after the paste; the computed one stays. */
export interface TotalDifference extends GridText {
  readonly address: CellAddress;
  readonly pasted: Exclude<CellValue, null>;
  /** null while a part of the total is blank or invalid. */
  readonly computed: CellValue;
}

export type PlacedBy = "labels" | "position";

export interface PastePlan {
  /** `position` only where neither rows nor columns could be told by their labels. */
  readonly placedBy: PlacedBy;
  /** How the form's rows and columns were told; the other one follows the cursor. */
  readonly rowsBy: PlacedBy;
  readonly columnsBy: PlacedBy;
  /** In printed order, one for each cell. */
  readonly entries: readonly PasteEntry[];
  readonly unread: readonly UnreadPaste[];
  /** Cells of the form for which the clipboard has a blank: they stay as they are. */
  readonly blanks: readonly CellAddress[];
  readonly conflicts: readonly PasteConflict[];
  readonly totals: readonly TotalDifference[];
  /** Everything else in the clipboard that bears text and is no label of the form. */
  readonly leftOut: readonly LeftOutPaste[];
}

export interface PasteOptions {
  readonly table: TableId;
  readonly cursor: CellAddress;
  /** The report's. Without it a year over the figures ("2024年") may be another one, and they are left out. */
  readonly year?: number | null;
  /** What the report holds now; computed totals are compared with what it will hold. */
  readonly tables: Tables;
  /** Which cells the tool computes: these are compared, never filled. */
  readonly isComputed: (address: CellAddress) => boolean;
}
