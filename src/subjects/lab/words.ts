import {counted} from "../../model/format.js";
import type {Lang} from "../../model/target.js";
import type {Ragged, Refusal} from "./files.js";

/** What the laboratory says while it works. */
export interface LabWords {
  editor: string;
  missing: string;
  chart: string;
  waiting: string;
  loading: string;
  progress: (bytes: number) => string;
  running: string;
  stopped: string;
  restored: string;
  foreign: string;
  unloaded: string;
  done: (rows: number, ms: number) => string;
  place: (line: number, column: number) => string;
  /** Why a file was left out, and what to do. */
  refused: Record<Refusal, string>;
  /** The same for a row that has not as many cells as the first one. */
  ragged: (at: Ragged) => string;
  unread: (said: string) => string;
  colon: string;
  /** What stands in for an extension that the engine does not have. */
  without: (extension: string) => string;
  added: (tables: string) => string;
  remove: (table: string) => string;
  ask: string;
  more: string;
  asTable: string;
  asChart: string;
  save: (format: string) => string;
  share: string;
  shared: string;
  inAddress: string;
  nothing: string;
  phrases: Record<string, string>;
}

const zh: LabWords = {
  editor: "SQL语句",
  missing:
    "这个浏览器没有WebAssembly，不能运行语句，也不能读入文件；数据表的结构、例子和一个已备好的结果仍可阅读。",
  chart: "没有取到这张图的语句，下面是一个例子。原因：",
  waiting: "语句已填好，按“运行”才会执行。",
  loading: "正在载入查询引擎……",
  progress: (bytes) => `正在载入查询引擎（DuckDB）：${(bytes / 1e6).toFixed(1)} MB`,
  running: "正在运行……",
  stopped: "已停止。引擎已关闭，下次运行时重新启动；您建的表随之消失，读入的文件还在。",
  restored: "已恢复：各表回到原样，您建的表已清除，读入的文件还在。",
  foreign: "引擎与外界隔开：不能读写文件和网址，不能安装或载入扩展，也不能更改设置。",
  unloaded: "查询引擎没有就绪，下面仍是原来的结果。原因：",
  done: (rows, ms) => `${rows}行，${Math.max(1, Math.round(ms))}毫秒`,
  place: (line, column) => `第${line}行第${column}列：`,
  refused: {
    excel: "这是Excel工作簿，引擎不能读；请在Excel里另存为“CSV UTF-8”再放进来。",
    json: "这是JSON，引擎不能读；请转成CSV（例如用Python的pandas）再放进来。",
    packed: "这是压缩文件；请先解压。",
    empty: "文件是空的。",
    html: "这是网页，不是表格；请下载其中的CSV或Parquet文件。",
    other: "看不出是CSV还是Parquet；请另存为“CSV UTF-8”。"
  },
  ragged: ({row, cells, first}) =>
    `第${row}行有${cells}格，首行有${first}格；首行须是列名，请删去表前的标题和表后的注释，各行格数须相同。`,
  unread: (said) =>
    `未能读入：${said} 若是Parquet，请改用Snappy、Zstandard或不压缩另存；若是CSV，请检查那一行。`,
  colon: "：",
  without: (extension) =>
    extension === "icu"
      ? "本引擎不含ICU：按拼音排序请用 pinyin 或 indicator_pinyin 列，时区不能换算。"
      : extension === "json"
        ? "本引擎不含JSON：结果可用“下载JSON”得到。"
        : `本引擎不含${extension}扩展，也不能安装。`,
  added: (tables) => `已读入，可以查询：${tables}`,
  remove: (table) => `移除${table}`,
  ask: "查看",
  more: "再显示100行",
  asTable: "表",
  asChart: "图",
  save: (format) => `下载${format}`,
  share: "复制本语句的链接",
  shared: "已复制",
  inAddress: "链接就是地址栏里的网址",
  nothing: "语句已执行，没有返回行。",
  phrases: {Completions: "补全", Diagnostics: "诊断", "No diagnostics": "没有问题"}
};

const en: LabWords = {
  editor: "SQL statement",
  missing:
    "This browser has no WebAssembly, so statements cannot run and files cannot be read. The tables' columns, the examples and one answer made beforehand can still be read.",
  chart: "The statement of this chart could not be had; an example stands below. Reason:",
  waiting: "The statement is filled in and runs only when you press Run.",
  loading: "Loading the query engine…",
  progress: (bytes) => `Loading the query engine (DuckDB): ${(bytes / 1e6).toFixed(1)} MB`,
  running: "Running…",
  stopped:
    "Stopped. The engine is closed and starts anew with the next run; tables you made are gone, files you picked are kept.",
  restored:
    "Restored: the tables are as they were, tables you made are gone, files you picked are kept.",
  foreign:
    "The engine is closed off: it can neither read nor write files and addresses, nor load extensions, nor change its settings.",
  unloaded: "The query engine is not ready; below stands the earlier answer. Reason:",
  done: (rows, ms) => `${counted(rows, "row")}, ${Math.max(1, Math.round(ms))} ms`,
  place: (line, column) => `Line ${line}, column ${column}: `,
  refused: {
    excel:
      "this is an Excel workbook, which the engine cannot read; save it as “CSV UTF-8” in Excel and drop that.",
    json: "this is JSON, which the engine cannot read; convert it to CSV first, for instance with pandas.",
    packed: "this is a packed file; unpack it first.",
    empty: "the file is empty.",
    html: "this is a web page, not a table; download the CSV or Parquet file that it offers.",
    other: "this is neither CSV nor Parquet; save it as “CSV UTF-8”."
  },
  ragged: ({row, cells, first}) =>
    `row ${row} has ${counted(cells, "cell")} and the first row ${first}; the first row must name the columns: take out titles above the table and notes below it.`,
  unread: (said) =>
    `Not read: ${said} A Parquet file can be saved with Snappy, Zstandard or no compression; of a CSV file look at the line named.`,
  colon: ": ",
  without: (extension) =>
    extension === "icu"
      ? "This engine is without ICU: to sort by pinyin use the columns pinyin and indicator_pinyin; time zones cannot be converted."
      : extension === "json"
        ? "This engine is without JSON: “Download JSON” gives the result as such."
        : `This engine is without the ${extension} extension, which cannot be installed.`,
  added: (tables) => `Ready to be asked: ${tables}`,
  remove: (table) => `Remove ${table}`,
  ask: "Show",
  more: "Show 100 more",
  asTable: "Table",
  asChart: "Chart",
  save: (format) => `Download ${format}`,
  share: "Copy the link to this statement",
  shared: "Copied",
  inAddress: "The link is in the address bar",
  nothing: "The statement ran and gave no rows.",
  phrases: {}
};

/** The laboratory's words by language. */
export const LAB_WORDS: Record<Lang, LabWords> = {zh, en};
