/** A message that stays until what it speaks of is over, with what can be done about it. */

import type { ReactElement, ReactNode } from "react";
import styles from "./controls.module.css";
import { Icon, type IconName } from "./Icon.tsx";

interface NoticeProps {
  readonly severity: IconName;
  readonly text: string;
  /** Buttons. */
  readonly children?: ReactNode;
}

export function Notice({ severity, text, children }: NoticeProps): ReactElement {
  return (
    <div className={styles.notice} data-severity={severity} role={severity === "error" ? "alert" : "status"}>
      <Icon name={severity} />
      <p>{text}</p>
      {children}
    </div>
  );
}
