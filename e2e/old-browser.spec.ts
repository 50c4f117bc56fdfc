/** What the built files may not hold if Chromium 86 is to run them; the browser itself is asked, file by file. */

import { readdirSync, readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { parseSync } from "vite";
import { BUILT } from "./fixtures/built-product.ts";
import { expect, test } from "./fixtures/test.ts";

const ASSETS = `${BUILT}/assets/`;

interface BuiltFile {
  readonly name: string;
  readonly text: string;
}

function readBuilt(extension: string): readonly BuiltFile[] {
  return readdirSync(ASSETS)
    .filter((name) => name.endsWith(extension))
    .map((name) => ({ name, text: readFileSync(`${ASSETS}${name}`, "utf8") }));
}

/** What came after Chromium 86, as it is written where it is used; `...at(x)` spreads what a function of the build gives. */
const laterFunctions =
  /(?<!\.)\.(?:at|findLast(?:Index)?|toSorted|toReversed|toSpliced|hasOwn|groupBy|fromAsync|withResolvers|(?:is|to)WellFormed|checkVisibility|showPicker|(?:show|hide|toggle)Popover|requestClose|getHTML|setHTML(?:Unsafe)?|canParse|moveBefore|isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference|randomUUID|throwIfAborted)\(|\b(?:structuredClone\(|AbortSignal\.(?:timeout|any)|Intl\.(?:Segmenter|DurationFormat)|DecompressionStream|CompressionStream|Promise\.try|RegExp\.escape|Math\.sumPrecise|Uint8Array\.from(?:Base64|Hex)|scheduler\.|CSSContainerRule|new Highlight)|\.inert\s*=[^=]/g;

/** Used only where it is there. */
const askedFor: Readonly<Record<string, string>> = {
  ".randomUUID(": "react-hook-form has its own where the browser has none",
};

/** The names of the files that the browser cannot read as modules. Nothing of them is run. */
async function listUnreadable(page: Page, files: readonly BuiltFile[]): Promise<string[]> {
  return page.evaluate(async (given) => {
    const unreadable: string[] = [];
    for (const { name, text } of given) {
      // The whole text is read first; then the missing module keeps it from being run.
      const module = new Blob(['import "./missing.js";\n', text], { type: "text/javascript" });
      const failure: unknown = await import(URL.createObjectURL(module)).catch((error: unknown) => error);
      if (failure instanceof SyntaxError) unreadable.push(`${name}: ${failure.message}`);
      else if (!(failure instanceof TypeError)) unreadable.push(`${name}: was run`);
    }
    return unreadable;
  }, files);
}

type SyntaxNode = { readonly [name: string]: unknown; readonly type: string };

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

/** A node and all that is in it. */
function listNodes(value: unknown): readonly SyntaxNode[] {
  const found: SyntaxNode[] = [];
  const open = [value];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (isNode(next)) found.push(next);
    if (typeof next === "object" && next !== null)
      open.push(...Object.values<unknown>({ ...next }).filter(Boolean));
  }
  return found;
}

/** The calls within one optional chain, `a?.b(c).d(e)`, the last first. */
function listChainedCalls({ expression }: SyntaxNode): readonly SyntaxNode[] {
  const calls: SyntaxNode[] = [];
  for (let link: unknown = expression; isNode(link); link = link.callee ?? link.object) {
    if (link.type === "CallExpression") calls.push(link);
  }
  return calls;
}

/** How many calls in optional chains spread arguments before others, which Chromium gets wrong up to 90. */
function countSpreadCalls(script: string): number {
  const chains = listNodes(parseSync("built.js", script).program).filter(
    ({ type }) => type === "ChainExpression",
  );
  return chains.flatMap(listChainedCalls).filter(({ arguments: given }) => {
    const before = Array.isArray(given) ? given.slice(0, -1) : [];
    return before.some((argument) => isNode(argument) && argument.type === "SpreadElement");
  }).length;
}

/** What a browser may leave aside without harm. */
const harmless: Readonly<Record<string, string>> = {
  "accent-color": "older browsers tick boxes in their own blue",
  "forced-color-adjust": "Chromium takes the system's colours over only since 89, together with this",
  "text-spacing-trim": "Chromium draws marks that meet closer only since 123, together with this",
};

interface UnknownStyle {
  readonly selector: string;
  /** "" where it is the selector that is unknown. */
  readonly property: string;
}

/** The selectors and declarations that the browser does not know. */
async function listUnknownStyles(page: Page, files: readonly BuiltFile[]): Promise<UnknownStyle[]> {
  return page.evaluate(
    (texts) => {
      const unknown: UnknownStyle[] = [];
      // Blocks without blocks in them: rules, fonts, the steps of an animation.
      for (const [, head = "", body = ""] of texts.join("").matchAll(/([^{}]*)\{([^{}]*)\}/g)) {
        const selector = head.trim();
        // A sheet of paper has a size and a margin, in every browser that prints; no element has the first.
        if (selector === "@page") continue;
        const isRule = !/^(?:@font-face|from|to|[\d.]+%)/.test(selector);
        const condition = `(selector(${selector.split(",").join(")) and (selector(")}))`;
        if (isRule && !CSS.supports(condition)) unknown.push({ selector, property: "" });
        if (selector === "@font-face") continue;
        for (const declaration of body.split(";").filter((text) => text !== "")) {
          const [property = ""] = declaration.split(":", 1);
          const value = declaration.slice(property.length + 1).replace(/!important$/, "");
          if (!CSS.supports(property, value)) unknown.push({ selector, property });
        }
      }
      return unknown;
    },
    files.map(({ text }) => text),
  );
}

test("The browser of these tests is Chromium 86", ({ browser }) => {
  expect(browser.version()).toMatch(/^86\./);
});

test("Every built script, those of the workers too, is in a syntax that the browser reads", async ({
  page,
}) => {
  await page.goto("about:blank");
  const later = [
    { name: "static block", text: "class A { static { } }" },
    { name: "await at the top", text: "await 1;" },
  ];
  expect(await listUnreadable(page, later)).toHaveLength(later.length);
  const scripts = readBuilt(".js");
  expect(scripts.filter(({ name }) => name.includes("worker"))).not.toEqual([]);
  expect(await listUnreadable(page, scripts)).toEqual([]);
});

test("No built script spreads arguments before others in an optional chain", () => {
  expect(countSpreadCalls("f?.(...a,1);b.c?.(1).d(...a,...b);f?.(1,...a);f(...a,1)")).toBe(2);
  const found = readBuilt(".js").filter(({ text }) => countSpreadCalls(text) > 0);
  expect(found.map(({ name }) => name)).toEqual([]);
});

test("No built script calls what came after Chromium 86", () => {
  const found = readBuilt(".js").flatMap(({ name, text }) =>
    Array.from(text.matchAll(laterFunctions), ([call]) => ({ name, call })).filter(
      ({ call }) => askedFor[call] === undefined,
    ),
  );
  expect("a.at(-1);structuredClone(x);b.findLast(f)".match(laterFunctions)).toHaveLength(3);
  expect(found).toEqual([]);
});

test("Every selector and declaration of the built styles is known to the browser", async ({ page }) => {
  await page.goto("about:blank");
  const text = "a:has(b){inset:0}p,:is(a,b){color:red}u{height:1dvh;overflow:clip}";
  const later = await listUnknownStyles(page, [{ name: "", text }]);
  expect(later.map(({ selector, property }) => `${selector} ${property}`)).toEqual([
    "a:has(b) ",
    "a:has(b) inset",
    "p,:is(a,b) ",
    "u height",
    "u overflow",
  ]);
  const styles = readBuilt(".css");
  expect(styles).not.toEqual([]);
  const unknown = await listUnknownStyles(page, styles);
  expect(unknown.filter(({ property }) => harmless[property] === undefined)).toEqual([]);
});
