/** The few pictures of the wizard. Each severity has a shape of its own, so that colour is never needed. */

import type { ReactElement } from "react";
import type { Severity } from "../../check/index.ts";
import styles from "./controls.module.css";

/** `open`: not yet filled. */
export type IconName = Severity | "success" | "open";

const shapes: Readonly<Record<IconName, ReactElement>> = {
  error: (
    <>
      <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" fill="currentColor" />
      <path d="M8 4v5M8 11v1.5" className={styles.sign} />
    </>
  ),
  warning: (
    <>
      <path d="M8 1l7.5 13.5H.5z" fill="currentColor" />
      <path d="M8 5.5v4.5M8 11.5V13" className={styles.sign} />
    </>
  ),
  info: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M8 7v5M8 3.8v1.6" className={styles.sign} />
    </>
  ),
  open: (
    <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="2" strokeDasharray="3.2 2" />
  ),
  success: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M4.5 8.2l2.5 2.5 4.5-5" className={styles.sign} />
    </>
  ),
};

export function Icon({ name, label }: { readonly name: IconName; readonly label?: string }): ReactElement {
  if (label === undefined) {
    return (
      <svg className={styles.icon} data-severity={name} viewBox="0 0 16 16" aria-hidden="true">
        {shapes[name]}
      </svg>
    );
  }
  return (
    <svg className={styles.icon} data-severity={name} viewBox="0 0 16 16" role="img" aria-label={label}>
      {shapes[name]}
    </svg>
  );
}
