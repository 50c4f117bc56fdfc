/** React's way into the draft store. Owns the context and one hook per kind of view. */

import { createContext, useContext, useMemo, useSyncExternalStore } from "react";
import type { Finding, KeptFinding } from "../../check/index.ts";
import type { DraftStore } from "./draft-store.ts";

export const DraftStoreContext = createContext<DraftStore | null>(null);

/** The store of the open draft. Throws where no draft is open (a broken invariant). */
export function useDraftStore(): DraftStore {
  const store = useContext(DraftStoreContext);
  if (store === null) throw new Error("no draft is open here");
  return store;
}

export function useFindings(): readonly Finding[] {
  const store = useDraftStore();
  return useSyncExternalStore(store.subscribeFindings, store.getFindings);
}

/** The warnings that the writer keeps. */
export function useKept(): readonly KeptFinding[] {
  const store = useDraftStore();
  return useSyncExternalStore(store.subscribeFindings, store.getKept);
}

/** The findings that speak of one text. */
export function useTextFindings(place: string): readonly Finding[] {
  const findings = useFindings();
  return useMemo(() => findings.filter((finding) => finding.place === place), [findings, place]);
}

/** Something worked out from the whole draft, once typing pauses: a key must not wait for it. */
export function useSettledPart<T>(select: (store: DraftStore) => T): T {
  const store = useDraftStore();
  return useSyncExternalStore(store.subscribeFindings, () => select(store));
}

/** A part of the draft; renders again only when that part changes its identity. */
export function useDraftPart<T>(select: (store: DraftStore) => T): T {
  const store = useDraftStore();
  return useSyncExternalStore(store.subscribe, () => select(store));
}
