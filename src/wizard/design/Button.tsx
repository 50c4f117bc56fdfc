/** Buttons, so that all of them look and behave alike. */

import type { ComponentPropsWithRef, ReactElement } from "react";
import styles from "./controls.module.css";

type Look = "plain" | "primary" | "danger" | "quiet";

interface ButtonProps extends ComponentPropsWithRef<"button"> {
  readonly look?: Look;
  /** Its words, not its edge, stand in line with what is above and below: for a quiet one. */
  readonly isFlush?: boolean;
  /** Does nothing for now; unlike a disabled one it keeps the keyboard where it was. */
  readonly isPassive?: boolean | undefined;
}

export function Button({
  look = "plain",
  isFlush = false,
  isPassive = false,
  onClick,
  ...rest
}: ButtonProps): ReactElement {
  const looks = [styles.button, look === "plain" ? "" : styles[look], isFlush ? styles.flush : ""];
  return (
    <button
      type="button"
      className={looks.filter((each) => each !== "").join(" ")}
      aria-disabled={isPassive || undefined}
      onClick={isPassive ? undefined : onClick}
      {...rest}
    />
  );
}
