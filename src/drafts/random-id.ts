/** Random names for drafts and pages. `crypto.randomUUID` is missing on plain http and in older browsers. */

const ID_BYTES = 12;

/** 24 hexadecimal digits, unique for all practical purposes. */
export function createRandomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(ID_BYTES));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
