/** Icons for nodes that React does not draw: copied from those that a table keeps out of sight for that. */

import type { IconName } from "../design/Icon.tsx";

/** The icons that may be copied. */
export const copiedIcons: readonly IconName[] = ["error", "warning", "info", "success"];

/** A copy of an icon, from the store of the table that `within` lies in. Throws where there is none. */
export function copyIcon(within: Element, name: IconName): Node {
  const icon = within.closest("[data-table]")?.querySelector(`[data-icons] [data-severity="${name}"]`);
  if (icon == null) throw new Error(`the table keeps no icon ${name}`);
  return icon.cloneNode(true);
}
