import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { DraftDatabase } from "./draft-database.ts";
import { createDraftDatabase } from "./draft-database.ts";
import type { DraftLock, TabLockOptions } from "./tab-lock.ts";
import { acquireDraft } from "./tab-lock.ts";
import { buildDraft, FakeWebLocks, installFreshIndexedDb, TestTimers } from "./testing/stand-ins.ts";

const never = (): Promise<never> => new Promise(() => {});

interface Page {
  readonly lock: DraftLock;
  readonly database: DraftDatabase;
  readonly leave: () => void;
}

describe.each(["Web Locks", "a heartbeat"])("the tab lock by %s", (mechanism) => {
  let timers: TestTimers;
  let webLocks: FakeWebLocks | null;
  let pages: Page[];

  /** A page with a draft open, after it is decided who writes. */
  async function openPage(
    options: Partial<TabLockOptions> = {},
    pageTimers: TestTimers = timers,
  ): Promise<Page> {
    const database = createDraftDatabase({ timers: pageTimers });
    const leaving = new Set<() => void>();
    const lock = acquireDraft({
      database,
      id: "d",
      onLosing: () => Promise.resolve(),
      timers: pageTimers,
      webLocks,
      watchPageLeft: (listener) => {
        leaving.add(listener);
        return () => {
          leaving.delete(listener);
        };
      },
      ...options,
    });
    const leave = (): void => {
      for (const listener of leaving) listener();
    };
    const page = { lock, database, leave };
    pages.push(page);
    await timers.advance(1_000);
    return page;
  }

  beforeEach(() => {
    installFreshIndexedDb();
    timers = new TestTimers();
    webLocks = mechanism === "Web Locks" ? new FakeWebLocks() : null;
    pages = [];
  });

  afterEach(async () => {
    for (const { lock } of pages) lock.release();
    await timers.advance(200);
    for (const { database } of pages) database.close();
  });

  it("makes the first page the writer and the second a reader, for as long as both are open", async () => {
    const first = await openPage();
    const second = await openPage();
    await timers.advance(5_000);
    expect(first.lock.getSnapshot()).toBe("writer");
    expect(second.lock.getSnapshot()).toBe("reader");
  });

  it("lets pages write different drafts", async () => {
    const first = await openPage();
    const second = await openPage({ id: "e" });
    expect([first, second].map(({ lock }) => lock.getSnapshot())).toEqual(["writer", "writer"]);
  });

  it("lets the holder save before it hands over", async () => {
    const events: string[] = [];
    const onLosing = (): Promise<unknown> => Promise.resolve().then(() => events.push("saved"));
    const first = await openPage({ onLosing });
    const second = await openPage();
    second.lock.subscribe(() => events.push(second.lock.getSnapshot()));
    const taking = second.lock.takeOver();
    await timers.advance(1_000);
    expect(await taking).toBe(true);
    expect(events).toEqual(["saved", "writer"]);
    expect(first.lock.getSnapshot()).toBe("reader");
  });

  it("lets a holder save that has only just become it, before it hands over again", async () => {
    const onLosing = vi.fn<() => Promise<unknown>>(() => Promise.resolve());
    const first = await openPage();
    const second = await openPage({ onLosing });
    const taking = second.lock.takeOver();
    while (second.lock.getSnapshot() !== "writer") await timers.advance(50);
    const takingBack = first.lock.takeOver();
    await timers.advance(1_000);
    expect([await taking, await takingBack]).toEqual([true, true]);
    expect(onLosing).toHaveBeenCalledOnce();
    expect(second.lock.getSnapshot()).toBe("reader");
  });

  it("waits for a holder that is saving, as long as that may take", async () => {
    const saving = new Promise((saved) => timers.after(5_500, () => saved(undefined)));
    const first = await openPage({ onLosing: () => saving });
    const second = await openPage();
    const taking = second.lock.takeOver();
    await timers.advance(3_000);
    expect([first, second].map(({ lock }) => lock.getSnapshot())).toEqual(["writer", "reader"]);
    await timers.advance(1_000);
    expect(await taking).toBe(true);
    expect([first, second].map(({ lock }) => lock.getSnapshot())).toEqual(["reader", "writer"]);
  });

  it("has the lock after 5 s from a holder that does not come to an end with saving, and tells it", async () => {
    const onLosing = vi.fn<() => Promise<unknown>>(never);
    const first = await openPage({ onLosing });
    const second = await openPage();
    const taking = second.lock.takeOver();
    await timers.advance(4_800);
    expect(second.lock.getSnapshot()).toBe("reader");
    await timers.advance(1_000);
    expect(await taking).toBe(true);
    await timers.advance(1_100);
    expect(first.lock.getSnapshot()).toBe("reader");
    expect(second.lock.getSnapshot()).toBe("writer");
    expect(onLosing).toHaveBeenCalled();
  });

  it("takes the lock after 1.5 s from a holder that does not answer, and tells it", async () => {
    const onLosing = vi.fn<() => Promise<unknown>>(never);
    vi.stubGlobal("BroadcastChannel", undefined);
    const first = await openPage({ onLosing });
    vi.unstubAllGlobals();
    const second = await openPage();
    const taking = second.lock.takeOver();
    await timers.advance(1_400);
    expect(second.lock.getSnapshot()).toBe("reader");
    await timers.advance(400);
    expect(await taking).toBe(true);
    await timers.advance(1_100);
    expect(first.lock.getSnapshot()).toBe("reader");
    expect(second.lock.getSnapshot()).toBe("writer");
    expect(onLosing).toHaveBeenCalled();
  });

  it("tells a reader that the writer has gone, and hands over only when asked", async () => {
    const first = await openPage();
    const second = await openPage();
    first.lock.release();
    await timers.advance(3_000);
    expect(second.lock.getSnapshot()).toBe("free");
    const taking = second.lock.takeOver();
    await timers.advance(300);
    expect(await taking).toBe(true);
    expect(second.lock.getSnapshot()).toBe("writer");
  });

  it("makes a page reader again when a third one takes the free draft first", async () => {
    const first = await openPage();
    const second = await openPage();
    first.lock.release();
    await timers.advance(3_000);
    const third = await openPage();
    expect(third.lock.getSnapshot()).toBe("writer");
    expect(second.lock.getSnapshot()).toBe("reader");
  });

  it("leaves exactly one writer when two pages take over at once, and has every other one save", async () => {
    const onLosing = vi.fn<() => Promise<unknown>>(() => Promise.resolve());
    const all = [await openPage({ onLosing }), await openPage({ onLosing }), await openPage({ onLosing })];
    const takings = all.slice(1).map(({ lock }) => lock.takeOver());
    await timers.advance(2_000);
    expect(await Promise.all(takings)).toEqual([true, true]);
    expect(onLosing).toHaveBeenCalledTimes(2);
    const states = all.map(({ lock }) => lock.getSnapshot());
    expect(states.filter((state) => state === "writer")).toHaveLength(1);
    expect(states.filter((state) => state === "reader")).toHaveLength(2);
  });

  it("answers a second takeOver with the first", async () => {
    await openPage();
    const second = await openPage();
    const takings = [second.lock.takeOver(), second.lock.takeOver()];
    await timers.advance(1_000);
    expect(await Promise.all(takings)).toEqual([true, true]);
    expect(await second.lock.takeOver()).toBe(true);
  });

  it("robs nobody for a page that was left while it took over", async () => {
    vi.stubGlobal("BroadcastChannel", undefined);
    const first = await openPage();
    vi.unstubAllGlobals();
    const second = await openPage();
    const taking = second.lock.takeOver();
    await timers.advance(500);
    second.lock.release();
    await timers.advance(8_000);
    expect(await taking).toBe(false);
    expect(first.lock.getSnapshot()).toBe("writer");
  });

  it("refuses the save of a page that lost the lock without knowing it", async () => {
    const first = await openPage({ onLosing: never });
    const created = await first.database.create(buildDraft("甲"));
    if (!created.ok) throw new Error(created.detail);
    const { id } = created.value;
    const second = await openPage();
    const taking = second.lock.takeOver();
    await timers.advance(6_000);
    expect(await taking).toBe(true);
    const claimed = await second.database.claim(id);
    expect(claimed).toMatchObject({ ok: true });
    expect(await first.database.save({ id, draft: buildDraft("迟"), step: "", base: 1 })).toMatchObject({
      fault: "conflict",
    });
  });
});

describe("the heartbeat", () => {
  let timers: TestTimers;

  function open(
    pageTimers: TestTimers,
    watchPageLeft: (listener: () => void) => () => void = () => () => {},
  ): DraftLock {
    const database = createDraftDatabase({ timers });
    return acquireDraft({
      database,
      id: "d",
      onLosing: () => Promise.resolve(),
      timers: pageTimers,
      webLocks: null,
      watchPageLeft,
    });
  }

  beforeEach(() => {
    installFreshIndexedDb();
    timers = new TestTimers();
  });

  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("takes the draft of a crashed page after 3 s", async () => {
    vi.stubGlobal("BroadcastChannel", undefined);
    const crashed = open(new TestTimers());
    await timers.advance(200);
    expect(crashed.getSnapshot()).toBe("writer");
    const next = open(timers);
    await timers.advance(2_500);
    expect(next.getSnapshot()).toBe("waiting");
    await timers.advance(1_000);
    expect(next.getSnapshot()).toBe("writer");
    next.release();
  });

  it("keeps the draft of a hidden page whose timers stand still but who answers", async () => {
    const hidden = open(new TestTimers());
    await timers.advance(200);
    const next = open(timers);
    await timers.advance(10_000);
    expect([hidden.getSnapshot(), next.getSnapshot()]).toEqual(["writer", "reader"]);
    hidden.release();
    next.release();
    await timers.advance(200);
  });

  it("gives the draft up when the page is left, so that a reload need not wait", async () => {
    let leave = (): void => {};
    const left = open(new TestTimers(), (listener) => {
      leave = listener;
      return () => {};
    });
    await timers.advance(200);
    leave();
    const next = open(timers);
    await timers.advance(200);
    expect(next.getSnapshot()).toBe("writer");
    left.release();
    next.release();
    await timers.advance(200);
  });

  it("lets the page write when the browser refuses all storage", async () => {
    vi.stubGlobal("indexedDB", undefined);
    const lock = open(timers);
    await timers.advance(200);
    expect(lock.getSnapshot()).toBe("writer");
    lock.release();
    await timers.advance(200);
  });
});
