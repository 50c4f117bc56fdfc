/**
 * A web page → document tree: its paragraphs and tables as a browser shows them, without the site around the
 * article. Owns what of a page is followed while it passes by (containers, links, lists); nothing is run or fetched.
 */

import type { Aside, DocumentTree } from "../../document/index.ts";
import { type FlowItem, isTable } from "../flow/flow-types.ts";
import { MAX_CELLS } from "../flow/limits.ts";
import { hasText, toDocument } from "../flow/to-document.ts";
import { readingMessages } from "../messages.ts";
import type { Attributes } from "./attributes.ts";
import { findArticle, type PageOrigin } from "./find-article.ts";
import { HtmlFlow } from "./html-flow.ts";
import { ListMarkers } from "./list-markers.ts";
import { type HtmlSink, isHidden, scanHtml } from "./scan-html.ts";

/** Of text: a page with its pictures inside is larger, and no report. */
const MAX_CHARS = 20 * 1024 * 1024;
const MAX_MEGABYTES = 20;

export type HtmlReading =
  | { readonly ok: true; readonly document: DocumentTree }
  | { readonly ok: false; readonly reason: string };

/** Elements that hold parts of a page. */
const CONTAINERS: ReadonlySet<string> = new Set(
  "article aside blockquote center dd div dl fieldset footer form header li main ol section table td th ul".split(
    " ",
  ),
);
const LISTS: ReadonlySet<string> = new Set(["ol", "ul", "menu", "dir"]);
const UNSEEN: ReadonlySet<string> = new Set([
  "nav",
  "button",
  "dialog",
  "audio",
  "video",
  "canvas",
  "map",
  "rt",
  "rp",
]);

/** LibreOffice writes the header and footer of the first page before and behind the text. */
function isPageMargin(name: string, { title }: Attributes): boolean {
  return name === "div" && (title === "header" || title === "footer");
}

function isUnseen(name: string, attributes: Attributes): boolean {
  return UNSEEN.has(name) || isPageMargin(name, attributes) || isHidden(name, attributes);
}

/** A cell without the empty lines at its end; those before a text keep a remark from being taken for a figure. */
function dropEmptyEnd(items: readonly FlowItem[]): readonly FlowItem[] {
  let end = items.length;
  for (
    let last = items[end - 1];
    last !== undefined && !isTable(last) && last.text === "";
    last = items[end - 1]
  )
    end -= 1;
  return items.slice(0, end);
}

class PageReader implements HtmlSink {
  title = "";
  readonly origins: PageOrigin[] = [];
  readonly parents: number[] = [-1];
  readonly flow = new HtmlFlow({
    article: true,
    showCell: dropEmptyEnd,
    getOrigin: () => this.addOrigin(),
  });
  private readonly lists = new ListMarkers();
  private readonly containers = [0];
  private inTitle = false;
  /** For each link that is open, whether it leads anywhere. */
  private readonly links: boolean[] = [];
  /** Whether the line now passing by has words in links, and outside of them. */
  private hasLinked = false;
  private hasPlain = false;

  private addOrigin(): number {
    const container = this.containers[this.containers.length - 1] ?? 0;
    this.origins.push({ container, isLink: this.hasLinked && !this.hasPlain });
    this.hasLinked = false;
    this.hasPlain = false;
    return this.origins.length - 1;
  }

  openTag(name: string, attributes: Attributes): void {
    this.inTitle ||= name === "title";
    this.flow.openTag(name, attributes);
    if (CONTAINERS.has(name)) {
      this.parents.push(this.containers[this.containers.length - 1] ?? 0);
      this.containers.push(this.parents.length - 1);
    }
    if (LISTS.has(name)) this.lists.openList(name, attributes);
    else if (name === "li") this.flow.marker = this.lists.printItem(attributes);
    else if (name === "a") this.links.push(attributes.href !== undefined);
  }

  closeTag(name: string): void {
    if (name === "title") this.inTitle = false;
    this.flow.closeTag(name);
    if (CONTAINERS.has(name)) this.containers.pop();
    if (LISTS.has(name)) this.lists.closeList();
    else if (name === "li") this.flow.marker = "";
    else if (name === "a") this.links.pop();
  }

  text(text: string): void {
    if (this.inTitle) {
      this.title += text;
      return;
    }
    if (text.trim() !== "") {
      if (this.links.includes(true)) this.hasLinked = true;
      else this.hasPlain = true;
    }
    this.flow.text(text);
  }

  field(value: string): void {
    this.flow.field(value);
  }
}

function refuse(reason: string): HtmlReading {
  return { ok: false, reason };
}

/**
 * The article of a page, or of pasted HTML: each line a paragraph, tables with their merged cells; tables that only
 * lay out the page give way to what is in them. What the site puts around it is left out. The reason is Chinese.
 */
export function readHtml(html: string): HtmlReading {
  if (html.length > MAX_CHARS) return refuse(readingMessages.textTooLarge(MAX_MEGABYTES));
  const reader = new PageReader();
  if (!scanHtml(html, reader, isUnseen)) return refuse(readingMessages.tooDeep);
  const items = reader.flow.finish();
  if (reader.flow.isTooLarge) return refuse(readingMessages.tooManyCells(`${MAX_CELLS / 10_000}万`));
  if (!hasText(items)) return refuse(readingMessages.noPageText);
  const article = findArticle({ items, origins: reader.origins, parents: reader.parents });
  const asides = article.links.map((text): Aside => ({ kind: "link", text }));
  const title = reader.title.replace(/\s+/g, " ").trim();
  return { ok: true, document: { ...toDocument(article.items, title), asides } };
}
