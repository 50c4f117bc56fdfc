/** All drafts as one file: made in one browser, restored in another, and again; nothing lost, nothing doubled. */

import { readFileSync } from "node:fs";
import type { Browser, Page } from "@playwright/test";
import { buildDraft, buildPrevious, type DraftFile, packFile } from "./fixtures/draft-file.ts";
import { readStoredDrafts } from "./fixtures/stored-drafts.ts";
import { expect, test, watchErrors } from "./fixtures/test.ts";
import { DraftPage } from "./pages/draft-page.ts";
import { HomePage } from "./pages/home-page.ts";
import { TemplatePage } from "./pages/template-page.ts";

const kept = [
  {
    rule: "plausible.change",
    cells: ["requests.received.total"],
    place: null,
    excerpt: null,
    reason: "与信访办核对无误",
  },
];

function buildNamed(agency: string, changes: Partial<DraftFile> = {}): DraftFile {
  return buildDraft({ agency, ...changes });
}

/** Opens draft files one after the other, and is on the first page again. */
async function storeDrafts(page: Page, ...drafts: readonly DraftFile[]): Promise<void> {
  const [home, draft] = [new HomePage(page), new DraftPage(page)];
  await home.open();
  for (const file of drafts) {
    await home.openFile(packFile(file));
    await draft.expectStep("basics");
    await draft.press("‹ 返回列表");
    await home.expectOpen();
  }
}

async function openNewBrowser(
  browser: Browser,
): Promise<{ page: Page; home: HomePage; errors: readonly string[] }> {
  const page = await (await browser.newContext()).newPage();
  const errors = watchErrors(page);
  const home = new HomePage(page);
  await home.open();
  return { page, home, errors };
}

/** What is stored, without the number of the state and who wrote it. */
async function readFiles(page: Page): Promise<readonly unknown[]> {
  const stored = await readStoredDrafts(page);
  return stored.map(({ id, file }) => ({ id, file })).sort((a, b) => (a.id < b.id ? -1 : 1));
}

test("All drafts come back in another browser: figures, step, kept reasons, last year's report", async ({
  page,
  home,
  draft,
  browser,
}) => {
  await storeDrafts(
    page,
    buildNamed("临江市水务局"),
    buildNamed("临江市教育局", { kept, previous: buildPrevious() }),
  );
  await home.press(home.findDraft("临江市教育局"), "继续");
  await draft.goTo("requests");
  await draft.table.correct("requests.received.naturalPerson", "3442");
  await draft.expectSaved();
  await draft.press("‹ 返回列表");
  const { name, path } = await home.saveBackup();
  expect(name).toMatch(/^年报草稿备份\d{4}-\d\d-\d\d（2份）\.json$/);
  await expect(home.findNews(`已把 2 份草稿备份为“${name}”`)).toBeVisible();
  const before = await readFiles(page);

  const other = await openNewBrowser(browser);
  await expect(other.home.drafts).toHaveCount(0);
  await other.home.giveFile("恢复备份", path);
  await expect(other.home.findNews("已恢复 2 份草稿。")).toBeVisible();
  await expect(other.home.drafts).toHaveCount(2);
  expect(await readFiles(other.page)).toEqual(before);

  const there = new DraftPage(other.page);
  await other.home.press(other.home.findDraft("临江市教育局"), "继续");
  await there.expectStep("requests");
  await expect(there.table.findCell("requests.received.naturalPerson")).toHaveValue("3442");
  await expect(
    there.table.findCell("requests.received.naturalPerson").locator("xpath=ancestor::td"),
  ).toContainText("上年");
  const [stored] = (await readStoredDrafts(other.page)).filter(({ file }) => file.agency === "临江市教育局");
  expect(stored?.file).toMatchObject({ kept, previous: buildPrevious() });
  await there.press("‹ 返回列表");

  await other.home.giveFile("恢复备份", path);
  await expect(other.home.findNews("没有要恢复的草稿；2 份本机已有，内容相同，没有变动。")).toBeVisible();
  await expect(other.home.drafts).toHaveCount(2);
  expect(other.errors).toEqual([]);
  await other.page.context().close();
});

test("On the same computer nothing is overwritten: what differs is asked about", async ({
  page,
  home,
  draft,
}) => {
  await storeDrafts(page, buildNamed("临江市水务局"), buildNamed("临江市教育局"));
  const { path } = await home.saveBackup();
  await home.press(home.findDraft("临江市水务局"), "继续");
  await draft.goTo("disputes");
  await draft.table.correct("disputes.reconsideration.upheld", "90");
  await draft.expectSaved();
  await draft.press("‹ 返回列表");

  // Chosen by 打开文件, it is known for what it is.
  await home.openFile(path);
  const question = page.getByRole("dialog", { name: "有 1 份草稿与本机的不同" });
  await expect(question).toContainText("临江市水务局2024年政府信息公开工作年度报告");
  await expect(question).toContainText("另有 1 份内容相同，不变动。");
  // A long list scrolls: the keyboard begins there.
  await expect(question.getByRole("list", { name: "有 1 份草稿与本机的不同" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(question).toHaveCount(0);
  await expect(home.drafts).toHaveCount(2);

  await home.giveFile("恢复备份", path);
  await question.getByRole("button", { name: "恢复" }).click();
  await expect(home.findNews("其中 1 份与本机的不同，放在旁边，标有“来自备份”")).toBeVisible();
  await expect(home.findDraft("临江市水务局")).toHaveCount(2);
  const beside = home.drafts.filter({ hasText: /来自 .+ 的备份/ });
  await expect(beside).toHaveCount(1);
  // The mark outlasts writing on.
  await home.press(beside, "继续");
  await draft.goTo("disputes");
  await expect(draft.table.findCell("disputes.reconsideration.upheld")).toHaveValue("88");
  await draft.table.correct("disputes.reconsideration.upheld", "91");
  await draft.expectSaved();
  await draft.press("‹ 返回列表");
  await expect(beside).toHaveCount(1);
});

test("What was replaced can be found again", async ({ page, home, draft }) => {
  await storeDrafts(page, buildNamed("临江市水务局"));
  const { path } = await home.saveBackup();
  await home.press(home.findDraft("临江市水务局"), "继续");
  await draft.goTo("disputes");
  await draft.table.correct("disputes.reconsideration.upheld", "90");
  await draft.expectSaved();
  await draft.press("‹ 返回列表");
  await home.giveFile("恢复备份", path);
  await page.getByRole("radio", { name: /^用备份的/ }).check();
  await draft.press("恢复");
  await expect(home.findNews("其中 1 份换下了本机的")).toBeVisible();
  await expect(home.drafts).toHaveCount(1);
  await draft.press("找回换下的 1 份");
  await expect(home.drafts).toHaveCount(2);
  const upheld = (await readStoredDrafts(page)).map(
    ({ file }) => file.tables.disputes?.reconsideration?.upheld,
  );
  expect(new Set(upheld)).toEqual(new Set([88, 90]));
});

test("A draft that another window is writing is not replaced under its hands", async ({
  page,
  home,
  draft,
}) => {
  await storeDrafts(page, buildNamed("临江市水务局"));
  const { path } = await home.saveBackup();
  await home.press(home.findDraft("临江市水务局"), "继续");
  await draft.goTo("disputes");
  await draft.table.correct("disputes.reconsideration.upheld", "90");
  await draft.expectSaved();

  const second = new HomePage(await page.context().newPage());
  await second.open();
  await second.giveFile("恢复备份", path);
  await second.page.getByRole("radio", { name: /^用备份的/ }).check();
  await second.page.getByRole("button", { name: "恢复", exact: true }).click();
  await expect(
    second.findNews(/“临江市水务局.*”正在另一个窗口中编辑，没有换下，备份的放在旁边。/),
  ).toBeVisible();
  await expect(second.drafts).toHaveCount(2);
  // The writer goes on undisturbed.
  await draft.table.correct("disputes.reconsideration.upheld", "92");
  await draft.expectSaved();
  await draft.expectReadOnly(false);
});

test("Files that are no backup, or not whole, change nothing and say why", async ({ page, home }) => {
  await storeDrafts(page, buildNamed("临江市水务局"));
  const { path } = await home.saveBackup();
  const whole = readFileSync(path, "utf8");
  const broken = JSON.parse(whole) as { drafts: unknown[] };
  broken.drafts.push({ draft: { ...buildNamed("临江市财政局"), tables: 5 } });
  for (const [content, reason] of [
    [whole.slice(0, -40), /备份文件不完整/],
    [JSON.stringify(buildDraft()), /这是一份草稿文件，不是备份/],
    [whole.replace('"schemaVersion":1', '"schemaVersion":7'), /由更新版本的工具保存/],
    ["各位领导：请查收。", /不是“备份全部草稿”得到的备份文件/],
  ] as const) {
    await home.giveFile("恢复备份", packFile(content, "备份.json"));
    await expect(home.findNews(reason)).toBeVisible();
    await expect(home.drafts).toHaveCount(1);
  }
  await home.giveFile("恢复备份", packFile(broken, "备份.json"));
  await expect(
    home.findNews(/1 份本机已有.*有 1 份读不出来，没有恢复：第 2 份“临江市财政局 2024”/),
  ).toBeVisible();
  await home.giveFile("检查一份报告", path);
  await expect(page.getByRole("alert")).toContainText("请在首页点“恢复备份”");
});

test("The office's 版式 goes with the drafts, and replaces none that is there", async ({
  page,
  home,
  browser,
}) => {
  await storeDrafts(page, buildNamed("临江市水务局"));
  const look = new TemplatePage(page);
  await look.openFromHome();
  await look.choose("正文", "方正仿宋_GBK");
  await expect(look.summary).toContainText("已保存");
  await look.press("‹ 返回");
  const { path } = await home.saveBackup();
  await expect(home.findNews(/已把 1 份草稿和本单位版式备份为/)).toBeVisible();

  const other = await openNewBrowser(browser);
  const otherLook = new TemplatePage(other.page);
  await other.home.giveFile("恢复备份", path);
  await expect(other.home.findNews("已恢复 1 份草稿。本单位版式已恢复。")).toBeVisible();
  await otherLook.openFromHome();
  await expect(otherLook.findField("正文")).toHaveValue("方正仿宋_GBK");
  await otherLook.choose("正文", "仿宋");
  await expect(otherLook.summary).toContainText("已保存");
  await otherLook.press("‹ 返回");
  await other.home.giveFile("恢复备份", path);
  await expect(
    other.home.findNews(/内容相同，没有变动。备份里的本单位版式与本机的不同，保留了本机的。/),
  ).toBeVisible();
  await otherLook.openFromHome();
  await expect(otherLook.findField("正文")).toHaveValue("仿宋");

  await otherLook.press("‹ 返回");
  const spoilt = readFileSync(path, "utf8").replace("方正仿宋_GBK", "<b>");
  await other.home.giveFile("恢复备份", packFile(spoilt, "备份.json"));
  await expect(other.home.findNews(/备份里的本单位版式没有恢复：/)).toBeVisible();
  expect(other.errors).toEqual([]);
  await other.page.context().close();
});

test("Of a backup that was not copied whole, the drafts before the cut come back, and it is said", async ({
  page,
  home,
  browser,
}) => {
  await storeDrafts(page, buildNamed("临江市水务局"), buildNamed("临江市财政局"));
  const { path } = await home.saveBackup();
  const [head, first = "", second = ""] = readFileSync(path, "utf8").split("\n");
  const cut = `${head}\n${first}\n${second.slice(0, second.length / 2)}`;
  const { home: other, errors } = await openNewBrowser(browser);
  await other.giveFile("恢复备份", packFile(cut, "备份.json"));
  await expect(
    other.findNews(/已恢复 1 份草稿。.*第 2 份：内容不完整。备份文件不完整，可能没有复制完/),
  ).toBeVisible();
  await expect(other.drafts).toHaveCount(1);
  expect(errors).toEqual([]);
});

test("A backup of 100 drafts is made and restored while the page goes on", async ({
  page,
  home,
  browser,
}) => {
  test.slow();
  const previous = buildPrevious();
  const drafts = Array.from({ length: 100 }, (_, at) => ({
    draft: buildNamed(`临江市第${at}局`, { previous }),
  }));
  const given = packFile(
    { format: "nianbao-backup", schemaVersion: 1, createdAt: "2026-01-05T00:00:00Z", drafts },
    "备份.json",
  );
  /** The longest time without a turn for the page, while something is done. */
  const measurePause = async (watched: HomePage, work: () => Promise<void>): Promise<number> => {
    await watched.page.evaluate(() => {
      const state = { longest: 0, last: performance.now() };
      Object.assign(window, { pause: state });
      setInterval(() => {
        state.longest = Math.max(state.longest, performance.now() - state.last);
        state.last = performance.now();
      }, 5);
    });
    await work();
    return watched.page.evaluate(() => (window as unknown as { pause: { longest: number } }).pause.longest);
  };
  await home.open();
  const restoring = await measurePause(home, async () => {
    await home.giveFile("恢复备份", given);
    await expect(home.findNews("已恢复 100 份草稿。")).toBeVisible();
  });
  await expect(home.drafts).toHaveCount(100);
  let path = "";
  const saving = await measurePause(home, async () => {
    ({ path } = await home.saveBackup());
  });
  // Measured alone: 330 ms, most of it checking and drawing the hundred cards, and 70 ms.
  expect(restoring).toBeLessThan(1500);
  expect(saving).toBeLessThan(500);
  const other = await openNewBrowser(browser);
  await other.home.giveFile("恢复备份", path);
  await expect(other.home.drafts).toHaveCount(100);
  expect(await readFiles(other.page)).toEqual(await readFiles(page));
  await other.page.context().close();
});

test("怎样核实 tells what the page knows about itself, and no more", async ({ page, home }) => {
  await home.open();
  await page.getByRole("button", { name: "怎样核实" }).click();
  const dialog = page.getByRole("dialog", { name: "怎样核实数据只保存在本机" });
  await expect(dialog).toContainText("没用过的功能要接上网络才能打开");
  await expect(dialog).toContainText("向其他网站：0 次。");
  await expect(dialog).toContainText(/读取本工具自己的文件：[1-9]\d* 次。/);
  const policies = await page.locator('meta[http-equiv="Content-Security-Policy"]').count();
  await expect(dialog).toContainText(policies === 0 ? "本页没有写明安全策略" : "不能连接其他网站");
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
});
