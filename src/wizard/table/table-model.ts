/** The rows and columns of a printed table for TanStack Table; cells are looked up in the form's layout. */

import { type ColumnDef, tableFeatures } from "@tanstack/react-table";
import type { LayoutCell, TableId } from "../../format/index.ts";
import { tableLayouts } from "../../format/index.ts";

export interface LayoutRow {
  readonly index: number;
  readonly isHeader: boolean;
  readonly cells: ReadonlyMap<number, LayoutCell>;
}

export const features = tableFeatures({});

interface TableModel {
  readonly data: LayoutRow[];
  readonly columns: ColumnDef<typeof features, LayoutRow>[];
}

function createTableModel(table: TableId): TableModel {
  const { rows, columnCount, headerRowCount } = tableLayouts[table];
  return {
    data: rows.map((cells, index) => ({
      index,
      isHeader: index < headerRowCount,
      cells: new Map(cells.map((cell) => [cell.column, cell])),
    })),
    columns: Array.from({ length: columnCount }, (_, column) => ({
      id: String(column),
      accessorFn: (row) => row.cells.get(column),
    })),
  };
}

/** One model per table, made once: TanStack Table wants stable rows and columns. */
export const tableModels: Readonly<Record<TableId, TableModel>> = {
  proactive: createTableModel("proactive"),
  requests: createTableModel("requests"),
  disputes: createTableModel("disputes"),
};
