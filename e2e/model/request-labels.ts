/** Lines of the request table by names that a sheet of one's own would use, typed after the official form. */

export const requestLabels: Readonly<Record<string, string>> = {
  received: "一、本年新收政府信息公开申请数量",
  carriedIn: "二、上年结转政府信息公开申请数量",
  granted: "（一）予以公开",
  "refused.stateSecret": "1.属于国家秘密",
  "refused.thirdPartyRights": "4.保护第三方合法权益",
  "unavailable.notHeld": "1.本机关不掌握相关政府信息",
  "notProcessed.repeated": "2.重复申请",
  "otherHandling.feeUnpaid": "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
  carriedOut: "四、结转下年度继续办理",
};
