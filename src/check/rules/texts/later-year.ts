/**
 * Words that tell finished work from plans. Owns when a sentence of a later year must be a slip: in January the new
 * year comes easily where the report's is meant, while plans, budgets and dates name it rightly.
 */

/** Not done yet, or wanted. */
const PLANNED =
  /将|拟|计划|打算|力争|争取|力求|下一?步|下一?年|明年|今后|未来|展望|继续|预计|预期|确保|目标|任务(?:数|量|为|：|:)?\d|需(?!要报告)|准备|争创|应当|应(?:公开|发布)\d|(?<![主重纪摘提概需])要(?![求闻点素件])|不少于|不低于|至少|以上|以内/;
/** Of a thing that bears the year, of what is still going on, or of what the report's year left over. */
const NOT_OF_WORK =
  /预算|决算|规划|要点|以来|期间|起[，,至]|学年|届|结转|未办结|未审结|尚未|截至(?!20\d\d年12月31日)/;
/** Said before: what follows are plans as well. */
const PLANS_FOLLOW = /下一?步|下一?年|明年|今后|未来|展望|打算|工作(?:计划|安排|思路)/;
const COUNTED =
  /(?:公开|发布|收到|接到|受理|制发|共|累计|了)[^，,；。]{0,24}?\d[\d,.]*万?[余多]?(?:条|件|份|篇|次|场|期)/;
const NOTHING = /(?:未|没有|无)[^，,；。]{0,16}?(?:收到|接到|收取|发生|产生|出现)/;
const CHARGED = /收取了|共收取/;

/** Whether what stands before a sentence, its topic's heading included, announces plans. */
export function announcesPlans(before: string): boolean {
  return PLANS_FOLLOW.test(before);
}

/** Whether a whole sentence tells of work that is done: a figure that was counted, a fee that was taken, or that nothing came. */
export function tellsDone(sentence: string): boolean {
  if (PLANNED.test(sentence) || NOT_OF_WORK.test(sentence)) return false;
  return COUNTED.test(sentence) || NOTHING.test(sentence) || CHARGED.test(sentence);
}
