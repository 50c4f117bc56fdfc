/** When something was saved, by this computer's clock. Not by the browser's formats: to load them delays the start. */

function pad(number: number): string {
  return String(number).padStart(2, "0");
}

/** Milliseconds since 1970 → 09:05 */
export function printClock(at: number): string {
  const moment = new Date(at);
  return `${pad(moment.getHours())}:${pad(moment.getMinutes())}`;
}

/** Milliseconds since 1970 → 2026年1月5日 09:05 */
export function printMoment(at: number): string {
  const moment = new Date(at);
  return `${moment.getFullYear()}年${moment.getMonth() + 1}月${moment.getDate()}日 ${printClock(at)}`;
}
