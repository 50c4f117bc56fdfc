/** Whether new reports are signed, by whom, and where the signature stands. */

import { type ReactElement, useId, useState } from "react";
import { cleanLine } from "../../report/index.ts";
import {
  MAX_SIGNATURE_CHARS,
  nationalTemplate,
  type SignatureSetting,
  signatureIndents,
} from "../../writing/index.ts";
import controls from "../design/controls.module.css";
import { ChoiceField } from "./ChoiceField.tsx";
import { templateWords } from "./messages.ts";
import styles from "./template.module.css";

interface SignatureSettingsProps {
  readonly signature: SignatureSetting;
  readonly onChange: (signature: SignatureSetting) => void;
}

interface NameFieldProps {
  readonly name: string;
  readonly onName: (name: string) => void;
}

/** Taken when the field is left, so that a name is one change and not as many as it has letters. */
function NameField({ name, onName }: NameFieldProps): ReactElement {
  const id = useId();
  const [typed, setTyped] = useState(name);
  const take = (): void => {
    const clean = cleanLine(typed);
    setTyped(clean);
    if (clean !== name) onName(clean);
  };
  return (
    <div className={styles.row}>
      <label htmlFor={id}>{templateWords.signatureName}</label>
      <input
        id={id}
        className={controls.field}
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        maxLength={MAX_SIGNATURE_CHARS}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.nativeEvent.isComposing) take();
        }}
      />
      <p id={`${id}-hint`} className={styles.said}>
        {templateWords.signatureNameHint}
      </p>
    </div>
  );
}

export function SignatureSettings({ signature, onChange }: SignatureSettingsProps): ReactElement {
  const { byDefault, name, indentChars } = signature;
  return (
    <fieldset className={styles.group}>
      <legend>{templateWords.signature}</legend>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={byDefault}
          onChange={({ target }) => onChange({ ...signature, byDefault: target.checked })}
        />
        {templateWords.signByDefault}
      </label>
      <NameField key={name} name={name} onName={(next) => onChange({ ...signature, name: next })} />
      <ChoiceField
        label={templateWords.signatureIndent}
        value={indentChars}
        values={signatureIndents}
        printValue={(chars) =>
          chars === nationalTemplate.signature.indentChars
            ? templateWords.national(templateWords.indent(chars))
            : templateWords.indent(chars)
        }
        onChange={(chars) => onChange({ ...signature, indentChars: chars })}
      />
      <p className={controls.hint}>{templateWords.signatureHint}</p>
    </fieldset>
  );
}
