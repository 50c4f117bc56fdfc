/** The job itself: a clerk writes a year's report from the blank form to the Word file, and makes mistakes. */

import type { Page } from "@playwright/test";
import {
  decisionFigures,
  disputeColumns,
  disputeFigures,
  documentFigures,
  requestColumns,
  requestFigures,
} from "./fixtures/figures-2024.ts";
import { disputeGrid, proactiveGrid, requestGrid } from "./fixtures/official-form.ts";
import { readStoredDrafts } from "./fixtures/stored-drafts.ts";
import { expect, test } from "./fixtures/test.ts";
import { agency, overviewTopics, problemTopics, requestNote, title } from "./fixtures/texts.ts";
import { DraftPage } from "./pages/draft-page.ts";
import { readWordFile } from "./word-file.ts";

const requestRows = Object.keys(requestFigures);
/** The row after which the page is reloaded in the middle of the work. */
const RELOAD_AFTER = "unavailable.notHeld";

/** What the clerk types instead of the right figure. */
const mistakes: Readonly<Record<string, string>> = {
  "requests.granted.naturalPerson": "1480",
  "requests.notProcessed.petition.commercial": "",
  "requests.carriedOut.other": "2",
};

function listTypedFigures(rows: Readonly<Record<string, readonly number[]>>, row: string): readonly number[] {
  return (rows[row] ?? []).slice(0, -1);
}

async function typeBasics({ page }: DraftPage): Promise<void> {
  await page.getByRole("textbox", { name: "机关全称" }).click();
  await page.keyboard.type(agency);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("2024");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
}

async function typeTopics(
  draft: DraftPage,
  step: "overview" | "problems",
  topics: ReadonlyArray<readonly [string, string]>,
): Promise<void> {
  await draft.goTo(step);
  for (const [index, [heading, text]] of topics.entries()) {
    await expect(draft.findText(`sections.${step}.topics.${index}.heading`)).toHaveValue(heading);
    await draft.findText(`sections.${step}.topics.${index}.text`).click();
    await draft.page.keyboard.type(text);
  }
}

/** Types the request table row by row with Tab; its last row with the arrow keys. */
async function typeRequestRow({ page, table }: DraftPage, row: string): Promise<void> {
  const isLast = row === "carriedOut";
  for (const [index, figure] of listTypedFigures(requestFigures, row).entries()) {
    const address = `requests.${row}.${requestColumns[index]}`;
    await table.type(address, mistakes[address] ?? String(figure));
    await page.keyboard.press(isLast ? "ArrowRight" : "Tab");
  }
}

test("A clerk types a whole report, puts five mistakes right, is interrupted, and exports a Word file in which every label and figure is right", async ({
  page,
  context,
  home,
  draft,
}) => {
  test.setTimeout(180_000);
  const { table } = draft;

  await test.step("新建 and 基本信息", async () => {
    await home.open();
    await home.createReport();
    await typeBasics(draft);
    await draft.expectStepState("basics", "已完成");
  });

  await test.step("一: a text for each topic", async () => {
    await typeTopics(draft, "overview", overviewTopics);
    await draft.expectStepState("overview", "已完成");
  });

  await test.step("表二, with a letter and too few 规章 in force", async () => {
    await draft.goTo("proactive");
    await table.findCell("proactive.rules.issued").click();
    for (const figure of [documentFigures.rules[0], documentFigures.rules[1], "1o"]) {
      await page.keyboard.type(String(figure));
      await page.keyboard.press("ArrowRight");
    }
    await table.expectFault("proactive.rules.inForce", /填的是“1o”，不是数字/);
    await expect(draft.findFinding("填的是“1o”，不是数字")).toBeVisible();
    await draft.expectStepState("proactive", "[1-9]\\d* 处错误");

    await page.keyboard.type("0");
    await table.expectDoubt("proactive.rules.inForce", /现行有效 0 件，少于本年制发 2 件减去废止 1 件/);
    await expect(draft.findFinding("现行有效 0 件，少于")).toBeVisible();

    await draft.findFinding("现行有效 0 件，少于").click();
    await table.expectCursor("proactive.rules.inForce");
    await page.keyboard.type(String(documentFigures.rules[2]));
    await expect(draft.findFinding("现行有效")).toHaveCount(0);

    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    for (const [index, column] of (["issued", "repealed", "inForce"] as const).entries()) {
      await table.type(
        `proactive.normativeDocuments.${column}`,
        String(documentFigures.normativeDocuments[index]),
      );
      await page.keyboard.press("Tab");
    }
    for (const [address, figure] of Object.entries(decisionFigures)) {
      await table.type(`proactive.${address}`, String(figure));
      await page.keyboard.press("Enter");
    }
    await expect(table.filledCount).toHaveText("已全部填写");
    await draft.expectStepState("proactive", "已完成");
  });

  await test.step("表三, first half, and a reload in the middle of it", async () => {
    await draft.goTo("requests");
    await table.findCell("requests.received.naturalPerson").click();
    const half = requestRows.indexOf(RELOAD_AFTER) + 1;
    for (const row of requestRows.slice(0, half)) await typeRequestRow(draft, row);
    await expect(table.findCell("requests.received.total")).toHaveValue("3525");
    const filled = `已填 ${half * (requestColumns.length - 1)} / 144 格`;
    await expect(table.filledCount).toHaveText(filled);
    await draft.expectSaved();
    // A save that began between the last digit and the Tab keeps the cell of the digit.
    const [stored] = await readStoredDrafts(page);
    const cell = stored?.step.replace("requests ", "") ?? "";
    expect([
      "requests.unavailable.notHeld.other",
      "requests.unavailable.mustBeCreated.naturalPerson",
    ]).toContain(cell);

    await page.reload();
    await draft.expectStep("requests");
    await table.expectCursor(cell);
    await expect(table.filledCount).toHaveText(filled);
    await expect(table.findCell("requests.unavailable.notHeld.commercial")).toHaveValue("33");
  });

  await test.step("A second window is told, can only look, and can take over", async () => {
    const second = new DraftPage(await context.newPage());
    await second.page.goto(page.url());
    await second.expectReadOnly(true);
    await expect(second.table.findCell("requests.received.naturalPerson")).toHaveValue("3440");
    await expect(second.table.findCell("requests.received.naturalPerson")).not.toBeEditable();

    await second.press("在这里继续编辑");
    await second.expectReadOnly(false);
    await draft.expectReadOnly(true);
    await expect(table.findCell("requests.received.naturalPerson")).not.toBeEditable();
    await second.page.close();

    await draft.press("在这里继续编辑");
    await expect(table.findCell("requests.received.naturalPerson")).toBeEditable();
  });

  await test.step("表三, second half, with a swapped digit, a blank and a wrong 结转", async () => {
    await table.findCell("requests.unavailable.mustBeCreated.naturalPerson").click();
    const half = requestRows.indexOf(RELOAD_AFTER) + 1;
    for (const row of requestRows.slice(half)) {
      if (row === "handled")
        await expect(table.findCell("requests.handled.naturalPerson")).not.toBeEditable();
      else await typeRequestRow(draft, row);
    }
    await putSwappedDigitRight(draft);
    await putBlankRight(draft, page);
    await putCarryRight(draft);
    await expect(table.filledCount).toHaveText("已全部填写");
    await draft.expectStepState("requests", "已完成");
    await draft.findText("sections.requests.note").click();
    await page.keyboard.type(requestNote);
  });

  await test.step("表四", async () => {
    await draft.goTo("disputes");
    await table.findCell("disputes.reconsideration.upheld").click();
    for (const row of Object.keys(disputeFigures)) {
      for (const [index, figure] of listTypedFigures(disputeFigures, row).entries()) {
        await table.type(`disputes.${row}.${disputeColumns[index]}`, String(figure));
        await page.keyboard.press("Tab");
      }
    }
    await draft.expectStepState("disputes", "已完成");
  });

  await test.step("五 and 六", async () => {
    await typeTopics(draft, "problems", problemTopics);
    await draft.goTo("other");
    await draft.press("未收取");
    await expect(draft.findText("sections.other.text")).toHaveValue(
      /^2024年度，本机关没有.*收取信息处理费。$/,
    );
    await draft.expectStepState("other", "已完成");
  });

  await test.step("检查与导出", async () => {
    await draft.goTo("export");
    await expect(page.getByText("没有错误，可以导出。")).toBeVisible();
    await expect(page.getByText("没有发现问题")).toBeVisible();
    const download = await draft.exportWord();
    expect(download.suggestedFilename()).toBe(`${title}.docx`);
    await expect(page.getByText(/已生成.*200 格数字与填写的逐格核对一致/)).toBeVisible();
    expectWholeReport(await download.path());
  });
});

/** 1480 for 1408: the column's balance is out by 72. */
async function putSwappedDigitRight(draft: DraftPage): Promise<void> {
  const { table } = draft;
  await expect(table.findBalance(0)).toHaveAccessibleName("自然人：不等：左边 3558，右边 3630，相差 72");
  await table.expectFault("requests.received.naturalPerson", /＝3558.*＝3630，相差 72/);
  await expect(draft.findFinding(/“自然人”列.*相差 72/)).toBeVisible();
  await table.correct("requests.granted.naturalPerson", "1408");
  await expect(table.findBalance(0)).toHaveAccessibleName("自然人：相等，两边都是 3558");
  await expect(draft.findFinding(/“自然人”列/)).toHaveCount(0);
  await table.expectNoMark("requests.received.naturalPerson");
}

/** A cell passed over: nothing is counted as 0, the sums wait for it. */
async function putBlankRight(draft: DraftPage, page: Page): Promise<void> {
  const { table } = draft;
  await expect(table.findBalance(1)).toHaveAccessibleName("商业企业：待填");
  await expect(table.findCell("requests.handled.commercial")).toHaveValue("");
  await expect(table.findCell("requests.handled.commercial")).toHaveAccessibleDescription(
    /已填部分合计 72，尚有空格/,
  );
  await draft.findFinding("空白不等于 0").click();
  await table.expectCursor("requests.notProcessed.petition.commercial");
  await page.keyboard.type("1");
  await expect(table.findBalance(1)).toHaveAccessibleName("商业企业：相等，两边都是 78");
  await expect(draft.findFinding("空白不等于 0")).toHaveCount(0);
}

/** 2 carried out instead of 1: the column and the 总计 are out by 1. */
async function putCarryRight(draft: DraftPage): Promise<void> {
  const { table } = draft;
  await expect(table.findBalance(5)).toHaveAccessibleName("其他：不等：左边 3，右边 4，相差 1");
  await table.expectFault("requests.carriedOut.other", /“其他”列.*相差 1/);
  await draft.expectStepState("requests", "2 处错误");
  await table.correct("requests.carriedOut.other", "1");
  await expect(table.findBalance(5)).toHaveAccessibleName("其他：相等，两边都是 3");
  await expect(table.findBalance(6)).toHaveAccessibleName("总计：相等，两边都是 3646");
}

function expectWholeReport(path: string): void {
  const word = readWordFile(path);
  expect(word.tables).toEqual([proactiveGrid, requestGrid, disputeGrid]);
  // A long title is set in lines that break between its words.
  expect(word.paragraphs[0]?.replace(/\n/g, "")).toBe(title);
  const topics = (texts: ReadonlyArray<readonly [string, string]>): string[] =>
    texts.flatMap(([heading, text], index) => [`（${"一二三四五".charAt(index)}）${heading}`, text]);
  expect(word.paragraphs.slice(word.paragraphs.indexOf("一、总体情况"))).toEqual([
    "一、总体情况",
    ...topics(overviewTopics),
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    requestNote,
    "四、政府信息公开行政复议、行政诉讼情况",
    "五、存在的主要问题及改进情况",
    ...topics(problemTopics),
    "六、其他需要报告的事项",
    expect.stringMatching(/^2024年度，本机关没有.*收取信息处理费。$/),
  ]);
}
