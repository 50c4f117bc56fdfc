/**
 * How narrow the window is, for the style sheets: `data-narrower` on <html>, the widths below which the window is. It
 * stands for media queries, which know nothing of a larger text. Owns these widths.
 */

/** In pixels of the usual size of text. The style sheets name these. */
const WIDTHS = [1100, 900, 760, 640, 620, 340] as const;
/** A browser's usual size of text. */
const USUAL_TEXT_PX = 16;

/** To be called when the window's width or the size of the text has changed. */
export function showWidth(): void {
  const root = document.documentElement;
  const scale = Number.parseFloat(getComputedStyle(root).fontSize) / USUAL_TEXT_PX;
  const narrower = WIDTHS.filter((width) => window.matchMedia(`(max-width: ${width * scale}px)`).matches);
  const words = narrower.join(" ");
  if (root.dataset.narrower !== words) root.dataset.narrower = words;
}
