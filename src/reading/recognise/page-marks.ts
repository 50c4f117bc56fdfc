/** Page numbers as they stand between a text's lines. Owns what reads as one. */

const DASHED = /^[-—–－_·]+\s*\d{1,4}\s*[-—–－_·]+$/;
const BARE = /^\d{1,4}$/;
const WORDED = /^[-—–－\s]*第?\s*\d{1,4}\s*页\s*(?:[,，/／]?\s*共?\s*\d{1,4}\s*页?)?[-—–－\s]*$/;
const OF_ALL = /^\d{1,4}\s*[/／]\s*\d{1,4}$/;
const MAX_LENGTH = 24;

/** "- 3 -", "— 3 —", "第3页 共9页", "3/9" on a line of its own; where pages were turned into text also a bare "3". */
export function isPageNumber(line: string, isPagedText: boolean): boolean {
  const text = line.trim();
  if (text.length === 0 || text.length > MAX_LENGTH) return false;
  return (isPagedText && BARE.test(text)) || DASHED.test(text) || WORDED.test(text) || OF_ALL.test(text);
}
