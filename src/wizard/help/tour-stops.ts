/** The stops of the tour in order: what each points at, and the step in which that is on the screen. */

import type { StepId } from "../shell/targets.ts";

export type TourPlace = "steps" | "tables" | "findings" | "export";

interface TourStop {
  readonly place: TourPlace;
  /** null where it is on the screen of every step. */
  readonly step: StepId | null;
}

/** Table 三 has everything that a table can have: totals, a balance, last year's figures. */
export const TOUR_TABLE_STEP: StepId = "requests";

export const tourStops: readonly TourStop[] = [
  { place: "steps", step: null },
  { place: "tables", step: TOUR_TABLE_STEP },
  { place: "findings", step: TOUR_TABLE_STEP },
  { place: "export", step: null },
];
