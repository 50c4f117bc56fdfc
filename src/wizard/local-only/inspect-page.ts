/**
 * What this page can prove about itself: whom it has asked since it was opened, and whom its own policy lets it ask.
 * Owns what is told to the user as fact; it must never claim more than it has seen.
 */

/** What the page's Content-Security-Policy lets it send and fetch. `unknown`: the page itself states none. */
export type Permission = "nothing" | "own" | "others" | "unknown";

export interface RequestCount {
  /** The tool's own files. */
  readonly own: number;
  /** To anywhere else: the addresses' origins. */
  readonly foreign: readonly string[];
  /** The browser has stopped counting. */
  readonly isFull: boolean;
}

export interface PageInspection {
  readonly requests: RequestCount;
  readonly permission: Permission;
  /** The policies as they stand in the page. */
  readonly policies: readonly string[];
}

/** Browsers keep so many entries unless told otherwise. */
const ENTRIES_KEPT = 250;
/** Addresses of things that are in the page already. */
const INSIDE = /^(?:blob:|data:|about:)/i;

/** By where each entry's address leads, seen from the page's own. */
export function countRequests(names: readonly string[], pageAddress: string): RequestCount {
  const page = new URL(pageAddress);
  const isOwn = ({ protocol, origin }: URL): boolean =>
    page.protocol === "file:" ? protocol === "file:" : origin === page.origin;
  const outside = names.filter((name) => !INSIDE.test(name)).map((name) => new URL(name, page));
  const foreign = outside.filter((address) => !isOwn(address));
  return {
    own: outside.length - foreign.length,
    foreign: foreign.map(({ protocol, host }) => `${protocol}//${host}`),
    isFull: names.length >= ENTRIES_KEPT,
  };
}

/** What can carry data out of a page; each falls back to `default-src`, but for forms. */
const FETCHES = [
  "connect-src",
  "img-src",
  "font-src",
  "media-src",
  "object-src",
  "frame-src",
  "script-src",
  "style-src",
  "worker-src",
];
/** Sources that lead nowhere: what is in the page, and ways to name its own scripts. */
const HARMLESS =
  /^(?:'none'|blob:|data:|'unsafe-inline'|'unsafe-eval'|'wasm-unsafe-eval'|'report-sample'|'sha\d{3}-[^']+'|'nonce-[^']+')$/i;

function parsePolicy(policy: string): ReadonlyMap<string, readonly string[]> {
  const directives = new Map<string, readonly string[]>();
  for (const directive of policy.split(";")) {
    const [name = "", ...sources] = directive.trim().split(/\s+/);
    // Of a directive that stands twice, browsers take the first.
    if (name !== "" && !directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), sources);
  }
  return directives;
}

function judgePolicy(policy: string): Permission {
  const directives = parsePolicy(policy);
  const judge = (sources: readonly string[] | undefined): Permission => {
    if (sources === undefined) return "others";
    const leading = sources.filter((source) => !HARMLESS.test(source));
    if (leading.length === 0) return "nothing";
    return leading.every((source) => source.toLowerCase() === "'self'") ? "own" : "others";
  };
  const ways = new Set([
    ...FETCHES.map((name) => judge(directives.get(name) ?? directives.get("default-src"))),
    judge(directives.get("form-action")),
  ]);
  // The widest way out counts: even the address of a picture can carry data.
  if (ways.has("others")) return "others";
  return ways.has("own") ? "own" : "nothing";
}

/** Of several policies each holds by itself: the strictest decides. */
export function judgePolicies(policies: readonly string[]): Permission {
  const judged = new Set(policies.map(judgePolicy));
  const strictest = (["nothing", "own", "others"] as const).find((permission) => judged.has(permission));
  return strictest ?? "unknown";
}

/** The policies that stand in a page's head. What a server sends beside the page, a page cannot see. */
function readPolicies(page: Document): readonly string[] {
  return Array.from(page.head.querySelectorAll("meta"))
    .filter((meta) => meta.httpEquiv.toLowerCase() === "content-security-policy")
    .map((meta) => meta.content.trim())
    .filter((policy) => policy !== "");
}

/** The page as it is now. */
export function inspectPage(): PageInspection {
  const policies = readPolicies(document);
  const entries = performance.getEntriesByType("resource").map(({ name }) => name);
  return {
    requests: countRequests(entries, document.URL),
    permission: judgePolicies(policies),
    policies,
  };
}
