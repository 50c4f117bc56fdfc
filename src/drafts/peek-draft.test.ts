import "fake-indexeddb/auto";
import { openDB } from "idb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createDraftDatabase, type DraftDatabase } from "./draft-database.ts";
import type { DraftSchema } from "./draft-record.ts";
import { peekDraft } from "./peek-draft.ts";
import { DATABASE_NAME, DATABASE_VERSION, nameWebLock } from "./stored-names.ts";
import { buildDraft, expectValue, installFreshIndexedDb, TestTimers } from "./testing/stand-ins.ts";

let database: DraftDatabase;

/** Changes what is stored behind the product's back. */
async function tamper(change: (raw: Awaited<ReturnType<typeof openDB<DraftSchema>>>) => Promise<unknown>) {
  const raw = await openDB<DraftSchema>(DATABASE_NAME, DATABASE_VERSION);
  await change(raw);
  raw.close();
}

async function storeDraft(preface = "前言"): Promise<string> {
  return expectValue(await database.create(buildDraft(preface))).id;
}

beforeEach(() => {
  installFreshIndexedDb();
  // As on plain http, without Web Locks.
  vi.stubGlobal("navigator", {});
  database = createDraftDatabase({ timers: new TestTimers() });
});

afterEach(() => {
  database.close();
  vi.unstubAllGlobals();
});

describe("the beginning of a stored draft", () => {
  it("is read as it was saved last", async () => {
    const id = await storeDraft("从前");
    await database.save({ id, base: 1, draft: buildDraft("如今"), step: "basics", parting: false });
    expect(await peekDraft(id)).toEqual({ agency: "某市科学技术局", year: 2024, title: "", preface: "如今" });
  });

  it("keeps an unknown year unknown", async () => {
    const draft = buildDraft();
    const { id } = expectValue(await database.create({ ...draft, report: { ...draft.report, year: null } }));
    expect(await peekDraft(id)).toMatchObject({ year: null });
  });

  it("is not read where there is no such draft, or it was deleted", async () => {
    const id = await storeDraft();
    expect(await peekDraft("another")).toBeNull();
    await database.remove(id);
    expect(await peekDraft(id)).toBeNull();
  });

  it("is not read of what the tool has to upgrade, refuse or repair", async () => {
    const id = await storeDraft();
    const spoil = (change: object): Promise<void> =>
      tamper(async (raw) => {
        const record = await raw.get("drafts", [id, 1]);
        const file = { ...record?.file, ...change };
        await raw.put("drafts", { ...record, file } as DraftSchema["drafts"]["value"]);
      });
    for (const change of [{ schemaVersion: 2 }, { schemaVersion: 0 }, { schemaVersion: 1, year: "2024" }]) {
      await spoil(change);
      expect(await peekDraft(id)).toBeNull();
    }
    await spoil({ schemaVersion: 1, year: 2024, agency: null });
    expect(await peekDraft(id)).toBeNull();
  });
});

describe("a look at the database", () => {
  it("makes none where there is none", async () => {
    expect(await peekDraft("any")).toBeNull();
    expect(await indexedDB.databases()).toEqual([]);
  });

  it("leaves one of a later version as it is", async () => {
    const id = await storeDraft();
    database.close();
    (await openDB(DATABASE_NAME, DATABASE_VERSION + 1)).close();
    expect(await peekDraft(id)).toBeNull();
    expect(await indexedDB.databases()).toEqual([{ name: DATABASE_NAME, version: DATABASE_VERSION + 1 }]);
  });

  it("leaves one of an earlier version for the tool to raise", async () => {
    (await openDB(DATABASE_NAME, 1)).close();
    expect(await peekDraft("any")).toBeNull();
    expect(await indexedDB.databases()).toEqual([{ name: DATABASE_NAME, version: 1 }]);
  });

  it("does not keep it open", async () => {
    const id = await storeDraft();
    database.close();
    await peekDraft(id);
    const raised = await openDB(DATABASE_NAME, DATABASE_VERSION + 1);
    expect(raised.version).toBe(DATABASE_VERSION + 1);
    raised.close();
  });
});

describe("a draft that another page writes", () => {
  it("is not read, by its record", async () => {
    const id = await storeDraft();
    await tamper((raw) => raw.put("locks", { id, holder: "another page", beat: 3 }));
    expect(await peekDraft(id)).toBeNull();
  });

  it("is not read, by its Web Lock", async () => {
    const id = await storeDraft();
    const held = [{ name: nameWebLock(id) }];
    vi.stubGlobal("navigator", { locks: { query: () => Promise.resolve({ held }) } });
    expect(await peekDraft(id)).toBeNull();
    expect(await peekDraft(await storeDraft())).not.toBeNull();
  });

  it("is taken for one where the browser does not tell", async () => {
    const id = await storeDraft();
    vi.stubGlobal("navigator", { locks: { query: () => Promise.reject(new DOMException("not here")) } });
    expect(await peekDraft(id)).toBeNull();
  });
});
