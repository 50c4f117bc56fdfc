/**
 * Elements of OOXML as plain data, for what the docx library cannot write or writes slowly: a table of its
 * components costs four times as much. Owns the shape of such data; the order of children is the schema's.
 */

import { FileChild } from "docx";

export type Attributes = Readonly<Record<string, string | number>>;

/** In the form in which the docx library hands elements to its XML writer. */
export interface OoxmlElement {
  readonly [name: string]: ReadonlyArray<OoxmlElement | string | { readonly _attr: Attributes }>;
}

/** An element with attributes and children in the order in which they are written; text is a string. */
export function createElement(
  name: string,
  attributes: Attributes = {},
  children: ReadonlyArray<OoxmlElement | string> = [],
): OoxmlElement {
  return { [name]: [{ _attr: attributes }, ...children] };
}

/** An element whose one attribute is its value: `<w:jc w:val="center"/>`. */
export function createValue(name: string, value: string | number): OoxmlElement {
  return createElement(name, { "w:val": value });
}

/** Puts a finished element among the library's own. */
export class PreparedElement extends FileChild {
  private readonly element: OoxmlElement;

  constructor(element: OoxmlElement) {
    super(Object.keys(element)[0] ?? "");
    this.element = element;
  }

  override prepForXml(): OoxmlElement {
    return this.element;
  }
}
