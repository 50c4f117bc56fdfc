/**
 * What stands in the built product: every word by which a page could ask the network, or make code of text. Each
 * occurrence is known and has its reason here; a new one, of the product or of a library, fails.
 */

import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { inflateRawSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { readPacked } from "../src/delivery/single-file/packed-text.ts";
import { BUILT } from "./fixtures/built-product.ts";

const AROUND = 120;

/** Words that fetch, send, connect, navigate or compile. Names of libraries' own functions are not meant. */
const WORDS =
  /(?<![\w$.])(?:fetch|eval|importScripts|require)\s*\(|(?<![\w$])(?:XMLHttpRequest|sendBeacon|WebSocket|WebTransport|EventSource|RTCPeerConnection|srcdoc|insertAdjacentHTML|outerHTML|innerHTML)(?![\w$])|document\.write|window\.open|(?<![\w$.])import\s*\(|(?<![\w$.])new Function(?![\w$])|(?<![\w$.])Function\s*\(|[=,(]Function[;,)]|\.constructor\s*\(\s*["'`]/g;

interface Allowance {
  readonly word: RegExp;
  /** What stands around it. */
  readonly around: RegExp;
  readonly reason: string;
}

const allowed: readonly Allowance[] = [
  {
    word: /^import/,
    around: /import\s*\(\s*[`"']\.\/[\w.-]+\.js[`"']/,
    reason: "a part of the product, by a fixed address beside it",
  },
  {
    word: /^require/,
    around: /require\s*\(\s*[`"']\.\/[\w.-]+\.js[`"']/,
    reason: "a part of the single file, by its fixed name in it",
  },
  {
    word: /^fetch/,
    around: /fetch\(\w+\.href,\w+\)/,
    reason: "Vite's help for browsers without modulepreload: the product's own files, named in its page",
  },
  {
    word: /^fetch/,
    around: /async fetch\(\w+\)\{let\{event:\w+\}=this|await fetch\(\w+,\w+\.mode===[`"']navigate[`"']/,
    reason: "Workbox in the service worker: the product's own files, and what the page itself asks for",
  },
  {
    word: /^innerHTML$/,
    around: /root\.innerHTML =\s+'<div id="cannot-start"><h1>' \+ title \+/,
    reason: "the page that is too old for the wizard: sentences of index.html and a number",
  },
  {
    word: /^innerHTML$/,
    around: /createElement\([`"']div[`"']\)\s*,\s*\w+\.innerHTML=[`"']<script><\\\/script>[`"']/,
    reason: "React makes a script element that does not run; the product draws none",
  },
  {
    word: /^innerHTML$/,
    around: /\?\.__html!==\w+&&\(\w+\.innerHTML=\w+\)/,
    reason: "React's dangerouslySetInnerHTML, which the product never uses (the test below)",
  },
  {
    word: /^innerHTML$/,
    around: /case[`"']innerHTML[`"']:/,
    reason: "React's list of properties that it leaves alone",
  },
  {
    word: /^\.constructor/,
    around: /\w+=new \w+\.constructor\([`"']1[`"']\)/,
    reason: "big.js makes the number 1 of a number's own class",
  },
];

/** Addresses that stand in the product as names, and are asked for nothing. */
const knownHosts: Readonly<Record<string, string>> = {
  "http://www.w3.org": "namespaces",
  "http://schemas.openxmlformats.org": "namespaces of Word files",
  "http://schemas.microsoft.com": "namespaces of Word files",
  "http://purl.org": "namespaces of Word files",
  "http://purl.oclc.org": "namespaces of strict Word files",
  "https://react.dev": "React's explanations of its errors, as text",
  "https://bit.ly": "Workbox's explanations, as text",
  "https://answers.microsoft.com": "a remark in the docx library",
};

interface BuiltFile {
  readonly name: string;
  readonly text: string;
}

const PACKED = /<script type="text\/plain" data-part="([^"]+)"[^>]*>([^<]+)</g;

/** The parts that the single file holds compressed until they are asked for. */
function unpackParts(name: string, html: string): readonly BuiltFile[] {
  return Array.from(html.matchAll(PACKED), ([, part = "", packed = ""]) => ({
    name: `${name}: ${part}`,
    text: inflateRawSync(readPacked(packed)).toString(),
  }));
}

function readBuilt(endings: RegExp): readonly BuiltFile[] {
  const names = readdirSync(BUILT, { recursive: true, encoding: "utf8" }).filter((name) =>
    endings.test(name),
  );
  return names.flatMap((name) => {
    const text = readFileSync(`${BUILT}/${name}`, "utf8");
    return [{ name, text: text.replace(PACKED, "") }, ...unpackParts(name, text)];
  });
}

function isAllowed(word: string, around: string): boolean {
  return allowed.some((allowance) => allowance.word.test(word) && allowance.around.test(around));
}

test("Nothing in the built product asks the network or compiles text, but for what is known and why", () => {
  const scripts = readBuilt(/\.(?:js|mjs|html)$/);
  expect(scripts.length).toBeGreaterThan(10);
  expect(scripts.some(({ name }) => name.startsWith("nianbao.html: export-worker"))).toBe(true);
  const unknown = scripts.flatMap(({ name, text }) =>
    Array.from(text.matchAll(WORDS)).flatMap(({ 0: word, index }) => {
      const around = text.slice(Math.max(0, index - AROUND), index + AROUND);
      return isAllowed(word, around) ? [] : [`${name}: ${around}`];
    }),
  );
  expect(unknown).toEqual([]);
});

test("The list sees what it should", () => {
  for (const code of [
    "x=fetch(`/a`)",
    "new XMLHttpRequest",
    "navigator.sendBeacon(a)",
    "new WebSocket(u)",
    "eval(a)",
    "new Function(a)",
    "var F=Function;new F(a)",
    "[].constructor.constructor('a')",
    "import(`https://a.example/x.js`)",
    "a.innerHTML=b",
    "importScripts(a)",
  ]) {
    const found = Array.from(code.matchAll(WORDS));
    expect(
      found.some(({ 0: word }) => !isAllowed(word, code)),
      code,
    ).toBe(true);
  }
});

test("No address of another site stands in the built product, but for names of formats", () => {
  const files = readBuilt(/\.(?:js|mjs|html|css|json|svg|webmanifest)$/);
  const hosts = files.flatMap(
    ({ text }) => text.match(/(?:https?|wss?):\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+/gi) ?? [],
  );
  expect([...new Set(hosts)].filter((host) => !(host in knownHosts))).toEqual([]);
  const links = readBuilt(/\.(?:html|css)$/).flatMap(
    ({ text }) =>
      text.match(/(?:src|href)="(?:https?:)?\/\/[^"]*"|url\(["']?(?:https?:)?\/\/[^)]*|@import[^;]*/g) ?? [],
  );
  expect(links).toEqual([]);
});

test("The product's own code sets no HTML and compiles nothing", () => {
  const folder = fileURLToPath(new URL("../src", import.meta.url));
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const sources = names.filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|\/testing\//.test(name));
  expect(sources.length).toBeGreaterThan(300);
  const own =
    /dangerouslySetInnerHTML|\.innerHTML\b|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|srcdoc|XMLHttpRequest|sendBeacon|WebSocket|EventSource/;
  const found = sources.filter((name) => own.test(readFileSync(`${folder}/${name}`, "utf8")));
  expect(found).toEqual([]);
});
