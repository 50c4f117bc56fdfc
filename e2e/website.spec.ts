/** The report on a website: as a page of its own, and pasted into the editors that websites use. */

import { readFileSync } from "node:fs";
import type { BrowserContext, Page } from "@playwright/test";
import { readReport } from "../src/reading/index.ts";
import type { Report } from "../src/report/index.ts";
import { buildDraft, type DraftFile } from "./fixtures/draft-file.ts";
import { editorNames, hasEditor, pasteIntoEditor } from "./fixtures/editors.ts";
import { expect, openDraft, test } from "./fixtures/test.ts";
import { agency } from "./fixtures/texts.ts";
import type { DraftPage } from "./pages/draft-page.ts";

/** Everything that a report can print. */
const additions: Partial<DraftFile> = {
  preface: "编制说明第一段。\n数据截至12月31日，不含下级机关。",
  signature: { name: agency, date: "2025-01-17" },
  cellNotes: { "proactive.normativeDocuments.issued": "其中修订16件" },
  sections: {
    ...buildDraft().sections,
    proactive: { text: "表前一句：<b>不含</b>下级 & “其他”。", topics: [], note: "注：表后一句。" },
  },
};

function printBytes(html: string): Uint8Array {
  return new TextEncoder().encode(html);
}

function read(html: string): Report {
  const reading = readReport(printBytes(html));
  if (!reading.ok) throw new Error(reading.reason);
  expect(reading.unread).toEqual([]);
  return reading.report;
}

/** What is read from `html` is what the draft's file says. */
function expectSameReport(html: string, draft: DraftFile): void {
  const { tables, sections, preface, signature, cellNotes, year, ...rest } = read(html);
  expect(tables).toEqual(draft.tables);
  expect(sections).toEqual(draft.sections);
  expect({ preface, signature, cellNotes, year, agency: rest.agency }).toEqual({
    preface: draft.preface,
    signature: draft.signature,
    cellNotes: draft.cellNotes,
    year: draft.year,
    agency: draft.agency,
  });
}

async function exportPage(draft: DraftPage): Promise<{ html: string; name: string; path: string }> {
  const downloading = draft.page.waitForEvent("download");
  await draft.press("导出网页");
  const download = await downloading;
  const path = await download.path();
  return { html: readFileSync(path, "utf8"), name: download.suggestedFilename(), path };
}

async function copyForEditor(draft: DraftPage): Promise<void> {
  await draft.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await draft.press("复制到网站编辑器");
  await expect(draft.page.getByText(/已复制，内容已重新读出/)).toBeVisible();
}

test("The page says what the report says, and needs nothing but itself", async ({ page }) => {
  const draft = await openDraft(page, "export", additions);
  const { html, name } = await exportPage(draft);
  await expect(page.getByText(`已生成“${name}”`)).toBeVisible();
  expect(name).toMatch(/^临江市人民政府2024年.*\.html$/);
  expectSameReport(html, buildDraft(additions));
  expect(html).not.toMatch(/<script|<style|<link|<img|class=|https?:/);
});

test("On a phone the text wraps and a wide table scrolls in a box of its own", async ({ page }) => {
  const draft = await openDraft(page, "export", additions);
  const { html } = await exportPage(draft);
  await page.goto("about:blank");
  await page.setViewportSize({ width: 390, height: 844 });
  await page.setContent(html);
  const widths = await page.evaluate(() => ({
    page: document.documentElement.scrollWidth,
    tables: Array.from(document.querySelectorAll("table"), (table) => {
      const box = table.parentElement;
      return box === null ? 0 : box.scrollWidth - box.clientWidth;
    }),
  }));
  expect(widths.page).toBe(390);
  expect(widths.tables[1]).toBeGreaterThan(50);
  expect(widths.tables[2]).toBeGreaterThan(100);
  for (const table of await page.getByRole("table").all())
    await expect(table).toHaveAccessibleName(/^[二三四]、/);
  await expect(page.getByRole("rowheader", { name: "1.属于国家秘密" })).toBeVisible();
});

test("With errors left, nothing is published without being asked", async ({ page }) => {
  const draft = await openDraft(page, "export", {
    tables: { ...buildDraft().tables, disputes: {} },
  });
  for (const [action, title, goOn] of [
    ["导出网页", "仍要导出吗？", "仍然导出"],
    ["复制到网站编辑器", "仍要复制吗？", "仍然复制"],
    ["打印 / 另存为 PDF", "仍要打印吗？", "仍然打印"],
  ] as const) {
    await draft.press(action);
    const dialog = page.getByRole("dialog", { name: new RegExp(title) });
    await expect(dialog.getByRole("button", { name: goOn })).toBeVisible();
    await dialog.getByRole("button", { name: "取消" }).click();
    await expect(dialog).toHaveCount(0);
  }
  const downloading = page.waitForEvent("download");
  await draft.press("导出网页");
  await draft.press("仍然导出");
  const html = readFileSync(await (await downloading).path(), "utf8");
  const { disputes } = read(html).tables;
  // Blank cells are empty, never 0.
  expect(Object.values(disputes).flatMap((row) => Object.values(row))).toEqual(Array(15).fill(null));
});

for (const name of editorNames) {
  test(`Pasted into ${name}, every figure and text is as before`, async ({ page, browser }) => {
    test.skip(!hasEditor(name), `${name} is not installed: npx tsx .ci/install-outside.ts editors`);
    const draft = await openDraft(page, "export", additions);
    await copyForEditor(draft);
    const html = await pasteIntoEditor(browser, name);
    expectSameReport(html, buildDraft(additions));
    // Nothing of the text has become markup.
    expect(html).toMatch(/&lt;b&gt;不含&lt;\/b&gt;/);
    expect(html).toMatch(/rowspan="22"/);
  });
}

/** Where pages come from plain http, the browser gives them no clipboard of their own. */
async function hideClipboard(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
    Reflect.deleteProperty(window, "ClipboardItem");
  });
}

/** The copy command is refused, as by a browser that has forgotten the click. */
function refuseCommand(page: Page): Promise<void> {
  return page.evaluate(() => {
    Reflect.set(document, "execCommand", () => false);
  });
}

test("Without the browser's clipboard a copy command does the same", async ({ page, context, browser }) => {
  test.skip(!hasEditor("TinyMCE"), "TinyMCE is not installed: npx tsx .ci/install-outside.ts editors");
  await hideClipboard(context);
  const draft = await openDraft(page, "export", additions);
  await copyForEditor(draft);
  expectSameReport(await pasteIntoEditor(browser, "TinyMCE"), buildDraft(additions));
});

test("A copy that the browser refuses is not called done", async ({ page, context }) => {
  await hideClipboard(context);
  const draft = await openDraft(page, "export");
  await refuseCommand(page);
  await draft.press("复制到网站编辑器");
  await expect(page.getByText("内容已经备好，浏览器还没有复制。请再点一次“复制”。")).toBeVisible();
  await draft.press("复制");
  await expect(page.getByRole("alert")).toContainText("没有复制成功");
  await expect(page.getByText(/已复制，/)).toHaveCount(0);
});
