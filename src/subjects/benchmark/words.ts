import {FIELD, type Goal, type Rung, type Tier} from "../../model/benchmark.js";
import {counted, formatList, formatNumber, formatValue} from "../../model/format.js";
import {borne} from "../../model/footing.js";
import {evidenceMark} from "../../model/evidence.js";
import type {Footing} from "../../model/target.js";
import {named, say, type Page} from "../../ui/page.js";
import {spokenValue} from "../../ui/spoken.js";
import {chartValue} from "../../ui/value.js";
import type {Shown} from "./data.js";

/** A jurisdiction as running text calls it. */
export function rungName(rung: Rung, {lang}: Page): string {
  return lang === "zh" ? rung.name_zh : rung.short_en;
}

/** A tier as a heading of many. */
export function tierName(tier: Tier, page: Page): string {
  const plural: Record<Tier, string> = {
    nation: "The nation",
    municipality: "Municipalities",
    "sub-provincial": "Sub-provincial cities",
    province: "Provinces and autonomous regions",
    prefecture: "Prefecture-level cities",
    county: "Counties",
    district: "Districts"
  };
  const zh: Record<Tier, string> = {
    nation: "全国",
    municipality: "直辖市",
    "sub-provincial": "副省级城市",
    province: "省、自治区",
    prefecture: "地级市",
    county: "县、县级市",
    district: "区"
  };
  return say(page, zh[tier], plural[tier]);
}

/** A goal's value as drawn: as stated, or divided; with the sign of its bound and of its evidence. */
export function goalValue(goal: Goal, page: Page): string {
  const {target, low, high, denominator, derived} = goal;
  if (!denominator && !derived) return chartValue(target, page);
  const {comparator, canonical_unit: unit, canonical_unit_en: unit_en} = target;
  // A quotient has no more figures than the plan wrote.
  const ends = denominator ? borne(target, {low, high}) : {low, high};
  const written = {
    comparator,
    ...ends,
    unit,
    unit_en,
    added: target.basis === "new" && !derived
  };
  return formatValue(written, page.lang) + evidenceMark(target);
}

/** The same with its bound in words. */
export function spokenGoal(goal: Goal, page: Page): string {
  const {target, low, high, denominator, derived} = goal;
  const {comparator, canonical_unit: unit, canonical_unit_en: unit_en} = target;
  const ends = denominator ? borne(target, {low, high}) : {low, high};
  const value = spokenValue({comparator, ...ends, unit, unit_en}, page) + evidenceMark(target);
  return target.basis === "new" && !derived ? say(page, `新增${value}`, `${value} more`) : value;
}

/** “Per 10,000 residents” before what is said of divided values; empty for values as stated. */
export function perWords(per: Footing | "", page: Page): string {
  if (!per) return "";
  const words = page.labels.footing[per];
  return say(page, `按${words}，`, `${words[0].toUpperCase()}${words.slice(1)}, `);
}

/** Where the reader's own jurisdictions stand among their tier, as far as it can be said; one sentence each. */
export function positionWords({positions, choice}: Shown, page: Page): string[] {
  return positions.map(({rung, tier, position, field}) => {
    const who = rungName(rung, page);
    if (field === 0)
      return say(
        page,
        `${who}没有可以放在这里的目标，不等于零。`,
        `${who} has no goal that can stand here, which does not mean zero.`
      );
    const others = tierName(tier, page);
    if (position === null)
      return field < FIELD
        ? say(
            page,
            `${who}：同一年设了目标的${others}只有${field}个，不排位次。`,
            `${who}: only ${field} of the ${others.toLowerCase()} in the corpus ${field === 1 ? "has" : "have"} a goal for the same year, too few for a place.`
          )
        : say(
            page,
            `${who}：同年目标的上下限分不出先后，不排位次。`,
            `${who}: bounds of the goals for the same year leave its place open.`
          );
    const {year, place, tied, of, goal} = position;
    const value = spokenGoal(goal, page);
    const per = perWords(choice.per, page);
    const rank = say(
      page,
      `${tied > 0 ? "并列" : ""}第${place}`,
      `${tied > 0 ? "joint " : ""}${ordinal(place)}`
    );
    return say(
      page,
      `${per}${who}${year}年的目标（${value}）在已收录、同年设了目标的${of}个${others}中列${rank}，按各自至少达到的数。`,
      `${per}${who}’s goal for ${year} (${value}) is ${rank} of the ${of} ${others.toLowerCase()} in the corpus with a goal for that year, by what each assures at least.`
    );
  });
}

/** Where the own jurisdictions stand among their peers, or that it cannot be told; one sentence without its stop. */
export function benchmarkHeadline(shown: Shown, topic: string, page: Page): string {
  const {positions, choice} = shown;
  const per = choice.per
    ? say(page, `（${page.labels.footing[choice.per]}）`, ` ${page.labels.footing[choice.per]}`)
    : "";
  const places = positions.flatMap(({rung, tier, position}) => {
    if (!position) return [];
    const {year, place, tied, of} = position;
    const others = tierName(tier, page);
    return [
      say(
        page,
        `${rungName(rung, page)}${year}年的目标在${of}个${others}中${tied > 0 ? "并列" : "列"}第${place}`,
        `${rungName(rung, page)}’s goal for ${year} is ${tied > 0 ? "joint " : ""}${ordinal(place)} of ${of} ${others.toLowerCase()}`
      )
    ];
  });
  const head = `${topic}${per}${page.marks.colon}`;
  if (places.length > 0) return `${head}${places.join(page.marks.semicolon)}`;
  return `${head}${rangeWords(shown, page)}`;
}

/** How many set the goal, and between which values; the own goals among them first. */
function rangeWords({tiers, own}: Shown, page: Page): string {
  const goals = tiers.flatMap((tier) => tier.goals).filter(({low, high}) => (low ?? high) !== null);
  const sorted = [...goals].sort((a, b) => (a.low ?? a.high)! - (b.low ?? b.high)!);
  const ids = new Set(goals.map(({rung}) => rung.jurisdiction_id));
  const end = (goal: Goal) =>
    `${spokenGoal(goal, page)}${page.marks.open}${rungName(goal.rung, page)}${page.marks.close.trimEnd()}`;
  const mine = own.flatMap((rung) => {
    const goal = goals.find((one) => one.rung.jurisdiction_id === rung.jurisdiction_id);
    return goal
      ? [
          say(
            page,
            `${rungName(rung, page)}${goal.target.year}年的目标为${spokenGoal(goal, page)}`,
            `${rungName(rung, page)} aims for ${spokenGoal(goal, page)} by ${goal.target.year}`
          )
        ]
      : [];
  });
  if (ids.size <= mine.length) return mine.join(page.marks.semicolon);
  if (ids.size < 2) return end(sorted[0]);
  const range = say(
    page,
    `${ids.size}个地区的目标从${end(sorted[0])}到${end(sorted.at(-1)!)}`,
    `the goals of ${ids.size} jurisdictions run from ${end(sorted[0])} to ${end(sorted.at(-1)!)}`
  );
  return [...mine, range].join(page.marks.semicolon);
}

const ORDINALS = [
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth"
];

function ordinal(place: number): string {
  const word = ORDINALS[place - 1];
  if (word) return word;
  const teen = place % 100 > 10 && place % 100 < 14;
  return `${place}${teen ? "th" : (["th", "st", "nd", "rd"][place % 10] ?? "th")}`;
}

/** Which goals stand here, and what is not said by their order. */
export function fieldWords({tiers, choice}: Shown, page: Page): string {
  const ids = new Set(tiers.flatMap(({goals}) => goals.map(({rung}) => rung.jurisdiction_id)));
  const which = {
    latest: say(page, "各取最近一期目标", "each by its latest goal"),
    all: say(page, "列出各年目标", "by all its goals")
  };
  const {years} = choice;
  const goals =
    typeof years === "number"
      ? say(page, `只列${years}年的目标`, `by its goal for ${years}`)
      : which[years];
  return say(
    page,
    `共${ids.size}个地区，${goals}；年份不同的并列而不折算，不排综合名次。`,
    `${counted(ids.size, "jurisdiction")}, ${goals}; goals for different years stand side by side as they are, and there is no overall ranking.`
  );
}

/** Which jurisdictions could not be divided, and that this is not zero. */
export function undividedWords({undivided, choice}: Shown, page: Page): string {
  if (undivided.length === 0 || !choice.per) return "";
  const names = formatList(
    undivided.map((rung) => rungName(rung, page)),
    page.lang
  );
  return say(page, `没有分母、未列入：${names}。`, `Left out for want of a denominator: ${names}.`);
}

/** Each denominator once: whose, which year, how much, who published it. */
export function denominatorsWords({tiers}: Pick<Shown, "tiers">, page: Page): string[] {
  const goals = tiers.flatMap((tier) => tier.goals).filter(({denominator}) => denominator !== null);
  const once = new Map(goals.map((goal) => [goal.denominator!.denominator_id, goal]));
  return [...once.values()].map(({rung, denominator}) => {
    const {canonical_value, year, publisher, publisher_en, footing} = denominator!;
    const unit = {
      population: say(page, "人", " residents"),
      area: say(page, "平方公里", " km²"),
      gdp: say(page, "亿元", " × 100 million yuan")
    }[footing];
    const dated = year === null ? "" : say(page, `${year}年`, ` ${year}`);
    return say(
      page,
      `${rung.name_zh}${dated}${formatNumber(canonical_value, "zh")}${unit}（${publisher}）`,
      `${rung.name_en}${dated}: ${formatNumber(canonical_value, "en")}${unit} (${publisher_en})`
    );
  });
}

/** A goal's title on the chart: whose and for which year; the plan's name where one jurisdiction has several goals. */
export function goalTitle({rung, target}: Goal, several: boolean, page: Page): string {
  const parts = [rungName(rung, page), page.labels.by(target.year)];
  return [...parts, ...(several ? [named(target, "plan", page)] : [])].join(" · ");
}
