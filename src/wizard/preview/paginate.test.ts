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

  it("are one empty page for an empty document", () => {
    expect(paginate([], 220)).toEqual([[]]);
  });
});
