/** Files on disk: reading reports, listing folders, writing what was made. Owns the words for what fails there. */

import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Draft } from "../report/index.ts";
import { readReportFile } from "../report/index.ts";
import { cliMessages } from "./messages.ts";
import type { Outcome } from "./outcome.ts";
import { refuse } from "./outcome.ts";

export type Input =
  | { readonly ok: true; readonly draft: Draft; readonly remark: string }
  | { readonly ok: false; readonly reason: string };

/** Kinds of files that the contract names and that are not read yet. */
const LATER_INPUTS: readonly string[] = [".docx", ".doc", ".wps", ".html", ".htm", ".txt", ".md", ".pdf"];

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

/** The report or draft in a file, or the reason why not, with the path in it. */
export async function readInput(path: string): Promise<Input> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    return { ok: false, reason: explainReading(path, error) };
  }
  if (LATER_INPUTS.includes(extname(path).toLowerCase()))
    return { ok: false, reason: cliMessages.wrongInput(path) };
  const reading = readReportFile(text);
  if (!reading.ok) return { ok: false, reason: cliMessages.wrongFile(path, reading.reason) };
  const { draft, unknownFields } = reading;
  return {
    ok: true,
    draft,
    remark: unknownFields.length === 0 ? "" : cliMessages.unknownFields(path, unknownFields),
  };
}

export interface Listing {
  readonly files: readonly string[];
  /** A folder was named: the answer is one entry per file, even for a single one. */
  readonly hasFolder: boolean;
}

/** The files that paths name; a folder stands for the .json files in it, by name. A missing path stays. */
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

async function listFolder(path: string): Promise<readonly string[]> {
  const entries = await readdir(path, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && extname(entry.name).toLowerCase() === ".json");
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
