/** Draft files that are none, or not quite: refused with what is wrong, or read with what was left out. */

import { writeFileSync } from "node:fs";
import { buildDraft, packFile } from "./fixtures/draft-file.ts";
import { expect, test } from "./fixtures/test.ts";

const whole = JSON.stringify(buildDraft());

const refused: ReadonlyArray<readonly [what: string, content: string | Buffer, reason: RegExp]> = [
  ["A truncated draft", whole.slice(0, whole.length / 2), /内容不完整/],
  ["JSON of something else", '{"name":"x","version":1}', /这不是年度报告的草稿文件/],
  [
    "A draft of a newer version",
    JSON.stringify(buildDraft({ schemaVersion: 99 })),
    /由更新版本的工具保存（版本 99/,
  ],
  ["A report of another format", JSON.stringify(buildDraft({ format: "2031" })), /格式版本是“2031”/],
  ["A draft nested a hundred thousand deep", `${'{"x":'.repeat(100_000)}1${"}".repeat(100_000)}`, /打不开/],
  ["A draft whose year is a word", whole.replace('"year":2024', '"year":"今年"'), /year /],
  ["A draft whose tables are a list", whole.replace(/"tables":\{/, '"tables":[],"x":{'), /tables /],
];

for (const [what, content, reason] of refused) {
  test(`${what} is refused with its reason, and no draft is made`, async ({ page, home }) => {
    await home.open();
    await home.openFile(packFile(content));
    const alert = page.getByRole("alert");
    await expect(alert).toContainText("“草稿.json”打不开");
    await expect(alert).toContainText(reason);
    await expect(home.drafts).toHaveCount(0);
    await expect(page.getByRole("button", { name: "新建报告" })).toBeEnabled();
  });
}

/** What does not begin like a draft is read like any other file. */
const unlikeDrafts: ReadonlyArray<readonly [what: string, content: string | Buffer, reason: RegExp]> = [
  ["An empty file", "", /文件是空的/],
  ["A text that is no JSON", "各位领导：请查收。", /不像是政府信息公开工作年度报告/],
  ["A Word file with another name", Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 0xff, 0xfe]), /文件不完整/],
  ["A list", "[1,2,3]", /不像是政府信息公开工作年度报告/],
  ["A list of lists", `${"[".repeat(100_000)}${"]".repeat(100_000)}`, /不像是政府信息公开工作年度报告/],
];

for (const [what, content, reason] of unlikeDrafts) {
  test(`${what} with a draft's name is refused for what it is`, async ({ home, opening }) => {
    await home.open();
    await home.openFile(packFile(content));
    await opening.expectRefused("草稿.json", reason);
  });
}

test("A file of 50 MB is refused at once", async ({ home, opening }, info) => {
  const path = info.outputPath("大文件.json");
  writeFileSync(path, Buffer.alloc(50 * 1024 * 1024, "[1,"));
  await home.open();
  await home.openFile(path);
  await opening.expectRefused("大文件.json", /超过 20 MB/);
});

test("Unknown fields are left out and named, and the rest is read", async ({ page, home, draft }) => {
  await home.open();
  await home.openFile(packFile({ ...buildDraft(), colour: "red", sections: buildDraft().sections, 备注: 1 }));
  await expect(page.getByRole("status").filter({ hasText: "colour、备注" })).toBeVisible();
  await home.press(home.findDraft("临江市人民政府"), "继续");
  await draft.goTo("requests");
  await expect(draft.table.findCell("requests.received.total")).toHaveValue("3525");
});

test("Figures that are no numbers are read as they are and called wrong", async ({ page, home, draft }) => {
  const file = buildDraft();
  file.tables.requests.received = { ...file.tables.requests.received, research: "约 3", legalService: -2 };
  await home.open();
  await home.openFile(packFile(file));
  await draft.goTo("requests");
  await draft.table.expectFault("requests.received.research", /填的是“约 3”，不是数字/);
  await draft.table.expectFault("requests.received.legalService", /填的是“-2”，数量不能是负数/);
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("A draft file saved again as UTF-16 by an editor is read", async ({ home, draft }) => {
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(whole, "utf16le")]);
  await home.open();
  await home.openFile(packFile(utf16));
  await expect(draft.findText("agency")).toHaveValue("临江市人民政府");
});
