/** 逐项复制: every figure and text of a report into the clipboard, for those who type it into another system. */

import type { Locator, Page } from "@playwright/test";
import { buildDraft } from "./fixtures/draft-file.ts";
import { decisionFigures, disputeFigures, documentFigures, requestFigures } from "./fixtures/figures-2024.ts";
import { expect, openDraft, test } from "./fixtures/test.ts";
import { problemTopics, requestNote, title } from "./fixtures/texts.ts";
import type { DraftPage } from "./pages/draft-page.ts";

const requestRows = Object.values(requestFigures);
const figures = [
  ...Object.values(documentFigures).flat(),
  ...Object.values(decisionFigures),
  ...requestRows.flat(),
  ...Object.values(disputeFigures).flat(),
].map(String);

async function openCopying(draft: DraftPage): Promise<void> {
  await draft.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await draft.press("逐项复制");
  await expect(draft.page.getByRole("heading", { level: 1, name: "逐项复制" })).toBeVisible();
}

function readText(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

/** A copied line break is the system's own. */
async function readLines(page: Page): Promise<string[]> {
  return (await readText(page)).split(/\r?\n/);
}

function findFigure(page: Page, address: string): Locator {
  return page.locator(`button[data-figure="${address}"]`);
}

test("Whose figures are copied stays in sight, to the end of a long report and on a narrow screen", async ({
  page,
}) => {
  const draft = await openDraft(page, "export");
  await openCopying(draft);
  const name = page.getByText("2024年度 临江市人民政府", { exact: true });
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 720 });
    await expect(name).toBeInViewport({ ratio: 1 });
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await expect(name).toBeInViewport({ ratio: 1 });
  }
});

test("A click copies a figure, and which ones were copied stays to be seen", async ({ page }) => {
  const draft = await openDraft(page, "export");
  await openCopying(draft);
  const buttons = page.locator("button[data-figure]");
  expect(await buttons.allTextContents()).toEqual(figures);
  await findFigure(page, "requests.received.naturalPerson").click();
  await expect(page.getByRole("status")).toHaveText(
    /已复制 3440（一、本年新收政府信息公开申请数量，自然人）/,
  );
  expect(await readText(page)).toBe("3440");
  await findFigure(page, "proactive.fees.amount").click();
  await expect(page.getByText("数字已复制 2 / 200 格")).toBeVisible();
  expect(await readText(page)).toBe("72701.2578");
  await expect(findFigure(page, "proactive.fees.amount")).toHaveAccessibleName(/：72701.2578，已复制$/);

  // What is changed meanwhile counts as not copied.
  await page.getByRole("button", { name: "返回检查与导出" }).click();
  await draft.goTo("proactive");
  await draft.table.correct("proactive.fees.amount", "1.5");
  await draft.goTo("export");
  await openCopying(draft);
  await expect(page.getByText("数字已复制 1 / 200 格")).toBeVisible();
  await page.getByRole("button", { name: "清除打勾" }).click();
  await expect(page.getByText("数字已复制 0 / 200 格")).toBeVisible();
});

test("By keyboard alone: arrow keys lead from figure to figure, Enter copies", async ({ page }) => {
  await openCopying(await openDraft(page, "export"));
  await findFigure(page, "requests.received.commercial").focus();
  await page.keyboard.press("ArrowRight");
  await expect(findFigure(page, "requests.received.research")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await expect(findFigure(page, "requests.carriedIn.naturalPerson")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toContainText("已复制 118");
  expect(await readText(page)).toBe("118");
});

test("On a narrow screen the figure with the cursor comes into sight as a whole", async ({ page }) => {
  await openCopying(await openDraft(page, "export"));
  await page.setViewportSize({ width: 360, height: 640 });
  await findFigure(page, "requests.received.naturalPerson").focus();
  for (let presses = 0; presses < 6; presses += 1) {
    await page.keyboard.press("Tab");
    await expect(page.locator(":focus")).toBeInViewport({ ratio: 0.99 });
  }
  await expect(findFigure(page, "requests.received.total")).toBeFocused();
});

test("All figures, or those of a table, are one block for a sheet", async ({ page }) => {
  await openCopying(await openDraft(page, "export"));
  await page.getByRole("button", { name: "复制全部 200 格" }).click();
  await expect(page.getByText("数字已复制 200 / 200 格")).toBeVisible();
  const rows = (await readLines(page)).map((line) => line.split("\t"));
  expect(rows.map((row) => row[3])).toEqual(figures);
  expect(rows[0]).toEqual(["表二", "规章", "本年制发件数", "2"]);
  expect(rows[10]?.slice(0, 3)).toEqual(["表三", "一、本年新收政府信息公开申请数量", "自然人"]);

  const table = page.getByRole("region", { name: "三、收到和处理政府信息公开申请情况" });
  await table.getByRole("button", { name: "复制这张表的数字" }).click();
  await expect(page.getByRole("status")).toContainText("已复制表三的数字");
  expect(await readLines(page)).toEqual(requestRows.map((row) => row.join("\t")));
});

test("Blank stays blank, and what is no number is never copied", async ({ page }) => {
  const { tables } = buildDraft();
  const received = {
    ...tables.requests.received,
    naturalPerson: "=1+1",
    commercial: null,
    other: "@SUM(A1)",
  };
  const draft = await openDraft(page, "export", {
    tables: { ...tables, requests: { ...tables.requests, received } },
    totals: { proactive: "typed", requests: "typed", disputes: "typed" },
  });
  await openCopying(draft);
  await expect(page.locator("button[data-figure]")).toHaveCount(197);
  await expect(page.getByRole("cell", { name: /^=1\+1\s*不是数字$/ })).toBeVisible();
  await expect(page.getByRole("cell", { name: "未填" })).toHaveCount(1);
  await expect(page.getByText(/还有 \d+ 处错误/)).toBeVisible();
  await page.getByRole("button", { name: "复制全部 200 格" }).click();
  await expect(page.getByText(/其中 3 格未填或不是数字，留为空白/)).toBeVisible();
  const fields = (await readLines(page)).map((line) => line.split("\t"));
  expect(fields).toHaveLength(200);
  expect(fields.slice(10, 17).map((row) => row[3])).toEqual(["", "", "0", "1", "6", "", "3525"]);
  expect(fields.flat().filter((field) => /^[=+\-@]/.test(field))).toEqual([]);
});

test("Each text is copied as it is printed", async ({ page }) => {
  const { sections } = buildDraft();
  await openCopying(
    await openDraft(page, "export", {
      preface: "编制说明。\n第二段。",
      sections: { ...sections, requests: { text: "", topics: [], note: requestNote } },
    }),
  );
  const expected: ReadonlyArray<readonly [name: string, lines: readonly string[]]> = [
    ["标题", [title]],
    ["开头说明", ["编制说明。", "第二段。"]],
    ["三、收到和处理政府信息公开申请情况（表后备注）", [requestNote]],
    [
      "五、存在的主要问题及改进情况",
      problemTopics.flatMap(([heading, text], index) => [`（${"一二"[index]}）${heading}`, text]),
    ],
  ];
  for (const [name, lines] of expected) {
    await page.getByRole("button", { name: `复制“${name}”` }).click();
    await expect(page.getByRole("status")).toHaveText(new RegExp(`已复制“${name}”`));
    expect(await readLines(page)).toEqual(lines);
  }
});

test("The page has its own address and comes back after a reload", async ({ page }) => {
  const draft = await openDraft(page, "export");
  await openCopying(draft);
  await expect(page).toHaveURL(/\/copying$/);
  await page.reload();
  await expect(page.locator("button[data-figure]")).toHaveCount(200);
  await page.getByRole("button", { name: "返回检查与导出" }).click();
  await draft.expectStep("export");
});
