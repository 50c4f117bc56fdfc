/** How long something works, for tests that bound it. */

/**
 * Seconds of processor time: what else the computer does is not in them. Tests of a file run one after another, each
 * file in a process of its own.
 */
export function measureWork(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
