/** Words of 备份全部草稿 and 恢复备份. The buttons' own are in ../messages.ts, because the first page shows them. */

export const backupWords = {
  saved: (count: number, name: string, hasTemplate: boolean) =>
    `已把 ${count} 份草稿${hasTemplate ? "和本单位版式" : ""}备份为“${name}”，在浏览器的下载文件夹里。请把它存到 U 盘或另一台电脑上。`,
  nothing: "本机还没有草稿，没有可以备份的内容。",
  tooLarge: (megabytes: number) =>
    `没有备份：草稿合起来超过 ${megabytes} MB，一个备份文件放不下。请在每份草稿里点“另存草稿文件”分别保存。`,
  leftOut: (names: string, count: number) =>
    `没有放进备份：${names}已损坏。请${count === 1 ? "打开它" : "逐份打开"}，另存原始内容。`,
  notSaved: (why: string) => `没有备份：${why}`,
  refused: (name: string, reason: string) => `没有恢复“${name}”：${reason}`,
  notRestored: (why: string) => `一份也没有恢复：${why}`,
  unconfirmed: "浏览器的存储没有及时答复，不能确认是否已经恢复。请看列表，缺少的可以再恢复一次，不会重复。",
  conflict: "本机的草稿刚刚在别的窗口里有变动，没有改动它们。请再试一次。",
  quoted: (name: string) => `“${name}”`,

  restored: (count: number) => `已恢复 ${count} 份草稿`,
  beside: (count: number) => `其中 ${count} 份与本机的不同，放在旁边，标有“来自备份”`,
  replaced: (count: number) => `其中 ${count} 份换下了本机的`,
  present: (count: number) => `${count} 份本机已有，内容相同，没有变动`,
  keptLocal: (count: number) => `${count} 份保留了本机的`,
  nothingNew: "没有要恢复的草稿",
  busy: (names: string) => `${names}正在另一个窗口中编辑，没有换下，备份的放在旁边。`,
  faults: (count: number) => `备份里有 ${count} 份读不出来，没有恢复：`,
  cut: "备份文件不完整，可能没有复制完，后面也许还有草稿。请找到原来的备份文件，重新复制一份再恢复，已有的不会重复。",
  moreFaults: (count: number) => `另有 ${count} 份。`,
  unknownFields: (fields: string) => `备份里有本工具不认识的内容，未读入：${fields}。`,
  templateRestored: "本单位版式已恢复。",
  templateKept: "备份里的本单位版式与本机的不同，保留了本机的。",
  templateRefused: (reason: string) => `备份里的本单位版式没有恢复：${reason}`,
  found: (count: number) => `换下的 ${count} 份已经找回，与备份的放在一起。`,
  notFound: "换下的草稿没有全部找回，请再点一次。",
  findReplaced: (count: number) => `找回换下的 ${count} 份`,

  title: (count: number) => `有 ${count} 份草稿与本机的不同`,
  intro: (day: string, total: number) =>
    `${day === "" ? "" : `${day} 的`}备份，共 ${total} 份草稿。下面这些本机也有，内容不一样：`,
  localSaved: (time: string) => `本机的保存于 ${time}`,
  backupSaved: (time: string) => `备份的保存于 ${time}`,
  choices: "怎样处理",
  both: "都保留：备份的放在旁边，标明“来自备份”",
  backup: "用备份的：换下本机的，换下的可以找回",
  local: "保留本机的：这几份不恢复",
  confirm: "恢复",
  alsoMissing: (count: number) => `另有 ${count} 份本机没有，会一并恢复。`,
  alsoPresent: (count: number) => `另有 ${count} 份内容相同，不变动。`,
} as const;
