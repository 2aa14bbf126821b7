import {basisOf, changing} from "./basis.js";
import {counts} from "./counting.js";
import type {Draft} from "./draft.js";
import type {DoubtCode} from "./doubts.js";
import {nameAfter, nameBefore, splitNames, withTopic} from "./names.js";
import {quantitiesIn, type Quantity, type UnitForm} from "./quantities.js";
import {scopeOf} from "./scope.js";
import type {Sentence} from "./sentences.js";
import {factorOf, naturalUnit} from "./units.js";
import {ADDING, MOVING, REACHING} from "./words.js";

/** A number with the words that belong to it, as offsets of its sentence. */
interface Stretch {
  q: Quantity;
  /** Where its clause begins. */
  clause: number;
  left: number;
  right: number;
  /** Its noun comes with a later number: 5个收入超过10亿元的供应商. */
  deferred: boolean;
  /** The next number belongs to the same list. */
  listed: boolean;
}

/** Reads the numbers of one sentence that state a quantity, each with its name and basis. */
export function promisesIn(sentence: Sentence, forms: Map<string, UnitForm>): Draft[] {
  const {text, masked} = sentence;
  const quantities = quantitiesIn(masked, forms)
    .sort((a, b) => a.start - b.start)
    .filter((q) => counts(q, masked) && !granted(q, masked));
  const stretches = stretchesOf(quantities, masked);
  const drafts: Draft[] = [];
  for (let i = 0; i < stretches.length; i++) {
    drafts.push(...draftsOf(stretches, i, {sentence, text, masked, forms, drafts}));
  }
  return spread(drafts, stretches, sentence);
}

/** What a policy pays out is no promise of a level: 给予最高500万元奖励. */
function granted(q: Quantity, masked: string): boolean {
  if (q.unit?.dimension !== "money" && q.unit?.dimension !== "share") return false;
  const clause = masked.slice(masked.lastIndexOf("，", q.head) + 1, q.tail + 16);
  return /给予|奖励|补贴标准|奖补|资助|贴息|补助/.test(
    clause.split(/[，。；]/)[0] + clause.slice(-16)
  );
}

const DELIMITER = /、|以及|及|和|与|其中|；|并/g;
const VERB = new RegExp(`(?:${ADDING})`);

function stretchesOf(quantities: Quantity[], masked: string): Stretch[] {
  const stretches: Stretch[] = quantities.map((q) => {
    const clause = Math.max(masked.lastIndexOf("，", q.head), masked.lastIndexOf("：", q.head)) + 1;
    const comma = masked.indexOf("，", q.tail);
    const right = comma < 0 ? masked.length : comma;
    return {q, clause, left: clause, right, deferred: false, listed: false};
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
  const verb = VERB.exec(gap);
  before.right = verb ? from + verb.index : from;
  after.left = before.right;
  before.deferred = !verb && gap !== "" && before.q.unit?.dimension === "count";
}

/** 500Mbps及以上用户占比达到35%: the first number is part of the second one's name. */
function qualifies(s: Stretch, next: Stretch | undefined, masked: string): boolean {
  if (!next || next.clause > s.q.tail || s.right !== s.q.tail) return false;
  const gap = masked.slice(s.q.tail, next.q.head);
  if (
    s.deferred ||
    gap === "" ||
    !/[\u4e00-\u9fffA-Z]/.test(gap) ||
    new RegExp(`^${MOVING}`).test(gap)
  )
    return false;
  if (["share", "points", "times"].includes(s.q.unit?.dimension ?? "")) return false;
  next.left = s.left;
  return true;
}

interface Reading {
  sentence: Sentence;
  text: string;
  masked: string;
  forms: Map<string, UnitForm>;
  drafts: Draft[];
}

function draftsOf(stretches: Stretch[], i: number, reading: Reading): Draft[] {
  const {text, masked, forms, sentence, drafts} = reading;
  const s = stretches[i];
  const {q} = s;
  const before = text.slice(Math.max(s.left, q.head - 70), q.head);
  const after = text.slice(q.tail, s.right);
  const doubts: DoubtCode[] = [];
  const money = q.unit?.dimension === "money" || q.unit?.dimension === "dollars";
  let {name, follows, condition} = named(
    s,
    stretches[i + 1],
    before,
    after,
    masked.slice(q.tail, s.right),
    text,
    money
  );
  const moved = movedFrom(stretches, i, text);
  if (moved?.role === "target") name = drafts.at(-1)?.name ?? name;
  if (moved?.role === "baseline") name = nameBefore(moved.before, money) || name;
  const clause = text.slice(Math.max(s.clause, q.head - 90), q.head);
  name = withTopic(name, drafts.at(-1)?.name ?? "");
  if (!name) {
    name = earlier(s, stretches[i - 1], drafts, text, money);
    if (name) doubts.push("name-inherited");
    else doubts.push("name-missing");
  }
  const place = scopeOf(name, clause);
  const form = unitOf(q, place.name, clause);
  if (!q.unit) doubts.push("unit-supplied");
  const context = {
    name: place.name,
    before:
      s.listed && !/[达超]/.test(before)
        ? clause
        : text.slice(Math.max(s.clause, s.left - 90, q.head - 90), q.head),
    unit: form.unit,
    dimension: form.dimension,
    comparator: q.comparator,
    follows,
    condition:
      condition ||
      (s.right === q.tail &&
        i + 1 < stretches.length &&
        conditionAhead(s, stretches[i + 1], masked)),
    lent: i > 0 ? (drafts.at(-1)?.basis ?? null) : null
  };
  const basis = basisOf(context);
  if (basis === "growth" && form.unit === "%" && !/年均|增速|增长率|年增/.test(clause + place.name))
    doubts.push("growth-total");
  if (basis === "stock" && /建成(?!区)/.test(clause) && !/累计|总|达到/.test(clause))
    doubts.push("basis-built");
  const conjunction = /[均都皆]/.test(before.slice(-8));
  const names = follows ? [place.name] : splitNames(place.name, conjunction);
  if (names.length > 1) doubts.push("conjunction");
  const left = Math.min(
    s.left + /^[、，和及与其中\s]*/.exec(text.slice(s.left))![0].length,
    q.head
  );
  const right = follows || condition ? s.right : q.tail;
  const shared = {
    start: sentence.start + left,
    end: sentence.start + Math.max(right, q.tail),
    at: sentence.start + q.start,
    comparator: q.comparator,
    ...valuesOf(q, form, forms),
    unit: form.unit,
    dimension: form.dimension,
    basis,
    stated: "number" as const,
    scope: place.scope,
    doubts,
    ...(moved ? {role: moved.role} : {})
  };
  return names.map((one) => ({...shared, name: one, doubts: [...doubts]}));
}

function named(
  s: Stretch,
  next: Stretch | undefined,
  before: string,
  after: string,
  masked: string,
  text: string,
  money: boolean
): {name: string; follows: boolean; condition: boolean} {
  if (s.deferred && next) {
    const rest = text.slice(next.q.tail, next.right);
    const noun = rest.includes("的") ? rest.slice(rest.lastIndexOf("的") + 1) : rest;
    return {name: nameAfter(noun), follows: true, condition: false};
  }
  const rest = masked.replace(/^□+/, "");
  const share = s.q.unit?.dimension === "share";
  const own = nameBefore(before, money || share);
  if (rest === "" || /^[、，；：）]|^(?:以及|及|和|与|并)/.test(rest))
    return {name: own, follows: false, condition: false};
  if (rest.startsWith("的")) {
    if (share || !own) return {name: nameAfter(after), follows: true, condition: false};
    return {name: own, follows: false, condition: true};
  }
  if (share) {
    if (!own || VERB_ONLY.test(own))
      return {name: nameAfter(after), follows: true, condition: false};
    return {
      name: own + after.replace(/^(?:以上)?(?:实现|完成|能够|可|均|都|为)?/, ""),
      follows: true,
      condition: false
    };
  }
  if (/^(?:及|并|以|用于|，|规模|水平|目标)/.test(rest))
    return {name: own, follows: false, condition: false};
  if (s.q.unit?.unit === "纳米" && !own)
    return {name: nameAfter(after), follows: true, condition: true};
  return {name: nameAfter(after) || own, follows: true, condition: false};
}

const VERB_ONLY = new RegExp(`^(?:${ADDING}|${REACHING})$`);

/** A condition named before the noun that the number before it counts. */
function conditionAhead(s: Stretch, next: Stretch, masked: string): boolean {
  void s;
  return masked.startsWith("的", next.q.tail) && next.clause < s.q.head;
}

/** 由A提高到B: the role of each of the two numbers, and the words before 由. */
function movedFrom(
  stretches: Stretch[],
  i: number,
  text: string
): {role: "baseline" | "target"; before: string} | null {
  const pair = (a: Stretch | undefined, b: Stretch | undefined): RegExpExecArray | null => {
    if (!a || !b || b.q.head - a.q.tail > 24) return null;
    if (
      !new RegExp(`${MOVING}(?:[^，]{0,10}的)?$`).test(
        text.slice(a.q.tail, b.q.head).replace(/^，/, "")
      )
    )
      return null;
    return /(?:由|从)[^，由从]{0,14}$/.exec(text.slice(Math.max(0, a.q.head - 70), a.q.head));
  };
  const from = pair(stretches[i], stretches[i + 1]);
  if (from)
    return {
      role: "baseline",
      before: from.input
        .slice(0, from.index)
        .split(/[，。；]/)
        .at(-1)!
    };
  return pair(stretches[i - 1], stretches[i]) ? {role: "target", before: ""} : null;
}

/** A clause that opens with its predicate speaks of what came before. */
function earlier(
  s: Stretch,
  before: Stretch | undefined,
  drafts: Draft[],
  text: string,
  money: boolean
): string {
  const last = drafts.at(-1);
  if (before && last) return last.name;
  const clauses = text.slice(Math.max(0, s.clause - 80), Math.max(0, s.clause - 1)).split("，");
  return nameBefore(clauses.at(-1) ?? "", money);
}

function unitOf(q: Quantity, name: string, clause: string): UnitForm {
  const form = q.unit ?? naturalUnit(/PUE/.test(clause.slice(-12)) ? "PUE" : name);
  const per =
    /每(?:一)?(万人口|万人|百人|千人|万名[^，]{2,4}|百户|千户|万户|平方公里|辆|公里)/.exec(
      clause + name
    )?.[1];
  if (!per || form.dimension === "share" || form.dimension === "points") return form;
  return {
    unit: `${form.unit}/${per.replace("人口", "人")}`,
    dimension: "ratio",
    factor: form.factor
  };
}

function valuesOf(q: Quantity, form: UnitForm, forms: Map<string, UnitForm>) {
  const divisor = factorOf(form.unit, forms) || 1;
  const factor = form.dimension === "ratio" ? 1 : (q.unit?.factor ?? 1) / divisor;
  const value = (n: number | null) => (n === null ? null : Number((n * factor).toPrecision(12)));
  return {low: value(q.low), high: value(q.high)};
}

/** A、B分别达到X、Y: each name takes its own number; 甲区、乙区分别建设: each place does. */
function spread(drafts: Draft[], stretches: Stretch[], {text, start}: Sentence): Draft[] {
  const head = drafts.findIndex(({at}) =>
    /分别/.test(text.slice(Math.max(0, at - start - 24), at - start))
  );
  if (head < 0 || drafts.length - head < 2) return drafts;
  const clause = stretches.find(({q}) => q.start + start === drafts[head].at)!.clause;
  const words = text.slice(clause, drafts[head].at - start);
  const cut = words.lastIndexOf("分别");
  const rest = nameBefore(words.slice(cut + 2), true);
  const run = drafts.slice(head).filter((d, i, all) => i === 0 || d.at - all[i - 1].at < 16);
  const named = words
    .slice(0, cut)
    .split(/、|以及|和|及|与/)
    .filter((one) => one.length > 1);
  if (named.length !== run.length) return drafts;
  const names = splitNames(nameBefore(words.slice(0, cut), true), true);
  const split = named.map((one) => nameBefore(one, true));
  run.forEach((draft, i) => {
    if (rest.length > 1) Object.assign(draft, {name: rest, scope: named[i]});
    else draft.name = names.length === run.length ? names[i] : split[i];
    draft.start = start + clause;
  });
  return drafts;
}

export {changing};
