import { describe, expect, test } from "vitest";
import { countRequests, judgePolicies, type Permission } from "./inspect-page.ts";

describe("requests since the page was opened", () => {
  test("own files, things inside the page and others are told apart", () => {
    const names = [
      "http://10.1.2.3/nianbao/assets/a.js",
      "blob:http://10.1.2.3/7f",
      "data:image/png;base64,AA",
      "http://10.1.2.3:81/x",
      "https://cdn.example/y?z",
    ];
    expect(countRequests(names, "http://10.1.2.3/nianbao/#/")).toEqual({
      own: 1,
      foreign: ["http://10.1.2.3:81", "https://cdn.example"],
      isFull: false,
    });
  });

  test("of a local file, other local files are its own, and the net is not", () => {
    const names = ["file:///D:/tool/a.js", "https://cdn.example/y"];
    expect(countRequests(names, "file:///D:/tool/nianbao.html")).toMatchObject({
      own: 1,
      foreign: ["https://cdn.example"],
    });
  });

  test("a full list is told", () => {
    const names = Array.from({ length: 250 }, () => "http://a/x.js");
    expect(countRequests(names, "http://a/").isFull).toBe(true);
  });
});

const SHUT = "default-src 'none'; form-action 'none'";

describe("what a policy lets the page ask", () => {
  test.each<[policy: string, permission: Permission]>([
    [SHUT, "nothing"],
    [`${SHUT}; connect-src 'none'; script-src 'sha256-AbC='; img-src data: blob:`, "nothing"],
    // Even the address of a picture can carry data to the tool's own site.
    [`${SHUT}; connect-src 'none'; img-src 'self'`, "own"],
    [`${SHUT}; CONNECT-SRC 'none'; style-src 'unsafe-inline'`, "nothing"],
    ["default-src 'self'; form-action 'self'", "own"],
    [`${SHUT}; connect-src 'self' data:`, "own"],
    [`${SHUT}; connect-src https://a.example`, "others"],
    [`${SHUT}; connect-src *`, "others"],
    [`${SHUT}; connect-src https:`, "others"],
    [`${SHUT}; img-src https://a.example`, "others"],
    // Of two directives of one name the first counts.
    [`${SHUT}; connect-src 'none'; connect-src *`, "nothing"],
    [`${SHUT}; connect-src *; connect-src 'none'`, "others"],
    // A form's target does not fall back to default-src.
    ["default-src 'none'", "others"],
    ["script-src 'none'", "others"],
  ])("%s: %s", (policy, permission) => {
    expect(judgePolicies([policy])).toBe(permission);
  });

  test("without a policy nothing is claimed", () => {
    expect(judgePolicies([])).toBe("unknown");
  });

  test("of several the strictest holds", () => {
    expect(judgePolicies(["default-src *", SHUT])).toBe("nothing");
    expect(judgePolicies(["default-src *", "script-src 'none'"])).toBe("others");
  });
});
