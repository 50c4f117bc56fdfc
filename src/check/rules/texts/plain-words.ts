/**
 * Whether a claim is said plainly: of nothing but when, who, what was done and how much. Any other word may limit the
 * number to a part ("收到疑难复杂申请5件"), and no list of such words is ever complete. Owns the plain words.
 */

const NUMBER = "(?:\\d+|[.,，□])+(?:万)?(?:[件份宗例起]次?)?";
const WHEN =
  "(?:自|从|在|按|截[至止到]?|至|到|起|止)?(?:20\\d\\d年度?|\\d{1,2}月(?:\\d{1,2}日)?)|截[至止到]年[底末]|年[底末](?=.{0,30}(?:转|有效|未))|(?:全|本|当)?年度?(?:全年|内|来|中)?|今年|本期|以来|一年来|报告期内?|统计期内?";
const WHO =
  "[我本该](?:街道|[省市县区州盟旗镇乡街局委办厅院处所校])?(?:单位|机关|街道|中心|部门)?|全[省市县区州盟旗镇乡街局委办厅院校]|各(?:级|部门|单位|乡镇|街道|[县区]+)?|办公室(?=共|累计|统一)|行政机关|机关|本级|局办公室|(?!非|委托|涉|协|帮|代|向|由|经|会同)[\\u4e00-\\u9fff]{0,8}?(?:局|厅|委员会|[省市县区州盟旗镇乡]|(?:人民)?政府(?!信息|公开)|街道|办事处|学院|学校)";
const HOW_MUCH =
  "总?共计?|累计|合计|总计|总共|一共|先后|计|[了为是有的于]|达到?|总?数量?|总?量|件数|[件份宗例起]";
const MANNER =
  "以[^，,]{1,16}为(?:主线|抓手|重点|目标|中心|核心|引领|导向)|已经?|至|到|中|加上|口径|均|都|全部|按照?(?:[期时]|规定|程序|要求)|依[法规]|法定|规定|期限|时限|内|在|及时|如期|妥善|规范|严格|同时|其中|另|还|并|经(?:审查|审核)?|对|[、和或及与]|以及|或者|者|年";

function createPlain(...words: readonly string[]): RegExp {
  return new RegExp([...words, NUMBER, WHEN, WHO, HOW_MUCH, MANNER].join("|"), "g");
}

const REQUESTS = createPlain(
  "各类|各种|多种|所有|渠道|通过|公民|自然人|个人|群众|村民|居民|市民|社会公众|公众|申请人|法人|企业|单位|其[他它]|组织|提出|提交|递交|要求|获取",
  "政府信息|政务信息|信息|公开|依申请|申请|事项|表|书|工作|情况|方面|结果",
  "收到|接到|收悉|接收|新收|新增|新接收|登记|新|受理|收办|承办|办理|处理|办结|完毕|办复|答复|回复|作出|做出|决定|予以|部分|不予|无法提供|其他|属于?|完成|需要?|应",
  "结转|转入|转结|转[到至]|继续|遗留至|[上下]一?|[去次明往]|[未尚]|来自",
);
const DOCUMENTS = createPlain(
  "行政许可|行政处罚|行政强制|各类|措施|处理|决定书?|案件|[作做]出|实施|下达|办理|办结|完成",
  "行政|规范性文件|政府规章|规章|新|制发|制定|出台|印发|废止|现行|现有|继续|有效|宣布|公布|目录|方面|截至|累计",
);

const DISPUTES = createPlain(
  "政府信息|政务|信息|公开|依申请|申请|工作|事项|问题|答复|方面|情况|类|因|由|而|涉及?|有关|相关|针对|引发|引起|引致|产生|导致|发生|出现|新发|新增|被|提起|提出|收到|应诉|本局",
  "行政复议|行政诉讼|复议|诉讼|起诉|案件?|未经|直接|经|后|再|两[类项者]|无|没有|未|零|人|群众|公民",
);

/** The same said of all of them ends the claim: "收到申请15件，均在20个工作日内答复" without its comma. */
const SAID_OF_ALL = /(件)[^，]{0,6}?(?:全部|均|都).*$/;

function isPlain(words: string, plain: RegExp): boolean {
  return !/[\u4e00-\u9fff]/.test(words.replace(SAID_OF_ALL, "$1").replace(plain, ""));
}

export function isPlainOfRequests(words: string): boolean {
  return isPlain(words, REQUESTS);
}

export function isPlainOfDocuments(words: string): boolean {
  return isPlain(words, DOCUMENTS);
}

export function isPlainOfDisputes(words: string): boolean {
  return isPlain(words, DISPUTES);
}
