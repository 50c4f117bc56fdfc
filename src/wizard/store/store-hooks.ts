/** React's way into the draft store. Owns the context and one hook per kind of view. */

import { createContext, useCallback, useContext, useMemo, useSyncExternalStore } from "react";
import type { Finding } from "../../check/index.ts";
import type { CellAddress } from "../../format/index.ts";
import type { BalanceView, CellView } from "./cell-views.ts";
import type { DraftStore } from "./draft-store.ts";

export const DraftStoreContext = createContext<DraftStore | null>(null);

/** The store of the open draft. Throws where no draft is open (a broken invariant). */
export function useDraftStore(): DraftStore {
  const store = useContext(DraftStoreContext);
  if (store === null) throw new Error("no draft is open here");
  return store;
}

export function useCellView(address: CellAddress): CellView {
  const store = useDraftStore();
  const subscribe = useCallback(
    (listener: () => void) => store.subscribeCell(address, listener),
    [store, address],
  );
  return useSyncExternalStore(subscribe, () => store.getCellView(address));
}

export function useBalanceView(column: string): BalanceView {
  const store = useDraftStore();
  const subscribe = useCallback(
    (listener: () => void) => store.subscribeBalance(column, listener),
    [store, column],
  );
  return useSyncExternalStore(subscribe, () => store.getBalanceView(column));
}

export function useFindings(): readonly Finding[] {
  const store = useDraftStore();
  return useSyncExternalStore(store.subscribeFindings, store.getFindings);
}

/** The findings that speak of one text. */
export function useTextFindings(place: string): readonly Finding[] {
  const findings = useFindings();
  return useMemo(() => findings.filter((finding) => finding.place === place), [findings, place]);
}

/** A part of the draft; renders again only when that part changes its identity. */
export function useDraftPart<T>(select: (store: DraftStore) => T): T {
  const store = useDraftStore();
  return useSyncExternalStore(store.subscribe, () => select(store));
}
