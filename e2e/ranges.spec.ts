/** Work on rectangles of number cells: selecting, copying, cutting, clearing, filling, and the keys that lead there. */

import type { Page } from "@playwright/test";
import { readClipboard, writeClipboard } from "./fixtures/clipboard.ts";
import { expect, openBlankDraft, openDraft, test } from "./fixtures/test.ts";
import type { FigureTable } from "./pages/figure-table.ts";

/** A corner of the request table: its six cells and what they hold at first. */
const corner = {
  "requests.granted.naturalPerson": "1408",
  "requests.granted.commercial": "21",
  "requests.partlyGranted.naturalPerson": "462",
  "requests.partlyGranted.commercial": "9",
  "requests.refused.stateSecret.naturalPerson": "2",
  "requests.refused.stateSecret.commercial": "0",
} as const;
const cornerCells = Object.keys(corner);
const first = "requests.granted.naturalPerson";
const last = "requests.refused.stateSecret.commercial";

/** Undoes one step; there must have been no other. */
async function undoOnlyStep(page: Page): Promise<void> {
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("button", { name: "撤销", exact: true })).toBeDisabled();
}

async function openWithCorner(page: Page): Promise<FigureTable> {
  const { table } = await openDraft(page, "requests");
  await table.drag(first, last);
  await table.expectSelected(...cornerCells);
  return table;
}

test("A rectangle is selected by dragging from any of its corners", async ({ page }) => {
  const { table } = await openDraft(page, "requests");
  await table.drag(first, last);
  await table.expectSelected(...cornerCells);
  await table.expectCursor(first);
  await table.drag(last, first);
  await table.expectSelected(...cornerCells);
  await table.expectCursor(last);
  await table.findCell(first).click();
  await table.expectSelected();
});

test("Dragging back to the cell where it began selects that cell alone", async ({ page }) => {
  const { table } = await openDraft(page, "requests");
  await table.drag(first, last, "requests.granted.commercial", first);
  await table.expectSelected();
  await table.expectCursor(first);
});

test("Shift with an arrow, a click, Home or End extends the selection, an arrow alone gives it up", async ({
  page,
}) => {
  const { table } = await openDraft(page, "requests");
  await table.findCell(first).click();
  await page.keyboard.press("Shift+ArrowRight");
  await table.expectSelected(...cornerCells.slice(0, 2));
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await table.expectSelected(...cornerCells);
  await page.keyboard.press("Shift+ArrowUp");
  await table.expectSelected(...cornerCells.slice(0, 4));
  await page.keyboard.press("ArrowDown");
  await table.expectSelected();
  await table.expectCursor("requests.partlyGranted.naturalPerson");

  await table.findCell(first).click();
  await table.findCell(last).click({ modifiers: ["Shift"] });
  await table.expectSelected(...cornerCells);
  await table.expectCursor(first);

  await table.findCell("requests.granted.research").click();
  await page.keyboard.press("Shift+Home");
  await table.expectSelected(first, "requests.granted.commercial", "requests.granted.research");
  await page.keyboard.press("Shift+End");
  await table.expectSelected(
    ...["research", "publicWelfare", "legalService", "other", "total"].map((id) => `requests.granted.${id}`),
  );
});

test("Ctrl+A selects every figure of the table, and of no other", async ({ page }) => {
  const { table } = await openDraft(page, "disputes");
  await table.findCell("disputes.directLitigation.pending").click();
  await page.keyboard.press("Control+a");
  await table.expectSelected(
    ...["reconsideration", "directLitigation", "litigationAfterReconsideration"].flatMap((row) =>
      ["upheld", "corrected", "otherResult", "pending", "total"].map((id) => `disputes.${row}.${id}`),
    ),
  );
});

test("Copied cells are text between tabs and an HTML table, and nothing changes", async ({ page }) => {
  const table = await openWithCorner(page);
  await page.keyboard.press("Control+c");
  expect(await readClipboard(page)).toEqual({
    plain: "1408\t21\r\n462\t9\r\n2\t0",
    cells: [
      ["1408", "21"],
      ["462", "9"],
      ["2", "0"],
    ],
  });
  await table.expectFigures(corner);
  await expect(page.getByRole("button", { name: "撤销", exact: true })).toBeDisabled();
});

test("A single cell is copied without selecting anything, a blank one as blank", async ({ page }) => {
  const { table } = await openBlankDraft(page, "requests");
  await table.correct(first, "17");
  await table.drag(first, "requests.granted.commercial");
  await page.keyboard.press("Control+c");
  expect(await readClipboard(page)).toEqual({ plain: "17\t", cells: [["17", ""]] });
  await table.findCell(first).click();
  await page.keyboard.press("Control+c");
  expect(await readClipboard(page)).toEqual({ plain: "17", cells: [["17"]] });
});

test("Cut cells are in the clipboard and blank in the table, and one Ctrl+Z brings them all back", async ({
  page,
}) => {
  const table = await openWithCorner(page);
  await page.keyboard.press("Control+x");
  await table.expectFigures(Object.fromEntries(cornerCells.map((address) => [address, ""])));
  expect((await readClipboard(page)).plain).toBe("1408\t21\r\n462\t9\r\n2\t0");
  await undoOnlyStep(page);
  await table.expectFigures(corner);
});

for (const key of ["Delete", "Backspace"]) {
  test(`${key} clears the selected cells and no others, in one step`, async ({ page }) => {
    const table = await openWithCorner(page);
    await page.keyboard.press(key);
    await table.expectFigures({
      ...Object.fromEntries(cornerCells.map((address) => [address, ""])),
      "requests.granted.legalService": "2",
      "requests.refused.prohibitedByLaw.naturalPerson": "1",
    });
    await undoOnlyStep(page);
    await table.expectFigures(corner);
  });
}

test("Esc after clearing leaves the cells blank: there is no typing to take back", async ({ page }) => {
  const table = await openWithCorner(page);
  await page.keyboard.press("Delete");
  await page.keyboard.press("Escape");
  await table.expectFigures(Object.fromEntries(cornerCells.map((address) => [address, ""])));
});

test("Typing with a selection goes into the cursor's cell, and Backspace then takes back one digit", async ({
  page,
}) => {
  const table = await openWithCorner(page);
  await page.keyboard.type("145");
  await page.keyboard.press("Backspace");
  await table.expectFigures({ ...corner, [first]: "14" });
});

test("F2 in a selection edits the cursor's cell alone: Backspace takes back one digit of it", async ({
  page,
}) => {
  const table = await openWithCorner(page);
  await page.keyboard.press("F2");
  await table.expectSelected();
  await page.keyboard.press("Backspace");
  await table.expectFigures({ ...corner, [first]: "140" });
});

test("A drag that began beside the cells selects none", async ({ page }) => {
  const { table } = await openDraft(page, "requests");
  await table.findCell(first).click();
  await page.getByRole("columnheader", { name: "自然人" }).hover();
  await page.mouse.down();
  await table.findCell(last).hover();
  await page.mouse.up();
  await table.expectSelected();
});

test("The right button keeps a selection for the menu, and elsewhere goes to the cell", async ({ page }) => {
  const table = await openWithCorner(page);
  await table.findCell("requests.partlyGranted.commercial").click({ button: "right" });
  await table.expectSelected(...cornerCells);
  await table.expectCursor(first);
  await page.keyboard.press("Control+c");
  expect((await readClipboard(page)).plain).toBe("1408\t21\r\n462\t9\r\n2\t0");
  await table.findCell("requests.granted.research").click({ button: "right" });
  await table.expectSelected();
  await table.expectCursor("requests.granted.research");
});

test("Ctrl+D fills the selection from its first row, in one step", async ({ page }) => {
  const table = await openWithCorner(page);
  await page.keyboard.press("Control+d");
  await table.expectFigures({
    "requests.granted.naturalPerson": "1408",
    "requests.granted.commercial": "21",
    "requests.partlyGranted.naturalPerson": "1408",
    "requests.partlyGranted.commercial": "21",
    "requests.refused.stateSecret.naturalPerson": "1408",
    "requests.refused.stateSecret.commercial": "21",
  });
  await undoOnlyStep(page);
  await table.expectFigures(corner);
});

test("Ctrl+R fills the selection from its first column, in one step, and does not load the page anew", async ({
  page,
}) => {
  const table = await openWithCorner(page);
  await page.keyboard.press("Control+r");
  await table.expectFigures({
    "requests.granted.naturalPerson": "1408",
    "requests.granted.commercial": "1408",
    "requests.partlyGranted.naturalPerson": "462",
    "requests.partlyGranted.commercial": "462",
    "requests.refused.stateSecret.naturalPerson": "2",
    "requests.refused.stateSecret.commercial": "2",
  });
  await undoOnlyStep(page);
  await table.expectFigures(corner);
});

test("In a single cell Ctrl+D takes the figure above and Ctrl+R the one at the left", async ({ page }) => {
  const { table } = await openDraft(page, "requests");
  const cell = "requests.partlyGranted.commercial";
  await table.findCell(cell).click();
  await page.keyboard.press("Control+d");
  await table.expectFigures({ ...corner, [cell]: "21" });
  await page.keyboard.press("Control+r");
  await table.expectFigures({ ...corner, [cell]: "462" });
  await page.keyboard.press("Control+z");
  await undoOnlyStep(page);
  await table.expectFigures(corner);
});

test("What is typed after Ctrl+D replaces the figure that came from above", async ({ page }) => {
  const { table } = await openDraft(page, "requests");
  const cell = table.findCell("requests.partlyGranted.naturalPerson");
  await cell.click();
  await page.keyboard.press("Control+d");
  await expect(cell).toHaveValue("1408");
  await page.keyboard.type("5");
  await expect(cell).toHaveValue("5");
});

test("One figure pasted goes into every selected cell, in one step; a word only where the cursor is", async ({
  page,
}) => {
  const table = await openWithCorner(page);
  await writeClipboard(page, { plain: "1,234" });
  await page.keyboard.press("Control+v");
  await table.expectFigures({
    ...Object.fromEntries(cornerCells.map((address) => [address, "1234"])),
    "requests.granted.legalService": "2",
  });
  await table.expectSelected(...cornerCells);
  await undoOnlyStep(page);
  await table.expectFigures(corner);
  await writeClipboard(page, { plain: "若干" });
  await table.drag(first, last);
  await page.keyboard.press("Control+v");
  await table.expectFigures({ ...corner, [first]: "若干" });
});

test("Computed totals in the selection are neither cleared nor filled", async ({ page }) => {
  const { table } = await openDraft(page, "requests");
  await table.drag("requests.granted.other", "requests.partlyGranted.total");
  await page.keyboard.press("Control+r");
  await table.expectFigures({ "requests.granted.total": "1431", "requests.partlyGranted.total": "471" });
  await table.drag("requests.granted.legalService", "requests.partlyGranted.total");
  await page.keyboard.press("Delete");
  // A sum of which parts are blank is not a total: it is blank too.
  await table.expectFigures({
    "requests.granted.legalService": "",
    "requests.partlyGranted.other": "",
    "requests.granted.total": "",
  });
  await undoOnlyStep(page);
  await table.expectFigures({ "requests.granted.total": "1431", "requests.partlyGranted.total": "471" });
});

test("Home and End lead to the ends of the row, with Ctrl to the table's corners", async ({ page }) => {
  const { table } = await openDraft(page, "requests");
  await table.findCell("requests.granted.research").click();
  for (const [key, address] of [
    ["End", "granted.total"],
    ["Home", "granted.naturalPerson"],
    ["Control+End", "carriedOut.total"],
    ["Control+Home", "received.naturalPerson"],
  ] as const) {
    await page.keyboard.press(key);
    await table.expectCursor(`requests.${address}`);
  }
});

test("Ctrl with an arrow jumps over runs of filled and of blank cells to the table's edge", async ({
  page,
}) => {
  const { table } = await openBlankDraft(page, "requests");
  for (const row of ["carriedIn", "granted", "partlyGranted", "unavailable.notHeld"]) {
    await table.correct(`requests.${row}.commercial`, "4");
  }
  await table.findCell("requests.received.commercial").click();
  for (const [key, address] of [
    ["Control+ArrowDown", "carriedIn.commercial"],
    ["Control+ArrowDown", "partlyGranted.commercial"],
    ["Control+ArrowDown", "unavailable.notHeld.commercial"],
    ["Control+ArrowUp", "partlyGranted.commercial"],
    ["Control+ArrowUp", "carriedIn.commercial"],
    ["Control+ArrowUp", "received.commercial"],
    ["Control+ArrowLeft", "received.naturalPerson"],
  ] as const) {
    await page.keyboard.press(key);
    await table.expectCursor(`requests.${address}`);
  }
  await page.keyboard.press("Control+Shift+ArrowRight");
  await expect(page.locator("[data-selected]")).toHaveCount(7);
});

test("F2 lets the arrows move inside the figure, Esc brings the old one back and the arrows move cells again", async ({
  page,
}) => {
  const { table } = await openDraft(page, "requests");
  await table.findCell(first).click();
  await page.keyboard.press("F2");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.type("9");
  await table.expectCursor(first);
  await table.expectFigures({ [first]: "14098" });
  await page.keyboard.press("Escape");
  await table.expectFigures({ [first]: "1408" });
  await page.keyboard.press("ArrowRight");
  await table.expectCursor("requests.granted.commercial");
});
