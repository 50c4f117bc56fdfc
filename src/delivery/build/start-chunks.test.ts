import { runInNewContext } from "node:vm";
import type { Rolldown } from "vite";
import { expect, test } from "vitest";
import { listInlineScripts } from "./page-markup.ts";
import { preloadPage } from "./start-chunks.ts";

const page = { address: "#/draft/", module: "src/draft-page.ts" };
const html = `<head></head><body><script type="module" src="./main.js"></script></body>`;

interface ChunkIdea {
  readonly imports?: readonly string[];
  readonly from?: string;
  readonly isEntry?: boolean;
  readonly styles?: readonly string[];
}

function createChunk(fileName: string, { imports = [], from, isEntry = false, styles = [] }: ChunkIdea) {
  const moduleIds = ["/p/src/anything.ts", ...(from === undefined ? [] : [from])];
  const chunk = { type: "chunk", fileName, imports, moduleIds, isEntry };
  return { ...chunk, viteMetadata: { importedCss: new Set(styles) } } as unknown as Rolldown.OutputChunk;
}

/** main → shared; the draft page → shared, only-draft; another page that nothing at the start needs. */
function createBundle(): Record<string, Rolldown.OutputChunk> {
  const chunks = [
    createChunk("main.js", { imports: ["shared.js"], isEntry: true, styles: ["main.css"] }),
    createChunk("shared.js", { styles: ["shared.css"] }),
    createChunk("draft.js", { imports: ["shared.js", "only-draft.js"], from: "C:\\p\\src\\draft-page.ts" }),
    createChunk("only-draft.js", { styles: ["draft.css"] }),
    createChunk("other.js", { imports: ["shared.js"], from: "/p/src/other-page.ts" }),
  ];
  return Object.fromEntries(chunks.map((chunk) => [chunk.fileName, chunk]));
}

/** The links that the page's script adds where the address has this hash. */
function listLinks(hash: string): string[] {
  const links: Array<Record<string, string>> = [];
  const document = {
    createElement: () => ({}),
    head: { appendChild: (link: Record<string, string>) => links.push(link) },
  };
  const [script = ""] = listInlineScripts(preloadPage(html, createBundle(), page));
  runInNewContext(script, { document, location: { hash } });
  return links.map(({ rel, href }) => `${rel} ${href}`);
}

test("An address of the page fetches what the entry does not fetch anyway", () => {
  expect(listLinks("#/draft/ab/basics").sort()).toEqual([
    "modulepreload ./draft.js",
    "modulepreload ./only-draft.js",
    "preload ./draft.css",
  ]);
});

test.each(["", "#/", "#/rules", "#/template/draft/"])("The address %j fetches nothing of it", (hash) => {
  expect(listLinks(hash)).toEqual([]);
});

test("A page that is no chunk is a mistake of the build", () => {
  expect(() => preloadPage(html, createBundle(), { ...page, module: "src/gone.ts" })).toThrow("src/gone.ts");
});
