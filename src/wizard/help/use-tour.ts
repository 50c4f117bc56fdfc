/** Where the tour is, and how it goes on. Draws nothing. */

import { useCallback, useEffect, useRef, useState } from "react";
import type { StepId } from "../shell/targets.ts";
import { isTourDue, rememberTour, withdrawTour } from "./tour-memory.ts";
import { TOUR_TABLE_STEP, type TourPlace, tourStops } from "./tour-stops.ts";

interface Tour {
  /** What it points at; null while it is not shown. */
  readonly place: TourPlace | null;
  /** The step on the screen: while another is still being fetched, the one before. Kept only while the tour is shown. */
  readonly shownStep: StepId;
  /** To be called when a step has come onto the screen. Stable. */
  readonly arrive: (step: StepId) => void;
  readonly begin: () => void;
  readonly goOn: () => void;
  readonly end: () => void;
}

/** The tour over a draft: shown at once where it is due, later when it is asked for. */
export function useTour(step: StepId, onStep: (step: StepId) => void): Tour {
  const [index, setIndex] = useState(() => (isTourDue() ? 0 : -1));
  const [shownStep, setShownStep] = useState(step);
  const startedIn = useRef(step);
  // Without a tour nobody asks for it, and every turn of the steps would draw the frame twice.
  const isShown = useRef(index >= 0);
  useEffect(() => {
    isShown.current = index >= 0;
  }, [index]);
  useEffect(() => withdrawTour, []);
  const arrive = useCallback((arrived: StepId): void => {
    if (isShown.current) setShownStep(arrived);
  }, []);
  const end = (): void => {
    setIndex(-1);
    rememberTour();
    // Only where the tour itself has led away: whoever turned to another step meanwhile stays there.
    if (step === TOUR_TABLE_STEP && startedIn.current !== step) onStep(startedIn.current);
  };
  const goOn = (): void => {
    const next = tourStops[index + 1];
    if (next === undefined) return;
    setIndex(index + 1);
    if (next.step !== null && next.step !== step) onStep(next.step);
  };
  const begin = (): void => {
    startedIn.current = step;
    setShownStep(step);
    setIndex(0);
  };
  return { place: tourStops[index]?.place ?? null, shownStep, arrive, begin, goOn, end };
}
