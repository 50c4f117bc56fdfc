/**
 * Words of which agencies' names are made, so that no line of a title breaks inside one. Owns words only; a
 * word that is missing here makes a break next to it less welcome, never wrong.
 */

/** What ends a place's name. */
export const PLACE_ENDINGS = "省市县区州盟旗镇乡";

/** The longest first, so that the first word found at a place is the longest there. */
function splitWords(list: string): readonly string[] {
  return list
    .trim()
    .split(/\s+/)
    .sort((a, b) => b.length - a.length);
}

/** What ends the name of a body; after it another body's or a department's name begins. */
export const BODY_ENDINGS: readonly string[] = splitWords(`
  人民政府 办公厅 办公室 管理委员会 工作委员会 委员会 管委会 街道办事处 办事处
  街道 管理局 监督局 服务局 服务中心 中心 总队 支队 大队 指挥部 联合会 总局
  分局 局 厅 处 署 院 站 社 馆 所 队
`);

/** Words inside such names, also those that contain what looks like an ending (市场, 城乡, 社区, 地区). */
export const AGENCY_WORDS: readonly string[] = splitWords(`
  科学技术 市场监督 人力资源 社会保障 城乡建设 知识产权 公共资源 政务服务 行政审批
  行政执法 生态环境 自然资源 交通运输 农业农村 卫生健康 医疗保障 退役军人 应急管理
  监督管理 综合执法 民族宗教 广播电视 新闻出版 国有资产 自治区 自治州 自治县
  自治旗 地区 新区 开发区 示范区 试验区 保税区 度假区 风景区 名胜区 园区 经济
  技术 高新 产业 综合 合作 旅游 风景 名胜 国家 国际 国有 资产 市场 监督 管理
  城市 城乡 建设 住房 社区 农村 农业 农牧 畜牧 水利 水务 林业 草原 自然 资源
  规划 生态 环境 保护 交通 运输 公路 铁路 港口 航空 口岸 物流 发展 改革 教育
  体育 科学 工业 信息化 信息 数据 大数据 民族 宗教 事务 公安 民政 司法 财政
  金融 税务 人力 社会 保障 医疗 卫生 健康 疾病 预防 控制 文化 广播 电视 新闻
  出版 文物 退役 军人 应急 消防 救援 审计 统计 信访 商务 投资 促进 招商 外事
  侨务 机关 行政 审批 执法 政务 服务 公共 交易 粮食 物资 储备 能源 药品 食品
  质量 知识 产权 医药 中医药 乡村 振兴 扶贫 移民 安置 气象 地震 邮政 烟草
  专卖 档案 方志 残疾人 供销 合作社 住房公积金 公积金 机构 编制 委员 人民 政府
  特别 合作区 工作 街道 处理 处置 安全 生产 研究 组织 领导 小组 县域 区域
  市政 政府信息公开 政府信息 信息公开 年度
`);
