/** Leads the eye to a place in a document on the screen. */

const SHOWN = "data-shown";

/** Scrolls to the element and marks it until another is shown; nothing where there is none. */
export function showSpot(element: Element | null): void {
  if (element === null) return;
  for (const former of document.querySelectorAll(`[${SHOWN}]`)) former.removeAttribute(SHOWN);
  element.setAttribute(SHOWN, "");
  element.scrollIntoView({ block: "center", inline: "nearest" });
}
