/** The wizard: which page is shown, over the one database of drafts. */

import { type ReactElement, useCallback, useEffect, useRef, useState } from "react";
import { createRandomId, type DraftDatabase, takeDraft } from "../drafts/index.ts";
import type { Draft } from "../report/index.ts";
import { loadPart } from "./design/LoadPart.tsx";
import { usePageTitle } from "./design/use-page-title.ts";
import { DOUBLE_CLICK_MS, useSingleRun } from "./design/use-single-run.ts";
import { offerTour } from "./help/tour-memory.ts";
import { Home } from "./home/Home.tsx";
import { wizardMessages } from "./messages.ts";
import type { Opening } from "./opening/opening-types.ts";
import { DatabaseContext } from "./session/database-context.ts";
import {
  goBack,
  goHome,
  goToDraft,
  goToOpening,
  goToTemplate,
  type Route,
  readRoute,
  replaceWithHome,
  useRoute,
} from "./session/navigation.ts";
import { signNewDraft } from "./template/template-setting.ts";

const loadDraftPage = () => import("./session/DraftPage.tsx");
const DraftPage = loadPart(async () => (await loadDraftPage()).DraftPage);
const RulesPage = loadPart(async () => (await import("./rules/RulesPage.tsx")).RulesPage);
const OpeningPage = loadPart(async () => (await import("./opening/OpeningPage.tsx")).OpeningPage);
const TemplatePage = loadPart(async () => (await import("./template/TemplatePage.tsx")).TemplatePage);
const FETCH_AHEAD_AFTER_MS = 1_500;

interface Unsaved {
  readonly id: string;
  readonly draft: Draft;
}

/** Fetches the page that the address asks for, and its draft meanwhile; the home page is there already. */
export async function prepareFirstPage(database: DraftDatabase): Promise<void> {
  const route = readRoute();
  if (route.page !== "draft") return;
  const { id } = route;
  const taking = takeDraft({ database, id });
  await DraftPage.fetchAhead();
  const page = await loadDraftPage().catch(() => null);
  if (page === null) taking.lock.release();
  else await page.prepareSession({ database, id, unsaved: null, taking });
}

/** What the window's tab says; the page of a draft says itself which one it is. */
function namePage(route: Route, opening: Opening | null): string | null {
  if (route.page === "rules") return wizardMessages.rulesPage;
  if (route.page === "template") return wizardMessages.templatePage;
  return route.page === "opening" ? (opening?.name ?? null) : null;
}

/**
 * Leads to the page before; to the list where this one was opened by its own address, and Back would leave the tool.
 * A double click goes one page back, not two.
 */
function useWayBack(): () => void {
  const hasMoved = useRef(false);
  const runOnce = useSingleRun(DOUBLE_CLICK_MS);
  useEffect(() => {
    const note = (): void => {
      hasMoved.current = true;
    };
    window.addEventListener("hashchange", note);
    return () => window.removeEventListener("hashchange", note);
  }, []);
  return useCallback(
    () =>
      void runOnce(() => {
        if (hasMoved.current) goBack();
        else replaceWithHome();
        return Promise.resolve();
      }),
    [runOnce],
  );
}

/** Fetches the page of a draft while the list is looked at, so that one opens at once; the list itself comes first. */
function useFetchAhead(): void {
  useEffect(() => {
    const timer = setTimeout(() => void DraftPage.fetchAhead(), FETCH_AHEAD_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
}

interface OpeningState {
  readonly opening: Opening | null;
  /** The draft that was made of it, if any: Back from that one shows the file again. */
  readonly madeId: string | null;
  readonly setMadeId: (id: string) => void;
  readonly showOpening: (opening: Opening) => void;
}

/** The file that was chosen last, for as long as the page is not loaded anew. */
function useOpening(): OpeningState {
  const [opening, setOpening] = useState<Opening | null>(null);
  const [madeId, setMadeId] = useState<string | null>(null);
  const showOpening = useCallback((next: Opening): void => {
    setOpening(next);
    setMadeId(null);
    goToOpening();
  }, []);
  return { opening, madeId, setMadeId, showOpening };
}

/** Stores the draft that was made of a file; `id` is null where it cannot be stored. */
async function storeOpened(
  database: DraftDatabase,
  { purpose, content }: Opening,
  opened: Draft,
): Promise<{ readonly draft: Draft; readonly id: string | null }> {
  // A file of last year is where this year's report begins; any other is what it is.
  const isNew = purpose === "next";
  const draft = isNew ? await signNewDraft(database, opened) : opened;
  if (isNew) offerTour();
  const isFileItself = !isNew && content instanceof File;
  const created = await (isFileItself ? database.createOpened(draft) : database.create(draft));
  return { draft, id: created.ok ? created.value.id : null };
}

export function App({ database }: { readonly database: DraftDatabase }): ReactElement {
  const route = useRoute();
  const [unsaved, setUnsaved] = useState<Unsaved | null>(null);
  const { opening, madeId, setMadeId, showOpening } = useOpening();
  const [templateFile, setTemplateFile] = useState<File | null>(null);
  const runOnce = useSingleRun(DOUBLE_CLICK_MS);
  const goBackOrHome = useWayBack();
  usePageTitle(namePage(route, opening), route.page === "draft" ? route.id : route.page);
  useFetchAhead();
  if (route.page === "rules") return <RulesPage onBack={goBackOrHome} />;
  if (route.page === "template") {
    const { id } = route;
    return (
      <TemplatePage
        database={database}
        draftId={id}
        file={templateFile}
        onFileTaken={() => setTemplateFile(null)}
        onClose={() => (id === null ? goHome() : goToDraft(id, "export"))}
      />
    );
  }
  const openUnsaved = (draft: Draft): void => {
    const id = createRandomId();
    setUnsaved({ id, draft });
    goToDraft(id);
  };
  if (route.page === "opening" && opening !== null) {
    const storeDraft = async (opened: Draft): Promise<void> => {
      const { draft, id } = await storeOpened(database, opening, opened);
      if (id === null) return openUnsaved(draft);
      setMadeId(id);
      goToDraft(id);
    };
    return (
      <DatabaseContext.Provider value={database}>
        <OpeningPage
          opening={opening}
          onDraft={(draft) => void runOnce(() => storeDraft(draft))}
          onContinue={madeId === null ? null : () => goToDraft(madeId)}
          onClose={goHome}
        />
      </DatabaseContext.Provider>
    );
  }
  if (route.page !== "draft") {
    return (
      <Home
        database={database}
        isFileGone={route.page === "opening"}
        onUnsaved={openUnsaved}
        onOpening={showOpening}
        onTemplate={(file) => {
          setTemplateFile(file);
          goToTemplate();
        }}
      />
    );
  }
  return (
    <DraftPage
      key={route.id}
      database={database}
      id={route.id}
      step={route.step}
      isCopying={route.isCopying}
      unsaved={unsaved?.id === route.id ? unsaved.draft : null}
    />
  );
}
