/**
 * What keys cost in the browser's own profile. "Scripting" is what its performance panel shows under that name:
 * the handlers of events and what the browser itself does while it gives them out (the editing of the field),
 * without style, layout and paint. In processor time of the page's thread, so that a busy computer does not
 * count.
 */

import type { Page } from "@playwright/test";

const SCRIPTING: ReadonlySet<string> = new Set([
  "EventDispatch",
  "FunctionCall",
  "EvaluateScript",
  "TimerFire",
  "FireAnimationFrame",
  "FireIdleCallback",
  "RunMicrotasks",
  "MajorGC",
  "MinorGC",
]);

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds: when it began, how long it took, and how much of that the thread worked. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly type?: string } };
}

/** Milliseconds of scripting of one key. */
export interface KeyScripting {
  /** Until the key was let go again. */
  readonly key: number;
  /** Until the next key. */
  readonly window: number;
}

function findEnd(event: TraceEvent): number {
  return event.ts + (event.dur ?? 0);
}

/** Each event's own work: without what is nested in it. */
function measureOwnWork(events: readonly TraceEvent[]): ReadonlyMap<TraceEvent, number> {
  const own = new Map<TraceEvent, number>();
  const open: TraceEvent[] = [];
  for (const event of events) {
    while (open.length > 0 && findEnd(open[open.length - 1] ?? event) <= event.ts) open.pop();
    const outer = open[open.length - 1];
    if (outer !== undefined) own.set(outer, (own.get(outer) ?? 0) - (event.tdur ?? 0));
    own.set(event, event.tdur ?? 0);
    open.push(event);
  }
  return own;
}

function isDispatch(event: TraceEvent, type: string): boolean {
  return event.name === "EventDispatch" && event.args?.data?.type === type;
}

/** The keys of a trace, in order; each is followed for `windowMs`. */
export function readKeys(trace: string, windowMs: number): KeyScripting[] {
  const { traceEvents } = JSON.parse(trace) as { traceEvents: readonly TraceEvent[] };
  const spans = traceEvents.filter((event) => event.ph === "X");
  const first = spans.find((event) => isDispatch(event, "keydown"));
  if (first === undefined) return [];
  const thread = spans
    .filter((event) => event.pid === first.pid && event.tid === first.tid)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const own = measureOwnWork(thread);
  const starts = thread.filter((event) => isDispatch(event, "keydown")).map((event) => event.ts);
  const ends = thread.filter((event) => isDispatch(event, "keyup")).map(findEnd);
  return starts.map((start) => {
    const next = start + windowMs * 1000;
    const keyEnd = ends.find((end) => end > start) ?? next;
    const add = (until: number): number => {
      const scripts = thread.filter(({ name, ts }) => SCRIPTING.has(name) && ts >= start && ts < until);
      return scripts.reduce((sum, event) => sum + (own.get(event) ?? 0), 0) / 1000;
    };
    return { key: add(keyEnd), window: add(next) };
  });
}

/** Runs something that presses keys, one each `windowMs`, and returns what each of them cost. */
export async function traceKeys(
  page: Page,
  press: () => Promise<void>,
  windowMs: number,
): Promise<KeyScripting[]> {
  const browser = page.context().browser();
  if (browser === null) throw new Error("a page of no browser cannot be traced");
  await browser.startTracing(page, { categories: ["-*", "devtools.timeline"] });
  await press();
  return readKeys((await browser.stopTracing()).toString(), windowMs);
}
