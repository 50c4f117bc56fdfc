/** 基本信息 as it is drawn before there is a draft: by what draws it later. */

import { type ReactElement, useState } from "react";
import { createDraftDatabase } from "../../drafts/index.ts";
import { createBlankReport, createDraft } from "../../report/index.ts";
import { DatabaseContext } from "../session/database-context.ts";
import type { SaveStore } from "../session/draft-session.ts";
import { Shell } from "../shell/Shell.tsx";
import { DraftStore } from "../store/draft-store.ts";
import { DraftStoreContext } from "../store/store-hooks.ts";

function ignore(): void {
  // Nothing can be pressed yet.
}

const save: SaveStore = { subscribe: () => ignore, getSnapshot: () => ({ kind: "readOnly" }) };

export function FirstLook(): ReactElement {
  const [store] = useState(() => new DraftStore(createDraft(createBlankReport()), () => 0));
  return (
    <DatabaseContext.Provider value={createDraftDatabase()}>
      <DraftStoreContext.Provider value={store}>
        <Shell
          session={{ kind: "open", role: "writer", store, step: "basics", save }}
          step="basics"
          initialTarget={null}
          onStep={ignore}
          onHome={ignore}
          onRules={ignore}
          onTemplate={ignore}
          onCopying={ignore}
          onTakeOver={() => Promise.resolve(false)}
        />
      </DraftStoreContext.Provider>
    </DatabaseContext.Provider>
  );
}
