/**
 * Keeps the rest of the page when a part of it cannot be shown, as when its code is fetched from a server that
 * has gone or was updated meanwhile: what was typed is still there and can be saved as a file.
 */

import { Component, type ReactNode } from "react";
import { wizardMessages } from "../messages.ts";
import { Button } from "./Button.tsx";
import { Notice } from "./Notice.tsx";

interface LoadBoundaryState {
  readonly hasFailed: boolean;
}

export class LoadBoundary extends Component<{ readonly children: ReactNode }, LoadBoundaryState> {
  static getDerivedStateFromError(): LoadBoundaryState {
    return { hasFailed: true };
  }

  override state: LoadBoundaryState = { hasFailed: false };

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <Notice severity="error" text={wizardMessages.loadFailed}>
        <Button onClick={() => window.location.reload()}>{wizardMessages.reload}</Button>
      </Notice>
    );
  }
}
