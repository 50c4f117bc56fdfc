import { describe, expect, test } from "vitest";
import { readHtmlTables } from "../grid/read-html-tables.ts";
import { StyleSheet } from "./style-sheet.ts";

/** What a cell shows, under a sheet. */
function readCell(sheet: string, cell: string): string | undefined {
  const rows = `<tr><td>规章</td><td>${cell}</td></tr><tr><td>文件</td><td>2</td></tr>`;
  const [table] = readHtmlTables(`<head><style>${sheet}</style></head><table>${rows}</table>`);
  return table?.rows[0]?.[1]?.lines.join("/");
}

function readStyle(sheet: string, name: string, attributes: Readonly<Record<string, string>>): string {
  const sheets = new StyleSheet();
  sheets.add(sheet);
  return sheets.complete(name, attributes).style ?? "";
}

describe("digits that a sheet hides or sets apart do not join their neighbours", () => {
  test.each([
    ["a class that hides", ".x{display:none}", "12<span class='x'>3</span>", "12"],
    ["one of several classes", ".x{ visibility : hidden }", "12<i class='y x'>3</i>", "12"],
    ["an element of a class", "span.x{font-size:0}", "12<span class=x>3</span>", "12"],
    ["an id", "#x{display:none}", "12<b id=x>3</b>", "12"],
    ["an element", "del{display:none}", "12<del>3</del>", "12"],
    ["a list of selectors", "p, .x , h1{display:none}", "12<b class=x>3</b>", "12"],
    ["a transparent one", ".x{opacity:0}", "12<b class=x>3</b>", "12"],
    ["one off the screen", ".x{position:absolute;left:-9999px}", "12<b class=x>3</b>", "12"],
    ["a sheet in a comment of old", "<!-- .x{display:none} -->", "12<b class=x>3</b>", "12"],
    ["behind a remark", "/* a{ */ .x{display:none}", "12<b class=x>3</b>", "12"],
    ["behind an import", "@import url(a.css); .x{display:none}", "12<b class=x>3</b>", "12"],
    ["behind a block", "@media print{.y{color:red}} .x{display:none}", "12<b class=x>3</b>", "12"],
    ["a struck class", ".x{text-decoration:line-through}", "<b class=x>12</b>15", "1̶2̶15"],
    ["a raised class", ".x{vertical-align:super}", "12<font class=x>1</font>", "12¹"],
  ])("%s", (_name, sheet, cell, shown) => {
    expect(readCell(sheet, cell)).toBe(shown);
  });
});

describe("what a sheet does not hide stays", () => {
  test.each([
    ["another class", ".x{display:none}", "12<b class='xy'>3</b>", "123"],
    ["for printing", "@media print{.x{display:none}}", "12<b class=x>3</b>", "123"],
    ["shown again by a later rule", ".x{display:none} .x{display:inline}", "12<b class=x>3</b>", "123"],
    ["shown again by its own style", ".x{display:none}", "12<b class=x style='display:inline'>3</b>", "123"],
    ["half transparent", ".x{opacity:0.5}", "12<b class=x>3</b>", "123"],
    ["inside of something else only", ".y .x{display:none}", "12<b class=x>3</b>", "123"],
    ["while the pointer is over it", ".x:hover{display:none}", "12<b class=x>3</b>", "123"],
    ["a line of its own, which joins nothing", ".x{display:none}", "12<div class=x>3</div>", "12/3"],
    ["an unfinished sheet", ".x{display:none", "12<b class=x>3</b>", "123"],
  ])("%s", (_name, sheet, cell, shown) => {
    expect(readCell(sheet, cell)).toBe(shown);
  });
});

test("An important declaration is outvoted only by another", () => {
  const sheet = ".x{display:none !important} .x{display:inline}";
  expect(readStyle(sheet, "b", { class: "x", style: "display:block" })).toContain("display:none");
  expect(readStyle(sheet, "b", { class: "x", style: "display:block!important" })).toContain("display:block");
});

test("Classes named like what every object has are no rules", () => {
  expect(readStyle(".x{display:none}", "b", { class: "constructor toString __proto__" })).toBe("");
});
