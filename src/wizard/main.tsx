/** Starts the wizard in the page. */

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { registerServiceWorker } from "../delivery/index.ts";
import { createDraftDatabase } from "../drafts/index.ts";
import { App, prepareFirstPage } from "./App.tsx";
import { keepPageOnDrop } from "./design/keep-page-on-drop.ts";
import "./design/tokens.css";
import { startDisplay } from "./display/display-setting.ts";
import "./first-look/first-look.css";
import { drawOverFirstLook } from "./first-look/typed-ahead.ts";

// First, for index.html takes it away where the browser is too old: nothing of the drafts may be touched then.
const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no element #root");

/** The first page is on the screen by then, on the slowest machine. */
const PURGE_AFTER_MS = 5_000;

const database = createDraftDatabase();
void database.openAhead();
setTimeout(() => void database.purgeDeleted(), PURGE_AFTER_MS);
keepPageOnDrop();
startDisplay();
registerServiceWorker();

const draw = (): void =>
  createRoot(root).render(
    <StrictMode>
      <App database={database} />
    </StrictMode>,
  );

void prepareFirstPage(database).then(() => drawOverFirstLook(draw));
