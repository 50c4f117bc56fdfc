/**
 * Faces for Western characters and digits alone, so that quotation marks and dashes keep the Chinese face's width.
 * Owns their family names; that of the national face is in preview.module.css, the others are made when needed.
 */

const NATIONAL = "Times New Roman";
const NATIONAL_FAMILY = "nianbao-western";
const WESTERN_RANGE = "U+0020-007E";

/** What a page that is drawn calls the Western half of a face. */
export function nameWesternFamily(face: string): string {
  return face === NATIONAL ? NATIONAL_FAMILY : `${NATIONAL_FAMILY} ${face}`;
}

const provided = new Map<string, Promise<unknown>>();

async function provideFace(face: string): Promise<void> {
  const made = new FontFace(nameWesternFamily(face), `local("${face}")`, { unicodeRange: WESTERN_RANGE });
  document.fonts.add(made);
  try {
    await made.load();
  } catch {
    // Not on this computer: the Chinese face has Western characters too.
  }
}

/**
 * Makes the Western halves of faces known to the browser. Calls back once those that were not known before have come;
 * returns the way not to be called any more.
 */
export function provideWesternFaces(faces: ReadonlySet<string>, onLoaded: () => void): () => void {
  let isWanted = true;
  const coming = [...faces]
    .filter((face) => face !== NATIONAL && !provided.has(face))
    .map((face) => {
      const loading = provideFace(face);
      provided.set(face, loading);
      return loading;
    });
  if (coming.length > 0) {
    void Promise.all(coming).then(() => {
      if (isWanted) onLoaded();
    });
  }
  return () => {
    isWanted = false;
  };
}
