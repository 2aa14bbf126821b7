import type {Target} from "../../model/target.js";
import {formatQuantity} from "../../model/format.js";
import {named, say, type Page} from "../../ui/page.js";
import {spoken} from "../../ui/spoken.js";
import {scopeOf} from "../../ui/value.js";

/** The worked examples by name; the name is their address on the page. */
export type Example = "piles" | "hospitals" | "stations" | "coverage" | "bandwidth" | "condition";

export interface ExampleWords {
  title: string;
  text: string;
}

/** What an example shows, told with the rows' own values. */
export function wordsOf(name: Example, [a, b]: [Target, Target], page: Page): ExampleWords {
  const [title, text] = WORDS[name](a, b, page);
  return {title, text};
}

type Teller = (a: Target, b: Target, page: Page) => [title: string, text: string];

function city(t: Target, page: Page): string {
  return named(t, "jurisdiction", page);
}

const WORDS: Record<Example, Teller> = {
  piles: (a, b, page) =>
    say(
      page,
      [
        "充电桩：新增的公共桩，对全部桩的总数",
        `${city(a, page)}写的是期内新增${spoken(a, page)}公共充电桩，${city(b, page)}写的是全部充电桩共${spoken(b, page)}。一边数增加了多少，一边数一共有多少；一边只数公共的，一边全都数。没有哪根坐标轴能同时放下两者，谁的目标更高也就无从说起。`
      ],
      [
        "Charging piles: public ones added, against all there will be",
        `${city(a, page)} promises ${spoken(a, page)} public charging piles more, added in the period; ${city(b, page)} promises ${spoken(b, page)} charging piles in all. One counts what is added and the other what there is; one counts public piles only. No axis holds both, so nobody can say who promises more.`
      ]
    ),
  hospitals: (a, b, page) =>
    say(
      page,
      [
        "互联网医院：一共多少家，对新增多少家",
        `同一个指标，${city(a, page)}写总量达到${spoken(a, page)}，${city(b, page)}写新增${spoken(b, page)}。${city(b, page)}起步时有几家，规划没有写，所以新增数变不成总量，两者分开画。`
      ],
      [
        "Internet hospitals: how many in all, against how many more",
        `The indicator is the same, but ${city(a, page)} states a total of ${spoken(a, page)} and ${city(b, page)} an addition of ${spoken(b, page)}. How many ${city(b, page)} started from is not stated, so the addition cannot become a total and the two are drawn apart.`
      ]
    ),
  stations: (a, b, page) =>
    say(
      page,
      [
        "5G基站：可以直接比较",
        `两市都写总量，都指全市：${city(a, page)}${spoken(a, page)}（${a.year}年），${city(b, page)}${spoken(b, page)}（${b.year}年）。年份相差，一个写“以上”、一个写“超过”，都在旁边注明，但不妨碍比较；数字也不会挪到另一年去。`
      ],
      [
        "5G base stations: they may share an axis",
        `Both are totals for the whole city: ${city(a, page)} ${spoken(a, page)} by ${a.year}, ${city(b, page)} ${spoken(b, page)} by ${b.year}. The years differ and so do the bounds; both are named beside the numbers and do not block. No value is moved to another year.`
      ]
    ),
  coverage: (a, b, page) =>
    say(
      page,
      [
        "5G覆盖：全市，对其中一部分",
        `两边都是${spoken(a, page)}，但${city(a, page)}指${scopeOf(a, page)}，${city(b, page)}指${scopeOf(b, page)}。数字相同，目标不同：部分不能和整体比。`
      ],
      [
        "5G coverage: the whole city, against a part of it",
        `Both read ${spoken(a, page)}, but ${city(a, page)} means the ${scopeOf(a, page)} and ${city(b, page)} means ${scopeOf(b, page)}. The numbers agree, the promises do not: a part is never set against the whole.`
      ]
    ),
  bandwidth: (a, b, page) =>
    say(
      page,
      [
        "出口带宽：换算单位后可比",
        `${city(a, page)}${a.year}年的基期值是${spoken(a, page)}，${b.year}年的目标是${spoken(b, page)}。量纲相同，换成一个单位就能比：${spoken(a, page)}就是${inUnit(a, page)}。`
      ],
      [
        "Bandwidth to the internet: comparable once the unit is converted",
        `${city(a, page)} had ${spoken(a, page)} in ${a.year} and aims at ${spoken(b, page)} for ${b.year}. The dimension is the same, so one unit serves both: ${spoken(a, page)} is ${inUnit(a, page)}.`
      ]
    ),
  condition: (a, b, page) =>
    say(
      page,
      [
        "宽带接入能力：每户的条件，对网络的水平",
        `${spoken(a, page)}是对${scopeOf(a, page)}家庭的要求，${spoken(b, page)}是全市网络要达到的水平。一个是条件，一个是水平，范围也不同，所以不可比。`
      ],
      [
        "Broadband: a condition on each home, against a level of the network",
        `Homes in ${scopeOf(a, page)} must get ${spoken(a, page)}; ${spoken(b, page)} is the level that the city's network is to reach. One is a condition and the other a level, and the areas differ.`
      ]
    )
};

function inUnit(t: Target, {lang}: Page): string {
  const value = t.canonical_low ?? t.canonical_high;
  return value === null ? "" : formatQuantity(value, t.canonical_unit, t.canonical_unit_en, lang);
}
