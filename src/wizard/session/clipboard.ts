/**
 * Putting something onto the clipboard, by a copy command, which works anywhere (plain http, file://, old browsers), or
 * else by the browser's own clipboard. Owns the choice between the two; each needs a click just before.
 */

export interface ClipboardContent {
  /** For programs that take formatted text; absent: there is none. */
  readonly html?: string;
  readonly text: string;
}

/** The copy command asks the page what to copy, and is told these. */
function copyByCommand({ html, text }: ClipboardContent): boolean {
  let isTaken = false;
  const onCopy = (event: ClipboardEvent): void => {
    if (event.clipboardData === null) return;
    event.preventDefault();
    // Cells that are selected have a copy of their own.
    event.stopImmediatePropagation();
    if (html !== undefined) event.clipboardData.setData("text/html", html);
    event.clipboardData.setData("text/plain", text);
    isTaken = true;
  };
  // Copying is on offer even while nothing is selected.
  const offerCopy = (event: Event): void => event.preventDefault();
  window.addEventListener("copy", onCopy, true);
  window.addEventListener("beforecopy", offerCopy, true);
  try {
    // Its successor is missing on plain http and in file://, and changes what it is given.
    // oxlint-disable-next-line typescript/no-deprecated
    return document.execCommand("copy") && isTaken;
  } finally {
    window.removeEventListener("copy", onCopy, true);
    window.removeEventListener("beforecopy", offerCopy, true);
  }
}

function packItem({ html, text }: ClipboardContent): ClipboardItem {
  const plain = { "text/plain": new Blob([text], { type: "text/plain" }) };
  return new ClipboardItem(
    html === undefined ? plain : { ...plain, "text/html": new Blob([html], { type: "text/html" }) },
  );
}

/**
 * Whether the content is on the clipboard now. Never throws. The copy command comes first: the browser's own
 * clipboard cleans HTML by the page's policy, which takes the styles away that a website's editor is to get.
 */
export async function copyContent(content: ClipboardContent): Promise<boolean> {
  if (copyByCommand(content)) return true;
  const canWrite = typeof ClipboardItem === "function" && typeof navigator.clipboard?.write === "function";
  if (!canWrite) return false;
  try {
    await navigator.clipboard.write([packItem(content)]);
    return true;
  } catch {
    // Not allowed here, or a browser that takes no such item.
    return false;
  }
}
