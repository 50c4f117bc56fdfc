/** Typing into a table of figures, key by key, and what each key costs. Knows cells by their addresses only. */

import { resultRows } from "../../src/format/index.ts";
import { typedColumns } from "../sample-draft.ts";
import { type MeasuredPage, type PageTimes, wait } from "./browser.ts";
import { type KeyScripting, traceKeys } from "./scripting.ts";

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

/** The keys of one round, and what the browser's profile says of each. */
export interface Round {
  readonly times: readonly KeyTimes[];
  readonly scripting: readonly KeyScripting[];
}

function subtract(after: PageTimes, before: PageTimes): PageTimes {
  return { script: after.script - before.script, task: after.task - before.task };
}

async function measureKey({ page, readTimes }: MeasuredPage, digit: string): Promise<KeyTimes> {
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

/** Lets pass what is put off beyond the last key: it must not fall into the next page's keys. */
function waitForPause(): Promise<void> {
  return wait(4 * KEY_INTERVAL_MS);
}

/** Types two digits into each cell of a round. */
export async function typeRound(measured: MeasuredPage, round: number): Promise<Round> {
  const times: KeyTimes[] = [];
  await measured.page.bringToFront();
  const scripting = await traceKeys(
    measured.page,
    async () => {
      for (const address of listRoundCells(round)) {
        await measured.page.locator(`input[data-address="${address}"]`).focus();
        await wait(KEY_INTERVAL_MS);
        for (const digit of DIGITS) times.push(await measureKey(measured, digit));
      }
      await waitForPause();
    },
    KEY_INTERVAL_MS,
  );
  return { times, scripting };
}

/** Types keys one after another into the field that has the cursor. */
export async function typeKeys(measured: MeasuredPage, keys: readonly string[]): Promise<Round> {
  const times: KeyTimes[] = [];
  const scripting = await traceKeys(
    measured.page,
    async () => {
      await wait(KEY_INTERVAL_MS);
      for (const key of keys) times.push(await measureKey(measured, key));
      await waitForPause();
    },
    KEY_INTERVAL_MS,
  );
  return { times, scripting };
}
