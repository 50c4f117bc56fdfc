import { expect, test } from "vitest";
import { printClock, printMoment } from "./print-moment.ts";

test.each([
  [new Date(2026, 0, 5, 9, 5), "09:05", "2026年1月5日 09:05"],
  [new Date(2026, 11, 31, 23, 59, 59, 999), "23:59", "2026年12月31日 23:59"],
  // The browser's own format calls it 24:00.
  [new Date(2026, 6, 1), "00:00", "2026年7月1日 00:00"],
])("%s", (moment, clock, whole) => {
  expect(printClock(moment.getTime())).toBe(clock);
  expect(printMoment(moment.getTime())).toBe(whole);
});
