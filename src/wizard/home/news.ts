/** What the first page tells after something was done. Owns the type only. */

import type { IconName } from "../design/Icon.tsx";

export interface News {
  readonly severity: IconName;
  readonly text: string;
  /** What can still be done about it, and what is told then. */
  readonly action: { readonly label: string; readonly run: () => Promise<News | null> } | null;
}
