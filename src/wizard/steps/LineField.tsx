/** One line of 基本信息: label, field, hint, and what is wrong with what was typed. */

import type { ReactElement } from "react";
import type { UseFormReturn } from "react-hook-form";
import controls from "../design/controls.module.css";
import { Icon } from "../design/Icon.tsx";
import { nameTextField } from "../shell/field-ids.ts";
import { useDraftPart, useDraftStore } from "../store/store-hooks.ts";
import type { BasicFields } from "./basics-form.ts";
import styles from "./steps.module.css";

interface LineFieldProps {
  readonly form: UseFormReturn<BasicFields>;
  readonly name: "agency" | "year" | "title" | "signatureName" | "signatureDate";
  readonly place: string;
  readonly label: string;
  readonly hint?: string;
  /** What is unlikely, but may be meant. */
  readonly doubt?: string | null;
  readonly type?: string;
  readonly placeholder?: string;
  readonly onType: (text: string) => void;
}

export function LineField({
  form,
  name,
  place,
  label,
  hint,
  doubt = null,
  type,
  placeholder,
  onType,
}: LineFieldProps): ReactElement {
  const store = useDraftStore();
  const isReadOnly = useDraftPart((each) => each.isReadOnly);
  const fault = form.formState.errors[name]?.message;
  const id = nameTextField(place);
  return (
    <div className={styles.field}>
      <label className={controls.label} htmlFor={id}>
        {label}
      </label>
      <input
        {...form.register(name, {
          onChange: (event: { target: { value: string } }) => onType(event.target.value),
          onBlur: () => store.sealStep(),
        })}
        id={id}
        type={type ?? "text"}
        className={controls.field}
        placeholder={placeholder}
        readOnly={isReadOnly}
        autoComplete="off"
        aria-invalid={fault === undefined ? undefined : true}
        aria-describedby={`${id}-hint`}
      />
      <div id={`${id}-hint`}>
        {hint !== undefined && <p className={controls.hint}>{hint}</p>}
        {doubt !== null && (
          <p className={controls.doubt} role="status">
            <Icon name="warning" /> {doubt}
          </p>
        )}
        {fault !== undefined && (
          <p className={controls.fault} role="alert">
            <Icon name="error" /> {fault}
          </p>
        )}
      </div>
    </div>
  );
}
