/** Correct reports of two years running, with sentences that say what the tables say. Not for the product. */

import type { CellAddress } from "../../format/index.ts";
import { resultRows } from "../../format/index.ts";
import type { Report, ReportSection, Tables } from "../../report/index.ts";
import { addFigures, createBlankReport } from "../../report/index.ts";
import { generateFigures } from "./generate-figures.ts";
import { createRandom, type Random } from "./random.ts";

export interface YearPair {
  readonly previous: Report;
  readonly report: Report;
}

const AGENCIES: ReadonlyArray<{ readonly agency: string; readonly makesRules: boolean }> = [
  { agency: "临江市人民政府", makesRules: true },
  { agency: "临江市水务局", makesRules: false },
  { agency: "清河县发展和改革委员会", makesRules: false },
  { agency: "临江市滨湖区人民政府", makesRules: false },
  { agency: "清河县柳树镇人民政府", makesRules: false },
];

interface Told {
  readonly year: number;
  /** The sum of cells, written in one of the usual ways. */
  readonly count: (...cells: readonly CellAddress[]) => string;
}

function total(row: string): CellAddress {
  return `requests.${row}.total`;
}

function listGroup(group: string): readonly CellAddress[] {
  return resultRows.filter((row) => row.startsWith(`${group}.`)).map(total);
}

/** Each tells the same facts in the manner of another agency. */
const ON_REQUESTS: ReadonlyArray<(told: Told) => string> = [
  ({ year, count }) =>
    `${year}年，本机关共收到政府信息公开申请${count(total("received"))}件，上年结转${count(total("carriedIn"))}件，办结${count(total("handled"))}件，结转下年度继续办理${count(total("carriedOut"))}件。`,
  ({ count }) =>
    `全年新收政府信息公开申请${count(total("received"))}件。其中，予以公开${count(total("granted"))}件，部分公开${count(total("partlyGranted"))}件，不予公开${count(...listGroup("refused"))}件，无法提供${count(...listGroup("unavailable"))}件，不予处理${count(...listGroup("notProcessed"))}件，其他处理${count(...listGroup("otherHandling"))}件。`,
  ({ year, count }) =>
    `${year}年度收办依申请公开 ${count(total("received"), total("carriedIn"))} 件，均依法依规办理，结转下一年度${count(total("carriedOut"))}件。`,
];
const ON_DOCUMENTS: ReadonlyArray<(told: Told) => string> = [
  ({ count }) =>
    `全年制发行政规范性文件${count("proactive.normativeDocuments.issued")}件，废止${count("proactive.normativeDocuments.repealed")}件，现行有效${count("proactive.normativeDocuments.inForce")}件。`,
  ({ year, count }) =>
    `${year}年，共作出行政处罚决定${count("proactive.penalties.decisions")}件、行政强制${count("proactive.coerciveMeasures.decisions")}件。`,
  ({ count }) => `办理行政许可${count("proactive.licences.decisions")}件，按规定向社会公布。`,
];
const ON_DISPUTES: ReadonlyArray<(told: Told) => string> = [
  ({ count }) => `因政府信息公开发生行政复议${count("disputes.reconsideration.total")}件。`,
  ({ count }) =>
    `因政府信息公开被提起行政诉讼${count("disputes.directLitigation.total", "disputes.litigationAfterReconsideration.total")}件。`,
  () => "对各类争议逐件复盘，完善办理规范。",
];
const ON_WORK: readonly string[] = [
  "健全主动公开目录，逐项明确公开时限。",
  "坚持先审查后公开，未发生失泄密事件。",
  "与2019年条例修订前相比，公开渠道更加多样。",
  "按照国办公开办函〔2021〕30号要求规范填报。",
  "全年接听咨询电话300余次，回应网民留言58条。",
  "公开上年度部门决算和本年度部门预算。",
];

function write(value: string, random: Random): string {
  const grouped = value.replace(/\B(?=(?:\d{3})+$)/g, ",");
  const wide = value.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  return random.pick([value, value, grouped, wide]);
}

/** No report repeats the one before: odd years choose among the odd ways to put it, even years among the others. */
function pickWording<T>(wordings: readonly T[], year: number, random: Random): T {
  return random.pick(wordings.filter((_, index) => index % 2 === year % 2));
}

function tellAll(tables: Tables, year: number, random: Random): ReportSection {
  const told: Told = {
    year,
    count: (...cells) => write(addFigures(tables, cells).partial.toFixed(), random),
  };
  const pick = <T>(wordings: readonly T[]): T => pickWording(wordings, year, random);
  const topics = [
    { heading: "主动公开", text: `${pick(ON_WORK)}${pick(ON_DOCUMENTS)(told)}` },
    { heading: "依申请公开", text: `${pick(ON_REQUESTS)(told)}${pick(ON_DISPUTES)(told)}` },
    { heading: "监督保障", text: pick(ON_WORK) },
  ];
  return { text: "", topics, note: "" };
}

function writeReport(agency: string, year: number, tables: Tables, random: Random): Report {
  const blank = createBlankReport(agency, year);
  const say = (text: string): ReportSection => ({ text, topics: [], note: "" });
  const sections = {
    ...blank.sections,
    overview: tellAll(tables, year, random),
    problems: say(
      random.pick(["主动公开的时效性有待提高，已建立限时发布制度。", "队伍力量不足，已增配人员。"]),
    ),
    other: say(`${year}年，本机关未收取信息处理费。`),
  };
  const preface = `现将${agency}${year}年政府信息公开工作年度报告公布如下。所列数据的统计期限为${year}年1月1日至${year}年12月31日。`;
  return { ...blank, preface: random.pick(["", preface]), sections, tables };
}

/** A correct report and the one of the year before; the same for the same seed. */
export function generateReports(seed: number): YearPair {
  const random = createRandom(seed);
  const { agency, makesRules } = random.pick(AGENCIES);
  const year = random.draw(2021, 2030);
  const before = generateFigures(random, { before: null, makesRules });
  const tables = generateFigures(random, { before, makesRules });
  return {
    previous: writeReport(agency, year - 1, before, random),
    report: writeReport(agency, year, tables, random),
  };
}
