/** A template's differences from the national standard in words. Pure. */

import { listDeviations, type Template, type TemplatePart } from "../../writing/index.ts";
import { pageNumberNames, partNames, tableSizeNames, templateWords } from "./messages.ts";

/** What each part is set to; "" where its name says it all. */
function listValues(template: Template): Readonly<Record<TemplatePart, string>> {
  return {
    ...template.faces,
    tableSize: tableSizeNames[template.tableSize],
    boldSubheadings: "",
    pageNumberStyle: pageNumberNames[template.pageNumber],
    signatureIndent: templateWords.indent(template.signature.indentChars),
  };
}

function describePart(template: Template, part: TemplatePart): string {
  const value = listValues(template)[part];
  return value === "" ? partNames[part] : templateWords.partWithValue(partNames[part], value);
}

/** "与国标不同：正文字体（仿宋）、表格字号（五号）。", or that it is the same. */
export function describeDeviations(template: Template): string {
  const parts = listDeviations(template).map((part) => describePart(template, part));
  return parts.length === 0 ? templateWords.sameAsNational : templateWords.differs(parts);
}
