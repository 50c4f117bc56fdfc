/**
 * Thousands of things that a user may do, in one page, chosen by chance with a fixed seed: after each of them the
 * page shows what an independent model of the draft says, and the page does not grow.
 */

import type { CDPSession, Page } from "@playwright/test";
import { createRandom } from "../src/check/testing/random.ts";
import { buildDraft, type DraftFile, packFile } from "./fixtures/draft-file.ts";
import { readStoredDrafts } from "./fixtures/stored-drafts.ts";
import { tellFigures } from "./fixtures/tell-figures.ts";
import { expect, openDraft, test } from "./fixtures/test.ts";
import { chooseAction } from "./model/choose-action.ts";
import { expectShown, expectWholeDraft } from "./model/compare-page.ts";
import { DraftModel, readModelState } from "./model/draft-model.ts";
import { DraftUser } from "./model/draft-user.ts";

// Thousands of actions fill a trace; a failure names the last ones.
test.use({ trace: "off" });

const SEED = 20250131;
/** How many steps can be taken back. From then on the page has no reason to grow. */
const FULL_HISTORY = 500;
const HEAP_TOLERANCE = 0.1;
/**
 * One measurement swings by a tenth with what the engine has just compiled, so that several at the beginning are held
 * against as many at the end.
 */
const MEASUREMENTS = 3;
/** How many actions a failure tells of. */
const RECENT = 40;
const WHOLE_DRAFT_EVERY = 25;

function buildSparseDraft(): DraftFile {
  return buildDraft({ tables: { proactive: {}, requests: {}, disputes: {} } });
}

/** Bytes that the page's scripts hold, once the collector has run. */
async function measureHeap(protocol: CDPSession): Promise<number> {
  for (let round = 0; round < 3; round += 1) await protocol.send("HeapProfiler.collectGarbage");
  const { usedSize } = await protocol.send("Runtime.getHeapUsage");
  return usedSize;
}

function findMedian(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The draft comes back from the disk, and a file of it opens as it is. */
async function comeBack(user: DraftUser, file: DraftFile | null): Promise<void> {
  const { page, model, draft } = user;
  if (file === null) {
    await user.reload();
    return;
  }
  await draft.press("‹ 返回列表");
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "打开文件" }).click();
  await (await choosing).setFiles(packFile(file));
  model.reload();
  model.step = "basics";
  await draft.expectStep("basics");
}

async function readDraftInHand(page: Page): Promise<DraftFile> {
  await expect(page.getByRole("banner").getByRole("status")).toHaveText(/已保存 \d/);
  const id = decodeURIComponent(/#\/draft\/([^/]+)\//.exec(page.url())?.[1] ?? "");
  const stored = (await readStoredDrafts(page)).find((each) => each.id === id);
  return stored?.file as unknown as DraftFile;
}

test("Page and model agree after every action of a random user, and the heap stays as it is", async ({
  page,
  context,
  length,
}, info) => {
  const count = length === "long" ? 5_000 : 100;
  test.setTimeout(60_000 + count * 2_000);
  page.on("dialog", (dialog) => void dialog.accept());
  const random = createRandom(SEED);
  const draft = await openDraft(page, "requests", buildSparseDraft());
  const user = new DraftUser(page, new DraftModel(readModelState(buildSparseDraft()), "requests"));
  const { model } = user;
  const protocol = await context.newCDPSession(page);
  const recent: string[] = [];
  const heaps: Array<{ readonly action: number; readonly bytes: number; readonly undoable: number }> = [];
  // Coming back to a draft empties the page: done at first only where the heap is measured, else all the time.
  const lastReturn = length === "long" ? count * 0.08 : count;

  for (let action = 1; action <= count; action += 1) {
    const { name, run } = chooseAction(user, random);
    recent.push(`${action}: ${name}`);
    const what = recent.slice(-RECENT).join("\n");
    await run().catch((error: unknown) => {
      throw new Error(`${what}\n${String(error)}`);
    });
    await expectShown(page, model, what);
    if (action % WHOLE_DRAFT_EVERY === 0) await expectWholeDraft(page, model, what);
    if (action < lastReturn && action % 40 === 0) {
      const file = action % 80 === 0 ? await readDraftInHand(page) : null;
      await comeBack(user, file);
      await expectShown(page, model, `${what}, and the draft was opened again`);
    }
    if (length === "long" && action % (count / 20) === 0) {
      await draft.goTo("basics");
      model.leave();
      model.step = "basics";
      heaps.push({ action, bytes: await measureHeap(protocol), undoable: model.undoCount });
    }
  }
  expect(readModelState(await readDraftInHand(page))).toEqual(model.state);
  await user.reload();
  await expectWholeDraft(page, model, "loaded again at the end");
  if (length !== "long") return;
  tellFigures(
    info,
    heaps.map(({ action, bytes, undoable }) => `${action}: ${bytes} bytes, ${undoable} steps`).join("\n  "),
  );
  const full = heaps
    .filter(({ action, undoable }) => action >= count / 5 && undoable >= FULL_HISTORY * 0.95)
    .map(({ bytes }) => bytes);
  expect(full.length).toBeGreaterThanOrEqual(2 * MEASUREMENTS);
  const growth = findMedian(full.slice(-MEASUREMENTS)) / findMedian(full.slice(0, MEASUREMENTS));
  expect(growth, JSON.stringify(heaps)).toBeLessThan(1 + HEAP_TOLERANCE);
});
