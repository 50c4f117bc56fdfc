/** The browser that is measured: how it is started, slowed down and asked for its times. */

import { type Browser, type CDPSession, chromium, type Page } from "@playwright/test";
import { findBrowser } from "../../e2e/find-browser.ts";

/** An office computer of some years ago against the one that measures. */
export const THROTTLING = 4;

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts a headless Chromium. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: ARGUMENTS });
}

/** Milliseconds since the page began, as Chromium counts them. */
export interface PageTimes {
  /** In JavaScript. */
  readonly script: number;
  /** In all tasks of the page's thread: script, style, layout, paint. */
  readonly task: number;
}

/** A page whose processor can be slowed down and whose times can be read. */
export interface MeasuredPage {
  readonly page: Page;
  readonly session: CDPSession;
  readonly readTimes: () => Promise<PageTimes>;
}

/** Opens an empty page in a profile of its own. */
export async function openPage(browser: Browser): Promise<MeasuredPage> {
  const context = await browser.newContext({
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    viewport: { width: 1280, height: 720 },
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const readTimes = async (): Promise<PageTimes> => {
    const { metrics } = await session.send("Performance.getMetrics");
    const read = (name: string): number =>
      (metrics.find((metric) => metric.name === name)?.value ?? Number.NaN) * 1000;
    return { script: read("ScriptDuration"), task: read("TaskDuration") };
  };
  return { page, session, readTimes };
}

/** Slows the page's thread down. */
export async function throttle({ session }: MeasuredPage, rate = THROTTLING): Promise<void> {
  await session.send("Emulation.setCPUThrottlingRate", { rate });
}

/** Lets time pass. */
export function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
