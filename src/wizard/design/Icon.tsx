/** The few pictures of the wizard. Each severity has a shape of its own, so that colour is never needed. */

import type { ReactElement } from "react";
import type { Severity } from "../../check/index.ts";
import styles from "./controls.module.css";

export type IconName = Severity | "success";

const shapes: Readonly<Record<IconName, ReactElement>> = {
  error: (
    <>
      <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" fill="currentColor" />
      <path d="M8 4v5M8 11v1.5" stroke="#fff" strokeWidth="1.8" />
    </>
  ),
  warning: (
    <>
      <path d="M8 1l7.5 13.5H.5z" fill="currentColor" />
      <path d="M8 5.5v4.5M8 11.5V13" stroke="#fff" strokeWidth="1.8" />
    </>
  ),
  info: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M8 7v5M8 3.8v1.6" stroke="#fff" strokeWidth="1.8" />
    </>
  ),
  success: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M4.5 8.2l2.5 2.5 4.5-5" stroke="#fff" strokeWidth="1.8" fill="none" />
    </>
  ),
};

export function Icon({ name, label }: { readonly name: IconName; readonly label?: string }): ReactElement {
  const naming = label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label };
  return (
    <svg className={styles.icon} data-severity={name} viewBox="0 0 16 16" {...naming}>
      {shapes[name]}
    </svg>
  );
}
