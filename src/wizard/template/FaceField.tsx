/** The choice of one face: the usual ones, marked by whether this computer has them, or another by its name. */

import { type ReactElement, useId, useRef, useState } from "react";
import { type FaceUse, isFaceName, MAX_FACE_NAME_LENGTH, nationalTemplate } from "../../writing/index.ts";
import controls from "../design/controls.module.css";
import { Icon } from "../design/Icon.tsx";
import { isFaceInstalled } from "./installed-faces.ts";
import { faceLabels, templateWords } from "./messages.ts";
import styles from "./template.module.css";
import { usualFaces } from "./usual-faces.ts";

/** No face bears this name: it holds a character that none may have. */
const OTHER = "…";

interface FaceFieldProps {
  readonly use: FaceUse;
  readonly face: string;
  readonly onChange: (face: string) => void;
}

function FaceGroup({ label, names }: { readonly label: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <optgroup label={label}>
      {names.map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </optgroup>
  );
}

interface FaceNameFieldProps {
  readonly use: FaceUse;
  /** Called once: with a face's name, or null where none was given. */
  readonly onDone: (name: string | null, by: "key" | "leaving") => void;
}

/** The name of a face, typed; taken with the Enter key or when the field is left, given up with Esc. */
function FaceNameField({ use, onDone }: FaceNameFieldProps): ReactElement {
  const [name, setName] = useState("");
  const [isFaulty, setFaulty] = useState(false);
  const isDone = useRef(false);
  const hint = useId();
  const finish = (given: string | null, by: "key" | "leaving"): void => {
    // The field is left once more when it goes.
    if (isDone.current) return;
    isDone.current = true;
    onDone(given, by);
  };
  const take = (by: "key" | "leaving"): void => {
    const trimmed = name.trim();
    if (trimmed === "") finish(null, by);
    else if (isFaceName(trimmed)) finish(trimmed, by);
    else setFaulty(true);
  };
  return (
    <div className={styles.other}>
      <input
        // biome-ignore lint/a11y/noAutofocus: it has come because the user has just asked for it
        autoFocus
        className={controls.field}
        aria-label={templateWords.faceName(faceLabels[use])}
        aria-describedby={hint}
        aria-invalid={isFaulty || undefined}
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.target.value)}
        onBlur={() => take("leaving")}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter") take("key");
          if (event.key === "Escape") finish(null, "key");
        }}
      />
      <div id={hint}>
        {isFaulty ? (
          <p className={controls.fault} role="alert">
            <Icon name="error" /> {templateWords.badFace(MAX_FACE_NAME_LENGTH)}
          </p>
        ) : (
          <p className={controls.hint}>{templateWords.faceNameHint}</p>
        )}
      </div>
    </div>
  );
}

export function FaceField({ use, face, onChange }: FaceFieldProps): ReactElement {
  const id = useId();
  const choice = useRef<HTMLSelectElement>(null);
  const [isTyping, setTyping] = useState(false);
  const national = nationalTemplate.faces[use];
  const offered = [...new Set([...usualFaces[use], face])].filter((name) => name !== national);
  return (
    <div className={styles.row}>
      <label htmlFor={id}>{faceLabels[use]}</label>
      <select
        ref={choice}
        id={id}
        className={controls.field}
        aria-describedby={`${id}-state`}
        value={isTyping ? OTHER : face}
        onChange={({ target: { value } }) => {
          setTyping(value === OTHER);
          if (value !== OTHER) onChange(value);
        }}
      >
        <option value={national}>{templateWords.national(national)}</option>
        <FaceGroup label={templateWords.installed} names={offered.filter(isFaceInstalled)} />
        <FaceGroup
          label={templateWords.notInstalled}
          names={offered.filter((name) => !isFaceInstalled(name))}
        />
        <option value={OTHER}>{templateWords.otherFace}</option>
      </select>
      <p id={`${id}-state`} className={styles.state}>
        {!isTyping && !isFaceInstalled(face) && templateWords.faceMissing}
      </p>
      {isTyping && (
        <FaceNameField
          use={use}
          onDone={(name, by) => {
            setTyping(false);
            if (name !== null) onChange(name);
            // The keyboard goes on from the choice; a mouse is already elsewhere.
            if (by === "key") choice.current?.focus();
          }}
        />
      )}
    </div>
  );
}
