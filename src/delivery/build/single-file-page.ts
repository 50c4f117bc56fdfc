/** Puts the single file together: index.html with the parts, the loader, the styles and the policy in it. */

import { deflateAsync } from "@gfx/zopfli";
import { printPacked } from "../single-file/packed-text.ts";
import { type FirstLook, printToolStart } from "./build-first-look.ts";
import { printSingleFilePolicy } from "./content-policy.ts";
import { addPolicy, dropNotes, listInlineScripts, replaceOnce } from "./page-markup.ts";
import type { BuiltParts, CodePart } from "./single-file-parts.ts";

export interface PageSources {
  /** index.html as it stands in the sources. */
  readonly html: string;
  /** The icon that it links to, SVG. */
  readonly icon: string;
  /** The script of the part loader. */
  readonly loader: string;
  readonly firstLook: FirstLook;
  readonly built: BuiltParts;
}

/**
 * What the start requires stands plain up to this length, because to unpack it takes time; a part beyond it would
 * make the file too big to be handed around.
 */
const PLAIN_CHARACTERS = 10_000;

/** The part and all that is run with it. */
export function listAtOnce(parts: readonly CodePart[], ...names: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    for (const needed of parts.find((part) => part.name === name)?.needs ?? []) visit(needed);
  };
  names.forEach(visit);
  return found;
}

/**
 * Zopfli packs some 5 % tighter than gzip's best and unpacks the same; more rounds save a few hundred bytes. Bare
 * deflate: gzip's own head and sum around each of the parts come to a thousand bytes.
 */
const ZOPFLI_ROUNDS = 5;

async function printPart({ name, script, needs, mayNeed }: CodePart, isPlain: boolean): Promise<string> {
  const attributes = `data-part="${name}" data-needs="${[...needs, ...mayNeed].join(" ")}"`;
  if (isPlain) return `<script ${attributes}>${script}</script>`;
  // Compressed, and of a type that no browser runs: nothing of it costs before it is asked for.
  const packed = await deflateAsync(Buffer.from(script), { numiterations: ZOPFLI_ROUNDS });
  return `<script type="text/plain" ${attributes}>${printPacked(packed)}</script>`;
}

/**
 * The whole page. A part that is not listed anywhere cannot be run by anybody. The entry stands plain always, what it
 * requires up to `plainCharacters` each.
 */
export async function printSingleFile(
  { html: source, icon, loader, firstLook, built }: PageSources,
  plainCharacters = PLAIN_CHARACTERS,
): Promise<string> {
  const { entry, parts, styles } = built;
  const html = dropNotes(source);
  const atOnce = listAtOnce(parts, entry);
  const start = printToolStart(`singleFile.run(${JSON.stringify(entry)});`);
  const isPlain = ({ name, script }: CodePart): boolean =>
    name === entry || (atOnce.has(name) && script.length <= plainCharacters);
  const blocks = await Promise.all(parts.map((part) => printPart(part, isPlain(part))));
  const scripts = [
    firstLook.script,
    loader,
    ...parts.map(({ script }) => script),
    start,
    ...listInlineScripts(html),
  ];
  const body = [
    firstLook.markup,
    `<script>${firstLook.script}</script>`,
    `<script data-loader>${loader}</script>`,
    ...blocks,
    `<script>${start}</script>`,
  ].join("\n");
  const iconAddress = `data:image/svg+xml;base64,${Buffer.from(icon).toString("base64")}`;
  const changes: ReadonlyArray<readonly [what: RegExp, by: string]> = [
    [/\n *<link rel="manifest"[^>]*>/, ""],
    [/\.\/icon\.svg/, iconAddress],
    [/<\/head>/, `<style>${styles}</style>\n</head>`],
    [/<script type="module"[^>]*><\/script>/, body],
  ];
  const page = changes.reduce((before, [what, by]) => replaceOnce(before, what, () => by), html);
  return addPolicy(page, printSingleFilePolicy(scripts, [styles]));
}
