/**
 * Saves the draft being written, so that at most the last second can be lost. Owns when to save and what the
 * screen says about it; must not store (draft-database.ts). Goes by timers alone: no clock is read.
 */

import type { Draft } from "../report/index.ts";
import type { DraftDatabase } from "./draft-database.ts";
import type { ExternalStore } from "./listeners.ts";
import type { DraftFault } from "./outcome.ts";
import type { Timers } from "./timers.ts";

export type AutosaveState =
  | { readonly kind: "saved"; readonly at: number }
  | { readonly kind: "pending" }
  | { readonly kind: "saving" }
  | { readonly kind: "failed"; readonly fault: DraftFault }
  | { readonly kind: "readOnly" };

/** What is saved. `step` is the wizard's step and, if any, the field that the cursor is in. */
export interface AutosaveSource {
  /** Calls the listener after each change; returns the way to stop. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly read: () => { readonly draft: Draft; readonly step: string };
}

export interface AutosaveOptions {
  readonly database: Pick<DraftDatabase, "save" | "subscribe">;
  readonly id: string;
  /** Of the loaded or created draft. */
  readonly revision: number;
  readonly savedAt: number;
  readonly source: AutosaveSource;
  readonly timers?: Timers;
  /** Calls the listener when the page is hidden or left; returns the way to stop. */
  readonly watchHidden?: (listener: () => void) => () => void;
}

export interface Autosave extends ExternalStore<AutosaveState> {
  /** Saves now what is not yet saved; whether everything is on the disk afterwards. */
  readonly flush: () => Promise<boolean>;
  /** Whether leaving the page now would lose changes. */
  readonly hasUnsaved: () => boolean;
  /** Stops saving because another page writes; what is unsaved stays in memory. */
  readonly suspend: () => void;
  /** Goes on after the source has been replaced by this newly loaded state. */
  readonly resume: (loaded: { readonly revision: number; readonly savedAt: number }) => void;
  /** Saves what is left and ends. */
  readonly stop: () => Promise<boolean>;
}

/** Begins saving a draft; it counts as saved at the start. */
export function startAutosave(_options: AutosaveOptions): Autosave {
  throw new Error("in work");
}
