import { expect, test } from "vitest";
import { nationalTemplate, type Template } from "./template.ts";
import { isTemplateFile, printTemplateFile, readTemplateFile, writeTemplateFile } from "./template-file.ts";

const own: Template = {
  faces: { ...nationalTemplate.faces, title: "方正小标宋_GBK", western: "仿宋" },
  tableSize: 10.5,
  boldSubheadings: true,
  pageNumber: "count",
  signature: { byDefault: true, name: "临江市人民政府办公室", indentChars: 4 },
};
const HEAD = { format: "nianbao-template", schemaVersion: 1 };

function read(json: object) {
  return readTemplateFile(JSON.stringify(json));
}

function readReason(json: object): string {
  const reading = read(json);
  return reading.ok ? "" : reading.reason;
}

test("gives back the template that was printed", () => {
  expect(readTemplateFile(printTemplateFile(own))).toEqual({ ok: true, template: own, unknownFields: [] });
  expect(readTemplateFile(`\uFEFF${printTemplateFile(own)}`)).toMatchObject({ ok: true, template: own });
});

test("a frozen file of version 1 opens for ever", () => {
  const file =
    '{"format":"nianbao-template","schemaVersion":1,"faces":{"title":"方正小标宋_GBK","heading":"黑体","subheading":"楷体_GB2312","body":"仿宋_GB2312","table":"宋体","pageNumber":"宋体","western":"仿宋"},"tableSize":10.5,"boldSubheadings":true,"pageNumber":"count","signature":{"byDefault":true,"name":"临江市人民政府办公室","indentChars":4}}';
  expect(readTemplateFile(file)).toEqual({ ok: true, template: own, unknownFields: [] });
});

test("what a file does not say is as the national standard has it", () => {
  expect(read(HEAD)).toEqual({ ok: true, template: nationalTemplate, unknownFields: [] });
  expect(read({ ...HEAD, faces: { body: "仿宋" }, signature: { byDefault: true } })).toMatchObject({
    template: {
      faces: { ...nationalTemplate.faces, body: "仿宋" },
      signature: { byDefault: true, name: "", indentChars: 2 },
    },
  });
});

test.each([
  ["an empty file", "", "文件是空的"],
  ["a file cut off", printTemplateFile(own).slice(0, 60), "内容不完整"],
  ["a Word file", "PK\u0003\u0004", "内容不完整"],
  ["a list", "[]", "不是版式文件"],
  ["null", "null", "不是版式文件"],
  ["a draft", '{"format":"2021","schemaVersion":1}', "不是版式文件"],
  ["other JSON", '{"faces":{}}', "不是版式文件"],
  ["a later version", '{"format":"nianbao-template","schemaVersion":2}', "更新版本的工具"],
  ["no version", '{"format":"nianbao-template"}', "版本号不对"],
  ["version 1.5", '{"format":"nianbao-template","schemaVersion":1.5}', "版本号不对"],
  ["a huge file", `{"format":"${"长".repeat(2_000_000)}"}`, "过大"],
])("is refused with its reason: %s", (_, text, reason) => {
  const reading = readTemplateFile(text);
  expect(reading.ok ? "" : reading.reason).toContain(reason);
});

test.each([
  [{ faces: { body: '仿宋"}' } }, "faces.body 不是字体名称"],
  [{ faces: { body: "a".repeat(32) } }, "faces.body 不是字体名称"],
  [{ faces: { body: 7 } }, "faces.body 不是字体名称"],
  [{ faces: [] }, "faces 内容类型不对"],
  [{ tableSize: 11 }, "tableSize 不是可选的值"],
  [{ tableSize: "9" }, "tableSize 不是可选的值"],
  [{ pageNumber: "toString" }, "pageNumber 不是可选的值"],
  [{ boldSubheadings: "yes" }, "boldSubheadings 应为 true 或 false"],
  [{ signature: { indentChars: 3 } }, "signature.indentChars 不是可选的值"],
  [{ signature: { name: "长".repeat(101) } }, "signature.name 内容过长"],
  [{ signature: null }, "signature 内容类型不对"],
])("names the setting that is wrong: %j", (wrong, reason) => {
  expect(readReason({ ...HEAD, ...wrong })).toContain(reason);
});

test("leaves out unknown fields and names them", () => {
  const file = { ...writeTemplateFile(own), colour: "red", faces: { ...own.faces, footer: "黑体" } };
  expect(read(file)).toEqual({ ok: true, template: own, unknownFields: ["faces.footer", "colour"] });
});

test("names that mean something to JavaScript do nothing", () => {
  const text = `{"format":"nianbao-template","schemaVersion":1,"__proto__":{"tableSize":12,"polluted":1},
    "constructor":{"prototype":{"polluted":1}},"faces":{"__proto__":{"body":"黑体","polluted":1}}}`;
  const reading = readTemplateFile(text);
  expect(reading).toMatchObject({ ok: true, template: nationalTemplate });
  expect("polluted" in {}).toBe(false);
  expect(reading.ok && "polluted" in reading.template.faces).toBe(false);
});

test("cleans a signature of what breaks a file", () => {
  expect(read({ ...HEAD, signature: { name: " 甲\u0000局\n办公室\u202E " } })).toMatchObject({
    template: { signature: { name: "甲局 办公室" } },
  });
});

test("is told from other files by its content", () => {
  expect(isTemplateFile(printTemplateFile(own))).toBe(true);
  expect(isTemplateFile('{"format":"nianbao-template","schemaVersion":99}')).toBe(true);
  expect(isTemplateFile('{"format":"2021"}')).toBe(false);
  expect(isTemplateFile("{")).toBe(false);
});
