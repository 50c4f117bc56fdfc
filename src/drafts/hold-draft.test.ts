import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createDraftDatabase, type DraftDatabase } from "./draft-database.ts";
import { holdDraft } from "./hold-draft.ts";
import { acquireDraft, type DraftLock } from "./tab-lock.ts";
import { FakeWebLocks, installFreshIndexedDb, TestTimers } from "./testing/stand-ins.ts";

describe("a draft held without showing it", () => {
  let timers: TestTimers;
  let webLocks: FakeWebLocks;
  let database: DraftDatabase;
  let locks: DraftLock[];

  /** What a lock has come to after some seconds. */
  async function hold(): Promise<string> {
    const holding = holdDraft({ database, id: "d", timers, webLocks });
    await timers.advance(3_000);
    const lock = await holding;
    locks.push(lock);
    return lock.getSnapshot();
  }

  async function openPage(): Promise<DraftLock> {
    const lock = acquireDraft({
      database,
      id: "d",
      onLosing: () => Promise.resolve(),
      timers,
      webLocks,
    });
    locks.push(lock);
    await timers.advance(500);
    return lock;
  }

  beforeEach(() => {
    installFreshIndexedDb();
    timers = new TestTimers();
    webLocks = new FakeWebLocks();
    database = createDraftDatabase({ timers });
    locks = [];
  });

  afterEach(async () => {
    for (const lock of locks) lock.release();
    await timers.advance(200);
    database.close();
  });

  it("is this page's where no other has it", async () => {
    expect(await hold()).toBe("writer");
  });

  it("stays with a page that is writing it", async () => {
    const page = await openPage();
    expect(await hold()).toBe("reader");
    expect(page.getSnapshot()).toBe("writer");
  });

  it("is waited for while the page that has it is just leaving", async () => {
    const page = await openPage();
    timers.after(200, page.release);
    expect(await hold()).toBe("writer");
  });
});
