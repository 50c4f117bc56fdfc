/** What somebody does next with a draft, by chance that can be repeated. Owns the choice; draft-user.ts does it. */

import type { Random } from "../../src/check/testing/random.ts";
import type { DraftModel, ModelState, ModelTopic, TopicSection } from "./draft-model.ts";
import type { DraftUser, Range } from "./draft-user.ts";
import { applicants, type TableName, tableLines } from "./form-figures.ts";
import { requestLabels } from "./request-labels.ts";

export interface Action {
  /** For whoever reads of a failure. */
  readonly name: string;
  readonly run: () => Promise<void>;
}

interface Turn {
  readonly user: DraftUser;
  readonly random: Random;
}

type Chooser = (turn: Turn) => Action;

const steps: ReadonlyArray<DraftModel["step"]> = [
  "requests",
  "requests",
  "requests",
  "disputes",
  "proactive",
  "overview",
  "problems",
  "other",
  "basics",
];
/** What is written about: nothing that could be taken for a heading, or for a claim of two meanings. */
const clauses = ["按季更新栏目", "逐件核对文件", "答复全程留痕", "培训工作人员", "回应社会关切"];
const MAX_TOPICS = 7;
const MAX_TEXT = 150;

function isTable(step: DraftModel["step"]): step is TableName {
  return step in tableLines;
}

function pickTyped({ user, random }: Turn, table: TableName): string {
  return random.pick(tableLines[table].flat().filter((address) => !user.model.isComputed(address)));
}

/** A figure that begins otherwise than what stands in the cell, so that its first key changes something. */
function pickFigure({ user, random }: Turn, address: string): string {
  const first = user.model.state.figures[address]?.charAt(0);
  const kind = random.draw(0, 19);
  const number = (): string => String(random.draw(0, 3) === 0 ? 0 : random.draw(1, 9999));
  const draw = (): string => {
    if (address === "proactive.fees.amount" && kind < 10)
      return `${random.draw(1, 900)}.${random.draw(10, 99)}`;
    if (kind === 0) return "约3";
    if (kind === 1) return "１２３";
    if (kind === 2) return "1,204";
    return number();
  };
  for (let text = draw(); ; text = number()) if (text.charAt(0) !== first) return text;
}

function pickRange({ random }: Turn, table: "requests" | "disputes"): Range {
  const grid = tableLines[table];
  const height = Math.min(grid.length, random.draw(1, 5));
  const width = random.draw(1, 4);
  const top = random.draw(0, grid.length - height);
  const left = random.draw(0, (grid[0]?.length ?? width) - width);
  const lines = grid.slice(top, top + height).map((line) => line.slice(left, left + width));
  const from = lines[0]?.[0] ?? "";
  return { from, to: lines[height - 1]?.[width - 1] ?? from, lines };
}

const typeInto: Chooser = (turn) => {
  const { user, random } = turn;
  const address = pickTyped(turn, user.model.step as TableName);
  const text = pickFigure(turn, address);
  const key = random.pick(["Enter", "Tab", "ArrowDown", "Shift+Tab"] as const);
  return {
    name: `types ${text} into ${address} and leaves it by ${key}`,
    run: async () => {
      await user.typeFigure(address, text);
      await user.leaveCell(key);
    },
  };
};

const typeAndEscape: Chooser = (turn) => {
  const address = pickTyped(turn, turn.user.model.step as TableName);
  const text = pickFigure(turn, address);
  return {
    name: `types ${text} into ${address} and takes it back by Esc`,
    run: () => turn.user.typeAndEscape(address, text),
  };
};

const clearOne: Chooser = (turn) => {
  const address = pickTyped(turn, turn.user.model.step as TableName);
  return { name: `clears ${address}`, run: () => turn.user.clearCell(address) };
};

const rangeChoosers: readonly Chooser[] = [
  (turn) => {
    const range = pickRange(turn, turn.user.model.step as "requests" | "disputes");
    return { name: `clears ${range.from} to ${range.to}`, run: () => turn.user.clearRange(range) };
  },
  (turn) => {
    const range = pickRange(turn, turn.user.model.step as "requests" | "disputes");
    return { name: `cuts ${range.from} to ${range.to}`, run: () => turn.user.cut(range) };
  },
  (turn) => {
    const range = pickRange(turn, turn.user.model.step as "requests" | "disputes");
    return { name: `copies ${range.from} to ${range.to}`, run: () => turn.user.copy(range) };
  },
  (turn) => {
    const range = pickRange(turn, turn.user.model.step as "requests" | "disputes");
    const isDown = range.lines.length > 1 && turn.random.draw(0, 1) === 0;
    // One column fills nothing to the right, a single cell takes its neighbour: another action than this one.
    if (!isDown && range.lines[0]?.length === 1) return clearOne(turn);
    const direction = isDown ? "down" : "right";
    return {
      name: `fills ${range.from} to ${range.to} ${direction}`,
      run: () => turn.user.fill(range, direction),
    };
  },
];

const pasteOwn: Chooser = (turn) => {
  const { user } = turn;
  if (!user.clipboard?.some((line) => line.some((text) => /^\d+$/.test(text)))) return typeInto(turn);
  const address = pickTyped(turn, user.model.step as TableName);
  return { name: `pastes ${JSON.stringify(user.clipboard)} at ${address}`, run: () => user.pasteAt(address) };
};

const pasteFromSheet: Chooser = (turn) => {
  const { user, random } = turn;
  const { from, lines } = pickRange(turn, user.model.step as "requests" | "disputes");
  const block = lines.map((line, row) =>
    line.map((_, column) => (row + column > 0 && random.draw(0, 6) === 0 ? "" : String(random.draw(0, 300)))),
  );
  return {
    name: `pastes ${JSON.stringify(block)} of a sheet at ${from}`,
    run: async () => {
      await user.copyElsewhere(block);
      await user.pasteAt(from);
    },
  };
};

const openSheet: Chooser = (turn) => {
  const { user, random } = turn;
  if (user.model.step !== "requests") return pasteFromSheet(turn);
  const rows = Object.keys(requestLabels).filter(() => random.draw(0, 2) === 0);
  if (rows.length < 2) return pasteFromSheet(turn);
  const figures: Record<string, string> = {};
  const lines = rows.map((row) => {
    const drawn = applicants.map((applicant) => {
      const figure = String(random.draw(0, 500));
      figures[`requests.${row}.${applicant}`] = figure;
      return figure;
    });
    return [requestLabels[row], ...drawn].join(",");
  });
  const head = ["办理情况", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"].join(
    ",",
  );
  return {
    name: `opens a sheet with ${rows.join(", ")}`,
    run: () => user.openSheet("台账汇总.csv", [head, ...lines].join("\r\n"), figures),
  };
};

const wholeTable: Chooser = (turn) => {
  const { user, random } = turn;
  const table = user.model.step as TableName;
  if (table === "proactive" || random.draw(0, 1) === 0) {
    return { name: `fills the blanks of ${table} with 0`, run: () => user.fillBlanks(table) };
  }
  return random.draw(0, 3) === 0
    ? { name: `fills all of ${table} with 0`, run: () => user.fillAll(table) }
    : { name: `switches the totals of ${table}`, run: () => user.switchTotals(table) };
};

function drawWords(random: Random): string {
  return `${random.pick(clauses)}，${random.pick(clauses)}。`;
}

/**
 * Words for the end of a text, or instead of one that has become long: typed, or pasted as one or two paragraphs. The
 * texts of a long run keep their size by it.
 */
function writeAt(
  turn: Turn,
  place: string,
  read: (text: string) => Partial<ModelState>,
  former: string,
): Action {
  const { user, random } = turn;
  const isAnew = former.length > MAX_TEXT;
  const isPasted = random.draw(0, 3) === 0;
  const words =
    isPasted && random.draw(0, 1) === 0 ? `${drawWords(random)}\n${drawWords(random)}` : drawWords(random);
  const change = read(isAnew ? words : former + words);
  const writing = { place, words, isAnew };
  return {
    name: `${isPasted ? "pastes" : "writes"} ${JSON.stringify(words)} ${isAnew ? "over" : "into"} ${place}`,
    run: () => (isPasted ? user.pasteText(writing, change) : user.writeText(writing, change)),
  };
}

const writePreface: Chooser = (turn) =>
  writeAt(turn, "preface", (preface) => ({ preface }), turn.user.model.state.preface);

const writeOther: Chooser = (turn) =>
  writeAt(turn, "sections.other.text", (other) => ({ other }), turn.user.model.state.other);

function replaceTopic(topics: readonly ModelTopic[], index: number, text: string): ModelTopic[] {
  return topics.map((topic, position) => (position === index ? { ...topic, text } : topic));
}

const writeTopic: Chooser = (turn) => {
  const { user, random } = turn;
  const { topics } = user.model.state;
  const section = user.model.step as TopicSection;
  if (topics[section].length === 0) return addTopic(turn);
  const index = random.draw(0, topics[section].length - 1);
  return writeAt(
    turn,
    `sections.${section}.topics.${index}.text`,
    (text) => ({ topics: { ...topics, [section]: replaceTopic(topics[section], index, text) } }),
    topics[section][index]?.text ?? "",
  );
};

const addTopic: Chooser = (turn) => {
  const { user } = turn;
  const section = user.model.step as TopicSection;
  const topics = user.model.state.topics[section];
  if (topics.length >= MAX_TOPICS) return removeTopic(turn);
  return {
    name: `adds a topic to ${section}`,
    run: () =>
      user.changeTopics(section, /^添加小标题$/, null, [...topics, { heading: "新的小标题", text: "" }]),
  };
};

const moveTopic: Chooser = (turn) => {
  const { user, random } = turn;
  const section = user.model.step as TopicSection;
  const topics = user.model.state.topics[section];
  if (topics.length < 2) return addTopic(turn);
  const index = random.draw(1, topics.length - 1);
  const moved = [...topics];
  moved.splice(index - 1, 2, ...topics.slice(index - 1, index + 1).reverse());
  return {
    name: `moves topic ${index} of ${section} up`,
    run: () => user.changeTopics(section, /^上移/, index, moved),
  };
};

const removeTopic: Chooser = (turn) => {
  const { user, random } = turn;
  const section = user.model.step as TopicSection;
  const topics = user.model.state.topics[section];
  if (topics.length < 2) return addTopic(turn);
  const index = random.draw(0, topics.length - 1);
  return {
    name: `removes topic ${index} of ${section}`,
    run: () =>
      user.changeTopics(
        section,
        /^删除小标题/,
        index,
        topics.filter((_, position) => position !== index),
      ),
  };
};

function turnTo({ user, random }: Turn): Action {
  const step = random.pick(steps.filter((each) => each !== user.model.step));
  return { name: `goes to ${step}`, run: () => user.goTo(step) };
}

const undoOrRedo: Chooser = ({ user, random }) => {
  const way = random.pick(["key", "key", "button"] as const);
  const times = random.draw(0, 5) === 0 ? random.draw(2, 8) : 1;
  const verb = random.draw(0, 2) < 2 ? "undo" : "redo";
  return {
    name: `${verb} × ${times} by ${way}`,
    run: async () => {
      for (let time = 0; time < times; time += 1) await user[verb](way);
    },
  };
};

/** Repeated as often as it is likely. */
const tableChoosers: readonly Chooser[] = [
  ...Array.from({ length: 8 }, () => typeInto),
  typeAndEscape,
  clearOne,
  ...rangeChoosers,
  ...rangeChoosers,
  pasteOwn,
  pasteOwn,
  pasteFromSheet,
  openSheet,
  wholeTable,
];
const figureChoosers: readonly Chooser[] = [
  typeInto,
  typeInto,
  typeInto,
  typeInto,
  typeAndEscape,
  clearOne,
  wholeTable,
];
const topicChoosers: readonly Chooser[] = [
  writeTopic,
  writeTopic,
  writeTopic,
  addTopic,
  moveTopic,
  removeTopic,
];

function listChoosers(step: DraftModel["step"]): readonly Chooser[] {
  if (step === "proactive") return figureChoosers;
  if (isTable(step)) return tableChoosers;
  if (step === "overview" || step === "problems") return topicChoosers;
  return [step === "basics" ? writePreface : writeOther];
}

/** The next thing that this user does. */
export function chooseAction(user: DraftUser, random: Random): Action {
  const turn = { user, random };
  const { step } = user.model;
  const lot = random.draw(0, 99);
  // A table is worked on for longer than a text.
  if (lot < (isTable(step) ? 8 : 30)) return turnTo(turn);
  if (lot < (isTable(step) ? 26 : 48)) return undoOrRedo(turn);
  return random.pick(listChoosers(step))(turn);
}
