/**
 * Parts of the wizard whose code is fetched when they are first shown, or ahead of that. Not React's own lazy parts:
 * those show something else for at least 300 ms, even when the code has long been fetched.
 */

import { type ComponentType, type ReactElement, type ReactNode, useEffect, useState } from "react";
import { wizardMessages } from "../messages.ts";
import { LoadBoundary } from "./LoadBoundary.tsx";

export interface LoadedPart<Props> {
  (props: Props): ReactElement;
  /** Fetches the code, so that the part is shown at once. What cannot be had is asked for again when it is shown. */
  readonly fetchAhead: () => Promise<void>;
}

/** Keeps a part's code once it is there; what could not be fetched is tried again the next time. */
class PartCode<Props> {
  component: ComponentType<Props> | null = null;
  private readonly load: () => Promise<ComponentType<Props>>;
  private loading: Promise<void> | null = null;

  constructor(load: () => Promise<ComponentType<Props>>) {
    this.load = load;
  }

  readonly fetch = (): Promise<void> => {
    this.loading ??= this.load().then(
      (component) => {
        this.component = component;
      },
      (error: unknown) => {
        this.loading = null;
        throw error;
      },
    );
    return this.loading;
  };
}

/** The part that `load` fetches; `meanwhile` is shown until it is there, a notice where it cannot be had. */
export function loadPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: ReactNode = <p role="status">{wizardMessages.loading}</p>,
): LoadedPart<Props> {
  const code = new PartCode(load);

  function Content(props: Props): ReactNode {
    const [Part, setPart] = useState(() => code.component);
    const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
    useEffect(() => {
      if (Part !== null) return;
      let isShown = true;
      code.fetch().then(
        () => isShown && setPart(() => code.component),
        (error: unknown) => isShown && setFailure({ error }),
      );
      return () => {
        isShown = false;
      };
    }, [Part]);
    if (failure !== null) throw failure.error;
    return Part === null ? meanwhile : <Part {...props} />;
  }

  function Loaded(props: Props): ReactElement {
    return (
      <LoadBoundary>
        <Content {...props} />
      </LoadBoundary>
    );
  }
  return Object.assign(Loaded, { fetchAhead: () => code.fetch().catch(() => undefined) });
}
