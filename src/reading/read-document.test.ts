import fc from "fast-check";
import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { readDocument } from "./read-document.ts";
import { buildDocx, buildParagraph, buildRow, buildTable } from "./testing/docx-builder.ts";
import { measureWork } from "./testing/measure-work.ts";

/** What a reading is, in a few words: its first paragraph, the kind, or the reason. */
function describeReading(bytes: Uint8Array): string {
  const reading = readDocument(bytes);
  if (!reading.ok) return reading.reason;
  if (reading.kind === "reportFile") return "reportFile";
  const [block] = reading.document.blocks;
  return block?.kind === "paragraph" ? block.runs.map((run) => run.text).join("") : (block?.kind ?? "");
}

function toBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function widen(text: string, bigEndian = false): Uint8Array {
  return Uint8Array.from(
    Array.from({ length: text.length }, (_, index) => {
      const code = text.charCodeAt(index);
      return bigEndian ? [code >> 8, code & 0xff] : [code & 0xff, code >> 8];
    }).flat(),
  );
}

/** A compound file, as far as its kind can be told: its mark and the name of a stream. */
function buildCompound(stream: string): Uint8Array {
  return new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, ...widen(stream)]);
}

/** "甲" in GBK, in a page. */
const GBK = [0xbc, 0xd7];

describe("what a file is, its content tells", () => {
  test.each([
    ["a Word file", buildDocx(buildParagraph("甲")), "甲"],
    ["a page", strToU8("<!DOCTYPE html><p>甲</p>"), "甲"],
    ["a page behind a mark and blanks", strToU8("\uFEFF\r\n <html><p>甲</p>"), "甲"],
    ["a page behind a server's words", strToU8("x\n<html><body></body><p>甲</p>"), "x"],
    ["a piece of a page", strToU8("<table><tr><td>甲<td>1<tr><td>乙<td>2</table>"), "table"],
    [
      "an XHTML page",
      strToU8('<?xml version="1.0"?><!DOCTYPE html><html><body><p>甲</p></body></html>'),
      "甲",
    ],
    ["a text", strToU8("甲\n乙"), "甲"],
    ["the JSON of a report", strToU8(' {"format": "2021"}'), "reportFile"],
    ["a text in brackets", strToU8("[甲]乙"), "[甲]乙"],
  ])("%s", (_, bytes, found) => {
    expect(describeReading(bytes)).toBe(found);
  });
});

describe("encodings", () => {
  test.each([
    ["UTF-8 with its mark", strToU8("\uFEFF甲")],
    ["GBK", new Uint8Array(GBK)],
    ["UTF-16 with its mark", widen("\uFEFF甲")],
    ["UTF-16, the other way round", widen("\uFEFF甲", true)],
    ["a page in GBK that says so", new Uint8Array([...toBytes("<html><meta charset=gb2312>"), ...GBK])],
    ["a page in UTF-8 that says GBK", strToU8("<html><meta charset='gbk'>甲")],
    ["a page in UTF-16 without its mark", widen("<html><p>甲</p>")],
    [
      "a page in GBK with a broken byte",
      new Uint8Array([
        ...toBytes(`<html><meta charset=gbk>${" ".repeat(300)}`),
        ...GBK,
        ...toBytes("<!-- "),
        0xff,
        ...toBytes(" -->"),
      ]),
    ],
  ])("%s", (_, bytes) => {
    expect(describeReading(bytes)).toBe("甲");
  });
});

describe("files that are refused say what to do", () => {
  test.each([
    ["nothing", new Uint8Array(), "空的"],
    ["only blanks", strToU8(" \n\t"), "没有文字"],
    [".doc and .wps", buildCompound("WordDocument"), "另存为 .docx"],
    [".xls and .et", buildCompound("Workbook"), "台账请另存为 .xlsx，在草稿的第三部分打开"],
    [".ppt", buildCompound("PowerPoint Document"), "演示文稿"],
    ["a file with a password", buildCompound("EncryptedPackage"), "取消密码"],
    ["PDF", toBytes("%PDF-1.7\n\u0000\u0001"), "PDF"],
    ["PNG", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]), "图片"],
    ["JPEG", new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), "图片"],
    ["GIF", toBytes("GIF89a"), "图片"],
    ["TIFF", new Uint8Array([0x49, 0x49, 0x2a, 0]), "图片"],
    ["BMP", new Uint8Array([0x42, 0x4d, 9, 9, 9, 9, 0, 0, 0, 0]), "图片"],
    ["WebP", toBytes("RIFF\u0001\u0002\u0003\u0004WEBP"), "图片"],
    ["RAR", toBytes("Rar!\u001a\u0007"), "先解压"],
    ["7z", new Uint8Array([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]), "先解压"],
    ["RTF", toBytes("{\\rtf1\\ansi}"), "RTF"],
    ["MHT", toBytes("MIME-Version: 1.0\nContent-Type: multipart/related"), ".mht"],
    [
      "Word XML",
      strToU8(
        '<?xml version="1.0"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml">',
      ),
      "XML",
    ],
    ["bytes of no kind", new Uint8Array([1, 2, 3, 0, 255]), "认不出"],
    ["a cut Word file", buildDocx(buildParagraph("甲")).slice(0, 300), "不完整"],
    ["a cut archive of nothing", toBytes("PK\u0003\u0004"), "不完整"],
  ])("%s", (_, bytes, reason) => {
    expect(describeReading(bytes)).toContain(reason);
  });

  test("200 MB, at once", () => {
    const bytes = new Uint8Array(200 * 1024 * 1024);
    const seconds = measureWork(() => expect(describeReading(bytes)).toContain("100 MB"));
    expect(seconds).toBeLessThan(1);
  });

  test("a text of more than 20 MB", () => {
    expect(describeReading(new Uint8Array(21 * 1024 * 1024).fill(0x61))).toContain("20 MB");
  });
});

describe("hostile files end within five seconds", () => {
  const times = (piece: string, count: number) => piece.repeat(count);
  test.each([
    ["end tags of nothing", `<html>${times("<div>", 900)}${times("</x>", 2_000_000)}`],
    ["tables in tables", `<html>${times("<table><tr><td>1", 1_000_000)}`],
    ["cells that cover each other", `<html><table>${times("<tr><td rowspan=9999 colspan=9>1", 100_000)}`],
    ["a line without end", `<html>${times("甲 ", 3_000_000)}`],
    ["blanks without end", `<html><p>甲${times(" \n", 5_000_000)}`],
    ["tags that never end", times("<a ", 3_000_000)],
    ["attributes that never end", `<p ${times("a=b ", 2_000_000)}`],
    ["links in links", `<html>${times("<a href=x>1", 200_000)}`],
    ["open brackets", times("[{", 2_000_000)],
    ["places without end", `<html>${times("<div>一、甲</div>", 500_000)}`],
  ])("%s", { timeout: 20_000 }, (_, text) => {
    const bytes = strToU8(text);
    expect(measureWork(() => readDocument(bytes))).toBeLessThan(5);
  });

  test.each([
    ["a million paragraphs", times("<w:p/>", 1_000_000)],
    ["a million cells", `<w:tbl><w:tr>${times("<w:tc/>", 1_000_000)}</w:tr></w:tbl>`],
    ["prefixes without end", times('<a xmlns:b="c"/>', 1_000_000)],
    ["names without end", Array.from({ length: 500_000 }, (_, index) => `<a${index}/>`).join("")],
    ["tags with blanks", times("<w:vMerge  />", 1_000_000)],
    [
      "fields in fields",
      times('<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:t>1</w:t></w:r></w:p>', 100_000),
    ],
    ["a paragraph of a million lines", `<w:p><w:r><w:t>1</w:t>${times("<w:br/>", 1_000_000)}</w:r></w:p>`],
    [
      "a cell of many paragraphs",
      `<w:tbl><w:tr><w:tc>${times("<w:p><w:r><w:t>1</w:t></w:r></w:p>", 300_000)}</w:tc></w:tr></w:tbl>`,
    ],
    [
      "paragraphs that run on",
      times("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>1</w:t><w:br/></w:r></w:p>", 100_000),
    ],
  ])("Word: %s", { timeout: 20_000 }, (_, body) => {
    const bytes = buildDocx(body);
    expect(measureWork(() => readDocument(bytes))).toBeLessThan(5);
  });
});

test("no bytes make a reader throw", () => {
  const docx = buildDocx(buildTable([buildRow(["1", "2"])]));
  const starts = [new Uint8Array(), strToU8("<html>"), docx, docx.subarray(0, 40), buildCompound("")];
  fc.assert(
    fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 200 }), (start, rest) => {
      expect(typeof readDocument(new Uint8Array([...start, ...rest])).ok).toBe("boolean");
    }),
    { numRuns: 500 },
  );
});
