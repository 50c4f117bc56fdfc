/** The whole way without a mouse, and the keys of the number cells. */

import type { Page } from "@playwright/test";
import { writeClipboard } from "./fixtures/clipboard.ts";
import { expect, openBlankDraft, openDraft, test } from "./fixtures/test.ts";
import { agency, title } from "./fixtures/texts.ts";
import { readWordFile } from "./word-file.ts";

const MAX_TABS = 60;

/** What the field or button with the cursor is called; "" where none has it. */
function readFocusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return "";
    const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
    const labels = isField ? Array.from(element.labels ?? [], ({ textContent }) => textContent) : [];
    return [element.getAttribute("aria-label"), element.textContent, ...labels].join("\n");
  });
}

/** Presses Tab until the cursor is at a field or button of this name. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let count = 0; count < MAX_TABS; count += 1) {
    await page.keyboard.press("Tab");
    if (name.test(await readFocusedName(page))) return;
  }
  throw new Error(`${MAX_TABS} times Tab do not lead to ${name.source}`);
}

async function pressButton(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press("Enter");
}

test("A report is written and exported without touching the mouse", async ({ page, home, draft }) => {
  await home.open();
  await pressButton(page, /新建报告/);
  await draft.expectStep("basics");
  await tabTo(page, /机关全称/);
  await page.keyboard.type(agency);
  await tabTo(page, /报告年度/);
  await page.keyboard.press("Control+a");
  await page.keyboard.type("2024");

  await pressButton(page, /下一步/);
  await draft.expectStep("overview");
  await tabTo(page, /主动公开的正文/);
  await page.keyboard.type("按期公开。");
  for (const [table, firstCell] of [
    ["proactive", /^规章，本年制发件数/],
    ["requests", /^一、本年新收政府信息公开申请数量，自然人/],
    ["disputes", /^行政复议，结果维持/],
  ] as const) {
    await pressButton(page, /下一步/);
    await draft.expectStep(table);
    await pressButton(page, /其余填 0/);
    await expect(draft.table.filledCount).toHaveText("已全部填写");
    // From the first cell at once to the last: nobody tabs through 175 cells.
    await tabTo(page, firstCell);
    await page.keyboard.press("Control+End");
  }
  await pressButton(page, /下一步/);
  await draft.expectStep("problems");
  await tabTo(page, /存在的主要问题的正文/);
  await page.keyboard.type("更新不够及时。");
  await pressButton(page, /下一步/);
  await draft.expectStep("other");
  await pressButton(page, /^\s*未收取/);
  await pressButton(page, /下一步/);
  await draft.expectStep("export");
  await expect(page.getByText("没有错误，可以导出。")).toBeVisible();

  const downloading = page.waitForEvent("download");
  await pressButton(page, /导出 Word 文件/);
  const download = await downloading;
  expect(download.suggestedFilename()).toBe(`${title}.docx`);
  const { tables } = readWordFile(await download.path());
  expect(tables[1]?.slice(3).flatMap((row) => row.slice(3))).toEqual(Array.from({ length: 175 }, () => "0"));
});

test("A mistake is heard of, found, put right, a doubt kept and a block pasted without touching the mouse", async ({
  page,
}) => {
  const draft = await openDraft(page, "requests");
  const { table } = draft;
  const spoken = page.locator("[data-spoken=findings]");
  await expect(spoken).toBeEmpty();

  await tabTo(page, /^一、本年新收政府信息公开申请数量，自然人/);
  await page.keyboard.type("3441");
  await page.keyboard.press("Enter");
  await expect(spoken).toHaveText(/^\d 处错误/);

  await test.step("from another step to the cell, and back to what stood there", async () => {
    await page.keyboard.press("Control+End");
    await pressButton(page, /^下一步/m);
    await draft.expectStep("disputes");
    await page.keyboard.press("F8");
    await draft.expectStep("requests");
    await expect.poll(() => readFocusedName(page)).toMatch(/自然人/);
    await page.keyboard.press("Control+z");
    await expect(table.findCell("requests.received.naturalPerson")).toHaveValue("3440");
    await expect(spoken).toHaveText("没有发现错误");
  });

  await test.step("a block from a sheet: looked at, put in, and taken back", async () => {
    await writeClipboard(page, { plain: "其他法人\t商业企业\n一、本年新收政府信息公开申请数量\t76" });
    await page.keyboard.press("Control+v");
    const dialog = page.getByRole("dialog");
    await expect(dialog).toBeVisible();
    await pressButton(page, /^填入/m);
    await expect(dialog).toHaveCount(0);
    await expect(table.findCell("requests.received.commercial")).toHaveValue("76");
    await page.keyboard.press("Control+z");
    await expect(table.findCell("requests.received.commercial")).toHaveValue("75");
  });

  await test.step("a warning kept, with a reason", async () => {
    await page.keyboard.press("Control+End");
    await pressButton(page, /^\s*六、其他需要报告的事项/m);
    await draft.expectStep("other");
    await tabTo(page, /其他需要报告的事项的正文|正文/);
    await page.keyboard.press("Control+End");
    await page.keyboard.type("2024年共收到政府信息公开申请3552件。");
    // Findings wait for a pause in the typing; sixty times Tab could be over before it.
    await expect(draft.findFinding(/写的是 3552 件/)).toBeVisible();
    await pressButton(page, /^保留/m);
    const dialog = page.getByRole("dialog", { name: "保留这条提醒" });
    await expect(dialog).toBeVisible();
    await tabTo(page, /理由/);
    await page.keyboard.type("与台账核对无误");
    await page.keyboard.press("Tab");
    await pressButton(page, /^保留/m);
    await expect(dialog).toHaveCount(0);
    await expect(draft.findings.getByText("已保留的提醒（1）")).toBeVisible();
  });

  await test.step("help, the display and the tour, each opened and left", async () => {
    await page.keyboard.press("F1");
    const dialog = page.getByRole("dialog");
    await expect(dialog).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
    await pressButton(page, /^显示$/m);
    await expect(dialog).toBeVisible();
    await tabTo(page, /跟随系统/);
    // The last of the choices: the arrows go round.
    await page.keyboard.press("ArrowUp");
    await expect(page.locator("html")).toHaveAttribute("data-theme", "contrast");
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
    await expect.poll(() => readFocusedName(page)).toMatch(/显示/);
  });
});

test("Tab, Enter and the arrows move between cells as in a spreadsheet", async ({ page }) => {
  const { table } = await openDraft(page, "requests");
  const press = async (key: string, address: string): Promise<void> => {
    await page.keyboard.press(key);
    await table.expectCursor(`requests.${address}`);
  };
  await table.findCell("requests.granted.commercial").click();
  await press("Tab", "granted.research");
  await press("Tab", "granted.publicWelfare");
  await press("Shift+Tab", "granted.research");
  await press("Enter", "partlyGranted.commercial");
  await press("Shift+Enter", "granted.commercial");
  await press("ArrowDown", "partlyGranted.commercial");
  await press("ArrowRight", "partlyGranted.research");
  await press("ArrowUp", "granted.research");
  await press("ArrowLeft", "granted.commercial");
  await press("Control+Home", "received.naturalPerson");
  await press("ArrowUp", "received.naturalPerson");
  await press("ArrowLeft", "received.naturalPerson");
});

test("Enter goes on below the cell that F8 or End led to, not where Tab began before", async ({ page }) => {
  const { table } = await openDraft(page, "requests");
  await table.findCell("requests.granted.commercial").click();
  await page.keyboard.press("Tab");
  await page.keyboard.press("End");
  await table.expectCursor("requests.granted.total");
  await page.keyboard.press("Enter");
  await table.expectCursor("requests.partlyGranted.total");

  await table.findCell("requests.carriedIn.other").click();
  await page.keyboard.type("9");
  await table.findCell("requests.granted.commercial").click();
  await page.keyboard.press("Tab");
  await page.keyboard.press("F8");
  await expect(page.locator('[id^="cell-"][id$=".other"]:focus')).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(page.locator('[id^="cell-"][id$=".other"]:focus')).toHaveCount(1);
});

test("A cell is entered with its figure selected, F2 edits inside it, Esc takes the typing back", async ({
  page,
}) => {
  const { table } = await openDraft(page, "requests");
  const cell = table.findCell("requests.granted.naturalPerson");
  await cell.click();
  await page.keyboard.type("7");
  await expect(cell).toHaveValue("7");
  await page.keyboard.press("Escape");
  await expect(cell).toHaveValue("1408");
  await page.keyboard.press("F2");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Backspace");
  await page.keyboard.type("5");
  await expect(cell).toHaveValue("1458");
  await page.keyboard.press("Enter");
  await expect(table.findCell("requests.handled.naturalPerson")).toHaveValue("3490");
});

test("Tab passes over computed totals, and reaches them when they are typed", async ({ page }) => {
  const { table } = await openDraft(page, "disputes");
  await table.findCell("disputes.reconsideration.pending").click();
  await page.keyboard.press("Tab");
  await table.expectCursor("disputes.directLitigation.upheld");
  await page.getByRole("checkbox", { name: "合计自动计算" }).uncheck();
  await table.findCell("disputes.reconsideration.pending").click();
  await page.keyboard.press("Tab");
  await table.expectCursor("disputes.reconsideration.total");
});

test("An input method's keys reach a cell only when it has finished, and move nothing before", async ({
  page,
  context,
}) => {
  const draft = await openBlankDraft(page, "requests");
  const { table } = draft;
  const cell = table.findCell("requests.received.naturalPerson");
  const protocol = await context.newCDPSession(page);
  await cell.click();
  for (const text of ["１", "１２", "１２３"]) {
    await protocol.send("Input.imeSetComposition", { text, selectionStart: 3, selectionEnd: 3 });
  }
  await expect(cell).toHaveValue("１２３");
  await expect(table.filledCount).toHaveText("已填 0 / 144 格");

  await protocol.send("Input.insertText", { text: "１２３" });
  await expect(cell).toHaveValue("１２３");
  await expect(table.filledCount).toHaveText("已填 1 / 144 格");
  await page.keyboard.press("Enter");
  await expect(cell).toHaveValue("123");
  await table.expectNoMark("requests.received.naturalPerson");
  await table.expectCursor("requests.carriedIn.naturalPerson");
});

test("A mark that comes to the cell while an input method is composing leaves what is composed", async ({
  page,
  context,
}) => {
  const { table } = await openBlankDraft(page, "disputes");
  await page.getByRole("checkbox", { name: "合计自动计算" }).uncheck();
  const cell = table.findCell("disputes.reconsideration.upheld");
  await cell.click();
  for (const figure of ["21", "3", "0", "1", "16"]) {
    await page.keyboard.type(figure);
    await page.keyboard.press("Tab");
  }
  await cell.focus();
  const protocol = await context.newCDPSession(page);
  await protocol.send("Input.imeSetComposition", { text: "１２", selectionStart: 2, selectionEnd: 2 });
  // 12, not 21, would make the total right: this cell is marked once the typing pauses.
  await table.expectFault("disputes.reconsideration.upheld", /16/);
  await expect(cell).toHaveValue("１２");
  await protocol.send("Input.insertText", { text: "１２" });
  await page.keyboard.press("Enter");
  await expect(cell).toHaveValue("12");
  await table.expectNoMark("disputes.reconsideration.upheld");
});

test("A cell left while an input method is still composing keeps what it shows", async ({
  page,
  context,
}) => {
  const { table } = await openBlankDraft(page, "requests");
  const cell = table.findCell("requests.received.naturalPerson");
  const protocol = await context.newCDPSession(page);
  await cell.click();
  await protocol.send("Input.imeSetComposition", { text: "４５", selectionStart: 2, selectionEnd: 2 });
  await table.findCell("requests.carriedIn.naturalPerson").click();
  await expect(cell).toHaveValue("45");
});

test("Enter, an arrow or Ctrl with an arrow at the table's edge finishes a figure like anywhere else", async ({
  page,
}) => {
  const { table } = await openDraft(page, "disputes");
  const cell = table.findCell("disputes.reconsideration.upheld");
  await cell.click();
  for (const [typed, shown, key] of [
    ["1,204", "1204", "Enter"],
    ["１２３", "123", "ArrowUp"],
    ["2,000", "2000", "Control+ArrowLeft"],
    ["3,000", "3000", "Home"],
  ] as const) {
    await page.keyboard.type(typed);
    await page.keyboard.press(key);
    await expect(cell).toHaveValue(shown);
    await expect(cell).toBeFocused();
  }
  for (const before of ["2000", "123", "1204", "88"]) {
    await page.keyboard.press("Control+z");
    await expect(cell).toHaveValue(before);
  }
});

test("F8 leads from words to words of one text, and on to the next", async ({ page }) => {
  const draft = await openDraft(page, "basics");
  await draft.goTo("overview");
  const box = draft.findText("sections.overview.topics.0.text");
  await box.fill("公开××条，培训××次。");
  await draft.goTo("other");
  const other = draft.findText("sections.other.text");
  await other.fill("没有收取信息处理费。收到××件。");
  await expect(draft.findFinding(/像是没有填完的空位/)).toHaveCount(3);
  await draft.goTo("basics");
  const readSelection = (): Promise<string> =>
    page.evaluate(() => {
      const field = document.activeElement;
      if (!(field instanceof HTMLTextAreaElement)) return "";
      return `${field.value.slice(0, field.selectionStart)}[${field.value.slice(field.selectionStart, field.selectionEnd)}]`;
    });
  const expectNext = async (selection: string): Promise<void> => {
    await page.keyboard.press("F8");
    await expect.poll(readSelection).toBe(selection);
  };
  await expectNext("公开[××]");
  await expectNext("公开××条，培训[××]");
  await expectNext("没有收取信息处理费。收到[××]");
  await expectNext("公开[××]");
  await page.keyboard.type("三百");
  await expect(draft.findFinding(/像是没有填完的空位/)).toHaveCount(2);
  await expectNext("公开三百条，培训[××]");
  await expectNext("没有收取信息处理费。收到[××]");
});

test("F8 goes through all that is not filled in, blank tables too, and on from what was just put right", async ({
  page,
}) => {
  const draft = await openBlankDraft(page, "basics");
  for (const step of [
    "overview",
    "proactive",
    "requests",
    "disputes",
    "problems",
    "other",
    "overview",
  ] as const) {
    await page.keyboard.press("F8");
    await draft.expectStep(step);
    await expect(page.locator("main :focus")).toHaveId(/^(?:cell|text)-/);
  }
  await draft.goTo("other");
  await page.keyboard.press("Shift+F8");
  await draft.expectStep("other");
  await page.keyboard.press("Shift+F8");
  await draft.expectStep("problems");
  // What is unmended further up is not gone through again; what is left of this step comes first.
  await page.keyboard.type("更新不够及时。");
  await expect(draft.findFinding(/五、存在的主要问题及改进情况”还没有内容/)).toHaveCount(0);
  await page.keyboard.press("F8");
  await draft.expectStep("problems");
  await page.keyboard.press("F8");
  await draft.expectStep("other");
});
