// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from "vitest";
import { copyContent } from "./clipboard.ts";

const content = { html: "<b>1</b>", text: "1" };

/** A browser's copy command: asks the page what to copy. */
function offerCommand(isAllowed: boolean): Map<string, string> {
  const copied = new Map<string, string>();
  Reflect.set(document, "execCommand", () => {
    if (!isAllowed) return false;
    const clipboardData = { setData: (type: string, text: string) => copied.set(type, text) };
    window.dispatchEvent(Object.assign(new Event("copy", { cancelable: true }), { clipboardData }));
    return true;
  });
  return copied;
}

function offerClipboard(write: () => Promise<void>): void {
  vi.stubGlobal("ClipboardItem", class {});
  vi.stubGlobal("navigator", { clipboard: { write } });
}

afterEach(() => vi.unstubAllGlobals());

describe("copying", () => {
  it("uses the copy command where the browser has no clipboard for pages", async () => {
    vi.stubGlobal("navigator", {});
    const copied = offerCommand(true);
    expect(await copyContent(content)).toBe(true);
    expect(Object.fromEntries(copied)).toEqual({ "text/html": "<b>1</b>", "text/plain": "1" });
  });

  it("offers no HTML where there is only text", async () => {
    vi.stubGlobal("navigator", {});
    const copied = offerCommand(true);
    await copyContent({ text: "1" });
    expect([...copied.keys()]).toEqual(["text/plain"]);
  });

  it("falls back to the command where writing is not allowed", async () => {
    offerClipboard(() => Promise.reject(new Error("not allowed")));
    const copied = offerCommand(true);
    expect(await copyContent(content)).toBe(true);
    expect(copied.get("text/plain")).toBe("1");
  });

  it("asks for no command where writing succeeds", async () => {
    offerClipboard(() => Promise.resolve());
    const copied = offerCommand(true);
    expect(await copyContent(content)).toBe(true);
    expect(copied.size).toBe(0);
  });

  it("says so where nothing works", async () => {
    vi.stubGlobal("navigator", {});
    offerCommand(false);
    expect(await copyContent(content)).toBe(false);
  });
});
