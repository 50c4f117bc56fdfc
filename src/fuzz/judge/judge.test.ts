import { describe, expect, it } from "vitest";
import type { CellAddress } from "../../format/index.ts";
import { readReport } from "../../reading/index.ts";
import { setFigure } from "../../report/index.ts";
import { renderHtml } from "../../writing/html/index.ts";
import { composeDocument } from "../../writing/index.ts";
import { buildSeedReports } from "../seed-reports.ts";
import { judgeReading, type Read } from "./judge-report.ts";
import { Provenance } from "./provenance.ts";
import { hearHtml, hearJson, hearTabs, hearText, hearWord } from "./said-in-text.ts";

const written = { json: true, html: true, docx: false };
const [seed] = buildSeedReports();
const html = seed === undefined ? "" : renderHtml(composeDocument(seed.report));

/** What is judged when a reader gives another figure than the page's. */
async function judgeWith(address: CellAddress, value: number | string): Promise<readonly string[]> {
  const reading = readReport(new TextEncoder().encode(html));
  if (!reading.ok || seed === undefined) throw new Error("a seed is read");
  const report = { ...reading.report, tables: setFigure(reading.report.tables, address, value) };
  const read: Read = { ...reading, report };
  const faults = await judgeReading(read, new Provenance(hearHtml(html)), seed.places, written);
  return faults.map(({ kind }) => kind);
}

describe("a wrong reading is found", () => {
  it.each([
    ["two numbers glued", 10011002, "invented"],
    ["a part of a number", 10, "invented"],
    ["0 for a blank", 0, "invented"],
    ["the figure of another cell", 1002, "misplaced"],
    ["words that nobody wrote", "约五", "invented"],
  ])("%s", async (_, value, kind) => {
    expect(await judgeWith("proactive.rules.issued", value)).toContain(kind);
  });

  it("a right one is left alone", async () => {
    expect(await judgeWith("proactive.rules.issued", 1001)).toEqual([]);
  });
});

describe("what stands in an input", () => {
  const says = (said: Parameters<typeof hearText>[0], number: string): boolean =>
    new Provenance(hearText(said)).has(number);

  it.each([
    ["12", "012 件", true],
    ["12", "112", false],
    ["12", "12.5", false],
    ["1234", "1,234", true],
    ["234", "1,234", false],
    ["12345", "12 345", false],
    ["12.5", "１２．５０", true],
    ["12", "①2", false],
  ])("%s in %j: %s", (number, text, isSaid) => {
    expect(says(text, number)).toBe(isSaid);
  });

  it.each([
    ["cells of a page", hearHtml("<td>1<td>2"), false],
    ["runs of a word", hearHtml("<td>1<b>2</b>"), true],
    ["what is hidden", hearHtml("<p style='display:none'>12"), false],
    ["a script", hearHtml("<script>12</script>"), false],
    ["an exact number", hearHtml("<td x:num=12>##", true), true],
    ["Word's runs", hearWord("<w:p><w:t>1</w:t><w:t>2</w:t></w:p>"), true],
    ["Word's cells", hearWord("<w:tc><w:t>1</w:t></w:tc><w:tc><w:t>2</w:t></w:tc>"), false],
    ["deleted words", hearWord("<w:p><w:del><w:t>12</w:t></w:del></w:p>"), false],
    ["fields of a clipboard", hearTabs("1\t2"), false],
    ["a number of JSON", hearJson('{"a":[12]}'), true],
  ])("12 in %s", (_, said, isSaid) => {
    expect(new Provenance(said).has("12")).toBe(isSaid);
  });
});
