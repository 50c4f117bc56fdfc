/**
 * Builds what the page shows before the product's own script is there: markup, and a small script that shows it and then
 * starts the product. Knows nothing of what is shown.
 */

import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { bundleScript } from "./bundle-script.ts";
import { guardScript } from "./single-file-parts.ts";

const SCRIPT = "src/wizard/first-look/first-look.ts";
const PRINTER = "src/wizard/first-look/print-first-look.ts";
/** Beside the sources, from where the printer finds the packages that it uses. */
const OUT_DIR = ".cache/first-look";

export interface FirstLook {
  /** A <template>. */
  readonly markup: string;
  /** A classic script that defines `startTool`. */
  readonly script: string;
}

interface PrinterModule {
  readonly printFirstLook: () => string;
}

/** Draws the markup with the product's own modules, in Node, with the style classes of the product's build. */
async function printMarkup(root: string, configFile: string | false): Promise<string> {
  await build({
    root,
    configFile,
    mode: "first-look",
    logLevel: "warn",
    publicDir: false,
    build: {
      outDir: OUT_DIR,
      emptyOutDir: true,
      ssr: PRINTER,
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const { href } = pathToFileURL(join(root, OUT_DIR, "print-first-look.js"));
  // Built anew, it is another module.
  const printer = (await import(`${href}?${Date.now()}`)) as PrinterModule;
  return printer.printFirstLook();
}

export async function buildFirstLook(
  root: string,
  configFile: string | false,
  target: string,
): Promise<FirstLook> {
  const script = (await bundleScript(join(root, SCRIPT), target)).trim();
  return { markup: await printMarkup(root, configFile), script: guardScript(SCRIPT, script) };
}

/** The text of a script that runs `code`, the start of the product, once the first look is on the screen. */
export function printToolStart(code: string): string {
  return `startTool(function(){${code}});`;
}
