/** The words on the window's tab: which page it shows, and of which draft, so that two windows can be told apart. */

import { useEffect, useLayoutEffect } from "react";
import { wizardMessages } from "../messages.ts";

/** The tool's own name, as index.html gives it. */
let ownTitle: string | null = null;

function showTitle(words: string | null): void {
  ownTitle ??= document.title;
  document.title = words === null ? ownTitle : wizardMessages.pageTitle(words);
}

/** Of a page as a whole, before anything in it says more; null for the tool's own name. `page` tells pages apart. */
export function usePageTitle(words: string | null, page: string): void {
  // The effects of what is in a page come before its own: only so does the draft in it have the last word.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the page before has shown must not stay over this one
  useLayoutEffect(() => showTitle(words), [words, page]);
}

/** Of what a page shows, once that is there. */
export function useContentTitle(words: string): void {
  useEffect(() => showTitle(words), [words]);
}
