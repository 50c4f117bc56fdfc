/** The smallest Word files, from pieces of OOXML: for the tests of the reader. Not for the product. */

import { strToU8, zipSync } from "fflate";

const NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** A Word file whose body is the given OOXML, with further parts by their paths. */
export function buildDocx(
  body: string,
  path = "word/document.xml",
  parts: Readonly<Record<string, string>> = {},
): Uint8Array {
  const document = `<w:document xmlns:w="${NAMESPACE}"><w:body>${body}</w:body></w:document>`;
  return zipParts({ "_rels/.rels": buildRelation(path), [path]: document, ...parts });
}

/** The package's own relations, which name its main document. */
export function buildRelation(path: string): string {
  return `<Relationships><Relationship Id="r1" Type="http://x/officeDocument" Target="${path}"/></Relationships>`;
}

export function zipParts(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(parts).map(
    ([path, part]) => [path, typeof part === "string" ? strToU8(part) : part] as const,
  );
  return zipSync(Object.fromEntries<Uint8Array>(entries));
}

/** A file with one list "1" of the levels given as [format, text], numbering paragraphs `buildItem` makes. */
export function buildListDocx(
  levels: ReadonlyArray<readonly [format: string, text: string, more?: string]>,
  body: string,
  lists = '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>',
  styles = "",
): Uint8Array {
  const pattern = levels.map(
    ([format, text, more = ""], index) =>
      `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`,
  );
  const numbering = `<w:abstractNum w:abstractNumId="7">${pattern.join("")}</w:abstractNum>${lists}`;
  return buildDocx(body, "word/document.xml", {
    "word/numbering.xml": `<w:numbering xmlns:w="${NAMESPACE}">${numbering}</w:numbering>`,
    "word/styles.xml": `<w:styles xmlns:w="${NAMESPACE}">${styles}</w:styles>`,
  });
}

/** A paragraph numbered by list `id` at a level. */
export function buildItem(text: string, level = 0, id = "1"): string {
  const properties = `<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr></w:pPr>`;
  return `<w:p>${properties}${buildRun(text)}</w:p>`;
}

export function buildRun(text: string, properties = ""): string {
  const look = properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${look}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export function buildParagraph(text: string): string {
  return `<w:p>${buildRun(text)}</w:p>`;
}

/** One row; "^" continues the cell above, ">2 text" spans two columns, "v text" begins a cell merged downwards. */
export function buildRow(cells: readonly string[], properties = ""): string {
  const columns = cells.map((cell) => {
    const [, span] = /^>(\d) /.exec(cell) ?? [];
    const text = cell.replace(/^(?:>\d|v) /, "");
    if (text === "^") return "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>";
    const merge = cell.startsWith("v ") ? '<w:vMerge w:val="restart"/>' : "";
    const width = span === undefined ? "" : `<w:gridSpan w:val="${span}"/>`;
    return `<w:tc><w:tcPr>${width}${merge}</w:tcPr>${buildParagraph(text)}</w:tc>`;
  });
  return `<w:tr>${properties}${columns.join("")}</w:tr>`;
}

export function buildTable(rows: readonly string[]): string {
  return `<w:tbl>${rows.join("")}</w:tbl>`;
}
