/** What the wizard is measured against, installed beside the bench when it is needed. */

import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { buildSite } from "./build.ts";

const PEERS = join(import.meta.dirname, "..", "peers");

/** Installs the peers unless they are there, and builds the page of one of them. */
export async function buildPeer(name: string): Promise<void> {
  if (!existsSync(join(PEERS, "node_modules"))) {
    execFileSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: PEERS, stdio: "inherit" });
  }
  await buildSite(join(PEERS, name), name);
}
