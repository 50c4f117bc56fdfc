/** One setting with a few values to choose from. */

import { type ReactElement, type ReactNode, useId } from "react";
import controls from "../design/controls.module.css";
import styles from "./template.module.css";

interface ChoiceFieldProps<T extends string | number> {
  readonly label: string;
  readonly value: T;
  readonly values: readonly T[];
  readonly printValue: (value: T) => string;
  readonly onChange: (value: T) => void;
  /** What is to be said of the value chosen. */
  readonly children?: ReactNode;
}

export function ChoiceField<T extends string | number>(props: ChoiceFieldProps<T>): ReactElement {
  const { label, value, values, printValue, onChange, children } = props;
  const id = useId();
  return (
    <div className={styles.row}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={controls.field}
        aria-describedby={`${id}-hint`}
        value={String(value)}
        onChange={({ target }) => {
          const chosen = values[target.selectedIndex];
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {values.map((each) => (
          <option key={each} value={String(each)}>
            {printValue(each)}
          </option>
        ))}
      </select>
      <div id={`${id}-hint`} className={styles.said}>
        {children}
      </div>
    </div>
  );
}
