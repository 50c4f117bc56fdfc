/** Buttons, so that all of them look and behave alike. */

import type { ComponentPropsWithRef, ReactElement } from "react";
import styles from "./controls.module.css";

type Look = "plain" | "primary" | "danger" | "quiet";

interface ButtonProps extends ComponentPropsWithRef<"button"> {
  readonly look?: Look;
  /** Does nothing for now; unlike a disabled one it keeps the keyboard where it was. */
  readonly isPassive?: boolean | undefined;
}

export function Button({ look = "plain", isPassive = false, onClick, ...rest }: ButtonProps): ReactElement {
  const className = look === "plain" ? styles.button : `${styles.button} ${styles[look]}`;
  return (
    <button
      type="button"
      className={className}
      aria-disabled={isPassive || undefined}
      onClick={isPassive ? undefined : onClick}
      {...rest}
    />
  );
}
