/**
 * The second click of a double click, where the first one has opened or closed a dialog: it would press what came
 * under the mouse meanwhile. Knows nothing of dialogs.
 */

import { DOUBLE_CLICK_MS } from "./use-single-run.ts";

const CLICKS = ["mousedown", "mouseup", "click", "dblclick"] as const;

/** Lets no click reach the page that continues one made before now; a new one does at once. */
export function dropStrayClick(): void {
  const stop = (): void => {
    clearTimeout(timer);
    for (const type of CLICKS) window.removeEventListener(type, drop, true);
  };
  const drop = (event: MouseEvent): void => {
    if (event.type === "mousedown" && event.detail < 2) stop();
    if (event.detail < 2) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const timer = setTimeout(stop, DOUBLE_CLICK_MS);
  for (const type of CLICKS) window.addEventListener(type, drop, true);
}
