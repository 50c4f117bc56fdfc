/**
 * A draft's session for React: begun with the first listener, ended after the last, so that showing a page
 * twice (as React's strict mode does) never leaves a lock behind.
 */

import { DraftSession, type SessionOptions, type SessionState } from "./draft-session.ts";

const opening: SessionState = { kind: "opening" };

export class SessionSource {
  private readonly options: SessionOptions;
  private session: DraftSession | null = null;
  private listenerCount = 0;

  constructor(options: SessionOptions) {
    this.options = options;
  }

  getSnapshot = (): SessionState => this.session?.getSnapshot() ?? opening;

  subscribe = (listener: () => void): (() => void) => {
    const session = this.session ?? new DraftSession(this.options);
    if (this.session === null) session.start();
    this.session = session;
    this.listenerCount += 1;
    const stop = session.subscribe(listener);
    return () => {
      stop();
      this.listenerCount -= 1;
      if (this.listenerCount === 0) {
        this.session = null;
        void session.end();
      }
    };
  };

  hasUnsaved(): boolean {
    return this.session?.hasUnsaved() ?? false;
  }

  /** Saves at once what is unsaved; whether everything is saved. */
  async flush(): Promise<boolean> {
    return (await this.session?.flush()) ?? true;
  }

  /** 接管: true when this page writes now. */
  async takeOver(): Promise<boolean> {
    return (await this.session?.takeOver()) ?? false;
  }
}
