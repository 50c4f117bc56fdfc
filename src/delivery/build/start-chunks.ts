/**
 * The chunks that a start of the served build fetches: how few they are, and when they are compiled. Knows nothing of
 * what they do.
 */

import type { Rolldown } from "vite";

const PAGE_CHUNK = "page";

/**
 * What the entry runs, and what `page` (a module, from the top of the project) runs beyond that, each in one file: on
 * an old machine every file costs the page's thread some ten milliseconds, whatever is in it.
 */
export function joinChunks(page: string): Rolldown.CodeSplittingOptions {
  return {
    groups: [
      { name: "start", tags: ["$initial"], priority: 2 },
      { name: PAGE_CHUNK, test: (id) => id.replaceAll("\\", "/").endsWith(`/${page}`), priority: 1 },
    ],
  };
}

/** For Chromium 136 and later; any other browser takes it for a comment. */
const COMPILE_AT_ONCE = "//# allFunctionsCalledOnLoad\n";

/**
 * Has the browser compile all of these chunks while it fetches them, beside the page's thread. Else each function is
 * compiled when it is called first, which is a third of what a start costs that thread.
 */
export function hastenStart(bundle: Readonly<Rolldown.OutputBundle>): void {
  for (const file of Object.values(bundle)) {
    const isStart = file.type === "chunk" && (file.isEntry || file.name === PAGE_CHUNK);
    if (isStart) file.code = COMPILE_AT_ONCE + file.code;
  }
}
