/** Arrow keys among the figures of the page. Owns where they lead; Enter and the space bar are the buttons' own. */

const KEYS = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"] as const;
type ArrowKey = (typeof KEYS)[number];

function isArrowKey(key: string): key is ArrowKey {
  return KEYS.some((each) => each === key);
}

function measureCentre(button: HTMLElement): number {
  const { left, width } = button.getBoundingClientRect();
  return left + width / 2;
}

/** The nearest figure in the next row that has one, upwards or downwards. */
function findInOtherRow(
  buttons: readonly HTMLElement[],
  from: HTMLElement,
  step: 1 | -1,
): HTMLElement | null {
  const rowOf = (button: HTMLElement): Element | null => button.closest("tr");
  let index = buttons.indexOf(from);
  let candidate = buttons[index];
  while (candidate !== undefined && rowOf(candidate) === rowOf(from)) {
    index += step;
    candidate = buttons[index];
  }
  if (candidate === undefined) return null;
  const row = rowOf(candidate);
  const centre = measureCentre(from);
  const distance = (button: HTMLElement): number => Math.abs(measureCentre(button) - centre);
  const inRow = buttons.filter((button) => rowOf(button) === row);
  return inRow.reduce((best, button) => (distance(button) < distance(best) ? button : best), candidate);
}

/** Moves the cursor from a figure to its neighbour; true where the key was an arrow. */
export function followArrow(key: string, from: HTMLElement, root: HTMLElement): boolean {
  if (!isArrowKey(key)) return false;
  const buttons = Array.from(root.querySelectorAll<HTMLElement>("button[data-figure]"));
  const index = buttons.indexOf(from);
  if (index === -1) return false;
  const target =
    key === "ArrowLeft" || key === "ArrowRight"
      ? buttons[index + (key === "ArrowRight" ? 1 : -1)]
      : findInOtherRow(buttons, from, key === "ArrowDown" ? 1 : -1);
  target?.focus();
  return true;
}
