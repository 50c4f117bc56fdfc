/**
 * Which page is shown: in the address after "#", so that it works from a file and a reload comes back to it.
 * Owns the form of these addresses.
 */

import { useSyncExternalStore } from "react";
import { readStepId, type StepId } from "../shell/targets.ts";

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

/** What the address asks for now; the same object until it changes. */
export function readRoute(): Route {
  const { hash } = window.location;
  if (hash !== known.hash) known = { hash, route: parseRoute(hash) };
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
    window.location.hash = hash;
  };
  window.location.hash = known.hash;
  // Every open question closes when the address changes, as it does once more for the way back.
  window.addEventListener("hashchange", () => ask(leave), { once: true });
  return true;
}

function subscribe(listener: () => void): () => void {
  const follow = (): void => {
    if (!stay()) listener();
  };
  window.addEventListener("hashchange", follow);
  return () => window.removeEventListener("hashchange", follow);
}

/** The page to show now. */
export function useRoute(): Route {
  return useSyncExternalStore(subscribe, readRoute);
}

export function goHome(): void {
  window.location.hash = "#/";
}

/** Shows the catalogue of rules. */
export function goToRules(): void {
  window.location.hash = "#/rules";
}

/** Shows the file that was chosen. After a reload there is none, and the list is shown. */
export function goToOpening(): void {
  window.location.hash = "#/opening";
}

/** Shows the office's template, on the pages of a draft or of an empty form. */
export function goToTemplate(id = ""): void {
  window.location.hash = `#/template/${encodeURIComponent(id)}`;
}

/** Back to the page before. */
export function goBack(): void {
  window.history.back();
}

/** Opens a draft; without a step at the one where its writer was. */
export function goToDraft(id: string, step?: StepId): void {
  window.location.hash = `#/draft/${encodeURIComponent(id)}/${step ?? ""}`;
}

/** Opens the page that copies a draft's figures and texts one by one. */
export function goToCopying(id: string): void {
  window.location.hash = `#/draft/${encodeURIComponent(id)}/${COPYING}`;
}

/** Like `goToDraft`, without a new entry in the browser's history. */
export function replaceDraftStep(id: string, step: StepId): void {
  window.location.replace(`#/draft/${encodeURIComponent(id)}/${step}`);
}
