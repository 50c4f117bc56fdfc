/** Keeps the browser from leaving the page, with all that is on it, for a file that is dropped where nothing takes it. */

function keepPage(event: DragEvent): void {
  const { dataTransfer } = event;
  if (event.defaultPrevented || dataTransfer?.types.includes("Files") !== true) return;
  event.preventDefault();
  dataTransfer.dropEffect = "none";
}

/** For the whole page, after all that may take a file. */
export function keepPageOnDrop(): void {
  window.addEventListener("dragover", keepPage);
  window.addEventListener("drop", keepPage);
}
