/** When a draft was saved, as lists and questions show it. */

/** Milliseconds since 1970 → 2026年1月5日 16:00 by this computer's clock. */
export function printMoment(at: number): string {
  return new Date(at).toLocaleString("zh-CN", { dateStyle: "medium", timeStyle: "short", hour12: false });
}
