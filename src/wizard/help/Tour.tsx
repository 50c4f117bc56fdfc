/** One stop of the tour: a few words beside what they speak of. Not modal, so that everything can be used meanwhile. */

import { type ReactElement, useEffect, useLayoutEffect, useRef } from "react";
import { Button } from "../design/Button.tsx";
import { useExternal } from "../design/use-external.ts";
import type { SaveStore } from "../session/draft-session.ts";
import type { StepId } from "../shell/targets.ts";
import styles from "./help.module.css";
import { helpMessages } from "./messages.ts";
import { TOUR_TABLE_STEP, type TourPlace, tourStops } from "./tour-stops.ts";

/** The width, in pixels of text at 100 %, below which help.module.css puts the panel at the bottom. */
const NARROW = "1100";

interface TourProps {
  readonly place: TourPlace;
  /** The step on the screen, not one that is still being fetched. */
  readonly shownStep: StepId;
  /** What is said of the draft depends on whether it is saved. */
  readonly save: SaveStore;
  readonly onNext: () => void;
  readonly onEnd: () => void;
}

/**
 * On a narrow screen the panel keeps to the bottom: what it speaks of is brought to the top, once its step is shown.
 * The table has to be scrolled to; all else stands there anyway.
 */
function bringToTop(place: TourPlace, shownStep: StepId): void {
  if (document.documentElement.dataset.narrower?.includes(NARROW) !== true) return;
  if (place === "tables" && shownStep !== TOUR_TABLE_STEP) return;
  const table = place === "tables" ? document.querySelector("[data-table]") : null;
  if (table === null) window.scrollTo(0, 0);
  else table.scrollIntoView({ block: "start" });
}

const GAP_UNDER_STEPS = 14;
const GAP_AT_EDGE = 16;

/** The panel that speaks of the steps stands right under their list, or as low as the window lets it. */
function standUnderSteps(panel: HTMLElement): () => void {
  const steps = document.querySelector("[data-steps]");
  if (steps === null) return () => {};
  const place = (): void => {
    const top = steps.getBoundingClientRect().bottom + GAP_UNDER_STEPS;
    const bottom = Math.max(GAP_AT_EDGE, window.innerHeight - top - panel.offsetHeight);
    panel.style.setProperty("--tour-bottom", `${bottom}px`);
  };
  const observer = new ResizeObserver(place);
  observer.observe(steps);
  observer.observe(panel);
  window.addEventListener("resize", place);
  place();
  return () => {
    observer.disconnect();
    window.removeEventListener("resize", place);
  };
}

/** Someone is writing, or answering a question: their keys are theirs. */
const OCCUPIED = "input, textarea, select, dialog *";

export function Tour({ place, shownStep, save, onNext, onEnd }: TourProps): ReactElement {
  const panel = useRef<HTMLDivElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  const end = useRef(onEnd);
  useLayoutEffect(() => {
    end.current = onEnd;
  });
  useEffect(() => {
    if (document.activeElement?.matches(OCCUPIED) !== true) next.current?.focus({ preventScroll: true });
    const onKeyDown = (event: KeyboardEvent): void => {
      const isOccupied = event.target instanceof Element && event.target.matches(OCCUPIED);
      if (event.key === "Escape" && !isOccupied && !event.isComposing) end.current();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  useLayoutEffect(() => {
    if (place === "steps" && panel.current !== null) return standUnderSteps(panel.current);
    return undefined;
  }, [place]);
  useEffect(() => bringToTop(place, shownStep), [place, shownStep]);
  const index = tourStops.findIndex((stop) => stop.place === place);
  const isLast = index === tourStops.length - 1;
  const isKept = useExternal(save.subscribe, () => save.getSnapshot().kind !== "failed");
  const { title, text } =
    place === "export" && !isKept ? helpMessages.exportUnkept : helpMessages.tour[place];
  return (
    <div
      ref={panel}
      className={styles.tour}
      data-place={place}
      role="dialog"
      aria-labelledby="tour-title"
      aria-describedby="tour-text"
    >
      <div aria-live="polite">
        <h2 id="tour-title">{title}</h2>
        <p id="tour-text">{text}</p>
      </div>
      <div className={styles.tourActions}>
        <span>{helpMessages.tourProgress(index + 1, tourStops.length)}</span>
        {!isLast && (
          <Button look="quiet" onClick={onEnd}>
            {helpMessages.skipTour}
          </Button>
        )}
        <Button look="primary" ref={next} onClick={isLast ? onEnd : onNext}>
          {isLast ? helpMessages.endTour : helpMessages.nextStop}
        </Button>
      </div>
    </div>
  );
}
