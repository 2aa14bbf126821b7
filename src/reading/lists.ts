import type {Quantity} from "./quantities.js";
import {NOUNLIKE} from "./names.js";
import {ADDING, MOVING, REACHING} from "./words.js";

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
const DELIMITER =
  /、|以及|(?<![惠涉普触波遍])及|(?<![中共饱缓调总])和(?![美谐睦平])|与|其中|；|并|）|（/g;
/** A verb that adds, anywhere in a text. */
export const VERB = new RegExp(`(?:${ADDING})`);

const REACHED = new RegExp(`(?:${REACHING})$`);

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
  const mark = [...gap.matchAll(DELIMITER)]
    // 换电站（36座）: the name stands before the bracket that opens right at its number.
    .filter(
      ({0: sign, index}) => sign !== "（" || index === 0 || !/^[约共]?$/.test(gap.slice(index + 1))
    )
    .at(-1);
  // 公共充电桩（含换电站36座）1.02万个: the name stands before the bracket.
  if (mark?.[0] === "）" && /^[约共]?$/.test(gap.slice(mark.index + 1))) {
    const lead = masked.slice(0, masked.lastIndexOf("（", before.q.head));
    before.right = from + mark.index;
    after.left = Math.max(after.clause, lead.search(/[^、，；：]*$/));
    return;
  }
  if (mark) {
    before.right = from + mark.index;
    after.left = before.right + mark[0].length;
    return;
  }
  // Without a mark a new verb begins the next number's words.
  const found = VERB.exec(gap);
  // 开放面积占比 is a noun.
  const verb = found && !NOUNLIKE.test(gap.slice(found.index)) ? found : null;
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
  // 甲、乙等9种资源利用量达到2500万吨 says how many share the amount.
  if (/、[^，。；]{1,20}等$/.test(masked.slice(0, s.q.head)) && REACHED.test(gap)) {
    next.left = s.left;
    return true;
  }
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
      !new RegExp(
        `^(?:，(?=${MOVING})|[^，]{0,12}?)${MOVING}(?:[^，]{0,10}的|(?:(?:19|20)\\d\\d|1[0-3]\\d)年|每[人户]?每?[年月]?)?$`
      ).test(text.slice(a.q.tail, b.q.head))
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

/** 分别低于8毫秒和15毫秒, 达到45人和50人以上: the members of a list share what compares them. */
export function listed(quantities: Quantity[], masked: string): Quantity[] {
  const shared = [...quantities];
  for (let i = 1; i < shared.length; i++) {
    const [a, b] = [shared[i - 1], shared[i]];
    if (
      // Only members that nothing else parts are one list.
      !listedWith({q: a}, {q: b}, masked) ||
      a.unit?.unit !== b.unit?.unit
    )
      continue;
    if (b.comparator === "eq" && (a.head < a.start || a.alike)) shared[i] = likened(b, a);
    const several = /分别[^，]{0,8}$/.test(masked.slice(Math.max(0, a.head - 12), a.head));
    if (several && a.comparator === "eq" && b.tail > b.end) shared[i - 1] = likened(a, b);
  }
  return shared;
}

/** The quantity with the comparator of another of its list. */
function likened(q: Quantity, other: Quantity): Quantity {
  const value = q.low ?? q.high;
  const upper = other.comparator === "lte" || other.comparator === "lt";
  return {
    ...q,
    comparator: other.comparator,
    low: upper ? null : value,
    high: upper ? value : null,
    alike: true
  };
}

/** Whether a joining word alone parts two numbers. */
export function listedWith(a: {q: Quantity}, b: {q: Quantity}, masked: string): boolean {
  return /^(?:、|和|及|以及|与)$/.test(masked.slice(a.q.tail, b.q.head));
}
