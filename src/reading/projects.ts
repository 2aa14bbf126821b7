import type {Row} from "../model/schema/rows.js";

/** A project that the text calls by name; offsets of the cleaned text. */
export interface Project {
  name: string;
  kind: Row<"projects">["kind"];
  /** The clause in which it is named first. */
  quote: string;
  start: number;
}

const KINDS: [RegExp, Project["kind"]][] = [
  [/实验室$/, "laboratory"],
  [/(?:创新|研究)中心$|研究院$/, "innovation-centre"],
  [/(?:数据|数据资源)中心$/, "data-centre"],
  [/(?:计算|超算|智算|算力)中心$/, "computing-centre"],
  [/平台$/, "platform"],
  [/系统$|大脑$/, "system"],
  [/(?:示范区|试验区|先导区|试点)$/, "demonstration"],
  [/(?:园区|产业园|科技园|基地)$/, "park"],
  [/(?:工程|行动|计划)$/, "programme"],
  [/(?:港|码头)$/, "port"],
  [/基金$/, "fund"],
  [/(?:中心|枢纽|电站|水库|机场|医院|场馆)$/, "facility"]
];
const SUFFIX =
  "(?:重点实验室|实验室|创新中心|研究中心|研究院|数据中心|计算中心|超算中心|智算中心|平台|系统|大脑|示范区|试验区|先导区|产业园|科技园|园区|基地|工程|行动|基金|枢纽|中心)";
// “城市大脑”, “双千兆”工程: what stands in quotation marks is a name where a word for its kind closes it.
const QUOTED = new RegExp(
  `“[^“”，。；]{2,14}?${SUFFIX}”|“[^“”，。；]{2,14}”[\\u4e00-\\u9fff]{0,8}?${SUFFIX}`,
  "g"
);
const NATIONAL = new RegExp(
  `国家(?:级)?[\\u4e00-\\u9fffA-Za-z0-9（）]{3,22}?(?:重点实验室|实验室|创新中心|示范区|试验区|先导区|数据中心|计算中心|枢纽)`,
  "g"
);

/**
 * Finds the projects that a cleaned plan calls by name: in quotation marks, or
 * named as a national one. Each once, where it is named first.
 */
export function readProjects(text: string): Project[] {
  const found = [...text.matchAll(QUOTED), ...text.matchAll(NATIONAL)]
    .map(({0: name, index: start}) => ({name, start}))
    .filter(({name}) => !/等|个|[、|]|一批|若干|\d{2,}/.test(name))
    .sort((a, b) => a.start - b.start);
  const first = new Map<string, Project>();
  for (const {name, start} of found) {
    const kind = KINDS.find(([pattern]) => pattern.test(name.replace(/”$/, "")))?.[1];
    if (kind && !first.has(name))
      first.set(name, {name, kind, quote: clauseAt(text, start), start});
  }
  return [...first.values()];
}

/** The words between the marks on both sides of a place. */
function clauseAt(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 60), at);
  const from =
    at -
    before.length +
    Math.max(...["，", "。", "；", "：", "\n"].map((mark) => before.lastIndexOf(mark))) +
    1;
  const rest = text.slice(at);
  const end = rest.search(/[，。；\n]/);
  return text.slice(from, end < 0 ? text.length : at + end).trim();
}
