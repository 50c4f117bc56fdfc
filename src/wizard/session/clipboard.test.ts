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

  it("leaves the browser's clipboard alone where the command works", async () => {
    const write = vi.fn<() => Promise<void>>(() => Promise.resolve());
    offerClipboard(write);
    const copied = offerCommand(true);
    expect(await copyContent(content)).toBe(true);
    expect(copied.get("text/html")).toBe("<b>1</b>");
    expect(write).not.toHaveBeenCalled();
  });

  it("writes to the browser's clipboard where the command is refused", async () => {
    const write = vi.fn<() => Promise<void>>(() => Promise.resolve());
    offerClipboard(write);
    offerCommand(false);
    expect(await copyContent(content)).toBe(true);
    expect(write).toHaveBeenCalledTimes(1);
  });

  it("says so where both refuse", async () => {
    offerClipboard(() => Promise.reject(new Error("not allowed")));
    offerCommand(false);
    expect(await copyContent(content)).toBe(false);
  });

  it("says so where nothing works", async () => {
    vi.stubGlobal("navigator", {});
    offerCommand(false);
    expect(await copyContent(content)).toBe(false);
  });
});
