/** Typing into a table of figures, key by key, and what each key costs. Knows cells by their addresses only. */

import { resultRows } from "../../src/format/index.ts";
import { typedColumns } from "../sample-draft.ts";
import { type MeasuredPage, type PageTimes, wait } from "./browser.ts";

/** The pace of a quick typist. */
export const KEY_INTERVAL_MS = 300;
const CELLS_PER_ROUND = 5;
const DIGITS: readonly string[] = ["3", "7"];

/** How many keys a round has. */
export const KEYS_PER_ROUND = CELLS_PER_ROUND * DIGITS.length;

/** What one key took: until the page had answered it, and until the next key. */
export interface KeyTimes {
  readonly key: PageTimes;
  readonly window: PageTimes;
}

function subtract(after: PageTimes, before: PageTimes): PageTimes {
  return { script: after.script - before.script, task: after.task - before.task };
}

/** Presses a key and waits for the next one's turn. */
export async function measureKey({ page, readTimes }: MeasuredPage, digit: string): Promise<KeyTimes> {
  const before = await readTimes();
  const next = wait(KEY_INTERVAL_MS);
  // Comes back when the page has handled the key.
  await page.keyboard.press(digit);
  const after = await readTimes();
  await next;
  const end = await readTimes();
  return { key: subtract(after, before), window: subtract(end, before) };
}

/** The cells of one round, spread over rows and columns; no cell comes twice. */
function listRoundCells(round: number): string[] {
  return Array.from({ length: CELLS_PER_ROUND }, (_, index) => {
    const count = round * CELLS_PER_ROUND + index;
    const row = resultRows[count % resultRows.length];
    return `requests.${row}.${typedColumns[(count * 5 + round) % typedColumns.length]}`;
  });
}

/** Types two digits into each cell of a round. */
export async function typeRound(measured: MeasuredPage, round: number): Promise<KeyTimes[]> {
  const times: KeyTimes[] = [];
  await measured.page.bringToFront();
  for (const address of listRoundCells(round)) {
    await measured.page.locator(`input[data-address="${address}"]`).focus();
    await wait(KEY_INTERVAL_MS);
    for (const digit of DIGITS) times.push(await measureKey(measured, digit));
  }
  // What is put off beyond the last key must not fall into the next page's keys.
  await wait(4 * KEY_INTERVAL_MS);
  return times;
}
