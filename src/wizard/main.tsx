/** Starts the wizard in the page. */

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { registerServiceWorker } from "../delivery/index.ts";
import { createDraftDatabase } from "../drafts/index.ts";
import { App } from "./App.tsx";
import { keepPageOnDrop } from "./design/keep-page-on-drop.ts";
import "./design/tokens.css";
import { startDisplay } from "./display/display-setting.ts";

// First, for index.html takes it away where the browser is too old: nothing of the drafts may be touched then.
const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no element #root");

const database = createDraftDatabase();
void database.purgeDeleted();
keepPageOnDrop();
startDisplay();
registerServiceWorker();

createRoot(root).render(
  <StrictMode>
    <App database={database} />
  </StrictMode>,
);
