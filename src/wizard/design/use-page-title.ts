/** The words on the window's tab: which page it shows, and of which draft, so that two windows can be told apart. */

import { useEffect, useLayoutEffect } from "react";
import { wizardMessages } from "../messages.ts";

function showTitle(words: string | null): void {
  document.title = words === null ? wizardMessages.product : wizardMessages.pageTitle(words);
}

/** Of a page as a whole, before anything in it says more; null for the tool's own name. */
export function usePageTitle(words: string | null): void {
  // The effects of what is in a page come before its own: only so does the draft in it have the last word.
  useLayoutEffect(() => showTitle(words), [words]);
}

/** Of what a page shows, once that is there. */
export function useContentTitle(words: string): void {
  useEffect(() => showTitle(words), [words]);
}
