/** React's way to what lives outside of it. */

import { useSyncExternalStore } from "react";

/** What `read` gives, and whenever it changes. Also where the page is drawn in the build, and nothing changes. */
export function useExternal<T>(subscribe: (listener: () => void) => () => void, read: () => T): T {
  return useSyncExternalStore(subscribe, read, read);
}
