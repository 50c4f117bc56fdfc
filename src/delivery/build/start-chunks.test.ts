import { runInNewContext } from "node:vm";
import type { Rolldown } from "vite";
import { expect, test } from "vitest";
import { deferStart, hastenStart } from "./start-chunks.ts";

function createChunk(name: string, isEntry = false): Rolldown.OutputChunk {
  return { type: "chunk", name, isEntry, code: "run();" } as Rolldown.OutputChunk;
}

test("What a start runs is compiled when it is read, what may come later is not, and styles stay as they are", () => {
  const bundle = {
    "index.js": createChunk("index", true),
    "page.js": createChunk("page"),
    "later.js": createChunk("later"),
    "index.css": { type: "asset", source: "p{}" } as Rolldown.OutputAsset,
  };
  hastenStart(bundle);
  const hastened = "//# allFunctionsCalledOnLoad\nrun();";
  expect(bundle["index.js"].code).toBe(hastened);
  expect(bundle["page.js"].code).toBe(hastened);
  expect(bundle["later.js"].code).toBe("run();");
  expect(bundle["index.css"].source).toBe("p{}");
});

const ENTRY = '<script type="module" crossorigin src="./assets/index-x.js"></script>';

test("The entry of a page is fetched at once, and run by the code that starts it", () => {
  const { page, start } = deferStart(`<head>${ENTRY}</head>`);
  expect(page).toBe('<head><link rel="modulepreload" crossorigin href="./assets/index-x.js"></head>');
  const added: object[] = [];
  const document = { createElement: () => ({}), head: { append: (script: object) => added.push(script) } };
  runInNewContext(start, { document });
  expect(added).toEqual([{ type: "module", crossOrigin: "", src: "./assets/index-x.js" }]);
});

test("A page without an entry, or with two, is refused", () => {
  expect(() => deferStart("<head></head>")).toThrow(RangeError);
  expect(() => deferStart(ENTRY + ENTRY)).toThrow(RangeError);
});
