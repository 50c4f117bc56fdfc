import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { writeDraftFile } from "../report/index.ts";
import type { DraftDatabase } from "./draft-database.ts";
import { createDraftDatabase } from "./draft-database.ts";
import { DATABASE_NAME } from "./stored-names.ts";
import { buildDraft, installFreshIndexedDb, TestTimers } from "./testing/stand-ins.ts";

const opened: DraftDatabase[] = [];

function openPage(): DraftDatabase {
  const database = createDraftDatabase({ timers: new TestTimers() });
  opened.push(database);
  return database;
}

beforeEach(installFreshIndexedDb);

afterEach(() => {
  vi.restoreAllMocks();
  for (const database of opened.splice(0)) database.close();
});

/** The database as version 1 of it was, with what a page of that version had stored. */
function installVersion1(records: readonly object[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE_NAME, 1);
    request.addEventListener("error", () => reject(new Error("not opened")));
    request.addEventListener("upgradeneeded", () => {
      const drafts = request.result.createObjectStore("drafts", { keyPath: ["id", "revision"] });
      drafts.createIndex("versions", ["id", "revision", "writer"]);
      drafts.createIndex("deletedAt", "deletedAt");
      request.result.createObjectStore("locks", { keyPath: "id" });
      for (const record of records) drafts.add(record);
    });
    request.addEventListener("success", () => {
      request.result.close();
      resolve();
    });
  });
}

function buildRecord(id: string, revision: number, preface: string, deletedAt: number | null = null) {
  const file = writeDraftFile(buildDraft(preface));
  return { id, revision, writer: "w", file, step: "overview", savedAt: revision, deletedAt };
}

describe("settings of this computer", () => {
  it("come back as they were stored, also in another page", async () => {
    const value = { faces: { body: "仿宋" }, tableSize: 10.5 };
    expect(await openPage().settings.write("template", value)).toMatchObject({ ok: true });
    expect(await openPage().settings.read("template")).toEqual({ ok: true, value });
  });

  it("are undefined where nothing is stored, and replaced as a whole", async () => {
    const { settings } = openPage();
    expect(await settings.read("template")).toEqual({ ok: true, value: undefined });
    await settings.write("template", { a: 1 });
    await settings.write("template", { b: 2 });
    expect(await settings.read("template")).toEqual({ ok: true, value: { b: 2 } });
    expect(await settings.read("other")).toEqual({ ok: true, value: undefined });
  });

  it("say why they cannot be stored", async () => {
    const { settings } = openPage();
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    expect(await settings.write("template", {})).toMatchObject({ ok: false, fault: "full" });
  });
});

describe("a database of version 1", () => {
  it("keeps every draft, its states and the deleted ones, and takes settings", async () => {
    await installVersion1([
      buildRecord("a", 1, "旧"),
      buildRecord("a", 2, "新"),
      buildRecord("b", 1, "别的"),
      buildRecord("c", 1, "删去的", 5),
    ]);
    const database = openPage();
    expect(await database.settings.write("template", { a: 1 })).toMatchObject({ ok: true });
    const listed = await database.list();
    expect(listed.ok && listed.value.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(await database.load("a")).toMatchObject({
      ok: true,
      value: { revision: 2, step: "overview", draft: { report: { preface: "新" } } },
    });
    const deleted = await database.listDeleted();
    expect(deleted.ok && deleted.value.map(({ id }) => id)).toEqual(["c"]);
    expect(await database.restore("c")).toMatchObject({ ok: true });
    expect(await database.save({ id: "a", draft: buildDraft("续写"), step: "", base: 2 })).toMatchObject({
      ok: true,
      value: { revision: 3 },
    });
  });

  it("is let go by a page of the older version, which has stored its last changes", async () => {
    await installVersion1([buildRecord("a", 1, "旧")]);
    const old = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(DATABASE_NAME, 1);
      request.addEventListener("success", () => resolve(request.result));
    });
    old.addEventListener("versionchange", () => old.close());
    expect(await openPage().load("a")).toMatchObject({ ok: true });
  });
});
