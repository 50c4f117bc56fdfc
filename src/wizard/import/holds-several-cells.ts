/** Whether a clipboard holds more than one cell; a single one is pasted like typed text. */

/** `text` and `html` are the two forms of one clipboard, "" where it has none of that form. */
export function holdsSeveralCells(text: string, html: string): boolean {
  // A spreadsheet ends every line, that of a single cell too. A tab ends none: it has a blank cell beside it.
  const lines = text.replace(/[\r\n]+$/, "");
  return /[\t\n]/.test(lines) || (html.match(/<t[dh][\s>]/gi) ?? []).length > 1;
}
