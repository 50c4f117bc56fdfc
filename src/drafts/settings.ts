/**
 * Settings of this computer beside its drafts. Owns that they are stored; what a setting may be, and what is made of
 * one that is not, is its reader's.
 */

import type { DraftConnection } from "./connection.ts";
import type { Outcome } from "./outcome.ts";
import { transact } from "./transact.ts";

export interface Settings {
  /** What is stored under a name; undefined where nothing is. It may come from another version of the tool. */
  readonly read: (name: string) => Promise<Outcome<unknown>>;
  /** Stores plain JSON under a name; resolves when it is on the disk. */
  readonly write: (name: string, value: unknown) => Promise<Outcome<void>>;
}

export function createSettings(connection: DraftConnection): Settings {
  return {
    read: (name) => connection.run((database) => database.get("settings", name)),
    write: (name, value) =>
      connection.run((database) =>
        transact(database, "settings", "strict", async ({ store }) => {
          await store.put(value, name);
        }),
      ),
  };
}
