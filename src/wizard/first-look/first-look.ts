/**
 * The first look: 基本信息 of a stored draft, on the screen before the tool itself is read and run. A script of its own
 * in the page, hence small and of no library; the page's markup for it is made in the build (print-first-look.ts).
 * What is typed into it the tool takes over (typed-ahead.ts). Must not store anything.
 */

import { type PeekedDraft, peekDraft } from "../../drafts/index.ts";
import { composeTitle } from "../../format/index.ts";
import { printTitle } from "../../report/index.ts";
import { showWidth } from "../display/narrow-widths.ts";
import { nameTextField, type TextField } from "../shell/field-ids.ts";
import { splitTitle } from "../shell/name-tab.ts";
import {
  COMPOSING_ATTRIBUTE,
  LOOK_ATTRIBUTE,
  listFields,
  shownPlaces,
  showText,
  TEMPLATE_ID,
} from "./marks.ts";

declare global {
  interface Window {
    /** Runs the tool: once the first look is on the screen, or there is to be none. */
    readonly startTool: (run: () => void) => void;
  }
}

/** A draft that is not read by then is waited for with the tool itself. */
const PATIENCE_MS = 400;
/**
 * No more than this may be lost with the page, as of everything that is typed: until the tool is there, typing rests.
 * Only a word that is being put together is finished.
 */
const TYPING_MS = 1_000;

/** The id of the draft whose 基本信息 the address asks for; see `navigation.ts`. */
function readDraftId(): string | null {
  const [, id] = /^#\/draft\/([\w-]+)\/basics$/.exec(window.location.hash) ?? [];
  return id ?? null;
}

function fillHeader(look: HTMLElement, title: string): void {
  const heading = look.querySelector("h1");
  if (heading === null) return;
  heading.title = title;
  heading.setAttribute("aria-label", title);
  for (const [index, piece] of splitTitle(title).entries()) heading.children[index]?.replaceChildren(piece);
}

function fillFields(look: HTMLElement, draft: PeekedDraft): void {
  look
    .querySelector(`#${nameTextField("title")}`)
    ?.setAttribute("placeholder", composeTitle(draft.agency, draft.year));
  for (const place of shownPlaces) {
    const field = look.querySelector<TextField>(`#${nameTextField(place)}`);
    if (field !== null) showText(field, String(draft[place] ?? ""));
  }
}

/** A text box is as high as its mirror: see MarkedText. */
function mirrorPreface(look: HTMLElement): void {
  const mirror = look.querySelector("[data-mirror]");
  const box = look.querySelector("textarea");
  if (mirror !== null && box !== null) mirror.textContent = `${box.value} `;
}

/** Only the fields can be used so far: nothing else takes the keyboard. */
function keepOut(look: HTMLElement): void {
  for (const control of look.querySelectorAll<HTMLElement>("button, select, summary")) control.tabIndex = -1;
}

function rest(look: HTMLElement): void {
  for (const field of listFields(look)) field.readOnly = true;
}

/** Lets type for as long as it may be lost. A word that is being put together is finished first. */
function watchTyping(look: HTMLElement): void {
  let isOver = false;
  look.addEventListener("input", () => mirrorPreface(look));
  look.addEventListener(
    "input",
    () =>
      setTimeout(() => {
        isOver = true;
        if (!look.hasAttribute(COMPOSING_ATTRIBUTE)) rest(look);
      }, TYPING_MS),
    { once: true },
  );
  look.addEventListener("compositionstart", () => look.setAttribute(COMPOSING_ATTRIBUTE, ""));
  look.addEventListener("compositionend", () => {
    look.removeAttribute(COMPOSING_ATTRIBUTE);
    if (isOver) rest(look);
  });
}

/** Puts it into the page; whether it could. */
function show(id: string, draft: PeekedDraft): boolean {
  const template = document.getElementById(TEMPLATE_ID);
  const root = document.getElementById("root");
  const look =
    template instanceof HTMLTemplateElement ? template.content.firstElementChild?.cloneNode(true) : null;
  if (!(look instanceof HTMLElement) || root === null) return false;
  look.setAttribute(LOOK_ATTRIBUTE, id);
  fillHeader(look, printTitle(draft));
  fillFields(look, draft);
  mirrorPreface(look);
  keepOut(look);
  watchTyping(look);
  showWidth();
  root.replaceChildren(look);
  return true;
}

function startTool(run: () => void): void {
  const id = readDraftId();
  // Without its place the page is too old for the tool: see index.html. Nothing of the drafts may be touched then.
  if (id === null || document.getElementById("root") === null) {
    run();
    return;
  }
  let isDue = true;
  const runOnce = (): void => {
    if (!isDue) return;
    isDue = false;
    run();
  };
  // A page in the background paints nothing: the tool is run all the same.
  setTimeout(runOnce, PATIENCE_MS);
  void peekDraft(id).then((draft) => {
    const isShown = isDue && draft !== null && show(id, draft);
    // The second frame begins when the first is painted. In a task: what goes wrong there is the page's error.
    if (isShown) requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(runOnce)));
    else setTimeout(runOnce);
  });
}

Object.assign(window, { startTool });
