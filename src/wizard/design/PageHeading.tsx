/** The heading of a page. It takes the cursor when the page comes, so that keyboard and screen reader go on from there. */

import { type ReactElement, type ReactNode, useLayoutEffect, useRef } from "react";
import styles from "./controls.module.css";

export function PageHeading({ children }: { readonly children: ReactNode }): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null);
  // Before anything else can be pressed.
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <h1 ref={heading} tabIndex={-1} className={styles.pageHeading}>
      {children}
    </h1>
  );
}
