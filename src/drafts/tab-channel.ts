/**
 * Short messages between the pages that have one draft open. Owns the words they exchange; where there is no
 * BroadcastChannel nobody hears anything, and locks go by their own time limits.
 */

/**
 * `yield`: save and let me write. `yielding`: I save, then you may. `claimed`: I write now. `ping`: is the holder
 * there? `here`: yes.
 */
export type TabWord = "yield" | "yielding" | "claimed" | "ping" | "here";

export interface TabMessage {
  readonly word: TabWord;
  /** The page that says it. */
  readonly from: string;
}

export interface TabChannel {
  readonly post: (word: TabWord) => void;
  readonly subscribe: (listener: (message: TabMessage) => void) => void;
  readonly close: () => void;
}

/** Opens the channel of one draft for the page `self`. */
export function openTabChannel(draftId: string, self: string): TabChannel {
  if (typeof BroadcastChannel === "undefined") return silentChannel;
  const channel = new BroadcastChannel(`nianbao-draft-${draftId}`);
  return {
    post: (word) => {
      channel.postMessage({ word, from: self } satisfies TabMessage);
    },
    subscribe: (listener) => {
      channel.addEventListener("message", (event: MessageEvent<TabMessage>) => {
        listener(event.data);
      });
    },
    close: () => {
      channel.close();
    },
  };
}

const silentChannel: TabChannel = { post: () => {}, subscribe: () => {}, close: () => {} };
