/** Builds the product's code as parts for the single file. Owns how it is cut; page and loader are elsewhere. */

import { join } from "node:path";
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

/** What HTML would end a script at, and what it would change in one. */
function guardScript(name: string, code: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these two are changed by a reader of HTML.
  if (/[\u0000\r]/.test(code)) throw new RangeError(`${name} holds a character that HTML does not keep`);
  return code.replace(/<(?=\/script|!--)/gi, "<\\");
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
