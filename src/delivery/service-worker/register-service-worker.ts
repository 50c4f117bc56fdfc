/** Asks the browser to keep the served build for the time without a network. */

/**
 * Does nothing in the single file, while developing, and where the browser offers no service worker, as on plain
 * http. A newer version is kept beside the old one until the last page of the tool is closed, so that no code
 * changes under somebody who is typing.
 */
export function registerServiceWorker(): void {
  if (import.meta.env.MODE !== "production" || !("serviceWorker" in navigator)) return;
  window.addEventListener("load", () => {
    // Without it the page works as before, as long as the server is there.
    navigator.serviceWorker.register("./service-worker.js").catch(() => undefined);
  });
}
