import {counted} from "../../model/format.js";
import type {ChartOf, ChartScore} from "../../model/chart.js";
import type {Criterion, Score} from "../../model/scorecard.js";
import type {PlanRow} from "../../queries/catalogue.js";
import {named, say, type Page} from "../../ui/page.js";

/** A criterion's name and its two rules. */
export interface Rule {
  name: string;
  strict: string;
  lenient: string;
}

/** The two rules of each criterion, as the reader sees them beside the counts. */
export function ruleOf(criterion: Criterion, page: Page): Rule {
  const [name, strict, lenient] = {
    quantified: say(
      page,
      [
        "任务写了数字",
        "这项任务自己写有数字",
        "也算“全覆盖”等文字表述，以及同一小节里分不清归属的数字"
      ],
      [
        "Tasks with a number",
        "the task itself states a number",
        "complete coverage in words counts too, and a number of its section that cannot be told apart"
      ]
    ),
    dated: say(
      page,
      ["目标写了年份", "年份就在这一句里", "年份也可以在所属段落或小节的开头"],
      [
        "Promises with a year",
        "the year stands in the clause itself",
        "or at the head of its paragraph or section"
      ]
    ),
    baseline: say(
      page,
      ["目标有起点", "本规划写了可比的基期值", "该市此前的任何规划说过同一指标"],
      [
        "Promises with a start",
        "the plan itself states a baseline that may be compared",
        "the city stated the same indicator for an earlier year, in any plan"
      ]
    ),
    unit: say(
      page,
      ["目标写了计量单位", "原句印有计量单位", "“全覆盖”等文字表述不需要计量单位，也算"],
      [
        "Promises with a unit of measure",
        "the clause prints the unit",
        "complete coverage in words, which needs none, counts too"
      ]
    ),
    lead: say(
      page,
      ["任务明确了责任单位", "明确牵头单位", "列出任何单位即可；“责任单位”没有说由谁牵头"],
      [
        "Tasks with an agency",
        "an agency is named as lead (牵头)",
        "any agency is named; 责任单位 does not say who leads"
      ]
    )
  }[criterion];
  return {name, strict, lenient};
}

/** How many rows a criterion is counted over. */
export function unitWords({of, n}: Pick<Score, "of" | "n">, page: Page): string {
  return of === "tasks"
    ? say(page, `共${n}项任务`, `of ${counted(n, "task")}`)
    : say(page, `共${n}个目标`, `of ${counted(n, "promise")}`);
}

/** That the rest of the plan was not read, so that nobody takes what is missing here for missing in the plan. */
export function partReadWords({evidence}: Pick<PlanRow, "evidence">, page: Page): string {
  const how = page.labels.evidence[evidence];
  return say(
    page,
    `这份规划未读全文（${how}）：下表只是读到的数，其余内容未收录。这里没有，不等于规划没有。`,
    `This plan was not read whole (${how}): the table holds the figures that were seen, and the rest is not in the corpus. What is missing here need not be missing in the plan.`
  );
}

/** What a plan settles least often and most often under the strict rules, as one sentence without its stop. */
export function scoreHeadline(
  {scores, plans, plan_id}: Pick<ChartOf<"scorecard">, "scores" | "plans" | "plan_id">,
  page: Page
): string {
  const plan = plans.find((one) => one.plan_id === plan_id)!;
  const who = `${named(plan, "jurisdiction", page)}${say(page, "", ", ")}${named(plan, "short", page)}`;
  const share = ({strict, n}: ChartScore) => strict! / n;
  const known = scores
    .filter(({strict, n}) => strict !== null && n > 0)
    .sort((a, b) => share(a) - share(b));
  if (known.length === 0)
    return say(page, `${who}：无从计数`, `${who}: nothing that could be counted`);
  const ends = known.length > 1 ? [known[0], known.at(-1)!] : known;
  const phrases = ends.map((score) => scorePhrase(score, page));
  return `${who}${page.marks.colon}${phrases.join(page.marks.comma)}`;
}

function scorePhrase({criterion, strict, n}: ChartScore, page: Page): string {
  const [zh, en] = {
    quantified: ["写了数字", "tasks state a number"],
    dated: ["在本句写明年份", "promises name their year in the clause"],
    baseline: ["写了可比的起点", "promises state a start to compare with"],
    unit: ["印有计量单位", "promises print a unit"],
    lead: ["写明牵头单位", "tasks name a lead"]
  }[criterion];
  const of = criterion === "quantified" || criterion === "lead" ? "项任务" : "项目标";
  return say(
    page,
    `${n}${of}中${strict === 0 ? "没有一项" : `${strict}项`}${zh}`,
    `${strict === 0 ? "none" : strict} of ${n} ${en}`
  );
}
