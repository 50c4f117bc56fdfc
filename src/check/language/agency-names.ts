/** Names of agencies in running text. Owns what reads as a name and which names are the agency's own. */

/** What the name of an agency ends in. */
const ENDING =
  /(?:人民政府|政府办公[室厅]|政府|办公室|办公厅|委员会|管委会|办事处|[^\s]局|[^\s]厅|中心|总队|支队|大队|联合会|研究院|管理站)$/;
const SELF = /(?:我|本)[省市县区州盟旗镇乡局委办厅院街站处所中]?(?:单位|机关|街道|中心|部门)?$/;
const MAX_NAME = 30;
/** The last verb or mark before a name. */
const NAME_START =
  /^.*(?:[，,。；;：:、（）()“”"'！？]|公布|公开|发布|编制|编写|制作|撰写|汇总|形成|根据|按照|依据|现将|报告|社会|由|将|向|对)/;

function isSubsequence(short: string, long: string): boolean {
  let position = 0;
  for (const character of long) if (character === short.charAt(position)) position += 1;
  return position === short.length;
}

/** Whether a name is the agency's own, in full, shorter ("市科技局") or longer. */
export function isOwnName(name: string, agency: string): boolean {
  const core = agency.replace(/人民政府$|政府$/, "");
  return isSubsequence(name, agency) || isSubsequence(agency, name) || (core !== "" && name.includes(core));
}

/** What every agency's name may hold: a name of nothing else tells nothing. */
const COMMON = /人民政府|政府|办公[室厅]|委员会|管委会|办事处|中心|街道|[省市县区州盟旗镇乡局委厅办]/g;
const PLACE_END = /[省市县区州盟旗镇乡]$/;

/** Whether words end in the agency's own name: behind a place's name only the whole name is its own. */
function endsInOwnName(words: string, agency: string): boolean {
  const special = words.replace(COMMON, (common) => " ".repeat(common.length));
  for (let start = 0; start < words.length - 1; start += 1) {
    const name = words.slice(start);
    const isWhole = start === 0 || !PLACE_END.test(words.slice(0, start));
    if (isWhole && special.slice(start).trim() !== "" && isOwnName(name, agency)) return true;
  }
  return false;
}

/**
 * The name of an agency that a text ends with; null where it ends with none, with the agency's own in any
 * form, with "本机关", or with no more than "市政府".
 */
export function findOtherName(text: string, agency: string): string | null {
  const tail = text.slice(-MAX_NAME);
  if (SELF.test(tail) || !ENDING.test(tail)) return null;
  const start = NAME_START.exec(tail);
  const name = start === null ? tail : tail.slice(start[0].length);
  const MIN_NAME = 3;
  if (name.length < MIN_NAME || !ENDING.test(name) || name.replace(COMMON, "") === "") return null;
  return endsInOwnName(tail, agency) ? null : name;
}
