/** How the product is built and how its unit tests run. */

import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { createClassNamer } from "./src/delivery/build/class-names.ts";
import { deliverProduct } from "./src/delivery/build/deliver-product.ts";

// The oldest browser in live use among agencies (360 and 奇安信 on Windows 7, Kylin, UOS).
const browser = "chrome86";
// The syntax that is written for it. Builders take optional chaining for broken before Chromium 91, where arguments
// were spread wrongly in it: old-browser.spec.ts sees to that. Written out, it makes the single file 6 kB larger.
const target = "chrome91";

export default defineConfig(({ command }) => ({
  // Relative addresses, so that the built files work from any folder of any server.
  base: "./",
  plugins: [react(), deliverProduct({ target, page: "src/wizard/session/DraftPage.tsx" })],
  // Readable while the product is developed.
  css: { modules: command === "build" ? { generateScopedName: createClassNamer() } : {} },
  build: {
    target,
    cssTarget: browser,
    // Its browsers know modulepreload.
    modulePreload: { polyfill: false },
    // Read from a server of the inner network; whoever starts the product should not meet developers' warnings.
    chunkSizeWarningLimit: 700,
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
  worker: { format: "es" },
  test: {
    include: ["src/**/*.test.{ts,tsx}"],
    // A test that needs a DOM says so in its first line: // @vitest-environment happy-dom
    environment: "node",
  },
}));
