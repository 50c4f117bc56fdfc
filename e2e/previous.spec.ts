/** Last year's report beside this year's: its figures, what must go over from it, what changed much. */

import type { Page } from "@playwright/test";
import { buildDraft, type DraftFile, packFile } from "./fixtures/draft-file.ts";
import { dropFiles } from "./fixtures/drop-files.ts";
import { requestColumns } from "./fixtures/figures-2024.ts";
import { giveFile, writeText } from "./fixtures/report-files.ts";
import { expect, openBlankDraft, openDraft, test } from "./fixtures/test.ts";
import { agency, overviewTopics } from "./fixtures/texts.ts";
import { DraftPage } from "./pages/draft-page.ts";
import { HomePage } from "./pages/home-page.ts";

/** Last year's 四, column by column; this year's 二 is the same. */
const carriedOut = [118, 3, 0, 0, 0, 0, 121];

/** A draft for 2023 that this year's finished one goes on from without a finding; `figures` replace some of its own. */
function buildLastYear(carried: readonly number[] = carriedOut): DraftFile {
  const { tables, sections } = buildDraft();
  const { proactive, requests, disputes } = tables;
  const topics = overviewTopics.map(([heading]) => ({ heading, text: `${heading}：上一年另有安排。` }));
  return buildDraft({
    year: 2023,
    sections: { ...sections, overview: { text: "", topics, note: "" } },
    tables: {
      proactive: {
        ...proactive,
        rules: { ...proactive.rules, inForce: 11 },
        normativeDocuments: { ...proactive.normativeDocuments, inForce: 597 },
      },
      requests: {
        ...requests,
        carriedOut: Object.fromEntries(requestColumns.map((column, index) => [column, carried[index] ?? 0])),
      },
      disputes,
    },
  });
}

async function openLastYear(draft: DraftPage, file: DraftFile): Promise<void> {
  const choosing = draft.page.waitForEvent("filechooser");
  await draft.press("打开上年的文件");
  await (await choosing).setFiles(packFile(file, "上年.json"));
  await expect(
    draft.page.getByText(`正在对照：${file.agency}${file.year}年政府信息公开工作年度报告`),
  ).toBeVisible();
}

const carriedIn = "requests.carriedIn.naturalPerson";
/** Both name the same cell: the first is the rule on it. */
const carryFinding = /“自然人”列：二、上年结转是 \d+ 件，上年报告的四、结转下年度继续办理是 \d+ 件/;

test("A file dropped on 基本信息 is opened as last year's report; of several none is", async ({ page }) => {
  const draft = await openDraft(page, "basics");
  const file = packFile(buildLastYear([125, 3, 0, 0, 0, 0, 128]), "上年.json");
  await dropFiles(page, file, file);
  await expect(page.getByRole("alert")).toContainText("一次只能打开一个文件");
  await dropFiles(page, file);
  await expect(draft.page.getByText(/^正在对照：/)).toBeInViewport();
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("By the keyboard one draft after the other can be chosen, none again, and a file is no chosen draft", async ({
  page,
  home,
}) => {
  await home.open();
  for (const other of ["甲局", "乙局"]) {
    await home.openFile(packFile({ ...buildLastYear(), agency: other }));
    await new DraftPage(page).expectStep("basics");
    await page.getByRole("button", { name: "返回列表" }).click();
  }
  const draft = await openBlankDraft(page, "basics");
  await draft.findText("agency").fill("");
  const choice = page.getByRole("combobox", { name: "选择本机的草稿" });
  await choice.focus();
  for (const other of ["乙局", "甲局"]) {
    await page.keyboard.press("ArrowDown");
    await expect(page.getByText(`正在对照：${other}2023年`)).toBeVisible();
    await expect(choice).toBeFocused();
  }
  await page.keyboard.press("Home");
  await expect(page.getByText(/^正在对照：/)).toHaveCount(0);
  await page.keyboard.press("ArrowDown");
  await page.getByRole("button", { name: "不再对照" }).click();
  await expect(choice).toHaveValue("");
  await openLastYear(draft, buildLastYear());
  await expect(choice).toHaveCount(0);
});

test("A draft of last year on this computer is named, and its figures stand beside this year's", async ({
  page,
  home,
}) => {
  await home.open();
  await home.openFile(packFile(buildLastYear([125, 3, 0, 0, 0, 0, 128])));
  await new DraftPage(page).expectStep("basics");
  const draft = await openDraft(page, "basics");
  const choice = page.getByRole("combobox", { name: "选择本机的草稿" });
  await choice.selectOption(`2023 年度　${agency}`);
  await expect(page.getByText(`正在对照：${agency}2023年`)).toBeVisible();

  await draft.goTo("requests");
  const { table } = draft;
  await expect(table.findCell("requests.carriedOut.naturalPerson")).toHaveAccessibleDescription(/上年 125/);
  await expect(
    page.getByRole("cell").filter({ has: table.findCell("requests.carriedOut.naturalPerson") }),
  ).toContainText("上年 125");
  await table.expectFault(carriedIn, /二、上年结转是 118 件.*是 125 件，相差 7/);
  await draft.findFinding(carryFinding).first().click();
  await table.expectCursor(carriedIn);
  await table.correct(carriedIn, "125");
  await expect(draft.findFinding(carryFinding)).toHaveCount(0);
});

test("A report that goes on from last year's has no finding but what has changed much", async ({ page }) => {
  const draft = await openDraft(page, "basics");
  await openLastYear(draft, buildLastYear());
  await draft.goTo("requests");
  await draft.table.correct("requests.granted.commercial", "44");
  await expect(
    draft.findFinding(/（一）予以公开.*商业企业.*上年是 21 件，今年是 44 件，增加超过一倍或减少超过一半/),
  ).toBeVisible();
  // 42 is exactly twice as many: not more than that.
  await draft.table.correct("requests.granted.commercial", "42");
  await expect(draft.findFinding(/增加超过一倍或减少超过一半/)).toHaveCount(0);
  // Back at the figure that agrees: all that was found since came of the changes.
  await draft.table.correct("requests.granted.commercial", "21");
  await expect(draft.findings).toContainText("没有发现问题");
});

test("Documents in force that do not follow from last year's are pointed out", async ({ page }) => {
  const draft = await openDraft(page, "basics");
  await openLastYear(draft, buildLastYear());
  await draft.goTo("proactive");
  await draft.table.correct("proactive.normativeDocuments.inForce", "421");
  await draft.table.expectDoubt(
    "proactive.normativeDocuments.inForce",
    /上年现行有效（597）＋本年制发（50）－本年废止（227）＝420，现行有效件数填的是 421，相差 1/,
  );
});

test("Last year's report is no longer compared once it is taken away, and that can be undone", async ({
  page,
}) => {
  const draft = await openDraft(page, "basics");
  await openLastYear(draft, buildLastYear([125, 3, 0, 0, 0, 0, 128]));
  await expect(draft.findFinding(carryFinding)).toHaveCount(1);
  await draft.press("不再对照");
  await expect(draft.findFinding(carryFinding)).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(draft.findFinding(carryFinding)).toHaveCount(1);
  await draft.goTo("requests");
  await expect(draft.table.findCell(carriedIn)).toHaveAccessibleDescription(/上年 118/);
});

test("二 is filled from last year's 四 without a question while it is blank, in one step", async ({
  page,
}) => {
  const draft = await openBlankDraft(page, "basics");
  await openLastYear(draft, buildLastYear());
  await draft.goTo("requests");
  const { table } = draft;
  await draft.press("“二”填入上年结转");
  await table.expectFigures({
    [carriedIn]: "118",
    "requests.carriedIn.commercial": "3",
    "requests.carriedIn.other": "0",
    "requests.carriedIn.total": "121",
    "requests.received.naturalPerson": "",
  });
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(table.filledCount).toHaveText("已填 0 / 144 格");
});

test("Filling 二 asks before it overwrites other figures, and 取消 leaves them", async ({ page }) => {
  const draft = await openDraft(page, "basics");
  await openLastYear(draft, buildLastYear([120, 3, 0, 0, 1, 0, 124]));
  await draft.goTo("requests");
  const { table } = draft;
  const question = page.getByRole("dialog", { name: "要覆盖“二、上年结转”中已填的数字吗？" });
  await draft.press("“二”填入上年结转");
  await expect(question).toContainText("有 2 格与上年报告的“四、结转下年度继续办理”不同");
  await question.getByRole("button", { name: "取消" }).click();
  await table.expectFigures({ [carriedIn]: "118", "requests.carriedIn.legalService": "0" });
  await expect(draft.findFinding(carryFinding)).toHaveCount(1);

  await draft.press("“二”填入上年结转");
  await question.getByRole("button", { name: "改成上年的数字" }).click();
  await table.expectFigures({
    [carriedIn]: "120",
    "requests.carriedIn.legalService": "1",
    "requests.carriedIn.total": "124",
  });
  await expect(draft.findFinding(carryFinding)).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await table.expectFigures({ [carriedIn]: "118", "requests.carriedIn.legalService": "0" });
});

for (const year of [2024, 2022]) {
  test(`A report of ${year} is not taken for the one before 2024`, async ({ page }) => {
    const draft = await openDraft(page, "basics");
    await openLastYear(draft, { ...buildLastYear([125, 3, 0, 0, 0, 0, 128]), year });
    await expect(
      page.getByText(`这份报告是 ${year} 年度的，不是上年（2023 年度）的，请核对。`),
    ).toBeVisible();
    await expect(draft.findFinding(carryFinding)).toHaveCount(0);
    await draft.goTo("requests");
    const fill = page.getByRole("button", { name: "“二”填入上年结转" });
    await expect(draft.table.findCell(carriedIn)).not.toHaveAccessibleDescription(/上年/);
    await expect(fill).toHaveCount(0);

    // It was this report's year that was wrong.
    await draft.goTo("basics");
    await page.getByRole("textbox", { name: "报告年度" }).fill(String(year + 1));
    await draft.goTo("requests");
    await expect(draft.table.findCell(carriedIn)).toHaveAccessibleDescription(/上年 118/);
    await expect(fill).toBeVisible();
    await draft.goTo("basics");
    await page.getByRole("textbox", { name: "报告年度" }).fill("2024");
    await draft.goTo("requests");
    await expect(draft.table.findCell(carriedIn)).not.toHaveAccessibleDescription(/上年 118/);
  });
}

test("A report of another agency is pointed out", async ({ page }) => {
  const draft = await openDraft(page, "basics");
  await openLastYear(draft, { ...buildLastYear(), agency: "临江市农业农村局" });
  const notice = page.getByText("这份报告是“临江市农业农村局”的，与本报告的机关不同");
  await expect(notice).toBeVisible();
  await draft.press("不再对照");
  await expect(notice).toHaveCount(0);
});

test("A file that is no report is refused with the reason, and nothing is compared", async ({ page }) => {
  const draft = await openDraft(page, "basics");
  const choosing = page.waitForEvent("filechooser");
  await draft.press("打开上年的文件");
  await (await choosing).setFiles(packFile("不是草稿", "说明.json"));
  await expect(page.getByText(/“说明\.json”打不开：/)).toBeVisible();
  await expect(page.getByText(/正在对照/)).toHaveCount(0);
});

const lastYearsTitle = `${agency}2023年政府信息公开工作年度报告`;

/** Deletes last year's draft in another window. */
async function deleteElsewhere(page: Page): Promise<void> {
  const home = new HomePage(await page.context().newPage());
  await home.open();
  await home.press(home.drafts.filter({ hasText: "2023 年度" }), "删除");
  await expect(home.findNews(`已删除“${lastYearsTitle}”。`)).toBeVisible();
  await home.page.close();
}

test("A draft of last year that is gone when it is chosen is told, in both places where it can be", async ({
  page,
  home,
}) => {
  await home.open();
  await home.openFile(packFile(buildLastYear()));
  await new DraftPage(page).expectSaved();
  await home.open();
  const question = await home.askLastYear();
  await deleteElsewhere(page);
  await question.getByRole("button", { name: "新建 2024 年度报告" }).click();
  await expect(home.findNews(`“${lastYearsTitle}”打不开：这份草稿已被删除`)).toBeVisible();

  await page.getByText("最近删除（1 份）").click();
  await page.getByRole("button", { name: `恢复 ${lastYearsTitle}` }).click();
  await expect(home.findNews(`已恢复“${lastYearsTitle}”。`)).toBeVisible();
  await openDraft(page, "basics");
  const choice = page.getByRole("combobox", { name: "选择本机的草稿" });
  await expect(choice).toBeVisible();
  await deleteElsewhere(page);
  await choice.selectOption({ index: 1 });
  await expect(page.getByRole("alert")).toContainText(`“${lastYearsTitle}”打不开：这份草稿已被删除`);
});

test("Of the drafts on this computer the agency's own of the year before stands first, empty ones do not stand", async ({
  page,
  home,
}) => {
  const drafts = [buildLastYear(), { ...buildLastYear(), agency: "临江市财政局" }];
  for (const file of [...drafts, { ...buildLastYear(), agency: "", year: null }]) {
    await home.open();
    await home.openFile(packFile(file));
    await new DraftPage(page).expectSaved();
  }
  await openDraft(page, "basics");
  await expect(page.getByRole("combobox", { name: "选择本机的草稿" }).getByRole("option")).toHaveText([
    "选择本机的草稿",
    `2023 年度　${agency}`,
    "2023 年度　临江市财政局",
  ]);
});

declare global {
  interface Window {
    letFirstGo: () => void;
  }
}

/** Lets the first file that is looked at answer only when it is let go. */
async function delayFirstFile(page: Page): Promise<void> {
  await page.evaluate(() => {
    // oxlint-disable-next-line typescript/unbound-method -- called on the file below
    const { arrayBuffer } = Blob.prototype;
    const gate = new Promise<void>((resolve) => {
      window.letFirstGo = resolve;
    });
    Blob.prototype.arrayBuffer = async function (this: Blob) {
      Blob.prototype.arrayBuffer = arrayBuffer;
      await gate;
      return arrayBuffer.call(this);
    };
  });
}

test("Of two files chosen in quick succession the second counts, however slowly the first is read", async ({
  page,
}) => {
  const draft = await openDraft(page, "basics");
  await delayFirstFile(page);
  const home = new HomePage(page);
  const workers: unknown[] = [];
  page.on("worker", (worker) => workers.push(worker));
  await home.giveFile("打开上年的文件", giveFile("慢.txt", writeText()));
  await openLastYear(draft, buildLastYear());
  await page.evaluate(async () => {
    window.letFirstGo();
    await new Promise((resolve) => setTimeout(resolve, 300));
  });
  expect(workers).toEqual([]);
  await expect(page.getByText(`正在对照：${lastYearsTitle}`)).toBeVisible();
});

test("No reading begins once the step is left", async ({ page }) => {
  const draft = await openDraft(page, "basics");
  await delayFirstFile(page);
  const workers: unknown[] = [];
  page.on("worker", (worker) => workers.push(worker));
  await new HomePage(page).giveFile("打开上年的文件", giveFile("慢.txt", writeText()));
  await draft.goTo("requests");
  await page.evaluate(async () => {
    window.letFirstGo();
    await new Promise((resolve) => setTimeout(resolve, 300));
  });
  expect(workers).toEqual([]);
});
