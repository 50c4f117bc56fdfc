/**
 * Makes `new Worker(new URL("./x.ts", import.meta.url), { type: "module" })`, as Vite knows it, work in the single
 * file: the module becomes a part of its own, and the worker is started from what the loader finds for it.
 */

import { basename, dirname, isAbsolute, join } from "node:path";
import type { Plugin } from "vite";

const WORKER =
  /new Worker\(\s*new URL\("(\.[^"]+)", import\.meta\.url\),\s*\{\s*type: "module"\s*\}\s*,?\s*\)/g;

function isOwnModule(id: string): boolean {
  return isAbsolute(id) && !id.includes("node_modules");
}

export function splitWorkers(): Plugin {
  return {
    name: "single-file-workers",
    enforce: "pre",
    transform(code, id) {
      if (!isOwnModule(id) || !code.includes("import.meta.url")) return null;
      const changed = code.replace(WORKER, (_whole, path: string) => {
        const name = basename(path).replace(/\.ts$/, ".js");
        this.emitFile({ type: "chunk", id: join(dirname(id), path), fileName: name });
        return `new Worker(singleFile.findWorker(${JSON.stringify(name)}))`;
      });
      if (changed.includes("import.meta.url"))
        this.error("the single file cannot follow import.meta.url here");
      return { code: changed, map: null };
    },
  };
}
