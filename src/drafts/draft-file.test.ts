import { describe, expect, it, vi } from "vitest";
import type { Draft } from "../report/index.ts";
import { printDraftFile, readDraftFile, suggestDraftFileName } from "./draft-file.ts";
import { draftMessages } from "./messages.ts";
import { buildDraft } from "./testing/stand-ins.ts";

function buildTitled(title: string): Draft {
  const draft = buildDraft();
  return { ...draft, report: { ...draft.report, title } };
}

function encodeUtf16(text: string, isBigEndian: boolean): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.from(text, "utf16le");
  return Uint8Array.from(isBigEndian ? bytes.swap16() : bytes);
}

describe("draft files", () => {
  it("gives back the draft that was printed", async () => {
    const draft = buildDraft("前言");
    const text = printDraftFile(draft);
    expect(text).toContain('\n  "agency": "某市科学技术局"');
    expect(await readDraftFile(new Blob([text]))).toEqual({ ok: true, draft, unknownFields: [] });
  });

  it("reads UTF-8 with a byte order mark, UTF-16 and GBK", async () => {
    const text = printDraftFile(buildDraft("前言"));
    const gbk = Uint8Array.from([0xc7, 0xb0, 0xd1, 0xd4]);
    const [before = "", after = ""] = text.split("前言");
    const files: BlobPart[][] = [
      [`\uFEFF${text}`],
      [encodeUtf16(`\uFEFF${text}`, false)],
      [encodeUtf16(`\uFEFF${text}`, true)],
      [encodeUtf16(text, false)],
      [encodeUtf16(text, true)],
      [before.replace("某市科学技术局", ""), gbk, after],
    ];
    for (const parts of files) {
      expect(await readDraftFile(new Blob(parts))).toMatchObject({
        ok: true,
        draft: { report: { preface: "前言" } },
      });
    }
  });

  it("refuses a file of 50 MB without reading it", async () => {
    const file = new Blob([]);
    const read = vi.spyOn(file, "arrayBuffer");
    Object.defineProperty(file, "size", { value: 50 * 1024 * 1024 });
    expect(await readDraftFile(file)).toEqual({ ok: false, reason: draftMessages.fileTooLarge(20) });
    expect(read).not.toHaveBeenCalled();
  });

  it("refuses what is in no known encoding, cannot be read, is empty or is no draft", async () => {
    const lost = new Blob(["{}"]);
    vi.spyOn(lost, "arrayBuffer").mockRejectedValue(new DOMException("gone", "NotFoundError"));
    expect(await readDraftFile(lost)).toEqual({ ok: false, reason: draftMessages.fileUnreadable });
    const noise = new Blob([Uint8Array.from([0x7b, 0xff, 0xff, 0x80])]);
    expect(await readDraftFile(noise)).toEqual({ ok: false, reason: draftMessages.fileEncoding });
    expect(await readDraftFile(new Blob([]))).toMatchObject({ ok: false });
    expect(await readDraftFile(new Blob(["PK\u0003\u0004"]))).toMatchObject({ ok: false });
  });
});

describe("the name of a draft file", () => {
  it("is the composed title where the draft has none of its own", () => {
    expect(suggestDraftFileName(buildDraft())).toBe("某市科学技术局2024年政府信息公开工作年度报告.草稿.json");
  });

  it("is one that every file system takes", () => {
    expect(suggestDraftFileName(buildTitled("甲/乙: 丙."))).toBe("甲_乙_ 丙.草稿.json");
  });

  it("says the year where nothing is left of the title", () => {
    expect(suggestDraftFileName(buildTitled("..."))).toBe("2024年政府信息公开工作年度报告.草稿.json");
  });

  it("is short enough for every file system, and cuts no character in two", () => {
    const name = suggestDraftFileName(buildTitled("😀".repeat(200)));
    expect(Buffer.byteLength(name)).toBeLessThan(255);
    expect(name).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
  });
});
