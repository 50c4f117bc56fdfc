/** The texts of a report as other systems ask for them: one for each part, as printed. Must not word anything anew. */

import { listLines } from "../../document/index.ts";
import { composeHeading, form2021 } from "../../format/index.ts";
import type { Report } from "../../report/index.ts";
import { composeDocument } from "../../writing/index.ts";
import { wizardMessages } from "../messages.ts";
import { copyingMessages } from "./messages.ts";

export interface CopyText {
  readonly id: string;
  readonly name: string;
  /** Paragraphs are lines; "" for one that the form wants and nobody has written. */
  readonly text: string;
}

interface OpenText {
  readonly id: string;
  readonly name: string;
  readonly lines: string[];
}

/** What the form wants written, so that it is named even while it is empty. */
const wanted: ReadonlySet<string> = new Set([
  "title",
  ...form2021.sections.filter(({ needsText }) => needsText).map(composeHeading),
]);

/** Title, preface, each section's text, what follows a table, signature; empty ones only where the form wants them. */
export function listTexts(report: Report): readonly CopyText[] {
  const { title, blocks } = composeDocument(report);
  const texts: OpenText[] = [{ id: "title", name: copyingMessages.titleText, lines: [title] }];
  const begin = (name: string): void => {
    texts.push({ id: `text-${texts.length}`, name, lines: [] });
  };
  begin(wizardMessages.preface);
  let heading = "";
  for (const block of blocks) {
    if (block.kind === "title") continue;
    if (block.kind === "heading" && block.level === 1) {
      heading = block.text;
      begin(heading);
    } else if (block.kind === "table") begin(copyingMessages.afterTable(heading));
    else {
      if (block.kind === "signature") begin(copyingMessages.signature);
      texts[texts.length - 1]?.lines.push(...listLines(block).filter((line) => line !== ""));
    }
  }
  return texts
    .map(({ id, name, lines }) => ({ id, name, text: lines.join("\n") }))
    .filter(({ name, text }) => text !== "" || wanted.has(name));
}
