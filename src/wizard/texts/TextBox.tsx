/**
 * A text box that grows with its text, counts its characters and cleans what is pasted. Its value is the
 * form's; what it shows beside is read from the store.
 */

import { type ClipboardEvent, type FocusEvent, type ReactElement, useDeferredValue, useId } from "react";
import type { UseFormRegisterReturn } from "react-hook-form";
import { countCharacters, getText, type TextPlace } from "../../report/index.ts";
import controls from "../design/controls.module.css";
import { wizardMessages } from "../messages.ts";
import { PreviousText } from "../previous/PreviousText.tsx";
import type { SentenceKind } from "../sentences.ts";
import { nameTextField } from "../shell/field-ids.ts";
import type { DraftStore } from "../store/draft-store.ts";
import { useDraftPart, useDraftStore, useTextFindings } from "../store/store-hooks.ts";
import { readClipboardText } from "./clipboard-text.ts";
import { FigureSentences } from "./FigureSentences.tsx";
import { MarkedText } from "./MarkedText.tsx";
import styles from "./texts.module.css";

interface TextBoxProps {
  readonly place: TextPlace;
  readonly label: string;
  /** The label is there for screen readers only, where a heading above says the same. */
  readonly hidesLabel?: boolean;
  readonly hint?: string;
  readonly rows?: number;
  /** The standard sentences that are offered for this text. */
  readonly sentences?: readonly SentenceKind[];
  readonly registration: UseFormRegisterReturn;
  /** Called when the text is left or was pasted into. */
  readonly onSettled: () => void;
}

/** Pastes clean text, as an undo step of its own. */
function pasteClean(
  event: ClipboardEvent<HTMLTextAreaElement>,
  store: DraftStore,
  onSettled: () => void,
): void {
  const box = event.currentTarget;
  const text = readClipboardText(event.clipboardData);
  event.preventDefault();
  if (box.readOnly || text === "") return;
  store.sealStep();
  box.setRangeText(text, box.selectionStart, box.selectionEnd, "end");
  box.dispatchEvent(new Event("input", { bubbles: true }));
  if (text.includes("\n")) onSettled();
  else store.sealStep();
}

export function TextBox(props: TextBoxProps): ReactElement {
  const { place, label, hidesLabel = false, hint = "", rows = 3, sentences, registration, onSettled } = props;
  const text = useDraftPart(({ report }) => getText(report, place));
  const store = useDraftStore();
  const isReadOnly = useDraftPart((store) => store.isReadOnly);
  const findings = useTextFindings(place);
  const count = countCharacters(useDeferredValue(text));
  const hintId = useId();
  const id = nameTextField(place);
  const aboutId = `${id}-about`;
  return (
    <div className={styles.box}>
      <label className={hidesLabel ? controls.hidden : controls.label} htmlFor={id}>
        {label}
      </label>
      {hint !== "" && (
        <p id={hintId} className={controls.hint}>
          {hint}
        </p>
      )}
      <div className={styles.growing}>
        <MarkedText text={text} findings={findings} />
        {/* What the marks say, for those who do not see them. */}
        <span id={aboutId} hidden>
          {findings.map(({ message }) => message).join("")}
        </span>
        <textarea
          {...registration}
          id={id}
          rows={rows}
          // A browser that opens its pages again must not put back what stood here before the draft was saved last.
          autoComplete="off"
          className={controls.field}
          readOnly={isReadOnly}
          aria-describedby={hint === "" ? aboutId : `${aboutId} ${hintId}`}
          onPaste={(event) => pasteClean(event, store, onSettled)}
          onBlur={(event: FocusEvent) => {
            void registration.onBlur(event);
            onSettled();
          }}
        />
      </div>
      <PreviousText place={place} />
      <div className={styles.foot}>
        {sentences !== undefined && <FigureSentences kinds={sentences} place={place} />}
        <p className={styles.count} data-later>
          {wizardMessages.characters(count)}
        </p>
      </div>
    </div>
  );
}
