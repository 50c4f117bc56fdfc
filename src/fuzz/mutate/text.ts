/** Mutations of plain text on its lines: what copying, retyping and other programs do to a report. */

import type { Random } from "../../check/testing/random.ts";
import { type Mutation, moving, still, taking } from "./mutation.ts";
import { changeWords } from "./words.ts";

const SEPARATORS = ["\t", " ", "  ", " | ", "\u3000", ",", "\n", "\n\t", ""];
const LINES = ["", "第3页", "— 3 —", "目录", "|---|---|", "三、本年度办理结果", "2024年1月2日", '"'];

function change(edit: (lines: string[], at: number, random: Random) => void): Mutation<string>["change"] {
  return (text, random) => {
    const lines = text.split("\n");
    edit(lines, random.draw(0, lines.length - 1), random);
    return lines.join("\n");
  };
}

function changeLine(edit: (line: string, random: Random) => string): Mutation<string>["change"] {
  return change((lines, at, random) => {
    lines[at] = edit(lines[at] ?? "", random);
  });
}

/** Where each cell has a line to itself, two of them may be a label and a figure: the rest would be another row for everyone. */
const dropLines = change((lines, at, random) => {
  const count = random.draw(1, random.draw(1, 6));
  const isCells = lines.slice(at, at + count).some((line) => /^\t[^\t]+$/.test(line));
  lines.splice(at, isCells ? 1 : count);
});

const duplicateLines = change((lines, at, random) => {
  const taken = lines.slice(at, at + random.draw(1, 3));
  lines.splice(random.draw(0, lines.length), 0, ...taken);
});

const swapLines = change((lines, at, random) => {
  const other = random.draw(0, lines.length - 1);
  [lines[at], lines[other]] = [lines[other] ?? "", lines[at] ?? ""];
});

const joinLines = change((lines, at, random) => {
  lines.splice(at, 2, `${lines[at] ?? ""}${random.pick(["", " ", "\t"])}${lines[at + 1] ?? ""}`);
});

const insertLine = change((lines, at, random) => {
  lines.splice(at, 0, random.pick(LINES));
});

/** Where each cell has a line to itself, a blank one moves those behind it. */
const insertBlank = change((lines, at) => {
  lines.splice(at, 0, "\t");
});

const insertFigure = change((lines, at, random) => {
  lines.splice(at, 0, random.pick(["1001", "345", "0", "\t345"]));
});

const shuffleBlock = change((lines, at, random) => {
  const block = lines.splice(at, random.draw(2, 8));
  while (block.length > 0) lines.splice(at, 0, ...block.splice(random.draw(0, block.length - 1), 1));
});

/** In one line, or in all. */
function changeSeparators(text: string, random: Random): string {
  const to = random.pick(SEPARATORS);
  const replace = (line: string): string => line.replace(/\t+| {1,3}\|? ?/g, to);
  return random.draw(0, 3) === 0 ? replace(text) : changeLine(replace)(text, random);
}

function splitLine(line: string, random: Random): string {
  const at = random.draw(0, line.length);
  return `${line.slice(0, at)}\n${line.slice(at)}`;
}

/** Parts a line where cells are parted already, as at the edge of a page. */
function wrapLine(line: string, random: Random): string {
  const places = [...line.matchAll(/[\t ]/g)];
  if (places.length === 0) return line;
  const { index } = random.pick(places);
  return `${line.slice(0, index)}\n${line.slice(index + 1)}`;
}

/** Takes one of a line's cells away, its place with it or not. */
function dropField(line: string, random: Random): string {
  const fields = line.split("\t");
  fields.splice(random.draw(0, fields.length - 1), 1, ...random.pick([[], [""]]));
  return fields.join("\t");
}

function blankField(line: string, random: Random): string {
  const fields = line.split("\t");
  fields[random.draw(0, fields.length - 1)] = "";
  return fields.join("\t");
}

export const textMutations: ReadonlyArray<Mutation<string>> = [
  taking(dropLines),
  taking(changeLine(blankField)),
  taking((text, random) => text.slice(0, random.draw(Math.floor(text.length / 2), text.length))),
  still(insertLine),
  moving(insertFigure),
  moving(insertBlank),
  moving(changeLine(dropField)),
  moving(duplicateLines),
  moving(swapLines),
  moving(joinLines),
  moving(shuffleBlock),
  moving(changeSeparators),
  moving(changeLine(splitLine)),
  moving(changeLine(wrapLine)),
  moving(changeLine(changeWords)),
  moving(changeLine(changeWords)),
  moving(changeWords),
];
