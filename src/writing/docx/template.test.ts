/** What a template makes of the Word file. */

import { strFromU8, unzipSync } from "fflate";
import { DomUtils, parseDocument } from "htmlparser2";
import { beforeAll, expect, test } from "vitest";
import { verifyDocx } from "../../reading/index.ts";
import { composeDocument } from "../compose.ts";
import { applyTemplate } from "../template/apply-template.ts";
import { nationalTemplate, type PageNumberChoice, type Template } from "../template/template.ts";
import { buildSampleReport } from "../testing/sample-report.ts";
import { nationalTypography } from "../typography.ts";
import { renderDocx } from "./render-docx.ts";

type Node = Parameters<typeof DomUtils.getElementsByTagName>[1];

const sample = buildSampleReport();
const own: Template = {
  faces: {
    title: "方正小标宋_GBK",
    heading: "方正黑体_GBK",
    subheading: "方正楷体_GBK",
    body: "方正仿宋_GBK",
    table: "仿宋",
    pageNumber: "临江体",
    western: "Arial",
  },
  tableSize: 7.5,
  boldSubheadings: true,
  pageNumber: "count",
  signature: { byDefault: true, name: "", indentChars: 4 },
};

async function render(changes: Partial<Template> = {}): Promise<Uint8Array> {
  const typography = applyTemplate(nationalTypography, { ...nationalTemplate, ...changes });
  const tree = composeDocument(sample, typography);
  return renderDocx(tree, { typography, date: new Date("2025-01-17T00:00:00Z") });
}

function findAll(node: Node, name: string) {
  return DomUtils.getElementsByTagName(name, node, true);
}

function parsePart(bytes: Uint8Array, path: string) {
  return parseDocument(strFromU8(unzipSync(bytes)[path] ?? new Uint8Array()), { xmlMode: true });
}

function parseFooters(bytes: Uint8Array) {
  const paths = Object.keys(unzipSync(bytes)).filter((path) => /^word\/footer\d+\.xml$/.test(path));
  return paths.map((path) => parsePart(bytes, path));
}

let bytes: Uint8Array;
let body: ReturnType<typeof parsePart>;

beforeAll(async () => {
  bytes = await render(own);
  body = parsePart(bytes, "word/document.xml");
});

test("every run names chosen faces and no other", () => {
  const chinese = new Set<string | undefined>();
  for (const run of [body, ...parseFooters(bytes)].flatMap((part) => findAll(part, "w:r"))) {
    const fonts = findAll(run, "w:rFonts")[0]?.attribs ?? {};
    const western = fonts["w:eastAsia"] === "临江体" ? "临江体" : "Arial";
    expect([fonts["w:ascii"], fonts["w:hAnsi"], fonts["w:cs"]]).toEqual([western, western, western]);
    chinese.add(fonts["w:eastAsia"]);
  }
  const { western: _, ...faces } = own.faces;
  expect(chinese).toEqual(new Set(Object.values(faces)));
});

test("no style and no font table is left with a national face that was replaced", () => {
  const styles = findAll(parsePart(bytes, "word/styles.xml"), "w:rFonts").map((fonts) => fonts.attribs);
  const names = new Set(styles.flatMap((fonts) => [fonts["w:eastAsia"], fonts["w:ascii"]]));
  expect([...names].filter((name) => !Object.values(own.faces).includes(name ?? "Arial"))).toEqual([]);
  const table = findAll(parsePart(bytes, "word/fontTable.xml"), "w:font").map(
    (font) => font.attribs["w:name"],
  );
  expect(new Set(table)).toEqual(new Set(Object.values(own.faces)));
});

test("only sub-headings are bold, on their own line and run in", () => {
  const bold = findAll(body, "w:r")
    .filter((run) => findAll(run, "w:b").length === 1)
    .map((run) => DomUtils.textContent(findAll(run, "w:t")));
  expect(bold).toEqual([
    "（一）期限。",
    "（一）主动公开",
    "（二）依申请公开",
    "（三）政府信息管理",
    "（四）政府信息公开平台建设",
    "（五）监督保障",
    "（一）存在的主要问题",
    "（二）改进情况",
  ]);
});

test("tables take the size that is set", () => {
  const sizes = findAll(body, "w:tbl").flatMap((table) =>
    findAll(table, "w:r").map((run) => findAll(run, "w:sz")[0]?.attribs["w:val"]),
  );
  expect(new Set(sizes)).toEqual(new Set(["15"]));
});

test("the signature stands four characters in", () => {
  const name = findAll(body, "w:p").find(
    (paragraph) =>
      DomUtils.textContent(findAll(paragraph, "w:t")) === sample.agency &&
      findAll(paragraph, "w:jc")[0]?.attribs["w:val"] === "right",
  );
  expect(name && findAll(name, "w:ind")[0]?.attribs["w:right"]).toBe("1260");
});

const footers: ReadonlyArray<readonly [PageNumberChoice, readonly string[], readonly string[], boolean]> = [
  ["outer", ["left — PAGE —", "right — PAGE —"], ["default", "even"], true],
  ["centre", ["center PAGE"], ["default"], false],
  ["count", ["center 第PAGE页 共NUMPAGES页"], ["default"], false],
  ["none", [], [], false],
];

test.each(footers)("the page number %s is written as %j", async (pageNumber, printed, types, isMirrored) => {
  const file = await render({ pageNumber });
  const texts = parseFooters(file).map((footer) => {
    const words = findAll(footer, "w:r")
      .flatMap((run) => run.children)
      .filter((child) => "name" in child && ["w:t", "w:instrText"].includes(child.name));
    return `${findAll(footer, "w:jc")[0]?.attribs["w:val"]} ${words.map((word) => DomUtils.textContent(word)).join("")}`;
  });
  expect(texts.sort()).toEqual(printed);
  const references = findAll(parsePart(file, "word/document.xml"), "w:footerReference");
  expect(references.map((each) => String(each.attribs["w:type"])).sort()).toEqual(types);
  const mirrored = findAll(parsePart(file, "word/settings.xml"), "w:evenAndOddHeaders");
  const isOn = mirrored.some((each) => !["false", "0", "off"].includes(each.attribs["w:val"] ?? "on"));
  expect(isOn).toBe(isMirrored);
});

test.each(["outer", "centre", "count", "none"] as const)(
  "the file read back says what the report says: page number %s",
  async (pageNumber) => {
    expect(verifyDocx(sample, await render({ ...own, pageNumber }))).toEqual([]);
  },
);
