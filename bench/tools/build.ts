/** Builds what is measured, into a folder of its own, so that a build under way elsewhere is not disturbed. */

import { join } from "node:path";
import { build } from "vite";

const BENCH = join(import.meta.dirname, "..");
const ROOT = join(BENCH, "..");

/** The folder with everything that was built. */
export const DIST = join(BENCH, ".dist");

async function buildSite(root: string, name: string): Promise<void> {
  await build({
    configFile: join(ROOT, "vite.config.ts"),
    root,
    logLevel: "warn",
    build: { outDir: join(DIST, name), emptyOutDir: true },
  });
}

/** The wizard as it is shipped. */
export async function buildWizard(): Promise<void> {
  await buildSite(ROOT, "wizard");
}

/** The plain DOM table, through the same build and with the wizard's style sheet. */
export async function buildPlainTable(): Promise<void> {
  await buildSite(join(BENCH, "plain-table"), "plain-table");
}
