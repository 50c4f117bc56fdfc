/** Names of agencies in running text. Owns what reads as a name and which names are the agency's own. */

/** What the name of an agency ends in. */
const ENDING =
  /(?:人民政府|政府办公[室厅]|政府|办公室|办公厅|委员会|管委会|办事处|[^\s]局|[^\s]厅|中心|总队|支队|大队|联合会|研究院|管理站)$/;
const SELF = /(?:我|本)[省市县区州盟旗镇乡局委办厅院街站处所中]?(?:单位|机关|街道|中心|部门)?$/;
const MAX_NAME = 30;
/** The last verb or mark before a name. */
const NAME_START =
  /^.*(?:[，,。；;：:、（）()“”"'！？]|公布|公开|发布|编制|编写|制作|撰写|汇总|形成|根据|按照|依据|结合|现将|报告|社会|由|将|向|对|是|为|关于)/;

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

/** The longest end of a text that is the agency's name or a short form of it; "" where none is. */
function findOwnEnd(words: string, agency: string): string {
  const special = words.replace(COMMON, (common) => " ".repeat(common.length));
  for (let start = 0; start < words.length - 1; start += 1) {
    const name = words.slice(start);
    if (special.slice(start).trim() !== "" && isOwnName(name, agency)) return name;
  }
  return "";
}

/** Longer words before a name are no place's name but the sentence it stands in. */
const MAX_PLACE = 4;

/** "北山县水务局" and "北山市水务局" end like 临江市水务局, and are others. */
function isOtherPlace(name: string, own: string): boolean {
  const before = name.slice(0, name.length - own.length);
  if (before === "") return false;
  if (PLACE_END.test(before)) return true;
  return PLACE_END.test(own.charAt(0)) && before.length <= MAX_PLACE;
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
  const own = findOwnEnd(name, agency);
  return own !== "" && !isOtherPlace(name, own) ? null : name;
}

/** Between the names of those who did something together, and before a second name of one of them. */
const BETWEEN_NAMES = /[、和与及（(]|会同|联合|配合/;
/** Those who govern a place and have departments of its name. */
const GOVERNS = /(?:人民政府|政府|办事处|管委会|管理委员会)$/;

/** Whether a name begins with the place that the agency governs, "清河县", "县", "高新区"; false for departments. */
function isOfPlace(name: string, agency: string): boolean {
  if (!GOVERNS.test(agency)) return false;
  const place = agency.replace(GOVERNS, "");
  return (
    name.startsWith(place) || Array.from(name).some((_, index) => place.endsWith(name.slice(0, index + 1)))
  );
}

/** Whether a name is that of an office within the agency: begins with the agency's name, however short. */
function isWithin(name: string, agency: string): boolean {
  const MIN_NAME = 3;
  return Array.from(name).some((character, index) => {
    const isEnd = index + 1 >= MIN_NAME && agency.endsWith(character);
    return isEnd && isSubsequence(name.slice(0, index + 1), agency);
  });
}

/** An office that names nobody but itself: it is one of the agency's own. */
const INNER_OFFICE = /^(?:[我本]?(?:[局委厅院校镇乡]|街道|机关|单位))?(?:党政|综合|党政综合)?办公室/;

/** Whether among bodies listed before a verb is one of the agency's own: itself, an office of it, a government's department. */
export function listsOwnBody(words: string, agency: string): boolean {
  return words
    .split(BETWEEN_NAMES)
    .some((name) => INNER_OFFICE.test(name) || isWithin(name, agency) || isOfPlace(name, agency));
}

const NAMES = /[\u4e00-\u9fff]{2,16}?(?:局|厅|委员会|人民政府|办事处)/g;
const NO_NAME = /(?:[我本全市县区省各该]局|结局|格局|布局|大局|开局|全局)$/;

/** Words of a clause that end like an agency's name, with what stands before them. */
export function listNames(words: string): readonly string[] {
  return (words.match(NAMES) ?? []).filter((name) => !NO_NAME.test(name));
}

/** Whether words end in the name of an agency other than this one. */
export function endsInOther(words: string, agency: string): boolean {
  if (words.replace(COMMON, "") === "") return false;
  const own = findOwnEnd(words, agency);
  return own === "" || PLACE_END.test(words.slice(0, words.length - own.length));
}
