/** 基本信息 of a stored draft, on the screen before the tool itself is: what it shows, and what is typed into it. */

import type { Locator, Page } from "@playwright/test";
import { buildDraft, packFile } from "./fixtures/draft-file.ts";
import { holdTool, releaseTool, reloadToFirstLook } from "./fixtures/held-tool.ts";
import { expect, networkTest, openBlankDraft, openDraft, test } from "./fixtures/test.ts";
import { agency } from "./fixtures/texts.ts";
import type { DraftPage } from "./pages/draft-page.ts";
import { HomePage } from "./pages/home-page.ts";

const PREFACE = "本报告依据条例编制。\n统计期间为全年。";

/** A stored draft, in 基本信息. */
async function openStored(page: Page): Promise<DraftPage> {
  const draft = await openDraft(page, "basics", { preface: PREFACE });
  await draft.expectSaved();
  return draft;
}

/** Stores a newer state of the only draft, as by a page that was just left. */
async function saveBehind(page: Page, changes: Record<string, string>): Promise<void> {
  await page.evaluate(
    (changed) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("nianbao-drafts");
        opening.onerror = () => reject(new Error("the database does not open"));
        opening.onsuccess = () => {
          const writing = opening.result.transaction("drafts", "readwrite");
          const reading = writing.objectStore("drafts").openCursor(null, "prev");
          reading.onsuccess = () => {
            const record = reading.result?.value as { revision: number; file: object };
            writing.objectStore("drafts").add({
              ...record,
              revision: record.revision + 1,
              file: { ...record.file, ...changed },
            });
          };
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    changes,
  );
}

async function measureTop(field: Locator): Promise<number> {
  return (await field.boundingBox())?.y ?? Number.NaN;
}

test("It shows the texts as they were saved, and nothing that is not known yet", async ({ page }) => {
  const draft = await openStored(page);
  await reloadToFirstLook(page);
  await expect(draft.findText("agency")).toHaveValue(agency);
  await expect(draft.findText("year")).toHaveValue("2024");
  await expect(draft.findText("preface")).toHaveValue(PREFACE);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${agency}2024年政府信息公开工作年度报告`);
  await expect(draft.findings).toBeEmpty();
  await expect(page.getByText(/未完成|已完成|处错误|\d [条字]/).locator("visible=true")).toHaveCount(0);
});

for (const width of [1280, 1000, 390]) {
  test(`No field moves when the tool takes its place, ${width} pixels wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 720 });
    const draft = await openStored(page);
    // From a file, a notice above the step comes a moment after the tool, until it has been read.
    if (page.url().startsWith("file:")) await draft.press("知道了");
    await reloadToFirstLook(page);
    const places = ["agency", "year", "title", "preface"];
    const before = await Promise.all(places.map((place) => measureTop(draft.findText(place))));
    await releaseTool(page);
    await draft.expectSaved();
    expect(await Promise.all(places.map((place) => measureTop(draft.findText(place))))).toEqual(before);
  });
}

test("What is typed into it is kept, the cursor stays, and typing goes on", async ({ page }) => {
  const draft = await openStored(page);
  await reloadToFirstLook(page);
  await draft.findText("title").fill("二〇二四年度报告");
  await draft.findText("preface").focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("全文：");
  await releaseTool(page);
  await expect(draft.findText("preface")).toBeFocused();
  await page.keyboard.type("共六部分。");
  await expect(draft.findText("preface")).toHaveValue(`全文：共六部分。${PREFACE}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("二〇二四年度报告");
  await draft.expectSaved();
  await reloadToFirstLook(page);
  await releaseTool(page);
  await expect(draft.findText("preface")).toHaveValue(`全文：共六部分。${PREFACE}`);
  await expect(draft.findText("title")).toHaveValue("二〇二四年度报告");
});

test("What is typed into several of its fields is kept in each", async ({ page }) => {
  const draft = await openBlankDraft(page, "basics");
  await draft.press("恢复建议的文字");
  await draft.expectSaved();
  await reloadToFirstLook(page);
  // The proposed preface would follow the agency, had it not been typed anew as well.
  await draft.findText("agency").fill("某市水务局");
  await draft.findText("preface").fill("改写的说明");
  await releaseTool(page);
  await expect(draft.findText("agency")).toHaveValue("某市水务局");
  await expect(draft.findText("preface")).toHaveValue("改写的说明");
});

test("A state that was saved meanwhile is not led back by what is typed", async ({ page }) => {
  const draft = await openStored(page);
  await reloadToFirstLook(page);
  await saveBehind(page, { preface: "刚刚保存的说明" });
  await draft.findText("preface").fill("从旧的说明写起");
  await draft.findText("title").fill("新的标题");
  await releaseTool(page);
  await expect(draft.findText("preface")).toHaveValue("刚刚保存的说明");
  await expect(draft.findText("title")).toHaveValue("新的标题");
});

test("What is typed over a text that was stored with blanks around it is kept", async ({ page }) => {
  const draft = await openStored(page);
  await saveBehind(page, { agency: `${agency} `, title: "　年度报告", preface: `　　${PREFACE}\n\n` });
  await reloadToFirstLook(page);
  await expect(draft.findText("agency")).toHaveValue(`${agency} `);
  await draft.findText("title").press("End");
  await page.keyboard.type("之一");
  await draft.findText("preface").focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("另有附件。");
  await releaseTool(page);
  await expect(draft.findText("agency")).toHaveValue(agency);
  await expect(draft.findText("title")).toHaveValue("　年度报告之一");
  await expect(draft.findText("preface")).toBeFocused();
  await expect(draft.findText("preface")).toHaveValue(`　　${PREFACE}\n\n另有附件。`);
  await page.keyboard.press("Shift+Tab");
  await expect(draft.findText("preface")).toHaveValue(`${PREFACE}\n另有附件。`);
});

test("What was typed into a field that was left is put in order", async ({ page }) => {
  const draft = await openStored(page);
  await reloadToFirstLook(page);
  await draft.findText("preface").fill("　　改写的说明\n\n");
  await draft.findText("title").focus();
  await releaseTool(page);
  await expect(draft.findText("preface")).toHaveValue("改写的说明");
  await expect(draft.findText("title")).toBeFocused();
});

test("The page stays where it was scrolled to while typing in it", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 360 });
  const draft = await openStored(page);
  await draft.findText("agency").click();
  await draft.expectSaved();
  await reloadToFirstLook(page);
  await draft.findText("preface").press("Control+End");
  await page.keyboard.type("另有附件。");
  const before = await measureTop(draft.findText("preface"));
  expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
  await releaseTool(page);
  await expect(draft.findText("preface")).toBeFocused();
  await draft.expectSaved();
  expect(await measureTop(draft.findText("preface"))).toBe(before);
});

test("What was typed into it can be taken back", async ({ page }) => {
  const draft = await openStored(page);
  await reloadToFirstLook(page);
  await draft.findText("agency").fill("某市水务局");
  await releaseTool(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^某市水务局2024年/);
  await draft.findText("agency").press("Control+z");
  await expect(draft.findText("agency")).toHaveValue(agency);
});

test("What is not typed into changes nothing of the draft", async ({ page }) => {
  const draft = await openStored(page);
  const said = await draft.saveState.textContent();
  await reloadToFirstLook(page);
  await draft.findText("preface").focus();
  await releaseTool(page);
  await expect(draft.saveState).toHaveText(said ?? "");
  await expect(page.getByRole("button", { name: "撤销" })).toBeDisabled();
});

test("What the browser remembers of its fields is not taken for typing", async ({ page }) => {
  const draft = await openStored(page);
  await reloadToFirstLook(page);
  await draft.findText("preface").fill("没有保存");
  await draft.findText("title").fill("没有保存");
  await reloadToFirstLook(page);
  await releaseTool(page);
  await expect(draft.findText("preface")).toHaveValue(PREFACE);
  await expect(draft.findText("title")).toHaveValue("");
  await expect(page.getByRole("button", { name: "撤销" })).toBeDisabled();
});

test("No more than a second of typing waits for the tool", async ({ page }) => {
  const draft = await openStored(page);
  await reloadToFirstLook(page);
  await draft.findText("title").press("x");
  await expect(draft.findText("title")).not.toBeEditable();
  await expect(draft.findText("preface")).not.toBeEditable();
  await releaseTool(page);
  await expect(draft.findText("title")).toBeEditable();
  await expect(draft.findText("title")).toHaveValue("x");
});

test("A word that an input method puts together is finished in it", async ({ page }) => {
  const draft = await openStored(page);
  await reloadToFirstLook(page);
  await draft.findText("title").focus();
  const session = await page.context().newCDPSession(page);
  await session.send("Input.imeSetComposition", { text: "nian", selectionStart: 4, selectionEnd: 4 });
  await page.evaluate(() => window.releaseTool());
  // Longer than the tool keeps the draft open for a page that does not come.
  await page.waitForTimeout(6_000);
  await expect(page.locator("[data-first-look]")).toBeVisible();
  await session.send("Input.insertText", { text: "年" });
  await expect(page.locator("[data-first-look]")).toHaveCount(0);
  await expect(draft.findText("title")).toHaveValue("年");
  await expect(draft.findText("title")).toBeFocused();
});

test("Only its fields take the keyboard and the mouse", async ({ page }) => {
  const draft = await openStored(page);
  await reloadToFirstLook(page);
  await page.keyboard.press("Tab");
  await expect(draft.findText("agency")).toBeFocused();
  for (const place of ["year", "title", "preface"]) {
    await page.keyboard.press("Tab");
    await expect(draft.findText(place)).toBeFocused();
  }
  const next = draft.findStep("overview").click();
  await releaseTool(page);
  // The press has waited for the tool.
  await next;
  await draft.expectStep("overview");
});

test("There is none of a draft that another window writes", async ({ page, context }) => {
  const draft = await openStored(page);
  const other = await context.newPage();
  await holdTool(other);
  await other.goto(page.url());
  await other.waitForTimeout(600);
  await expect(other.locator("#root")).toBeEmpty();
  await releaseTool(other);
  await expect(other.getByText("这份草稿正在另一个窗口中编辑，这里只能查看。")).toBeVisible();
  await draft.expectReadOnly(false);
});

test("There is none of another step, of the list, or of a draft that is not there", async ({ page }) => {
  const draft = await openStored(page);
  await draft.goTo("overview");
  const [address] = page.url().split("#");
  await holdTool(page);
  for (const place of [page.url(), `${address}#/`, `${address}#/draft/0123456789abcdef01234567/basics`]) {
    await page.goto("about:blank");
    await page.goto(place);
    await page.waitForTimeout(600);
    await expect(page.locator("#root")).toBeEmpty();
  }
  await releaseTool(page);
  await expect(page.getByRole("heading", { name: "这份草稿打不开" })).toBeFocused();
  await expect(page.getByText("这台电脑的浏览器里没有这份草稿")).toBeVisible();
});

networkTest("Without the tool's file it gives way to what is wrong", async ({ page }) => {
  const home = new HomePage(page);
  await home.open();
  await home.openFile(packFile(buildDraft()));
  await expect(page.getByRole("heading", { level: 2, name: "基本信息" })).toBeVisible();
  await expect(page.getByRole("banner").getByRole("status")).toHaveText(/已保存/);
  await page.route("**/assets/index-*.js", (route) => route.abort());
  await page.reload();
  await expect(page.getByRole("heading", { name: "页面没有打开" })).toBeVisible();
  await expect(page.getByText("已经保存的草稿没有受影响。")).toBeVisible();
  await expect(page.locator("[data-first-look]")).toHaveCount(0);
});
