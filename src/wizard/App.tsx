/** The wizard: which page is shown, over the one database of drafts. */

import { type ReactElement, useState } from "react";
import type { DraftDatabase } from "../drafts/index.ts";
import type { Draft } from "../report/index.ts";
import { Home } from "./home/Home.tsx";
import { DraftPage } from "./session/DraftPage.tsx";
import { goToDraft, useRoute } from "./session/navigation.ts";

interface Unsaved {
  readonly id: string;
  readonly draft: Draft;
}

export function App({ database }: { readonly database: DraftDatabase }): ReactElement {
  const route = useRoute();
  const [unsaved, setUnsaved] = useState<Unsaved | null>(null);
  if (route.page === "home") {
    const openUnsaved = (draft: Draft): void => {
      const id = `unsaved-${Date.now().toString(36)}`;
      setUnsaved({ id, draft });
      goToDraft(id);
    };
    return <Home database={database} onUnsaved={openUnsaved} />;
  }
  return (
    <DraftPage
      key={route.id}
      database={database}
      id={route.id}
      step={route.step}
      unsaved={unsaved?.id === route.id ? unsaved.draft : null}
    />
  );
}
