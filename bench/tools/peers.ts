/** What the wizard is measured against, installed beside the bench when it is needed. */

import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { buildSite } from "./build.ts";

/** Where their packages are looked up. */
export const PEERS = join(import.meta.dirname, "..", "peers");

/** Installs the peers unless they are there. */
export function installPeers(): void {
  if (!existsSync(join(PEERS, "node_modules"))) {
    execFileSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: PEERS, stdio: "inherit" });
  }
}

/** Builds the page of a peer. */
export async function buildPeer(name: string): Promise<void> {
  installPeers();
  await buildSite(join(PEERS, name), name);
}
