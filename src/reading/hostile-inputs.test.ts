import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { Parser } from "htmlparser2";
import { describe, expect, test } from "vitest";
import { sectionIds } from "../format/index.ts";
import {
  createBlankReport,
  createDraft,
  mapIds,
  printFigure,
  type Report,
  readReportFile,
  writeDraftFile,
} from "../report/index.ts";
import { renderDocx } from "../writing/docx/index.ts";
import { renderHtml } from "../writing/html/index.ts";
import { composeDocument, nationalTypography } from "../writing/index.ts";
import { buildSampleReport } from "../writing/testing/sample-report.ts";
import { type PasteOptions, planPaste, readHtmlTables, readSpreadsheet, readTabText } from "./grid/index.ts";
import { readReport } from "./index.ts";
import {
  type HostileWord,
  hostileJsons,
  hostilePages,
  hostileSheets,
  hostileTexts,
  hostileWords,
} from "./testing/hostile-inputs.ts";

const sample = buildSampleReport();
const namesOfPrototype = Object.getOwnPropertyNames(Object.prototype);

const atFirstCell: PasteOptions = {
  table: "requests",
  tables: createBlankReport().tables,
  cursor: "requests.received.naturalPerson",
  isComputed: () => false,
};

/** What of a file could do something: elements and attributes, the codes of fields, relations, the names of parts. */
interface Anatomy {
  readonly parts: ReadonlySet<string>;
  readonly markup: ReadonlySet<string>;
  readonly codes: ReadonlySet<string>;
}

function dissect(parts: Readonly<Record<string, string>>): Anatomy {
  const markup = new Set<string>();
  const codes = new Set<string>();
  for (const [part, text] of Object.entries(parts)) {
    let isCode = false;
    const parser = new Parser(
      {
        onopentag: (name, attributes) => {
          markup.add(name);
          for (const attribute of Object.keys(attributes)) markup.add(`${name} ${attribute}`);
          if (name === "Relationship")
            codes.add(`${part} ${attributes.Type} ${attributes.Target} ${attributes.TargetMode}`);
          isCode = name === "w:instrText";
          if (name === "w:fldSimple") codes.add(String(attributes["w:instr"]));
        },
        ontext: (words) => {
          if (isCode) codes.add(words);
        },
        onclosetag: () => {
          isCode = false;
        },
        onprocessinginstruction: (name) => markup.add(`?${name}`),
        oncomment: () => markup.add("!--"),
      },
      { xmlMode: part !== "page", decodeEntities: true },
    );
    parser.end(text);
  }
  return { parts: new Set(Object.keys(parts)), markup, codes };
}

async function dissectDocx(report: Report): Promise<Anatomy> {
  const bytes = await renderDocx(composeDocument(report), {
    typography: nationalTypography,
    date: new Date(0),
  });
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]);
  return dissect(Object.fromEntries(parts) as Record<string, string>);
}

function dissectHtml(report: Report): Anatomy {
  return dissect({ page: renderHtml(composeDocument(report)) });
}

/** A report with everything that a report can have, all its words harmless. */
function buildFull(words: string): Report {
  const filled = { text: words, topics: [{ heading: words, text: words }], note: words };
  const sections = mapIds(sectionIds, () => filled);
  const cells = {
    ...sample.tables.requests,
    received: { ...sample.tables.requests.received, research: words },
  };
  return {
    ...sample,
    agency: words,
    title: words,
    preface: words,
    sections,
    tables: { ...sample.tables, requests: cells },
    cellNotes: { "requests.received.total": words },
    signature: { name: words, date: "2025-01-17" },
  };
}

const harmless = buildFull("甲");

/** What harmless reports come to. */
function join(...anatomies: readonly Anatomy[]): Anatomy {
  return {
    parts: new Set(anatomies.flatMap(({ parts }) => [...parts])),
    markup: new Set(anatomies.flatMap(({ markup }) => [...markup])),
    codes: new Set(anatomies.flatMap(({ codes }) => [...codes])),
  };
}

const usual = {
  docx: join(await dissectDocx(harmless), await dissectDocx(sample)),
  html: join(dissectHtml(harmless), dissectHtml(sample)),
};

/** What has got loose in this process. */
function findEscaped(): readonly string[] {
  const names = Object.getOwnPropertyNames(Object.prototype).filter(
    (name) => !namesOfPrototype.includes(name),
  );
  return "__ran" in globalThis ? ["__ran", ...names] : names;
}

/** What stands in the files written of a report and in no other written file, and what has got loose. */
async function findHarm(report: Report): Promise<readonly string[]> {
  const docx = await dissectDocx(report);
  const html = dissectHtml(report);
  const foreign = (["parts", "markup", "codes"] as const).flatMap((kind) => [
    ...[...docx[kind]].filter((name) => !usual.docx[kind].has(name)),
    ...[...html[kind]].filter((name) => !usual.html[kind].has(name)),
  ]);
  return [...foreign, ...findEscaped()];
}

function readTexts(report: Report): string {
  const draft = createDraft(report);
  const reading = readReportFile(JSON.stringify(writeDraftFile(draft)));
  if (!reading.ok) throw new Error(reading.reason);
  return JSON.stringify(reading.draft.report);
}

test("there are more than fifty of them, and the comparison sees what it should", async () => {
  const lists = [hostileTexts, hostilePages, hostileWords, hostileJsons, hostileSheets];
  expect(lists.flatMap((list) => Object.keys(list)).length).toBeGreaterThan(50);
  const { markup, codes } = dissect({
    "a.rels": `<x:y z="1"/><Relationship Target="t"/><w:instrText>PAGE</w:instrText>`,
  });
  expect([...markup]).toEqual(["x:y", "x:y z", "Relationship", "Relationship Target", "w:instrText"]);
  expect([...codes]).toEqual(["a.rels undefined t undefined", "PAGE"]);
  expect(usual.docx.markup.size).toBeGreaterThan(50);
  expect(usual.html.markup.size).toBeGreaterThan(10);
  expect(await findHarm(harmless)).toEqual([]);
});

describe("words in every text, name and cell are written as words", () => {
  test.each(Object.entries(hostileTexts))("%s", async (_, words) => {
    const report = JSON.parse(readTexts(buildFull(words))) as Report;
    expect(await findHarm(report)).toEqual([]);
  });

  test("and stand in both files as they are in the report", async () => {
    const words = `说明：${hostileTexts["a script"]}${hostileTexts["a picture that fails"]}。`;
    const sections = { ...sample.sections, problems: { text: words, topics: [], note: "" } };
    const report = JSON.parse(readTexts({ ...sample, sections })) as Report;
    for (const bytes of [
      await renderDocx(composeDocument(report), { typography: nationalTypography, date: new Date(0) }),
      strToU8(renderHtml(composeDocument(report))),
    ]) {
      const back = readReport(bytes);
      expect(back.ok && back.report.sections.problems.text).toBe(words);
    }
  });
});

const page = renderHtml(composeDocument(sample));

/** In the head, before the report, in the middle of a text and in a cell. */
function spoilPage(markup: string): readonly string[] {
  return [
    `<!doctype html><html><head>${markup}</head><body>${page}</body></html>`,
    page.replace("</h1>", `</h1>${markup}`),
    page.replace("</p>", `${markup}</p>`),
    page.replace("</td>", `${markup}</td>`),
  ];
}

describe("a web page's markup goes no further", () => {
  test.each(Object.entries(hostilePages))("%s", { timeout: 20_000 }, async (_, markup) => {
    for (const spoilt of spoilPage(markup)) {
      const reading = readReport(strToU8(spoilt));
      expect(reading.ok ? await findHarm(reading.report) : findEscaped()).toEqual([]);
      for (const grid of readHtmlTables(spoilt)) {
        expect(() => planPaste(grid, atFirstCell)).not.toThrow();
      }
    }
  });
});

const word = unzipSync(
  await renderDocx(composeDocument(sample), { typography: nationalTypography, date: new Date(0) }),
);

function spoilWord({ body = "", relations = "", parts = {}, prolog = "" }: HostileWord): Uint8Array {
  const change = (name: string, edit: (text: string) => string): [string, Uint8Array] => [
    name,
    strToU8(edit(strFromU8(word[name] ?? new Uint8Array()))),
  ];
  return zipSync(
    Object.fromEntries([
      ...Object.entries(word),
      change("word/document.xml", (text) =>
        text.replace("<w:document", `${prolog}<w:document`).replace("</w:p>", `</w:p>${body}`),
      ),
      change("word/_rels/document.xml.rels", (text) =>
        text.replace("</Relationships>", `${relations}</Relationships>`),
      ),
      ...Object.entries(parts).map(([name, text]): [string, Uint8Array] => [name, strToU8(text)]),
    ]),
  );
}

describe("what a Word file holds besides its words goes no further", () => {
  test("the file itself is read when nothing is added", () => {
    expect(readReport(spoilWord({}))).toMatchObject({ ok: true, unread: [] });
  });

  test.each(Object.entries(hostileWords))("%s", { timeout: 20_000 }, async (_, hostile) => {
    const bytes = spoilWord(hostile);
    const reading = readReport(bytes);
    expect(reading.ok ? await findHarm(reading.report) : findEscaped()).toEqual([]);
    expect(JSON.stringify(reading)).not.toMatch(/root:|hahaha/);
    expect(await readSpreadsheet(bytes, "x")).toMatchObject({ ok: false });
  });

  test("declarations of entities are refused, never read", () => {
    for (const name of ["an outside entity", "entities of entities", "a definition from elsewhere"]) {
      expect(readReport(spoilWord(hostileWords[name] ?? {})).ok).toBe(false);
    }
  });
});

describe("a draft file changes nothing but its report", () => {
  const json = JSON.stringify(writeDraftFile(createDraft(sample)));

  test.each(Object.entries(hostileJsons))("%s", async (_, spoil) => {
    const spoilt = spoil(json);
    expect(spoilt).not.toBe(json);
    const reading = readReport(strToU8(spoilt));
    expect(reading.ok ? await findHarm(reading.report) : findEscaped()).toEqual([]);
  });
});

describe("sheets and clipboards are words and figures", () => {
  test.each(Object.entries(hostileSheets))("%s", async (_, text) => {
    const reading = await readSpreadsheet(strToU8(text), "台账.csv");
    const grids = [readTabText(text), ...(reading.ok ? reading.sheets.map(({ grid }) => grid) : [])];
    for (const grid of grids) {
      if (grid === null) continue;
      const values = planPaste(grid, atFirstCell).entries.map(({ value }) => printFigure(value));
      expect(values.filter((value) => !/^\d+$/.test(value))).toEqual([]);
    }
  });
});
