import "fake-indexeddb/auto";
import { openDB } from "idb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Draft } from "../../report/index.ts";
import { createBlankReport } from "../../report/index.ts";
import type { DraftDatabase } from "../draft-database.ts";
import { createDraftDatabase } from "../draft-database.ts";
import type { DraftSchema } from "../draft-record.ts";
import { DATABASE_NAME, DATABASE_VERSION } from "../stored-names.ts";
import { acquireDraft } from "../tab-lock.ts";
import { NOW, readContents, restore } from "../testing/restore-at-once.ts";
import {
  buildDraft,
  expectValue,
  FakeWebLocks,
  installFreshIndexedDb,
  settle,
  TestTimers,
} from "../testing/stand-ins.ts";
import { createBackup, prepareRestore, restoreDrafts } from "./index.ts";

const MADE_AT = new Date("2026-01-05T08:00:00Z");
const opened: DraftDatabase[] = [];

function openPage(now = 7): DraftDatabase {
  const database = createDraftDatabase({ timers: new TestTimers(), now: () => now });
  opened.push(database);
  return database;
}

/** Another computer, or this one after its data was cleared. */
function openOtherComputer(): DraftDatabase {
  installFreshIndexedDb();
  return openPage();
}

async function makeBackup(database: DraftDatabase): Promise<Blob> {
  return expectValue(await createBackup(database, {}, MADE_AT)).file;
}

async function listPrefaces(database: DraftDatabase): Promise<string[]> {
  const drafts = expectValue(await database.list());
  const loaded = await Promise.all(drafts.map(({ id }) => database.load(id)));
  return loaded.map((outcome) => (outcome.ok ? outcome.value.draft.report.preface : "损坏")).sort();
}

async function change(database: DraftDatabase, id: string, preface: string): Promise<void> {
  const { revision } = expectValue(await database.load(id));
  expectValue(await database.save({ id, draft: buildDraft(preface), step: "", base: revision }));
}

/** With all that a draft has beside its report. */
function buildFullDraft(): Draft {
  const draft = buildDraft("全");
  return {
    ...draft,
    kept: [
      {
        rule: "plausible.change",
        cells: ["requests.received.total"],
        place: null,
        excerpt: null,
        reason: "已核对",
      },
    ],
    previous: createBlankReport("某市科学技术局", 2023),
    totals: { ...draft.totals, requests: "typed" },
  };
}

beforeEach(() => {
  installFreshIndexedDb();
  vi.stubGlobal("navigator", { locks: new FakeWebLocks() });
});

afterEach(() => {
  vi.unstubAllGlobals();
  for (const database of opened.splice(0)) database.close();
});

describe("a backup on another computer", () => {
  it("brings back every draft with its step, time, kept warnings, last year's report and totals", async () => {
    const here = openPage(5);
    const { id } = expectValue(await here.create(buildFullDraft(), "requests cell-requests.received.total"));
    expectValue(await here.create(buildDraft("二")));
    const file = await makeBackup(here);

    const there = openOtherComputer();
    expect(await restore(there, file)).toMatchObject({ restoredCount: 2, presentCount: 0, besideCount: 0 });
    expect(expectValue(await there.load(id))).toMatchObject({
      draft: buildFullDraft(),
      step: "requests cell-requests.received.total",
      savedAt: 5,
    });
    expect(expectValue(await there.list()).map(({ restoredFrom }) => restoredFrom)).toEqual(["", ""]);
  });

  it("keeps the mark of a draft that was opened from a file", async () => {
    const here = openPage(5);
    expectValue(await here.createOpened(buildDraft("文件")));
    const there = openOtherComputer();
    await restore(there, await makeBackup(here));
    const marks = expectValue(await there.list()).map(({ openedAt }) => openedAt);
    expect(marks).toEqual(["1970-01-01T00:00:00.005Z"]);
  });

  it("changes nothing when it is restored again", async () => {
    const here = openPage();
    for (const preface of ["一", "二", "二"]) expectValue(await here.create(buildDraft(preface)));
    const file = await makeBackup(here);
    const there = openOtherComputer();
    await restore(there, file);
    const before = expectValue(await there.survey());
    expect(await restore(there, file)).toMatchObject({ restoredCount: 0, presentCount: 3 });
    expect(expectValue(await there.survey())).toEqual(before);
  });

  it("knows a draft again that came as a file, under another name", async () => {
    const here = openPage();
    expectValue(await here.create(buildDraft("同")));
    const file = await makeBackup(here);
    const there = openOtherComputer();
    expectValue(await there.create(buildDraft("同")));
    expect(await restore(there, file)).toMatchObject({ restoredCount: 0, presentCount: 1 });
  });
});

describe("a draft that is here with other contents", () => {
  async function prepareDiffering(): Promise<{ database: DraftDatabase; id: string; file: Blob }> {
    const database = openPage();
    const { id } = expectValue(await database.create(buildDraft("备份时")));
    const file = await makeBackup(database);
    await change(database, id, "后来");
    return { database, id, file };
  }

  it("stays, and the backup's stands beside it with the backup's date", async () => {
    const { database, id, file } = await prepareDiffering();
    expect(await restore(database, file)).toMatchObject({ restoredCount: 1, besideCount: 1 });
    expect(await listPrefaces(database)).toEqual(["后来", "备份时"].sort());
    const marks = expectValue(await database.list()).map((draft) => [draft.id === id, draft.restoredFrom]);
    expect(new Map(marks as [boolean, string][])).toEqual(
      new Map([
        [true, ""],
        [false, "2026-01-05T08:00:00.000Z"],
      ]),
    );
    expect(await restore(database, file)).toMatchObject({ restoredCount: 0, presentCount: 1 });
  });

  it("keeps the backup's date while it is written on, and in the next backup", async () => {
    const { database, file } = await prepareDiffering();
    await restore(database, file);
    const beside = expectValue(await database.list()).find(({ restoredFrom }) => restoredFrom !== "");
    const id = beside?.id ?? "";
    const { revision } = expectValue(await database.claim(id));
    expectValue(await database.save({ id, draft: buildDraft("接着写"), step: "", base: revision }));
    const again = await makeBackup(database);
    const there = openOtherComputer();
    await restore(there, again);
    const dates = expectValue(await there.list()).map((draft) => draft.restoredFrom);
    expect(dates.sort()).toEqual(["", "2026-01-05T08:00:00.000Z"]);
  });

  it("is replaced when the user says so, and can be found again", async () => {
    const { database, id, file } = await prepareDiffering();
    const { replaced, restoredCount } = await restore(database, file, "backup");
    expect(restoredCount).toBe(1);
    expect(expectValue(await database.load(id)).draft.report.preface).toBe("备份时");
    expect(await listPrefaces(database)).toEqual(["备份时"]);
    expect(replaced).toHaveLength(1);
    expectValue(await database.restore(replaced[0] ?? ""));
    expect(await listPrefaces(database)).toEqual(["后来", "备份时"].sort());
  });

  it("is kept as long as any deleted one, where the clock was behind when it was replaced", async () => {
    const { database, file } = await prepareDiffering();
    const behind = openPage(7 - 40 * 86_400_000);
    const { replaced } = await restore(behind, file, "backup");
    expectValue(await database.purgeDeleted());
    expectValue(await database.restore(replaced[0] ?? ""));
    expect(await listPrefaces(database)).toEqual(["后来", "备份时"].sort());
  });

  it("stays alone when the user says so", async () => {
    const { database, file } = await prepareDiffering();
    const result = await restore(database, file, "local");
    expect(result).toMatchObject({ restoredCount: 0, keptLocalCount: 1 });
    expect(await listPrefaces(database)).toEqual(["后来"]);
  });

  it("is not replaced while another tab writes it: the backup's stands beside it, and it is named", async () => {
    const { database, id, file } = await prepareDiffering();
    const other = acquireDraft({ database, id, onLosing: () => Promise.resolve(), timers: new TestTimers() });
    await settle();
    expect(other.getSnapshot()).toBe("writer");
    const result = await restore(database, file, "backup");
    expect(result).toMatchObject({ restoredCount: 1, besideCount: 1, replaced: [] });
    expect(result.busy).toMatchObject([{ id, agency: "某市科学技术局", year: 2024 }]);
    expect(other.getSnapshot()).toBe("writer");
    expect(await listPrefaces(database)).toEqual(["后来", "备份时"].sort());
    other.release();
  });

  it("is free to be written after it was replaced", async () => {
    const { database, id, file } = await prepareDiffering();
    expect(await restore(database, file, "backup")).toMatchObject({ busy: [], restoredCount: 1 });
    const lock = acquireDraft({ database, id, onLosing: () => Promise.resolve(), timers: new TestTimers() });
    await settle();
    expect(lock.getSnapshot()).toBe("writer");
    lock.release();
  });
});

describe("deleted and damaged drafts", () => {
  it("leaves a deleted draft out of the backup", async () => {
    const database = openPage();
    const { id } = expectValue(await database.create(buildDraft("删")));
    expectValue(await database.create(buildDraft("留")));
    expectValue(await database.remove(id));
    const { entries } = await readContents(await makeBackup(database));
    expect(entries.map(({ draft }) => draft.report.preface)).toEqual(["留"]);
  });

  it("brings a draft back that was deleted here", async () => {
    const database = openPage();
    const { id } = expectValue(await database.create(buildDraft("删")));
    const file = await makeBackup(database);
    expectValue(await database.remove(id));
    expect(await restore(database, file)).toMatchObject({ restoredCount: 1 });
    expect(expectValue(await database.list()).map((draft) => draft.id)).toEqual([id]);
    expect(expectValue(await database.listDeleted())).toEqual([]);
  });

  it("does not write over what was deleted here with other contents", async () => {
    const database = openPage();
    const { id } = expectValue(await database.create(buildDraft("旧")));
    const file = await makeBackup(database);
    await change(database, id, "新");
    expectValue(await database.remove(id));
    await restore(database, file);
    expect(await listPrefaces(database)).toEqual(["旧"]);
    expectValue(await database.restore(id));
    expect(await listPrefaces(database)).toEqual(["新", "旧"].sort());
  });

  it("names a draft that cannot be read, and backs up the others", async () => {
    const database = openPage();
    const { id, revision } = expectValue(await database.create(buildDraft("坏")));
    expectValue(await database.create(buildDraft("好")));
    const raw = await openDB<DraftSchema>(DATABASE_NAME, DATABASE_VERSION);
    const record = await raw.get("drafts", [id, revision]);
    const file = { ...record?.file, year: "今年" };
    await raw.put("drafts", { ...record, file } as unknown as DraftSchema["drafts"]["value"]);
    raw.close();
    const backup = expectValue(await createBackup(database, {}, MADE_AT));
    expect(backup).toMatchObject({
      count: 1,
      leftOut: [{ id, agency: "某市科学技术局" }],
      isTooLarge: false,
    });
    // The damaged one is not written over either.
    expect(await restore(database, backup.file)).toMatchObject({ presentCount: 1, restoredCount: 0 });
  });
});

describe("all drafts are stored, or none", () => {
  it("stores nothing when a draft was changed after the plan was made", async () => {
    const database = openPage();
    const { id } = expectValue(await database.create(buildDraft("一")));
    expectValue(await database.create(buildDraft("二")));
    const file = await makeBackup(database);
    await change(database, id, "改");
    expectValue(
      await database.remove(expectValue(await database.list()).find((draft) => draft.id !== id)?.id ?? ""),
    );
    const plan = expectValue(await prepareRestore(database, await readContents(file), NOW));
    expect(plan).toMatchObject({ missing: [{}], differing: [{}] });
    await change(database, id, "又改");
    const before = expectValue(await database.survey());
    expect(await restoreDrafts(database, plan, "backup", NOW)).toMatchObject({
      ok: false,
      fault: "conflict",
    });
    expect(expectValue(await database.survey())).toEqual(before);
  });

  it("restores a hundred drafts in one go", async () => {
    const here = openPage();
    for (let at = 0; at < 100; at += 1) expectValue(await here.create(buildDraft(`第${at}份`)));
    const file = await makeBackup(here);
    const there = openOtherComputer();
    expect(await restore(there, file)).toMatchObject({ restoredCount: 100 });
    expect(new Set(await listPrefaces(there)).size).toBe(100);
  });
});
