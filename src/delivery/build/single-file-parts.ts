/** Builds the product's code as parts for the single file. Owns how it is cut; page and loader are elsewhere. */

import { join } from "node:path";
import { Script } from "node:vm";
import { build, type Rolldown } from "vite";
import { splitWorkers } from "./worker-parts.ts";

/** One chunk of the code: the text that defines it for the loader. */
export interface CodePart {
  readonly name: string;
  readonly script: string;
  /** The parts that it requires when it is run. */
  readonly needs: readonly string[];
  /** The parts that it may require later. */
  readonly mayNeed: readonly string[];
}

export interface BuiltParts {
  readonly entry: string;
  readonly parts: readonly CodePart[];
  readonly styles: string;
}

/**
 * Writes a script so that it can stand in a page: without what HTML takes for the end of a script or for the
 * beginning of a comment. Throws where a character is left that a page does not keep, or no script.
 */
export function guardScript(name: string, code: string): string {
  const script = code.replace(/<(?=\/script|!--)/gi, "\\x3c");
  const isKept = !/[\0\r]/.test(script) && Buffer.from(script).toString() === script;
  if (!isKept) throw new RangeError(`${name} holds a character that HTML does not keep`);
  // Outside strings and expressions "<" may not be written so.
  void new Script(script, { filename: name });
  return script;
}

function wrapChunk({ fileName, code, imports, dynamicImports }: Rolldown.OutputChunk): CodePart {
  const name = JSON.stringify(fileName);
  const script = `singleFile.define(${name},function(require,exports,module){"use strict";${code}\n});`;
  return { name: fileName, script: guardScript(fileName, script), needs: imports, mayNeed: dynamicImports };
}

/** Runs the product's own build, but for CommonJS chunks and one style sheet; writes nothing. */
export async function buildParts(root: string, configFile: string | false): Promise<BuiltParts> {
  const start = join(root, "src/wizard/main.tsx");
  const result = await build({
    root,
    configFile,
    mode: "single-file",
    logLevel: "warn",
    publicDir: false,
    plugins: [splitWorkers()],
    build: {
      write: false,
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: {
        input: start,
        // Vite's own code around import() asks for import.meta where it is never reached.
        checks: { emptyImportMeta: false },
        output: { format: "cjs", entryFileNames: "[name].js", chunkFileNames: "[name].js" },
      },
    },
  });
  const { output } = result as Rolldown.RolldownOutput;
  const chunks = output.filter((file) => file.type === "chunk");
  const styles = output.filter((file) => file.type === "asset").map(({ source }) => String(source));
  const entry = chunks.find(({ facadeModuleId }) => facadeModuleId === start);
  if (entry === undefined) throw new ReferenceError(`no chunk begins with ${start}`);
  return { entry: entry.fileName, parts: chunks.map(wrapChunk), styles: styles.join("\n") };
}
