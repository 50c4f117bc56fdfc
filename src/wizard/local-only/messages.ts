/** Words of 怎样核实: plain, and never more than the page knows. */

import type { Permission } from "./inspect-page.ts";

export const localOnlyWords = {
  title: "怎样核实数据只保存在本机",
  tryTitle: "自己试一试",
  tryText:
    "断开网络（拔掉网线或关闭无线网络）再填写：照样能填、能保存，因为内容只写进这台电脑上这个浏览器的存储里。",
  tryWithoutStorage:
    "断开网络（拔掉网线或关闭无线网络）再填写：照样能填、能导出和“另存草稿文件”。浏览器现在不允许保存数据，内容只在打开的页面里。",
  /** Only where the tool comes from a server in several files. */
  filesUnread: "工具自己的文件如果还没有读完，没用过的功能要接上网络才能打开。",
  countTitle: "打开以来的网络请求",
  none: "向其他网站：0 次。",
  some: (count: number, places: string) =>
    `向其他网站：${count} 次（${places}）。这不应该发生，请告诉管理员。`,
  own: (count: number) => `读取本工具自己的文件：${count} 次。`,
  full: "浏览器只记前 250 次，之后的没有计入。",
  countLimits:
    "这是浏览器对本页的记录，后台计算和浏览器插件的请求不在其中。要看全部请求，请按 F12 打开“网络”（Network）后再使用。",
  policyTitle: "浏览器替本页把关",
  policySource: "本页的安全策略（CSP）原文",
  policyHint: "由浏览器强制执行，供网络安全人员查看。由服务器另行发送的策略，本页读不到。",
} as const;

export const permissionWords: Readonly<Record<Permission, string>> = {
  nothing: "本页的安全策略不许它连接任何地方，也不许从别处读取内容。即使程序出错，浏览器也会拦下。",
  own: "本页的安全策略只允许它与本工具所在的网站通信，不能连接其他网站。即使程序出错，浏览器也会拦下。",
  others: "本页的安全策略没有禁止连接其他网站，这一项不能作为保证，请以上面两项核实。",
  unknown: "本页没有写明安全策略，无法由浏览器把关；服务器是否另行设置，本页读不到。请以上面两项核实。",
};
