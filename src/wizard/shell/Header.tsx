/** The top line: which report, whether it is saved, undo and redo, help, the draft as a file, the Word file. */

import { type ReactElement, useLayoutEffect, useRef } from "react";
import { type AutosaveState, describeAutosave } from "../../drafts/index.ts";
import { printTitle } from "../../report/index.ts";
import { Button } from "../design/Button.tsx";
import controls from "../design/controls.module.css";
import { Icon } from "../design/Icon.tsx";
import { useExternal } from "../design/use-external.ts";
import { DisplayButton } from "../display/DisplayButton.tsx";
import { HelpButton } from "../help/HelpButton.tsx";
import { wizardMessages } from "../messages.ts";
import { printClock } from "../print-moment.ts";
import type { SaveStore } from "../session/draft-session.ts";
import { useDraftPart } from "../store/store-hooks.ts";
import { splitTitle } from "./name-tab.ts";
import styles from "./shell.module.css";

interface HeaderProps {
  readonly save: SaveStore;
  readonly onHome: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onSaveFile: () => void;
  readonly onExport: () => void;
  readonly onTour: () => void;
}

function printSaveState(save: AutosaveState): string {
  if (save.kind === "saved" && save.savedAt === 0) return wizardMessages.savedPlain;
  return describeAutosave(save, printClock);
}

/**
 * How saving goes. Its words change several times with each figure, so they are written without drawing anew, and
 * nobody has them read out: only the first time that all is saved, as SaveNotice does for a fault.
 */
function SaveState({ store }: { readonly store: SaveStore }): ReactElement {
  const words = useRef<HTMLSpanElement>(null);
  const spoken = useRef<HTMLSpanElement>(null);
  const hasFailed = useExternal(store.subscribe, () => store.getSnapshot().kind === "failed");
  useLayoutEffect(() => {
    const show = (): void => {
      const save = store.getSnapshot();
      const text = printSaveState(save);
      if (words.current !== null && words.current.textContent !== text) words.current.textContent = text;
      const isFirst = save.kind === "saved" && save.savedAt > 0 && spoken.current?.textContent === "";
      if (isFirst && spoken.current !== null) spoken.current.textContent = wizardMessages.savedByItself;
    };
    show();
    return store.subscribe(show);
  }, [store]);
  return (
    <>
      <span
        className={styles.save}
        data-state={hasFailed ? "failed" : undefined}
        role="status"
        aria-live="off"
      >
        {hasFailed && <Icon name="error" />} <span ref={words} />
      </span>
      <span ref={spoken} className={controls.hidden} aria-live="polite" />
    </>
  );
}

export function Header(props: HeaderProps): ReactElement {
  const title = useDraftPart(({ report }) => printTitle(report));
  const [agency, rest] = splitTitle(title);
  const canUndo = useDraftPart((store) => store.canUndo);
  const canRedo = useDraftPart((store) => store.canRedo);
  return (
    <header className={styles.header}>
      <button type="button" className={styles.homeLink} onClick={props.onHome}>
        {wizardMessages.backHome}
      </button>
      {/* Named as a whole: its two pieces are boxes of their own. */}
      <h1 className={styles.title} title={title} aria-label={title}>
        <span>{agency}</span>
        <span>{rest}</span>
      </h1>
      <SaveState store={props.save} />
      <div className={styles.tools}>
        <Button disabled={!canUndo} title={wizardMessages.undoKey} onClick={props.onUndo}>
          {wizardMessages.undo}
        </Button>
        <Button disabled={!canRedo} title={wizardMessages.redoKey} onClick={props.onRedo}>
          {wizardMessages.redo}
        </Button>
        <HelpButton onTour={props.onTour} />
        <DisplayButton />
        <Button onClick={props.onSaveFile}>{wizardMessages.saveDraftFile}</Button>
        <Button look="primary" onClick={props.onExport}>
          {wizardMessages.exportWord}
        </Button>
      </div>
    </header>
  );
}
