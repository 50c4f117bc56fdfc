/** What the screen says about saving. Owns the type only. */

import type { DraftFault } from "./outcome.ts";

export type AutosaveState =
  /** Everything is on the disk since then (milliseconds since 1970). */
  | { readonly kind: "saved"; readonly savedAt: number }
  /** There are changes of the last second. */
  | { readonly kind: "pending" }
  | { readonly kind: "saving" }
  /** The last save failed; it is tried again by itself, except after a `conflict`. */
  | { readonly kind: "failed"; readonly fault: DraftFault }
  /** Another page writes this draft, and has all that was typed here. */
  | { readonly kind: "readOnly" };
