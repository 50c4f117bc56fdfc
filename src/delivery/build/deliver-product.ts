/** The Vite plugin that makes the product of a build: policy, service worker, and the single file beside them. */

import { join, resolve } from "node:path";
import type { Plugin, ResolvedConfig } from "vite";
import { buildFirstLook, type FirstLook, printToolStart } from "./build-first-look.ts";
import { printServedPolicy } from "./content-policy.ts";
import { addAtEnd, addPolicy, listInlineScripts } from "./page-markup.ts";
import { deferStart, hastenStart, joinChunks, linkPageStyles } from "./start-chunks.ts";
import { writeServiceWorker } from "./write-service-worker.ts";
import { SINGLE_FILE, writeSingleFile } from "./write-single-file.ts";

const PROJECT = join(import.meta.dirname, "../../..");

/** Other pages of the project, such as what the bench compares with, are built alike but are no product. */
function isProduct(root: string | undefined): boolean {
  return root === undefined || resolve(root) === PROJECT;
}

interface Delivery {
  readonly target: string;
  /** The module of the page that most starts show which do not begin at the first one. */
  readonly page: string;
}

export function deliverProduct({ target, page }: Delivery): Plugin {
  let config: ResolvedConfig;
  let firstLook: FirstLook;
  return {
    name: "deliver-product",
    // Not in the mode "single-file", which is built from here.
    apply: ({ root }, { command, mode }) => command === "build" && mode === "production" && isProduct(root),
    config: () => ({ build: { rolldownOptions: { output: { codeSplitting: joinChunks(page) } } } }),
    configResolved(resolved) {
      config = resolved;
    },
    async buildStart() {
      firstLook = await buildFirstLook(config.root, config.configFile ?? false, target);
    },
    transformIndexHtml: {
      order: "post",
      handler: (html, { bundle = {} }) => {
        const { page, start } = deferStart(linkPageStyles(html, bundle));
        const whole = addAtEnd(page, firstLook.markup, [firstLook.script, printToolStart(start)]);
        return addPolicy(whole, printServedPolicy(listInlineScripts(whole)));
      },
    },
    // After the list of files that Vite itself puts first.
    generateBundle: { order: "post", handler: (_options, bundle) => hastenStart(bundle) },
    async writeBundle(_options, bundle) {
      const { root, publicDir, configFile = false, logger } = config;
      const outDir = resolve(root, config.build.outDir);
      await writeServiceWorker({ outDir, publicDir, target, files: Object.keys(bundle) });
      const size = await writeSingleFile({ root, publicDir, configFile, target, firstLook }, outDir);
      logger.info(`${join(config.build.outDir, SINGLE_FILE)}  ${(size / 1000).toFixed(0)} kB`);
    },
  };
}
