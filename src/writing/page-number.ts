/** The number of a page, as data: where it stands and what it says. Word writes its fields, a drawn page its words. */

/** `page`: the number of this page; `count`: how many there are. */
export type PageNumberPart = string | { readonly field: "page" | "count" };

export interface PageNumberStyle {
  /** `outer`: at the right on odd pages, at the left on even ones. */
  readonly position: "outer" | "centre";
  readonly parts: readonly PageNumberPart[];
}

/** What stands at the foot of a page that is drawn, such as "— 3 —". */
export function printPageNumber({ parts }: PageNumberStyle, page: number, count: number): string {
  const values = { page, count };
  return parts.map((part) => (typeof part === "string" ? part : String(values[part.field]))).join("");
}

/** Where it stands on a page. */
export function alignPageNumber({ position }: PageNumberStyle, page: number): "left" | "center" | "right" {
  if (position === "centre") return "center";
  return page % 2 === 1 ? "right" : "left";
}
