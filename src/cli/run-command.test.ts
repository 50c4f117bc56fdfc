import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Finding } from "../check/index.ts";
import { verifyDocx, verifyHtml } from "../reading/index.ts";
import { printAsText } from "../reading/testing/layout-builder.ts";
import { createDraft, createFormReport, writeDraftFile } from "../report/index.ts";
import { composeDocument } from "../writing/index.ts";
import { buildSampleReport, changeCells } from "../writing/testing/sample-report.ts";
import { runCommand } from "./run-command.ts";

const long = buildSampleReport();
/** Nothing to find in it, not even a section of more than 1000 characters. */
const sample = {
  ...long,
  sections: { ...long.sections, overview: { text: "全年工作平稳。", topics: [], note: "" } },
};
const wrong = changeCells(sample, { "requests.received.total": 9 });
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "nianbao-cli-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

function at(name: string): string {
  return join(folder, name);
}

async function save(name: string, content: object | string): Promise<string> {
  await writeFile(at(name), typeof content === "string" ? content : JSON.stringify(content));
  return at(name);
}

async function run(...words: string[]) {
  let printed = "";
  const outcome = await runCommand(words, new Date("2025-01-17T00:00:00Z"), async (text) => {
    printed += text;
  });
  return { ...outcome, output: printed + outcome.output };
}

describe("write", () => {
  test("writes a Word file that says what the report says, and prints nothing", async () => {
    const outcome = await run("write", await save("a.json", sample), at("a.docx"));
    expect(outcome).toEqual({ exitCode: 0, output: "", error: "" });
    expect(verifyDocx(sample, await readFile(at("a.docx")))).toEqual([]);
  });

  test.each(["a.html", "a.HTM"])("writes a web page that says what the report says: %s", async (name) => {
    expect((await run("write", await save("a.json", sample), at(name))).exitCode).toBe(0);
    expect(verifyHtml(sample, await readFile(at(name), "utf8"))).toEqual([]);
  });

  test("writes the report of a draft as JSON", async () => {
    const draft = writeDraftFile(createDraft(sample));
    expect((await run("write", await save("draft.json", draft), at("b.json"))).exitCode).toBe(0);
    expect(JSON.parse(await readFile(at("b.json"), "utf8"))).toEqual(sample);
  });

  test("writes the Word file in the look of a template", async () => {
    const template = await save("t.json", {
      format: "nianbao-template",
      schemaVersion: 1,
      faces: { body: "临江体" },
    });
    expect(await run("write", await save("a.json", sample), at("a.docx"), "--template", template)).toEqual({
      exitCode: 0,
      output: "",
      error: "",
    });
    const file = await readFile(at("a.docx"));
    expect(verifyDocx(sample, file)).toEqual([]);
    const fonts = unzipSync(new Uint8Array(file))["word/fontTable.xml"] ?? new Uint8Array();
    expect(strFromU8(fonts)).toContain('w:name="临江体"');
  });

  test.each([
    ["a.docx", "{}", "不是版式文件"],
    ["a.docx", '{"format":"nianbao-template","schemaVersion":9}', "更新版本"],
    ["a.docx", '{"format":"nianbao-template","schemaVersion":1,"tableSize":1}', "tableSize"],
    ["a.docx", '{"format":"nianbao-template","schemaVersion":1,"colour":1}', "colour"],
    ["a.html", '{"format":"nianbao-template","schemaVersion":1}', "只用于输出 .docx"],
  ])("refuses a template: %s, %s", async (name, template, reason) => {
    const words = [await save("a.json", sample), at(name), "--template", await save("t.json", template)];
    const { exitCode, error } = await run("write", ...words);
    expect(exitCode).toBe(2);
    expect(error).toContain(reason);
    await expect(readFile(at(name))).rejects.toThrow("ENOENT");
  });

  test("says that a template is missing", async () => {
    const { error } = await run(
      "write",
      await save("a.json", sample),
      at("a.docx"),
      "--template",
      at("no.json"),
    );
    expect(error).toContain("找不到文件");
  });

  test("names fields that it left out", async () => {
    const outcome = await run("write", await save("a.json", { ...sample, colour: 1 }), at("b.json"));
    expect(outcome.exitCode).toBe(0);
    expect(outcome.error).toContain("colour");
  });

  test.each([
    ["out.pdf", ".docx、.html 或 .json"],
    ["nowhere/out.docx", "不存在"],
  ])("refuses to write %s", async (name, reason) => {
    const { exitCode, error } = await run("write", await save("a.json", sample), at(name));
    expect(exitCode).toBe(2);
    expect(error).toContain(reason);
  });

  test("refuses a folder as its output", async () => {
    await mkdir(at("folder.docx"));
    const { error } = await run("write", await save("a.json", sample), at("folder.docx"));
    expect(error).toContain("文件夹");
  });
});

describe("blank", () => {
  test("writes the empty official form", async () => {
    const outcome = await run("blank", "--year", "2024", "--agency", "临江市水务局", at("blank.docx"));
    expect(outcome).toEqual({ exitCode: 0, output: "", error: "" });
    expect(verifyDocx(createFormReport("临江市水务局", 2024), await readFile(at("blank.docx")))).toEqual([]);
  });

  test.each([
    [["--year", "2024", "--agency", "甲"], "输出文件"],
    [["--year", "24", "--agency", "甲", "x.docx"], "年度“24”"],
    [["--year", "1999", "--agency", "甲", "x.docx"], "年度“1999”"],
    [["--year", "2024", "--agency", " ", "x.docx"], "机关全称"],
    [["--year", "2024", "--agency", "甲", "x.json"], ".docx"],
  ])("refuses %j", async (words, reason) => {
    const { exitCode, error } = await run("blank", ...words);
    expect(exitCode).toBe(2);
    expect(error).toContain(reason);
  });
});

describe("read", () => {
  async function write(name: string): Promise<string> {
    await run("write", await save("a.json", sample), at(name));
    return at(name);
  }

  test.each(["a.docx", "a.html", "b.json"])("prints the report of %s and what was not read", async (name) => {
    const { exitCode, output, error } = await run("read", await write(name));
    expect([exitCode, error]).toEqual([0, ""]);
    expect(JSON.parse(output)).toEqual({ report: sample, unread: [] });
  });

  test("names what it did not take, with place, words and reason only", async () => {
    const text = printAsText(
      composeDocument(changeCells(sample, { "requests.received.total": "—" })),
      "grid",
    );
    const { output } = await run("read", await save("a.txt", text));
    const { unread } = JSON.parse(output) as { unread: object[] };
    expect(unread).toMatchObject([{ where: "requests.received.total", raw: "—" }]);
    expect(Object.keys(unread[0] ?? {})).toEqual(["where", "raw", "reason"]);
  });

  test("refuses what is no report, in one line", async () => {
    const { exitCode, output, error } = await run("read", await save("a.txt", "关于放假的通知"));
    expect([exitCode, output]).toEqual([2, ""]);
    expect(error).toMatch(/^[^\n]*a\.txt：.*不像[^\n]*$/);
  });
});

describe("check", () => {
  test("says so where nothing is found, and exits with 0", async () => {
    const outcome = await run("check", await save("a.json", sample));
    expect(outcome).toMatchObject({ exitCode: 0, error: "" });
    expect(outcome.output).toContain("没有发现问题");
  });

  test("names table, row and column under the section's heading, and exits with 1", async () => {
    const { exitCode, output } = await run(
      "check",
      await save("a.json", changeCells(wrong, { "disputes.directLitigation.upheld": null })),
    );
    expect(exitCode).toBe(1);
    expect(output).toMatch(
      /\n三、收到和处理政府信息公开申请情况\n {2}\[错误\] 表三“一、本年新收政府信息公开申请数量”行/,
    );
    expect(output).toMatch(/\n四、政府信息公开行政复议、行政诉讼情况\n {2}\[错误\] 表四/);
  });

  test("answers with a list for one file under --json", async () => {
    const { output } = await run("check", await save("a.json", wrong), "--json");
    const findings = JSON.parse(output) as Finding[];
    expect(findings.map((finding) => finding.rule)).toContain("sum.row");
  });

  test("answers with an entry per file for a folder, and with the worst exit code of all", async () => {
    await save("a.json", sample);
    await save("b.json", wrong);
    await save("picture.png", "not a report");
    await save("~$b.docx", "a lock");
    const { exitCode, output } = await run("check", folder, "--json");
    const entries = JSON.parse(output) as Array<{
      file: string;
      findings: Finding[];
      unreadable: string | null;
    }>;
    expect(entries.map((entry) => [entry.file, entry.findings.length > 0, entry.unreadable])).toEqual([
      [at("a.json"), false, null],
      [at("b.json"), true, null],
    ]);
    expect(exitCode).toBe(1);
  });

  test("counts a file apart whose only errors are what was not read for certain", async () => {
    await save("a.json", sample);
    await save("b.json", wrong);
    const dashed = changeCells(sample, { "requests.received.total": "—" });
    await save("c.txt", printAsText(composeDocument(dashed), "grid"));
    const { exitCode, output } = await run("check", folder);
    expect(output).toContain("共 3 个文件，有错误的 1 个，没有错误但有没读准的 1 个，无法读取的 0 个。");
    expect(exitCode).toBe(1);
  });

  test("names a report of a folder that was handed in as a kind of file that cannot be read", async () => {
    await save("a.json", sample);
    await save("b.doc", "\u00d0\u00cf\u0011\u00e0 an old one");
    const { exitCode, output } = await run("check", folder, "--json");
    const entries = JSON.parse(output) as Array<{ file: string; unreadable: string | null }>;
    expect(entries.map((entry) => [entry.file, entry.unreadable === null])).toEqual([
      [at("a.json"), true],
      [at("b.doc"), false],
    ]);
    expect(exitCode).toBe(2);
  });

  test("goes on behind a file that cannot be read, and exits with 2", async () => {
    const broken = await save("broken.json", "{");
    const { exitCode, output } = await run("check", broken, await save("a.json", sample), "--json");
    const entries = JSON.parse(output) as Array<{ unreadable: string | null }>;
    expect(entries.map((entry) => entry.unreadable === null)).toEqual([false, true]);
    expect(exitCode).toBe(2);
  });

  test("compares with last year's report of --previous, or of the draft itself", async () => {
    const last = changeCells({ ...sample, year: (sample.year ?? 0) - 1 }, { "requests.carriedOut.other": 7 });
    const previous = await save("last.json", last);
    const rulesOf = async (...words: string[]): Promise<string[]> => {
      const findings = JSON.parse((await run("check", ...words, "--json")).output) as Finding[];
      return findings.map((finding) => finding.rule);
    };
    const report = await save("a.json", sample);
    expect(await rulesOf(report)).not.toContain("carry.requests");
    expect(await rulesOf(report, "--previous", previous)).toContain("carry.requests");
    const draft = await save("draft.json", writeDraftFile({ ...createDraft(sample), previous: last }));
    expect(await rulesOf(draft)).toContain("carry.requests");
  });

  test("refuses a report of last year that cannot be read", async () => {
    const outcome = await run("check", await save("a.json", sample), "--previous", at("none.json"));
    expect(outcome).toMatchObject({ exitCode: 2, output: "" });
    expect(outcome.error).toContain("none.json");
  });

  test("prints the contract's fields of a finding and no others", async () => {
    const overview = { text: "全年收到政府信息公开申请99999件。", topics: [], note: "" };
    const said = { ...sample, sections: { ...sample.sections, overview } };
    const { output } = await run("check", await save("a.json", said), "--json");
    const [finding] = JSON.parse(output) as object[];
    expect(Object.keys(finding ?? {}).sort()).toEqual([
      "actual",
      "cells",
      "excerpt",
      "expected",
      "message",
      "place",
      "rule",
      "severity",
    ]);
  });

  test("checks a draft by its own way of totals", async () => {
    const blankTotal = changeCells(sample, {
      "requests.received.total": null,
      "requests.received.other": null,
    });
    const draft = writeDraftFile(createDraft(blankTotal));
    const { output } = await run("check", await save("draft.json", draft));
    expect(output).not.toContain("“总计”列没有填");
    expect(output).toContain("“其他”列没有填");
  });

  test.each([
    ["missing.json", null, "找不到文件"],
    ["empty.json", "", "空的"],
    ["other.json", '{"format":"2019"}', "2019"],
    ["report.docx", "PK", "不像"],
    ["notes.txt", "一份通知", "不像"],
  ])("refuses %s in one line", async (name, content, reason) => {
    if (content !== null) await save(name, content);
    const { exitCode, output, error } = await run("check", at(name));
    expect([exitCode, output]).toEqual([2, ""]);
    expect(error).toContain(reason);
    expect(error).not.toContain("\n");
  });

  test("checks every kind of file, and how a document was printed", async () => {
    const text = printAsText(composeDocument(sample), "grid").replace(
      "五、存在的主要问题及改进情况",
      "5、存在的问题和改进措施",
    );
    const rulesOf = async (path: string): Promise<string[]> =>
      (JSON.parse((await run("check", path, "--json")).output) as Finding[]).map((finding) => finding.rule);
    expect(await rulesOf(await save("a.txt", text))).toEqual(["structure.heading"]);
    await run("write", await save("a.json", sample), at("a.docx"));
    expect(await rulesOf(at("a.docx"))).toEqual([]);
    const entries = JSON.parse((await run("check", folder, "--json")).output) as Array<{ file: string }>;
    expect(entries.map((entry) => entry.file)).toEqual([at("a.docx"), at("a.json"), at("a.txt")]);
  });

  test("refuses a folder without reports", async () => {
    expect((await run("check", folder)).error).toContain("没有可以读取的文件");
  });
});

test.each([
  [[], "没有说明"],
  [["chekc"], "chekc"],
  [["read"], "一个文件"],
  [["check"], "至少一个"],
  [["write", "a.json"], "两个文件"],
])("refuses the words %j", async (words, reason) => {
  const { exitCode, error } = await run(...words);
  expect(exitCode).toBe(2);
  expect(error).toContain(reason);
});

test("explains itself when asked", async () => {
  const { exitCode, output } = await run("--help");
  expect(exitCode).toBe(0);
  expect(output).toContain("check");
});
