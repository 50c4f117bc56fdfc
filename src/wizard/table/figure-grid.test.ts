import { describe, expect, it } from "vitest";
import type { CellAddress } from "../../format/index.ts";
import { findJump, findNeighbour, listRectangle } from "./figure-grid.ts";

const addresses = (rows: ReturnType<typeof listRectangle>) =>
  rows.map((row) => row.map((cell) => cell.address));

describe("the grid of figures", () => {
  it("moves through the request table as it is printed", () => {
    expect(findNeighbour("requests.received.naturalPerson", "down", 3)).toBe(
      "requests.carriedIn.naturalPerson",
    );
    expect(findNeighbour("requests.refused.administrativeQuery.total", "down", 9)).toBe(
      "requests.unavailable.notHeld.total",
    );
    expect(findNeighbour("requests.received.naturalPerson", "right", 3)).toBe("requests.received.commercial");
    expect(findNeighbour("requests.received.naturalPerson", "up", 3)).toBeNull();
    expect(findNeighbour("requests.received.total", "right", 9)).toBeNull();
  });

  it("keeps the column while passing a merged cell", () => {
    expect(findNeighbour("proactive.normativeDocuments.inForce", "down", 3)).toBe(
      "proactive.licences.decisions",
    );
    expect(findNeighbour("proactive.licences.decisions", "up", 3)).toBe(
      "proactive.normativeDocuments.inForce",
    );
    expect(findNeighbour("proactive.licences.decisions", "up", 1)).toBe(
      "proactive.normativeDocuments.issued",
    );
  });

  it("moves along the one line of the fourth table", () => {
    expect(findNeighbour("disputes.reconsideration.total", "right", 4)).toBe(
      "disputes.directLitigation.upheld",
    );
    expect(findNeighbour("disputes.reconsideration.total", "down", 4)).toBeNull();
  });

  it("jumps to the end of a filled run, over blanks, and to the edge", () => {
    const filled = new Set<string>(
      ["naturalPerson", "commercial", "legalService"].map((id) => `requests.received.${id}`),
    );
    const jump = (from: CellAddress) => findJump(from, "right", 3, (address) => filled.has(address));
    expect(jump("requests.received.naturalPerson")).toBe("requests.received.commercial");
    expect(jump("requests.received.commercial")).toBe("requests.received.legalService");
    expect(jump("requests.received.legalService")).toBe("requests.received.total");
  });

  it("spans a rectangle from any corner to any other", () => {
    const rows = addresses(listRectangle("requests.carriedIn.commercial", "requests.received.naturalPerson"));
    expect(rows).toEqual([
      ["requests.received.naturalPerson", "requests.received.commercial"],
      ["requests.carriedIn.naturalPerson", "requests.carriedIn.commercial"],
    ]);
  });

  it("takes a merged cell into every rectangle that touches it", () => {
    const rows = addresses(
      listRectangle("proactive.normativeDocuments.inForce", "proactive.licences.decisions"),
    );
    expect(rows).toEqual([
      [
        "proactive.normativeDocuments.issued",
        "proactive.normativeDocuments.repealed",
        "proactive.normativeDocuments.inForce",
      ],
      ["proactive.licences.decisions"],
    ]);
  });
});
