import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createRandom } from "../../check/testing/random.ts";
import type { DocumentTree, TableBlock, TableCell } from "../../document/index.ts";
import { formCells } from "../../format/index.ts";
import type { Report } from "../../report/index.ts";
import { getFigure } from "../../report/index.ts";
import { composeDocument } from "../../writing/index.ts";
import { buildSampleReport, changeCells } from "../../writing/testing/sample-report.ts";
import {
  changeCellsOf,
  changeTables,
  flatten,
  printAsText,
  type TextLayout,
  textLayouts,
} from "../testing/layout-builder.ts";
import { readText } from "../text/index.ts";
import { recogniseReport } from "./recognise-report.ts";
import { recogniseTables } from "./recognise-tables.ts";

/** Every cell another number, so that none can be taken for another. */
const distinct: Report = changeCells(
  { ...buildSampleReport(), cellNotes: {} },
  Object.fromEntries(formCells.map((cell, index) => [cell.address, 1001 + index])),
);
const tree = composeDocument(distinct);

/** Addresses whose reading is not what was printed there; null is never wrong. */
function listWrong(document: DocumentTree): string[] {
  const { tables } = recogniseTables(document);
  return formCells
    .filter(({ address }) => {
      const value = getFigure(tables, address);
      return value !== null && value !== getFigure(distinct.tables, address);
    })
    .map(({ address }) => address);
}

/** Every number of the tables is either read or named in `unread`. */
function listLost(document: DocumentTree): string[] {
  const { tables, unread } = recogniseTables(document);
  const read = formCells.map(({ address }) => getFigure(tables, address));
  const raw = new Set(unread.flatMap((entry) => entry.raw.match(/\d+/g) ?? []));
  const printed = document.blocks.flatMap((block) =>
    block.kind === "table"
      ? block.rows.flatMap((row) => row.flatMap((cell) => cell.lines.join("\n").match(/^\d{4}$/gm) ?? []))
      : [],
  );
  return printed.filter((number) => !read.includes(Number(number)) && !raw.has(number));
}

function readIn(document: DocumentTree, layout: TextLayout | "tree"): DocumentTree {
  return layout === "tree" ? document : readText(printAsText(document, layout));
}

const layouts = ["tree", ...textLayouts] as const;

describe("a complete table", () => {
  test.each(layouts)("is read whole from the layout %s", (layout) => {
    const read = recogniseReport(readIn(flatten(tree), layout));
    expect(read).toMatchObject({ ok: true, unread: [] });
    expect(read.ok && read.report).toEqual(distinct);
  });
});

type Mutilate = (table: TableBlock, random: (below: number) => number) => TableBlock;

function dropRow(table: TableBlock, random: (below: number) => number): TableBlock {
  const at = random(table.rows.length);
  return { ...table, rows: table.rows.filter((_, row) => row !== at) };
}

/** Whether the columns stand under the same heading, so that exchanging them leaves a table. */
function isWithinGroup(table: TableBlock, a: number, b: number): boolean {
  return table.rows
    .flat()
    .filter((cell) => cell.role === "heading" && cell.colSpan > 1 && cell.colSpan < 8)
    .every((cell) => {
      const covers = (column: number): boolean =>
        column >= cell.column && column < cell.column + cell.colSpan;
      return covers(a) === covers(b);
    });
}

/**
 * 三's table without the rows 3.其他 and （七）总计, and with a row of such a name that an agency added to one of the
 * groups before them.
 */
function addRowToGroup(table: TableBlock, random: (below: number) => number): TableBlock {
  const isNamed = (row: readonly TableCell[], name: string): boolean =>
    row.some((cell) => cell.role === "label" && cell.lines.join("").endsWith(name));
  const last = table.rows.findIndex((row) => isNamed(row, "2.重复申请"));
  const inGroups = table.rows.flatMap((row, at) =>
    at < table.headerRowCount || row[0]?.column !== 2 || (last >= 0 && at >= last) ? [] : [at],
  );
  const above = inGroups[random(inGroups.length)];
  if (table.columnCount !== 10 || above === undefined) return table;
  const label = ["9.其他", "其他", "其他情形", "合计", "总计"][random(5)] ?? "";
  const model = table.rows[above] ?? [];
  const added = model.map((cell, index) => ({
    ...cell,
    lines: [index === 0 ? label : String(7000 + index)],
  }));
  const rows = table.rows.map((row, at) => {
    const isLeftOut = isNamed(row, "3.其他") || isNamed(row, "（七）总计");
    return row.map((cell) => {
      const reaches = at <= above && at + cell.rowSpan > above && cell.rowSpan > 1;
      const grown = reaches ? { ...cell, rowSpan: cell.rowSpan + 1 } : cell;
      return isLeftOut && cell.role === "figure" ? { ...grown, lines: [""] } : grown;
    });
  });
  return { ...table, rows: [...rows.slice(0, above + 1), added, ...rows.slice(above + 1)] };
}

function listFigureColumns(table: TableBlock): readonly number[] {
  return table.rows.flat().flatMap((cell) => (cell.role === "figure" ? [cell.column] : []));
}

const mutilations: Readonly<Record<string, Mutilate>> = {
  "a row left out": dropRow,
  "three rows left out": (table, random) => [1, 2, 3].reduce((rest) => dropRow(rest, random), table),
  "a cell left out": (table, random) => {
    const [row, cell] = [random(table.rows.length), random(12)];
    return changeCellsOf(table, (each, at) => (at === row && table.rows[row]?.[cell] === each ? null : each));
  },
  "cells blanked": (table, random) =>
    changeCellsOf(table, (cell) => (random(6) === 0 ? { ...cell, lines: [""] } : cell)),
  "figures blanked": (table, random) =>
    changeCellsOf(table, (cell) =>
      cell.role === "figure" && random(4) === 0 ? { ...cell, lines: [""] } : cell,
    ),
  "headings blanked": (table, random) =>
    changeCellsOf(table, (cell) =>
      cell.role === "heading" && random(3) === 0 ? { ...cell, lines: [""] } : cell,
    ),
  "two columns exchanged": (table, random) => {
    const columns = table.rows.flat().filter((cell) => cell.role === "figure" && cell.colSpan === 1);
    const [a, b] = [columns[random(columns.length)]?.column, columns[random(columns.length)]?.column];
    const swap = (column: number): number =>
      column === a ? (b ?? column) : column === b ? (a ?? column) : column;
    const rows = table.rows.map((row) =>
      row
        .map((cell) => (cell.colSpan === 1 ? { ...cell, column: swap(cell.column) } : cell))
        .sort((one, other) => one.column - other.column),
    );
    return a === undefined || b === undefined || !isWithinGroup(table, a, b) ? table : { ...table, rows };
  },
  "a heading printed over two columns": (table, random) => {
    const headings = table.rows.flat().filter((cell) => cell.role === "heading" && cell.colSpan === 1);
    const [from, to] = [headings[random(headings.length)], headings[random(headings.length)]];
    return changeCellsOf(table, (cell) => (cell === to && from ? { ...cell, lines: from.lines } : cell));
  },
  "a column without a heading added, and figures of a row blanked": (table, random) => {
    // 四's single row tells nothing of the others, where a text leaves its blanks out.
    if (table.columnCount === 15) return table;
    const first = Math.min(...listFigureColumns(table));
    const at = first + random(table.columnCount - first + 1);
    const thinned = random(table.rows.length);
    const rows = table.rows.map((row, index) => {
      const moved = row.map((cell) => {
        if (cell.column >= at) return { ...cell, column: cell.column + 1 };
        const isOver = cell.column + cell.colSpan > at;
        const isBlanked = cell.role === "figure" && index === thinned && random(3) === 0;
        return { ...cell, ...(isOver && { colSpan: cell.colSpan + 1 }), ...(isBlanked && { lines: [""] }) };
      });
      const isCovered = moved.some((cell) => cell.column <= at && cell.column + cell.colSpan > at);
      const isFigures = row.some(({ role }) => role === "figure");
      const added: TableCell = {
        column: at,
        colSpan: 1,
        rowSpan: 1,
        lines: [isFigures ? String(6000 + index) : ""],
        role: "figure",
      };
      return isCovered ? moved : [...moved, added].sort((a, b) => a.column - b.column);
    });
    return { ...table, rows, columnCount: table.columnCount + 1 };
  },
  "a row moved to the left, its last cell blank": (table, random) => {
    const bodies = table.rows.flatMap((row, at) => (row.some(({ role }) => role === "figure") ? [at] : []));
    const at = bodies[random(bodies.length)] ?? 0;
    const last = table.columnCount - 1;
    const blank: TableCell = { column: last, colSpan: 1, rowSpan: 1, lines: [""], role: "figure" };
    const rows = table.rows.map((row, index) => {
      const isMoved = index === at && table.columnCount < 15;
      const label = row.filter(({ role }) => role === "label").pop();
      const moved = row.flatMap((cell) => {
        if (cell.role === "figure") return [{ ...cell, column: cell.column - 1 }];
        if (cell !== label) return [cell];
        return cell.colSpan > 1 ? [{ ...cell, colSpan: cell.colSpan - 1 }] : [];
      });
      return isMoved ? [...moved, blank] : row;
    });
    return { ...table, rows };
  },
  "figures written behind their row's words": (table, random) => ({
    ...table,
    rows: table.rows.map((row) => {
      const label = row.filter(({ role }) => role === "label").pop();
      const [figure, ...others] = row.filter(({ role }) => role === "figure");
      if (label === undefined || figure === undefined || others.length > 0 || random(2) === 0) return row;
      return row.map((cell) => {
        if (cell === figure) return { ...cell, lines: [""] };
        return cell === label ? { ...cell, lines: [...cell.lines, ...figure.lines] } : cell;
      });
    }),
  }),
  "headers left out": (table) => ({
    ...table,
    rows: table.rows.filter((row) => row.some((cell) => cell.role === "figure")),
  }),
  "labels overwritten": (table, random) =>
    changeCellsOf(table, (cell) =>
      cell.role === "label" && random(4) === 0 ? { ...cell, lines: ["7777"] } : cell,
    ),
  "labels blanked": (table, random) =>
    changeCellsOf(table, (cell) =>
      cell.role === "label" && random(3) === 0 ? { ...cell, lines: [""] } : cell,
    ),
  "labels changed": (table, random) =>
    changeCellsOf(table, (cell) =>
      random(5) === 0 && cell.role === "label" ? { ...cell, lines: ["别的"] } : cell,
    ),
  "a column left out of the body": (table, random) => {
    const column = table.columnCount - 1 - random(Math.min(7, table.columnCount - 1));
    return changeCellsOf(table, (cell) => (cell.role === "figure" && cell.column === column ? null : cell));
  },
  "a column left out": (table, random) => {
    const column = table.columnCount - 1 - random(Math.min(7, table.columnCount - 1));
    const rows = table.rows.map((row) =>
      row.flatMap((cell) => {
        if (cell.column > column) return [{ ...cell, column: cell.column - 1 }];
        const isOver = cell.column + cell.colSpan > column;
        if (!isOver) return [cell];
        return cell.colSpan === 1 ? [] : [{ ...cell, colSpan: cell.colSpan - 1 }];
      }),
    );
    return { ...table, rows, columnCount: table.columnCount - 1 };
  },
  "rows in another order": (table, random) => {
    const body = table.rows.slice(table.headerRowCount);
    for (let at = body.length - 1; at > 0; at -= 1) {
      const other = random(at + 1);
      const [a, b] = [body[at], body[other]];
      if (a !== undefined && b !== undefined) [body[at], body[other]] = [b, a];
    }
    return { ...table, rows: [...table.rows.slice(0, table.headerRowCount), ...body] };
  },
  "a row of a common name added to a group": addRowToGroup,
  "a row printed twice": (table, random) => {
    const at = random(table.rows.length);
    return { ...table, rows: table.rows.flatMap((row, index) => (index === at ? [row, row] : [row])) };
  },
};

describe("a damaged table gives no wrong figure and loses none", () => {
  test.each(Object.entries(mutilations))("%s", { timeout: 60_000 }, (_, mutilate) => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...layouts), (seed, layout) => {
        const { draw } = createRandom(seed);
        const damaged = readIn(
          changeTables(tree, (table) => mutilate(table, (below) => draw(0, Math.max(0, below - 1)))),
          layout,
        );
        const expected = { layout, wrong: [], lost: [] };
        expect({ layout, wrong: listWrong(damaged), lost: listLost(damaged) }).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });
});

test("Links of a page that were left out are told, its buttons are not", () => {
  const reading = recogniseReport({
    ...tree,
    asides: ["附表：12条", "【打印】", "附表：12条", "上一篇：通知"].map((text) => ({ kind: "link", text })),
  });
  expect(reading.ok && reading.unread.map(({ raw }) => raw)).toEqual(["附表：12条"]);
});
