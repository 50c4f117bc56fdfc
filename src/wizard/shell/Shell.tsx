/** The frame of an open draft: header, steps at the left, the step in the middle, findings at the right. */

import { type ReactElement, type RefObject, useCallback, useEffect, useRef } from "react";
import { Button } from "../design/Button.tsx";
import { loadPart } from "../design/LoadPart.tsx";
import { useLostFocus } from "../design/use-lost-focus.ts";
import { useContentTitle } from "../design/use-page-title.ts";
import { StepHelp } from "../help/StepHelp.tsx";
import { useTour } from "../help/use-tour.ts";
import { wizardMessages } from "../messages.ts";
import type { SessionState } from "../session/draft-session.ts";
import { saveDraftFile } from "../session/save-draft-file.ts";
import { BasicsStep } from "../steps/BasicsStep.tsx";
import { useDraftPart, useDraftStore } from "../store/store-hooks.ts";
import { FindingsLink, FindingsPanel } from "./FindingsPanel.tsx";
import { useFindingKeys } from "./finding-keys.ts";
import { Header } from "./Header.tsx";
import { LocalFileNotice } from "./LocalFileNotice.tsx";
import { notePlace, takePlace } from "./left-place.ts";
import { nameTab } from "./name-tab.ts";
import { RoleNotice } from "./RoleNotice.tsx";
import { SaveNotice } from "./SaveNotice.tsx";
import { SpokenFindings } from "./SpokenFindings.tsx";
import { StepList } from "./StepList.tsx";
import styles from "./shell.module.css";
import { nameStep } from "./step-names.ts";
import { findStep, focusTarget, type GoTo, type StepId, stepIds, type Words } from "./targets.ts";
import { useTypingSteps } from "./typing-steps.ts";
import { useUndoKeys } from "./undo-keys.ts";

const SectionStep = loadPart(async () => (await import("../steps/SectionStep.tsx")).SectionStep);
const ExportStep = loadPart(async () => (await import("../export/ExportStep.tsx")).ExportStep);
const Tour = loadPart(async () => (await import("../help/Tour.tsx")).Tour, null);

/** Fetched while the writer is still in the first step, so that the others open at once; that one is painted first. */
const NEXT_STEP_AFTER_MS = 300;
const LAST_STEP_AFTER_MS = 3000;

interface ShellProps {
  readonly session: Extract<SessionState, { kind: "open" }>;
  readonly step: StepId;
  /** Where the cursor was when the draft was left; null where that is not in this step. */
  readonly initialTarget: string | null;
  readonly onStep: (step: StepId) => void;
  readonly onHome: () => void;
  readonly onRules: () => void;
  readonly onTemplate: () => void;
  readonly onCopying: () => void;
  readonly onTakeOver: () => Promise<boolean>;
}

interface StepContentProps {
  readonly step: StepId;
  readonly onGo: GoTo;
  readonly onTemplate: () => void;
  readonly onCopying: () => void;
  /** The step is on the screen: one that is still being fetched has no fields to go to. */
  readonly onShown: () => void;
}

function StepContent({ step, onGo, onTemplate, onCopying, onShown }: StepContentProps): ReactElement {
  if (step === "basics") return <BasicsStep onShown={onShown} />;
  if (step === "export") {
    return <ExportStep onGo={onGo} onTemplate={onTemplate} onCopying={onCopying} onShown={onShown} />;
  }
  return <SectionStep key={step} id={step} onShown={onShown} />;
}

function StepTurns({
  step,
  onStep,
}: {
  readonly step: StepId;
  readonly onStep: (step: StepId) => void;
}): ReactElement {
  const index = stepIds.indexOf(step);
  const [previous, next] = [stepIds[index - 1], stepIds[index + 1]];
  return (
    <div className={styles.turns} data-later>
      {previous !== undefined && (
        <Button onClick={() => onStep(previous)}>
          {wizardMessages.previousStep}：{nameStep(previous)}
        </Button>
      )}
      {next !== undefined && (
        <Button look="primary" data-next onClick={() => onStep(next)}>
          {wizardMessages.nextStep}：{nameStep(next)}
        </Button>
      )}
    </div>
  );
}

interface Way {
  readonly goTo: GoTo;
  /** To be called when a step has come onto the screen. */
  readonly arrive: () => void;
}

/** Leads to a cell or text: at once where its step is shown, else when the step has come onto the screen. */
function useWay(
  step: StepId,
  initialTarget: string | null,
  onStep: (step: StepId) => void,
  onArrived: (step: StepId) => void,
  heading: RefObject<HTMLElement | null>,
): Way {
  const pending = useRef(initialTarget);
  const words = useRef<Words | null>(null);
  const shown = useRef(step);
  const arrive = useCallback(() => {
    const top = takePlace();
    const isOther = shown.current !== step;
    shown.current = step;
    if (pending.current !== null && findStep(pending.current) === step)
      focusTarget(pending.current, words.current);
    // The browser's Back would leave the step where the one before was scrolled to.
    else window.scrollTo(0, 0);
    // Back from a page over the step, or to another step: what had the keyboard there is gone.
    const isLost = (isOther || top !== null) && document.activeElement === document.body;
    if (isLost) heading.current?.focus({ preventScroll: true });
    if (top !== null) window.scrollTo(0, top);
    pending.current = null;
    onArrived(step);
  }, [step, onArrived, heading]);
  const goTo = useCallback(
    (target: string, wordsThere: Words | null = null) => {
      if (findStep(target) === step) {
        // Within the click: what is typed next must not go where the cursor was.
        focusTarget(target, wordsThere);
        return;
      }
      pending.current = target;
      words.current = wordsThere;
      onStep(findStep(target));
    },
    [step, onStep],
  );
  return { goTo, arrive };
}

/** What is stored comes as another draft to every field: the keyboard must not be lost with the button pressed. */
async function returnAfter(onTakeOver: () => Promise<boolean>): Promise<boolean> {
  notePlace();
  const isTaken = await onTakeOver();
  if (!isTaken) takePlace();
  return isTaken;
}

export function Shell(props: ShellProps): ReactElement {
  const { session, step, initialTarget, onStep, onHome, onRules, onTemplate, onCopying, onTakeOver } = props;
  const store = useDraftStore();
  useContentTitle(useDraftPart(({ report }) => nameTab(report)));
  const heading = useRef<HTMLHeadingElement>(null);
  const findings = useRef<HTMLElement>(null);
  const root = useRef<HTMLDivElement>(null);
  useLostFocus(root, () => heading.current);
  const tour = useTour(step, onStep);
  const { goTo, arrive } = useWay(step, initialTarget, onStep, tour.arrive, heading);
  const { undo, redo } = useUndoKeys(store, goTo);
  useTypingSteps(store);
  useFindingKeys(store, step, goTo);
  const endTour = (): void => {
    tour.end();
    heading.current?.focus({ preventScroll: true });
  };
  const turnTo = (next: StepId): void => {
    onStep(next);
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  };
  /** The way to a page over the step, which leads back to the same place. */
  const leadOver = (open: () => void) => (): void => {
    notePlace();
    open();
  };
  const showFindings = (): void => {
    findings.current?.scrollIntoView();
    // The next Tab goes on among them.
    findings.current?.focus({ preventScroll: true });
  };
  const saveFile = (): void => saveDraftFile(store.draft);
  useEffect(() => {
    const timers = [
      setTimeout(() => void SectionStep.fetchAhead(), NEXT_STEP_AFTER_MS),
      setTimeout(() => void ExportStep.fetchAhead(), LAST_STEP_AFTER_MS),
    ];
    return () => timers.forEach(clearTimeout);
  }, []);
  return (
    <div ref={root} className={styles.shell} data-tour={tour.place ?? undefined}>
      <button type="button" className={styles.skip} onClick={() => heading.current?.focus()}>
        {wizardMessages.skipToContent}
      </button>
      <Header
        save={session.save}
        onHome={onHome}
        onUndo={undo}
        onRedo={redo}
        onSaveFile={saveFile}
        onExport={() => turnTo("export")}
        onTour={tour.begin}
      />
      <StepList current={step} onGo={turnTo} />
      <main className={styles.main} data-step={step}>
        <RoleNotice role={session.role} save={session.save} onTakeOver={() => returnAfter(onTakeOver)} />
        <SaveNotice save={session.save} onSaveFile={saveFile} />
        <LocalFileNotice onSaveFile={saveFile} />
        <div className={styles.stepHead}>
          <h2 ref={heading} tabIndex={-1} className={styles.stepTitle}>
            {nameStep(step)}
          </h2>
          <StepHelp key={step} step={step} />
        </div>
        {step !== "export" && <FindingsLink onGo={showFindings} />}
        <StepContent
          step={step}
          onGo={goTo}
          onTemplate={leadOver(onTemplate)}
          onCopying={leadOver(onCopying)}
          onShown={arrive}
        />
        <StepTurns step={step} onStep={turnTo} />
      </main>
      {step !== "export" && (
        <aside ref={findings} tabIndex={-1} className={styles.findings} aria-label={wizardMessages.findings}>
          <FindingsPanel onGo={goTo} onRules={leadOver(onRules)} />
        </aside>
      )}
      <SpokenFindings />
      {tour.place !== null && (
        <Tour
          place={tour.place}
          shownStep={tour.shownStep}
          save={session.save}
          onNext={tour.goOn}
          onEnd={endTour}
        />
      )}
    </div>
  );
}
