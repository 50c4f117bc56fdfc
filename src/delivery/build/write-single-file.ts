/** Writes the product as one file that works by double click, beside the served build. */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FirstLook } from "./build-first-look.ts";
import { bundleScript } from "./bundle-script.ts";
import { type PageSources, printSingleFile } from "./single-file-page.ts";
import { buildParts } from "./single-file-parts.ts";

/** In letters that every archive and every old system keeps as they are. */
export const SINGLE_FILE = "nianbao.html";

const LOADER = join(import.meta.dirname, "../single-file/part-loader.ts");

interface Product {
  readonly root: string;
  readonly publicDir: string;
  readonly configFile: string | false;
  readonly target: string;
  readonly firstLook: FirstLook;
}

/** Builds everything that the file consists of. */
export async function buildSources({
  root,
  publicDir,
  configFile,
  target,
  firstLook,
}: Product): Promise<PageSources> {
  return {
    html: readFileSync(join(root, "index.html"), "utf8"),
    icon: readFileSync(join(publicDir, "icon.svg"), "utf8"),
    loader: (await bundleScript(LOADER, target)).trim(),
    firstLook,
    built: await buildParts(root, configFile),
  };
}

/** Builds and writes it; answers its size in bytes. */
export async function writeSingleFile(product: Product, outDir: string): Promise<number> {
  const page = await printSingleFile(await buildSources(product));
  writeFileSync(join(outDir, SINGLE_FILE), page);
  return Buffer.byteLength(page);
}
