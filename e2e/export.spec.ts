/** The export: its question, its file name, and what the file says. */

import { buildDraft } from "./fixtures/draft-file.ts";
import { expect, openBlankDraft, openDraft, test } from "./fixtures/test.ts";
import { agency, title } from "./fixtures/texts.ts";
import { readWordFile } from "./word-file.ts";

test("With errors left the export asks, says how many, and goes on when told to", async ({ page }) => {
  const draft = await openBlankDraft(page, "requests");
  await draft.press("其余填 0");
  await draft.table.correct("requests.received.naturalPerson", "3");
  await draft.press("导出 Word");
  await draft.expectStep("export");
  const summary = page.getByRole("alert").filter({ hasText: /还有 \d+ 处错误/ });
  const count = /还有 (\d+) 处错误/.exec((await summary.textContent()) ?? "")?.[1];
  await draft.press("导出 Word 文件");
  const dialog = page.getByRole("dialog", { name: `还有 ${count} 处错误或没有填写，仍要导出吗？` });
  await expect(dialog).toBeVisible();
  await dialog.getByRole("button", { name: "取消" }).click();
  await expect(dialog).toHaveCount(0);

  // The browser's Back means no as well, and leads nowhere else.
  await draft.press("导出 Word 文件");
  await expect(dialog).toBeVisible();
  await page.evaluate(() => history.back());
  await expect(dialog).toHaveCount(0);
  await draft.expectStep("export");
  await page.goBack();
  await draft.expectStep("requests");
  await page.goForward();
  await draft.expectStep("export");

  const download = await draft.exportWord({ withErrors: true });
  const { tables } = readWordFile(await download.path());
  expect(tables[1]?.[3]?.slice(3)).toEqual(["3", "0", "0", "0", "0", "0", "3"]);
  expect(tables[2]?.[3]).toEqual(Array.from({ length: 15 }, () => ""));
});

test("A title of one's own names the file, without what Windows forbids in names", async ({ page }) => {
  const draft = await openDraft(page, "basics");
  await draft.findText("title").click();
  await page.keyboard.type("临江市：2024/2025 年报？<终稿>");
  await draft.goTo("export");
  const download = await draft.exportWord();
  expect(download.suggestedFilename()).toBe("临江市：2024_2025 年报？_终稿_.docx");
  const { paragraphs } = readWordFile(await download.path());
  expect(paragraphs[0]?.replace(/\n/g, "")).toBe("临江市：2024/2025 年报？<终稿>");
});

test("What is typed last is in the file, even straight before the export", async ({ page }) => {
  const draft = await openDraft(page, "requests");
  await draft.table.findCell("requests.carriedOut.commercial").click();
  await page.keyboard.type("６");
  await draft.press("导出 Word");
  const download = await draft.exportWord({ withErrors: true });
  const { tables } = readWordFile(await download.path());
  expect(tables[1]?.[27]?.slice(3)).toEqual(["118", "6", "0", "0", "1", "1", "126"]);
});

test("Signature, preface and the notes of cells are printed", async ({ page }) => {
  const draft = await openDraft(page, "export", {
    preface: "编制说明一段。",
    signature: { name: "临江市人民政府办公室", date: "2025-01-17" },
    cellNotes: { "proactive.rules.issued": "其中修订1件" },
  });
  const { paragraphs, tables } = readWordFile(await (await draft.exportWord()).path());
  expect(paragraphs[1]).toBe("编制说明一段。");
  expect(paragraphs.slice(-2)).toEqual(["临江市人民政府办公室", "2025年1月17日"]);
  expect(tables[0]?.[2]?.[1]).toBe("2（其中修订1件）");
});

test("The preview shows the report in numbered pages with every figure", async ({ page }) => {
  await openDraft(page, "export");
  const preview = page.getByRole("region", { name: "版面预览" });
  // A long title breaks between its words.
  await expect(preview).toContainText(new RegExp(`${agency}\\s*${title.slice(agency.length)}`));
  const figures = Object.values(buildDraft().tables.requests).flatMap((row) => Object.values(row));
  await expect(preview.getByRole("cell", { name: /^\d+$/ })).toHaveCount(figures.length + 9 + 15);
  await expect(preview).toContainText("72701.2578");
});
