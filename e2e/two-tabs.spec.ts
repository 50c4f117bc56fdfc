/**
 * Two windows take one draft from each other, without a pause and at the same moment: one writes at a time, and what
 * the one wrote is what the other goes on from.
 */

import type { Page } from "@playwright/test";
import { createRandom, type Random } from "../src/check/testing/random.ts";
import { readStoredDrafts } from "./fixtures/stored-drafts.ts";
import { tellFigures } from "./fixtures/tell-figures.ts";
import { expect, openDraft, test } from "./fixtures/test.ts";
import { DraftPage } from "./pages/draft-page.ts";

test.use({ trace: "off" });

const SEED = 20250104;
const CELL = "disputes.reconsideration.upheld";

/** A window, and whether it may write. */
class Window {
  readonly draft: DraftPage;

  constructor(page: Page) {
    this.draft = new DraftPage(page);
  }

  isWriter(): Promise<boolean> {
    return this.draft.table.findCell(CELL).isEditable();
  }

  read(): Promise<string> {
    return this.draft.table.findCell(CELL).inputValue();
  }

  /** 在这里继续编辑, where it is on offer. */
  async takeOver(): Promise<void> {
    const button = this.draft.page.getByRole("button", { name: "在这里继续编辑" });
    // The other window may write by now, or this one already.
    await button.click({ timeout: 2_000 }).catch(() => undefined);
  }

  /** Types figures one after another; the answer is what stands in the cell. */
  async write(from: number, count: number, leaves: boolean): Promise<string> {
    const { page, table } = this.draft;
    await table.findCell(CELL).click();
    for (let figure = from; figure < from + count; figure += 1) {
      await table.findCell(CELL).selectText();
      await page.keyboard.type(String(figure));
    }
    if (leaves) await page.keyboard.press("Tab");
    return this.read();
  }
}

async function findWriter(windows: readonly Window[]): Promise<Window> {
  let writer: Window | undefined;
  await expect(async () => {
    const areWriters = await Promise.all(windows.map((window) => window.isWriter()));
    expect(areWriters.filter(Boolean), "one window writes").toHaveLength(1);
    writer = windows[areWriters.indexOf(true)];
  }).toPass({ timeout: 20_000 });
  if (writer === undefined) throw new Error("no window writes");
  return writer;
}

async function fight(windows: readonly Window[], random: Random, lastingMs: number): Promise<string> {
  const end = performance.now() + lastingMs;
  let figure = 100;
  let turns = 0;
  let finished = 0;
  for (let writer = await findWriter(windows); performance.now() < end; turns += 1) {
    const count = random.draw(1, 3);
    const written = await writer.write(figure, count, random.draw(0, 1) === 0);
    figure += count;
    // A window that loses the draft while it types shows what it had typed until then.
    if (written === String(figure - 1)) finished += 1;
    const [other] = windows.filter((window) => window !== writer);
    if (other === undefined) throw new Error("no other window");
    await writer.draft.page.waitForTimeout(random.pick([0, 0, 100, 400, 1_100]));
    const takers = random.draw(0, 3) === 0 ? windows : [other];
    await Promise.all(takers.map((window) => window.takeOver()));
    writer = await findWriter(windows);
    expect(await writer.read(), `turn ${turns}: ${writer === other ? "taken" : "kept"}`).toBe(written);
  }
  // A turn may be cut off by who asked before it began; the short form has a handful of turns.
  expect(finished, "turns come to their end").toBeGreaterThan(0);
  return `${turns} turns, ${finished} to their end, ${figure - 100} figures`;
}

for (const locks of ["Web Locks", "a heartbeat"] as const) {
  test(`Two windows that fight for a draft by ${locks} lose nothing of it`, async ({
    page,
    context,
    length,
  }, info) => {
    const lastingMs = length === "long" ? 300_000 : 10_000;
    test.setTimeout(lastingMs + 90_000);
    if (locks === "a heartbeat") {
      // As on plain http in an office network.
      await context.addInitScript(() => Object.defineProperty(navigator, "locks", { value: undefined }));
    }
    const first = new Window(page);
    await openDraft(page, "disputes");
    await first.draft.expectSaved();
    const second = new Window(await context.newPage());
    await second.draft.page.goto(page.url());
    await second.draft.expectReadOnly(true);
    const random = createRandom(SEED);
    tellFigures(info, await fight([first, second], random, lastingMs));

    const writer = await findWriter([first, second]);
    const left = await writer.write(99, 1, true);
    // Who asked last may be given the draft only now: then it is saved by that, and the writer becomes a reader.
    await expect(async () => {
      const [stored] = await readStoredDrafts(page);
      expect(String(stored?.file.tables.disputes?.reconsideration?.upheld)).toBe(left);
    }).toPass({ timeout: 15_000 });
  });
}
