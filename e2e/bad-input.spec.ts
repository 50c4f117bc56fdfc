/** What careless hands put into cells and texts: a clear message or a correct result, and no keystroke lost. */

import { expect, openBlankDraft, openDraft, test } from "./fixtures/test.ts";
import { readWordFile } from "./word-file.ts";

/** Typed into a column of 件, what then stands there, and what is said about it. */
const typedCounts: ReadonlyArray<readonly [typed: string, shown: string, fault: RegExp | null]> = [
  ["abc", "abc", /填的是“abc”，不是数字/],
  ["-1", "-1", /填的是“-1”，数量不能是负数/],
  ["1.5", "1.5", /填的是“1.5”，以件计数不能有小数/],
  ["１２", "12", null],
  ["1,234", "1234", null],
  ["1,23", "1,23", /填的是“1,23”，不是数字/],
  [" 12 ", "12", null],
  ["/", "/", /填的是“\/”，不是数字/],
  ["1234567890123", "1234567890123", null],
  ["1234567890123456", "1234567890123456", /超过15位数字/],
  ["007", "7", null],
  ["1e3", "1e3", /填的是“1e3”，不是数字/],
  ["十二", "十二", /填的是“十二”，不是数字/],
  ["0", "0", null],
];

const rows = [
  "received",
  "carriedIn",
  "granted",
  "partlyGranted",
  "refused.stateSecret",
  "refused.prohibitedByLaw",
  "refused.securityAndStability",
  "refused.thirdPartyRights",
  "refused.internalAffairs",
  "refused.deliberative",
  "refused.enforcementFile",
  "refused.administrativeQuery",
  "unavailable.notHeld",
  "unavailable.mustBeCreated",
];

test("Whatever is typed into a cell of 件 is either read as the number meant or kept and called wrong", async ({
  page,
}) => {
  const draft = await openBlankDraft(page, "requests");
  const { table } = draft;
  await table.findCell("requests.received.research").click();
  for (const [index, [typed]] of typedCounts.entries()) {
    await table.type(`requests.${rows[index]}.research`, typed);
    await page.keyboard.press("Enter");
  }
  const expectAll = async (): Promise<void> => {
    for (const [index, [, shown, fault]] of typedCounts.entries()) {
      const address = `requests.${rows[index]}.research`;
      await expect(table.findCell(address)).toHaveValue(shown);
      if (fault === null) await table.expectNoMark(address);
      else await table.expectFault(address, fault);
    }
  };
  await expectAll();
  await expect(draft.findFinding(/填的是“/)).toHaveCount(typedCounts.filter(([, , fault]) => fault).length);

  await draft.expectSaved();
  await page.reload();
  await expectAll();

  await draft.goTo("export");
  const word = readWordFile(await (await draft.exportWord({ withErrors: true })).path());
  const column = word.tables[1]?.slice(3, 3 + rows.length).map((row) => row[5]);
  expect(column).toEqual(typedCounts.map(([, shown]) => shown));
});

test("An amount in 万元 is kept with every digit as typed", async ({ page }) => {
  const draft = await openBlankDraft(page, "proactive");
  const { table } = draft;
  const address = "proactive.fees.amount";
  for (const [typed, shown] of [
    ["72701.2578", "72701.2578"],
    ["12.50", "12.50"],
    ["１，２３４．５", "1234.5"],
    [".5", "0.5"],
    ["0.00", "0.00"],
  ] as const) {
    await table.findCell(address).click();
    await page.keyboard.type(typed);
    await page.keyboard.press("Tab");
    await expect(table.findCell(address)).toHaveValue(shown);
    await table.expectNoMark(address);
  }
  await table.findCell(address).click();
  await page.keyboard.type("1.2.3");
  await table.expectFault(address, /填的是“1.2.3”，不是数字/);
});

for (const [first, second, sum] of [
  ["4999999", "4999999", "9999998"],
  ["49999999", "44444444", "94444443"],
  ["499999999", "444444444", "944444443"],
  ["4999999999", "4444444444", "9444444443"],
  ["1234567890123", "3000000000009", "4234567890132"],
  ["499999999999999", "444444444444444", "944444444444443"],
] as const) {
  test(`Figures of ${sum.length} digits are added exactly and every digit is in sight`, async ({ page }) => {
    const { table } = await openBlankDraft(page, "requests");
    await table.findCell("requests.received.naturalPerson").click();
    for (const figure of [first, "0", second, "0", "0", "0"]) {
      await page.keyboard.type(figure);
      await page.keyboard.press("Tab");
    }
    await expect(table.findCell("requests.received.total")).toHaveValue(sum);
    for (const column of ["naturalPerson", "research", "total"]) {
      const cell = table.findCell(`requests.received.${column}`);
      expect(await cell.evaluate((input) => input.scrollWidth - input.clientWidth)).toBeLessThanOrEqual(0);
    }
  });
}

test("A partial sum of 15 digits is as small as a figure of that length", async ({ page }) => {
  const { table } = await openBlankDraft(page, "requests");
  await table.findCell("requests.received.naturalPerson").click();
  for (const figure of ["99999999999999", "199999999999999"]) {
    await page.keyboard.type(figure);
    await page.keyboard.press("Tab");
  }
  const total = table.findCell("requests.received.total");
  await expect(total).toHaveAttribute("placeholder", "299999999999998");
  const sizeOf = (cell: typeof total): Promise<string> =>
    cell.evaluate((input) => getComputedStyle(input).fontSize);
  const typed = table.findCell("requests.received.commercial");
  expect(await sizeOf(total)).toBe(await sizeOf(typed));
  expect(await typed.evaluate((input) => input.scrollWidth - input.clientWidth)).toBeLessThanOrEqual(0);
  // What is shown in the place of a text cannot be measured in the field: a copy has it typed.
  const overflow = await total.evaluate((input: HTMLInputElement) => {
    const copy = input.cloneNode() as HTMLInputElement;
    copy.value = input.placeholder;
    input.replaceWith(copy);
    const width = copy.scrollWidth - copy.clientWidth;
    copy.replaceWith(input);
    return width;
  });
  expect(overflow).toBeLessThanOrEqual(0);
});

test("A text of 20,000 characters is kept whole, and typing goes on in it", async ({ page }) => {
  const draft = await openBlankDraft(page, "problems");
  const place = "sections.problems.topics.0.text";
  const text = "存量信息清理不够及时。".repeat(1819).slice(0, 20_000);
  await draft.findText(place).click();
  await page.keyboard.insertText(text);
  await page.keyboard.type("完毕");
  await expect(draft.findText(place)).toHaveValue(`${text}完毕`);
  await expect(page.getByText("20002 字")).toBeVisible();
  await draft.expectSaved();
  await page.reload();
  await expect(draft.findText(place)).toHaveValue(`${text}完毕`);
});

test("Control characters and halves of emoji are taken out of a text, whole emoji stay", async ({ page }) => {
  const draft = await openDraft(page, "overview");
  const box = draft.findText("sections.overview.topics.0.text");
  await box.focus();
  // As an input method would put it there; the browser's protocol cannot carry half a character.
  await box.evaluate((element: HTMLTextAreaElement) => {
    const typed = "甲\u0007乙\uD83D丙\u200B丁\u202E戊\uFFFE己😀👨‍👩‍👧庚\uDE00";
    element.setRangeText(typed, 0, element.value.length, "end");
    element.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
  await page.keyboard.press("Tab");
  await expect(box).toHaveValue("甲乙丙丁戊己😀👨‍👩‍👧庚");

  await draft.goTo("export");
  const word = readWordFile(await (await draft.exportWord()).path());
  expect(word.paragraphs).toContain("甲乙丙丁戊己😀👨‍👩‍👧庚");
});

test("Markup typed into texts and names is printed, not obeyed", async ({ page }) => {
  const draft = await openDraft(page, "overview");
  const typed = '<b>粗</b>&amp;<img src=x onerror="document.title=1">]]>';
  await draft.findText("sections.overview.topics.0.text").click();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(typed);
  await draft.goTo("export");
  await expect(page.getByRole("region", { name: "版面预览" })).toContainText(typed);
  const word = readWordFile(await (await draft.exportWord()).path());
  expect(word.paragraphs).toContain(typed);
});

test("An agency name of 60 characters prints whole, in the title, the preview and the file name", async ({
  page,
}) => {
  const draft = await openDraft(page, "basics");
  const agency = `临江市${"经济技术开发区高新技术产业".repeat(4)}管理委员会`;
  expect(agency).toHaveLength(60);
  await draft.findText("agency").click();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(agency);
  const title = `${agency}2024年政府信息公开工作年度报告`;
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await draft.goTo("export");
  const download = await draft.exportWord();
  expect(download.suggestedFilename()).toBe(`${title}.docx`);
  const word = readWordFile(await download.path());
  expect(word.paragraphs[0]?.replace(/\n/g, "")).toBe(title);
});

test("A year to which the computer's date has not come is doubted, and no longer once it is put right", async ({
  page,
}) => {
  const draft = await openDraft(page, "basics");
  const doubt = page.getByText("电脑上的日期还没有到 2099 年，请核对年度。");
  await draft.findText("year").fill("2099");
  await expect(doubt).toBeVisible();
  await expect(draft.findText("year")).toHaveAccessibleDescription(/请核对年度/);
  await draft.findText("year").fill("2024");
  await expect(doubt).toHaveCount(0);
});

for (const [typed, fault] of [
  ["二〇二四", "请填 2008 至 2100 之间的年份，如 2025。"],
  ["24", "请填 2008 至 2100 之间的年份，如 2025。"],
  ["99999", "请填 2008 至 2100 之间的年份，如 2025。"],
] as const) {
  test(`A year typed as ${typed} is called wrong and left to be put right`, async ({ page }) => {
    const draft = await openDraft(page, "basics");
    await draft.findText("year").click();
    await page.keyboard.press("Control+a");
    await page.keyboard.type(typed);
    await page.keyboard.press("Tab");
    await expect(draft.findText("year")).toHaveValue(typed);
    await expect(page.getByRole("alert").filter({ hasText: fault })).toBeVisible();
    await draft.findText("year").click();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("２０２５");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("2025年");
    await expect(page.getByRole("alert")).toHaveCount(0);
  });
}
