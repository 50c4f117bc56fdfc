/** The pages' policy does hold, and the watch over all other tests does see what is against it. */

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
// Not the watched page of the other tests: here the policy has something to stop.
import { expect, test } from "@playwright/test";
import { watchContext } from "./fixtures/watch-context.ts";
import { HomePage } from "./pages/home-page.ts";

interface Stranger {
  readonly address: string;
  /** What was asked of it. */
  readonly asked: readonly string[];
  readonly close: () => void;
}

/** Another server than that of the page. */
async function startStranger(): Promise<Stranger> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/figures`, asked, close: () => server.close() };
}

/** Runs in the page. */
async function tryForeignThings(
  stranger: string,
): Promise<{ readonly called: boolean; readonly ran: boolean }> {
  const script = document.createElement("script");
  script.textContent = "document.title = 'foreign'";
  document.head.append(script);
  const holder = document.createElement("div");
  holder.innerHTML = `<img src="data:," onerror="document.title = 'foreign'"><img src="${stranger}">`;
  document.body.append(holder);
  navigator.sendBeacon(stranger, "figures");
  const called = await fetch(stranger).then(
    () => true,
    () => false,
  );
  await new Promise((resolve) => {
    setTimeout(resolve, 200);
  });
  return { called, ran: document.title === "foreign" };
}

test("Foreign code does not run, and nothing can be asked of another server", async ({
  page,
  context,
  baseURL,
}) => {
  const found = await watchContext(context, baseURL);
  await new HomePage(page).open();
  expect(found).toEqual([]);
  const stranger = await startStranger();
  const outcome = await page.evaluate(tryForeignThings, stranger.address);
  stranger.close();
  expect(outcome).toEqual({ called: false, ran: false });
  expect(stranger.asked).toEqual([]);
  const stopped = found.map((line) => line.replace(/ \(.*/, ""));
  expect(stopped).toEqual(
    expect.arrayContaining([
      "against the policy: script-src-elem: inline",
      "against the policy: script-src-attr: inline",
      expect.stringMatching(/^against the policy: img-src: http/),
      expect.stringMatching(/^against the policy: connect-src: http/),
    ]),
  );
});

test("The watch sees a page that leaves for another server", async ({ page, context, baseURL }) => {
  const found = await watchContext(context, baseURL);
  await new HomePage(page).open();
  const stranger = await startStranger();
  await page.goto(stranger.address);
  stranger.close();
  expect(found).toContain(`request: ${stranger.address}`);
  expect(stranger.asked).toContain("/figures");
});
