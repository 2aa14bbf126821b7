import type {Period} from "./years.js";

/** What the head of a plan says about itself; null where the text does not say. */
export interface Header {
  title: string | null;
  period: Period | null;
  issuer: string | null;
  number: string | null;
  /** Date of issue, as precisely as printed: 2021-08-19, 2021-08. */
  date: string | null;
}

const HEAD = 6000;
const KIND =
  "(?:规划纲要|规划|行动方案|实施方案|工作方案|方案|行动计划|计划|实施意见|意见|(?<=规划的|计划的|规划)建议|若干措施|措施|纲要|工作要点|要点|行动|报告|蓝图|白皮书|路线图|策略|战略|清单)";
// A title is a line by itself that ends with the kind of document.
const TITLE = new RegExp(
  `^#{0,6} ?([^。；！？|：]{4,70}?${KIND}(?:（[^）]{2,20}）)*)(?:（[^）]{2,20}）)*$`
);
const FIVE_YEARS: Record<string, number> = {
  十一: 2006,
  十二: 2011,
  十三: 2016,
  十四: 2021,
  十五: 2026
};

/** Reads title, period, issuer, number and date from the head of a cleaned plan. */
export function readHeader(text: string): Header {
  const head = text.slice(0, HEAD);
  const title = titleOf(head);
  return {
    title,
    period: reportPeriod(text, head) ?? periodOf(title ?? "", head),
    issuer: issuerOf(head),
    number:
      /[\u4e00-\u9fff]{2,10}(?:〔|\[|（)(?:19|20)\d\d(?:〕|\]|）)\d{1,4}号/.exec(head)?.[0] ?? null,
    date: dateOf(head)
  };
}

function titleOf(head: string): string | null {
  const lines = head
    .split("\n")
    .slice(0, 60)
    .map((line) => line.trim());
  const found = lines
    .map((line) => TITLE.exec(line)?.[1])
    .filter(
      (line): line is string =>
        line !== undefined && !/^关于|^(?:[一二三四五六七八九十]+、|（)/.test(line)
    );
  const own = found.find((line) => !/关于印发|通知/.test(line));
  if (own) return own;
  // Notices quote the title of what they issue.
  const quoted = new RegExp(`《([^《》]{4,60}${KIND}(?:（[^）]*）)?)》`).exec(head)?.[1];
  const issued = new RegExp(`印发(?:《)?([^《》\\n]{4,60}?${KIND}(?:（[^）]*）)?)》?的通知`).exec(
    head
  )?.[1];
  const loose = new RegExp(
    `([^。，；：\\n]{4,50}?${KIND}(?:（[^）\\n]*年[^）\\n]*）)*)[，。]`
  ).exec(head)?.[1];
  const title = issued ?? (found[0] || quoted) ?? loose ?? null;
  return title?.replace(/^.*小编为大家整理的/, "") ?? null;
}

// These look back on one year and set targets for the next.
const REPORT = /政府工作报告|(?:计划|预算|规划)执行情况|^.{0,20}工作报告$/m;

/** A yearly report's own year, for which it sets targets; null where the text is none. */
function reportPeriod(text: string, head: string): Period | null {
  const opening = head.slice(0, 400);
  if (!REPORT.test(opening)) return null;
  const spoken = /((?:19|20)\d\d)年\d{1,2}月\d{1,2}日.{0,6}在/.exec(opening)?.[1];
  const titled = [...opening.matchAll(/((?:19|20)\d\d)年(?=[^\n]{0,24}(?:工作报告|草案|计划))/g)];
  const headed = [
    ...text.matchAll(/(?:^|\n)[^\n，。]{0,12}?((?:19|20)\d\d)年[^\n，。]{0,20}(?=\n)/g)
  ]
    .slice(0, 200)
    .filter(([line]) => /工作|目标|任务|安排|回顾|总体要求/.test(line))
    .map(([line, year]) => Number(year) + (/回顾|执行情况/.test(line) ? 1 : 0));
  const year = spoken ? Number(spoken) : Math.max(...titled.map(([, y]) => Number(y)), ...headed);
  return Number.isFinite(year) ? {start: year, end: year, report: true} : null;
}

/** Years of the plan: from its title, a sentence on its period, or a five-year plan's name. */
function periodOf(title: string, head: string): Period | null {
  return (
    yearsIn(title) ??
    // 综合立体交通网建设（2021—2025年）: a title need not say what kind of plan it is.
    yearsIn(
      /^(?:[^\n。；|]{4,60})?（((?:19|20)\d\d[^（）\n]{1,12}年)）/m.exec(head.slice(0, 600))?.[1] ??
        ""
    ) ??
    yearsIn(/规划期(?:限)?(?:为|是)?[^。]{0,20}/.exec(head)?.[0] ?? "") ??
    fiveYears(title) ??
    countedYears(title, head) ??
    fiveYears(/^.{0,60}(?:规划|纲要)/m.exec(head.slice(0, 600))?.[0] ?? "")
  );
}

function yearsIn(text: string): {start: number; end: number} | null {
  const match = /((?:19|20)\d\d)年?(?:[-—–~～－]+|至|到)((?:19|20)\d\d)年?/.exec(text);
  if (!match) return null;
  const [start, end] = [Number(match[1]), Number(match[2])];
  return start <= end ? {start, end} : null;
}

function fiveYears(title: string): {start: number; end: number} | null {
  // The twelfth to the fifteenth, as “十四五” or 第十四个五年.
  const name = /(十[一二三四五])(?:五”?|个五年)/.exec(title)?.[1];
  return name ? {start: FIVE_YEARS[name], end: FIVE_YEARS[name] + 4} : null;
}

/** 三年行动方案（—2023年）, 2022年工作要点, 到2025年. */
function countedYears(title: string, head: string): {start: number; end: number} | null {
  const span = /([一二两三四五])年/.exec(title)?.[1];
  const length = span ? "一二三四五".indexOf(span.replace("两", "二")) + 1 : null;
  const end = /[-—–]+((?:19|20)\d\d)年/.exec(title)?.[1];
  // 2024年国民经济和社会发展工作要点, but not 到2025年建成…的实施方案.
  const single =
    /(?<!到|至|前|和)((?:19|20)\d\d)年度?(?!前|底|末|远景)[^\d，。]{0,24}(?:要点|方案|计划|清单|意见|措施)/.exec(
      title
    )?.[1];
  if (end && length) return {start: Number(end) - length + 1, end: Number(end)};
  if (single && !length) return {start: Number(single), end: Number(single)};
  const issued = dateOf(head)?.slice(0, 4);
  if (length && issued) return {start: Number(issued), end: Number(issued) + length - 1};
  return null;
}

const BODY =
  "(?:人民政府|办公厅|办公室|委员会|信息化局|改革委|管理局|通信管理局|科技局|大数据局|管委会|领导小组)";

function issuerOf(head: string): string | null {
  const signed = new RegExp(
    `\\n[ \u3000]*([^\\n，。、：]{2,20}${BODY}(?:办公厅|办公室)?)\\s*\\n[ \u3000]*(?:19|20)\\d\\d ?年`
  ).exec(head)?.[1];
  const titled = new RegExp(
    `(?:^|\\n)([^\\n，。、：（〔《]{2,20}${BODY}(?:办公厅|办公室)?)关于`
  ).exec(head)?.[1];
  const line = new RegExp(
    `(?:^|\\n)[ \u3000]*([^\\n，。、：>]{2,20}${BODY}(?:办公厅|办公室)?)[ \u3000]*(?=\\n)`
  ).exec(head)?.[1];
  return signed ?? titled ?? line?.trim() ?? null;
}

function dateOf(head: string): string | null {
  const line =
    /(?:^|\n)[ \u3000]*((?:19|20)\d\d)年(\d{1,2})月(?:(\d{1,2})日)?[ \u3000]*(?=\n)/.exec(head);
  if (!line) return /〔((?:19|20)\d\d)〕/.exec(head)?.[1] ?? null;
  const [, year, month, day] = line;
  return [year, month.padStart(2, "0"), ...(day ? [day.padStart(2, "0")] : [])].join("-");
}
