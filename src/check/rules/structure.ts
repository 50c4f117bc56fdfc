/** structure.*: is every part of the format there, and said what must be said? */

import type { FormSection } from "../../format/index.ts";
import { composeHeading, form2021, getSection, nameTable } from "../../format/index.ts";
import type { ReportSection } from "../../report/index.ts";
import { countCharacters, countNamedTopics, printTopicHeading } from "../../report/index.ts";
import type { Check, Finding, Rule, Severity } from "../check-types.ts";
import { OVERVIEW_LIMIT } from "../limits.ts";
import { checkMessages } from "../messages.ts";
import { isTableBlank, listAddresses } from "./values.ts";

const MAX_BARE_HEADING = 20;
const SPEAKS_OF_FEE =
  /处理费|收费通知|(?:信息|申请)(?:公开|处理)[^。；]{0,12}收费|收取[^。；]{0,16}费|(?:发生|产生)[^，。；]{0,4}(?:信息|申请)[^，。；]{0,8}费用|(?<!性)收费(?:金额|总额|情况)?(?:为|共计?|：)?[零\d０]|(?:无|未|没有|不存在)(?:发生|产生|涉及|任何|有|[向对][^，。；]{0,10})?收费(?:情况|情形|事项|行为|现象|问题|项目)?(?=[，。；、\n]|$)/;

function reportPlace(rule: string, severity: Severity, message: string, place: string): Finding {
  return { rule, severity, message, cells: [], place, expected: null, actual: null, excerpt: null };
}

function joinTexts(section: ReportSection): string {
  return [section.text, ...section.topics.map((topic) => topic.text), section.note].join("\n");
}

/** Where the writer would begin: the first topic's text, else the section's own. */
function findFirstText(id: string, section: ReportSection): string {
  return section.topics.length > 0 ? `sections.${id}.topics.0.text` : `sections.${id}.text`;
}

function checkText(formSection: FormSection): Check {
  const { id } = formSection;
  return {
    pace: "key",
    reads: [`sections.${id}`, "notes"],
    run: ({ report, notes }) => {
      const section = report.sections[id];
      const isLeftOut = notes?.missingSections.includes(id) ?? false;
      if (joinTexts(section).trim() !== "" && !isLeftOut) return [];
      const say = isLeftOut ? checkMessages.missingSection : checkMessages.missingText;
      const message = say(composeHeading(formSection));
      return [reportPlace("structure.missing", "error", message, findFirstText(id, section))];
    },
  };
}

function checkTable(formSection: FormSection): Check[] {
  const { table } = formSection;
  if (table === null) return [];
  return [
    {
      pace: "pause",
      reads: [...listAddresses(table), "notes"],
      run: (subject) => {
        const heading = composeHeading(formSection);
        const isLeftOut = subject.notes?.missingSections.includes(formSection.id) ?? false;
        const hasNoTable = subject.notes?.missingTables.includes(table) ?? false;
        if (!isLeftOut && !hasNoTable && !isTableBlank(subject, table)) return [];
        const message = isLeftOut
          ? checkMessages.missingSection(heading)
          : checkMessages.missingTable(heading, nameTable(table));
        return [reportPlace("structure.missing", "error", message, `tables.${table}`)];
      },
    },
  ];
}

/** Without agency and year there is no title, the first thing of the format. */
const titleChecks: readonly Check[] = [
  {
    pace: "key",
    reads: ["agency"],
    run: ({ report }) =>
      report.agency.trim() === ""
        ? [reportPlace("structure.missing", "error", checkMessages.missingAgency, "agency")]
        : [],
  },
  {
    pace: "key",
    reads: ["year"],
    run: ({ report }) =>
      report.year === null
        ? [reportPlace("structure.missing", "error", checkMessages.missingYear, "year")]
        : [],
  },
];

/** A heading that says something itself, rather than what follows, needs no text. */
function isBareHeading(heading: string): boolean {
  return countCharacters(heading) <= MAX_BARE_HEADING && !/[，。；：]/.test(heading);
}

/** One finding for a section: its topics are filled in one after the other. Silent while the whole section is blank. */
function checkTopics({ id }: FormSection): Check {
  return {
    pace: "pause",
    reads: [`sections.${id}`],
    run: ({ report }) => {
      const section = report.sections[id];
      if (joinTexts(section).trim() === "") return [];
      const blank = section.topics.flatMap(({ heading, text }, index) =>
        text.trim() === "" && isBareHeading(heading) ? [{ index, heading }] : [],
      );
      const [first] = blank;
      if (first === undefined) return [];
      const headings = blank.map(({ index, heading }) =>
        printTopicHeading(countNamedTopics(section.topics.slice(0, index)), heading),
      );
      const message = checkMessages.blankTopics(composeHeading(getSection(id)), headings);
      return [
        reportPlace("structure.topic", "warning", message, `sections.${id}.topics.${first.index}.text`),
      ];
    },
  };
}

const feeCheck: Check = {
  pace: "pause",
  reads: ["sections.other"],
  run: ({ report }) => {
    const section = report.sections.other;
    const words = [joinTexts(section), ...section.topics.map((topic) => topic.heading)].join("\n");
    if (joinTexts(section).trim() === "" || SPEAKS_OF_FEE.test(words.replace(/[^\S\n]/g, ""))) return [];
    const message = checkMessages.feeUnsaid(composeHeading(getSection("other")));
    return [reportPlace("structure.fee", "warning", message, findFirstText("other", section))];
  },
};

const lengthCheck: Check = {
  pace: "pause",
  reads: ["sections.overview"],
  run: ({ report }) => {
    const section = report.sections.overview;
    const headings = section.topics.map((topic) => topic.heading).join("");
    const count = countCharacters(`${headings}${joinTexts(section)}`);
    if (count <= OVERVIEW_LIMIT) return [];
    const heading = composeHeading(getSection("overview"));
    const message = checkMessages.tooLong1000(heading, count, OVERVIEW_LIMIT);
    return [
      {
        ...reportPlace("structure.length", "info", message, findFirstText("overview", section)),
        expected: OVERVIEW_LIMIT,
        actual: count,
      },
    ];
  },
};

export const structureRules: readonly Rule[] = [
  {
    id: "structure.missing",
    name: "缺少必备内容",
    why: "六个部分和三张表格是国家格式规定的，缺一项就会被退回。",
    severity: "error",
    source: "国办公开办函〔2021〕30号：各部分不能遗漏",
    checks: [
      ...titleChecks,
      ...form2021.sections.flatMap((section) =>
        section.needsText ? [checkText(section)] : checkTable(section),
      ),
    ],
  },
  {
    id: "structure.topic",
    name: "小标题下没有文字",
    why: "只印出一个小标题，下面什么也没有，会被认为漏写。",
    severity: "warning",
    source: "编制实践：列出的小标题下都要有内容",
    checks: form2021.sections.map(checkTopics),
  },
  {
    id: "structure.fee",
    name: "没有写信息处理费",
    why: "收取信息处理费的情况必须写进年度报告，没有收取也要说明。",
    severity: "warning",
    source: "国办函〔2020〕109号：收取信息处理费的情况列入年度报告",
    checks: [feeCheck],
  },
  {
    id: "structure.length",
    name: "总体情况偏长",
    why: "一些地方要求总体情况不超过一千字，过长的报告会被要求压缩。",
    severity: "info",
    source: "部分省份编制通知要求“总体情况”不超过1000字",
    checks: [lengthCheck],
  },
];
