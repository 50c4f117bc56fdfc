/** Which faces this computer has, told by how wide text comes out in them. Asks for no permission. */

/** Narrow and wide letters: Chinese characters are as wide in any face. */
const SAMPLE = "mmmMMMWWWiiilll0123456789";
const GENERIC = ["monospace", "sans-serif", "serif"] as const;

const known = new Map<string, boolean>();
let pen: CanvasRenderingContext2D | null | undefined;

function measure(family: string): number {
  pen ??= document.createElement("canvas").getContext("2d");
  if (pen === null) return 0;
  pen.font = `72px ${family}`;
  return pen.measureText(SAMPLE).width;
}

/**
 * Whether a face is installed: then the text is as wide whatever would stand in for it, and not so with all of those.
 * `name` has been checked (`isFaceName`).
 */
export function isFaceInstalled(name: string): boolean {
  const found = known.get(name);
  if (found !== undefined) return found;
  const isInstalled = GENERIC.some((generic) => measure(`"${name}", ${generic}`) !== measure(generic));
  known.set(name, isInstalled);
  return isInstalled;
}
