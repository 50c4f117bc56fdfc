/** The smallest Word files, from pieces of OOXML: for the tests of the reader. Not for the product. */

import { strToU8, zipSync } from "fflate";

const NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** A Word file whose body is the given OOXML. */
export function buildDocx(body: string, path = "word/document.xml"): Uint8Array {
  const document = `<w:document xmlns:w="${NAMESPACE}"><w:body>${body}</w:body></w:document>`;
  const relation = `<Relationships><Relationship Id="r1" Type="http://x/officeDocument" Target="${path}"/></Relationships>`;
  return zipSync({ "_rels/.rels": strToU8(relation), [path]: strToU8(document) });
}

export function buildParagraph(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
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
