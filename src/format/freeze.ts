/** Deep freezing of literal data, so that no screen or reader can change the form by mistake. */

/** Freezes `value` and everything below it; returns the same object. Expects plain acyclic data. */
export function freezeDeep<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const child of Object.values(value)) freezeDeep(child);
  }
  return value;
}
