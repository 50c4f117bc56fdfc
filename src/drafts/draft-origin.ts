/** What tells a draft from another that says the same. Owns which marks there are, and how states carry them on. */

/**
 * In the order in which they are told. `restoredFrom`: when the backup was made that a draft came from, where it stands
 * beside another one of the same origin. `copiedAt`: when it was copied from another draft of the list. `openedAt`:
 * when it was opened from a file, which may hold an older state of another draft of the list.
 */
export const originMarks = ["restoredFrom", "copiedAt", "openedAt"] as const;

type OriginMark = (typeof originMarks)[number];

/** ISO date and time each, "" where it does not apply. */
export type DraftOrigin = Readonly<Record<OriginMark, string>>;

function readMark(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** The marks in what was stored, each as `read` takes it. */
export function readOrigin(
  stored: { readonly [Mark in OriginMark]?: unknown },
  read: (value: unknown) => string = readMark,
): DraftOrigin {
  const marks: Record<OriginMark, string> = { restoredFrom: "", copiedAt: "", openedAt: "" };
  for (const mark of originMarks) marks[mark] = read(stored[mark]);
  return marks;
}

/** Where a record's draft came from, as every state of it carries on; nothing for most. */
export function keepOrigin(origin: Partial<DraftOrigin>): Partial<DraftOrigin> {
  const kept = originMarks.filter((mark) => readMark(origin[mark]) !== "");
  return Object.fromEntries(kept.map((mark) => [mark, origin[mark]]));
}
