/**
 * What comes into a table from outside: a paste at the cursor or anywhere on the step, a spreadsheet file.
 * Owns what the import has come to; the readers are loaded when they are needed.
 */

import { useCallback, useEffect, useMemo, useState } from "react";
import type { TableBlock } from "../../document/index.ts";
import type { CellAddress, TableId } from "../../format/index.ts";
import { composeHeading, getTableSection, listCells } from "../../format/index.ts";
import type { LedgerHeader, LedgerRow, PastePlan, Sheet } from "../../reading/grid/index.ts";
import { isComputed } from "../../report/index.ts";
import { wizardMessages } from "../messages.ts";
import type { DraftStore } from "../store/draft-store.ts";
import { holdsSeveralCells } from "./holds-several-cells.ts";

const loadReaders = () => import("../../reading/grid/index.ts");
type Readers = Awaited<ReturnType<typeof loadReaders>>;

/** Where cells came from, and whether they follow the cursor or the table's first cell. */
export interface PasteSource {
  readonly isFile: boolean;
  readonly isAtCursor: boolean;
}

export type TableImport =
  | { readonly kind: "none" }
  | {
      readonly kind: "paste";
      readonly plan: PastePlan;
      readonly source: PasteSource;
      readonly passedOver: string | null;
    }
  | {
      readonly kind: "ledger";
      /** Says that other sheets hold requests or figures, too; null where none does. */
      readonly passedOver: string | null;
      readonly header: LedgerHeader;
      readonly rows: readonly LedgerRow[];
      readonly year: number;
    }
  | { readonly kind: "refused"; readonly reason: string };

interface TableImports {
  readonly state: TableImport;
  /** For a paste into a cell; true when it is taken over from the browser. */
  readonly pasteAt: (data: DataTransfer, cursor: CellAddress | null) => boolean;
  readonly openFile: (file: File) => Promise<void>;
  /** Says that files are opened one by one; `count` were dropped. */
  readonly refuseSeveral: (count: number) => void;
  readonly close: () => void;
}

class Importer {
  private readonly store: DraftStore;
  private readonly table: TableId;
  private readonly show: (state: TableImport) => void;

  constructor(store: DraftStore, table: TableId, show: (state: TableImport) => void) {
    this.store = store;
    this.table = table;
    this.show = show;
  }

  /** Without a cursor, at the table's first cell. */
  async paste(text: string, html: string, cursor: CellAddress | null): Promise<void> {
    await this.run((readers) => {
      const tables = readers.readHtmlTables(html);
      const plain = tables.length === 0 ? readers.readTabText(text) : null;
      const sheets = (plain === null ? tables : [plain]).map((grid, index) => ({
        name: wizardMessages.copiedTable(index + 1),
        grid,
      }));
      this.take(readers, sheets, { isFile: false, isAtCursor: cursor !== null }, cursor);
    });
  }

  async open(file: File): Promise<void> {
    await this.run(async (readers) => {
      const bytes = await file.arrayBuffer().catch(() => null);
      if (bytes === null) {
        this.refuse(wizardMessages.fileRefused(file.name, wizardMessages.fileUnreadable));
        return;
      }
      const reading = await readers.readSpreadsheet(new Uint8Array(bytes), file.name);
      if (!reading.ok) {
        this.refuse(wizardMessages.fileRefused(file.name, reading.reason));
        return;
      }
      this.take(readers, reading.sheets, { isFile: true, isAtCursor: false }, null);
    });
  }

  refuse(reason: string): void {
    this.show({ kind: "refused", reason });
  }

  /** Whatever goes wrong is told: nobody waits for what these tasks return. */
  private async run(task: (readers: Readers) => Promise<void> | void): Promise<void> {
    const readers = await loadReaders().catch(() => null);
    if (readers === null) {
      this.refuse(wizardMessages.readingUnavailable);
      return;
    }
    try {
      await task(readers);
    } catch (error) {
      // Also where the code that only workbooks need cannot be fetched.
      this.refuse(wizardMessages.importFailed(String(error)));
    }
  }

  /** Why a ledger cannot be counted here; null for what is none. Its cells would be one long list of words without a place. */
  private findLedgerFault(
    { findLedgerColumns, listMissingColumns }: Readers,
    grid: TableBlock,
  ): string | null {
    const missing = listMissingColumns(grid);
    if (this.table === "requests") return missing.length > 0 ? wizardMessages.ledgerLacks(missing) : null;
    const isLedger = missing.length > 0 || findLedgerColumns(grid) !== null;
    return isLedger ? wizardMessages.ledgerElsewhere(composeHeading(getTableSection("requests"))) : null;
  }

  /** What is said of the sheets that were not taken though they hold something for this table. */
  private describePassedOver(
    { listPassedOver }: Readers,
    sheets: readonly Sheet[],
    taken: TableBlock,
  ): string | null {
    const others = listPassedOver(sheets, this.table, taken).map(({ name }) => name);
    const own = sheets.find(({ grid }) => grid === taken)?.name ?? "";
    return others.length === 0 ? null : wizardMessages.passedOver(own, others);
  }

  /** Whether there is a ledger, which is then counted. */
  private takeLedger(readers: Readers, sheets: readonly Sheet[]): boolean {
    const { year } = this.store.report;
    for (const { grid } of sheets) {
      const header = readers.findLedgerColumns(grid);
      if (header === null) continue;
      const passedOver = this.describePassedOver(readers, sheets, grid);
      const rows = readers.listLedgerRows(grid, header);
      if (year === null) this.refuse(wizardMessages.ledgerNeedsYear);
      else this.show({ kind: "ledger", header, rows, year, passedOver });
      return true;
    }
    return false;
  }

  private take(
    readers: Readers,
    sheets: readonly Sheet[],
    source: PasteSource,
    cursor: CellAddress | null,
  ): void {
    const { pickGrid, planPaste } = readers;
    const { report, draft } = this.store;
    if (this.table === "requests" && this.takeLedger(readers, sheets)) return;
    const grid = pickGrid(
      sheets.map((sheet) => sheet.grid),
      this.table,
    );
    const start = cursor ?? listCells(this.table)[0]?.address;
    if (grid === null || start === undefined) {
      this.refuse(wizardMessages.nothingToPaste);
      return;
    }
    const fault = this.findLedgerFault(readers, grid);
    if (fault !== null) {
      this.refuse(fault);
      return;
    }
    const plan = planPaste(grid, {
      table: this.table,
      cursor: start,
      tables: report.tables,
      year: report.year,
      isComputed: (address) => isComputed(address, draft.totals),
    });
    const passedOver = this.describePassedOver(readers, sheets, grid);
    this.show({ kind: "paste", plan, source, passedOver });
  }
}

/** Whether a paste elsewhere on the page is meant for the table: not while a text or a dialog has the cursor. */
function isMeantForTable(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest("input, textarea, select, dialog, [contenteditable]") === null
  );
}

/** The imports of one table. */
export function useTableImport(store: DraftStore, table: TableId): TableImports {
  const [state, setState] = useState<TableImport>({ kind: "none" });
  const importer = useMemo(() => new Importer(store, table, setState), [store, table]);
  const pasteAt = useCallback(
    (data: DataTransfer, cursor: CellAddress | null): boolean => {
      const [text, html] = [data.getData("text/plain"), data.getData("text/html")];
      if (store.isReadOnly || !holdsSeveralCells(text, html)) return false;
      void importer.paste(text, html, cursor);
      return true;
    },
    [store, importer],
  );
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      if (event.clipboardData === null || !isMeantForTable(event.target)) return;
      if (pasteAt(event.clipboardData, null)) event.preventDefault();
    };
    document.addEventListener("paste", onPaste);
    return () => document.removeEventListener("paste", onPaste);
  }, [pasteAt]);
  return {
    state,
    pasteAt,
    openFile: (file) => importer.open(file),
    refuseSeveral: (count) => importer.refuse(wizardMessages.oneFileOnly(count)),
    close: () => setState({ kind: "none" }),
  };
}
