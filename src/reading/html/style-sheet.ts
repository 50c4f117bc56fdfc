/**
 * What the style sheets in a page say of its elements, where they hide text or set digits apart: digits that a class
 * hides or strikes out must not join those beside them. Owns which rules are understood: those on one name, class or
 * id, for every medium. Sheets in other files are never fetched.
 */

import type { Attributes } from "./attributes.ts";

/**
 * Elements within a line. Of larger ones only looks are followed: a site may hide its article until a script shows it,
 * and what is hidden with a line of its own joins nothing.
 */
const PHRASING: ReadonlySet<string> = new Set(
  "a abbr b big cite code del em font i ins kbd label mark q rt s samp small span strike strong sub sup tt u var".split(
    " ",
  ),
);
const LOOKS: ReadonlySet<string> = new Set(["text-decoration", "text-decoration-line", "vertical-align"]);
const HIDING: ReadonlySet<string> = new Set([
  "clip",
  "display",
  "font-size",
  "left",
  "mso-hide",
  "opacity",
  "text-indent",
  "visibility",
]);
const COMMENT = /\/\*[\s\S]*?(?:\*\/|$)|<!--|-->/g;
const SELECTOR = /^(?:[a-z][a-z0-9]*|\*)?(?:[.#][\w\u0080-\uffff-]+)?$/i;

/** Whether an element stands within a line of text. */
export function isPhrasing(name: string): boolean {
  return PHRASING.has(name);
}

type Declarations = ReadonlyMap<string, string>;

/** A declaration gives way to a later one of the same property, unless it alone is important. */
function declare(into: Map<string, string>, style: string): void {
  for (const declaration of style.split(";")) {
    const [, property = "", value = ""] = /^\s*([\w-]+)\s*:([\s\S]*)$/.exec(declaration) ?? [];
    const name = property.toLowerCase();
    const isOutvoted = /!\s*important/i.test(into.get(name) ?? "") && !/!\s*important/i.test(value);
    if (name !== "" && !isOutvoted) into.set(name, value.trim());
  }
}

/** The rules of a sheet that stand in no block of another, such as those for printing only. */
function listRules(sheet: string): Array<readonly [selectors: string, declarations: string]> {
  const rules: Array<readonly [string, string]> = [];
  let depth = 0;
  let start = 0;
  let selectors = "";
  for (const { 0: sign, index = 0 } of sheet.matchAll(/[{};]/g)) {
    if (sign === ";" && depth > 0) continue;
    if (sign === "{") {
      if (depth === 0) selectors = sheet.slice(start, index).trim();
      depth += 1;
    } else if (sign === "}") {
      depth = Math.max(0, depth - 1);
      if (depth === 0 && !selectors.startsWith("@")) rules.push([selectors, sheet.slice(start, index)]);
    }
    if (depth <= 1) start = index + 1;
  }
  return rules;
}

/** The style sheets of one page, as far as they have passed by. */
export class StyleSheet {
  /** By selector: "span", ".hidden", "span.hidden", "#note". */
  private readonly rules = new Map<string, Map<string, string>>();
  private readonly completed = new Map<string, string>();

  /** Takes the text of a `<style>`. */
  add(sheet: string): void {
    for (const [selectors, declarations] of listRules(sheet.replace(COMMENT, ""))) {
      for (const selector of selectors.split(",").map((each) => each.trim())) {
        if (selector === "" || !SELECTOR.test(selector)) continue;
        const known = this.rules.get(this.nameRule(selector)) ?? new Map<string, string>();
        declare(known, declarations);
        this.rules.set(this.nameRule(selector), known);
      }
    }
    this.completed.clear();
  }

  /** The attributes with what the sheets say in `style`; the element's own style goes before theirs. */
  complete(name: string, attributes: Attributes): Attributes {
    if (this.rules.size === 0) return attributes;
    const { class: classes = "", id = "", style = "" } = attributes;
    const key = [name, classes, id, style].join("\n");
    const completed = this.completed.get(key) ?? this.cascade(name, classes, id, style);
    this.completed.set(key, completed);
    return completed === style ? attributes : { ...attributes, style: completed };
  }

  private nameRule(selector: string): string {
    const [, name = "", rest = ""] = /^([^.#]*)(.*)$/.exec(selector) ?? [];
    // Names of elements are written either way, those of classes are not.
    return (name === "*" && rest !== "" ? "" : name.toLowerCase()) + rest;
  }

  private cascade(name: string, classes: string, id: string, style: string): string {
    const names = classes.split(/\s+/).filter((each) => each !== "");
    const ids = id === "" ? [] : [`#${id}`, `${name}#${id}`];
    const selectors = [
      "*",
      name,
      ...names.map((each) => `.${each}`),
      ...names.map((each) => `${name}.${each}`),
    ];
    const rules = [...selectors, ...ids].flatMap((each) => this.rules.get(each) ?? []);
    return rules.length === 0 ? style : this.print(name, rules, style);
  }

  private print(name: string, rules: readonly Declarations[], style: string): string {
    const known = new Map<string, string>();
    for (const rule of rules) {
      for (const [property, value] of rule) {
        const isFollowed = LOOKS.has(property) || (isPhrasing(name) && HIDING.has(property));
        if (isFollowed) declare(known, `${property}:${value}`);
      }
    }
    if (known.size === 0) return style;
    declare(known, style);
    return [...known].map(([property, value]) => `${property}:${value}`).join(";");
  }
}
