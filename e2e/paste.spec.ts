/** Blocks of cells from other programs, pasted with the real clipboard: preview, places, undoing. */

import type { Locator, Page } from "@playwright/test";
import { type Clipboard, writeCleanedClipboard, writeClipboard } from "./fixtures/clipboard.ts";
import { disputeGrid, proactiveGrid, requestGrid } from "./fixtures/official-form.ts";
import { copyForm, copyFrom, programNames, writeTabText } from "./fixtures/sheet-markup.ts";
import { networkTest as base, expect, openBlankDraft, openDraft, test } from "./fixtures/test.ts";
import { DraftPage } from "./pages/draft-page.ts";
import type { FigureTable } from "./pages/figure-table.ts";

/** Pastes at a cell; what comes of it stands in the preview. */
async function pasteAt(page: Page, table: FigureTable, cell: string, contents: Clipboard): Promise<Locator> {
  await table.findCell(cell).click();
  await writeClipboard(page, contents);
  await page.keyboard.press("Control+v");
  const preview = page.getByRole("dialog", { name: /^填入.+：请先核对$/ });
  await expect(preview).toBeVisible();
  return preview;
}

async function accept(preview: Locator): Promise<void> {
  await preview.getByRole("button", { name: /^填入/ }).click();
  await expect(preview).toHaveCount(0);
}

async function expectNothingToUndo(page: Page): Promise<void> {
  await expect(page.getByRole("button", { name: "撤销", exact: true })).toBeDisabled();
}

/** Names of rows and columns in another order than the form's, a blank, a stroke, three ways to write numbers. */
const shuffled = [
  ["办理情况", "科研机构", "自然人", "商业企业"],
  ["（二）部分公开", "3", "1,234", "—"],
  ["二、上年结转政府信息公开申请数量", "", "１２", "5"],
  ["（一）予以公开", "7", "8", "9 件"],
];
const shuffledFigures = {
  "requests.carriedIn.naturalPerson": "12",
  "requests.carriedIn.commercial": "5",
  "requests.carriedIn.research": "",
  "requests.granted.naturalPerson": "8",
  "requests.granted.commercial": "9",
  "requests.granted.research": "7",
  "requests.partlyGranted.naturalPerson": "1234",
  "requests.partlyGranted.commercial": "",
  "requests.partlyGranted.research": "3",
};

for (const program of programNames) {
  test(`A block with shuffled labels copied from ${program} finds its cells by them, and one Ctrl+Z undoes it`, async ({
    page,
  }) => {
    const { table } = await openBlankDraft(page, "requests");
    // The cursor is elsewhere: it must not matter.
    const cursor = "requests.refused.deliberative.legalService";
    const preview = await pasteAt(page, table, cursor, copyFrom(program, shuffled));
    await expect(preview).toContainText("按复制内容中的行、列标题对应到各格。");
    await expect(preview).toContainText("将填入 7 格；复制内容中空白的 1 格保持原样。");
    await expect(preview.getByRole("listitem").filter({ hasText: "“—”没有填入" })).toHaveText(
      /（二）部分公开.*，商业企业：“—”没有填入。横线或斜线不是数字/,
    );
    await expect(table.filledCount).toHaveText("已填 0 / 144 格");
    await accept(preview);
    await table.expectFigures(shuffledFigures);
    await expect(table.filledCount).toHaveText("已填 7 / 144 格");

    await page.keyboard.press("Control+z");
    await expect(table.filledCount).toHaveText("已填 0 / 144 格");
    await expectNothingToUndo(page);
    await page.keyboard.press("Control+y");
    await table.expectFigures(shuffledFigures);
  });

  test(`The whole table with its merged headings copied from ${program} fills every cell that is typed`, async ({
    page,
  }) => {
    const draft = await openBlankDraft(page, "requests");
    const { table } = draft;
    const form = copyForm(program, requestGrid, 3, 3);
    const preview = await pasteAt(page, table, "requests.carriedOut.other", form);
    await expect(preview).toContainText("将填入 144 格。");
    // No remark: nothing of the form is left out, and the totals agree with the computed ones.
    await expect(preview.getByRole("listitem")).toHaveCount(0);
    await accept(preview);
    await expect(table.filledCount).toHaveText("已全部填写");
    const figures = Object.values(await table.readFigures());
    expect(figures).toEqual(requestGrid.slice(3).flatMap((row) => row.slice(3)));
    await page.keyboard.press("Control+z");
    await expect(table.filledCount).toHaveText("已填 0 / 144 格");
    await expectNothingToUndo(page);
  });
}

test("The tables of 二 and 四 are filled from a whole table pasted anywhere on their step", async ({
  page,
}) => {
  const draft = await openBlankDraft(page, "proactive");
  for (const [step, grid, headerRows, count] of [
    // Figures under a merged heading are merged like it.
    ["proactive", proactiveGrid, proactiveGrid.length, 10],
    ["disputes", disputeGrid, 3, 12],
  ] as const) {
    await draft.goTo(step);
    const form = copyForm("Excel", grid, headerRows, 0);
    await page.getByRole("heading", { level: 2 }).first().click();
    await writeClipboard(page, form);
    await page.keyboard.press("Control+v");
    const preview = page.getByRole("dialog", { name: /^填入/ });
    await expect(preview).toContainText(`将填入 ${count} 格。`);
    await accept(preview);
    await expect(draft.table.filledCount).toHaveText("已全部填写");
  }
});

test("A block cleaned by the browser, as web pages copy it, is read like the program's own", async ({
  page,
}) => {
  const { table } = await openBlankDraft(page, "requests");
  await table.findCell("requests.received.naturalPerson").click();
  await writeCleanedClipboard(page, copyFrom("Excel", shuffled));
  await page.keyboard.press("Control+v");
  const preview = page.getByRole("dialog", { name: /^填入/ });
  await expect(preview).toContainText("将填入 7 格；复制内容中空白的 1 格保持原样。");
  await accept(preview);
  await table.expectFigures(shuffledFigures);
});

test("Text between tabs without HTML is placed like cells, from the cursor on where it has no labels", async ({
  page,
}) => {
  const { table } = await openBlankDraft(page, "requests");
  const preview = await pasteAt(page, table, "requests.partlyGranted.commercial", {
    plain: writeTabText([
      ["11", "12"],
      ["21", "22"],
    ]),
  });
  await expect(preview).toContainText("从光标所在的格起按位置对应。将填入 4 格。");
  await accept(preview);
  await table.expectFigures({
    "requests.partlyGranted.naturalPerson": "",
    "requests.partlyGranted.commercial": "11",
    "requests.partlyGranted.research": "12",
    "requests.refused.stateSecret.commercial": "21",
    "requests.refused.stateSecret.research": "22",
    "requests.refused.prohibitedByLaw.commercial": "",
  });
});

test("One figure pasted is selected like one that was entered; into one that is being typed it goes at the caret", async ({
  page,
}) => {
  const { table } = await openDraft(page, "requests");
  const cell = table.findCell("requests.granted.naturalPerson");
  await cell.click();
  await writeClipboard(page, copyFrom("Excel", [["1,234"]]));
  await page.keyboard.press("Control+v");
  await expect(cell).toHaveValue("1234");
  await page.keyboard.type("5");
  await expect(cell).toHaveValue("5");
  await page.keyboard.press("Control+v");
  await expect(cell).toHaveValue("51,234");
  await page.keyboard.press("Tab");
  await expect(cell).toHaveValue("51234");
  await page.keyboard.press("Control+z");
  await expect(cell).toHaveValue("1234");
  await page.keyboard.press("Control+z");
  await expect(cell).toHaveValue("1408");

  // A picture has no text: the figure stays.
  await cell.click();
  await writeClipboard(page, { html: "<img alt=''>" });
  await page.keyboard.press("Control+v");
  await expect(cell).toHaveValue("1408");
});

test("A labelled block pasted one row and one column beside its place goes to its labels all the same", async ({
  page,
}) => {
  const { table } = await openDraft(page, "requests");
  const block = [
    ["", "自然人", "商业企业"],
    ["予以公开", "1500", "21"],
    ["部分公开", "462", "10"],
  ];
  const preview = await pasteAt(page, table, "requests.partlyGranted.commercial", copyFrom("WPS", block));
  await expect(preview).toContainText("将填入 4 格，其中 2 格会覆盖已填的不同数字。");
  for (const changed of [
    "1500 覆盖 原 1408",
    "10 覆盖 原 9",
    "1523 合计重算 原 1431",
    "472 合计重算 原 471",
  ]) {
    await expect(preview.getByRole("cell", { name: changed, exact: true })).toBeVisible();
  }
  const lines = preview.getByRole("paragraph").last().locator("span");
  await expect(lines).toHaveText(["新填", "覆盖", "合计重算", "不变"]);
  // Whoever does not see the tints sees the lines under the figures.
  const styles = await lines.evaluateAll((words) =>
    words.map((word) => {
      const { textDecorationLine, textDecorationStyle } = getComputedStyle(word);
      return `${textDecorationLine} ${textDecorationStyle}`;
    }),
  );
  expect(new Set(styles).size).toBe(4);
  await expect(preview.locator('td[data-change="overwritten"]').first()).toHaveCSS(
    "text-decoration-style",
    "double",
  );
  await expect(preview.getByRole("button", { name: "填入（改动 2 格）" })).toBeVisible();
  await accept(preview);
  await table.expectFigures({
    "requests.granted.naturalPerson": "1500",
    "requests.granted.commercial": "21",
    "requests.partlyGranted.naturalPerson": "462",
    "requests.partlyGranted.commercial": "10",
    "requests.refused.stateSecret.naturalPerson": "2",
    "requests.refused.stateSecret.research": "0",
  });
  await page.keyboard.press("Control+z");
  await table.expectFigures({
    "requests.granted.naturalPerson": "1408",
    "requests.partlyGranted.commercial": "9",
  });
  await expectNothingToUndo(page);
});

test("What hangs over the table's edge and what is computed is listed, not shifted", async ({ page }) => {
  const { table } = await openBlankDraft(page, "requests");
  const block = Array.from({ length: 4 }, (_, row) =>
    Array.from({ length: 4 }, (__, column) => String(40 + 4 * row + column)),
  );
  const cursor = "requests.otherHandling.other.legalService";
  const preview = await pasteAt(page, table, cursor, copyFrom("LibreOffice Calc", block));
  // Rows （六）3, （七) and 四, columns 法律服务机构, 其他 and 总计: five of the nine cells are computed.
  await expect(preview).toContainText("将填入 4 格。");
  await expect(preview.getByRole("heading", { name: "请留意（6）" })).toBeVisible();
  await expect(preview.getByRole("listitem").filter({ hasText: "超出表格范围" })).toHaveText(
    "“43”、“47”、“51”、“52”、“53”、“54”、“55”没有填入。超出表格范围",
  );
  await expect(preview.getByRole("listitem").filter({ hasText: "合计是自动计算的" })).toHaveCount(5);
  await accept(preview);
  await table.expectFigures({
    "requests.otherHandling.other.legalService": "40",
    "requests.otherHandling.other.other": "41",
    "requests.otherHandling.other.total": "",
    "requests.carriedOut.legalService": "48",
    "requests.carriedOut.other": "49",
  });
  await expect(table.filledCount).toHaveText("已填 4 / 144 格");
  await page.keyboard.press("Control+z");
  await expect(table.filledCount).toHaveText("已填 0 / 144 格");
});

test("A block of 40,000 cells is answered at once, with the first that have no place and their number", async ({
  page,
}) => {
  const { table } = await openBlankDraft(page, "requests");
  const row = Array.from({ length: 200 }, (_, column) => String(column));
  const plain = writeTabText(Array.from({ length: 200 }, () => row));
  const began = Date.now();
  const preview = await pasteAt(page, table, "requests.received.naturalPerson", { plain });
  await expect(preview.getByRole("listitem").filter({ hasText: "超出表格范围" })).toHaveText(
    /“26”等 \d{5} 处没有填入。超出表格范围$/,
  );
  // It took 18 seconds when all of them were drawn; a busy machine may need some.
  expect(Date.now() - began).toBeLessThan(10_000);
});

test("Blank cells of a block leave the figures under them as they are", async ({ page }) => {
  const { table } = await openDraft(page, "requests");
  const block = [
    ["1", "", "3"],
    ["", "5", ""],
  ];
  const preview = await pasteAt(page, table, "requests.granted.naturalPerson", copyFrom("Excel", block));
  await expect(preview).toContainText(
    "将填入 3 格，其中 3 格会覆盖已填的不同数字；复制内容中空白的 3 格保持原样。",
  );
  await accept(preview);
  await table.expectFigures({
    "requests.granted.naturalPerson": "1",
    "requests.granted.commercial": "21",
    "requests.granted.research": "3",
    "requests.partlyGranted.naturalPerson": "462",
    "requests.partlyGranted.commercial": "5",
    "requests.partlyGranted.research": "0",
  });
});

test("A total that does not agree with the computed one is pointed out", async ({ page }) => {
  const { table } = await openBlankDraft(page, "requests");
  const block = [["一、本年新收政府信息公开申请数量", "1", "2", "3", "4", "5", "6", "22"]];
  const preview = await pasteAt(page, table, "requests.received.naturalPerson", copyFrom("WPS", block));
  await expect(preview).toContainText("将填入 6 格。");
  await expect(preview.getByRole("listitem")).toHaveText(
    /总计：复制内容中是 22，自动计算为 21，以自动计算为准，请核对。/,
  );
  await accept(preview);
  await table.expectFigures({ "requests.received.total": "21" });
});

for (const way of ["取消", "Esc"]) {
  test(`${way} in the preview changes nothing, and the cursor is where it was`, async ({ page }) => {
    const { table } = await openDraft(page, "requests");
    const before = await table.readFigures();
    const cursor = "requests.granted.commercial";
    const preview = await pasteAt(page, table, cursor, copyFrom("Excel", shuffled));
    if (way === "Esc") await page.keyboard.press("Escape");
    else await preview.getByRole("button", { name: "取消" }).click();
    await expect(preview).toHaveCount(0);
    await table.expectCursor(cursor);
    expect(await table.readFigures()).toEqual(before);
    await expectNothingToUndo(page);
  });
}

test("Ctrl+Z in the open preview leaves the draft alone, and undoes again once it is closed", async ({
  page,
}) => {
  const { table } = await openBlankDraft(page, "requests");
  const cursor = "requests.granted.commercial";
  await table.findCell(cursor).click();
  await page.keyboard.type("41");
  const preview = await pasteAt(page, table, cursor, copyFrom("Excel", shuffled));
  await page.keyboard.press("Control+z");
  await expect(table.findCell(cursor)).toHaveValue("41");
  await preview.getByRole("button", { name: "取消" }).click();
  await expect(preview).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(table.findCell(cursor)).toHaveValue("");
});

test("After accepting, the keys go on in the cell at which was pasted", async ({ page }) => {
  const { table } = await openBlankDraft(page, "requests");
  const cursor = "requests.granted.commercial";
  const preview = await pasteAt(page, table, cursor, copyFrom("Excel", [["1", "2"]]));
  await accept(preview);
  await table.expectCursor(cursor);
  await page.keyboard.press("ArrowRight");
  await table.expectCursor("requests.granted.research");
  await expect(table.findCell("requests.granted.research")).toHaveValue("2");
});

test("Figures copied in the table and pasted elsewhere in it arrive as they were", async ({ page }) => {
  const { table } = await openDraft(page, "requests");
  await table.drag("requests.granted.naturalPerson", "requests.partlyGranted.commercial");
  await page.keyboard.press("Control+c");
  await table.findCell("requests.unavailable.notHeld.research").click();
  await page.keyboard.press("Control+v");
  const preview = page.getByRole("dialog", { name: /^填入/ });
  await expect(preview).toContainText("将填入 4 格，其中 4 格会覆盖已填的不同数字。");
  await accept(preview);
  await table.expectFigures({
    "requests.unavailable.notHeld.research": "1408",
    "requests.unavailable.notHeld.publicWelfare": "21",
    "requests.unavailable.mustBeCreated.research": "462",
    "requests.unavailable.mustBeCreated.publicWelfare": "9",
  });
});

test("Where nothing fits, one sentence says so, the reasons are folded away, and nothing can be filled in", async ({
  page,
}) => {
  const { table } = await openDraft(page, "requests");
  const people = Array.from({ length: 40 }, (_, index) => [`科员${index}`, "办公室", `分机${index}`]);
  const block = [["姓名", "部门", "电话"], ...people];
  const preview = await pasteAt(page, table, "requests.received.naturalPerson", copyFrom("Excel", block));
  await expect(preview).toContainText("没有可以填入的数字，表格保持原样。");
  await expect(preview.getByRole("button", { name: "填入（改动 0 格）" })).toBeDisabled();
  await expect(preview.getByRole("listitem")).toHaveCount(0);
  await preview.getByText(/^查看没有填入的内容/).click();
  await expect(preview.getByRole("listitem").first()).toBeVisible();
});

test("Figures that stand in the table already are not filled in once more", async ({ page }) => {
  const { table } = await openDraft(page, "requests");
  const block = [["予以公开", "1408", "21"]];
  const preview = await pasteAt(page, table, "requests.granted.naturalPerson", copyFrom("Excel", block));
  await expect(preview).toContainText("要填入的数字与表中已有的相同，没有改动。");
  await expect(preview.getByRole("button", { name: "填入（改动 0 格）" })).toBeDisabled();
});

// Not the watched page of the other tests: here the browser reports what could not be fetched.
base("A paste whose readers cannot be fetched is told in words", async ({ page }) => {
  await page.route(/\/grid-[^/]*\.js$/, (route) => route.abort());
  const { table } = await openBlankDraft(page, "requests");
  await table.findCell("requests.granted.commercial").click();
  await writeClipboard(page, copyFrom("Excel", shuffled));
  await page.keyboard.press("Control+v");
  await expect(page.getByRole("alert").filter({ hasText: "读不到工具的文件" })).toBeVisible();
});

test("A paste that is still being looked at fills nothing once another window has the draft, and says so", async ({
  page,
  context,
}) => {
  const draft = await openDraft(page, "requests");
  await draft.expectSaved();
  const preview = await pasteAt(page, draft.table, "requests.received.naturalPerson", {
    plain: writeTabText([["7"], ["8"]]),
  });
  const second = new DraftPage(await context.newPage());
  await second.page.goto(page.url());
  await second.press("在这里继续编辑");
  await second.expectReadOnly(false);
  await expect(preview).toContainText("这份草稿刚刚转到另一个窗口中编辑");
  await expect(preview.getByRole("button", { name: /^填入/ })).toBeDisabled();
  await preview.getByRole("button", { name: "取消" }).click();
  await expect(preview).toHaveCount(0);
});
