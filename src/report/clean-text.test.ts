import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanLine, cleanText, countCharacters, splitParagraphs } from "./clean-text.ts";

describe("cleanText", () => {
  it.each([
    ["control characters", "a\u0000\u0007\u001F\u007F\u009Fb", "ab"],
    ["lone surrogates", "a\uD83Db\uDE00c", "abc"],
    ["halves of a pair around a control character", "\uD83D\u0000\uDE00", ""],
    ["noncharacters and byte order marks", "a\uFFFE\uFFFF\uFEFFb", "ab"],
    ["zero-width and soft breaks", "a\u200B\u2060\u00ADb", "ab"],
    ["marks that turn the direction of writing", "\u202Ea\u202C\u2066b\u2069\u200E", "ab"],
    ["the stand-in for a pasted picture", "a\uFFFCb", "ab"],
  ])("removes %s", (_, typed, clean) => {
    expect(cleanText(typed)).toBe(clean);
  });

  it.each(["😀", "👨‍👩‍👧", "𠮷野", "①²½", "“引号”—…"])("keeps %s", (text) => {
    expect(cleanText(text)).toBe(text);
  });

  it("writes every kind of line break as one", () => {
    expect(cleanText("a\r\nb\rc\u000Bd\u000Ce\u0085f\u2028g\u2029h\ni")).toBe("a\nb\nc\nd\ne\nf\ng\nh\ni");
  });

  it("writes every kind of wide space as an ordinary one", () => {
    expect(cleanText("a\tb\u00A0c\u3000d\u2003e")).toBe("a b c d e");
  });

  it("changes nothing the second time and leaves only well-formed text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (typed) => {
        const clean = cleanText(typed);
        expect(cleanText(clean)).toBe(clean);
        expect(() => encodeURIComponent(clean)).not.toThrow();
      }),
    );
  });
});

describe("splitParagraphs", () => {
  it("trims lines and leaves out empty ones", () => {
    expect(splitParagraphs("\n\u3000\u3000甲 \r\n\u200B\n乙\n")).toEqual(["甲", "乙"]);
  });

  it("finds none in blank text", () => {
    expect(splitParagraphs(" \n\u3000")).toEqual([]);
  });
});

describe("cleanLine", () => {
  it("joins lines by a space", () => {
    expect(cleanLine(" 某市\r\n水务局\n")).toBe("某市 水务局");
  });
});

describe("countCharacters", () => {
  it("leaves blanks out and counts an emoji or a rare character once", () => {
    expect(countCharacters(" 甲 乙\n丙\u3000")).toBe(3);
    expect(countCharacters("😀𠮷")).toBe(2);
  });
});
