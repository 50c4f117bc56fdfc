import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createBlankReport, createDraft, createFormReport } from "./blank.ts";
import { getFigure, setFigure } from "./figures.ts";
import { readReportFile, writeDraftFile } from "./read-file.ts";
import type { Draft } from "./report-types.ts";
import type { DraftFile } from "./schema.ts";
import { SCHEMA_VERSION } from "./schema-version.ts";

const sample = readFileSync(new URL("samples/draft-version-1.json", import.meta.url), "utf8");

function read(json: unknown) {
  return readReportFile(JSON.stringify(json));
}

function readDraft(json: unknown): Draft {
  const reading = read(json);
  if (!reading.ok) throw new Error(reading.reason);
  return reading.draft;
}

function readReason(text: string): string {
  const reading = readReportFile(text);
  return reading.ok ? "" : reading.reason;
}

function readUnknownFields(text: string): readonly string[] {
  const reading = readReportFile(text);
  return reading.ok ? reading.unknownFields : [reading.reason];
}

describe("a file that is no report", () => {
  it.each([
    ["an empty file", "", "文件是空的"],
    ["a file of blanks", " \n\uFEFF", "文件是空的"],
    ["a file cut off in the middle", sample.slice(0, 2000), "内容不完整"],
    ["a Word file", "PK\u0003\u0004\u0014", "内容不完整"],
    ["a list", "[]", "缺少 format"],
    ["a number", "2021", "缺少 format"],
    ["null", "null", "缺少 format"],
    ["other JSON", '{"name":"nianbao"}', "缺少 format"],
    ["a format that is no text", '{"format":{"toString":1}}', "缺少 format"],
    ["a format nested deeply", `{"format":${"[".repeat(50_000)}${"]".repeat(50_000)}}`, "缺少 format"],
    ["the format of 2019", '{"format":"2019"}', "格式版本是“2019”"],
    ["a later draft", '{"format":"2021","schemaVersion":2}', "更新版本的工具"],
    ["a draft without a version", '{"format":"2021","schemaVersion":null}', "版本号不对"],
    ["a draft of version 0", '{"format":"2021","schemaVersion":0}', "版本号不对"],
    ["a draft of version 1.5", '{"format":"2021","schemaVersion":1.5}', "版本号不对"],
  ])("is refused with its reason: %s", (_, text, reason) => {
    expect(readReason(text)).toContain(reason);
  });

  it("is refused without being parsed when it has 50 MB", () => {
    expect(readReason(`{"format":"2021","preface":"${"字".repeat(50 * 1024 * 1024)}"}`)).toContain(
      "文件过大",
    );
  });

  it("is refused with a short message however long its format is", () => {
    expect(readReason(JSON.stringify({ format: "长".repeat(100_000) })).length).toBeLessThan(150);
  });
});

describe("wrong contents", () => {
  it.each([
    [{ year: "2024" }, "year 年份应为2008至2100之间的四位数字"],
    [{ year: 1999 }, "year 年份应为"],
    [{ agency: 5 }, "agency 内容类型不对"],
    [{ sections: [] }, "sections 内容类型不对"],
    [{ sections: { overview: { topics: {} } } }, "sections.overview.topics 内容类型不对"],
    [{ tables: { proactive: null } }, "tables.proactive 内容类型不对"],
    [{ tables: { proactive: { rules: { issued: [1] } } } }, "tables.proactive.rules.issued 应为数字"],
    [{ tables: { proactive: { rules: { issued: true } } } }, "应为数字、文字或空白"],
    [{ tables: { proactive: { rules: { issued: 1234567890123456 } } } }, "超过15位"],
    [{ cellNotes: { "proactive.rules.issued": 1 } }, "内容类型不对"],
    [{ signature: { date: "2024-02-30" } }, "signature.date 不是有效日期"],
    [{ schemaVersion: 1, previous: { format: "2019" } }, "previous.format 内容类型不对"],
    [{ schemaVersion: 1, totals: { requests: "off" } }, "totals.requests 内容类型不对"],
    [{ schemaVersion: 1, kept: [{ rule: "x", cells: ["a.b.c"], reason: "y" }] }, "不是表中的单元格"],
  ])("%j is refused, naming the place", (part, reason) => {
    expect(readReason(JSON.stringify({ format: "2021", ...part }))).toContain(reason);
  });

  it("names three faults and counts the others", () => {
    const rules = { issued: [], repealed: [], inForce: [] };
    const tables = { proactive: { rules, normativeDocuments: rules } };
    expect(readReason(JSON.stringify({ format: "2021", tables }))).toMatch(/inForce .*；另有 3 处。$/);
  });

  it("refuses a number beyond all numbers", () => {
    expect(readReason('{"format":"2021","tables":{"proactive":{"rules":{"issued":1e999}}}}')).toContain(
      "issued",
    );
  });
});

describe("a report", () => {
  it("keeps a topic of a draft whose heading is blank for the moment; of a report it joins the text before", () => {
    const topics = [
      { heading: "主动公开", text: "甲。" },
      { heading: "", text: "乙。" },
    ];
    const file = { format: "2021", sections: { overview: { text: "", topics, note: "" } } };
    expect(readDraft({ ...file, schemaVersion: 1 }).report.sections.overview.topics).toEqual(topics);
    expect(readDraft(file).report.sections.overview.topics).toEqual([
      { heading: "主动公开", text: "甲。\n乙。" },
    ]);
  });

  it("has texts of any length: what was pasted and saved opens again", () => {
    const preface = "字".repeat(300_000);
    expect(readDraft({ format: "2021", preface }).report.preface).toBe(preface);
  });

  it("is filled with blanks where parts are missing", () => {
    expect(readDraft({ format: "2021" }).report).toEqual(createBlankReport());
    expect(readDraft({ format: "2021", sections: { other: {} }, tables: { requests: {} } }).report).toEqual(
      createBlankReport(),
    );
  });

  it("is read with its totals as typed", () => {
    const draft = readDraft({ format: "2021", tables: { disputes: { reconsideration: { total: 7 } } } });
    expect(draft.totals.disputes).toBe("typed");
    expect(getFigure(draft.report.tables, "disputes.reconsideration.total")).toBe(7);
  });

  it("keeps 0, -0 as 0, text as typed and blank apart", () => {
    const text = `{"format":"2021","tables":{"proactive":{"rules":{"issued":0,"repealed":-0,"inForce":"/"},
      "normativeDocuments":{"issued":null,"repealed":" "},"fees":{"amount":"12.50"}}}}`;
    const reading = readReportFile(text);
    const { rules, normativeDocuments, fees } = reading.ok ? reading.draft.report.tables.proactive : {};
    expect(rules).toEqual({ issued: 0, repealed: 0, inForce: "/" });
    expect(normativeDocuments).toEqual({ issued: null, repealed: null, inForce: null });
    expect(fees).toEqual({ amount: "12.50" });
  });

  it("is read in normal form and without unfit characters", () => {
    const { report } = readDraft({
      format: "2021",
      agency: " 某市\u0000水务局 ",
      sections: { overview: { text: "（一）甲\n\uD800乙" } },
    });
    expect(report.agency).toBe("某市水务局");
    expect(report.sections.overview.topics).toEqual([{ heading: "甲", text: "乙" }]);
  });

  it("may begin with a byte order mark", () => {
    expect(readReportFile('\uFEFF{"format":"2021"}').ok).toBe(true);
  });
});

describe("unknown fields", () => {
  it("are left out and named, wherever they stand", () => {
    const text = JSON.stringify({
      format: "2021",
      schemaVersion: 1,
      extra: 1,
      sections: { overview: { color: "red" }, appendix: {} },
      tables: { proactive: { rules: { issued: 1, total: 1 } }, budget: {} },
      cellNotes: { "proactive.rules.total": "甲" },
      previous: { format: "2021", mood: 1, cellNotes: { "a.b.c": "乙" } },
    });
    expect([...readUnknownFields(text)].sort()).toEqual(
      [
        "cellNotes.proactive.rules.total",
        "extra",
        "previous.cellNotes.a.b.c",
        "previous.mood",
        "sections.appendix",
        "sections.overview.color",
        "tables.budget",
        "tables.proactive.rules.total",
      ].sort(),
    );
  });

  it("of a dangerous name change no object", () => {
    const text = `{"format":"2021","__proto__":{"year":2024},"constructor":1,
      "cellNotes":{"__proto__":"甲","toString":"乙"},
      "tables":{"__proto__":{"rules":1},"proactive":{"__proto__":{},"rules":{"__proto__":{"issued":9}}}},
      "sections":{"__proto__":[],"overview":{"__proto__":{"text":"甲"}}}}`;
    const reading = readReportFile(text);
    expect(reading.ok && reading.draft.report).toEqual(createBlankReport());
    expect(({} as Record<string, unknown>).rules).toBeUndefined();
    expect(readUnknownFields(text)).toContain("constructor");
  });

  it("are counted beyond a hundred, and their names cut", () => {
    const names = Array.from({ length: 5000 }, (_, index) => [`${"长".repeat(500)}${index}`, 1]);
    const named = readUnknownFields(JSON.stringify({ ...Object.fromEntries(names), format: "2021" }));
    expect(named).toHaveLength(101);
    expect(named[100]).toBe("另有 4900 项");
    expect(Math.max(...named.map((name) => name.length))).toBeLessThan(70);
  });
});

describe("a draft", () => {
  it("is read as it was written", () => {
    const report = { ...createFormReport("某市水务局", 2024), signature: { name: "某市水务局", date: "" } };
    const tables = setFigure(report.tables, "proactive.fees.amount", "12.50");
    const draft: Draft = {
      ...createDraft({ ...report, tables }),
      kept: [
        {
          rule: "plausible.rules",
          cells: ["proactive.rules.issued"],
          place: null,
          excerpt: null,
          reason: "理由充分",
        },
      ],
      previous: createBlankReport("某市水务局", 2023),
    };
    expect(readDraft(writeDraftFile(draft))).toEqual(draft);
  });

  it("has its computed totals put right and its typed ones left alone", () => {
    const text = sample.replaceAll('"total": 3525', '"total": 1').replace('"total": 3511', '"total": 2');
    const reading = readReportFile(text);
    const draft = reading.ok ? reading.draft : null;
    expect(draft?.report.tables.requests.received?.total).toBe(3525);
    expect(draft?.previous?.tables.requests.received?.total).toBe(2);
  });
});

describe("a draft saved by schema version 1", () => {
  it("still opens with all that was in it", () => {
    const { schemaVersion, kept, previous, totals, ...report } = JSON.parse(sample) as DraftFile;
    expect(schemaVersion).toBe(1);
    expect(readReportFile(sample)).toEqual({
      ok: true,
      draft: { report, kept, previous, totals },
      unknownFields: [],
    });
  });

  it("is saved in the present version", () => {
    const reading = readReportFile(sample);
    expect(reading.ok && writeDraftFile(reading.draft).schemaVersion).toBe(SCHEMA_VERSION);
  });
});

describe("any file", () => {
  it("is answered, never thrown at the caller", () => {
    fc.assert(
      fc.property(fc.string(), fc.json(), fc.object({ withNullPrototype: true }), (text, json, object) => {
        for (const each of [text, json, JSON.stringify({ format: "2021", schemaVersion: 1, ...object })]) {
          expect(typeof readReportFile(each).ok).toBe("boolean");
        }
      }),
    );
  });

  it("is answered when parts of a draft are replaced by anything", () => {
    const { tables } = createBlankReport();
    fc.assert(
      fc.property(
        fc.constantFrom("sections", "tables", "cellNotes", "signature", "kept", "previous", "totals", "year"),
        fc.jsonValue(),
        (part, value) => {
          const text = JSON.stringify({ format: "2021", schemaVersion: 1, tables, [part]: value });
          expect(typeof readReportFile(text).ok).toBe("boolean");
        },
      ),
    );
  });
});
