import { createHash } from "node:crypto";
import { runInNewContext } from "node:vm";
import { inflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { readPacked } from "../single-file/packed-text.ts";
import { listInlineScripts } from "./page-markup.ts";
import { listAtOnce, printSingleFile } from "./single-file-page.ts";
import { type CodePart, guardScript } from "./single-file-parts.ts";

const html = `<!doctype html>
<html>
  <head>
    <meta charset="utf-8" />
    <link rel="icon" href="./icon.svg" type="image/svg+xml" />
    <link rel="manifest" href="./manifest.webmanifest" />
    <script>checkBrowser();</script>
  </head>
  <body>
    <script type="module" src="/src/main.tsx"></script>
  </body>
</html>
`;

function createPart(name: string, needs: readonly string[] = [], mayNeed: readonly string[] = []): CodePart {
  return { name, script: `define("${name}", "$&");`, needs, mayNeed };
}

const parts = [
  createPart("later.js", ["shared.js"]),
  createPart("main.js", ["shared.js"], ["later.js"]),
  createPart("shared.js"),
];

const firstLook = { markup: '<template id="look"></template>', script: "look();" };

const page = await printPage();

function printPage(): Promise<string> {
  const built = { entry: "main.js", parts, styles: "p{color:#111}" };
  return printSingleFile({ html, icon: "<svg/>", loader: "load();", firstLook, built });
}

function hash(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

function readPolicy(page: string): ReadonlyMap<string, string> {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? "";
  return new Map(policy.split("; ").map((line) => [line.split(" ")[0] ?? "", line.replace(/^\S+ ?/, "")]));
}

test("What the entry requires is run at once, what it may need later is not", () => {
  expect([...listAtOnce(parts, "main.js")].sort()).toEqual(["main.js", "shared.js"]);
});

test("A later part stands in the page as an inert block that unpacks to its script", () => {
  const block = /<script type="text\/plain" data-part="later.js" data-needs="shared.js">([^<]*)</.exec(page);
  expect(inflateRawSync(readPacked(block?.[1] ?? "")).toString()).toBe(parts[0]?.script);
});

test("A long part that the entry requires is packed as well, the entry never", async () => {
  const built = { entry: "main.js", parts, styles: "" };
  const tight = await printSingleFile({ html, icon: "<svg/>", loader: "load();", firstLook, built }, 5);
  expect(tight).toMatch(/<script type="text\/plain" data-part="shared.js"/);
  expect(tight).toContain(`<script data-part="main.js" data-needs="shared.js later.js">${parts[1]?.script}`);
  expect(page).toContain(`>${parts[2]?.script}</script>`);
});

test("Each script that may run is listed by its hash, those for later too, and no other source is", () => {
  const scripts = [
    "look();",
    "load();",
    ...parts.map(({ script }) => script),
    'startTool(function(){singleFile.run("main.js");});',
    "checkBrowser();",
  ];
  const listed = readPolicy(page).get("script-src")?.split(" ");
  expect([...(listed ?? [])].sort()).toEqual(scripts.map(hash).sort());
});

test("Every script that stands in the page as it is has its hash in the policy", () => {
  const running = listInlineScripts(page.replace(/<script type="text\/plain"[^>]*>[^<]*<\/script>/g, ""));
  expect(running).toHaveLength(6);
  for (const script of running) expect(readPolicy(page).get("script-src")).toContain(hash(script));
});

test("The policy allows nothing from outside the page", () => {
  const policy = readPolicy(page);
  expect(policy.get("default-src")).toBe("'none'");
  expect(policy.get("connect-src")).toBe("'none'");
  expect(policy.get("worker-src")).toBe("blob:");
  expect(policy.get("style-src")).toBe(hash("p{color:#111}"));
  expect([...policy.values()].join(" ")).not.toMatch(/unsafe|self|\*|https?:/);
});

test("The first look comes before all that it goes ahead of", () => {
  const [look, loader, start] = ["look();", "load();", "startTool("].map((text) => page.indexOf(`>${text}`));
  expect(page.indexOf(firstLook.markup)).toBeLessThan(look ?? 0);
  expect([look, loader, start]).toEqual([look, loader, start].sort((a, b) => (a ?? 0) - (b ?? 0)));
});

test("The page refers to no other file", () => {
  expect(page).not.toMatch(/(?:src|href)="(?!data:)/);
});

test("What only readers of the source need is left out, and what the code says is not", async () => {
  const noted = html
    .replace(
      "<script>checkBrowser();",
      '<!-- a note -->\n    <script>\n      // a note\n      check("// kept");\n',
    )
    .replace("<body>", "<body>\n\n");
  const built = { entry: "main.js", parts, styles: "" };
  const printed = await printSingleFile({ html: noted, icon: "", loader: "load();", firstLook, built });
  expect(listInlineScripts(printed)).toContain('\ncheck("// kept");\n');
  expect(printed).not.toContain("a note");
});

test("A page without the place for the code is refused", async () => {
  const sources = { html: html.replace("module", "text/javascript"), icon: "", loader: "", firstLook };
  const printing = printSingleFile({ ...sources, built: { entry: "", parts, styles: "" } });
  await expect(printing).rejects.toThrow(RangeError);
});

test("What would end a script in HTML is written otherwise and means the same", () => {
  const script = guardScript("x.js", 'var found = ["</script>", "<!-- x", /<!--/u.test("<!--")];');
  expect(script).not.toMatch(/<\/script|<!--/i);
  expect(runInNewContext(`${script} JSON.stringify(found)`)).toBe('["</script>","<!-- x",true]');
});

test.each([
  ["a carriage return", "var x = `\r`;"],
  ["a null", 'var x = "\0";'],
  ["half a character", 'var x = "\ud800";'],
])("A script that holds %s is refused, for the page would change it", (_what, script) => {
  expect(() => guardScript("x.js", script)).toThrow(RangeError);
});

test("A script that cannot be written for HTML is refused", () => {
  expect(() => guardScript("x.js", "var x = a<!--b;")).toThrow(SyntaxError);
});
