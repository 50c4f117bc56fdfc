// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { readClipboardText } from "./clipboard-text.ts";

function copy(plain: string, html = ""): DataTransfer {
  const values: Record<string, string> = { "text/plain": plain, "text/html": html };
  return { getData: (type: string) => values[type] ?? "" } as DataTransfer;
}

describe("text from the clipboard", () => {
  it("becomes paragraphs without indents, blank lines and unfit characters", () => {
    const word = "　　第一段，\u200B含隐藏字符。\r\n\r\n（一）\t主动公开\r\n　　第二段。\u000B软回车\r\n";
    expect(readClipboardText(copy(word))).toBe("第一段，含隐藏字符。\n（一） 主动公开\n第二段。\n软回车");
  });

  it("keeps the blanks around a few words pasted into a sentence", () => {
    expect(readClipboardText(copy(" 3,525 件 "))).toBe(" 3,525 件 ");
  });

  it("is read from HTML where there is no plain text, without running or showing what is hidden in it", () => {
    const html = "<style>p{}</style><p>甲段</p><p>乙段<br>乙二</p><script>alert(1)</script>";
    expect(readClipboardText(copy("", html))).toBe("甲段\n乙段\n乙二");
  });

  it("keeps the figures of neighbouring cells apart", () => {
    const html = "<table><tr><td>收到</td><td>1</td><td>2</td></tr></table>";
    expect(readClipboardText(copy("", html))).toBe("收到 1 2");
  });

  it("takes a tag with anything in its attributes for a tag, and what only looks like one for text", () => {
    const html = `<p title="1 > 0" onclick='go("<b>")'>办结 3 &lt; 5 &amp; 2 < 4 件&nbsp;整</p><base href="//x">`;
    expect(readClipboardText(copy("", html))).toBe("办结 3 < 5 & 2 < 4 件 整");
  });

  it("takes what begins like a tag and never ends for text, at once", () => {
    const start = performance.now();
    expect(readClipboardText(copy("", `<${"a".repeat(100_000)}`))).toHaveLength(100_001);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
