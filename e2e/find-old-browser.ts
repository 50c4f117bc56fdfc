/**
 * Finds Chromium 86, the oldest browser that must work, among the tools beside the project (.ci/install-outside.ts).
 * Owns unpacking it and asking whether it starts here; must not install anything.
 */

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync } from "node:zlib";
import { locateOutsideTool } from "../.ci/install-outside.ts";

/** What it needs to run: neither a sandbox, nor the graphics library that lies beside it in another archive. */
export const oldBrowserArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
] as const;

const STARTING_MS = 30_000;

/** Its program, unpacked once; null where it is not installed. */
function unpack(): string | null {
  const folder = fileURLToPath(new URL(`../${locateOutsideTool("chromium86")}`, import.meta.url));
  const archive = join(folder, "chrome-aws-lambda/bin/chromium.br");
  const program = join(folder, "../chromium");
  if (existsSync(program)) return program;
  if (!existsSync(archive)) return null;
  // Under another name first, so that whoever comes meanwhile never starts half a program.
  const unfinished = `${program}.${process.pid}`;
  writeFileSync(unfinished, brotliDecompressSync(readFileSync(archive)), { mode: 0o755 });
  renameSync(unfinished, program);
  return program;
}

function starts(program: string): boolean {
  const { status, stdout } = spawnSync(
    program,
    [...oldBrowserArguments, "--headless", "--dump-dom", "data:text/html,<p>started"],
    { timeout: STARTING_MS, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
  );
  return status === 0 && stdout.includes("started");
}

/** The path of a Chromium 86 that starts; "" where there is none, as on every system but Linux. */
export function findOldBrowser(): string {
  if (process.platform !== "linux" || process.arch !== "x64") return "";
  const program = unpack();
  return program !== null && starts(program) ? program : "";
}
