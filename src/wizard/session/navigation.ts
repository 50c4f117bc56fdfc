/**
 * Which page is shown: in the address after "#", so that it works from a file and a reload comes back to it.
 * Owns the form of these addresses.
 */

import { useSyncExternalStore } from "react";
import { closeDialogs, closeInnermostDialog } from "../design/open-dialogs.ts";
import { readStepId, type StepId } from "../shell/targets.ts";
import { beginHistory, measureMove, openAddress } from "./history-place.ts";

export type Route =
  | { readonly page: "home" }
  | { readonly page: "rules" }
  | { readonly page: "opening" }
  /** With the draft that its pages show, if any. */
  | { readonly page: "template"; readonly id: string | null }
  | {
      readonly page: "draft";
      readonly id: string;
      readonly step: StepId | null;
      /** Its figures and texts are copied one by one: a page over the last step. */
      readonly isCopying: boolean;
    };

const COPYING = "copying";

/** A part of an address as it was written; an address that was cut or typed wrongly stays as it is. */
function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function parseRoute(hash: string): Route {
  const [page, id, step] = hash.replace(/^#\/?/, "").split("/").map(decodePart);
  if (page === "rules" || page === "opening") return { page };
  if (page === "template") return { page, id: id === undefined || id === "" ? null : id };
  if (page !== "draft" || id === undefined || id === "") return { page: "home" };
  if (step === COPYING) return { page: "draft", id, step: "export", isCopying: true };
  return {
    page: "draft",
    id,
    step: step === undefined || step === "" ? null : readStepId(step),
    isCopying: false,
  };
}

let known = { hash: "", route: parseRoute("") };

/** Runs while the address is on its way back to the shown page after a step that only closed a dialog; else null. */
let returning: ReturnType<typeof setTimeout> | null = null;

/** What the address asks for now; the same object until it changes. */
export function readRoute(): Route {
  const { hash } = window.location;
  if (hash !== known.hash && returning === null) known = { hash, route: parseRoute(hash) };
  return known.route;
}

/** Who watches over the shown page. */
export interface PageGuard {
  /** Whether it must not give way to another page now. */
  readonly mustStay: (next: Route) => boolean;
  /** Called when the address is the page's again; `leave` goes to the other page after all. */
  readonly ask: (leave: () => void) => void;
}

let guard: PageGuard | null = null;

/** Asks before the shown page is left, whichever way: by a button, Back, or the address. Returns the way to stop. */
export function guardPage(own: PageGuard): () => void {
  guard = own;
  return () => {
    if (guard === own) guard = null;
  };
}

/** Takes the address back to the guarded page, and says whether it did. */
function stay(): boolean {
  const { hash } = window.location;
  if (guard === null || hash === known.hash || !guard.mustStay(parseRoute(hash))) return false;
  const { ask } = guard;
  const leave = (): void => {
    guard = null;
    openAddress(hash);
  };
  openAddress(known.hash);
  // Every open question closes when the address changes, as it does once more for the way back.
  window.addEventListener("hashchange", () => ask(leave), { once: true });
  return true;
}

/** The browser needs a moment for a step in its history; where it takes none, the address is followed after all. */
const RETURN_MS = 1_000;

/** Back with an open dialog only closes it: by the way back of as many steps, not anew, or Forward would lose its pages. */
function returnFromDialog(move: number, onLost: () => void): boolean {
  if (move === 0 || !closeInnermostDialog()) return false;
  returning = setTimeout(() => {
    returning = null;
    onLost();
  }, RETURN_MS);
  window.history.go(-move);
  return true;
}

function subscribe(listener: () => void): () => void {
  const show = (): void => {
    if (!stay()) listener();
  };
  const follow = (): void => {
    const move = measureMove();
    if (returning !== null) {
      clearTimeout(returning);
      returning = null;
    } else if (returnFromDialog(move, show)) return;
    // A question about the page before must not stay over the next one.
    else closeDialogs();
    show();
  };
  beginHistory();
  window.addEventListener("hashchange", follow);
  return () => window.removeEventListener("hashchange", follow);
}

/** The page to show now. */
export function useRoute(): Route {
  return useSyncExternalStore(subscribe, readRoute);
}

export function goHome(): void {
  openAddress("#/");
}

/** Like `goHome`, in the place of the shown page: Back from the list must not lead there again. */
export function replaceWithHome(): void {
  openAddress("#/", { replaces: true });
}

/** Shows the catalogue of rules. */
export function goToRules(): void {
  openAddress("#/rules");
}

/** Shows the file that was chosen. After a reload there is none, and the list is shown. */
export function goToOpening(): void {
  openAddress("#/opening");
}

/** Shows the office's template, on the pages of a draft or of an empty form. */
export function goToTemplate(id = ""): void {
  openAddress(`#/template/${encodeURIComponent(id)}`);
}

/** Back to the page before. */
export function goBack(): void {
  window.history.back();
}

/** Opens a draft; without a step at the one where its writer was. */
export function goToDraft(id: string, step?: StepId): void {
  openAddress(`#/draft/${encodeURIComponent(id)}/${step ?? ""}`);
}

/** Opens the page that copies a draft's figures and texts one by one. */
export function goToCopying(id: string): void {
  openAddress(`#/draft/${encodeURIComponent(id)}/${COPYING}`);
}

/** Like `goToDraft`, without a new entry in the browser's history. */
export function replaceDraftStep(id: string, step: StepId): void {
  openAddress(`#/draft/${encodeURIComponent(id)}/${step}`, { replaces: true });
}
