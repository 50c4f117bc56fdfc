import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readReportFile } from "../../report/index.ts";
import type { DraftDatabase } from "../draft-database.ts";
import { createDraftDatabase } from "../draft-database.ts";
import { NOW, readContents, restore } from "../testing/restore-at-once.ts";
import { buildDraft, expectValue, installFreshIndexedDb, TestTimers } from "../testing/stand-ins.ts";
import { createBackup, suggestBackupFileName } from "./create-backup.ts";
import { readBackupFile } from "./index.ts";

const opened: DraftDatabase[] = [];

function openPage(): DraftDatabase {
  const database = createDraftDatabase({ timers: new TestTimers() });
  opened.push(database);
  return database;
}

beforeEach(installFreshIndexedDb);

afterEach(() => {
  for (const database of opened.splice(0)) database.close();
});

describe("files that are no whole backup", () => {
  const draft = { format: "2021", schemaVersion: 1, agency: "某区教育局", year: 2024 };
  const whole = {
    format: "nianbao-backup",
    schemaVersion: 1,
    createdAt: "2026-01-05T00:00:00Z",
    drafts: [{ draft }],
  };

  function pack(json: unknown): Blob {
    return new Blob([typeof json === "string" ? json : JSON.stringify(json)]);
  }

  it.each([
    ["a truncated one", JSON.stringify(whole).slice(0, -9), /不完整/],
    ["nothing", "", /不完整/],
    ["one draft", draft, /请点“打开文件”/],
    ["something else", { format: "x", drafts: [] }, /不是“备份全部草稿”/],
    ["a list", [whole], /不是“备份全部草稿”/],
    ["one of a newer version", { ...whole, schemaVersion: 2 }, /更新版本/],
    ["one without a version", { ...whole, schemaVersion: "1" }, /版本号不对/],
    ["one without drafts", { ...whole, drafts: {} }, /没有草稿/],
    [
      "100,000 drafts",
      { ...whole, drafts: Array.from({ length: 100_000 }, () => ({ draft })) },
      /有 100000 份/,
    ],
    [
      "only broken drafts",
      { ...whole, drafts: [{ draft: { ...draft, tables: 1 } }, 5] },
      /第 1 份“某区教育局 2024”/,
    ],
  ])("%s is refused with the reason", async (_, json, reason) => {
    expect(await readBackupFile(pack(json))).toEqual({
      ok: false,
      reason: expect.stringMatching(reason) as unknown,
    });
  });

  it("one of 50 MB is refused without being read", async () => {
    const file = new Blob([]);
    const read = vi.spyOn(file, "arrayBuffer");
    Object.defineProperty(file, "size", { value: 50 * 1024 * 1024 });
    expect(await readBackupFile(file)).toEqual({
      ok: false,
      reason: expect.stringContaining("40 MB") as unknown,
    });
    expect(read).not.toHaveBeenCalled();
  });

  it("broken drafts are named, the others are read", async () => {
    const deep = `${'{"x":'.repeat(20_000)}1${"}".repeat(20_000)}`;
    const text = JSON.stringify({
      ...whole,
      drafts: [{ draft: { ...draft, sections: 5 } }, null, { draft }, "DEEP"],
    });
    const contents = await readContents(pack(text.replace('"DEEP"', `{"draft":${deep}}`)));
    expect(contents.entries).toHaveLength(1);
    expect(contents.faults).toEqual([
      expect.stringMatching(/^第 1 份“某区教育局 2024”：.*sections/),
      expect.stringMatching(/^第 2 份：/),
      expect.stringMatching(/^第 4 份：/),
    ]);
  });

  it("of a file that was cut off, wherever that is, the drafts before the cut are read, and it is said", async () => {
    const prefaces = ["水务", "财政", "教育"];
    const from = openPage();
    for (const preface of prefaces) expectValue(await from.create(buildDraft(preface)));
    const { file } = expectValue(await createBackup(from, {}, new Date(NOW)));
    const bytes = new Uint8Array(await file.arrayBuffer());
    const stored = (await readContents(file)).entries.map(({ draft: { report } }) => report.preface);
    expect(new Set(stored)).toEqual(new Set(prefaces));
    /** Where a draft's line has all of its characters; the break after it may be missing. */
    const ends = [...bytes.keys()].filter((at) => bytes[at] === 0x0a).slice(1);
    for (let size = 0; size < bytes.length - 1; size += 7) {
      const wholeLines = ends.filter((end) => size >= end - 1).length;
      const reading = await readBackupFile(new Blob([bytes.slice(0, size)]));
      const contents = reading.ok ? reading.contents : { entries: [], isCut: true };
      const read = contents.entries.map((entry) => entry.draft.report.preface);
      const expected = stored.slice(0, wholeLines);
      expect({ size, read, isCut: contents.isCut, isRefused: !reading.ok }).toEqual({
        size,
        read: expected,
        isCut: true,
        isRefused: expected.length === 0,
      });
    }
  });

  it("settings come back as they were given, and what is none is left out", async () => {
    const settings = { look: { faces: ["仿宋"] }, other: 5 };
    const from = openPage();
    expectValue(await from.create(buildDraft("一")));
    const { file } = expectValue(await createBackup(from, settings, new Date(NOW)));
    expect((await readContents(file)).settings).toEqual(settings);
    expect((await readContents(pack({ ...whole, settings: [1] }))).settings).toEqual({});
    expect((await readContents(pack(whole))).settings).toEqual({});
  });

  it("a line that is broken in a whole file hides no other", async () => {
    const drafts = [draft, { ...draft, year: 2023 }, { ...draft, year: 2022 }].map((stored) =>
      JSON.stringify({ draft: stored }),
    );
    const [first = "", second = "", third = ""] = drafts;
    const head = JSON.stringify({ ...whole, drafts: undefined }).slice(0, -1);
    const text = `${head},"drafts":[\n${first},\n${second.slice(0, 30)},\n${third}\n]}\n`;
    const contents = await readContents(pack(text));
    expect(contents.entries.map((entry) => entry.draft.report.year)).toEqual([2024, 2022]);
    expect(contents.faults).toEqual(["第 2 份：内容不完整。"]);
    expect(contents.isCut).toBe(false);
  });

  it("names of prototypes do nothing", async () => {
    const hostile = JSON.stringify({
      ...whole,
      drafts: [{ id: "ID", draft: { ...draft, P: { polluted: 1 } } }],
    })
      .replace('"P"', '"__proto__"')
      .replace('"ID"', '"__proto__"');
    const contents = await readContents(pack(hostile));
    expect(contents).toMatchObject({ entries: [{ id: null }], unknownFields: ["__proto__"] });
    const there = openPage();
    expect(await restore(there, pack(hostile))).toMatchObject({ restoredCount: 1 });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it("wrong times, steps and ids are left out", async () => {
    const stored = {
      id: "../x",
      step: { a: 1 },
      savedAt: 1e300,
      restoredFrom: "<b>",
      copiedAt: 7,
      openedAt: {},
      draft,
    };
    const database = openPage();
    await restore(database, pack({ ...whole, createdAt: 5, drafts: [stored] }));
    const [summary] = expectValue(await database.list());
    expect(summary).toMatchObject({
      savedAt: NOW,
      restoredFrom: "",
      copiedAt: "",
      openedAt: "",
      id: expect.stringMatching(/^[0-9a-f]{24}$/) as unknown,
    });
  });

  it("two drafts of one id are both restored", async () => {
    const id = "0123456789abcdef01234567";
    const drafts = [
      { id, draft },
      { id, draft: { ...draft, year: 2023 } },
    ];
    const database = openPage();
    expect(await restore(database, pack({ ...whole, drafts }))).toMatchObject({ restoredCount: 2 });
    expect(new Set(expectValue(await database.list()).map(({ year }) => year))).toEqual(
      new Set([2023, 2024]),
    );
  });

  it("is called what it is where a report is expected", () => {
    expect(readReportFile(JSON.stringify(whole))).toMatchObject({
      ok: false,
      reason: expect.stringContaining("恢复备份") as unknown,
    });
  });
});

describe("the name of a backup", () => {
  it("says the day and how many drafts", () => {
    expect(suggestBackupFileName(20, new Date(2026, 0, 5))).toBe("年报草稿备份2026-01-05（20份）.json");
  });
});
