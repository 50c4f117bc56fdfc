/** Whether a paste or a ledger gives only what stands in the grid, and each cell of it once. Owns these judgements. */

import { checkReport } from "../../check/index.ts";
import type { DocumentTree } from "../../document/index.ts";
import type { CellAddress, TableId } from "../../format/index.ts";
import { listCells } from "../../format/index.ts";
import type { LedgerCount, LedgerRow, PastePlan } from "../../reading/grid/index.ts";
import { countLedger, findLedgerColumns, listLedgerRows, planPaste } from "../../reading/grid/index.ts";
import { createBlankReport, printFigure, setFigure } from "../../report/index.ts";
import type { Fault } from "../fuzz-types.ts";
import { findInvented } from "./judge-report.ts";
import type { Provenance } from "./provenance.ts";

type Grid = Extract<DocumentTree["blocks"][number], { kind: "table" }>;

const blank = createBlankReport("临江市水务局", 2024);

function judgePlan(plan: PastePlan, said: Provenance): Fault[] {
  const values = [...plan.entries, ...plan.totals.map(({ pasted, ...rest }) => ({ ...rest, value: pasted }))];
  const invented = values.flatMap(({ address, value }): Fault[] =>
    findInvented(printFigure(value), said) === null
      ? []
      : [{ kind: "invented", detail: `${address} = ${JSON.stringify(value)}` }],
  );
  const raws = [...plan.unread, ...plan.leftOut, ...plan.entries].map(({ raw }) => raw);
  const unsaid = raws.flatMap((raw): Fault[] => {
    const word = said.findUnsaid(raw);
    return word === null ? [] : [{ kind: "invented", detail: `raw ${JSON.stringify(word)}` }];
  });
  return [...invented, ...unsaid, ...judgeOnce(plan)];
}

/** A cell of the clipboard goes to one place, and a cell of the form gets one. */
function judgeOnce({ entries, unread, leftOut, conflicts, totals, blanks }: PastePlan): Fault[] {
  const addresses = [...entries, ...unread, ...conflicts].map(({ address }) => address);
  const all = [...addresses, ...blanks];
  const from = [...entries, ...unread, ...totals, ...leftOut, ...conflicts.flatMap(({ cells }) => cells)].map(
    (each) => `${each.from.row}:${each.from.column}`,
  );
  const faults: Fault[] = [];
  if (new Set(all).size < all.length) faults.push({ kind: "changed", detail: "an address in two lists" });
  if (new Set(from).size < from.length) faults.push({ kind: "changed", detail: "a cell in two lists" });
  return faults;
}

/** Plans pasting a grid and fills it in. */
export function judgePaste(grid: Grid, cursor: CellAddress, said: Provenance): Fault[] {
  const table = cursor.slice(0, cursor.indexOf(".")) as TableId;
  const plan = planPaste(grid, {
    table,
    cursor,
    tables: blank.tables,
    isComputed: (address) => address.endsWith(".total"),
  });
  const tables = plan.entries.reduce(
    (filled, { address, value }) => setFigure(filled, address, value),
    blank.tables,
  );
  checkReport({ ...blank, tables });
  return judgePlan(plan, said);
}

function judgeCount(count: LedgerCount, rows: readonly LedgerRow[]): Fault[] {
  const sum = (isPart: (address: CellAddress) => boolean): number =>
    count.cells.reduce((total, [address, each]) => total + (isPart(address) ? each : 0), 0);
  const isOrigin = (address: CellAddress): boolean => /^requests\.(?:received|carriedIn)\./.test(address);
  const results = sum((address) => !isOrigin(address));
  const isWhole = count.counted + count.undecided.length + count.leftOut.length === rows.length;
  const isSum = sum(isOrigin) === count.counted && results === count.counted;
  return isWhole && isSum ? [] : [{ kind: "changed", detail: "the ledger's rows do not add up" }];
}

/** Counts the ledger in a grid; nothing to judge where there is none. */
export function judgeLedger(grid: Grid, isAssumed: boolean): Fault[] {
  const header = findLedgerColumns(grid);
  if (header === null) return [];
  const rows = listLedgerRows(grid, header);
  const { received, finished } = header.columns;
  const count = countLedger(rows, {
    year: 2024,
    hasDates: { received: received !== null, finished: finished !== null },
    withoutDates: isAssumed ? "allReceivedThisYear" : null,
    decisions: { applicants: {}, results: {}, rows: {} },
  });
  return judgeCount(count, rows);
}

export function listCursors(): readonly CellAddress[] {
  return (["proactive", "requests", "disputes"] as const).flatMap((table) =>
    listCells(table).map(({ address }) => address),
  );
}
