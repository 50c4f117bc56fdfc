/**
 * Elements by their usual prefix: "ns0:p" in Word's namespace, the old or the strict one, is "w:p". Owns the
 * namespaces that a reader knows; elements of any other one get a prefix that no reader asks for.
 */

/** Maps, for the names come from files. */
const KNOWN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w:",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w:",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m:",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m:",
    "http://schemas.openxmlformats.org/package/2006/relationships": "",
    "http://purl.org/dc/elements/1.1/": "dc:",
  }),
);
const FOREIGN = "?:";
/** A text of more prefixes is no document that a program wrote. */
const MAX_SCOPES = 200;

interface Scope {
  readonly prefix: string;
  readonly usual: string;
  readonly depth: number;
  readonly outer: Scope | null;
}

/** What holds where nothing is declared. */
const OUTERMOST: ReadonlyMap<string, string> = new Map(
  Object.entries({ w: "w:", mc: "mc:", m: "m:", "": "" }),
);

const DECLARATION = /\sxmlns(?::([^\s=]{1,60}))?\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

export class Namespaces {
  private scope: Scope | null = null;
  private scopes = 0;
  private resolved = new Map<string, string>();
  private next: number;
  private readonly xml: string;

  constructor(xml: string) {
    this.xml = xml;
    this.next = xml.indexOf("xmlns");
  }

  /** Takes the declarations between `start` and `end` for an element at `depth`; false where there are too many. */
  enter(depth: number, start: number, end: number): boolean {
    if (this.next === -1 || this.next >= end) return true;
    for (const [, prefix = "", double, single] of this.xml.slice(start, end).matchAll(DECLARATION)) {
      this.declare(prefix, KNOWN.get(double ?? single ?? "") ?? FOREIGN, depth);
    }
    this.next = this.xml.indexOf("xmlns", end);
    return this.scopes <= MAX_SCOPES;
  }

  /** Drops the declarations of elements deeper than or at `depth`. */
  leave(depth: number): void {
    if (this.scope === null || this.scope.depth < depth) return;
    while (this.scope !== null && this.scope.depth >= depth) {
      this.scope = this.scope.outer;
      this.scopes -= 1;
    }
    this.resolved = new Map();
  }

  resolve(raw: string): string {
    const known = this.resolved.get(raw);
    if (known !== undefined) return known;
    const colon = raw.indexOf(":");
    const usual = this.findUsual(raw.slice(0, Math.max(0, colon)));
    const name = `${usual}${raw.slice(colon + 1)}`;
    // Names of a hostile text are not collected without end.
    if (this.resolved.size < 10_000) this.resolved.set(raw, name);
    return name;
  }

  private declare(prefix: string, usual: string, depth: number): void {
    const isForeign = usual === FOREIGN;
    // What is foreign anyway needs no remembering; programs declare dozens of such prefixes.
    if (this.findUsual(prefix) === usual || (isForeign && prefix === "" && this.scope === null)) return;
    this.scope = { prefix, usual, depth, outer: this.scope };
    this.scopes += 1;
    this.resolved = new Map();
  }

  private findUsual(prefix: string): string {
    for (let scope = this.scope; scope !== null; scope = scope.outer) {
      if (scope.prefix === prefix) return scope.usual;
    }
    return OUTERMOST.get(prefix) ?? FOREIGN;
  }
}
