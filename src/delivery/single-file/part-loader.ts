/**
 * The loader of the single file: runs the parts of the code that lie in the page's script blocks, and hands them
 * to workers. Runs first, in the page and in each of its workers. Knows nothing of what the parts do.
 *
 * A part is CommonJS in a function. What is needed at once is a script; the rest lies compressed in blocks that
 * the browser does not run (`<script type="text/plain">`) and becomes a script, whose hash the page's policy
 * lists, when it is first required.
 */

import { inflateSync, strFromU8 } from "fflate";
import { readPacked } from "./packed-text.ts";

type Require = (name: string) => unknown;
type Part = (require: Require, exports: object, module: { exports: unknown }) => void;

interface SingleFile {
  /** Called by the text of a part. */
  readonly define: (name: string, part: Part) => void;
  /** Runs a part that nothing requires. */
  readonly run: Require;
  /** An address from which a worker can be started that runs this part. */
  readonly findWorker: (name: string) => string;
}

declare global {
  interface Window {
    singleFile: SingleFile;
  }
}

const parts = new Map<string, Part>();
const modules = new Map<string, { exports: unknown }>();
const workers = new Map<string, string>();

function findBlock(name: string): HTMLScriptElement {
  const block = document.querySelector<HTMLScriptElement>(`script[data-part="${name}"]`);
  if (block === null) throw new ReferenceError(`the page has no part ${name}`);
  return block;
}

function readPart(block: HTMLScriptElement): string {
  const text = block.textContent ?? "";
  return block.type === "text/plain" ? strFromU8(inflateSync(readPacked(text))) : text;
}

function loadPart(name: string): Part {
  const script = document.createElement("script");
  script.textContent = readPart(findBlock(name));
  document.head.append(script);
  script.remove();
  const part = parts.get(name);
  if (part === undefined) throw new ReferenceError(`the part ${name} was not run`);
  return part;
}

function requirePart(address: string): unknown {
  const name = address.replace("./", "");
  const known = modules.get(name);
  if (known !== undefined) return known.exports;
  const part = parts.get(name) ?? loadPart(name);
  const created: { exports: unknown } = { exports: {} };
  modules.set(name, created);
  try {
    part(requirePart, created.exports as object, created);
  } catch (error) {
    modules.delete(name);
    throw error;
  }
  return created.exports;
}

/** This part and all that it may come to need: a worker has no page to look them up in. */
function listNeeded(name: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(name)) return found;
  found.add(name);
  for (const needed of (findBlock(name).dataset.needs ?? "").split(" ")) {
    if (needed !== "") listNeeded(needed, found);
  }
  return found;
}

function createWorkerAddress(name: string): string {
  const loader = document.querySelector("script[data-loader]")?.textContent ?? "";
  const texts = Array.from(listNeeded(name), (needed) => readPart(findBlock(needed)));
  const script = [loader, ...texts, `singleFile.run(${JSON.stringify(name)});`].join("\n");
  return URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
}

self.singleFile = {
  define: (name, part) => {
    parts.set(name, part);
  },
  run: requirePart,
  findWorker: (name) => {
    const address = workers.get(name) ?? createWorkerAddress(name);
    workers.set(name, address);
    return address;
  },
};
