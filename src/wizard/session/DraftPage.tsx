/** The page of one draft: opens its session, follows its state, and remembers where the writer is. */

import { type ReactElement, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { type DraftDatabase, type DraftFault, explainFault, faultMessages } from "../../drafts/index.ts";
import type { Draft } from "../../report/index.ts";
import { Button } from "../design/Button.tsx";
import { loadPart } from "../design/LoadPart.tsx";
import { Notice } from "../design/Notice.tsx";
import { PageHeading } from "../design/PageHeading.tsx";
import { wizardMessages } from "../messages.ts";
import { Shell } from "../shell/Shell.tsx";
import { readStepId, type StepId } from "../shell/targets.ts";
import { DraftStoreContext } from "../store/store-hooks.ts";
import { DatabaseContext } from "./database-context.ts";
import { downloadFile } from "./download.ts";
import type { SessionState } from "./draft-session.ts";
import { useLeaving } from "./Leaving.tsx";
import { goHome, goToCopying, goToDraft, goToRules, goToTemplate, replaceDraftStep } from "./navigation.ts";
import { useSaveKey } from "./save-key.ts";
import { handOver, provideSession, type SessionSource } from "./session-source.ts";

export { prepareSession } from "./session-source.ts";

const CopyingPage = loadPart(async () => (await import("../copying/CopyingPage.tsx")).CopyingPage);

interface DraftPageProps {
  readonly database: DraftDatabase;
  readonly id: string;
  readonly step: StepId | null;
  /** The page over the step 检查与导出 that copies figures and texts one by one. */
  readonly isCopying: boolean;
  readonly unsaved: Draft | null;
}

function readPosition(saved: string): { readonly step: StepId; readonly target: string | null } {
  const [step = "", target = null] = saved.split(" ");
  return { step: readStepId(step), target };
}

/** The session of this page: begun when the page is shown, ended when it goes. */
function useSession({ database, id, unsaved, step }: DraftPageProps): {
  readonly session: SessionSource;
  readonly state: SessionState;
} {
  const session = useMemo(() => provideSession({ database, id, unsaved }), [database, id, unsaved]);
  const state = useSyncExternalStore(session.subscribe, session.getSnapshot);
  useEffect(() => handOver(session), [session]);
  useEffect(() => {
    if (step !== null) session.noteStep(step);
  }, [session, step]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (session.hasUnsaved()) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [session]);
  return { session, state };
}

/** Takes a deleted draft back and opens it anew; what went wrong otherwise. */
async function restoreDraft(database: DraftDatabase, id: string): Promise<DraftFault | null> {
  const restored = await database.restore(id);
  if (!restored.ok) return restored.fault;
  window.location.reload();
  return null;
}

/** Stores a recovered state as a draft of its own, and opens it; the damaged one stays as it is. */
async function recoverDraft(database: DraftDatabase, draft: Draft): Promise<DraftFault | null> {
  const created = await database.create(draft);
  if (!created.ok) return created.fault;
  goToDraft(created.value.id);
  return null;
}

interface FailedPageProps {
  readonly state: Extract<SessionState, { kind: "failed" }>;
  /** Both leave this page, or tell why they could not. */
  readonly onRecover: (draft: Draft) => Promise<DraftFault | null>;
  readonly onRestore: () => Promise<DraftFault | null>;
}

function FailedPage({ state, onRecover, onRestore }: FailedPageProps): ReactElement {
  const { recovered } = state;
  const { what, whatToDo } = faultMessages[state.fault].reading;
  const [fault, setFault] = useState<DraftFault | null>(null);
  const tell = async (attempt: Promise<DraftFault | null>): Promise<void> => setFault(await attempt);
  return (
    <main style={{ maxWidth: 720, margin: "48px auto", padding: 16 }}>
      <PageHeading>{wizardMessages.draftFailed}</PageHeading>
      {fault !== null && <Notice severity="error" text={wizardMessages.notDone(explainFault(fault))} />}
      <Notice severity="error" text={`${what}${state.reason}${whatToDo}`}>
        {state.raw !== "" && (
          <Button onClick={() => downloadFile(wizardMessages.damagedFileName, state.raw, "application/json")}>
            {wizardMessages.saveDamaged}
          </Button>
        )}
        {recovered !== null && (
          <Button onClick={() => void tell(onRecover(recovered))}>{wizardMessages.recoverDamaged}</Button>
        )}
        {state.fault === "deleted" && (
          <Button onClick={() => void tell(onRestore())}>{wizardMessages.restoreDraft}</Button>
        )}
        <Button look="primary" onClick={goHome}>
          {wizardMessages.backHome}
        </Button>
      </Notice>
    </main>
  );
}

export function DraftPage(props: DraftPageProps): ReactElement {
  const { id, step } = props;
  const { session, state } = useSession(props);
  const { leave, question } = useLeaving(session, id);
  useSaveKey(useCallback(() => session.flush(), [session]));
  const savedPosition = state.kind === "open" ? state.step : null;
  const position = savedPosition === null ? null : readPosition(savedPosition);
  const savedStep = position?.step ?? null;
  useEffect(() => {
    if (savedStep !== null && step === null) replaceDraftStep(id, savedStep);
  }, [id, step, savedStep]);
  if (state.kind === "failed")
    return (
      <FailedPage
        state={state}
        onRecover={(draft) => recoverDraft(props.database, draft)}
        onRestore={() => restoreDraft(props.database, id)}
      />
    );
  if (state.kind === "opening" || step === null) return <p role="status">{wizardMessages.loading}</p>;
  return (
    <DatabaseContext.Provider value={props.database}>
      <DraftStoreContext.Provider value={state.store}>
        {props.isCopying ? (
          <CopyingPage onBack={() => goToDraft(id, "export")} />
        ) : (
          <Shell
            // A newly loaded store is another draft to every field on the screen.
            key={keyOfStore(state.store)}
            session={state}
            step={step}
            // Who can only read goes to no field, but reads first why.
            initialTarget={state.role === "writer" && savedStep === step ? (position?.target ?? null) : null}
            onStep={(next) => goToDraft(id, next)}
            onHome={() => leave(goHome)}
            onRules={() => leave(goToRules)}
            onCopying={() => goToCopying(id)}
            onTemplate={() => leave(() => goToTemplate(id))}
            onTakeOver={() => session.takeOver()}
          />
        )}
        {question}
      </DraftStoreContext.Provider>
    </DatabaseContext.Provider>
  );
}

const storeKeys = new WeakMap<object, number>();
let lastKey = 0;

function keyOfStore(store: object): number {
  const known = storeKeys.get(store);
  if (known !== undefined) return known;
  lastKey += 1;
  storeKeys.set(store, lastKey);
  return lastKey;
}
