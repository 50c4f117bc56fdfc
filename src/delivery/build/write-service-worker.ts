/** Writes the service worker of the served build, with the list of the files that it keeps. */

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundleScript } from "./bundle-script.ts";

const ENTRY = join(import.meta.dirname, "../service-worker/service-worker.ts");
/** Files in this folder are named after their content. */
const HASHED_FOLDER = "assets/";

interface PrecachedFile {
  readonly url: string;
  readonly revision: string | null;
}

function listPublicFiles(publicDir: string): readonly string[] {
  return readdirSync(publicDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(publicDir.length + 1)
        .replaceAll("\\", "/"),
    );
}

function describeFile(outDir: string, url: string): PrecachedFile {
  const digest = createHash("sha256")
    .update(readFileSync(join(outDir, url)))
    .digest("hex");
  return { url, revision: url.startsWith(HASHED_FOLDER) ? null : digest.slice(0, 16) };
}

interface ServedBuild {
  readonly outDir: string;
  readonly publicDir: string;
  readonly target: string;
  /** What was built, from `outDir`; the files of `publicDir` come on top. */
  readonly files: readonly string[];
}

/** Expects the files to be written. The single file is none of them: it is a build of its own. */
export async function writeServiceWorker({ outDir, publicDir, target, files }: ServedBuild): Promise<void> {
  const kept = [...files, ...listPublicFiles(publicDir)].sort();
  const script = await bundleScript(ENTRY, target, {
    PRECACHED_FILES: kept.map((file) => describeFile(outDir, file)),
  });
  writeFileSync(join(outDir, "service-worker.js"), script);
}
