import "fake-indexeddb/auto";
import { openDB } from "idb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { DisturbanceListener } from "./connection.ts";
import type { DraftDatabase, DraftDatabaseOptions } from "./draft-database.ts";
import { createDraftDatabase } from "./draft-database.ts";
import type { DraftSchema } from "./draft-record.ts";
import type { SavedRevision } from "./draft-types.ts";
import type { Outcome } from "./outcome.ts";
import { DATABASE_NAME, DATABASE_VERSION } from "./stored-names.ts";
import {
  buildDraft,
  expectValue,
  installFreshIndexedDb,
  settle,
  TestTimers,
  takeMethod,
} from "./testing/stand-ins.ts";

const DAY_MS = 86_400_000;
const opened: DraftDatabase[] = [];

function openPage(options: DraftDatabaseOptions = {}): DraftDatabase {
  const database = createDraftDatabase({ timers: new TestTimers(), ...options });
  opened.push(database);
  return database;
}

async function readPreface(database: DraftDatabase, id: string): Promise<string> {
  return expectValue(await database.load(id)).draft.report.preface;
}

/** Changes the stored records behind the product's back. */
async function tamper(id: string, revision: number, change: Record<string, unknown>): Promise<void> {
  const raw = await openDB<DraftSchema>(DATABASE_NAME, DATABASE_VERSION);
  const record = await raw.get("drafts", [id, revision]);
  await raw.put("drafts", { ...record, ...change } as DraftSchema["drafts"]["value"]);
  raw.close();
}

beforeEach(installFreshIndexedDb);

afterEach(() => {
  vi.restoreAllMocks();
  for (const database of opened.splice(0)) database.close();
});

describe("drafts of this computer", () => {
  it("gives back what was created, with its step and revision", async () => {
    const database = openPage({ now: () => 5 });
    const { id } = expectValue(await database.create(buildDraft("前言"), "overview"));
    const loaded = expectValue(await database.load(id));
    expect(loaded).toMatchObject({ id, step: "overview", revision: 1, savedAt: 5, unknownFields: [] });
    expect(loaded.draft).toEqual(buildDraft("前言"));
  });

  it("lists agency, year and title, last saved first", async () => {
    let time = 0;
    const database = openPage({ now: () => (time += 1) });
    const first = expectValue(await database.create(buildDraft()));
    const second = expectValue(await database.create(buildDraft()));
    expect(expectValue(await database.list()).map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(expectValue(await database.list())[0]).toMatchObject({
      agency: "某市科学技术局",
      year: 2024,
      title: "",
    });
  });

  it("counts revisions up even when the clock goes back", async () => {
    const times = [3000, 1000];
    const database = openPage({ now: () => times.shift() ?? 0 });
    const { id, revision } = expectValue(await database.create(buildDraft("旧")));
    expect(
      expectValue(await database.save({ id, draft: buildDraft("新"), step: "", base: revision })),
    ).toEqual({
      id,
      revision: 2,
      savedAt: 1000,
    });
    expect(await readPreface(database, id)).toBe("新");
  });

  it("copies a draft under a new id", async () => {
    const database = openPage();
    const { id } = expectValue(await database.create(buildDraft("原件")));
    const copy = expectValue(await database.duplicate(id));
    expect(copy.id).not.toBe(id);
    expect(await readPreface(database, copy.id)).toBe("原件");
  });

  it("marks a copy as one, also after it was written on", async () => {
    const database = openPage({ now: () => Date.UTC(2026, 0, 5, 8) });
    const { id } = expectValue(await database.create(buildDraft("原件")));
    const copy = expectValue(await database.duplicate(id));
    const { revision } = expectValue(await database.claim(copy.id));
    expectValue(await database.save({ id: copy.id, draft: buildDraft("副本"), step: "", base: revision }));
    const marks = expectValue(await database.list()).map((draft) => [draft.id, draft.copiedAt]);
    expect(new Map(marks as [string, string][])).toEqual(
      new Map([
        [id, ""],
        [copy.id, "2026-01-05T08:00:00.000Z"],
      ]),
    );
  });

  it("marks what was opened from a file as that, also after it was written on and in a copy", async () => {
    const database = openPage({ now: () => Date.UTC(2026, 0, 5, 8) });
    const { id } = expectValue(await database.createOpened(buildDraft("文件")));
    const { revision } = expectValue(await openPage().claim(id));
    expectValue(await database.duplicate(id));
    expectValue(await database.save({ id, draft: buildDraft("写过"), step: "", base: revision }));
    const marks = expectValue(await database.list()).map((draft) => draft.openedAt);
    expect(marks).toEqual(["2026-01-05T08:00:00.000Z", "2026-01-05T08:00:00.000Z"]);
  });

  it("says that a draft is missing", async () => {
    expect(await openPage().load("nothing")).toMatchObject({ ok: false, fault: "missing" });
    expect(await openPage().remove("nothing")).toMatchObject({ ok: false, fault: "missing" });
  });

  it("keeps only the newest state and the one before", async () => {
    const database = openPage();
    const { id } = expectValue(await database.create(buildDraft()));
    for (let base = 1; base < 6; base += 1) {
      expectValue(await database.save({ id, draft: buildDraft(), step: "", base }));
    }
    const raw = await openDB<DraftSchema>(DATABASE_NAME, DATABASE_VERSION);
    expect(await raw.getAllKeys("drafts")).toEqual([
      [id, 5],
      [id, 6],
    ]);
    raw.close();
  });
});

describe("deleting drafts", () => {
  it("takes a draft out of the list and brings it back", async () => {
    const database = openPage();
    const { id } = expectValue(await database.create(buildDraft()));
    expectValue(await database.remove(id));
    expect(expectValue(await database.list())).toEqual([]);
    expect(expectValue(await database.listDeleted())).toHaveLength(1);
    expect(await database.load(id)).toMatchObject({ ok: false, fault: "deleted" });
    expectValue(await database.restore(id));
    expect(expectValue(await database.list())).toHaveLength(1);
  });

  it("brings back a deleted draft that another page still writes", async () => {
    const database = openPage();
    const { id, revision } = expectValue(await database.create(buildDraft()));
    expectValue(await database.remove(id));
    expectValue(await database.save({ id, draft: buildDraft("还在写"), step: "", base: revision }));
    expect(await readPreface(database, id)).toBe("还在写");
  });

  it("drops for good what was deleted more than 30 days ago, and nothing else", async () => {
    let time = 0;
    const database = openPage({ now: () => time });
    const [old, revived, recent, kept] = await Promise.all(
      ["", "", "", ""].map(async () => expectValue(await database.create(buildDraft())).id),
    );
    if (!old || !revived || !recent || !kept) throw new Error("not created");
    expectValue(await database.remove(old));
    expectValue(await database.remove(revived));
    expectValue(await database.save({ id: revived, draft: buildDraft(), step: "", base: 1 }));
    time = 20 * DAY_MS;
    expectValue(await database.remove(recent));
    time = 31 * DAY_MS;
    expect(expectValue(await database.purgeDeleted())).toBe(1);
    expect(await database.load(old)).toMatchObject({ fault: "missing" });
    expect(expectValue(await database.listDeleted()).map(({ id }) => id)).toEqual([recent]);
    expect(new Set(expectValue(await database.list()).map(({ id }) => id))).toEqual(new Set([kept, revived]));
  });
});

describe("a clock that was set back", () => {
  it("does not shorten the 30 days in which a draft can be restored", async () => {
    let time = 1_000 * DAY_MS;
    const database = openPage({ now: () => time });
    const { id } = expectValue(await database.create(buildDraft("正文")));
    time = 0;
    expectValue(await database.remove(id));
    time = 1_001 * DAY_MS;
    expect(expectValue(await database.purgeDeleted())).toBe(0);
    expectValue(await database.restore(id));
    expect(await readPreface(database, id)).toBe("正文");
    time = 0;
    expectValue(await database.remove(id));
    time = 1_031 * DAY_MS;
    expect(expectValue(await database.purgeDeleted())).toBe(1);
  });
});

describe("a page that is left while it writes", () => {
  it("gives up the write that needs it, for the one that does not", async () => {
    const database = openPage();
    const { id, revision } = expectValue(await database.create(buildDraft()));
    const save = (text: string, parting: boolean): Promise<Outcome<SavedRevision>> =>
      database.save({ id, draft: buildDraft(text), step: "", base: revision, parting });
    const [before, parting] = await Promise.all([save("先", false), save("后", true)]);
    expect(before).toMatchObject({ ok: false, fault: "failed" });
    expect(parting).toMatchObject({ ok: true });
    expect(await readPreface(database, id)).toBe("后");
  });

  it("takes no other draft's write for its own", async () => {
    const database = openPage();
    const [one, other] = [
      expectValue(await database.create(buildDraft())),
      expectValue(await database.create(buildDraft())),
    ];
    const save = (of: SavedRevision, parting: boolean): Promise<Outcome<SavedRevision>> =>
      database.save({ id: of.id, draft: buildDraft("改"), step: "", base: of.revision, parting });
    const outcomes = await Promise.all([save(one, false), save(other, true)]);
    expect(outcomes).toMatchObject([{ ok: true }, { ok: true }]);
  });
});

describe("two pages writing one draft", () => {
  it("never overwrites what another page has saved later", async () => {
    const [mine, other] = [openPage(), openPage()];
    const { id, revision } = expectValue(await mine.create(buildDraft()));
    expectValue(await other.save({ id, draft: buildDraft("对方"), step: "", base: revision }));
    const stale = { id, draft: buildDraft("我方"), step: "", base: revision };
    expect(await mine.save(stale)).toMatchObject({ ok: false, fault: "conflict" });
    expect(await mine.save(stale)).toMatchObject({ ok: false, fault: "conflict" });
    expect(await mine.save({ ...stale, parting: true })).toMatchObject({ ok: false, fault: "conflict" });
    expect(await readPreface(mine, id)).toBe("对方");
  });

  it("lets exactly one of two saves at the same moment through", async () => {
    const [mine, other] = [openPage(), openPage()];
    const { id, revision } = expectValue(await mine.create(buildDraft()));
    const saves = [mine, other].map((page) =>
      page.save({ id, draft: buildDraft(), step: "", base: revision }),
    );
    expect((await Promise.all(saves)).filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("shuts out the earlier writer when the draft is claimed", async () => {
    const [mine, other] = [openPage(), openPage()];
    const { id, revision } = expectValue(await mine.create(buildDraft("最新")));
    const claimed = expectValue(await other.claim(id));
    expect(claimed.draft.report.preface).toBe("最新");
    expect(await mine.save({ id, draft: buildDraft("迟到"), step: "", base: revision })).toMatchObject({
      fault: "conflict",
    });
    expect(
      await other.save({ id, draft: buildDraft("续写"), step: "", base: claimed.revision }),
    ).toMatchObject({
      ok: true,
    });
  });

  it("goes on after a save whose answer got lost", async () => {
    const database = openPage();
    const { id, revision } = expectValue(await database.create(buildDraft()));
    await database.save({ id, draft: buildDraft("已存而不知"), step: "", base: revision });
    expectValue(await database.save({ id, draft: buildDraft("再存"), step: "", base: revision }));
    expect(await readPreface(database, id)).toBe("再存");
  });
});

describe("damaged records", () => {
  it("reports a damaged draft with its contents and the state before, and hides no other", async () => {
    const database = openPage();
    const { id } = expectValue(await database.create(buildDraft("完好")));
    const other = expectValue(await database.create(buildDraft("别的")));
    expectValue(await database.save({ id, draft: buildDraft(), step: "", base: 1 }));
    await tamper(id, 2, { file: { format: "2021", schemaVersion: 1, year: "二〇二四" } });
    for (const outcome of [await database.claim(id), await database.load(id)]) {
      expect(outcome).toMatchObject({
        fault: "damaged",
        recovered: { revision: 2, draft: { report: { preface: "完好" } } },
      });
      expect("raw" in outcome && [outcome.reason, outcome.raw].join()).toMatch(/year.*二〇二四/s);
    }
    expect(expectValue(await database.list())).toHaveLength(2);
    expect(await readPreface(database, other.id)).toBe("别的");
  });

  it("refuses to read a draft of a newer version without changing it", async () => {
    const database = openPage();
    const { id } = expectValue(await database.create(buildDraft()));
    expectValue(await database.save({ id, draft: buildDraft(), step: "", base: 1 }));
    await tamper(id, 2, { file: { format: "2021", schemaVersion: 99 } });
    expect(await database.load(id)).toMatchObject({ fault: "damaged", recovered: null });
  });

  it.each([null, 7, "text", [], new Map([[1, 1n]])])("lists a record whose file is %s", async (file) => {
    const database = openPage();
    const { id } = expectValue(await database.create(buildDraft()));
    await tamper(id, 1, { file, savedAt: "now", step: 5 });
    expect(expectValue(await database.list())).toMatchObject([{ id, agency: "", year: null }]);
    expect(await database.load(id)).toMatchObject({ fault: "damaged" });
  });

  it("shows the other drafts when the browser cannot read one", async () => {
    const database = openPage();
    const { id } = expectValue(await database.create(buildDraft()));
    expectValue(await database.create(buildDraft()));
    const get = takeMethod(IDBObjectStore.prototype, "get");
    vi.spyOn(IDBObjectStore.prototype, "get").mockImplementation(function (this: IDBObjectStore, key) {
      if (Array.isArray(key) && key[0] === id)
        throw new DOMException("Failed to read large value", "DataError");
      return get.call(this, key);
    });
    const summaries = expectValue(await database.list());
    expect(summaries.map(({ damaged }) => damaged)).toEqual(summaries.map((summary) => summary.id === id));
    expect(summaries).toHaveLength(2);
    expect(await database.load(id)).toMatchObject({ fault: "damaged", raw: "", recovered: null });
    expect(expectValue(await database.remove(id))).toBe("gone");
    expect(expectValue(await database.list())).toHaveLength(1);
    expect(expectValue(await database.listDeleted())).toEqual([]);
  });

  it("keeps the state before an unreadable one for restoring", async () => {
    const database = openPage();
    const { id, revision } = expectValue(await database.create(buildDraft("好")));
    expectValue(await database.save({ id, draft: buildDraft("坏"), step: "", base: revision }));
    const get = takeMethod(IDBObjectStore.prototype, "get");
    vi.spyOn(IDBObjectStore.prototype, "get").mockImplementation(function (this: IDBObjectStore, key) {
      if (Array.isArray(key) && key[1] === revision + 1)
        throw new DOMException("Failed to read large value", "DataError");
      return get.call(this, key);
    });
    expect(expectValue(await database.remove(id))).toBe("restorable");
    expect(expectValue(await database.list())).toEqual([]);
    expectValue(await database.restore(id));
    expect(await readPreface(database, id)).toBe("好");
  });
});

describe("a browser that does not store", () => {
  function failAdding(name: string): void {
    vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(() => {
      throw new DOMException("no", name);
    });
  }

  it.each([
    ["QuotaExceededError", "full"],
    ["UnknownError", "failed"],
    ["DataCloneError", "failed"],
  ])("turns %s on writing into the fault %s and works again afterwards", async (name, fault) => {
    const database = openPage();
    failAdding(name);
    expect(await database.create(buildDraft())).toMatchObject({ ok: false, fault });
    vi.restoreAllMocks();
    expect(await database.create(buildDraft())).toMatchObject({ ok: true });
  });

  it("finds the full disk behind a transaction that aborts on commit", async () => {
    const database = openPage();
    const add = takeMethod(IDBObjectStore.prototype, "add");
    vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(function (this: IDBObjectStore, value) {
      const { transaction } = this;
      Object.defineProperty(transaction, "error", {
        get: () => new DOMException("disk", "QuotaExceededError"),
        set: () => {},
      });
      const request = add.call(this, value);
      request.addEventListener("success", () => transaction.abort());
      return request;
    });
    expect(await database.create(buildDraft())).toMatchObject({ ok: false, fault: "full" });
  });

  it.each([
    ["QuotaExceededError", "full"],
    ["UnknownError", "failed"],
  ])("finds the %s of a transaction that ends between two of its requests", async (name, fault) => {
    const database = openPage();
    const { id } = expectValue(await database.create(buildDraft("好")));
    const remove = takeMethod(IDBObjectStore.prototype, "delete");
    vi.spyOn(IDBObjectStore.prototype, "delete").mockImplementation(function (this: IDBObjectStore, key) {
      const { transaction } = this;
      transaction.abort();
      Object.defineProperty(transaction, "error", { get: () => new DOMException("disk", name) });
      // Over by now: the browser refuses the request for that reason alone.
      return remove.call(this, key);
    });
    expect(await database.save({ id, draft: buildDraft("坏"), step: "", base: 1 })).toMatchObject({ fault });
    vi.restoreAllMocks();
    expect(await readPreface(database, id)).toBe("好");
  });

  it("reports an aborted transaction and leaves nothing of it", async () => {
    const database = openPage();
    const { id } = expectValue(await database.create(buildDraft("好")));
    const add = takeMethod(IDBObjectStore.prototype, "add");
    vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(function (this: IDBObjectStore, value) {
      const request = add.call(this, value);
      this.transaction.abort();
      return request;
    });
    expect(await database.save({ id, draft: buildDraft("坏"), step: "", base: 1 })).toMatchObject({
      fault: "failed",
    });
    expect(await readPreface(database, id)).toBe("好");
  });

  it.each(["SecurityError", "InvalidStateError", "UnknownError"])(
    "says that storage is refused when opening throws %s",
    async (name) => {
      vi.spyOn(indexedDB, "open").mockImplementation(() => {
        throw new DOMException("private", name);
      });
      expect(await openPage().list()).toMatchObject({ ok: false, fault: "refused" });
    },
  );

  it("says that storage is refused where there is no IndexedDB", async () => {
    vi.stubGlobal("indexedDB", undefined);
    expect(await openPage().list()).toMatchObject({ ok: false, fault: "refused" });
    vi.unstubAllGlobals();
  });

  it("says so when the database is of a newer version", async () => {
    (await openDB(DATABASE_NAME, DATABASE_VERSION + 1)).close();
    expect(await openPage().list()).toMatchObject({ ok: false, fault: "outdated" });
  });

  it("gives up after 10 s without an answer", async () => {
    const timers = new TestTimers();
    vi.spyOn(indexedDB, "open").mockReturnValue(new IDBOpenDBRequest());
    const listing = openPage({ timers }).list();
    await timers.advance(10_000, 1);
    expect(await listing).toMatchObject({ ok: false, fault: "blocked" });
  });

  it("says after 2 s that an older page keeps the database open", async () => {
    const timers = new TestTimers();
    const request = new IDBOpenDBRequest();
    vi.spyOn(indexedDB, "open").mockReturnValue(request);
    const listing = openPage({ timers }).list();
    request.dispatchEvent(new IDBVersionChangeEvent("blocked"));
    await timers.advance(2_000, 1);
    expect(await listing).toMatchObject({ ok: false, fault: "blocked" });
  });

  it("works once the page that blocked it lets go", async () => {
    const old = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(DATABASE_NAME, DATABASE_VERSION);
      request.addEventListener("success", () => resolve(request.result));
    });
    const deleting = indexedDB.deleteDatabase(DATABASE_NAME);
    const timers = new TestTimers();
    const database = openPage({ timers });
    const listing = database.list();
    await timers.advance(10_000, 1);
    expect(await listing).toMatchObject({ ok: false, fault: "blocked" });
    old.close();
    await settle();
    expect(deleting.readyState).toBe("done");
    expect(await database.list()).toMatchObject({ ok: true });
  });
});

describe("a database that goes away under the page", () => {
  it("tells its listeners when the database is deleted, and stores again from memory", async () => {
    const database = openPage();
    const { id } = expectValue(await database.create(buildDraft()));
    const listener = vi.fn<DisturbanceListener>(() =>
      database.save({ id, draft: buildDraft("内存"), step: "", base: 1 }),
    );
    database.subscribe(listener);
    indexedDB.deleteDatabase(DATABASE_NAME);
    await settle();
    expect(listener).toHaveBeenCalledWith("lost");
    expect(await readPreface(database, id)).toBe("内存");
  });

  it("opens again when the connection was closed", async () => {
    const database = openPage();
    const { id } = expectValue(await database.create(buildDraft("还在")));
    const transaction = takeMethod(IDBDatabase.prototype, "transaction");
    vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementationOnce(function (
      this: IDBDatabase,
      ...rest
    ) {
      this.close();
      return transaction.apply(this, rest);
    });
    expect(await readPreface(database, id)).toBe("还在");
  });

  it("lets a newer version of the tool in after storing the last changes", async () => {
    const database = openPage();
    const { id } = expectValue(await database.create(buildDraft()));
    const listener = vi.fn<DisturbanceListener>(() =>
      database.save({ id, draft: buildDraft("最后一句"), step: "", base: 1 }),
    );
    database.subscribe(listener);
    const newer = await openDB<DraftSchema>(DATABASE_NAME, DATABASE_VERSION + 1);
    expect(listener).toHaveBeenCalledWith("closing");
    expect(await newer.get("drafts", [id, 2])).toMatchObject({ file: { preface: "最后一句" } });
    expect(await database.list()).toMatchObject({ fault: "outdated" });
    newer.close();
  });
});
