/**
 * Fields of a Word file (page numbers, references, tables of contents): their code is not seen, their result is.
 * Owns which part of a field is passing by.
 */

import type { XmlTag } from "../xml/xml-tag.ts";
import { drawEquation } from "./equation-field.ts";
import { FormField } from "./form-fields.ts";

interface Field {
  isCode: boolean;
  code: string;
  /** Something of it was seen. */
  hasResult: boolean;
  form: FormField | null;
  /** A table of contents repeats the headings. */
  isContents: boolean;
}

export class Fields {
  private readonly open: Field[] = [];
  /** Those of the open ones whose code is passing by, in the same order. */
  private readonly inTheirCode: Field[] = [];
  private contents = 0;

  get inCode(): boolean {
    return this.inTheirCode.length > 0;
  }

  get inContents(): boolean {
    return this.contents > 0;
  }

  begin(code = ""): void {
    const field = { isCode: true, code, hasResult: false, form: null, isContents: false };
    this.open.push(field);
    this.inTheirCode.push(field);
  }

  addCode(text: string): void {
    const field = this.open[this.open.length - 1];
    // Only the beginning tells what a field is.
    if (field?.isCode === true && field.code.length < 200) field.code += text;
  }

  /** A property of a form's field passes by. */
  takeForm(name: string, tag: XmlTag): void {
    const field = this.open[this.open.length - 1];
    if (field?.isCode !== true) return;
    field.form ??= new FormField();
    field.form.take(name, tag);
  }

  /** Text of a result has passed by. */
  noteResult(): void {
    const field = this.open[this.open.length - 1];
    if (field !== undefined) field.hasResult = true;
  }

  /** Code ends, the result begins. */
  separate(): void {
    if (this.open[this.open.length - 1]?.isCode === true) this.endCode();
  }

  private endCode(): void {
    const field = this.inTheirCode.pop();
    if (field === undefined) return;
    field.isCode = false;
    field.isContents = /^\s*TOC\b/i.test(field.code);
    if (field.isContents) this.contents += 1;
  }

  /** Returns what Word draws from the code or the properties alone, where the file holds no result. */
  end(): string {
    const field = this.open.pop();
    if (field === undefined) return "";
    if (field.isCode) this.inTheirCode.pop();
    if (field.isContents) this.contents -= 1;
    return field.hasResult ? "" : (field.form?.print() ?? drawEquation(field.code));
  }

  /** No code runs on behind its paragraph: a field that was never closed would swallow the rest of the file. */
  endParagraph(): void {
    while (this.inCode) this.endCode();
  }
}
