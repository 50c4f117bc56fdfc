/**
 * The chunks that a start of the served build runs: how few they are, and that they are fetched all at once. Knows
 * nothing of what they do.
 */

import type { Rolldown } from "vite";
import { replaceOnce } from "./page-markup.ts";

/** A page that is only fetched where the address asks for it. */
export interface AddressedPage {
  /** How the part of the address from "#" begins. */
  readonly address: string;
  /** The module that is imported for it, from the top of the project. */
  readonly module: string;
}

type Bundle = Readonly<Record<string, Rolldown.OutputAsset | Rolldown.OutputChunk>>;

function isModule({ module }: AddressedPage, id: string): boolean {
  return id.replaceAll("\\", "/").endsWith(`/${module}`);
}

/**
 * What the entry runs, and what the page runs beyond that, each in one file: on an old machine every file costs the
 * page's thread some ten milliseconds, whatever is in it.
 */
export function joinChunks(page: AddressedPage): Rolldown.CodeSplittingOptions {
  return {
    groups: [
      { name: "start", tags: ["$initial"], priority: 2 },
      { name: "page", test: (id) => isModule(page, id), priority: 1 },
    ],
  };
}

function listChunks(bundle: Bundle): readonly Rolldown.OutputChunk[] {
  return Object.values(bundle).filter((file) => file.type === "chunk");
}

/** The chunk and all that is run with it. */
function listNeeded(bundle: Bundle, chunk: Rolldown.OutputChunk, found = new Set<Rolldown.OutputChunk>()) {
  if (found.has(chunk)) return found;
  found.add(chunk);
  for (const name of chunk.imports) {
    const needed = bundle[name];
    if (needed?.type === "chunk") listNeeded(bundle, needed, found);
  }
  return found;
}

function findPage(bundle: Bundle, page: AddressedPage): Rolldown.OutputChunk {
  const chunk = listChunks(bundle).find(({ moduleIds }) => moduleIds.some((id) => isModule(page, id)));
  if (chunk === undefined) throw new ReferenceError(`no chunk holds ${page.module}`);
  return chunk;
}

/** In what every browser reads since IE 8, as the page's other script; the page itself does without it. */
function printPreloading({ address }: AddressedPage, files: readonly string[]): string {
  return `<script>
      (function () {
        if (location.hash.indexOf(${JSON.stringify(address)}) !== 0) return;
        var files = ${JSON.stringify(files)};
        for (var at = 0; at < files.length; at += 1) {
          var link = document.createElement("link");
          var isStyle = /\\.css$/.test(files[at]);
          link.rel = isStyle ? "preload" : "modulepreload";
          if (isStyle) link.as = "style";
          link.crossOrigin = "";
          link.href = "./" + files[at];
          document.head.appendChild(link);
        }
      })();
    </script>`;
}

/** Lets an address of the page fetch its code at once, not only when the entry asks for it. */
export function preloadPage(html: string, bundle: Bundle, page: AddressedPage): string {
  const listFiles = (chunk: Rolldown.OutputChunk): readonly string[] => [
    chunk.fileName,
    ...(chunk.viteMetadata?.importedCss ?? []),
  ];
  const atOnce = listChunks(bundle).filter(({ isEntry }) => isEntry);
  const known = new Set(atOnce.flatMap((entry) => [...listNeeded(bundle, entry)]).flatMap(listFiles));
  const files = [...listNeeded(bundle, findPage(bundle, page))].flatMap(listFiles);
  const script = printPreloading(
    page,
    [...new Set(files)].filter((file) => !known.has(file)),
  );
  return replaceOnce(html, /<script type="module"/, (entry) => `${script}\n    ${entry}`);
}
