/** Tells whether the page was opened from a file. */

/** From a file, all pages of this computer share one storage, and a server's protections do not exist. */
export function isLocalFile(): boolean {
  return window.location.protocol === "file:";
}
