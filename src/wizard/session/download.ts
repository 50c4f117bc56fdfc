/** Handing a file to the browser's download, and asking for one. */

export const DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
export const HTML_TYPE = "text/html;charset=utf-8";

const REVOKE_AFTER_MS = 60_000;

/** Offers bytes or text as a download of this name. */
export function downloadFile(name: string, content: BlobPart, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // Old browsers read the address some time after the click.
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER_MS);
}
