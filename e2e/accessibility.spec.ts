/** axe finds nothing: every page, step and dialog, blank and with mistakes, in every theme. */

import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { writeClipboard } from "./fixtures/clipboard.ts";
import { themes } from "./fixtures/display.ts";
import { buildDraft, type DraftFile, packFile } from "./fixtures/draft-file.ts";
import { reloadToFirstLook } from "./fixtures/held-tool.ts";
import { ledger, writeCsv } from "./fixtures/ledger.ts";
import { giveFile, writeText } from "./fixtures/report-files.ts";
import { copyFrom } from "./fixtures/sheet-markup.ts";
import { expect, openBlankDraft, openDraft, test } from "./fixtures/test.ts";
import { type StepName, stepNames } from "./pages/draft-page.ts";
import { TemplatePage } from "./pages/template-page.ts";

const TAGS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];
const steps = Object.keys(stepNames) as StepName[];

type Violations = Awaited<ReturnType<AxeBuilder["analyze"]>>["violations"];

function listViolations(violations: Violations): string[] {
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")}: ${failureSummary ?? ""}`),
  );
}

/**
 * Runs axe over what is on the screen now: all its rules once, those of colours in every theme, for a theme changes
 * nothing but colours. axe is run by the protocol, past the page's policy; there are no frames to look into.
 */
async function expectFit(page: Page, what: string): Promise<void> {
  for (const theme of themes) {
    await page.evaluate((name) => document.documentElement.setAttribute("data-theme", name), theme);
    const axe = new AxeBuilder({ page }).setLegacyMode(true);
    const { violations, passes } = await (theme === "light"
      ? axe.withTags(TAGS)
      : axe.withRules("color-contrast")
    ).analyze();
    expect(passes.length, `${what}: axe has looked`).toBeGreaterThan(0);
    expect.soft(listViolations(violations), `${what}, ${theme}`).toEqual([]);
  }
}

test.beforeEach(async ({ page }) => {
  // What is just coming in has no colours of its own yet.
  await page.emulateMedia({ reducedMotion: "reduce" });
});

// axe looks at some hundred cells, three times on each screen.
test.setTimeout(240_000);

/** Looks at a dialog that a click opens, and closes it with Esc; the cursor goes back to where it was. */
async function expectFitDialog(page: Page, opener: Locator): Promise<void> {
  await opener.click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  await expectFit(page, `the dialog ${await dialog.getByRole("heading").first().innerText()}`);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(opener).toBeFocused();
}

function findButton(page: Page, name: string | RegExp): Locator {
  return page.getByRole("button", { name });
}

/** Errors, a warning in a text, a remark, last year's figures, a kept warning. */
function buildFaulty(): DraftFile {
  const { tables, sections } = buildDraft();
  tables.requests.granted = { ...tables.requests.granted, naturalPerson: 1480 };
  tables.proactive.rules = { ...tables.proactive.rules, inForce: "1o" };
  return buildDraft({
    tables,
    sections: {
      ...sections,
      other: { text: "2024年收到政府信息公开申请3500件，没有收取信息处理费。", topics: [], note: "" },
    },
    cellNotes: { "proactive.rules.issued": "其中修订1件" },
    signature: { name: "临江市人民政府", date: "2025-01-17" },
  });
}

test("axe finds nothing: The list of drafts and its dialogs", async ({ page, home, draft }) => {
  await home.open();
  await expectFit(page, "the empty list");
  await home.openFile(packFile(buildDraft()));
  await findButton(page, "返回列表").click();
  await home.expectOpen();
  await home.openFile(packFile("{"));
  await expect(page.getByRole("alert")).toBeVisible();
  await expectFit(page, "the list with a file that was refused");
  await expectFitDialog(page, findButton(page, "显示"));
  await expectFitDialog(page, findButton(page, "从去年的报告开始"));
  await expectFitDialog(page, findButton(page, "怎样核实"));
  const backup = await home.saveBackup();
  await home.press(home.drafts.first(), "继续");
  await draft.findText("agency").fill("另一机关");
  await draft.expectSaved();
  await findButton(page, "返回列表").click();
  await home.giveFile("恢复备份", backup.path);
  const question = page.getByRole("dialog");
  await expect(question).toBeVisible();
  await expectFit(page, "restoring");
});

test("axe finds nothing: The first look at a draft, before the tool is there", async ({ page }) => {
  const draft = await openDraft(page, "basics");
  await draft.expectSaved();
  await reloadToFirstLook(page);
  await expectFit(page, "first look");
});

test("axe finds nothing: Every step of a blank report", async ({ page }) => {
  const draft = await openBlankDraft(page, "basics");
  for (const step of steps) {
    await draft.goTo(step);
    await expectFit(page, step);
  }
});

test("axe finds nothing: Every step of a report with mistakes, and the dialogs", async ({ page }) => {
  const draft = await openDraft(page, "basics", buildFaulty());
  for (const step of steps) {
    await draft.goTo(step);
    if (step === "export") await expect(page.getByRole("region", { name: "第 1 页" })).toBeVisible();
    await expectFit(page, step);
  }
  await expectFitDialog(page, findButton(page, "导出 Word 文件"));
  await expectFitDialog(page, findButton(page, "保留").first());
  await draft.press("逐项复制");
  await expect(page.getByRole("heading", { level: 1, name: "逐项复制" })).toBeVisible();
  await expectFit(page, "copying");
  await draft.press("‹ 返回检查与导出");
  await draft.goTo("requests");
  await draft.table.findCell("requests.granted.research").click();
  await expectFitDialog(page, findButton(page, "给数字加括注"));
  await expectFitDialog(page, findButton(page, "本年度没有申请，全部填 0"));
  await draft.table.findCell("requests.granted.naturalPerson").click();
  await writeClipboard(
    page,
    copyFrom("Excel", [
      ["1", "2"],
      ["3", "—"],
    ]),
  );
  await page.keyboard.press("Control+v");
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectFit(page, "the preview of a paste");
  await page.keyboard.press("Escape");
  const choosing = page.waitForEvent("filechooser");
  await findButton(page, "打开表格或台账文件").click();
  const csv = { name: "台账.csv", mimeType: "text/csv", buffer: writeCsv(ledger) };
  await (await choosing).setFiles(csv);
  await expect(page.getByRole("dialog", { name: /由台账计数/ })).toBeVisible();
  await expectFit(page, "the ledger");
});

test("axe finds nothing: A file that was read, one that was checked, and one that was refused", async ({
  page,
  home,
  opening,
}) => {
  await home.open();
  const text = `${writeText(buildFaulty()).toString()}\n表外的一行 123`;
  await home.openFile(giveFile("年报.txt", Buffer.from(text)));
  await opening.expectTitle("请核对读到的内容");
  await expectFit(page, "a file that was read");
  await home.open();
  await home.giveFile("检查一份报告", giveFile("年报.txt", Buffer.from(text)));
  await opening.expectTitle("检查结果");
  await expectFit(page, "a file that was checked");
  await home.open();
  await home.openFile(giveFile("年报.pdf", "%PDF-1.7\n"));
  await opening.expectTitle("无法读取“年报.pdf”");
  await expectFit(page, "a file that was refused");
});

test("axe finds nothing: The look of the office and the rules", async ({ page, home }) => {
  await home.open();
  await new TemplatePage(page).openFromHome();
  await expectFit(page, "the look of the office");
  await home.open();
  await findButton(page, "核对规则").click();
  await expect(page.getByRole("table").first()).toBeVisible();
  await expectFit(page, "the rules");
});
