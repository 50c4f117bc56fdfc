/**
 * Hostile inputs through every door of the product, in the browser: nothing of them runs, no dialog comes, no
 * request leaves, the page stays where it is. The inputs and what Node does with them: src/reading/testing.
 */

import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { listInlineScripts } from "../src/delivery/build/page-markup.ts";
import {
  hostileJsons,
  hostilePages,
  hostileSheets,
  hostileTexts,
  hostileWords,
} from "../src/reading/testing/hostile-inputs.ts";
import { BUILT } from "./fixtures/built-product.ts";
import { writeClipboard } from "./fixtures/clipboard.ts";
import { buildDraft, type DraftFile, packFile } from "./fixtures/draft-file.ts";
import { giveFile, writeDocx, writeHtml } from "./fixtures/report-files.ts";
import { expect, openDraft, test } from "./fixtures/test.ts";
import { agency } from "./fixtures/texts.ts";
import type { DraftPage } from "./pages/draft-page.ts";
import type { GivenFile, HomePage } from "./pages/home-page.ts";

/** The scripts that stand in the page as it was built. */
const ownScripts = listInlineScripts(readFileSync(`${BUILT}/index.html`, "utf8"));

interface Watch {
  /** Nothing has happened that should not. */
  readonly expectQuiet: (title?: string) => Promise<void>;
}

/** Watches a page from before it opens. */
function watch(page: Page): Watch {
  const events: string[] = [];
  let origin = "";
  page.on("request", (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (origin === "") origin = asked;
    if (asked !== origin && protocol !== "blob:" && protocol !== "data:")
      events.push(`request ${request.url()}`);
  });
  page.on("dialog", (dialog) => {
    events.push(`dialog ${dialog.type()}`);
    void dialog.dismiss();
  });
  page.on("popup", (popup) => events.push(`window ${popup.url()}`));
  page.on("framenavigated", (frame) => {
    if (new URL(frame.url()).origin !== origin) events.push(`navigation ${frame.url()}`);
  });
  const expectQuiet = async (title = "政府信息公开年报填报"): Promise<void> => {
    const escaped = await page.evaluate(() => ({
      ran: "__ran" in window,
      polluted: "polluted" in {},
      frames: document.querySelectorAll("iframe, object, embed, base").length,
      scripts: Array.from(document.scripts, ({ src, text }) => (src === "" ? text : "")).filter(Boolean),
    }));
    expect(escaped).toEqual({ ran: false, polluted: false, frames: 0, scripts: ownScripts });
    expect(events).toEqual([]);
    await expect(page).toHaveTitle(title);
  };
  return { expectQuiet };
}

const html = writeHtml();
const docx = unzipSync(await writeDocx());

function spoilDocx(name: string): Uint8Array {
  const { body = "", relations = "", parts = {}, prolog = "" } = hostileWords[name] ?? {};
  const edit = (part: string, change: (text: string) => string): [string, Uint8Array] => [
    part,
    strToU8(change(strFromU8(docx[part] ?? new Uint8Array()))),
  ];
  const changed = [
    edit("word/document.xml", (text) =>
      text.replace("<w:document", `${prolog}<w:document`).replace("</w:p>", `</w:p>${body}`),
    ),
    edit("word/_rels/document.xml.rels", (text) =>
      text.replace("</Relationships>", `${relations}</Relationships>`),
    ),
  ];
  const added = Object.entries(parts).map(([part, text]): [string, Uint8Array] => [part, strToU8(text)]);
  return zipSync(Object.fromEntries([...Object.entries(docx), ...changed, ...added]));
}

const pages = Object.entries(hostilePages).map(([name, markup]) =>
  giveFile(`${name}.html`, html.replace(/<body[^>]*>/, `$&${markup}`).replace("</td>", `${markup}</td>`)),
);
const words = Object.keys(hostileWords).map((name) => giveFile(`${name}.docx`, spoilDocx(name)));

/** A draft with these words in every text, name and note. */
function fillDraft(text: string): DraftFile {
  const draft = buildDraft({ agency: text, title: text, preface: text, signature: { name: text, date: "" } });
  const section = { text, topics: [{ heading: text, text }], note: text };
  const sections = Object.fromEntries(Object.keys(draft.sections).map((id) => [id, section]));
  const requests = {
    ...draft.tables.requests,
    received: { ...draft.tables.requests.received, research: text },
  };
  return {
    ...draft,
    sections,
    tables: { ...draft.tables, requests },
    cellNotes: { "requests.received.total": text },
  };
}

/** Opens a file, looks at what was read beside its source, and is on the first page again. */
async function lookAt(
  page: Page,
  home: HomePage,
  file: GivenFile,
  door: "打开文件" | "检查一份报告" | "打开去年的文件",
): Promise<void> {
  if (door === "打开去年的文件") await home.askLastYear();
  await home.giveFile(door, file);
  await expect(
    page.getByRole("heading", { level: 1, name: /请核对读到的内容|检查结果|无法读取/ }),
  ).toBeVisible();
  const source = page.getByRole("button", { name: "原文" });
  if (await source.isVisible()) await source.click();
  await page.getByRole("button", { name: "返回列表" }).click();
  await home.expectOpen();
}

const doors = ["打开文件", "检查一份报告", "打开去年的文件"] as const;

for (const [kind, files] of [
  ["web pages", pages],
  ["Word files", words],
] as const) {
  test(`Hostile ${kind} are read or refused at each door, and do nothing`, async ({ page, home }) => {
    test.slow();
    const { expectQuiet } = watch(page);
    await home.open();
    for (const [index, file] of files.entries()) {
      const door = doors[index % doors.length];
      if (door !== undefined) await lookAt(page, home, file, door);
      await expectQuiet();
    }
    await expect(home.drafts).toHaveCount(0);
  });
}

async function walkThrough(page: Page, draft: DraftPage): Promise<void> {
  for (const step of ["overview", "requests", "export"] as const) await draft.goTo(step);
  await expect(page.getByRole("region", { name: "版面预览" })).toBeVisible();
}

test("Hostile words in every text of a draft are shown as words, step by step and on its pages", async ({
  page,
  home,
  draft,
}) => {
  test.slow();
  const { expectQuiet } = watch(page);
  await home.open();
  for (const [name, text] of Object.entries(hostileTexts)) {
    await test.step(name, async () => {
      await home.openFile(packFile(fillDraft(text)));
      await draft.expectStep("basics");
      const shown = await draft.findText("agency").inputValue();
      await walkThrough(page, draft);
      await expectQuiet(`2024年度 ${shown} · 年报`);
      await draft.press("‹ 返回列表");
      await home.expectOpen();
    });
  }
  await expect(home.drafts).toHaveCount(Object.keys(hostileTexts).length);
  await expectQuiet();
});

test("Hostile draft files are read or refused, here and in a backup, and do nothing", async ({
  page,
  home,
  draft,
}) => {
  test.slow();
  const { expectQuiet } = watch(page);
  await home.open();
  const json = JSON.stringify(buildDraft());
  for (const spoil of Object.values(hostileJsons)) {
    // What was told of the file before must not be taken for this one's.
    await page.reload();
    await home.expectOpen();
    await home.openFile(packFile(spoil(json)));
    const opened = draft.findStep("basics").or(home.findNews(/打不开|已打开/));
    await expect(opened.first()).toBeVisible();
    if (await draft.findStep("basics").isVisible()) await draft.press("‹ 返回列表");
    await home.expectOpen();
    await expectQuiet();
  }
  const entries = [
    ...Object.values(hostileJsons).map((spoil) => spoil(json)),
    ...Object.values(hostileTexts).map((text) => JSON.stringify(fillDraft(text))),
  ].map(
    (each, at) =>
      `{"id":"${at}","step":"<img src=x onerror=globalThis.__ran=1>","restoredFrom":"x","draft":${each}}`,
  );
  const backup = `{"format":"nianbao-backup","schemaVersion":1,"__proto__":{"polluted":1},"createdAt":"<b>","drafts":[${entries.join(",")}]}`;
  await home.giveFile("恢复备份", packFile(backup, "备份.json"));
  await expect(home.findNews(/已恢复 \d+ 份草稿.*读不出来，没有恢复/)).toBeVisible();
  await expectQuiet();
});

test("Hostile clipboards into a text and a table leave words and figures only", async ({ page }) => {
  test.slow();
  const draft = await openDraft(page, "problems");
  const { expectQuiet } = watch(page);
  await page.reload();
  const box = draft.findText("sections.problems.topics.0.text");
  const clipboards = [
    ...Object.values(hostilePages).map((markup) => ({ html: markup })),
    ...Object.values(hostileTexts).map((plain) => ({ plain, html: plain })),
  ];
  for (const contents of clipboards) {
    await box.click();
    await page.keyboard.press("Control+a");
    await writeClipboard(page, contents);
    await page.keyboard.press("Control+v");
  }
  await expectQuiet(`2024年度 ${agency} · 年报`);

  await draft.goTo("requests");
  const first = draft.table.findCell("requests.received.naturalPerson");
  const tables = [
    ...Object.values(hostilePages).map((markup) => ({
      html: `<table><tr><td>予以公开</td><td>${markup}</td></tr></table>${markup}`,
    })),
    ...Object.values(hostileSheets).map((plain) => ({ plain })),
  ];
  for (const contents of tables) {
    await first.click();
    await writeClipboard(page, contents);
    await page.keyboard.press("Control+v");
    const preview = page.getByRole("dialog");
    const nothing = page.getByRole("alert").filter({ hasText: "没有找到可以填入的表格" });
    await expect(preview.or(nothing)).toBeVisible();
    if (await preview.isVisible()) await page.keyboard.press("Escape");
    else await nothing.getByRole("button", { name: "关闭" }).click();
    await expect(preview.or(nothing)).toHaveCount(0);
  }
  await expectQuiet(`2024年度 ${agency} · 年报`);
});

test("What is copied out of a table holds no formula", async ({ page }) => {
  const draft = buildDraft();
  const received = {
    ...draft.tables.requests.received,
    research: '=HYPERLINK("http://attack.invalid")',
    other: -5,
  };
  const { table } = await openDraft(page, "requests", {
    tables: { ...draft.tables, requests: { ...draft.tables.requests, received } },
  });
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await table.drag("requests.received.research", "requests.received.other");
  await page.keyboard.press("Control+c");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const [formula, ...figures] = copied.split("\t");
  expect(formula).toBe(`'=HYPERLINK("http://attack.invalid")`);
  expect(figures.at(-1)).toBe("-5");
});
