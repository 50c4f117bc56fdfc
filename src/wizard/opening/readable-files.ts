/** Which files can be chosen, and which of them is a draft. */

/** What the browser's dialog offers first; what a file is, its content tells. */
export const READABLE_FILES =
  ".docx,.doc,.wps,.html,.htm,.mht,.txt,.md,.json,application/json,text/html,text/plain";

const HEAD_BYTES = 64;

/** Whether a file is a draft or another report as JSON: those begin with a brace. */
export async function isDraftFile(file: File): Promise<boolean> {
  const head = new TextDecoder().decode(await file.slice(0, HEAD_BYTES).arrayBuffer());
  return /^\s*\{/.test(head);
}
