/**
 * The same report by filling a template, as an office's developer would do it: docxtemplater, easy-template-x, and
 * the floor, which joins strings and zips them. The template is the wizard's own file with a tag in each cell and text.
 */

import { createRequire } from "node:module";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { formCells } from "../../src/format/index.ts";
import type { Report } from "../../src/report/index.ts";
import { getFigure, printFigure, setFigure } from "../../src/report/index.ts";
import { renderDocx } from "../../src/writing/docx/index.ts";
import { composeDocument, nationalTypography } from "../../src/writing/index.ts";
import { PEERS } from "./peers.ts";

const DATE = new Date("2025-01-17T00:00:00Z");
const PART = "word/document.xml";

/** Tag → what stands in its place. */
type Values = Readonly<Record<string, string>>;

interface Template {
  readonly bytes: Uint8Array;
  readonly values: Values;
}

/** Puts a tag in the place of each text; texts are paragraphs of one line. */
function tagTexts(report: Report): { report: Report; values: Values } {
  const values: Record<string, string> = {};
  const tag = (text: string): string => {
    if (text === "") return "";
    const name = `t${Object.keys(values).length}`;
    values[name] = text;
    return `{${name}}`;
  };
  const sections = Object.fromEntries(
    Object.entries(report.sections).map(([id, section]) => [
      id,
      {
        ...section,
        text: tag(section.text),
        topics: section.topics.map((topic) => ({ ...topic, text: tag(topic.text) })),
      },
    ]),
  ) as unknown as Report["sections"];
  return { report: { ...report, preface: tag(report.preface), sections }, values };
}

async function createTemplate(report: Report): Promise<Template> {
  const tagged = tagTexts(report);
  const figures: Record<string, string> = {};
  let { tables } = tagged.report;
  formCells.forEach(({ address }, index) => {
    figures[`c${index}`] = printFigure(getFigure(report.tables, address));
    tables = setFigure(tables, address, `{c${index}}`);
  });
  const tree = composeDocument({ ...tagged.report, tables });
  const bytes = await renderDocx(tree, { typography: nationalTypography, date: DATE });
  return { bytes, values: { ...tagged.values, ...figures } };
}

interface Docxtemplater {
  readonly render: (values: Values) => void;
  readonly toBuffer: () => Uint8Array;
}

interface TemplateHandler {
  readonly process: (template: Buffer, values: Values) => Promise<Uint8Array>;
}

/** A way to fill the template; gives the bytes of the file. */
export interface Filler {
  readonly name: string;
  readonly fill: () => unknown;
}

function createFloor({ bytes, values }: Template): Filler {
  const { [PART]: document = new Uint8Array(), ...others } = unzipSync(bytes);
  const pieces = strFromU8(document).split(/\{([ct]\d+)\}/);
  return {
    name: "XML joined by hand and zipped",
    fill: () => {
      const xml = pieces.map((piece, index) => (index % 2 === 0 ? piece : (values[piece] ?? ""))).join("");
      return zipSync({ ...others, [PART]: strToU8(xml) });
    },
  };
}

/** The fillers for one report. Expects the peers to be installed. */
export async function createFillers(report: Report): Promise<Filler[]> {
  const load = createRequire(join(PEERS, "package.json"));
  const Filled = load("docxtemplater") as new (zip: object) => Docxtemplater;
  const PizZip = load("pizzip") as new (bytes: Uint8Array) => object;
  const { TemplateHandler: Handler } = load("easy-template-x") as {
    TemplateHandler: new () => TemplateHandler;
  };
  const template = await createTemplate(report);
  const { bytes, values } = template;
  const handler = new Handler();
  return [
    {
      name: "docxtemplater",
      fill: () => {
        const filled = new Filled(new PizZip(bytes));
        filled.render(values);
        return filled.toBuffer();
      },
    },
    { name: "easy-template-x", fill: () => handler.process(Buffer.from(bytes), values) },
    createFloor(template),
  ];
}
