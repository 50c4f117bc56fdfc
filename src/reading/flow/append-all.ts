/** Appends many items to a list. Spreading them as arguments overflows the stack from some 100,000 on. */
export function appendAll<T>(target: T[], items: Iterable<T>): void {
  for (const item of items) target.push(item);
}
