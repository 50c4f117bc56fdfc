/** Which names a face may have: those that Word takes and that mean nothing else in a file or a style. */

/** Windows knows no longer ones. */
export const MAX_FACE_NAME_LENGTH = 31;
const NAME = /^[\p{L}\p{N}][\p{L}\p{N} _.&()（）·-]*$/u;

/** Whether a text can be the name of a face. Nobody knows here which faces there are. */
export function isFaceName(text: string): boolean {
  return text.length <= MAX_FACE_NAME_LENGTH && text.trim() === text && NAME.test(text);
}

/** Faces whose digits are half as wide as a Chinese character, as the columns of the tables expect. */
const HALF_WIDTH_DIGITS: ReadonlySet<string> = new Set([
  "Times New Roman",
  "仿宋_GB2312",
  "仿宋",
  "楷体_GB2312",
  "楷体",
  "黑体",
  "宋体",
  "新宋体",
]);
const WIDEST_DIGIT_EMS = 0.65;

/** The advance of a face's digits in em; for a face that is not known that of the widest usual ones. */
export function estimateDigitEms(face: string): number {
  return HALF_WIDTH_DIGITS.has(face) ? 0.5 : WIDEST_DIGIT_EMS;
}
