import type {Draft} from "./draft.js";
import {nameBefore, splitNames} from "./names.js";
import type {Quantity} from "./quantities.js";
import type {Sentence} from "./sentences.js";
import {ADDING, MOVING} from "./words.js";

/** A number with the words that belong to it, as offsets of its sentence. */
export interface Stretch {
  q: Quantity;
  /** Where its clause begins. */
  clause: number;
  left: number;
  right: number;
  /** Its noun comes with a later number: 5个收入超过10亿元的供应商. */
  deferred: boolean;
  /** It follows another number of the same clause. */
  listed: boolean;
  /** No mark parts it from the next number. */
  open: boolean;
}

// The last of these between two numbers parts their words.
const DELIMITER = /、|以及|(?<![惠涉普触波遍])及|和|与|其中|；|并|）|^（/g;
/** A verb that adds, anywhere in a text. */
export const VERB = new RegExp(`(?:${ADDING})`);

/** Gives each number of a sentence the words between it and its neighbours. */
export function stretchesOf(quantities: Quantity[], masked: string): Stretch[] {
  const stretches: Stretch[] = quantities.map((q) => {
    const clause = Math.max(masked.lastIndexOf("，", q.head), masked.lastIndexOf("：", q.head)) + 1;
    const comma = masked.indexOf("，", q.tail);
    const right = comma < 0 ? masked.length : comma;
    return {q, clause, left: clause, right, deferred: false, listed: false, open: false};
  });
  for (let i = stretches.length - 1; i > 0; i--) {
    const [before, after] = [stretches[i - 1], stretches[i]];
    if (after.clause > before.q.tail) continue;
    after.listed = true;
    part(before, after, masked);
  }
  return stretches.filter((s, i) => !qualifies(s, stretches[i + 1], masked));
}

/** Parts the words between two numbers of one clause. */
function part(before: Stretch, after: Stretch, masked: string): void {
  const from = before.q.tail;
  const gap = masked.slice(from, after.q.head);
  const mark = [...gap.matchAll(DELIMITER)].at(-1);
  if (mark) {
    before.right = from + mark.index;
    after.left = before.right + mark[0].length;
    return;
  }
  // Without a mark a new verb begins the next number's words.
  const verb = VERB.exec(gap);
  before.right = verb ? from + verb.index : from;
  after.left = before.right;
  before.open = !verb && gap !== "";
  // 由820家增至1500家 counts the same thing twice.
  const moves = new RegExp(`^${MOVING}`).test(gap);
  before.deferred = before.open && !moves && before.q.unit?.dimension === "count";
}

/** 500Mbps及以上用户占比达到35%: the first number is part of the second one's name. */
function qualifies(s: Stretch, next: Stretch | undefined, masked: string): boolean {
  if (!next || !s.open) return false;
  const gap = masked.slice(s.q.tail, next.q.head);
  if (s.deferred || !/[\u4e00-\u9fffA-Z]/.test(gap) || new RegExp(`^${MOVING}`).test(gap))
    return false;
  if (["share", "points", "times"].includes(s.q.unit?.dimension ?? "")) return false;
  next.left = s.left;
  return true;
}

/** 由A提高到B: the side of each of the two numbers, and the words before 由. */
export function movedFrom(
  stretches: Stretch[],
  i: number,
  text: string
): {side: "from" | "to"; before: string} | null {
  const pair = (a: Stretch | undefined, b: Stretch | undefined): RegExpExecArray | null => {
    if (!a || !b || b.q.head - a.q.tail > 24) return null;
    if (
      !new RegExp(`^(?:，(?=${MOVING})|[^，]{0,12}?)${MOVING}(?:[^，]{0,10}的)?$`).test(
        text.slice(a.q.tail, b.q.head)
      )
    )
      return null;
    // 由 must stand near, or it is another clause's.
    return /(?:由|从)[^，由从]{0,14}$/.exec(text.slice(Math.max(0, a.q.head - 70), a.q.head));
  };
  const from = pair(stretches[i], stretches[i + 1]);
  if (from)
    return {
      side: "from",
      before: from.input
        .slice(0, from.index)
        .split(/[，。；]/)
        .at(-1)!
    };
  return pair(stretches[i - 1], stretches[i]) ? {side: "to", before: ""} : null;
}

// 甲区、乙区分别建设: a verb that adds makes places of what stands before it.
const ADDS = new RegExp(`^(?:${ADDING})`);

/** A、B分别达到X、Y: each name takes its own number; 甲区、乙区分别建设: each place does. */
export function spread(drafts: Draft[], stretches: Stretch[], {text, start}: Sentence): Draft[] {
  const head = drafts.findIndex(({at}) =>
    /分别/.test(text.slice(Math.max(0, at - start - 24), at - start))
  );
  if (head < 0 || drafts.length - head < 2) return drafts;
  const clause = stretches.find(({q}) => q.start + start === drafts[head].at)!.clause;
  const words = text.slice(clause, drafts[head].at - start);
  const cut = words.lastIndexOf("分别");
  // 分别低于8毫秒 names nothing behind 分别.
  const rest = nameBefore(
    words.slice(cut + 2).replace(/^(?:[低高少多]于|控制在|不[\u4e00-\u9fff]{2}|超过)/, ""),
    true
  );
  const run = drafts.slice(head).filter(
    // The list ends with its clause.
    ({at}, i, all) =>
      (i === 0 || at - all[i - 1].at < 16) &&
      !text.slice(drafts[head].at - start, at - start).includes("，")
  );
  const industries = /^(.*?)第?([一二三])、([一二三])(?:、([一二三]))?次?产业(.*)$/.exec(
    words.slice(0, cut)
  );
  // 第一、二、三产业 are three industries, of which only the last is written out.
  if (industries && industries.slice(2, 5).filter(Boolean).length === run.length) {
    run.forEach(
      (draft, i) => (draft.name = `第${industries[2 + i]}产业${nameBefore(industries[5], true)}`)
    );
    return drafts;
  }
  // 城乡低保标准分别提高: town first, country second.
  const homes = /^(.*?)城乡(.*)$/.exec(words.slice(0, cut));
  if (homes && run.length === 2 && !/[、和与及]/.test(homes[2])) {
    const town = homes[2].startsWith("居民") ? "城镇" : "城市";
    run.forEach((draft, i) => (draft.name = `${[town, "农村"][i]}${nameBefore(homes[2], true)}`));
    return drafts;
  }
  const above = drafts.slice(0, head).slice(-run.length);
  // 接待游客…、收入…，分别是2015年的1.9倍和2.3倍: the numbers before have the names.
  if (words.slice(0, cut).trim() === "" && above.length === run.length) {
    run.forEach((draft, i) => (draft.name = above[i].name));
    return drafts;
  }
  const named = words
    .slice(0, cut)
    // 吸烟率2025年和2030年分别: the list is of years.
    .replace(/(?:19|20)\d\d年[、和与](?:到?(?:19|20)\d\d年)?$/, "")
    .split(/、|以及|和|及|与/)
    .filter((one) => one.length > 1);
  if (named.length !== run.length) return drafts;
  const names = splitNames(nameBefore(words.slice(0, cut), true), true);
  const split = named.map((one) => nameBefore(one, true));
  run.forEach((draft, i) => {
    if (rest.length > 1) {
      const basis = ADDS.test(words.slice(cut + 2)) ? "new" : draft.basis;
      Object.assign(draft, {name: rest, scope: named[i], basis});
    } else draft.name = names.length === run.length ? names[i] : split[i];
    draft.start = start + clause;
  });
  return drafts;
}
