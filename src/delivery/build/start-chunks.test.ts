import type { Rolldown } from "vite";
import { expect, test } from "vitest";
import { hastenStart } from "./start-chunks.ts";

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
