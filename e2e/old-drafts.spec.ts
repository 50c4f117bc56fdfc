/** Drafts of every schema version that there ever was, as files and as they lie in the browser: they open for ever. */

import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { type DraftFile, packFile } from "./fixtures/draft-file.ts";
import { readStoredDrafts } from "./fixtures/stored-drafts.ts";
import { expect, test } from "./fixtures/test.ts";
import { readModelState } from "./model/draft-model.ts";

const SAMPLES = fileURLToPath(new URL("../src/report/samples/", import.meta.url));
const samples = readdirSync(SAMPLES).map((name) => ({
  name,
  file: JSON.parse(readFileSync(`${SAMPLES}${name}`, "utf8")) as DraftFile,
}));

/** Puts a record into the database as the version of the file wrote it. */
async function storeDraft(page: Page, file: DraftFile): Promise<void> {
  await page.evaluate(
    (content) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("nianbao-drafts");
        opening.onsuccess = () => {
          const writing = opening.result.transaction("drafts", "readwrite");
          const states = { writer: "earlier", step: "", savedAt: 1_700_000_000_000, deletedAt: null };
          writing.objectStore("drafts").add({ id: "earlier", revision: 1, file: content, ...states });
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          writing.onabort = () => reject(new Error("the draft is not stored"));
        };
      }),
    file,
  );
}

for (const { name, file } of samples) {
  test(`${name} opens as a file, and goes on as a draft of now`, async ({ page, home, draft }) => {
    await home.open();
    await home.openFile(packFile(file));
    await draft.goTo("proactive");
    await draft.table.correct("proactive.penalties.decisions", "7");
    await draft.expectSaved();
    await expectGoneOn(page, file);
  });

  test(`${name} opens from the browser's database, and goes on as a draft of now`, async ({
    page,
    home,
    draft,
  }) => {
    await home.open();
    await expect(page.getByRole("button", { name: "新建报告" })).toBeEnabled();
    await storeDraft(page, file);
    await home.open();
    await page.reload();
    await home.press(home.findDraft(file.agency), "继续");
    await draft.goTo("proactive");
    await draft.table.correct("proactive.penalties.decisions", "7");
    await draft.expectSaved();
    await expectGoneOn(page, file);
  });
}

/** What is stored now is the sample with the one figure that was changed. */
async function expectGoneOn(page: Page, file: DraftFile): Promise<void> {
  const [stored] = await readStoredDrafts(page);
  const before = readModelState(file);
  const after = readModelState(stored?.file as unknown as DraftFile);
  expect(after).toEqual({
    ...before,
    figures: { ...before.figures, "proactive.penalties.decisions": "7" },
  });
}
