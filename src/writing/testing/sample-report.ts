/**
 * A whole report with made-up texts, for tests and for looking at: run-in headings, notes under tables and in
 * cells, quotation marks, a signature. Not for the product.
 */

import type { CellAddress, TableId } from "../../format/index.ts";
import { formCells } from "../../format/index.ts";
import type { CellValue, Report, ReportSection, Tables } from "../../report/index.ts";
import { createBlankReport, setFigure } from "../../report/index.ts";

const SENTENCE = "这是一段为检验版面写下的文字，没有别的意思，只求句子有长有短、标点用得齐全。";
const FIGURES = "全年按照“能公开的都公开”这一条，在网站登出消息1286条，其中文件37件、问答41篇，回复率100%。";

/** A paragraph of `sentences` sentences, with and without figures by turns. */
function writeParagraph(sentences: number): string {
  return Array.from({ length: sentences }, (_, index) => (index % 2 === 0 ? SENTENCE : FIGURES)).join("");
}

function writeSection(section: Partial<ReportSection>): ReportSection {
  return { text: "", topics: [], note: "", ...section };
}

/** The report's tables with some cells changed. */
export function changeCells(
  report: Report,
  changes: Readonly<Partial<Record<CellAddress, CellValue>>>,
): Report {
  const tables = Object.entries(changes).reduce(
    (changed, [address, value]) => setFigure(changed, address as CellAddress, value ?? null),
    report.tables,
  );
  return { ...report, tables };
}

/** The report with one value in every cell of a table. */
export function fillTable(report: Report, table: TableId, value: CellValue): Report {
  const cells = formCells.filter((cell) => cell.table === table);
  return changeCells(report, Object.fromEntries(cells.map((cell) => [cell.address, value])));
}

/** A report with all texts around the given figures; without figures all cells are 0. */
export function buildSampleReport(agency = "临江市科学技术局", tables?: Tables): Report {
  const blank = createBlankReport(agency, 2024);
  const zeros = changeCells(blank, Object.fromEntries(formCells.map((cell) => [cell.address, 0])));
  const topics = ["主动公开", "依申请公开", "政府信息管理", "政府信息公开平台建设", "监督保障"];
  return {
    ...zeros,
    tables: tables ?? zeros.tables,
    preface: `${writeParagraph(3)}\n（一）期限。${SENTENCE}`,
    sections: {
      overview: writeSection({
        text: writeParagraph(5),
        topics: topics.map((heading, index) => ({ heading, text: writeParagraph(3 + index) })),
      }),
      proactive: writeSection({ text: SENTENCE, note: "注：本表数字由各科室报送。" }),
      requests: writeSection({}),
      disputes: writeSection({ note: "注：含上年转入的案件。" }),
      problems: writeSection({
        topics: [
          { heading: "存在的主要问题", text: writeParagraph(4) },
          { heading: "改进情况", text: `${SENTENCE}\n1.抓学习。${SENTENCE}\n（1）分层培训。${SENTENCE}` },
        ],
      }),
      other: writeSection({ text: "本年度没有收取信息处理费。" }),
    },
    cellNotes: { "proactive.normativeDocuments.issued": "其中修订16件" },
    signature: { name: agency, date: "2025-01-07" },
  };
}
