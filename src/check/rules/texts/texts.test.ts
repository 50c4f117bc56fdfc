import { describe, expect, it } from "vitest";
import { buildCorrectReport, type Changes, findByRule, writeSection } from "../../testing/report-builder.ts";

/** The findings of a rule on one sentence in 一. */
function find(rule: string, sentence: string, cells: Changes = {}) {
  return findByRule(writeSection(buildCorrectReport(cells), "overview", sentence), rule);
}

const received: Changes = { "requests.received.total": 15 };

describe("a text finding", () => {
  it("shows the words, both numbers and their difference, and names the cells apart", () => {
    const [finding, ...others] = find(
      "text.requests",
      "一年来，共收到政府信息公开申请 1,512 件，均已答复。",
      received,
    );
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: "warning",
      cells: [],
      place: "sections.overview.text",
      excerpt: "共收到政府信息公开申请 1,512 件",
      expected: 15,
      actual: 1512,
      about: ["requests.received.total"],
    });
    expect(finding?.message).toBe(
      "文中“共收到政府信息公开申请1,512件”写的是 1512 件，表三“一、本年新收政府信息公开申请数量”总计是 15，相差 1497。请核对文字和表格，改正其中一处。",
    );
  });
});

it("quotes words that hold quotation marks in the outer ones, and keeps the excerpt as it is", () => {
  const [finding] = find("text.requests", "以“阳光政务”为主线共收到政府信息公开申请16件。", received);
  expect(finding?.message).toContain("文中“以‘阳光政务’为主线共收到政府信息公开申请16件”写的是");
  expect(finding?.excerpt).toBe("以“阳光政务”为主线共收到政府信息公开申请16件");
});

describe("text.placeholder", () => {
  const listWords = (sentence: string): (string | null)[][] =>
    find("text.placeholder", sentence).map(({ message, excerpt }) => [message, excerpt]);

  it("tells a figure of last year from an empty place, with the words around it", () => {
    expect(listWords("全年办结【1,024】件，制发文件【××】件。")).toEqual([
      ["文中“全年办结【1,024】件”里的数字是从上年报告带过来的。请核对、改好，再去掉【】。", "【1,024】"],
      ["文中“【××】”像是没有填完的空位。请补上内容或删去。", "【××】"],
    ]);
  });

  it("speaks of each of several that read alike, and takes 0 for a figure", () => {
    expect(listWords("收到【0】件，办结【0】件。").map(([message]) => message)).toEqual([
      "文中“收到【0】件”里的数字是从上年报告带过来的。请核对、改好，再去掉【】。",
      "文中“办结【0】件”里的数字是从上年报告带过来的。请核对、改好，再去掉【】。",
    ]);
  });

  it.each([
    ["12月收到申请【3】件。", "12月收到申请【3】件"],
    ["公开信息（【5】条为政策）。", "公开信息（【5】条为"],
    ["会议于【2023】年6月召开。", "会议于【2023】年6月"],
    ["【7】件。", "【7】件"],
  ])("quotes of %s the words %s", (sentence, words) => {
    expect(listWords(sentence)[0]?.[0]).toContain(`“${words}”`);
  });

  it("finds a number missing between a word and its unit, and where the sentence goes on", () => {
    expect(listWords("更新信息   条，收到申请 件。")).toEqual([
      ["文中“更新信息条”少了数字。请补上。", "更新信息   条"],
      ["文中“收到申请件”少了数字。请补上。", "收到申请 件"],
    ]);
    const missing = listWords("2024年，我局收到信息公开申请件，办结件，规范处理每件。");
    expect(missing.map(([, excerpt]) => excerpt)).toEqual(["2024年，我局收到信息公开申请件", "办结件"]);
  });

  it.each(["按照临水办函【2022】17号要求编制。", "刊发公告（临水告【2024】第3号）。"])(
    "takes no number of a document for a figure: %s",
    (sentence) => {
      expect(listWords(sentence)).toEqual([]);
    },
  );

  it("lets a small heading stand at the head of a line only, and no name that is to be put in", () => {
    expect(listWords("【政府信息管理】更新目录3次。\n（二）【平台建设情况】改版1次。")).toEqual([]);
    expect(listWords("我局抓好【政府信息管理】。")).toHaveLength(1);
    expect(listWords("【单位名称】更新目录3次。")).toHaveLength(1);
    expect(listWords("【此处填写公开情况】")).toHaveLength(1);
    expect(listWords("【具体措施】")).toHaveLength(1);
    expect(listWords("【2】制度更新。")).toHaveLength(1);
  });

  it("is silent where nothing is left to fill in", () => {
    expect(listWords("全年办结1024件，开设【政策解读】专栏。")).toEqual([]);
    expect(listWords("")).toEqual([]);
  });
});

describe.each([
  ["text.requests", "收到政府信息公开申请3件。", "收到政府信息公开申请0件。", "requests.received.total"],
  ["text.none", "未收到政府信息公开申请。", "依法办理政府信息公开申请。", "requests.received.total"],
  [
    "text.disputes",
    "因信息公开发生行政复议3件。",
    "因信息公开发生行政复议0件。",
    "disputes.reconsideration.total",
  ],
  ["text.documents", "作出行政处罚3件。", "作出行政处罚0件。", "proactive.penalties.decisions"],
] as const)("%s", (rule, sentence, zero, cell) => {
  it("fires where the table says another number", () => {
    expect(find(rule, sentence, { [cell]: 5 })).toHaveLength(1);
  });

  it("is silent while the cell is blank or invalid", () => {
    expect(find(rule, sentence, { [cell]: null })).toEqual([]);
    expect(find(rule, sentence, { [cell]: "/" })).toEqual([]);
  });

  it("is silent where text and table are both 0", () => {
    expect(find(rule, zero)).toEqual([]);
  });

  it("is silent on an empty text", () => {
    expect(find(rule, "", { [cell]: 5 })).toEqual([]);
  });
});

describe("text.none", () => {
  const cases: Changes = {
    "disputes.reconsideration.total": 1,
    "disputes.directLitigation.total": 0,
    "disputes.litigationAfterReconsideration.total": 2,
  };

  it.each([
    ["上年结转2件。未发生行政复议案件。", 1],
    ["全年收到申请26件。上年结转3件，办结27件。未发生行政诉讼。", 2],
    ["备案规范性文件4件。未发生行政复议。", 1],
  ])("hears that there was no case behind a sentence on what was carried over: %s", (sentence, count) => {
    expect(find("text.none", sentence, cases)).toMatchObject([{ expected: count, actual: 0 }]);
    expect(find("text.none", sentence)).toEqual([]);
  });

  it.each([
    "上年结转复议案件1件。本年未发生行政复议。",
    "未发生行政诉讼。上年结转的2件诉讼均已审结。",
    "上年结转1件，本年未发生行政复议。",
  ])("is silent where the cases may be those carried over: %s", (sentence) => {
    expect(find("text.none", sentence, cases)).toEqual([]);
  });

  it("takes what was carried over in 四 for cases", () => {
    const report = writeSection(buildCorrectReport(cases), "disputes", "上年结转1件。本年未发生行政复议。");
    expect(findByRule(report, "text.none")).toEqual([]);
  });
});

describe("text.requests", () => {
  it("takes 收办 for what was received, with or without what was carried in", () => {
    const cells = { ...received, "requests.carriedIn.total": 2 };
    expect(find("text.requests", "收办政府信息公开申请15件。", cells)).toEqual([]);
    expect(find("text.requests", "收办政府信息公开申请17件。", cells)).toEqual([]);
    const [finding] = find("text.requests", "收办政府信息公开申请16件。", cells);
    expect(finding?.expected).toBeNull();
    expect(finding?.message).toContain("都不一致");
  });

  describe("with requests carried over", () => {
    const cells = {
      ...received,
      "requests.carriedIn.total": 2,
      "requests.handled.total": 16,
      "requests.carriedOut.total": 1,
    };
    const findIn = (sentence: string, changes: Changes = {}) =>
      find("text.requests", sentence, { ...cells, ...changes });

    it.each([
      "收到政府信息公开申请15件，办结14件，1件正在办理。",
      "收到政府信息公开申请15件，已答复14件，剩余1件。",
      "收到政府信息公开申请15件，撤回2件，有效申请13件，办结13件。",
      "收到政府信息公开申请15件，办结15件。",
    ])("lets those settled of those received stand: %s", (sentence) => {
      expect(findIn(sentence)).toEqual([]);
    });

    it.each([
      ["not accounted for", "收到政府信息公开申请15件，办结14件。", {}],
      ["more open than the table says", "收到政府信息公开申请15件，办结13件，正在办理2件。", {}],
      ["nothing carried over", "收到政府信息公开申请15件，办结15件。", { "requests.handled.total": 14 }],
      ["carried over in words", "收到政府信息公开申请15件，结转2件，办结14件，在办1件。", {}],
    ] as const)("tells a number that fits neither way: %s", (_, sentence, changes) => {
      expect(findIn(sentence, changes)).toHaveLength(1);
    });

    it("is silent while what is open is blank, and judges 0", () => {
      const sentence = "收到政府信息公开申请15件，办结14件，在办1件。";
      expect(findIn(sentence, { "requests.handled.total": null })).toEqual([]);
      expect(findIn("收到政府信息公开申请15件，办结0件，在办15件。")).toHaveLength(1);
    });
  });

  it("takes a number in 万 for what it is rounded from", () => {
    const many = { "requests.received.total": 35_250 };
    expect(find("text.requests", "收到政府信息公开申请3.5万件。", many)).toEqual([]);
    expect(find("text.requests", "收到政府信息公开申请3.7万件。", many)).toHaveLength(1);
    expect(find("text.requests", "收到政府信息公开申请4万余件。", many)).toEqual([]);
  });
});

describe("text.breakdown", () => {
  it("shows the whole list and its sum", () => {
    const [finding] = find("text.breakdown", "共公开信息10条，其中动态4条、公告3条、其他2条。");
    expect(finding).toMatchObject({
      excerpt: "共公开信息10条，其中动态4条、公告3条、其他2条",
      expected: 9,
      actual: 10,
    });
  });

  it("takes the number before a comparison for the whole", () => {
    const [finding] = find("text.breakdown", "公开信息90条，较上年增加8条，其中动态60条、其他20条。");
    expect(finding).toMatchObject({ expected: 80, actual: 90 });
    expect(finding?.excerpt).toBe("公开信息90条，较上年增加8条，其中动态60条、其他20条");
  });

  it("is silent where the parts add up to an earlier number, or to no other that is nearer", () => {
    expect(find("text.breakdown", "公开信息90条，新增专题8条，其中动态60条、其他30条。")).toEqual([]);
    expect(find("text.breakdown", "公开信息90条，较上年增加8条，其中动态5条、其他2条。")).toEqual([]);
    expect(find("text.breakdown", "较上年增加8条，其中动态60条、其他30条。")).toEqual([]);
  });

  it("is silent where the parts add up, be they 0, and where a part has no number", () => {
    expect(find("text.breakdown", "共公开信息7条，其中动态4条、公告3条、其他0条。")).toEqual([]);
    expect(find("text.breakdown", "共公开信息7条，其中动态4条、公告若干条、其他1条。")).toEqual([]);
  });
});

describe("text.year", () => {
  it("expects the report's year", () => {
    expect(find("text.year", "2023年，我局主动公开信息3条。")[0]).toMatchObject({
      expected: 2024,
      actual: 2023,
      excerpt: "2023年，我局主动公开信息3条",
    });
  });

  it.each([
    "2025年，我局公开政府信息100条。",
    "2025年度，我局认真落实条例，主动公开各类信息86条。",
    "2025年，我局未收到政府信息公开申请。",
    "我局2025年共公开信息120条。",
    "截至2025年12月31日，共公开信息120条。",
    "2025年，公开信息0条。",
  ])("tells work done in a year that the report cannot know: %s", (sentence) => {
    expect(find("text.year", sentence)).toMatchObject([{ expected: 2024, actual: 2025 }]);
    expect(find("text.year", sentence)[0]?.message).toContain("报告年度是 2024 年，相差 1 年");
  });

  it.each([
    "2025年，我局将公开政府信息100条。",
    "2025年，我局计划举办培训2次，公开信息100条。",
    "2025年，我局持续加强公开工作，提高公开质量。",
    "下一步，我局加强公开工作。2025年，公开政府信息100条。",
    "2025年工作打算：\n2025年，公开政府信息100条。",
    "2025年1月，我局公开政府信息100条。",
    "2025年我局公开部门预算信息3条。",
    "2025年以来，累计公开信息5条。",
    "2024年公开信息90条，2025年公开信息100条。",
    "结转下年度2件；2025年已受理并答复2件。",
    "按照《2025年政务公开安排》，公开信息100条。",
  ])("is silent on plans, dates and what bears the year: %s", (sentence) => {
    expect(find("text.year", sentence)).toEqual([]);
  });

  it("lets 五 and a topic on plans speak of the year to come", () => {
    const words = "2025年，我局公开政府信息100条。";
    expect(findByRule(writeSection(buildCorrectReport(), "problems", words), "text.year")).toEqual([]);
    const report = buildCorrectReport();
    const overview = { text: "", topics: [{ heading: "下一步打算", text: words }], note: "" };
    const planning = { ...report, sections: { ...report.sections, overview } };
    expect(findByRule(planning, "text.year")).toEqual([]);
  });

  it("tells another year of the report in the preface, not one that names its making", () => {
    const preface = (words: string) => findByRule({ ...buildCorrectReport(), preface: words }, "text.year");
    expect(preface("现将临江市人民政府2025年政府信息公开工作年度报告公布如下。")).toHaveLength(1);
    expect(preface("按照2025年政府信息公开工作年度报告发布工作的要求，形成本报告。")).toEqual([]);
  });

  it("says of a title that is a year late which of the two may be wrong", () => {
    const title = "临江市人民政府2025年政府信息公开工作年度报告";
    const [finding] = findByRule({ ...buildCorrectReport(), title }, "text.year");
    expect(finding).toMatchObject({ place: "title", excerpt: "2025年", expected: 2024, actual: 2025 });
    expect(finding?.message).toContain("相差 1 年。请核对标题和“基本信息”中的年度");
  });

  it("is silent while the report's year is not known", () => {
    const report = writeSection(buildCorrectReport(), "overview", "2023年，我局主动公开信息3条。");
    expect(findByRule({ ...report, year: null }, "text.year")).toEqual([]);
  });
});

describe("text.agency", () => {
  it("is silent while the agency is not known", () => {
    const report = {
      ...buildCorrectReport(),
      agency: "",
      title: "北山县水务局2024年政府信息公开工作年度报告",
    };
    expect(findByRule(report, "text.agency")).toEqual([]);
  });
});

describe("text.repeated", () => {
  const long =
    "围绕群众关心的事项逐项梳理公开清单，明确责任科室、公开时限和更新频次，并按月通报落实情况。".repeat(3);
  const write = (text: string, year: number) => ({
    ...writeSection(buildCorrectReport(), "overview", text),
    year,
  });

  it("fires where a section is last year's but for figures", () => {
    const previous = write(`${long}全年公开信息320条。`, 2023);
    const [finding] = findByRule(write(`${long}全年公开信息361条。`, 2024), "text.repeated", { previous });
    expect(finding).toMatchObject({ place: "sections.overview.text", severity: "warning" });
    expect(long).toContain(finding?.excerpt ?? "?");
  });

  it("is silent on a rewritten section, a short one, and without last year's report", () => {
    const previous = write(long, 2023);
    const rewritten = "新设政策直达专区，把惠企政策拆解为条件、材料、流程三张清单，企业对照即可申报。".repeat(
      4,
    );
    expect(findByRule(write(`${long}${rewritten}`, 2024), "text.repeated", { previous })).toEqual([]);
    const short = { previous: write("全年工作平稳。", 2023) };
    expect(findByRule(write("全年工作平稳。", 2024), "text.repeated", short)).toEqual([]);
    expect(findByRule(write(long, 2024), "text.repeated")).toEqual([]);
  });
});
