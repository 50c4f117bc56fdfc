/**
 * Fields of a Word file (page numbers, references, tables of contents): their code is not seen, their result is.
 * Owns which part of a field is passing by.
 */

interface Field {
  isCode: boolean;
  code: string;
  /** A table of contents repeats the headings. */
  isContents: boolean;
}

export class Fields {
  private readonly open: Field[] = [];
  private codes = 0;
  private contents = 0;

  get inCode(): boolean {
    return this.codes > 0;
  }

  get inContents(): boolean {
    return this.contents > 0;
  }

  begin(): void {
    this.open.push({ isCode: true, code: "", isContents: false });
    this.codes += 1;
  }

  addCode(text: string): void {
    const field = this.open[this.open.length - 1];
    // Only the beginning tells what a field is.
    if (field?.isCode === true && field.code.length < 200) field.code += text;
  }

  /** Code ends, the result begins. */
  separate(): void {
    const field = this.open[this.open.length - 1];
    if (field?.isCode === true) this.beginResult(field);
  }

  beginSimple(code: string): void {
    const field = { isCode: true, code, isContents: false };
    this.open.push(field);
    this.codes += 1;
    this.beginResult(field);
  }

  private beginResult(field: Field): void {
    field.isCode = false;
    this.codes -= 1;
    field.isContents = /^\s*TOC\b/i.test(field.code);
    if (field.isContents) this.contents += 1;
  }

  end(): void {
    const field = this.open.pop();
    if (field?.isCode === true) this.codes -= 1;
    if (field?.isContents === true) this.contents -= 1;
  }

  /** No code runs on behind its paragraph: a field that was never closed would swallow the rest of the file. */
  endParagraph(): void {
    if (this.codes === 0) return;
    for (const field of this.open) {
      if (field.isCode) this.beginResult(field);
    }
  }
}
