import { describe, expect, it } from "vitest";
import { type MeasuredBlock, paginate } from "./paginate.ts";

function paragraph(lineCount: number): MeasuredBlock {
  const lines = Array.from({ length: lineCount }, (_, line) => line * 28);
  return { height: lineCount * 10, isKeptWithNext: false, lines };
}

const heading: MeasuredBlock = { height: 10, isKeptWithNext: true, lines: [] };

function table(height: number): MeasuredBlock {
  return { height, isKeptWithNext: false, lines: [] };
}

const whole = (block: number) => ({ block, start: 0, end: null });

describe("the pages of the preview", () => {
  it("hold 22 lines each and break a paragraph between lines", () => {
    const pages = paginate([paragraph(50)], 220);
    expect(pages).toEqual([
      [{ block: 0, start: 0, end: 22 * 28 }],
      [{ block: 0, start: 22 * 28, end: 44 * 28 }],
      [{ block: 0, start: 44 * 28, end: null }],
    ]);
  });

  it("fill the rest of a page with the lines that fit", () => {
    expect(paginate([paragraph(20), paragraph(4)], 220)).toEqual([
      [whole(0), { block: 1, start: 0, end: 56 }],
      [{ block: 1, start: 56, end: null }],
    ]);
  });

  it("never leave a heading alone at the foot", () => {
    expect(paginate([paragraph(21), heading, paragraph(1)], 220)).toEqual([[whole(0)], [whole(1), whole(2)]]);
  });

  it("move a table with its heading to the next page rather than cut it", () => {
    expect(paginate([paragraph(10), heading, table(200)], 220)).toEqual([[whole(0)], [whole(1), whole(2)]]);
  });

  it("give a table higher than a page a page to itself", () => {
    expect(paginate([paragraph(1), table(300), paragraph(1)], 220)).toEqual([
      [whole(0)],
      [whole(1)],
      [whole(2)],
    ]);
  });

  it("cut a table higher than a page between rows, with its head on each page", () => {
    const rows = { heights: [20, 50, 50, 50, 50, 50, 50], headCount: 1, merged: [] };
    const long = { ...table(320), rows };
    expect(paginate([heading, long, paragraph(2)], 220)).toEqual([
      [whole(0), { block: 1, start: 0, end: 4 }],
      [{ block: 1, start: 4, end: null }, whole(2)],
    ]);
  });

  it("begin such a table on a new page rather than leave its heading alone", () => {
    const rows = { heights: [20, 150, 150], headCount: 1, merged: [] };
    const pages = paginate([paragraph(10), heading, { ...table(320), rows }], 220);
    expect(pages[1]).toEqual([whole(1), { block: 2, start: 0, end: 2 }]);
    expect(pages[2]).toEqual([{ block: 2, start: 2, end: null }]);
  });

  it("leave room for a merged label that is higher than the rows left of it", () => {
    const rows = {
      heights: [100, 100, 30, 10],
      headCount: 0,
      merged: [{ row: 0, rowCount: 4, height: 120 }],
    };
    const pages = paginate([{ ...table(240), rows }, paragraph(11)], 220);
    expect(pages[1]).toEqual([
      { block: 0, start: 2, end: null },
      { block: 1, start: 0, end: 10 * 28 },
    ]);
  });

  it("are one empty page for an empty document", () => {
    expect(paginate([], 220)).toEqual([[]]);
  });
});
