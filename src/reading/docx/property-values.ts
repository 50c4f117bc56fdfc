/** Values of properties in OOXML: switches and whole numbers. */

/** A switch is on where its element stands without a value. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off|none)$/.test(value);
}

/** A whole number from 0 on, `otherwise` where there is none. */
export function readNumber(value: string | undefined, otherwise: number): number {
  return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : otherwise;
}
