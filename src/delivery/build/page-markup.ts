/** What the build reads and changes in the markup of index.html. The page is our own: no stranger's HTML comes here. */

const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;
const CHARSET = /<meta charset="utf-8" \/>/;

/** The texts of the scripts that stand in the page itself. */
export function listInlineScripts(html: string): readonly string[] {
  return Array.from(html.matchAll(INLINE_SCRIPT), ([, text = ""]) => text);
}

/** The page without what only a reader of its source needs: lines of comment, indentation. */
export function dropNotes(html: string): string {
  const lines = html.split("\n").map((line) => line.trim());
  return lines.filter((line) => line !== "" && !/^(?:\/\/|<!--.*-->$)/.test(line)).join("\n");
}

/** Puts a policy before everything that it is about. */
export function addPolicy(html: string, policy: string): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
  return replaceOnce(html, CHARSET, (charset) => `${charset}\n    ${meta}`);
}

/** Replaces what must stand in the page exactly once. Throws where it does not. */
export function replaceOnce(html: string, what: RegExp, replace: (found: string) => string): string {
  const found = html.match(new RegExp(what, "g")) ?? [];
  if (found.length !== 1) throw new RangeError(`index.html has ${found.length} times ${what.source}`);
  return html.replace(what, replace);
}

/** Puts markup and scripts behind all else that is in the page, the scripts' texts unchanged. */
export function addAtEnd(html: string, markup: string, scripts: readonly string[]): string {
  const blocks = scripts.map((script) => `<script>${script}</script>`);
  return replaceOnce(html, /<\/body>/, (end) => [markup, ...blocks, end].join("\n"));
}
