/** Comments of the Word file: their part, and the marks in the text that they speak of. Owns their OOXML. */

import type { ICommentsOptions, ParagraphChild } from "docx";
import { CommentRangeEnd, CommentRangeStart, CommentReference, Paragraph, TextRun } from "docx";
import type { CommentMark, DocumentComment } from "../anchor-comments.ts";
import { writingMessages } from "../messages.ts";
import type { Typography } from "../typography.ts";
import { createElement, type OoxmlElement } from "./ooxml.ts";
import { formatRun, type RunLook } from "./run-look.ts";

/** Text in one look; the marks count its characters behind those of the runs before it. */
export interface MarkedRun {
  readonly text: string;
  readonly look: RunLook;
}

/** The part that holds the comments' own text; `date` is when they were made. */
export function createComments(
  comments: readonly DocumentComment[],
  typography: Typography,
  date: Date,
): ICommentsOptions {
  const format = formatRun({ face: typography.faces.table, halfPoints: typography.table.sizesHalfPoints[0] });
  return {
    children: comments.map(({ text }, id) => ({
      id,
      author: writingMessages.commentAuthor,
      initials: writingMessages.commentInitials,
      date,
      children: text
        .split("\n")
        .map((line) => new Paragraph({ children: [new TextRun({ ...format, text: line })] })),
    })),
  };
}

function createStart({ id }: CommentMark): ParagraphChild {
  return new CommentRangeStart(id);
}

function createEnd({ id }: CommentMark): ParagraphChild[] {
  return [new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] })];
}

/** What stands in a paragraph, spoken of as a whole. */
export function markWhole(
  children: readonly ParagraphChild[],
  marks: readonly CommentMark[],
): ParagraphChild[] {
  return [...marks.map(createStart), ...children, ...marks.flatMap(createEnd)];
}

/** A run in the pieces that the marks' ends make of it. */
function cutRun({ text, look }: MarkedRun, offset: number, cuts: readonly number[]): MarkedRun[] {
  const inner = cuts.filter((cut) => cut > offset && cut < offset + text.length).map((cut) => cut - offset);
  const edges = [0, ...inner, text.length];
  return edges.slice(1).map((edge, index) => ({ text: text.slice(edges[index], edge), look }));
}

/** Runs with the very words marked that comments speak of; without marks, the runs as they are. */
export function createMarkedRuns(
  runs: readonly MarkedRun[],
  marks: readonly CommentMark[],
): ParagraphChild[] {
  const cuts = [...new Set(marks.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const children: ParagraphChild[] = [];
  // At an empty run two marks' ends would meet twice.
  const filled = runs.filter(({ text }) => text !== "");
  let offset = 0;
  for (const run of filled.length > 0 ? filled : runs.slice(0, 1)) {
    for (const { text, look } of cutRun(run, offset, cuts)) {
      const at = offset;
      children.push(...marks.filter((mark) => mark.end === at && mark.start < at).flatMap(createEnd));
      children.push(...marks.filter((mark) => mark.start === at).map(createStart));
      children.push(new TextRun({ ...formatRun(look), text }));
      offset += text.length;
    }
  }
  return [...children, ...marks.filter((mark) => mark.end >= offset).flatMap(createEnd)];
}

/** The same for a cell, whose paragraph is plain OOXML. */
export function markCell(
  children: readonly OoxmlElement[],
  marks: readonly CommentMark[],
): readonly OoxmlElement[] {
  const starts = marks.map(({ id }) => createElement("w:commentRangeStart", { "w:id": id }));
  const ends = marks.flatMap(({ id }) => [
    createElement("w:commentRangeEnd", { "w:id": id }),
    createElement("w:r", {}, [createElement("w:commentReference", { "w:id": id })]),
  ]);
  return [...starts, ...children, ...ends];
}
