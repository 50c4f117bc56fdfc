/** The wizard: which page is shown, over the one database of drafts. */

import { lazy, type ReactElement, Suspense, useCallback, useEffect, useState } from "react";
import type { DraftDatabase } from "../drafts/index.ts";
import type { Draft } from "../report/index.ts";
import { LoadBoundary } from "./design/LoadBoundary.tsx";
import { offerTour } from "./help/tour-memory.ts";
import { Home } from "./home/Home.tsx";
import { wizardMessages } from "./messages.ts";
import type { Opening } from "./opening/opening-types.ts";
import { DatabaseContext } from "./session/database-context.ts";
import { goHome, goToDraft, goToOpening, goToTemplate, useRoute } from "./session/navigation.ts";
import { signNewDraft } from "./template/template-setting.ts";

const loadDraftPage = () => import("./session/DraftPage.tsx");
const DraftPage = lazy(async () => ({ default: (await loadDraftPage()).DraftPage }));
const RulesPage = lazy(async () => ({ default: (await import("./rules/RulesPage.tsx")).RulesPage }));
const OpeningPage = lazy(async () => ({
  default: (await import("./opening/OpeningPage.tsx")).OpeningPage,
}));
const TemplatePage = lazy(async () => ({
  default: (await import("./template/TemplatePage.tsx")).TemplatePage,
}));
const FETCH_AHEAD_AFTER_MS = 1_500;

interface Unsaved {
  readonly id: string;
  readonly draft: Draft;
}

export function App({ database }: { readonly database: DraftDatabase }): ReactElement {
  const route = useRoute();
  const [unsaved, setUnsaved] = useState<Unsaved | null>(null);
  const [opening, setOpening] = useState<Opening | null>(null);
  const [templateFile, setTemplateFile] = useState<File | null>(null);
  useEffect(() => {
    // Fetched while the list is looked at, so that a draft opens at once; the list itself comes first.
    const timer = setTimeout(() => void loadDraftPage(), FETCH_AHEAD_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  const showOpening = useCallback((next: Opening): void => {
    setOpening(next);
    goToOpening();
  }, []);
  const showTemplate = (file: File | null): void => {
    setTemplateFile(file);
    goToTemplate();
  };
  if (route.page === "rules") {
    return (
      <LoadBoundary key="rules">
        <Suspense fallback={<p role="status">{wizardMessages.loading}</p>}>
          <RulesPage />
        </Suspense>
      </LoadBoundary>
    );
  }
  if (route.page === "template") {
    const { id } = route;
    return (
      <LoadBoundary key="template">
        <Suspense fallback={<p role="status">{wizardMessages.loading}</p>}>
          <TemplatePage
            database={database}
            draftId={id}
            file={templateFile}
            onClose={() => (id === null ? goHome() : goToDraft(id, "export"))}
          />
        </Suspense>
      </LoadBoundary>
    );
  }
  const openUnsaved = (draft: Draft): void => {
    const id = `unsaved-${Date.now().toString(36)}`;
    setUnsaved({ id, draft });
    goToDraft(id);
  };
  if (route.page === "opening" && opening !== null) {
    const storeDraft = async (opened: Draft): Promise<void> => {
      // A file of last year is where this year's report begins; any other is what it is.
      const isNew = opening.purpose === "next";
      const draft = isNew ? await signNewDraft(database, opened) : opened;
      if (isNew) offerTour();
      const created = await database.create(draft);
      if (created.ok) goToDraft(created.value.id);
      else openUnsaved(draft);
    };
    return (
      <LoadBoundary key="opening">
        <Suspense fallback={<p role="status">{wizardMessages.loading}</p>}>
          <DatabaseContext.Provider value={database}>
            <OpeningPage opening={opening} onDraft={(draft) => void storeDraft(draft)} onClose={goHome} />
          </DatabaseContext.Provider>
        </Suspense>
      </LoadBoundary>
    );
  }
  if (route.page !== "draft") {
    return (
      <Home database={database} onUnsaved={openUnsaved} onOpening={showOpening} onTemplate={showTemplate} />
    );
  }
  return (
    <LoadBoundary key={route.id}>
      <Suspense fallback={<p role="status">{wizardMessages.loading}</p>}>
        <DraftPage
          database={database}
          id={route.id}
          step={route.step}
          isCopying={route.isCopying}
          unsaved={unsaved?.id === route.id ? unsaved.draft : null}
        />
      </Suspense>
    </LoadBoundary>
  );
}
