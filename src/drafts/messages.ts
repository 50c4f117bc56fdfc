/** Chinese words for what can go wrong with stored drafts: what happened, what to do. */

import type { AutosaveState } from "./autosave-state.ts";
import { KEPT_DELETED_DAYS } from "./kept-deleted.ts";
import type { DraftFault } from "./outcome.ts";

export interface FaultMessage {
  /** For the header: a few characters. */
  readonly short: string;
  readonly what: string;
  readonly whatToDo: string;
  /** The same where nothing was being saved: a draft or the list was to be read, or put away. */
  readonly reading: { readonly what: string; readonly whatToDo: string };
}

const untouched = "已有的草稿没有改动。";
const missing = {
  what: "这台电脑的浏览器里没有这份草稿，可能已被清除，或保存在别的浏览器中。",
  whatToDo: "请回到首页查看，或打开以前另存的草稿文件。",
};
const deleted = {
  what: `这份草稿已被删除，${KEPT_DELETED_DAYS}天内可以恢复。`,
  whatToDo: "要继续填写，请先恢复。",
};
const damaged = {
  what: "这份草稿的存储内容已损坏，其他草稿不受影响。",
  whatToDo: "请把原始内容另存为文件留底；如能恢复上一次保存的内容，可以从那里继续填写。",
};

export const faultMessages: Readonly<Record<DraftFault, FaultMessage>> = {
  refused: {
    short: "浏览器不能保存",
    what: "浏览器不允许本页面保存数据（可能是无痕窗口，或被安全策略禁止）。",
    whatToDo: "请不要关闭页面，先“另存草稿文件”；再换用普通窗口，或请管理员允许网站保存数据。",
    reading: {
      what: "浏览器不允许本页面读取和保存数据（可能是无痕窗口，或被安全策略禁止），看不到这台电脑上的草稿。",
      whatToDo: "请换用普通窗口，或请管理员允许网站保存数据；以前另存的草稿文件仍可以打开。",
    },
  },
  full: {
    short: "磁盘空间不足",
    what: "磁盘或浏览器的存储空间已满，最近的修改还没有保存。",
    whatToDo: "请先“另存草稿文件”到别的磁盘，再清理磁盘空间；腾出空间后会自动重新保存。",
    reading: {
      what: `磁盘或浏览器的存储空间已满，这一步没有完成。${untouched}`,
      whatToDo: "请先清理磁盘空间，再刷新页面。",
    },
  },
  blocked: {
    short: "存储没有响应",
    what: "浏览器的存储正被本工具的其他页面占用，或没有响应，最近的修改还没有保存。",
    whatToDo: "请关闭本工具的其他页面；会自动重新保存。仍不行时请“另存草稿文件”，再重新打开浏览器。",
    reading: {
      what: `浏览器的存储正被本工具的其他页面占用，或没有响应，暂时读不到草稿。${untouched}`,
      whatToDo: "请关闭本工具的其他页面，再刷新页面；仍不行时请重新打开浏览器。",
    },
  },
  outdated: {
    short: "工具版本过旧",
    what: "这台电脑上的草稿已由更新版本的工具接管，本页面不能再保存。",
    whatToDo: "请先“另存草稿文件”，再刷新页面或打开新版工具。",
    reading: {
      what: "这台电脑上的草稿已由更新版本的工具接管，本页面读不了。",
      whatToDo: "请刷新页面，或打开新版工具。",
    },
  },
  lost: {
    short: "存储连接中断",
    what: "与浏览器存储的连接中断，最近的修改还没有保存。",
    whatToDo: "内容仍在本页面中，会自动重新保存；请不要关闭页面。仍不行时请“另存草稿文件”。",
    reading: {
      what: `与浏览器存储的连接中断，这一步没有完成。${untouched}`,
      whatToDo: "请刷新页面再试；仍不行时请重新打开浏览器。",
    },
  },
  failed: {
    short: "保存失败",
    what: "浏览器没有完成保存，最近的修改还没有保存。",
    whatToDo: "内容仍在本页面中，会自动重新保存；请不要关闭页面。仍不行时请“另存草稿文件”。",
    reading: {
      what: `浏览器没有完成这一步。${untouched}`,
      whatToDo: "请刷新页面再试；仍不行时请重新打开浏览器。",
    },
  },
  conflict: {
    short: "别处已有更新",
    what: "这份草稿在另一个页面中已有更新的内容，本页面的修改没有保存，也没有覆盖对方。",
    whatToDo: "如需保留本页面的修改，请先“另存草稿文件”；再重新打开这份草稿，继续填写最新内容。",
    reading: {
      what: "这份草稿刚在另一个页面中改过，这一步没有完成。",
      whatToDo: "请回到首页，重新打开这份草稿。",
    },
  },
  missing: {
    short: "找不到草稿",
    ...missing,
    reading: missing,
  },
  deleted: {
    short: "草稿已删除",
    ...deleted,
    reading: deleted,
  },
  damaged: {
    short: "草稿已损坏",
    ...damaged,
    reading: damaged,
  },
};

/** What happened and what to do, where nothing was being saved: a draft or the list was to be read, or put away. */
export function explainFault(fault: DraftFault): string {
  const { what, whatToDo } = faultMessages[fault].reading;
  return `${what}${whatToDo}`;
}

export const draftMessages = {
  fileTooLarge: (megabytes: number) => `文件过大（超过 ${megabytes} MB），不像是草稿文件。`,
  fileUnreadable: "文件读不出来。文件可能已被移动、删除，或正被其他程序占用，请重新选择。",
  fileEncoding: "文件的文字编码无法识别。请用记事本另存为 UTF-8 编码后再试，或重新导出草稿文件。",
  recordUnreadable: "浏览器读不出这条记录，磁盘上的数据可能已损坏。",
} as const;

/** The save state in the header. `printTime` words the time of the last save: 14:05. */
export function describeAutosave(state: AutosaveState, printTime: (time: number) => string): string {
  switch (state.kind) {
    case "saved":
      return `已保存 ${printTime(state.savedAt)}`;
    case "pending":
      return "有修改，即将保存";
    case "saving":
      return "正在保存";
    case "failed":
      return `未保存：${faultMessages[state.fault].short}`;
    case "readOnly":
      return "只读";
  }
}
