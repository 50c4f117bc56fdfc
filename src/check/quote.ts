/** How findings quote labels and words. */

/** In quotation marks; those inside become the inner ones: “3.危及‘三安全一稳定’”. */
export function quote(words: string): string {
  return `“${words.replace(/“/g, "‘").replace(/”/g, "’")}”`;
}
