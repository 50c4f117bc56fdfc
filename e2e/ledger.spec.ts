/** A ledger of requests becomes the figures of 三: what is counted, what is asked, what is left out. */

import type { Locator, Page } from "@playwright/test";
import { writeClipboard } from "./fixtures/clipboard.ts";
import { dropFiles, dropOnDialog } from "./fixtures/drop-files.ts";
import { countedByHand, ledger, writeCsv, writeWorkbook } from "./fixtures/ledger.ts";
import { copyFrom } from "./fixtures/sheet-markup.ts";
import { expect, openBlankDraft, openDraft, test } from "./fixtures/test.ts";
import type { FigureTable } from "./pages/figure-table.ts";

function findCount(page: Page): Locator {
  return page.getByRole("dialog", { name: "由台账计数填入表三：请先核对" });
}

async function pasteLedger(page: Page, table: FigureTable, rows = ledger): Promise<void> {
  await table.findCell("requests.received.naturalPerson").click();
  await writeClipboard(page, copyFrom("Excel", rows));
  await page.keyboard.press("Control+v");
}

async function openLedger(page: Page, file: { name: string; mimeType: string; buffer: Buffer }) {
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "打开表格或台账文件" }).click();
  await (await choosing).setFiles(file);
}

/** Answers what the ledger leaves open, as `countedByHand` has it. */
async function decide(count: Locator): Promise<void> {
  await expect(count).toContainText("台账共 12 行：已计入 7 行，待定 3 行，不计入 2 行。");
  await count.getByLabel("申请人类型“高校”（1 行）").selectOption("科研机构");
  await expect(count).toContainText("已计入 7 行，待定 3 行");
  await count
    .getByLabel("办理结果“信息不存在”（2 行）")
    .selectOption({ label: "（四）无法提供 1.本机关不掌握相关政府信息" });
  await expect(count).toContainText("已计入 9 行，待定 1 行");
  await count.getByLabel("第 11 行（开头是“2024-08”）：没有收到日期").selectOption("按本年新收计");
  await expect(count).toContainText("已计入 10 行，待定 0 行，不计入 2 行。");
}

/** All 24 × 6 cells and the totals of the form. */
async function expectCounted(table: FigureTable): Promise<void> {
  await expect(table.filledCount).toHaveText("已全部填写");
  const figures = await table.readFigures();
  const expected = Object.fromEntries(
    Object.keys(figures).map((address) => [address, countedByHand[address] ?? "0"]),
  );
  expect(figures).toEqual(expected);
}

for (const [way, put] of [
  ["pasted from a spreadsheet", pasteLedger],
  [
    "opened as .xlsx",
    (page: Page) => openLedger(page, { name: "台账.xlsx", mimeType: "", buffer: writeWorkbook(ledger) }),
  ],
  [
    "opened as .csv",
    (page: Page) => openLedger(page, { name: "台账.csv", mimeType: "text/csv", buffer: writeCsv(ledger) }),
  ],
  ["dropped on the page", (page: Page) => dropFiles(page, { name: "台账.csv", buffer: writeCsv(ledger) })],
] as const) {
  test(`A ledger ${way} counts as by hand once its open rows are decided, and is undone in one step`, async ({
    page,
  }) => {
    const { table } = await openBlankDraft(page, "requests");
    await put(page, table);
    const count = findCount(page);
    await decide(count);
    await expect(table.filledCount).toHaveText("已填 0 / 144 格");
    await count.getByRole("button", { name: "按已计入的 10 件填入" }).click();
    await expectCounted(table);
    await expect(table.findBalance(0)).toHaveAccessibleName("自然人：相等，两边都是 7");

    await page.keyboard.press("Control+z");
    await expect(table.filledCount).toHaveText("已填 0 / 144 格");
    await expect(page.getByRole("button", { name: "撤销", exact: true })).toBeDisabled();
  });
}

test("Of several ledgers one is counted, and the others are named", async ({ page }) => {
  const { table } = await openBlankDraft(page, "requests");
  await table.findCell("requests.received.naturalPerson").click();
  const first = copyFrom("Excel", ledger.slice(0, 3));
  const second = copyFrom("Excel", [...ledger.slice(0, 1), ...ledger.slice(3, 5)]);
  await writeClipboard(page, { plain: first.plain, html: `${first.html}${second.html}` });
  await page.keyboard.press("Control+v");
  await expect(findCount(page)).toContainText("台账共 2 行：已计入 2 行");
  await expect(findCount(page)).toContainText("只采用了“第 1 张表”。“第 2 张表”里也有这张表的内容，没有采用");
});

test("A file dropped while a question is open is not taken: what is asked stands over the table as it is", async ({
  page,
}) => {
  const draft = await openBlankDraft(page, "requests");
  await draft.table.correct("requests.received.naturalPerson", "3");
  await draft.press("本年度没有申请，全部填 0");
  const dialog = page.getByRole("dialog");
  await dropOnDialog(page, { name: "台账.csv", buffer: writeCsv(ledger) });
  await dialog.getByRole("button", { name: "取消" }).click();
  await expect(dialog).toHaveCount(0);
  await dropFiles(page, { name: "台账.csv", buffer: writeCsv(ledger) });
  await expect(findCount(page)).toBeVisible();
});

test("A file without labels goes to the table's first cell, wherever the cursor is, and says so", async ({
  page,
}) => {
  const { table } = await openBlankDraft(page, "requests");
  await table.findCell("requests.granted.research").click();
  await dropFiles(page, { name: "数字.csv", buffer: Buffer.from("5,6\n7,\n") });
  const preview = page.getByRole("dialog", { name: /^填入表三/ });
  await expect(preview).toContainText("文件中没有认出行、列标题，从表格的第一格起按位置对应。将填入 3 格");
  await expect(preview).toContainText("文件中空白的 1 格保持原样");
  await preview.getByRole("button", { name: /^填入/ }).click();
  await table.expectFigures({
    "requests.received.naturalPerson": "5",
    "requests.received.commercial": "6",
    "requests.carriedIn.naturalPerson": "7",
    "requests.granted.research": "",
  });
});

test("Rows that are no requests of this year are listed with the reason", async ({ page }) => {
  const { table } = await openBlankDraft(page, "requests");
  await pasteLedger(page, table);
  const remarks = findCount(page).getByRole("listitem");
  // The list scrolls, and so the keyboard comes to it.
  await expect(findCount(page).getByRole("region", { name: "请留意（2）" })).toHaveAttribute("tabindex", "0");
  await expect(remarks.filter({ hasText: "第 9 行" })).toHaveText(
    "第 9 行（开头是“2023-11”）：在2024年以前已经办结",
  );
  await expect(remarks.filter({ hasText: "第 13 行" })).toHaveText(
    "第 13 行（开头是“合计”）：是合计行，不是一件申请",
  );
});

test("Of more rows that do not count than anybody reads, the first are listed and the others counted", async ({
  page,
}) => {
  const { table } = await openBlankDraft(page, "requests");
  const [header = []] = ledger;
  const former = Array.from({ length: 203 }, (_, index) => [
    `2023-${index + 1}`,
    "2023-01-05",
    "公民",
    "予以公开",
    "2023-01-20",
  ]);
  await pasteLedger(page, table, [header, ...former]);
  const remarks = findCount(page).getByRole("region", { name: "请留意（203）" }).getByRole("listitem");
  await expect(remarks).toHaveCount(201);
  await expect(remarks.last()).toHaveText("另有 3 处，没有一一列出。");
});

test("A wording that was decided can be decided otherwise, and a row left out", async ({ page }) => {
  const { table } = await openBlankDraft(page, "requests");
  await pasteLedger(page, table);
  const count = findCount(page);
  await decide(count);
  await count.getByLabel("申请人类型“高校”（1 行）").selectOption("其他");
  await expect(count).toContainText("已计入 10 行");
  await count.getByLabel("办理结果“信息不存在”（2 行）").selectOption("请选择……");
  await expect(count).toContainText("已计入 8 行，待定 2 行");
  await count
    .getByLabel("办理结果“信息不存在”（2 行）")
    .selectOption({ label: "（四）无法提供 2.没有现成信息需要另行制作" });
  await count.getByRole("button", { name: "按已计入的 10 件填入" }).click();
  await table.expectFigures({
    "requests.received.research": "0",
    "requests.received.other": "1",
    "requests.unavailable.notHeld.total": "1",
    "requests.unavailable.mustBeCreated.naturalPerson": "1",
    "requests.unavailable.mustBeCreated.other": "1",
  });
});

test("A row answered by the keyboard stays under the cursor, until the answer is the right one", async ({
  page,
}) => {
  const { table } = await openBlankDraft(page, "requests");
  const [header = []] = ledger;
  await pasteLedger(page, table, [header, ["2024-01", "2024-01-05", "", "予以公开", "2024-01-20"]]);
  const count = findCount(page);
  const question = count.getByLabel("第 2 行（开头是“2024-01”）：没有申请人类型");
  await question.focus();
  // An arrow chooses at once.
  await page.keyboard.press("ArrowDown");
  await expect(count).toContainText("已计入 1 行，待定 0 行");
  await page.keyboard.press("ArrowDown");
  await expect(question).toBeFocused();
  await expect(question).toHaveValue("商业企业");
  await question.selectOption("请选择……");
  await expect(count).toContainText("已计入 0 行，待定 1 行");
  await question.selectOption("科研机构");
  await count.getByRole("button", { name: "按已计入的 1 件填入" }).click();
  await table.expectFigures({ "requests.received.research": "1", "requests.received.naturalPerson": "0" });
});

test("While rows are undecided, no cell becomes 0 and no total is known", async ({ page }) => {
  const { table } = await openBlankDraft(page, "requests");
  await pasteLedger(page, table);
  const count = findCount(page);
  await decide(count);
  await count.getByLabel("办理结果“信息不存在”（2 行）").selectOption("请选择……");
  await expect(count).toContainText("没有计到数的格先留空，不填 0");
  await count.getByRole("button", { name: "按已计入的 8 件填入" }).click();
  await table.expectFigures({ "requests.received.research": "", "requests.received.total": "" });
  await expect(table.filledCount).not.toHaveText("已全部填写");
});

test("A request entered twice is pointed out and not dropped", async ({ page }) => {
  const { table } = await openBlankDraft(page, "requests");
  const [header = [], request = []] = ledger;
  await pasteLedger(page, table, [header, request, request]);
  const count = findCount(page);
  await expect(count).toContainText("台账共 2 行：已计入 2 行，待定 0 行，不计入 0 行。");
  await expect(count.getByRole("listitem")).toHaveText(/编号“2024-01”出现在第 2、3 行，没有自动去重/);
});

test("A ledger without dates is counted only after the question about them is answered", async ({ page }) => {
  const { table } = await openBlankDraft(page, "requests");
  await pasteLedger(page, table, [
    ["申请人类别", "答复结果"],
    ["自然人", "予以公开"],
    ["公司", "不予公开"],
    ["自然人", "办理中"],
  ]);
  const count = findCount(page);
  await expect(count).toContainText("台账共 3 行：已计入 0 行，待定 3 行，不计入 0 行。");
  await expect(count.getByRole("button", { name: /^按已计入的 0 件填入$/ })).toBeDisabled();
  await count
    .getByLabel("办理结果“不予公开”（1 行）")
    .selectOption({ label: "（三）不予公开 7.属于行政执法案卷" });
  await expect(count).toContainText("已计入 0 行，待定 3 行");
  await count.getByRole("checkbox", { name: /按 2024 年新收、有办理结果的按当年办结计数/ }).check();
  await expect(count).toContainText("已计入 3 行，待定 0 行，不计入 0 行。");
  await count.getByRole("button", { name: "按已计入的 3 件填入" }).click();
  await table.expectFigures({
    "requests.received.naturalPerson": "2",
    "requests.received.commercial": "1",
    "requests.carriedIn.total": "0",
    "requests.granted.naturalPerson": "1",
    "requests.refused.enforcementFile.commercial": "1",
    "requests.carriedOut.naturalPerson": "1",
    "requests.carriedOut.commercial": "0",
  });
});

test("A ledger over a filled table says how much it overwrites, and 取消 leaves the table alone", async ({
  page,
}) => {
  const { table } = await openDraft(page, "requests");
  const before = await table.readFigures();
  const differing = Object.entries(before).filter(
    ([address, figure]) => !/total$|handled/.test(address) && figure !== "0",
  ).length;
  await pasteLedger(page, table, ledger.slice(0, 2));
  const count = findCount(page);
  await expect(count).toContainText(`填入时有 ${differing} 格会覆盖已填的不同数字。`);
  await count.getByRole("button", { name: "取消" }).click();
  await expect(count).toHaveCount(0);
  expect(await table.readFigures()).toEqual(before);
});

test("Finished requests without a readable 办结日期 count in the year, carry on or stay out as is answered", async ({
  page,
}) => {
  const { table } = await openBlankDraft(page, "requests");
  await pasteLedger(page, table, [
    ["申请编号", "收到日期", "申请人类型", "办理结果", "办结日期"],
    ["2024-01", "2024-03-01", "自然人", "予以公开", ""],
    ["2024-02", "2024-04-02", "自然人", "部分公开", "三月底"],
    ["2024-03", "2024-05-03", "企业", "重复申请", ""],
    ["2024-04", "2024-06-04", "", "予以公开", "2024-06-20"],
  ]);
  const count = findCount(page);
  await expect(count).toContainText("已计入 0 行，待定 4 行");
  await count
    .getByLabel("第 2 行（开头是“2024-01”）：有办理结果而没有办结日期")
    .selectOption("本年办结，按“（一）予以公开”计");
  await expect(count).toContainText("已计入 1 行，待定 3 行");
  await count
    .getByLabel("第 3 行（开头是“2024-02”）：办结日期“三月底”读不出年月日")
    .selectOption("到12月31日尚未办结（结转下年度）");
  await expect(count).toContainText("已计入 2 行，待定 2 行");
  await count.getByLabel("第 4 行（开头是“2024-03”）：有办理结果而没有办结日期").selectOption("不计入");
  await count.getByLabel("第 5 行（开头是“2024-04”）：没有申请人类型").selectOption("其他");
  await expect(count).toContainText("已计入 3 行，待定 0 行，不计入 1 行。");
  await count.getByRole("button", { name: "按已计入的 3 件填入" }).click();
  await table.expectFigures({
    "requests.received.total": "3",
    "requests.granted.naturalPerson": "1",
    "requests.granted.other": "1",
    "requests.partlyGranted.naturalPerson": "0",
    "requests.carriedOut.naturalPerson": "1",
    "requests.notProcessed.repeated.commercial": "0",
  });
});

test("A ledger file that cannot be read any more is told in words", async ({ page }) => {
  await openBlankDraft(page, "requests");
  await page.evaluate(() => {
    // As when the file was deleted, or is locked, after it was chosen.
    Blob.prototype.arrayBuffer = () => Promise.reject(new DOMException("gone", "NotFoundError"));
  });
  await openLedger(page, { name: "台账.csv", mimeType: "text/csv", buffer: writeCsv(ledger) });
  await expect(page.getByRole("alert")).toContainText("“台账.csv”打不开：读不出来");
});

test("An old workbook can be chosen, and is told how to save it anew", async ({ page }) => {
  await openBlankDraft(page, "requests");
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "打开表格或台账文件" }).click();
  const chooser = await choosing;
  expect((await chooser.element().getAttribute("accept"))?.split(",")).toEqual(
    expect.arrayContaining([".xls", ".et"]),
  );
  const mark = Buffer.from("d0cf11e0a1b11ae1", "hex");
  await chooser.setFiles({ name: "台账.et", mimeType: "", buffer: Buffer.concat([mark, Buffer.alloc(504)]) });
  await expect(page.getByRole("alert")).toContainText("这是旧版表格文件（.xls 或 .et），请在 Excel 或 WPS");
});

for (const step of ["proactive", "disputes"] as const) {
  test(`A ledger opened on the step ${step} is sent to 三`, async ({ page }) => {
    await openBlankDraft(page, step);
    await openLedger(page, { name: "台账.csv", mimeType: "text/csv", buffer: writeCsv(ledger) });
    const alert = page.getByRole("alert");
    await expect(alert).toContainText("这像是依申请公开台账，请到“三、收到和处理政府信息公开申请情况”");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await alert.getByRole("button", { name: "关闭" }).click();
    await expect(alert).toHaveCount(0);
  });
}

test("A ledger without a column of 申请人类型 is told which one it lacks", async ({ page }) => {
  await openBlankDraft(page, "requests");
  const [, ...requests] = ledger;
  const unnamed = [["申请编号", "收到日期", "性质", "办理结果", "办结日期"], ...requests];
  await openLedger(page, { name: "台账.csv", mimeType: "text/csv", buffer: writeCsv(unnamed) });
  await expect(page.getByRole("alert")).toContainText("没有找到“申请人类型”一列");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("While no row counts, nothing is said to be overwritten", async ({ page }) => {
  const { table } = await openDraft(page, "requests");
  await pasteLedger(page, table, [
    ["申请人类别", "答复结果"],
    ["自然人", "予以公开"],
  ]);
  const count = findCount(page);
  await expect(count).toContainText("台账共 1 行：已计入 0 行，待定 1 行");
  await expect(count).not.toContainText("会覆盖");
  await expect(count.locator('td[data-change="overwritten"]')).toHaveCount(0);
  await count.getByRole("checkbox").check();
  await expect(count).toContainText("会覆盖");
});
