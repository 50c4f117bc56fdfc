/** A section's table with all that belongs to it: tools, imports. */

import { type ReactElement, useRef } from "react";
import { type CellAddress, nameTable, type TableId } from "../../format/index.ts";
import { DropTarget } from "../design/DropTarget.tsx";
import { loadPart } from "../design/LoadPart.tsx";
import { useTableImport } from "../import/use-table-import.ts";
import { wizardMessages } from "../messages.ts";
import { useDraftPart, useDraftStore } from "../store/store-hooks.ts";
import { FigureTable } from "../table/FigureTable.tsx";
import { TableToolbar } from "../table/TableToolbar.tsx";
import styles from "../table/table.module.css";

const ImportDialogs = loadPart(async () => (await import("../import/ImportDialogs.tsx")).ImportDialogs, null);

export function TablePart({ table }: { readonly table: TableId }): ReactElement {
  const store = useDraftStore();
  const { state, pasteAt, openFile, refuseSeveral, close } = useTableImport(store, table);
  const isReadOnly = useDraftPart((each) => each.isReadOnly);
  const cursor = useRef<CellAddress | null>(null);
  return (
    <section aria-label={nameTable(table)}>
      <TableToolbar table={table} cursor={cursor} onOpenFile={(file) => void openFile(file)} />
      {!isReadOnly && (
        <DropTarget
          words={wizardMessages.dropIntoTable(nameTable(table))}
          onFile={(file) => void openFile(file)}
          onSeveral={refuseSeveral}
        />
      )}
      {state.kind !== "none" && <ImportDialogs table={table} state={state} onClose={close} />}
      <FigureTable table={table} onPaste={pasteAt} cursor={cursor} />
      <p className={styles.rules}>{wizardMessages.pasteHelp}</p>
    </section>
  );
}
