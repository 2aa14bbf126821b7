import type {Draft} from "./draft.js";
import type {Stretch} from "./lists.js";
import {nameBefore, splitNames} from "./names.js";
import {scopeOf} from "./scope.js";
import type {Sentence} from "./sentences.js";
import {ADDING, JOINING} from "./words.js";

// 甲区、乙区分别建设: a verb that adds makes places of what stands before it.
const ADDS = new RegExp(`^(?:${ADDING})`);
const EACH = "分别";
/** 分别 stands no farther before the first number of its list, and numbers no farther apart. */
const REACH = 24;
const APART = 16;

/** A、B分别达到X、Y: each name takes its own number; 甲区、乙区分别建设: each place does. */
export function spread(drafts: Draft[], stretches: Stretch[], {text, start}: Sentence): Draft[] {
  if (!text.includes(EACH)) return drafts;
  let i = 0;
  while (i < drafts.length) {
    const from = drafts[i].at - start;
    if (!text.slice(Math.max(0, from - REACH), from).includes(EACH)) {
      i += 1;
      continue;
    }
    const run = runFrom(drafts.slice(i), text, start);
    const clause = stretches.find(({q}) => q.start === from)?.clause ?? from;
    if (run.length > 1) give(run, drafts.slice(0, i), text.slice(clause, from), start + clause);
    i += run.length;
  }
  return drafts;
}

/** The drafts of a list, which ends with its clause. */
function runFrom(drafts: Draft[], text: string, start: number): Draft[] {
  const [first] = drafts;
  const end = drafts.findIndex(
    ({at}, i) =>
      i > 0 &&
      (at - drafts[i - 1].at >= APART || text.slice(first.at - start, at - start).includes("，"))
  );
  return end < 0 ? drafts : drafts.slice(0, end);
}

/** Gives the names of the words before a list to its numbers; `words` end at the first of them. */
function give(run: Draft[], before: Draft[], words: string, start: number): void {
  const cut = words.lastIndexOf(EACH);
  const listed = words.slice(0, cut);
  const above = before.slice(-run.length);
  // 接待游客…、收入…，分别是2015年的1.9倍和2.3倍: the numbers before have the names.
  const shared = listed.trim() === "" && above.length === run.length;
  const names =
    industriesOf(listed, run.length) ??
    townAndCountry(listed, run.length) ??
    (shared ? above.map(({name}) => name) : null);
  if (names) run.forEach((draft, i) => (draft.name = names[i]));
  else giveList(run, listed, words.slice(cut + EACH.length), start);
}

/** 第一、二、三产业 are three industries, of which only the last is written out. */
function industriesOf(words: string, count: number): string[] | null {
  const match = /^(.*?)第?([一二三])、([一二三])(?:、([一二三]))?次?产业(.*)$/.exec(words);
  const numbers = match?.slice(2, 5).filter(Boolean);
  if (!match || numbers?.length !== count) return null;
  return numbers.map((number) => `第${number}产业${nameBefore(match[5], true)}`);
}

/** 城乡低保标准分别提高: town first, country second. */
function townAndCountry(words: string, count: number): string[] | null {
  const match = /^(.*?)城乡([^、和与及]*)$/.exec(words);
  if (!match || count !== 2) return null;
  const town = match[2].startsWith("居民") ? "城镇" : "城市";
  return [town, "农村"].map((place) => place + nameBefore(match[2], true));
}

function giveList(run: Draft[], words: string, after: string, start: number): void {
  const named = words
    // 吸烟率2025年和2030年分别: the list is of years.
    .replace(/(?:19|20)\d\d年[、和与](?:到?(?:19|20)\d\d年)?$/, "")
    .split(JOINING)
    .filter((one) => one.length > 1);
  if (named.length !== run.length) return;
  // 分别低于8毫秒 names nothing behind 分别.
  const rest = nameBefore(
    after.replace(/^(?:[低高少多]于|控制在|不[\u4e00-\u9fff]{2}|超过)/, ""),
    true
  );
  const names = splitNames(nameBefore(words, true), true);
  const split = named.map((one) => nameBefore(one, true));
  run.forEach((draft, i) => {
    if (rest.length > 1) {
      const basis = ADDS.test(after) ? "new" : draft.basis;
      Object.assign(draft, {name: rest, scope: named[i], basis});
    } else if (names.length === run.length) {
      const place = scopeOf(names[i], "", "");
      // 城镇 of 城镇、农村居民收入 was no place, but half a name.
      const own = named.includes(draft.scope ?? "") ? null : draft.scope;
      Object.assign(draft, {name: place.name, scope: place.scope ?? own});
    } else draft.name = split[i];
    draft.start = start;
  });
}
