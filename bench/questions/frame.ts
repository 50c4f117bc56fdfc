/**
 * Whether the sum and its mark are painted in the frame of the key: both must be in the page when the first
 * animation frame after the key's input event begins, which is before that frame is painted.
 */

import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { HANDLED_ROW, resultRows, TOTAL_COLUMN } from "../../src/format/index.ts";
import { createFilledDraft, typedColumns } from "../sample-draft.ts";
import { THROTTLING, throttle, wait } from "../tools/browser.ts";
import { DIST } from "../tools/build.ts";
import type { Answer } from "../tools/results.ts";
import { serveFolder } from "../tools/serve.ts";
import { openWizard } from "../tools/wizard-page.ts";

const CELLS = 20;
const KEY_INTERVAL_MS = 300;

interface FrameNote {
  /** Whether the grand total was the sum of what then stood in the cells. */
  readonly isRight: boolean;
  /** Whether the balance's mark stood at the total at that frame. */
  readonly isMarked: boolean;
}

declare global {
  interface Window {
    frameNotes: FrameNote[];
  }
}

interface WatchedCells {
  readonly total: string;
  readonly parts: readonly string[];
}

/** Runs in the page, where nothing of this module exists: notes at the first frame after each input event. */
function watchFrames({ total, parts }: WatchedCells): void {
  window.frameNotes = [];
  const all = document.querySelector<HTMLInputElement>(`input[data-address="${total}"]`);
  const inputs = parts.map((part) =>
    document.querySelector<HTMLInputElement>(`input[data-address="${part}"]`),
  );
  // The first listener of all asks for the frame, so that no other callback of it can come sooner.
  window.addEventListener(
    "input",
    () =>
      requestAnimationFrame(() => {
        const sum = inputs.reduce((before, input) => before + Number(input?.value), 0);
        const isMarked = all?.getAttribute("aria-invalid") === "true";
        window.frameNotes.push({ isRight: all?.value === String(sum), isMarked });
      }),
    { capture: true },
  );
}

/** Types figures that change the table's grand total and break its balance. */
export async function measureFrame(browser: Browser): Promise<Answer> {
  const site = await serveFolder(join(DIST, "wizard"));
  const measured = await openWizard(browser, site.origin, createFilledDraft(), "requests");
  const { page } = measured;
  await page.evaluate(watchFrames, {
    total: `requests.${HANDLED_ROW}.${TOTAL_COLUMN}`,
    parts: resultRows.flatMap((row) => typedColumns.map((column) => `requests.${row}.${column}`)),
  });
  await throttle(measured);
  for (let cell = 0; cell < CELLS; cell += 1) {
    const row = resultRows[cell % resultRows.length];
    const column = typedColumns[cell % typedColumns.length];
    await page.locator(`input[data-address="requests.${row}.${column}"]`).focus();
    for (const digit of ["8", "8"]) {
      await page.keyboard.press(digit);
      await wait(KEY_INTERVAL_MS);
    }
  }
  const notes = await page.evaluate(() => window.frameNotes);
  await page.context().close();
  site.close();
  const right = notes.filter((note) => note.isRight);
  const marked = notes.filter((note) => note.isMarked);
  const rate = (count: number): number => notes.length / count;
  const row = (what: string, count: number) => ({
    what,
    measured: `${notes.length} keys`,
    against: `${count} in the frame of the key`,
    ratio: rate(count),
    spread: null,
    goal: 1,
  });
  return {
    name: "frame",
    question: "The sum and its mark in the frame of the key",
    rows: [
      row("keys whose grand total is right at their first frame", right.length),
      row("keys whose grand total bears the mark of the broken balance at their first frame", marked.length),
    ],
    remarks: [
      `At ${THROTTLING}× CPU throttling; looked at by requestAnimationFrame, before the frame is painted.`,
    ],
  };
}
