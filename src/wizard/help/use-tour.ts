/** Where the tour is, and how it goes on. Draws nothing. */

import { useEffect, useRef, useState } from "react";
import type { StepId } from "../shell/targets.ts";
import { isTourDue, rememberTour, withdrawTour } from "./tour-memory.ts";
import { TOUR_TABLE_STEP, type TourPlace, tourStops } from "./tour-stops.ts";

interface Tour {
  /** What it points at; null while it is not shown. */
  readonly place: TourPlace | null;
  readonly begin: () => void;
  readonly goOn: () => void;
  readonly end: () => void;
}

/** The tour over a draft: shown at once where it is due, later when it is asked for. */
export function useTour(step: StepId, onStep: (step: StepId) => void): Tour {
  const [index, setIndex] = useState(() => (isTourDue() ? 0 : -1));
  const startedIn = useRef(step);
  useEffect(() => withdrawTour, []);
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
    setIndex(0);
  };
  return { place: tourStops[index]?.place ?? null, begin, goOn, end };
}
