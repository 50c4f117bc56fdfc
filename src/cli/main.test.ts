import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync("npm", ["run", "--silent", "nianbao", "--", ...words], {
    encoding: "utf8",
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
