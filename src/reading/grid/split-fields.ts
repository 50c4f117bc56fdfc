/**
 * Text with one separator (tab, comma, semicolon) → its fields by row, with the quoting of spreadsheets (RFC 4180).
 * Tolerant: a quotation mark that begins a cell but does not end it is an ordinary character, as in Excel's clipboard.
 */

/** Where a quoted field ends (behind its closing mark), or -1 where the mark at `start` quotes nothing. */
function findQuoteEnd(text: string, start: number, separator: string): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    const next = text[at + 1];
    if (next === '"') {
      at += 1;
      continue;
    }
    return next === undefined || next === separator || next === "\n" ? at + 1 : -1;
  }
  return -1;
}

/** Walks on instead of searching the whole text for a mark that may never come. */
function findFieldEnd(text: string, start: number, separator: string): number {
  let at = start;
  while (at < text.length && text[at] !== separator && text[at] !== "\n") at += 1;
  return at;
}

/** The fields of each line. A last line break begins no row. */
export function splitFields(source: string, separator: string): string[][] {
  const text = source.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const quoteEnd = text[at] === '"' ? findQuoteEnd(text, at, separator) : -1;
    const end = quoteEnd === -1 ? findFieldEnd(text, at, separator) : quoteEnd;
    const field = quoteEnd === -1 ? text.slice(at, end) : text.slice(at + 1, end - 1).replace(/""/g, '"');
    rows[rows.length - 1]?.push(field);
    if (text[end] === "\n") rows.push([]);
    at = end + 1;
  }
  return rows;
}
