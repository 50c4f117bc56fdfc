/** The drafts of this computer for parts of the wizard that look at other drafts. */

import { createContext, useContext } from "react";
import type { DraftDatabase } from "../../drafts/index.ts";

export const DatabaseContext = createContext<DraftDatabase | null>(null);

/** The database of drafts. Throws outside of a draft's page (a broken invariant). */
export function useDatabase(): DraftDatabase {
  const database = useContext(DatabaseContext);
  if (database === null) throw new Error("no database of drafts here");
  return database;
}
