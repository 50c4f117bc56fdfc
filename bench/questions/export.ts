/** How long the page stands still while the Word file is made in the worker. */

import { join } from "node:path";
import type { Browser, CDPSession } from "@playwright/test";
import { exportMessages } from "../../src/wizard/export/messages.ts";
import { createFilledDraft } from "../sample-draft.ts";
import { type MeasuredPage, THROTTLING, throttle, wait } from "../tools/browser.ts";
import { DIST } from "../tools/build.ts";
import type { Answer, ResultRow } from "../tools/results.ts";
import { serveFolder } from "../tools/serve.ts";
import { describeSpread } from "../tools/statistics.ts";
import { openWizard } from "../tools/wizard-page.ts";

const LIMIT_MS = 25;
/** Between pressing and letting go of a mouse button, by hand. */
const PRESS_MS = 80;
const ROUNDS = 7;
const CATEGORIES = ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline"];

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Of the thread's own time, in microseconds: what else the computer does is not in it. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Records what the browser's threads do while `act` runs. */
async function trace(session: CDPSession, act: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }): void => {
    events.push(...(value as TraceEvent[]));
  };
  session.on("Tracing.dataCollected", collect);
  const complete = new Promise<void>((resolve) => {
    session.once("Tracing.tracingComplete", () => resolve());
  });
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: CATEGORIES },
  });
  await act();
  await session.send("Tracing.end");
  await complete;
  session.off("Tracing.dataCollected", collect);
  return events;
}

/** Tasks of the pages' threads, not of workers, in milliseconds. */
function listPageTasks(events: readonly TraceEvent[]): number[] {
  const isPage = new Set(
    events
      .filter((event) => event.name === "thread_name" && event.args?.name === "CrRendererMain")
      .map((event) => `${event.pid} ${event.tid}`),
  );
  return events
    .filter((event) => event.name.endsWith("RunTask") && isPage.has(`${event.pid} ${event.tid}`))
    .map((event) => (event.tdur ?? 0) / 1000);
}

/** Makes the file once; the longest task from the click to the download. */
async function exportOnce({ page, session }: MeasuredPage): Promise<number> {
  // The draft has no errors, so that nothing is asked first.
  const button = page.getByRole("button", { name: exportMessages.word, exact: true });
  await button.scrollIntoViewIfNeeded();
  const box = await button.boundingBox();
  if (box === null) throw new Error("the button of the export is not to be seen");
  // By place, not by name: finding a button would run scripts of the test tool in the page. By hand the mouse is
  // there before it is pressed; else all of it, from its coming to the click, would be one task.
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await wait(300);
  await page.mouse.down();
  await wait(PRESS_MS);
  const events = await trace(session, async () => {
    const download = page.waitForEvent("download");
    // The button is let go of: that is the click.
    await page.mouse.up();
    await download;
    await wait(300);
  });
  return Math.max(...listPageTasks(events));
}

/** Exports the filled draft several times. */
export async function measureExport(browser: Browser): Promise<Answer> {
  const site = await serveFolder(join(DIST, "wizard"));
  const measured = await openWizard(browser, site.origin, createFilledDraft(), "export");
  await throttle(measured);
  const longest: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) longest.push(await exportOnce(measured));
  await measured.page.context().close();
  site.close();
  const spread = describeSpread(longest);
  // Never longer is what was promised: the first and the worst have to keep it too.
  const row = (what: string, ms: number, isMedian = false): ResultRow => ({
    what,
    measured: `${ms.toFixed(1)} ms`,
    against: `${LIMIT_MS} ms`,
    ratio: ms / LIMIT_MS,
    spread: isMedian ? { lower: spread.lower / LIMIT_MS, upper: spread.upper / LIMIT_MS } : null,
    goal: 1,
  });
  return {
    name: "export",
    question: "The longest task of the page while the Word file is made",
    rows: [
      row("median of the exports", spread.median, true),
      row("first export, with the worker's scripts fetched", longest[0] ?? Number.NaN),
      row("worst export", Math.max(...longest)),
    ],
    remarks: [
      `${ROUNDS} exports at ${THROTTLING}× CPU throttling of the page, from the click to the download; tasks as the browser's trace has them.`,
    ],
  };
}
