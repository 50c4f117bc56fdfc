/**
 * Whether the tour is due: offered where a draft was just made, and only until it has been seen on this computer.
 * Owns the mark in the browser's storage.
 */

/** Pages opened from file:// share one storage, hence the prefix. */
const SEEN_KEY = "nianbao-tour-seen";

let isOffered = false;

function wasSeen(): boolean {
  try {
    return window.localStorage.getItem(SEEN_KEY) !== null;
  } catch {
    return false;
  }
}

/** A draft was made just now: the page that opens it shows the tour, unless it has been seen. */
export function offerTour(): void {
  isOffered = !wasSeen();
}

export function isTourDue(): boolean {
  return isOffered;
}

/** The draft was left: the next one is not a new one. */
export function withdrawTour(): void {
  isOffered = false;
}

/** Seen to its end or skipped. */
export function rememberTour(): void {
  withdrawTour();
  try {
    window.localStorage.setItem(SEEN_KEY, "seen");
  } catch {
    // A browser that stores nothing shows it once more after the next start; no harm is done.
  }
}
