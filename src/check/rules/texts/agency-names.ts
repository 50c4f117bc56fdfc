/** Names of agencies in running text. Owns what reads as a name and which names are the agency's own. */

/** What the name of an agency ends in. */
const ENDING =
  /(?:人民政府|政府办公[室厅]|政府|办公室|办公厅|委员会|管委会|办事处|[^\s]局|[^\s]厅|中心|总队|支队|大队|联合会|研究院|管理站)$/;
const SELF = /(?:我|本)[省市县区州盟旗镇乡局委办厅院街站处所中]?(?:单位|机关|街道|中心|部门)?$/;
const MAX_NAME = 30;
/** Verbs and marks before which no name goes on. */
const NAME_START =
  /(?:[，,。；;：:、（）()“”"'！？]|公布|公开|发布|编制|编写|制作|撰写|汇总|形成|根据|按照|依据|现将|由|将|为|向|对|与|和|是|在|的|了|及|度|年)(?=[^，,。；;：:、（）()“”"'！？]*$)/;

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

/**
 * The name of an agency that a text ends with; null where it ends with none, with the agency's own in any
 * form, or with "本机关".
 */
export function findOtherName(text: string, agency: string): string | null {
  const tail = text.slice(-MAX_NAME);
  if (SELF.test(tail) || !ENDING.test(tail)) return null;
  for (let start = 0; start < tail.length - 1; start += 1) {
    if (isOwnName(tail.slice(start), agency)) return null;
  }
  const start = NAME_START.exec(tail);
  const name = start === null ? tail : tail.slice(start.index + start[0].length);
  const MIN_NAME = 3;
  return name.length >= MIN_NAME && ENDING.test(name) ? name : null;
}
