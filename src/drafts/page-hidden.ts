/** When a page is hidden or left: the last sure moment to save. Owns the browser events, decides nothing. */

/**
 * Calls the listener when the page is hidden, closed, reloaded or frozen; returns the way to stop. Of a page that is
 * to be left, before that: what is handed to the database only when it goes may die with it.
 */
export function watchPageHidden(listener: () => void): () => void {
  const onVisibility = (): void => {
    if (document.visibilityState === "hidden") listener();
  };
  document.addEventListener("visibilitychange", onVisibility);
  window.addEventListener("beforeunload", listener);
  window.addEventListener("pagehide", listener);
  return () => {
    document.removeEventListener("visibilitychange", onVisibility);
    window.removeEventListener("beforeunload", listener);
    window.removeEventListener("pagehide", listener);
  };
}

/** Calls the listener when the page is closed, reloaded or put aside; returns the way to stop. */
export function watchPageLeft(listener: () => void): () => void {
  window.addEventListener("pagehide", listener);
  return () => {
    window.removeEventListener("pagehide", listener);
  };
}
