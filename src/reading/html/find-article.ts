/**
 * What of a web page is the article and what is the site's around it. Owns this judgement: everything that could
 * belong to a report holds the article together; only short lines outside of all that are the site's.
 */

import { isAgencyName } from "../flow/agency-name.ts";
import { type FlowItem, type FlowLine, isTable } from "../flow/flow-types.ts";

/** Where a line or a table of a page stands; its index is the item's `origin`. */
export interface PageOrigin {
  /** The number of the element that holds it; 0 is the page. */
  readonly container: number;
  /** The whole line is a link. */
  readonly isLink: boolean;
}

export interface PageItems {
  readonly items: readonly FlowItem[];
  readonly origins: readonly PageOrigin[];
  /** The container around each container; that of the page is -1. */
  readonly parents: readonly number[];
}

export interface Article {
  readonly items: readonly FlowItem[];
  /** Whole lines of the article that are links, as to attachments and to other pages; they are not in `items`. */
  readonly links: readonly string[];
}

const SECTION_START = /^[一二三四五六]\s*[、.．]/;
const TOPIC_START = /^[（(][一二三四五六七八九十]{1,3}[)）]/;
/** When it was signed: often in an element of its own below the article. */
const SIGNED_ON = /^(?:20\d\d|二[〇○零]二[〇○零一二三四五六七八九])\s*年.{1,4}月.{1,4}日$/;
const TITLE = /政府信息公开.{0,20}(?:报告|年报)/;
/** "根据……编制本年度政府信息公开工作年度报告。" is none, nor is the name of the format that it quotes. */
const SENTENCE = /[。；;！？]|[》〉].*通知/;
const MAX_TITLE_LENGTH = 120;
/** A linked line of this length is rather an article that some tag broke. */
const MAX_LINK_LENGTH = 40;
const SENTENCE_LENGTH = 10;

function isLinked(item: FlowItem, { origins }: PageItems): item is FlowLine {
  if (isTable(item) || item.text.length > MAX_LINK_LENGTH) return false;
  return origins[item.origin]?.isLink ?? false;
}

/** Whether something belongs to the report for certain. */
function isEvidence(item: FlowItem): boolean {
  if (isTable(item)) return item.table.rows.length > 1 && item.filled > 2;
  const { text } = item;
  return SECTION_START.test(text) || (text.length >= SENTENCE_LENGTH && text.includes("。"));
}

/** Grows around everything that is added. Containers bear higher numbers than those around them. */
class CommonContainer {
  container: number | null = null;
  /** Containers that are known to lie inside, so that no way up is walked twice. */
  private readonly inside = new Set<number>();
  private readonly parents: readonly number[];

  constructor(parents: readonly number[]) {
    this.parents = parents;
  }

  add(container: number): void {
    this.container ??= container;
    let at = container;
    while (at !== this.container && !this.inside.has(at)) {
      if (at > this.container) {
        this.inside.add(at);
        at = this.parents[at] ?? 0;
      } else this.container = this.parents[this.container] ?? 0;
    }
  }
}

/** The innermost container around all evidence; the page where there is none. */
function findContainer(page: PageItems): number {
  const common = new CommonContainer(page.parents);
  for (const item of page.items) {
    if (isEvidence(item) && !isLinked(item, page)) common.add(page.origins[item.origin]?.container ?? 0);
  }
  return common.container ?? 0;
}

function isTitle(item: FlowItem): item is FlowLine {
  if (isTable(item) || item.text.length > MAX_TITLE_LENGTH) return false;
  return TITLE.test(item.text) && !SENTENCE.test(item.text);
}

/** A title often stands outside, above the article; the last of several is nearest to it. */
function findTitle(before: readonly FlowItem[], inside: readonly FlowItem[]): readonly FlowItem[] {
  if (inside.slice(0, 5).some(isTitle)) return [];
  return before.filter(isTitle).slice(-1);
}

function withoutBlanks({ text }: FlowLine): string {
  return text.replace(/\s/g, "");
}

/**
 * The linked lines that belong to the text: headings that lead back to the top, unless they stand there without a link
 * too; then they are a list of contents.
 */
function findLinkedHeadings(plain: readonly FlowItem[], linked: readonly FlowLine[]): readonly FlowLine[] {
  const texts = new Set(plain.flatMap((item) => (isTable(item) ? [] : [withoutBlanks(item)])));
  return linked.filter(
    (line) =>
      (SECTION_START.test(line.text) || TOPIC_START.test(line.text)) && !texts.has(withoutBlanks(line)),
  );
}

/** A signature that stands right behind the article. */
function findSignature(behind: readonly FlowItem[]): readonly FlowItem[] {
  const lines = behind.slice(0, 2);
  const date = lines.findIndex((item) => !isTable(item) && SIGNED_ON.test(item.text.trim()));
  const isSigned = lines
    .slice(0, Math.max(0, date))
    .every((item) => !isTable(item) && isAgencyName(item.text));
  return isSigned ? lines.slice(0, date + 1) : [];
}

/** The article of a page. What stands outside of it is the site's, and is in neither list. */
export function findArticle(page: PageItems): Article {
  const container = findContainer(page);
  const known = new Map([[container, true]]);
  function isInside(at: number): boolean {
    const answer = known.get(at) ?? (at > container && isInside(page.parents[at] ?? 0));
    known.set(at, answer);
    return answer;
  }
  const seen = page.items.filter((item) => isTable(item) || item.text !== "");
  const places = seen.map((item) => isInside(page.origins[item.origin]?.container ?? 0));
  const all = seen.filter((_, index) => places[index] === true);
  const plain = all.filter((item) => !isLinked(item, page));
  const linked = all.filter((item) => isLinked(item, page));
  const headings = new Set<FlowItem>(findLinkedHeadings(plain, linked));
  const inside = all.filter((item) => !isLinked(item, page) || headings.has(item));
  const before = seen.slice(0, Math.max(0, places.indexOf(true))).filter((item) => !isLinked(item, page));
  const behind = seen.slice(places.lastIndexOf(true) + 1);
  return {
    items: [...findTitle(before, inside), ...inside, ...findSignature(behind)],
    links: linked.filter((line) => !headings.has(line)).map(({ text }) => text),
  };
}
