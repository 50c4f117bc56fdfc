/** 打开文件: Word, web pages and text become drafts, by the button, by dragging and by pasting; nothing is invented. */

import type { Page } from "@playwright/test";
import { writeClipboard } from "./fixtures/clipboard.ts";
import { setDisplay } from "./fixtures/display.ts";
import { buildDraft, type DraftFile, packFile } from "./fixtures/draft-file.ts";
import {
  decisionFigures,
  disputeColumns,
  disputeFigures,
  documentFigures,
  requestColumns,
  requestFigures,
} from "./fixtures/figures-2024.ts";
import { giveFile, writeDocx, writeHtml, writeText } from "./fixtures/report-files.ts";
import { networkTest as base, expect, test } from "./fixtures/test.ts";
import { agency, overviewTopics } from "./fixtures/texts.ts";
import type { DraftPage } from "./pages/draft-page.ts";
import { HomePage } from "./pages/home-page.ts";
import type { OpeningPage } from "./pages/opening-page.ts";

function nameFigures(
  table: string,
  columns: readonly string[],
  rows: Readonly<Record<string, readonly number[]>>,
): Record<string, string> {
  const cells = Object.entries(rows).flatMap(([row, figures]) =>
    columns.map((column, index) => [`${table}.${row}.${column}`, String(figures[index])] as const),
  );
  return Object.fromEntries(cells);
}

const printed = {
  proactive: {
    ...nameFigures("proactive", ["issued", "repealed", "inForce"], documentFigures),
    ...Object.fromEntries(
      Object.entries(decisionFigures).map(([cell, figure]) => [`proactive.${cell}`, String(figure)]),
    ),
  },
  requests: nameFigures("requests", requestColumns, requestFigures),
  disputes: nameFigures("disputes", disputeColumns, disputeFigures),
} as const;

async function expectWholeReport(draft: DraftPage): Promise<void> {
  await expect(draft.findText("agency")).toHaveValue(agency);
  await expect(draft.findText("year")).toHaveValue("2024");
  await draft.goTo("overview");
  for (const [index, [heading, text]] of overviewTopics.entries()) {
    await expect(draft.findText(`sections.overview.topics.${index}.heading`)).toHaveValue(heading);
    await expect(draft.findText(`sections.overview.topics.${index}.text`)).toHaveValue(text);
  }
  for (const step of ["proactive", "requests", "disputes"] as const) {
    await draft.goTo(step);
    await draft.table.expectFigures(printed[step]);
  }
  await expect(draft.findings).toContainText("没有发现问题");
}

async function openAsDraft(opening: OpeningPage, draft: DraftPage): Promise<void> {
  await opening.press("打开为草稿");
  await draft.expectStep("basics");
}

/** The form's last column is wrong in one row: its seven figures and the total cannot all be right. */
function buildWrongTotal(): DraftFile {
  const { proactive, requests, disputes } = buildDraft().tables;
  return buildDraft({
    tables: {
      proactive,
      requests: { ...requests, received: { ...requests.received, total: 3526 } },
      disputes,
    },
    totals: { proactive: "typed", requests: "typed", disputes: "typed" },
  });
}

/** One row without one of its figures, a stroke, and a line that belongs to no part of a report. */
function writeGaps(): string {
  return writeText()
    .replace("\t3440\t75\t0", "\t3440\t75")
    .replace("\t462\t9\t0", "\t462\t9\t—")
    .replace(/^/, "首页导航\n");
}

test("A Word file becomes a draft with every figure and text", async ({ home, opening, draft }) => {
  await home.open();
  await home.openFile(giveFile("年报.docx", await writeDocx()));
  await opening.expectTitle("请核对读到的内容");
  await opening.expectNothingUnread();
  await expect(opening.findSummary("机关全称")).toHaveText(agency);
  await expect(opening.findSummary("报告年度")).toHaveText("2024");
  await expect(opening.findSummary("三、收到和处理")).toHaveText("表格 175 / 175 格");
  await expect(opening.source).toContainText(overviewTopics[0]?.[1] ?? "");
  await openAsDraft(opening, draft);
  await expectWholeReport(draft);
});

test("A page that is loaded anew tells that the file is no longer there", async ({ page, home, opening }) => {
  await home.open();
  await home.openFile(giveFile("年报.docx", await writeDocx()));
  await opening.expectTitle("请核对读到的内容");
  await page.reload();
  await home.expectOpen();
  await expect(home.findNews("页面重新载入后不再有刚才打开的文件")).toBeVisible();
});

for (const [kind, name, write] of [
  ["saved web page", "年报.html", writeHtml],
  ["text file", "年报.txt", writeText],
] as const) {
  test(`A ${kind} becomes a draft with every figure and text`, async ({ home, opening, draft }) => {
    await home.open();
    await home.openFile(giveFile(name, write()));
    await opening.expectNothingUnread();
    await openAsDraft(opening, draft);
    await expectWholeReport(draft);
  });
}

test("A draft file opens at once, as it was left", async ({ home, draft }) => {
  await home.open();
  await home.openFile(packFile(buildDraft({ totals: { ...buildDraft().totals, disputes: "typed" } })));
  await draft.goTo("disputes");
  await expect(draft.page.getByRole("checkbox", { name: "合计自动计算" })).not.toBeChecked();
});

test("A total that does not add up stays as printed, is flagged, and is put right by one press", async ({
  home,
  opening,
  draft,
}) => {
  const total = "requests.received.total";
  await home.open();
  await home.openFile(giveFile("年报.docx", await writeDocx(buildWrongTotal())));
  await opening.expectNothingUnread();
  await expect(opening.page.getByText("合计对不上的，数字按原样保留")).toBeVisible();
  await openAsDraft(opening, draft);
  await draft.goTo("requests");
  await draft.table.expectFigures({ [total]: "3526" });
  await draft.table.expectFault(total, /六类申请人相加＝3525，总计填的是 3526/);
  await draft.press("按合计改正为 3525");
  await draft.table.expectFigures({ [total]: "3525" });
  await expect(draft.findings).toContainText("没有发现问题");
  await draft.page.keyboard.press("Control+z");
  await draft.table.expectFigures({ [total]: "3526" });
});

test("What was not read stands first, leads to its place in the source, and stays blank", async ({
  home,
  opening,
  draft,
}) => {
  await home.open();
  await home.openFile(giveFile("有缺口.txt", writeGaps()));
  await expect(opening.page.getByText("3 处没有采用，请对照原文核对")).toBeVisible();
  await expect(opening.unread).toHaveCount(3);
  await expect(opening.findSummary("三、收到和处理")).toHaveText("表格 167 / 175 格");

  const row = opening.unread.filter({ hasText: "一、本年新收政府信息公开申请数量" });
  await expect(row).toContainText("3440 75 1 6 3 3525");
  await row.getByRole("button").click();
  await expect(opening.shown).toHaveCount(1);
  await expect(opening.shown).toContainText("一、本年新收");
  await expect(opening.shown).toBeInViewport();

  await opening.unread.filter({ hasText: "科研机构" }).getByRole("button").click();
  await expect(opening.shown).toHaveText("—");
  await opening.unread.filter({ hasText: "首页导航" }).getByRole("button").click();
  await expect(opening.shown).toHaveText("首页导航");

  await openAsDraft(opening, draft);
  await draft.goTo("requests");
  await draft.table.expectFigures({
    "requests.received.naturalPerson": "",
    "requests.received.research": "",
    "requests.received.total": "",
    "requests.partlyGranted.commercial": "9",
    "requests.partlyGranted.research": "",
  });
});

test("A file is opened by dragging it onto the first page, several are not", async ({
  page,
  home,
  opening,
}) => {
  const file = giveFile("年报.html", writeHtml());
  await home.open();
  await home.drop(file, file);
  await expect(page.getByRole("status").filter({ hasText: "一次只能打开一个文件" })).toBeVisible();
  await home.drop(file);
  await opening.expectTitle("请核对读到的内容");
  await opening.expectNothingUnread();
});

async function paste(page: Page, html: string | undefined, plain: string): Promise<void> {
  await writeClipboard(page, html === undefined ? { plain } : { html, plain });
  await page.keyboard.press("Control+v");
}

test("A whole report is pasted into the first page, as a page or as text", async ({
  page,
  home,
  opening,
  draft,
}) => {
  await home.open();
  await paste(page, undefined, "一、总体情况");
  await expect(page.getByRole("status").filter({ hasText: "粘贴的内容只有 6 字" })).toBeVisible();

  await paste(page, writeHtml(), writeText());
  await opening.expectNothingUnread();
  await opening.press("返回列表");
  await home.expectOpen();

  await paste(page, undefined, writeText());
  await opening.expectTitle("请核对读到的内容");
  await openAsDraft(opening, draft);
  await expectWholeReport(draft);
});

test("The keyboard alone opens a file, looks at what was not read and makes a draft", async ({
  page,
  home,
  opening,
  draft,
}) => {
  await home.open();
  const choosing = page.waitForEvent("filechooser");
  // Keys are pressed sooner than the browser hears that choosers are waited for; what it answers later, it has heard.
  await page.evaluate(() => new Promise(requestAnimationFrame));
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await (await choosing).setFiles(giveFile("有缺口.txt", writeGaps()));
  await opening.expectTitle("请核对读到的内容");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(opening.shown).toHaveText("首页导航");
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "打开为草稿" })).toBeFocused();
  await page.keyboard.press("Enter");
  await draft.expectStep("basics");
});

test("On a small screen with large letters nothing lies over what the keyboard has come to", async ({
  page,
  home,
  opening,
}) => {
  await setDisplay(page, "light", 200);
  await page.setViewportSize({ width: 360, height: 640 });
  await home.open();
  await home.openFile(giveFile("有缺口.txt", writeGaps()));
  await opening.expectTitle("请核对读到的内容");
  for (let presses = 0; presses < 4; presses += 1) {
    await page.keyboard.press("Tab");
    const isInSight = await page.locator(":focus").evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const found = document.elementFromPoint(left + width / 2, top + height / 2);
      return found !== null && element.contains(found);
    });
    expect(isInSight, String(presses)).toBe(true);
  }
});

test("The year of last year's report is read as people type it, and a wrong one is told", async ({
  page,
  home,
  opening,
  draft,
}) => {
  await home.open();
  await home.askLastYear();
  const text = writeText().replace(/2024年度?/g, "");
  await home.giveFile("打开去年的文件", giveFile("去年.txt", text));
  const year = page.getByRole("textbox", { name: /请填写这份报告是哪一年的/ });
  const fault = page.getByRole("alert").filter({ hasText: "请填 2008 至 2099 之间的年份" });
  await year.fill("20");
  await expect(fault).toHaveCount(0);
  for (const wrong of ["去年的报告", "1999", "2100"]) {
    await year.fill(wrong);
    await expect(fault).toBeVisible();
    await expect(page.getByRole("button", { name: "新建报告" })).toBeDisabled();
  }
  for (const typed of ["２０２３", "2023年", " 2023 年度"]) {
    await year.fill(typed);
    await expect(fault).toHaveCount(0);
    await expect(page.getByRole("button", { name: "新建 2024 年度报告" })).toBeEnabled();
  }
  await opening.press("新建 2024 年度报告");
  await draft.expectStep("basics");
  await expect(draft.findText("year")).toHaveValue("2024");
});

// Not the watched page of the other tests: here the browser reports what could not be fetched.
base("An example that cannot be fetched is told in words", async ({ page, baseURL }) => {
  base.skip(baseURL?.startsWith("file:") === true, "the single file fetches nothing");
  const home = new HomePage(page);
  await page.route(/\/example-report[^/]*\.js$/, (route) => route.abort());
  await home.open();
  await page.getByRole("button", { name: "打开示例报告" }).click();
  await expect(home.findNews("读不到工具的文件")).toBeVisible();
});
