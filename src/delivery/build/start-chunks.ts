/**
 * The chunks that a start of the served build fetches: how few they are. Knows nothing of what they do.
 */

import type { Rolldown } from "vite";

/**
 * What the entry runs, and what `page` (a module, from the top of the project) runs beyond that, each in one file: on
 * an old machine every file costs the page's thread some ten milliseconds, whatever is in it.
 */
export function joinChunks(page: string): Rolldown.CodeSplittingOptions {
  return {
    groups: [
      { name: "start", tags: ["$initial"], priority: 2 },
      { name: "page", test: (id) => id.replaceAll("\\", "/").endsWith(`/${page}`), priority: 1 },
    ],
  };
}
