/** A browser that dies without a word, and what is there when it is started again. */

import { buildDraft, packFile } from "./fixtures/draft-file.ts";
import { startOwnBrowser } from "./fixtures/own-browser.ts";
import { expect, test } from "./fixtures/test.ts";
import { agency } from "./fixtures/texts.ts";
import { DraftPage } from "./pages/draft-page.ts";
import { HomePage } from "./pages/home-page.ts";

// Both would be asked of the killed browser.
test.use({ trace: "off", screenshot: "off" });

test("A draft is there after the browser was killed and started again, at its step and cell", async ({
  baseURL,
  launchOptions,
}, info) => {
  const profile = info.outputPath("profile");
  const first = await startOwnBrowser(profile, launchOptions, baseURL);
  try {
    const home = new HomePage(first.page);
    const draft = new DraftPage(first.page);
    await home.openFile(packFile(buildDraft()));
    await draft.goTo("requests");
    await draft.table.findCell("requests.granted.commercial").click();
    await first.page.keyboard.type("22");
    await first.page.keyboard.press("Tab");
    await draft.expectSaved();
  } finally {
    await first.kill();
  }

  const second = await startOwnBrowser(profile, launchOptions, baseURL);
  try {
    const home = new HomePage(second.page);
    const draft = new DraftPage(second.page);
    await home.press(home.findDraft(agency), "继续");
    await draft.expectStep("requests");
    await draft.expectReadOnly(false);
    await expect(draft.table.findCell("requests.granted.commercial")).toHaveValue("22");
    await draft.table.expectCursor("requests.granted.research");
    await draft.table.correct("requests.granted.commercial", "21");
  } finally {
    await second.kill();
  }
});
