import {counted} from "../../model/format.js";
import type {Lang} from "../../model/target.js";

/** What the laboratory says while it works. */
export interface LabWords {
  editor: string;
  missing: string;
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
  refused: (names: string) => string;
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
  refused: (names) => `只能读入CSV和Parquet文件；未读入：${names}`,
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
  refused: (names) => `Only CSV and Parquet files can be read; left out: ${names}`,
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
