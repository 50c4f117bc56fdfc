/** Bundles a module, with all that it imports, into one classic script. */

import { build, type Rolldown } from "vite";

/** Answers the script's text. `define` replaces names by what is given for them, as JSON. */
export async function bundleScript(
  entry: string,
  target: string,
  define: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    define: Object.fromEntries(Object.entries(define).map(([name, value]) => [name, JSON.stringify(value)])),
    build: { write: false, target, rolldownOptions: { input: entry, output: { format: "iife" } } },
  });
  const [chunk] = (result as Rolldown.RolldownOutput).output;
  return chunk.code;
}
