/** Ordinals in the formats in which Word numbers paragraphs. Owns how a number looks, not which one it is. */

const DIGITS = "〇一二三四五六七八九";
const LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
const ROMAN: ReadonlyArray<readonly [number, string]> = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];
/** A list goes no further; a number typed as its beginning may. */
const MAX_ORDINAL = 9999;

function printDigits(ordinal: number): string {
  return Array.from(String(ordinal), (digit) => DIGITS.charAt(Number(digit))).join("");
}

/** 12 → 十二, 105 → 一百零五, 120 → 一百二十. */
function printCounting(ordinal: number, digits: string, units: readonly string[]): string {
  const figures = Array.from(String(ordinal), Number);
  let text = "";
  let skipped = false;
  figures.forEach((figure, index) => {
    const unit = units[figures.length - 1 - index] ?? "";
    if (figure === 0) {
      skipped = true;
      return;
    }
    text += `${skipped && text !== "" ? "零" : ""}${digits.charAt(figure)}${unit}`;
    skipped = false;
  });
  return text === "" ? digits.charAt(0) : text;
}

function printChinese(ordinal: number): string {
  return printCounting(ordinal, DIGITS, ["", "十", "百", "千"]).replace(/^一十/, "十");
}

function printRoman(ordinal: number): string {
  let rest = ordinal;
  let text = "";
  for (const [value, letters] of ROMAN) {
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  }
  return text;
}

/** a … z, aa, bb … as Word goes on behind the alphabet. */
function printLetter(ordinal: number): string {
  const letter = String.fromCharCode(97 + ((ordinal - 1) % 26));
  return letter.repeat(Math.ceil(ordinal / 26));
}

/** A sign of its own for the first ones, digits behind them. */
function printSign(ordinal: number, first: number, count: number): string {
  return ordinal >= 1 && ordinal <= count ? String.fromCodePoint(first + ordinal - 1) : String(ordinal);
}

/** ① to ㊿ stand in three places. */
function printCircled(ordinal: number): string {
  if (ordinal > 35) return printSign(ordinal - 35, 0x32b1, 15);
  return ordinal > 20 ? printSign(ordinal - 20, 0x3251, 15) : printSign(ordinal, 0x2460, 20);
}

function printWide(ordinal: number): string {
  return String(ordinal).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function pickFrom(signs: string): (ordinal: number) => string {
  return (ordinal) => signs.charAt((ordinal - 1) % signs.length);
}

/** A map, for the names come from files: "constructor" is no format. */
const FORMATS: ReadonlyMap<string, (ordinal: number) => string> = new Map(
  Object.entries({
    none: () => "",
    decimalZero: (ordinal: number) => String(ordinal).padStart(2, "0"),
    upperRoman: printRoman,
    lowerRoman: (ordinal: number) => printRoman(ordinal).toLowerCase(),
    upperLetter: (ordinal: number) => printLetter(ordinal).toUpperCase(),
    lowerLetter: printLetter,
    chineseCounting: printChinese,
    chineseCountingThousand: printChinese,
    japaneseCounting: printChinese,
    taiwaneseCounting: printChinese,
    taiwaneseCountingThousand: printChinese,
    koreanCounting: printChinese,
    ideographDigital: printDigits,
    japaneseDigitalTenThousand: printDigits,
    taiwaneseDigital: printDigits,
    koreanDigital2: printDigits,
    chineseLegalSimplified: (ordinal: number) => printCounting(ordinal, LEGAL_DIGITS, ["", "拾", "佰", "仟"]),
    ideographLegalTraditional: (ordinal: number) =>
      printCounting(ordinal, "零壹貳參肆伍陸柒捌玖", ["", "拾", "佰", "仟"]),
    japaneseLegal: (ordinal: number) => printCounting(ordinal, LEGAL_DIGITS, ["", "拾", "佰", "仟"]),
    ideographTraditional: pickFrom(STEMS),
    ideographZodiac: pickFrom(BRANCHES),
    ideographEnclosedCircle: (ordinal: number) => printSign(ordinal, 0x3280, 10),
    decimalFullWidth: printWide,
    decimalFullWidth2: printWide,
    decimalEnclosedCircle: printCircled,
    decimalEnclosedCircleChinese: printCircled,
    decimalEnclosedFullstop: (ordinal: number) => printSign(ordinal, 0x2488, 20),
    decimalEnclosedParen: (ordinal: number) => printSign(ordinal, 0x2474, 20),
    numberInDash: (ordinal: number) => `- ${ordinal} -`,
  }),
);

/** A number as Word's `format` shows it; as plain digits where the format is not known. */
export function printOrdinal(ordinal: number, format: string): string {
  const print = FORMATS.get(format);
  return print === undefined || ordinal < 1 || ordinal > MAX_ORDINAL
    ? format === "none"
      ? ""
      : String(ordinal)
    : print(ordinal);
}
