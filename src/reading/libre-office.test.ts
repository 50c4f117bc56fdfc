import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import type { Report } from "../report/index.ts";
import { normaliseReport } from "../report/index.ts";
import { loadFigureSets } from "../report/testing/figure-sets.ts";
import { renderDocx } from "../writing/docx/index.ts";
import { composeDocument, nationalTypography } from "../writing/index.ts";
import { buildSampleReport, changeCells, fillTable } from "../writing/testing/sample-report.ts";
import { readReport } from "./read-report.ts";

const isInstalled = spawnSync("soffice", ["--help"]).error === undefined;
const folder = mkdtempSync(join(tmpdir(), "nianbao-office-"));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Saved by another program in its own format, and from that as a Word file again. */
function passThroughOffice(name: string, bytes: Uint8Array): Uint8Array {
  // A profile of its own: two runs at once would refuse to share one.
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, `profile-${name}`)).href}`;
  const convert = (from: string, to: string): void => {
    spawnSync(
      "soffice",
      [profile, "--headless", "--convert-to", to, "--outdir", folder, join(folder, from)],
      {
        timeout: 90_000,
      },
    );
  };
  writeFileSync(join(folder, `${name}.docx`), bytes);
  convert(`${name}.docx`, "odt");
  rmSync(join(folder, `${name}.docx`));
  convert(`${name}.odt`, "docx");
  return new Uint8Array(readFileSync(join(folder, `${name}.docx`)));
}

const everything: Report = changeCells(
  {
    ...fillTable(buildSampleReport(), "requests", 12),
    preface: "按照规定编制。\n统计期间为2024年1月1日至2024年12月31日。",
    signature: { name: "临江市科学技术局", date: "2025-01-17" },
    cellNotes: { "proactive.normativeDocuments.issued": "其中修订16件" },
  },
  {
    "proactive.normativeDocuments.issued": 22,
    "proactive.fees.amount": "12.50",
    "requests.granted.other": null,
  },
);

const reports: ReadonlyArray<readonly [name: string, report: Report]> = [
  ["everything", everything],
  ...loadFigureSets().map(
    ({ name, report }) => [name, buildSampleReport(report.agency, report.tables)] as const,
  ),
];

describe.skipIf(!isInstalled)("a Word file saved again by LibreOffice (needs soffice)", () => {
  test.each(reports)("%s reads as the same report", { timeout: 240_000 }, async (name, report) => {
    const written = normaliseReport(report);
    const options = { typography: nationalTypography, date: new Date(0) };
    const bytes = await renderDocx(composeDocument(written), options);
    const reading = readReport(passThroughOffice(name, bytes));
    expect(reading).toMatchObject({ ok: true, report: written, unread: [] });
  });
});
