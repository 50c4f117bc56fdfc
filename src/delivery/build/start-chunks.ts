/**
 * The chunks that a start of the served build fetches: how few they are, and when they are compiled. Knows nothing of
 * what they do.
 */

import type { Rolldown } from "vite";
import { replaceOnce } from "./page-markup.ts";

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

/** Links the styles of `page` as well: the first look is drawn with them, before its code is there. */
export function linkPageStyles(html: string, bundle: Readonly<Rolldown.OutputBundle>): string {
  const page = Object.values(bundle).find((file) => file.type === "chunk" && file.name === PAGE_CHUNK);
  const styles = page?.type === "chunk" ? [...(page.viteMetadata?.importedCss ?? [])] : [];
  if (styles.length === 0) throw new RangeError(`the build has no styles of ${PAGE_CHUNK}`);
  const links = styles.map((file) => `<link rel="stylesheet" crossorigin href="./${file}">`);
  return replaceOnce(html, /<\/head>/, (end) => [...links, end].join("\n"));
}

/**
 * The page of the build without its entry, which is only fetched, and the code that runs it after all. Throws where the
 * page has no entry, or several.
 */
export function deferStart(html: string): { readonly page: string; readonly start: string } {
  let address = "";
  const page = replaceOnce(html, /<script type="module" crossorigin src="[^"]*"><\/script>/, (entry) => {
    address = /src="([^"]*)"/.exec(entry)?.[1] ?? "";
    return `<link rel="modulepreload" crossorigin href="${address}">`;
  });
  const start = `document.head.append(Object.assign(document.createElement("script"),{type:"module",crossOrigin:"",src:${JSON.stringify(address)}}))`;
  return { page, start };
}
