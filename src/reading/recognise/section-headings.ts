/**
 * Which lines read as the heading of one of the six sections: the form's own wording, and those that real reports
 * use. Owns wordings; which of several candidates is the heading is decided in find-sections.ts.
 */

import type { SectionId } from "../../format/index.ts";
import { getSection } from "../../format/index.ts";
import { parseSectionHeading } from "../../report/index.ts";

export interface HeadingReading {
  readonly section: SectionId;
  /** The form's own wording. */
  readonly isExact: boolean;
  readonly hasOrdinal: boolean;
  /** With the ordinal that the form gives this section. */
  readonly isRightOrdinal: boolean;
}

const MAX_LENGTH = 48;
const ORDINAL =
  /^(?:第\s*[一二三四五六七八九十\d]{1,2}\s*(?:部分|章|节)\s*[、，,:：]?|[一二三四五六七八九十]{1,2}\s*[、.．,，:：]|[0-9０-９]{1,2}\s*[、.．](?!\d))\s*/;
const JOINING = "(?:和|及|与|、|以及|并|，|,)?";
const BODY = "(?:本?行政机关|本机关|本单位|我局|我单位)?";

interface Variant {
  readonly section: SectionId;
  readonly wording: RegExp;
  /** Says so little that only an ordinal before it makes it a heading. */
  readonly needsOrdinal: boolean;
}

function vary(section: SectionId, wording: string, needsOrdinal = false): Variant {
  return { section, wording: new RegExp(`^(?:${wording})$`), needsOrdinal };
}

const VARIANTS: readonly Variant[] = [
  vary("overview", "(?:政府信息公开)?(?:工作)?总体(?:工作)?情况(?:概述)?"),
  vary(
    "overview",
    "(?:政府信息公开)?(?:工作)?(?:基本|整体|总的|主要)(?:工作)?情况(?:概述)?|概述|概况|工作情况|工作概述",
    true,
  ),
  vary("proactive", `${BODY}主动公开的?政府信息(?:工作)?的?情况`),
  vary("proactive", `${BODY}主动公开(?:信息)?(?:工作)?的?情况|政府信息主动公开(?:工作)?的?情况`, true),
  vary(
    "requests",
    `${BODY}(?:收到|受理|接收)${JOINING}(?:处理|办理|答复)的?政府信息公开申请的?(?:情况|处理情况)`,
  ),
  vary(
    "requests",
    `${BODY}(?:收到|受理|办理|处理)?的?(?:政府信息公开申请|依申请公开(?:政府信息)?)(?:收到|受理|办理|处理|工作|的|和|及|与)*情况`,
    true,
  ),
  vary(
    "disputes",
    `(?:因)?(?:政府信息公开)?(?:工作)?(?:被|申请|提起|引起|引发|的|发生)*行政复议${JOINING}(?:被|提起|因|政府信息公开)*(?:行政)?诉讼的?(?:有关)?情况`,
  ),
  vary(
    "disputes",
    `(?:因)?(?:政府信息公开)?(?:工作)?(?:被|申请|提起|引起|引发|的)*(?:行政)?复议${JOINING}(?:被|提起)*(?:行政)?诉讼.{0,4}`,
    true,
  ),
  vary(
    "problems",
    `(?:政府信息公开)?(?:工作)?(?:中)?(?:存在|面临)的?(?:主要)?(?:问题|困难|不足)${JOINING}(?:下一步)?(?:改进|整改)(?:情况|措施|办法|打算|方向|举措|计划)*`,
  ),
  vary(
    "problems",
    "(?:政府信息公开)?(?:工作)?(?:中)?(?:存在|面临)?的?(?:主要)?(?:问题|困难|不足).{0,16}",
    true,
  ),
  vary("other", "(?:其他|其它)?需要(?:报告|说明|公开)的?(?:其他|其它)?(?:有关)?(?:事项|情况|内容)"),
  vary("other", "(?:其他|其它)(?:需要)?(?:报告|说明|有关)?的?(?:事项|情况)", true),
];

function findVariant(wording: string, hasOrdinal: boolean): SectionId | null {
  const found = VARIANTS.find(
    (variant) => (hasOrdinal || !variant.needsOrdinal) && variant.wording.test(wording),
  );
  return found?.section ?? null;
}

/** What a line says as a section's heading; null for any other line. */
export function readHeading(line: string): HeadingReading | null {
  if (line.length > MAX_LENGTH) return null;
  const ordinal = ORDINAL.exec(line)?.[0] ?? "";
  const exact = parseSectionHeading(line);
  const wording = line
    .slice(ordinal.length)
    .replace(/[\s“”"《》]/g, "")
    .replace(/[。：:；;]$/, "");
  const section = exact ?? findVariant(wording, ordinal !== "");
  if (section === null) return null;
  const isRightOrdinal = ordinal.trim().startsWith(getSection(section).ordinal);
  return { section, isExact: exact !== null, hasOrdinal: ordinal !== "", isRightOrdinal };
}

/** "一、总体情况……1" and "目录": a table of contents. */
export function isContentsLine(line: string): boolean {
  if (line.length > 2 * MAX_LENGTH) return false;
  if (/^[【[]?\s*目\s*[录次]\s*[\]】]?$/.test(line)) return true;
  const bare = /^(.*?)[\s.…·。_-]*\d{1,3}$/.exec(line)?.[1];
  return bare !== undefined && bare !== "" && readHeading(bare) !== null;
}
