/** Dates as ledgers write them. Owns the ways of writing; a date is a number such as 20240105, for comparing. */

/** Days from 1899-12-30, a spreadsheet's day 0, to 1970-01-01. */
const DAYS_TO_1970 = 25_569;
/** Serial numbers of 2000-01-01 to 2099-12-31: other numbers are no dates of requests. */
const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 73_050;

const WRITTEN = /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?(?=$|[\sT(（星周,，])/;
/** Behind a date. */
const TIME = /\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*\+08:?00)?/;
/** By another clock than China's, where midnight here is another day. */
const OTHER_ZONE = /:\d{2}[\d:.]*\s*(?:Z|UTC|GMT|[+-](?!08)\d{2}:?\d{2})/i;
const OTHER_DATE = /\d\s*[-./年月]\s*\d|\d{5}/;
const COMPACT = /^(20\d{2})(\d{2})(\d{2})$/;
const SERIAL = /^(\d{5})(?:\.\d+)?$/;

/** Whether what stands behind a date leaves no doubt of it: no second date, no time by another clock. */
function isSilent(tail: string): boolean {
  return !OTHER_ZONE.test(tail) && !OTHER_DATE.test(tail.replace(TIME, ""));
}

/** yyyymmdd */
export type DateNumber = number;

function countDays(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function composeDate(year: number, month: number, day: number): DateNumber | null {
  if (month < 1 || month > 12 || day < 1 || day > countDays(year, month)) return null;
  return year * 10_000 + month * 100 + day;
}

/** The civil date of a day counted from 1970-01-01 (Howard Hinnant's days_to_civil, for years after 0). */
function convertDays(days: number): DateNumber {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return year * 10_000 + month * 100 + day;
}

/**
 * 2024-1-5, 2024/1/5, 2024.1.5, 2024年1月5日 (also with a time behind), 20240105 and a spreadsheet's serial number;
 * null for everything else, also for days that do not exist and for several dates.
 */
export function readDate(text: string): DateNumber | null {
  const plain = text.normalize("NFKC").trim();
  const written = WRITTEN.exec(plain) ?? COMPACT.exec(plain);
  if (written !== null && !isSilent(plain.slice(written[0].length))) return null;
  if (written !== null) return composeDate(Number(written[1]), Number(written[2]), Number(written[3]));
  const serial = Number(SERIAL.exec(plain)?.[1] ?? 0);
  return serial >= FIRST_SERIAL && serial <= LAST_SERIAL ? convertDays(serial - DAYS_TO_1970) : null;
}
