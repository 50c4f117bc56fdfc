/** One of several processes that run inputs. Owns nothing but messages in and out. */

import type { Range } from "./run-range.ts";
import { runRange } from "./run-range.ts";
import { buildSeeds } from "./seeds.ts";

const seeds = await buildSeeds();

process.on("message", (range: Range) => {
  void runRange(seeds, range).then((tally) => {
    // Whoever asked may have been stopped meanwhile.
    if (process.connected) process.send?.(tally);
  });
});
process.send?.("ready");
