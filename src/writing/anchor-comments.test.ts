import { expect, test } from "vitest";
import type { Report } from "../report/index.ts";
import { anchorComments } from "./anchor-comments.ts";
import { composeDocument } from "./compose.ts";
import { buildSampleReport } from "./testing/sample-report.ts";

const sample: Report = {
  ...buildSampleReport(),
  preface: "甲在先。\n乙在后，乙又来。",
};
const tree = composeDocument(sample);

/** Place and marked words of a comment: those of its cell, or of its paragraph. */
function find(places: readonly string[], excerpt: string | null = null): [string | undefined, string] {
  const marks = anchorComments(tree, [{ places, excerpt, text: "" }]);
  const [[target, [mark]] = [undefined, []]] = [...marks];
  if (target === undefined || mark === undefined) throw new Error("lost");
  const text =
    "runs" in target
      ? target.runs.map((run) => run.text).join("")
      : "lines" in target
        ? target.lines.join("")
        : "text" in target
          ? target.text
          : "";
  return [target.place, text.slice(mark.start, mark.end)];
}

test("marks a figure in its cell", () => {
  expect(find(["proactive.normativeDocuments.issued"])).toEqual([
    "proactive.normativeDocuments.issued",
    "0（其中修订16件）",
  ]);
});

test("marks the very words in the paragraph that has them", () => {
  expect(find(["preface"], "乙又来")).toEqual(["preface", "乙又来"]);
});

test("marks the first paragraph where no words are named", () => {
  expect(find(["preface"])).toEqual(["preface", "甲在先。"]);
});

test("marks a printed label of a table, or its first cell", () => {
  expect(find(["tables.requests"], "（二）部分公开")).toEqual([
    undefined,
    expect.stringContaining("（二）部分公开"),
  ]);
  expect(find(["tables.disputes"])).toEqual([undefined, "行政复议"]);
});

test("marks a heading", () => {
  expect(find(["sections.problems"])).toEqual(["sections.problems", "五、存在的主要问题及改进情况"]);
});

test("marks what an unprinted text is a part of: its topic, its section", () => {
  expect(find(["sections.problems.topics.0.text.x"])[0]).toBe("sections.problems.topics.0.text");
  expect(find(["sections.problems.text"])[0]).toBe("sections.problems");
  expect(find(["signature.date"])[0]).toBe("signature");
});

test("finds words in another text of the section when they are not where they were said to be", () => {
  expect(find(["sections.problems.text"], "抓学习")).toEqual(["sections.problems.topics.1.text", "抓学习"]);
});

test("takes the first place that prints, and the title where none does", () => {
  expect(find(["nowhere", "sections.other"])[0]).toBe("sections.other");
  expect(find(["year"])[0]).toBe("title");
  expect(find([])[0]).toBe("title");
});

test("keeps several comments on one place", () => {
  const comment = { places: ["preface"], excerpt: "乙", text: "" };
  const marks = anchorComments(tree, [comment, { ...comment, excerpt: "乙又" }]);
  expect([...marks.values()]).toEqual([
    [
      { id: 0, start: 0, end: 1 },
      { id: 1, start: 4, end: 6 },
    ],
  ]);
});
