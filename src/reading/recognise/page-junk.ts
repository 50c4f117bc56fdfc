/**
 * What a website prints around a report: navigation, dates, buttons, copyright. Owns what reads as such; only lines
 * before the report's text and behind its end are ever compared.
 */

const MAX_LENGTH = 160;
const NAMED =
  /^(?:发布(?:日期|时间|机构|单位|人)|发稿时间|更新(?:日期|时间)|(?:信息|文章|稿件)?来源|作者|编辑|责任编辑|审核|索引号|索取号|发文(?:字号|日期|机关|机构)|成文日期|生成日期|公开(?:日期|时间|方式|形式|时限|范围|类别|责任部门)|主题(?:分类|词)|信息(?:分类|名称|索引|索取号|有效期)|公文名称|名称|标题|文号|有效性|时间|日期|浏览(?:次数|量|数)?|点击(?:次数|量|数|率)?|阅读(?:次数|量|数)?|访问(?:次数|量)?|字体(?:大小)?|字号|分享|分享到|打印|关键[字词]|附件|相关附件|附件下载|当前位置|您(?:现在|当前)?的?(?:所在)?位置|上一[篇条页]|下一[篇条页]|主办(?:单位)?|承办(?:单位)?|技术支持|联系电话|地址|邮编|网站标识码|备案号|扫一扫.{0,12}|编辑人|撰稿人|审核人|初审|复审|终审)(?:\d{0,2})[:：]/;
const WHOLE =
  /^(?:首页|网站首页|返回首页|返回|返回顶部|返回列表|打印|打印本页|打印此页|关闭|关闭窗口|关闭本页|收藏|收藏本页|分享|分享到|字体|大中小|大|中|小|无障碍(?:浏览)?|长者(?:模式|版|助手)|关怀版|繁體|繁体|繁体版|简体|简体版|登录|注册|搜索|导航|网站地图|联系我们|关于我们|网站声明|隐私(?:声明|政策)|版权声明|友情链接|相关链接|相关信息|相关文章|相关新闻|相关附件|附件|附件下载|政务公开|政府信息公开|政府信息公开(?:指南|制度|目录|年报|年度报告)|法定主动公开内容|依申请公开|政务服务|互动交流|信息公开|公开指南|公开目录|公开年报|新闻中心|扫一扫在手机打开当前页|下载|下载文字版|下载图文版|原文下载|点击下载|文字版|我的收藏|移动端|微信|微博|客户端|智能问答|站内搜索)$/;
const FOOTER =
  /^(?:上一[篇条]|下一[篇条]|版权所有|主办单位|主办[:：]|承办单位|技术支持|网站标识码|政府网站标识码|扫一扫|分享到|Copyright|©\s*(?:20\d\d|[\u4E00-\u9FFF])|建议使用|本站|网站支持|邮编)|ICP备|公网安备|网站标识码|版权所有|All Rights Reserved/i;
/** A foot in whole sentences. Any other sentence is a report's: it may say where on the website the report stands. */
const SAID_FOOTER =
  /^(?:上一[篇条]|下一[篇条]|版权所有[:：©\s]|主办(?:单位)?[:：]|承办单位[:：]|技术支持[:：]|Copyright|©|(?:本站)?建议您?使用|本站最佳|本站由)/i;
/** How to reach an office, and what is enclosed: a report ends so, and so does a page. */
const CONTACT = /^(?:地址|邮编|联系电话|附件)[:：](?!.*\.(?:docx?|wps|pdf|ofd|xlsx?|et|zip|rar)$)/i;
const DATE =
  /^[（(【[]?\s*(?:20\d{2}\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}\s*日?)(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?\s*[）)】\]]?$/;
const CRUMBS = /(?:[>＞›»]|->).*(?:[>＞›»]|->)|首页\s*[>＞›»/-]/;

/** A line without blanks, brackets and bars around. */
function strip(line: string): string {
  return line
    .replace(/\s/g, "")
    .replace(/^[【[（(|]+/, "")
    .replace(/[】\]）)|]+$/, "");
}

/** The date that a page prints under its title. */
export function isPageDate(line: string): boolean {
  return line.length < 40 && DATE.test(line);
}

/** Words in several pieces as buttons stand in a row: "【打印】 【关闭】", "大 中 小". */
function isButtonRow(line: string): boolean {
  const words = line.split(/[\s|【】[\]]+/).filter((word) => word !== "");
  return words.length > 1 && words.length < 12 && words.every((word) => WHOLE.test(word));
}

/** Buttons and the foot of a page, which no report has. */
function isSurelyPage(line: string): boolean {
  if (line.length > MAX_LENGTH) return false;
  const bare = strip(line);
  if (line.includes("。")) return SAID_FOOTER.test(bare);
  return WHOLE.test(bare) || FOOTER.test(bare) || isButtonRow(line);
}

/** Whether a line belongs to the page around a report, or tells of it as a file: names of values and paths, too. */
export function isPageFurniture(line: string): boolean {
  if (line.length > MAX_LENGTH) return false;
  const tells = !line.includes("。") && (NAMED.test(strip(line)) || CRUMBS.test(line));
  return tells || isSurelyPage(line);
}

/** Whether a line says how to reach an office or what is enclosed. Only where it stands tells whether it is the page's. */
export function isContactLine(line: string): boolean {
  return line.length <= MAX_LENGTH && CONTACT.test(strip(line));
}

/** From which line on there is nothing but such lines; `lines.length` where the last one is none. */
export function findContactStart(lines: readonly string[]): number {
  let start = lines.length;
  while (start > 0 && isContactLine(lines[start - 1] ?? "")) start -= 1;
  return start;
}

function isSentence(line: string): boolean {
  return line.length >= 20 && /[。；]/.test(line);
}

/**
 * From which line on the lines behind a report's text are the page's: the first of its kind behind which no sentence
 * follows. Contacts are the page's right above other lines of it. `lines.length` where all belong to the report.
 */
export function findPageEnd(lines: readonly string[]): number {
  return findEnd(lines, isPageFurniture);
}

/** The same where what tells of a report as a file is taken for its own, as it is above its signature. */
export function findSurePageEnd(lines: readonly string[]): number {
  return findEnd(lines, isSurelyPage);
}

function findEnd(lines: readonly string[], isPage: (line: string) => boolean): number {
  let end = lines.length;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index] ?? "";
    const isOwnContact = isContactLine(line) && (end === lines.length || index < end - 1);
    if (isPage(line) && !isOwnContact) end = index;
    else if (isSentence(line)) break;
  }
  return end;
}
