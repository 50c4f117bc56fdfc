/** The keys of a spreadsheet: which key means what in a number cell. Must not act on anything. */

import type { Direction } from "./figure-grid.ts";

export type CellKey =
  | {
      readonly kind: "move";
      readonly direction: Direction;
      readonly isJump: boolean;
      readonly isExtending: boolean;
    }
  | { readonly kind: "enter"; readonly isBack: boolean }
  | {
      readonly kind: "edge";
      readonly isEnd: boolean;
      readonly isOfTable: boolean;
      readonly isExtending: boolean;
    }
  | { readonly kind: "edit" | "escape" | "clear" | "selectAll" }
  | { readonly kind: "fill"; readonly direction: "down" | "right" };

export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

const PLAIN_KEYS: Readonly<Record<string, CellKey>> = {
  F2: { kind: "edit" },
  Escape: { kind: "escape" },
  Delete: { kind: "clear" },
  Backspace: { kind: "clear" },
};

const CONTROL_KEYS: Readonly<Record<string, CellKey>> = {
  a: { kind: "selectAll" },
  d: { kind: "fill", direction: "down" },
  r: { kind: "fill", direction: "right" },
};

/** What a key press means; null for one that is left to the browser. */
export function readCellKey({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyPress): CellKey | null {
  if (altKey) return null;
  const hasControl = ctrlKey || metaKey;
  const direction = ARROWS[key];
  if (direction !== undefined) return { kind: "move", direction, isJump: hasControl, isExtending: shiftKey };
  if (key === "Home" || key === "End") {
    return { kind: "edge", isEnd: key === "End", isOfTable: hasControl, isExtending: shiftKey };
  }
  if (key === "Enter") return hasControl ? null : { kind: "enter", isBack: shiftKey };
  return (hasControl ? (shiftKey ? undefined : CONTROL_KEYS[key.toLowerCase()]) : PLAIN_KEYS[key]) ?? null;
}
