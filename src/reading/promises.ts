import {basisOf, type Context} from "./basis.js";
import {opened} from "./brackets.js";
import {counts} from "./counting.js";
import type {Draft} from "./draft.js";
import type {DoubtCode} from "./doubts.js";
import {spread} from "./each.js";
import {listed, listedWith, movedFrom, stretchesOf, VERB, type Stretch} from "./lists.js";
import {eachOf, nameBefore, splitNames, withTopic} from "./names.js";
import {earlier, named, RATE_AFTER} from "./naming.js";
import {quantitiesIn, type Quantity, type UnitForm} from "./quantities.js";
import {scopeOf} from "./scope.js";
import type {Sentence} from "./sentences.js";
import {dividedBefore, factorOf, naturalUnit, perHead, RATION, sumUnit} from "./units.js";

/** Reads the numbers of one sentence that state a quantity, each with its name and basis. */
export function promisesIn(closed: Sentence, forms: Map<string, UnitForm>): Draft[] {
  const sentence = opened(closed, forms);
  const {masked} = sentence;
  const quantities = listed(
    quantitiesIn(masked, forms).sort((a, b) => a.start - b.start),
    masked
  ).filter((q) => counts(q, masked) && !granted(q, masked) && !conditional(q, masked));
  const stretches = stretchesOf(quantities, masked);
  const drafts: Draft[] = [];
  for (let i = 0; i < stretches.length; i++) {
    drafts.push(...draftsOf(stretches, i, {...sentence, forms, drafts}));
  }
  return spread(classed(drafts), stretches, sentence);
}

/** 1个两千亿级、3个千亿级和5个百亿级产业集群: the classes of a list share its noun. */
function classed(drafts: Draft[]): Draft[] {
  for (let i = drafts.length - 2; i >= 0; i--) {
    const noun = /亿级(.+)$/.exec(drafts[i + 1].name)?.[1];
    if (noun && /亿级$/.test(drafts[i].name)) drafts[i].name += noun;
  }
  return drafts;
}

/** 月收入4600元以下的家庭, 10万元以上的村: a bound on whom a measure reaches, and no promise. */
function conditional(q: Quantity, masked: string): boolean {
  const clause = masked.slice(masked.lastIndexOf("，", q.head) + 1, q.head);
  // 对吸纳10人以上就业的企业: whom a measure reaches stands between 对 and its verb.
  if (
    (q.tail > q.end || q.head < q.start) &&
    /^(?:□|[^对]{0,6}起)?[对向]/.test(clause) &&
    /^[^，。；]{0,12}的/.test(masked.slice(q.tail, q.tail + 14))
  )
    return true;
  // 月收入低于4800元的家庭可申请补贴 says who may have it.
  if (/^的[^，。；]{1,16}(?:申请|享受|给予|发放|补[贴助])/.test(masked.slice(q.tail, q.tail + 24)))
    return true;
  // 功率不低于120千瓦的快充: a size says which ones are meant.
  const sized = ["power", "area", "mass", "age", "volume"].includes(q.unit?.dimension ?? "");
  if (sized && q.head < q.start && /^的[\u4e00-\u9fff]{2}/.test(masked.slice(q.tail, q.tail + 3)))
    return true;
  // 投资超过400万元的，由…审批: which ones are meant.
  if (q.comparator !== "eq" && /^的[，；]/.test(masked.slice(q.tail, q.tail + 2))) return true;
  if (q.tail === q.end || !/^□*的(?:[\u4e00-\u9fff])/.test(masked.slice(q.tail, q.tail + 8)))
    return false;
  const sums = ["money", "dollars", "age", "area", "years", "power", "mass", "energy"];
  return sums.includes(q.unit?.dimension ?? "");
}

/** What a policy pays out is no promise of a level: 给予最高500万元奖励. */
function granted(q: Quantity, masked: string): boolean {
  if (!["money", "share", "points"].includes(q.unit?.dimension ?? "")) return false;
  const before = masked.slice(masked.lastIndexOf("，", q.head) + 1, q.head);
  // 补助标准提高到640元 is a level that is promised.
  // 中央补助21亿元、本市自筹3亿元 is money that a plan is built with.
  if (/(?:中央|国家|上级|自筹|自有|配套)[^，、]{0,6}$/.test(before)) return false;
  if (/标准[^，]{0,8}(?:提高|达到?|增加|提升|增至|不低于|为|到)/.test(before)) return false;
  const after = masked.slice(q.tail, q.tail + 16).split(/[，。；]/)[0];
  // These verbs give money to others.
  return /给予|奖励|补贴标准|每[户人][^，]{0,4}补贴|奖补|资助|贴息|补助/.test(before + after);
}

type Reading = Sentence & {forms: Map<string, UnitForm>; drafts: Draft[]};

const REACH = 90;

function draftsOf(stretches: Stretch[], i: number, reading: Reading): Draft[] {
  const {text, forms, start, drafts} = reading;
  const s = stretches[i];
  const {q} = s;
  const found = subjectOf(stretches, i, reading);
  const {doubts, follows, condition} = found;
  const clause = text.slice(Math.max(s.clause, q.head - REACH), q.head);
  const placed = scopeOf(found.name, clause, found.before);
  // 重点区域覆盖率: what is covered was said before.
  const place = placed.scope
    ? {...placed, name: withTopic(placed.name, drafts.at(-1)?.name ?? "", "")}
    : placed;
  const form = unitOf(q, place.name, clause);
  if (form.dimension === "unknown") doubts.push("unit-unknown");
  if (!q.unit) doubts.push("unit-supplied");
  const read = basisFor(
    {
      name: place.name,
      before: text.slice(Math.max(s.clause, s.left - REACH, q.head - REACH), q.head),
      unit: form.unit,
      dimension: form.dimension,
      comparator: q.comparator,
      own: text.slice(s.left, q.head),
      rated: q.numeral === "减半" || RATE_AFTER.test(reading.masked.slice(q.tail, q.tail + 12)),
      reached: /超|突破/.test(text.slice(q.head, q.start)),
      follows,
      condition: condition || conditioned(stretches, i, reading.masked),
      lent:
        i > 0
          ? (lender(drafts, form.dimension, text.slice(s.left - 2, q.head))?.basis ?? null)
          : null,
      listed:
        (s.listed || /^[，；]?其中/.test(text.slice(s.left, q.head))) && !VERB.test(found.before)
    },
    {clause, doubts}
  );
  // 从38公里延伸到102公里: what it starts from stood there already.
  const basis = found.moved === "from" && read === "new" ? "stock" : read;
  const {name} = place;
  const each = /各[^，]{0,3}$/.test(found.before) && !found.follows;
  const names = found.single
    ? [name]
    : each
      ? eachOf(name)
      : splitNames(name, /[均都皆]/.test(found.before.slice(-8)));
  if (names.length > 1) doubts.push("conjunction");
  // Marks and joining words before a quote prove nothing.
  const left = s.left + /^(?:、|，|和|及|与|其中|\s)*/.exec(text.slice(s.left))![0].length;
  const right = follows || condition ? s.right : q.tail;
  const [from, to] = quoted(stretches, i, {
    ...{left: Math.min(left, q.head), right: Math.max(right, q.tail)},
    masked: reading.masked,
    divided: form.dimension === "ratio" && q.unit?.dimension !== "ratio"
  });
  const shared = {
    ...{start: start + from, end: start + to},
    at: start + q.start,
    comparator: q.comparator,
    ...valuesOf(q, form, forms),
    unit: form.unit,
    dimension: form.dimension,
    basis,
    stated: "number" as const,
    scope: place.scope ?? (found.moved === "to" ? (drafts.at(-1)?.scope ?? null) : null),
    ...(found.moved ? {moved: found.moved} : {})
  };
  return names.map((one) => ({...shared, name: one, doubts: [...doubts]}));
}

/**
 * A quote holds what proves its row: of a list the number that compares it, of
 * 每千人口床位由A增加到B the words that say what it is divided by.
 */
function quoted(
  stretches: Stretch[],
  i: number,
  {left, right, masked, divided}: {left: number; right: number; masked: string; divided: boolean}
): [number, number] {
  const {q, clause} = stretches[i];
  let [from, to] = [left, right];
  if (q.alike) {
    let first = i;
    while (first > 0 && listedWith(stretches[first - 1], stretches[first], masked)) first -= 1;
    let last = i;
    while (stretches[last + 1] && listedWith(stretches[last], stretches[last + 1], masked))
      last += 1;
    from = Math.min(from, stretches[first].q.head);
    to = Math.max(to, stretches[last].q.tail);
  }
  const said = !divided || /每|[百千万]人/.test(masked.slice(from, q.head));
  return [said ? from : Math.min(from, clause), to];
}

/** What the number speaks of: named beside it, before 由A提高到B, or in a clause before. */
function subjectOf(stretches: Stretch[], i: number, {text, masked, start, ...reading}: Reading) {
  const s = stretches[i];
  const {q} = s;
  // What a closed bracket told of (其中中央资金3.1亿元) is no subject of what follows it.
  const shut = start + text.lastIndexOf("）", q.head);
  const from = start + text.lastIndexOf("（", shut - start);
  const drafts = reading.drafts.filter(({at}) => at < from || at > shut);
  const last = drafts.at(-1)?.name ?? "";
  const before = text.slice(Math.max(s.left, q.head - REACH), q.head);
  const money = q.unit?.dimension === "money" || q.unit?.dimension === "dollars";
  const after = text.slice(q.tail, s.right);
  const words = {text, before, after, masked: masked.slice(q.tail, s.right), money};
  const own = named(s, stretches[i + 1], words);
  const moved = movedFrom(stretches, i, text);
  const doubts: DoubtCode[] = [];
  let {name} = own;
  if (moved?.side === "to") name = last || name;
  if (moved?.side === "from") name = nameBefore(moved.before, money) || name;
  // 零售额年均增速保持在10%: that it is a rate stands in the basis.
  if (q.unit?.dimension === "share") name = name.replace(RATE, "");
  name = withTopic(name, last, text.slice(Math.max(0, s.clause - 60), Math.max(0, s.clause - 1)));
  const inherited = name === "";
  if (inherited) {
    name = earlier(s, stretches[i - 1], drafts, text, money);
    if (money) name = name.replace(/占.{2,14}$/, "");
    doubts.push(name ? "name-inherited" : "name-missing");
  }
  if (q.unit?.dimension === "share") name = partOf(name);
  else if (!inherited) name = reworked(name, own, before);
  const single = own.follows || inherited || /分别/.test(before);
  return {...own, name, before, doubts, single, moved: moved?.side};
}

/** 项目163个，引资870亿元，其中百亿级2个: a part takes after the last number of its own kind. */
function lender(drafts: Draft[], dimension: string, words: string): Draft | undefined {
  const alike = words.includes("其中") ? drafts.findLast((d) => d.dimension === dimension) : null;
  return alike ?? drafts.at(-1);
}

/** 服务业占GDP的60% leaves out the word for what it measures. */
function partOf(name: string): string {
  if (/[^占]占$/.test(name)) return `${name}比`;
  return /占[^占]{2,20}$/.test(name) && !/(?:比[重例]?|率|份额)$/.test(name) ? `${name}比重` : name;
}

const RATE = /(?<=^(?!年).{3,})(?:年均|年度|年复合)?(?:增速|增幅|涨幅|降幅|增长率)$/;
const REWORK = /(?:改造|治理|修复|整治)$/;
const OLD = /[老旧危]|棚户|城中村/;
/** 改造老旧小区120个, 修复湿地8000亩: the work is promised, not old houses or wetlands. */
function reworked(name: string, own: {name: string; follows: boolean}, before: string): string {
  const verb = REWORK.exec(
    own.follows ? before : before.slice(0, before.lastIndexOf(own.name))
  )?.[0];
  if (!verb || name.length < 2 || /[率量度额]|面积|建|改造|治理|修复|整治/.test(name)) return name;
  return verb !== "改造" || OLD.test(name) ? name + verb : name;
}

function basisFor(context: Context, {clause, doubts}: {clause: string; doubts: DoubtCode[]}) {
  const basis = basisOf(context);
  const yearly = /年均|增速|增长率|年增/.test(clause + context.name);
  if (basis === "growth" && context.unit === "%" && !yearly) doubts.push("growth-total");
  // 建成 alone may mean what stands by then or what is added.
  const built = /建成(?!区)/.test(clause) && !/累计|总|达到/.test(clause);
  if (basis === "stock" && built) doubts.push("basis-built");
  return basis;
}

/** A condition on each unit: its noun is counted by the number before, or follows the next one. */
function conditioned(stretches: Stretch[], i: number, masked: string): boolean {
  const [s, next] = [stretches[i], stretches[i + 1]];
  if (stretches[i - 1]?.deferred) return true;
  if (s.deferred || !next || s.right !== s.q.tail) return false;
  return masked.startsWith("的", next.q.tail) && next.clause < s.q.head;
}

function unitOf(q: Quantity, name: string, clause: string): UnitForm {
  const own = q.unit ?? naturalUnit(/PUE/.test(clause.slice(-12)) ? "PUE" : name);
  const form = sumUnit(own, (q.high ?? q.low ?? 0) * own.factor, clause + name);
  return RATION.test(clause) ? form : dividedBefore(perHead(form, clause + name), clause);
}

function valuesOf(q: Quantity, form: UnitForm, forms: Map<string, UnitForm>) {
  const divisor = factorOf(form.unit, forms) || 1;
  const factor = form.dimension === "ratio" ? 1 : (q.unit?.factor ?? 1) / divisor;
  const value = (n: number | null) => (n === null ? null : Number((n * factor).toPrecision(12)));
  return {low: value(q.low), high: value(q.high)};
}
