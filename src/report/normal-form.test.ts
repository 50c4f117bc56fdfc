import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SectionId } from "../format/index.ts";
import { getSection, sectionIds } from "../format/index.ts";
import { blankSection, createBlankReport } from "./blank.ts";
import {
  normalisePreface,
  normaliseReport,
  normaliseSection,
  parseSectionHeading,
  parseTopicLine,
  printTitle,
} from "./normal-form.ts";
import { printTopicHeading } from "./numbering.ts";
import type { ReportSection } from "./report-types.ts";

function section(change: Partial<ReportSection>): ReportSection {
  return { ...blankSection, ...change };
}

function normaliseText(text: string, id: SectionId = "overview"): ReportSection {
  return normaliseSection(section({ text }), id);
}

/** The section's lines as they print before the table. */
function printLines({ text, topics }: ReportSection): string {
  const printed = topics.flatMap((topic, index) => [printTopicHeading(index, topic.heading), topic.text]);
  return [text, ...printed].filter((line) => line !== "").join("\n");
}

describe("parseTopicLine", () => {
  it.each([
    ["（一）主动公开", "chinese", "主动公开", ""],
    ["(二)依申请公开", "chinese", "依申请公开", ""],
    ["（十二）、监督保障", "chinese", "监督保障", ""],
    ["（1）制度建设", "bracketed", "制度建设", ""],
    ["1.制度建设", "dotted", "制度建设", ""],
    ["２．制度建设", "dotted", "制度建设", ""],
    ["（一）主动公开。全年公开若干。", "chinese", "主动公开", "全年公开若干。"],
  ])("reads %s as a heading", (line, style, heading, text) => {
    expect(parseTopicLine(line)).toEqual({ style, heading, text });
  });

  it.each([
    ["running text", "一是健全制度。"],
    ["an item of a list", "（一）健全制度；"],
    ["an ordinal alone", "（一）"],
    ["a decimal number", "1.5万件"],
    ["a date", "2024.12.31"],
    ["a sentence whose first 。 comes late", `（一）${"字".repeat(31)}。`],
    ["a long paragraph without 。", `（一）${"字".repeat(201)}`],
  ])("leaves %s alone", (_, line) => {
    expect(parseTopicLine(line)).toBeNull();
  });
});

describe("parseSectionHeading", () => {
  it("knows a heading with its ordinal, with a wrong one and with none", () => {
    for (const line of ["一、总体情况", "5、总体情况", "总体情况", "一、总体 情况"]) {
      expect(parseSectionHeading(line)).toBe("overview");
    }
  });

  it("does not take a sentence for a heading", () => {
    expect(parseSectionHeading("总体情况如下")).toBeNull();
  });
});

describe("normaliseSection", () => {
  it("turns a typed （一） line into a topic", () => {
    expect(normaliseText("开头\n（一）主动公开\n正文")).toEqual({
      text: "开头",
      topics: [{ heading: "主动公开", text: "正文" }],
      note: "",
    });
  });

  it("takes the first numbering style as the topic level and leaves deeper levels as text", () => {
    expect(normaliseText("（一）甲\n1.乙\n（1）丙").topics).toEqual([
      { heading: "甲", text: "1.乙\n（1）丙" },
    ]);
    expect(normaliseText("1.甲\n（1）乙\n2.丙").topics.map((topic) => topic.heading)).toEqual(["甲", "丙"]);
  });

  it("splits a run-in heading from its sentence", () => {
    expect(normaliseText("（一）甲。乙。").topics).toEqual([{ heading: "甲", text: "乙。" }]);
  });

  it("drops the section's own heading, copied along", () => {
    expect(normaliseText("一、总体情况\n正文").text).toBe("正文");
  });

  it("makes a sentence of another section's heading so that it is not read as one", () => {
    expect(normaliseText("其他需要报告的事项").text).toBe("其他需要报告的事项。");
  });

  it("joins a topic without a heading to what stands before it", () => {
    const topics = [
      { heading: "甲", text: "乙" },
      { heading: " ", text: "丙" },
    ];
    expect(normaliseSection(section({ topics }), "overview").topics).toEqual([
      { heading: "甲", text: "乙\n丙" },
    ]);
  });

  it("takes ordinal, end marks and a sentence out of a typed heading", () => {
    const topics = [{ heading: "（一）、1.甲；。乙", text: "丙" }];
    expect(normaliseSection(section({ topics }), "overview").topics).toEqual([
      { heading: "甲", text: "乙\n丙" },
    ]);
  });

  it("moves a note into the text where the section has no table, and keeps it where it has one", () => {
    expect(normaliseSection(section({ note: "注" }), "other")).toEqual(section({ text: "注" }));
    expect(normaliseSection(section({ note: "注" }), "requests")).toEqual(section({ note: "注" }));
  });

  it("keeps a section that is in normal form as the same object", () => {
    const normal = section({ text: "正文", topics: [{ heading: "甲", text: "乙" }] });
    expect(normaliseSection(normal, "overview")).toBe(normal);
  });

  it("keeps a heading of 200 characters and makes a longer one text", () => {
    const [kept, moved] = [200, 201].map((length) => ({ heading: "字".repeat(length), text: "" }));
    expect(normaliseSection(section({ topics: kept ? [kept] : [] }), "overview").topics).toEqual([kept]);
    expect(normaliseSection(section({ topics: moved ? [moved] : [] }), "overview").text).toBe(moved?.heading);
  });

  it("makes no more topics than have ordinals, and loses no line", () => {
    const topics = Array.from({ length: 101 }, (_, index) => ({ heading: `甲${index + 1}`, text: "" }));
    const normal = normaliseSection(section({ topics }), "overview");
    expect(normal.topics).toHaveLength(99);
    expect(normal.topics[98]?.text).toBe("甲100\n甲101");
  });

  it.each([
    ["run-in headings", "（一）甲。"],
    ["ordinals", "（一）"],
    ["commas", "，"],
    ["line breaks", "（一）甲\n"],
  ])(
    "takes 200 000 characters of %s without failing",
    (_, piece) => {
      const text = piece.repeat(200_000 / piece.length);
      expect(normaliseText(`（一）${text}`).note).toBe("");
      expect(normaliseSection(section({ topics: [{ heading: text, text: "" }] }), "other").note).toBe("");
    },
    2_000,
  );
});

const pieces = fc.constantFrom(
  ..."（一） (二) （1） 1. ２． 、 。 ； ， （ ） \u3000 \u200B \n 甲 乙 一、 5、 总体情况 六、其他需要报告的事项".split(
    " ",
  ),
  " ",
);
const anyText = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(""));
const anySection = fc.record({
  text: anyText,
  topics: fc.array(fc.record({ heading: anyText, text: anyText }), { maxLength: 3 }),
  note: anyText,
});
const anyId = fc.constantFrom(...sectionIds);

describe("the normal form", () => {
  it("is reached once and for all", () => {
    fc.assert(
      fc.property(anySection, anyId, (typed, id) => {
        const normal = normaliseSection(typed, id);
        expect(normaliseSection(normal, id)).toBe(normal);
      }),
      { numRuns: 2000 },
    );
  });

  it("reads the same after it was printed", () => {
    fc.assert(
      fc.property(anySection, anyId, (typed, id) => {
        const normal = normaliseSection(typed, id);
        const { note } = normal;
        expect(normaliseSection({ text: printLines(normal), topics: [], note }, id)).toEqual(normal);
      }),
      { numRuns: 2000 },
    );
  });

  it("has no line that reads as a section heading", () => {
    fc.assert(
      fc.property(anySection, anyId, (typed, id) => {
        const { text, topics, note } = normaliseSection(typed, id);
        const lines = [text, note, ...topics.map((topic) => topic.text)].join("\n").split("\n");
        expect(lines.map(parseSectionHeading).filter((found) => found !== null)).toEqual([]);
        expect(note === "" || getSection(id).table !== null).toBe(true);
      }),
    );
  });
});

describe("normaliseReport", () => {
  const report = {
    ...createBlankReport("某市水务局", 2024),
    title: "某市水务局2024年政府信息公开工作年度报告",
  };

  it("empties a title that equals the composed one", () => {
    expect(normaliseReport(report).title).toBe("");
    expect(printTitle(normaliseReport(report))).toBe(report.title);
  });

  it("keeps another title", () => {
    expect(normaliseReport({ ...report, title: " 另一\n标题 " }).title).toBe("另一 标题");
  });

  it("trims the agency before it compares the title", () => {
    expect(normaliseReport({ ...report, agency: " 某市水务局 " })).toMatchObject({
      agency: "某市水务局",
      title: "",
    });
  });

  it("drops empty cell notes and the brackets that printing adds", () => {
    const cellNotes = {
      "proactive.rules.issued": "（其中修订16件）",
      "proactive.rules.repealed": " ",
      "proactive.rules.inForce": "（甲）含（乙）",
    } as const;
    expect(normaliseReport({ ...report, cellNotes }).cellNotes).toEqual({
      "proactive.rules.issued": "其中修订16件",
      "proactive.rules.inForce": "（甲）含（乙）",
    });
  });

  it("keeps every figure as it is", () => {
    expect(normaliseReport(report).tables).toBe(report.tables);
  });
});

describe("normalisePreface", () => {
  it("trims the paragraphs and leaves none empty", () => {
    expect(normalisePreface(" 甲\r\n\r\n\u3000\u3000乙 ")).toBe("甲\n乙");
  });

  it("makes a sentence of a section heading", () => {
    expect(normalisePreface("一、总体情况")).toBe("一、总体情况。");
  });
});
