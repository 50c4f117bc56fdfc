/** Builds what is measured, into a folder of its own, so that a build under way elsewhere is not disturbed. */

import { join } from "node:path";
import { build, type Plugin } from "vite";

const BENCH = join(import.meta.dirname, "..");
/** The top of the project. */
export const ROOT = join(BENCH, "..");

/** The folder with everything that was built. */
export const DIST = join(BENCH, ".dist");

/** Builds the Vite site in `root` as the product is built. */
export async function buildSite(root: string, name: string, plugins: Plugin[] = []): Promise<void> {
  await build({
    configFile: join(ROOT, "vite.config.ts"),
    root,
    logLevel: "warn",
    plugins,
    build: { outDir: join(DIST, name), emptyOutDir: true },
  });
}

const RULES = join(ROOT, "src/check/rules/index.ts");

/** Puts a catalogue without any rule in the place of the rules. */
const noRules: Plugin = {
  name: "no-rules",
  enforce: "pre",
  load: (id) => (id === RULES ? "export const rules = []; export const ruleCatalogue = [];" : null),
};

/** The wizard as it would be if nothing were checked. */
export async function buildWizardWithoutRules(): Promise<void> {
  await buildSite(ROOT, "wizard-without-rules", [noRules]);
}

/** The wizard as it is shipped. */
export async function buildWizard(): Promise<void> {
  await buildSite(ROOT, "wizard");
}

/** The plain DOM table, through the same build and with the wizard's style sheet. */
export async function buildPlainTable(): Promise<void> {
  await buildSite(join(BENCH, "plain-table"), "plain-table");
}

/** A page of React and a few fields, through the same build. */
export async function buildBareReact(): Promise<void> {
  await buildSite(join(BENCH, "bare-react"), "bare-react");
}
