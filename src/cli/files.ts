/** Files on disk: reading reports, listing folders, writing what was made. Owns the words for what fails there. */

import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ReportReading } from "../reading/index.ts";
import { readReport } from "../reading/index.ts";
import { cliMessages } from "./messages.ts";
import type { Outcome } from "./outcome.ts";
import { refuse } from "./outcome.ts";

type Reading = Extract<ReportReading, { ok: true }>;

export type Input =
  | { readonly ok: true; readonly reading: Reading; readonly remark: string }
  | { readonly ok: false; readonly reason: string };

/**
 * What in a folder is taken for a report; told by the name, as nobody named the file itself. The last ones cannot be
 * read, but a report that was handed in as one of them must not be passed over in silence.
 */
const REPORTS = /\.(?:json|docx|html?|txt|md|doc|wps|ofd|pdf)$/i;

function findCode(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  return error instanceof Error ? error.name : String(error);
}

function explainReading(path: string, error: unknown): string {
  const code = findCode(error);
  if (code === "ENOENT") return cliMessages.missingFile(path);
  return code === "EISDIR" ? cliMessages.isFolder(path) : cliMessages.unreadableFile(path, code);
}

function explainWriting(path: string, error: unknown): string {
  const code = findCode(error);
  if (code === "ENOENT") return cliMessages.noFolder(path);
  if (code === "EISDIR") return cliMessages.outputIsFolder(path);
  return code === "EACCES" || code === "EPERM"
    ? cliMessages.noRight(path)
    : cliMessages.unwritableFile(path, code);
}

/** The text of a file, or the reason why it cannot be read, with the path in it. */
export async function readText(
  path: string,
): Promise<{ readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string }> {
  try {
    return { ok: true, text: await readFile(path, "utf8") };
  } catch (error) {
    return { ok: false, reason: explainReading(path, error) };
  }
}

/** The report in a file of any kind that can be read, or the reason why not, with the path in it. */
export async function readInput(path: string): Promise<Input> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return { ok: false, reason: explainReading(path, error) };
  }
  const reading = readReport(bytes);
  if (!reading.ok) return { ok: false, reason: cliMessages.wrongFile(path, reading.reason) };
  const { unknownFields } = reading;
  return {
    ok: true,
    reading,
    remark: unknownFields.length === 0 ? "" : cliMessages.unknownFields(path, unknownFields),
  };
}

export interface Listing {
  readonly files: readonly string[];
  /** A folder was named: the answer is one entry per file, even for a single one. */
  readonly hasFolder: boolean;
}

/** The files that paths name; a folder stands for the files in it that can be read, by name. A missing path stays. */
export async function listFiles(paths: readonly string[]): Promise<Listing> {
  const lists = await Promise.all(
    paths.map(async (path): Promise<Listing> => {
      const isFolder = await stat(path).then(
        (found) => found.isDirectory(),
        () => false,
      );
      return isFolder
        ? { files: await listFolder(path), hasFolder: true }
        : { files: [path], hasFolder: false };
    }),
  );
  return { files: lists.flatMap((list) => list.files), hasFolder: lists.some((list) => list.hasFolder) };
}

/** What Word and WPS put beside a file while it is open. */
function isLockFile(name: string): boolean {
  return name.startsWith("~$") || name.startsWith(".~");
}

async function listFolder(path: string): Promise<readonly string[]> {
  const entries = await readdir(path, { withFileTypes: true });
  const names = entries.filter(
    (entry) =>
      // A link that leads nowhere is told as a file that is missing.
      (entry.isFile() || entry.isSymbolicLink()) && REPORTS.test(entry.name) && !isLockFile(entry.name),
  );
  return names.map((entry) => join(path, entry.name)).sort();
}

/** Writes a file as a whole; null when done, otherwise why not. */
export async function saveFile(path: string, content: string | Uint8Array): Promise<Outcome | null> {
  try {
    await writeFile(path, content);
    return null;
  } catch (error) {
    return refuse(explainWriting(path, error));
  }
}
