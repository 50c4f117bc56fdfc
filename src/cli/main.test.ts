import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync("npm", ["run", "--silent", "nianbao", "--", ...words], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  // A remark of npm about its own settings is none of the program's lines.
  return { status, stdout, stderr: stderr.replace(/^npm warn .*\n/gm, "") };
}

test("prints the reason on the standard error in one line and exits with 2", { timeout: 30_000 }, () => {
  const { status, stdout, stderr } = run("check", "missing.json");
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toBe("找不到文件：missing.json\n");
});

test("prints the answer on the standard output", { timeout: 30_000 }, () => {
  const { status, stdout, stderr } = run("--help");
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("用法");
});

test("checks many files on all processors, in the order of their names", { timeout: 60_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), "nianbao-many-"));
  const names = Array.from({ length: 120 }, (_, index) =>
    join(folder, `${String(index).padStart(3, "0")}.json`),
  );
  await Promise.all(names.map((name, index) => writeFile(name, index === 7 ? "{" : '{"format":"2021"}')));
  const { status, stdout } = run("check", folder, "--json");
  const entries = JSON.parse(stdout) as Array<{ file: string; unreadable: string | null }>;
  expect(status).toBe(2);
  expect(entries.map(({ file }) => file)).toEqual(names);
  expect(entries.flatMap(({ unreadable }, index) => (unreadable === null ? [] : [index]))).toEqual([7]);
  await rm(folder, { recursive: true });
});
