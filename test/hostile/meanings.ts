import {cellsOf} from "../broken.js";
import {quote, unquoted} from "./cells.js";

/** A row of a file as text, by column. */
type Row = Record<string, string>;
type Rows = Row[];
/** The files of data/ as rows, by path. */
export type Files = Map<string, {header: string[]; rows: Rows}>;

/** Tables that are well-formed and say what cannot be: where the check names it, and in which words. */
export interface Meaning {
  name: string;
  /** The file that is changed. */
  path: string;
  change: (rows: Rows, files: Files) => void;
  /** Where it is named, if not in the file that is changed. */
  named?: string;
  message: RegExp;
}

const TARGETS = "plans/tj-newinfra-2021/targets.csv";
const DIGITAL = "plans/tj-digital-2021/targets.csv";
const BRACKETS = "plans/tj-digital-2021/responsibilities.csv";
const PROJECTS = "plans/tj-newinfra-2021/projects.csv";
const TASKS = "plans/tj-newinfra-2021/tasks.csv";

/** The first row that has these cells; throws where there is none, so that no change is empty. */
function find(rows: Rows, cells: Row): Row {
  const found = rows.find((row) =>
    Object.entries(cells).every(([name, text]) => row[name] === text)
  );
  if (!found) throw new Error(`no row with ${JSON.stringify(cells)}`);
  return found;
}

/** Cells of the first row with some cells are written over. */
function set(where: Row, cells: Row | ((row: Row) => Row)): Meaning["change"] {
  return (rows) => {
    const row = find(rows, where);
    const changed = typeof cells === "function" ? cells(row) : cells;
    if (Object.entries(changed).every(([name, text]) => row[name] === text))
      throw new Error(`nothing changes in ${JSON.stringify(where)}`);
    Object.assign(row, changed);
  };
}

/** A copy of the first row with some cells is added at the end, with other cells. */
function again(where: Row, cells: Row): Meaning["change"] {
  return (rows) => void rows.push({...find(rows, where), ...cells});
}

/** Two rows give each other their cell of a column. */
function exchange(rows: Rows, column: string, i: number, j: number): void {
  [rows[i][column], rows[j][column]] = [rows[j][column], rows[i][column]];
}

/** So many rows, or a part of them, are left. */
function cut(left: number): Meaning["change"] {
  return (rows) => void rows.splice(left < 1 ? Math.floor(rows.length * left) : left);
}

const times =
  (column: string, factor: number) =>
  (row: Row): Row => ({[column]: String(Number(row[column]) * factor)});

const people = {denominator_id: "d04"};
const product = {denominator_id: "d16"};
const stations = {outcome_id: "a01"};
const share = {outcome_id: "a02"};
const feeds = {target_id: "tj-newinfra-2021-t003"};

export const MEANINGS: Meaning[] = [
  // Loss.
  {name: "targets of a plan emptied", path: TARGETS, change: cut(0), message: /^0 rows, 53 at/},
  {name: "the last target gone", path: TARGETS, change: cut(52), message: /^52 rows, 53 at/},
  {name: "half of the tasks gone", path: TASKS, change: cut(0.5), message: /^13 rows, 26 at/},
  {name: "half of the brackets gone", path: BRACKETS, change: cut(0.5), message: /^247 rows, 494/},
  {name: "half of the projects gone", path: PROJECTS, change: cut(0.5), message: /^57 rows, 114/},
  {
    name: "half of the outcomes gone",
    path: "outcomes.csv",
    change: cut(0.5),
    message: /^75 rows, 151 at/
  },
  {
    name: "half of the indicators gone",
    path: "indicators.csv",
    change: cut(0.5),
    message: /^171 rows, 343 at/
  },
  {name: "no denominators", path: "denominators.csv", change: cut(0), message: /^0 rows, 77 at/},
  {
    name: "a sum that no longer says of what",
    path: DIGITAL,
    change: set({target_id: "tj-digital-2021-t007"}, {sum_of: ""}),
    message: /^sum_of: filled in 0 rows, in 1 at data\/counts\.csv:\d+/
  },
  {
    name: "a doubt that is gone",
    path: TARGETS,
    change: (rows) => void (rows.find((row) => row.doubt !== "")!.doubt = ""),
    message: /^doubt: filled in 12 rows, in 13 at/
  },
  // Denominators.
  {
    name: "no people",
    path: "denominators.csv",
    change: set(people, {value: "0"}),
    message: /^value: 0; expected more than zero/
  },
  {
    name: "fewer than no people",
    path: "denominators.csv",
    change: set(people, {value: "-1364"}),
    message: /^value: -1364; expected more/
  },
  {
    name: "people in km²",
    path: "denominators.csv",
    change: set(people, {unit: "平方公里"}),
    message: /^unit: "平方公里" is area; expected person/
  },
  {
    name: "people in 亿元",
    path: "denominators.csv",
    change: set(people, {unit: "亿元"}),
    message: /^unit: "亿元" is money; expected person/
  },
  {
    name: "ten times the people",
    path: "denominators.csv",
    change: set(people, times("value", 10)),
    message: /^value: 13640 万人 is far from the other figures/
  },
  {
    name: "people in 人 that were counted in 万人",
    path: "denominators.csv",
    change: set(people, {unit: "人"}),
    message: /^value: 1364 人 is far/
  },
  {
    name: "people of no year",
    path: "denominators.csv",
    change: set(people, {year: ""}),
    message: /^year: empty with series revised/
  },
  {
    name: "people of 2099",
    path: "denominators.csv",
    change: set(people, {year: "2099"}),
    message: /^year: 2099 is yet to come/
  },
  {
    name: "people as a fixed figure",
    path: "denominators.csv",
    change: set(people, {series: "fixed"}),
    message: /^series: fixed with footing population/
  },
  {
    name: "people that serve as area",
    path: "denominators.csv",
    change: set(people, {footing: "area"}),
    message: /expected area for area/
  },
  {
    name: "a tenth of the product",
    path: "denominators.csv",
    change: set(product, times("value", 0.1)),
    message: /is far from the other figures of tianjin/
  },
  {
    name: "no product",
    path: "denominators.csv",
    change: set(product, {value: "0"}),
    message: /^value: 0; expected more/
  },
  {
    name: "ten times the land",
    path: "denominators.csv",
    change: set({denominator_id: "d19"}, times("value", 10)),
    message: /is far from the other figures/
  },
  {
    name: "a district larger than its city",
    path: "denominators.csv",
    change: set({denominator_id: "d48"}, {value: "40640"}),
    message: /^value: 40640 平方公里 is more than tianjin has/
  },
  {
    name: "a figure twice",
    path: "denominators.csv",
    change: again(people, {denominator_id: "d99"}),
    message: /the same row as data\/denominators\.csv:5/
  },
  {
    name: "two figures of one year",
    path: "denominators.csv",
    change: again(people, {denominator_id: "d99", value: "1370"}),
    message: /^year: the same jurisdiction_id, metric, series, year/
  },
  // Targets.
  {
    name: "a target below zero",
    path: TARGETS,
    change: set(feeds, {value_low: "-50000"}),
    message: /^value_low: -50000 with basis \w+; expected zero or more/
  },
  {
    name: "ten times the target",
    path: TARGETS,
    change: set(feeds, times("value_low", 10)),
    message: /^value_low: “.*” gives .*, not /
  },
  {
    name: "a floor that is a figure",
    path: TARGETS,
    change: set({target_id: "tj-newinfra-2021-t001"}, (row) => ({
      comparator: row.comparator === "gt" ? "gte" : "gt"
    })),
    message: /^value_low: “.*” gives/
  },
  {
    name: "a quote of another row",
    path: TARGETS,
    change: set(feeds, {quote: "建设网络"}),
    message: /gives no number/
  },
  {
    name: "a share of 250 %",
    path: DIGITAL,
    change: set({target_id: "tj-digital-2021-t001"}, {value_low: "250"}),
    message: /^value_low: a share of 250 %/
  },
  {
    name: "a rank before the first",
    path: "plans/tj-smartcity-2016/targets.csv",
    change: set({basis: "rank"}, {value_low: "0"}),
    message: /a rank of 0; expected a whole number from 1/
  },
  {
    name: "a growth below nothing",
    path: "plans/tj-digital-2021/targets.csv",
    change: set({target_id: "tj-digital-2021-t001"}, {basis: "growth", value_low: "-250"}),
    message: /^value_low: a growth of -250 %/
  },
  {
    name: "a baseline of 1949",
    path: "plans/tj-smartcity-2016/targets.csv",
    change: set({target_id: "tj-smartcity-2016-t001"}, {year: "1949"}),
    message: /^year: baseline of 1949/
  },
  {
    name: "people promised as money",
    path: TARGETS,
    change: set(feeds, {unit: "亿元"}),
    message: /^unit: "亿元" is money/
  },
  {
    name: "a bracket of another section",
    path: DIGITAL,
    change: set({target_id: "tj-digital-2021-t016"}, {statement: "3"}),
    message: /^statement: 3 is in/
  },
  // Units.
  {
    name: "a factor of zero",
    path: "units.csv",
    change: set({unit: "万人"}, {factor: "0"}),
    message: /^factor: 0 for 万人; expected 10000/
  },
  {
    name: "a factor below zero",
    path: "units.csv",
    change: set({unit: "个"}, {factor: "-1"}),
    message: /^factor: -1 for 个; expected 1/
  },
  {
    name: "ten times 万人",
    path: "units.csv",
    change: set({unit: "万人"}, {factor: "100000"}),
    message: /^factor: 100000 for 万人; expected 10000/
  },
  {
    name: "ten times 亿元",
    path: "units.csv",
    change: set({unit: "亿元"}, {factor: "1000000000"}),
    message: /expected 100000000, as its name says 100000000 of 元/
  },
  {
    name: "ten times 平方公里",
    path: "units.csv",
    change: set({unit: "平方公里"}, {factor: "10000000"}),
    message: /^factor: 10000000 for 平方公里; expected 1000000/
  },
  {
    name: "ten times 纳米",
    path: "units.csv",
    change: set({unit: "纳米"}, {factor: "0.00000001"}),
    message: /^factor: 1e-8 for 纳米; expected 1e-9/
  },
  {
    name: "ten times Gbps",
    path: "units.csv",
    change: set({unit: "Gbps"}, {factor: "10000000000"}),
    message: /^factor: 10000000000 for Gbps; expected 1000000000/
  },
  {
    name: "ten times 亿亿次每秒",
    path: "units.csv",
    change: set({unit: "亿亿次每秒"}, {factor: "100000000000000000"}),
    message: /for 亿亿次每秒; expected 10000000000000000/
  },
  {
    name: "ten times EB",
    path: "units.csv",
    change: set({unit: "EB"}, {factor: "10000000000000000000"}),
    message: /for EB; expected 1000000000000000000/
  },
  {
    name: "ten of a piece",
    path: "units.csv",
    change: set({unit: "个"}, {factor: "10"}),
    message: /^factor: 10 for 个; expected 1/
  },
  {
    name: "a form of two units",
    path: "units.csv",
    change: set({unit: "公里"}, {aliases: "G"}),
    message: /^aliases: "G" is also a form of/
  },
  {
    name: "a unit of another dimension",
    path: "units.csv",
    change: set({unit: "万人"}, {dimension: "length"}),
    named: "denominators.csv",
    message: /^unit: "万人" is length; expected person/
  },
  {
    name: "pieces that are a length",
    path: "units.csv",
    change: set({unit: "个"}, {dimension: "length"}),
    message: /^dimension: length for 个, which has no English form/
  },
  // Outcomes.
  {
    name: "an outcome of another dimension",
    path: "outcomes.csv",
    change: set(stations, {unit: "亿元"}),
    message: /^unit: "亿元" is money, but 5g-base-stations/
  },
  {
    name: "an outcome of 250 %",
    path: "outcomes.csv",
    change: set(share, {value: "250"}),
    message: /^value: a share of 250 %/
  },
  {
    name: "an outcome below zero",
    path: "outcomes.csv",
    change: set(stations, {value: "-73000"}),
    message: /^value: -73000 with basis stock/
  },
  {
    name: "a share in pieces",
    path: "outcomes.csv",
    change: set(share, {unit: "个"}),
    message: /^unit: "个" with basis share; expected %/
  },
  {
    name: "an outcome of 1800",
    path: "outcomes.csv",
    change: set(stations, {as_of: "1800"}),
    message: /^as_of: invalid value "1800"; expected a date/
  },
  {
    name: "an outcome of 2099",
    path: "outcomes.csv",
    change: set(stations, {as_of: "2099"}),
    message: /^as_of: 2099 is yet to come/
  },
  {
    name: "an outcome twice",
    path: "outcomes.csv",
    change: again(stations, {outcome_id: "a99"}),
    message: /the same row as data\/outcomes\.csv:2/
  },
  {
    name: "two figures of one publisher and day",
    path: "outcomes.csv",
    change: again(stations, {outcome_id: "a99", value: "74000"}),
    message: /^publisher: the same .* as data\/outcomes\.csv:2/
  },
  {
    name: "one figure of two publishers",
    path: "outcomes.csv",
    change: again(stations, {outcome_id: "a99", publisher: "某报"}),
    message: /^value: the same .* as data\/outcomes\.csv:2/
  },
  // Dates.
  {
    name: "issued on a day of no calendar",
    path: "plans.csv",
    change: set({plan_id: "tj-digital-2021"}, {issued_on: "2021-13-45"}),
    message: /^issued_on: invalid value "2021-13-45"/
  },
  {
    name: "issued in the year zero",
    path: "plans.csv",
    change: set({plan_id: "tj-digital-2021"}, {issued_on: "0000"}),
    message: /^issued_on: invalid value "0000"/
  },
  {
    name: "issued after its period",
    path: "plans.csv",
    change: set({plan_id: "tj-digital-2021"}, {issued_on: "2024-01-01"}),
    message: /^issued_on: 2024-01-01 is no date for a plan of 2021 to 2023/
  },
  {
    name: "issued long before its period",
    path: "plans.csv",
    change: set({plan_id: "tj-digital-2021"}, {issued_on: "2001"}),
    message: /^issued_on: 2001 is no date/
  },
  {
    name: "a period that its title denies",
    path: "plans.csv",
    change: set(
      {plan_id: "tj-digital-2021"},
      {period_end: "2024", short_en: "Digital development 2021–2024"}
    ),
    message: /^period_end: 2021 to 2024, but the title says 2021 to 2023/
  },
  {
    name: "a period of a century",
    path: "plans.csv",
    change: set(
      {plan_id: "nk-newinfra-2022"},
      {period_end: "2099", short_en: "New infrastructure 2022–2099"}
    ),
    message: /^period_end: 2099 is 77 years after 2022/
  },
  {
    name: "due after the plan",
    path: "deliverables.csv",
    change: set({deliverable_id: "deliverable-04"}, {due: "2099"}),
    message: /^due: 2099 is outside the plan's period/
  },
  // Other plans' tasks.
  {
    name: "a bracket on another plan's task",
    path: BRACKETS,
    change: set({task_id: "tj-digital-2021-k02"}, {task_id: "tj-newinfra-2021-k02"}),
    message: /^task_id: "tj-newinfra-2021-k02" is of another plan/
  },
  {
    name: "a project in another plan's task",
    path: PROJECTS,
    change: set({project_id: "tj-newinfra-2021-p01"}, {task_id: "tj-digital-2021-k02"}),
    message: /^task_id: "tj-digital-2021-k02" is of another plan/
  },
  {
    name: "an instrument in another plan's task",
    path: "instruments.csv",
    change: set({plan_id: "tj-smartcity-2016"}, {task_id: "tj-digital-2021-k02"}),
    message: /^task_id: "tj-digital-2021-k02" is of another plan/
  },
  {
    name: "a sum below zero",
    path: "instruments.csv",
    change: set({instrument_id: "instrument-01"}, {amount: "-50000"}),
    message: /^amount: -50000; expected more than zero/
  },
  {
    name: "an instrument of another section",
    path: "instruments.csv",
    change: set({instrument_id: "instrument-01"}, {section: "九"}),
    message: /^section: "九", but tj-smartcity-2016-k44 is in/
  },
  // Links between plans.
  {
    name: "the cascade upside down",
    path: "cascade.csv",
    change: (rows) =>
      rows.forEach((row) => {
        const {upper_task_id, lower_task_id} = row;
        if (lower_task_id)
          Object.assign(row, {upper_task_id: lower_task_id, lower_task_id: upper_task_id});
      }),
    message: /^upper_task_id: "nk-newinfra-2022-k01" is of nankai, which is not above tianjin/
  },
  {
    name: "one link upside down",
    path: "cascade.csv",
    change: set(
      {link_id: "cascade-01"},
      {upper_task_id: "nk-newinfra-2022-k01", lower_task_id: "tj-newinfra-2021-k01"}
    ),
    message: /is of nankai, which is not above tianjin/
  },
  {
    name: "the cascade twice",
    path: "cascade.csv",
    change: (rows) => rows.push(...rows.map((row) => ({...row, link_id: `${row.link_id}-2`}))),
    message: /the same row as data\/cascade\.csv:2/
  },
  {
    name: "a linked task that is not taken up",
    path: "cascade.csv",
    change: again(
      {link_id: "cascade-01"},
      {link_id: "cascade-99", lower_task_id: "", relation: "not-taken-up"}
    ),
    message: /^relation: not-taken-up, but another row links/
  },
  {
    name: "a city's task of its own",
    path: "cascade.csv",
    change: again(
      {link_id: "cascade-01"},
      {
        link_id: "cascade-99",
        upper_task_id: "",
        lower_task_id: "xm-newinfra-2020-k01",
        relation: "own"
      }
    ),
    message: /is of xm-newinfra-2020, which no link has on this side/
  },
  // Said twice.
  {
    name: "an agency twice in a bracket",
    path: BRACKETS,
    change: (rows) => void rows.splice(1, 0, {...rows[0]}),
    message: /the same row as/
  },
  {
    name: "an agency that leads and supports",
    path: BRACKETS,
    change: (rows) => void rows.splice(1, 0, {...rows[0], role: "support"}),
    message: /^agency: the same task_id, statement, agency as/
  },
  {
    name: "a task twice",
    path: TASKS,
    change: again({task_id: "tj-newinfra-2021-k01"}, {task_id: "tj-newinfra-2021-k99"}),
    message: /the same row as|the same plan_id, section/
  },
  {
    name: "a project twice",
    path: PROJECTS,
    change: again(
      {project_id: "tj-newinfra-2021-p01"},
      {project_id: "tj-newinfra-2021-p999", place: "某地"}
    ),
    message: /^name_zh: the same plan_id, name_zh as/
  },
  {
    name: "two indicators of one name",
    path: "indicators.csv",
    change: set({indicator_id: "4g-coverage"}, {name_zh: "3G网络覆盖率"}),
    message: /^name_zh: the same name_zh as data\/indicators\.csv:4/
  },
  {
    name: "two indicators of one English name",
    path: "indicators.csv",
    change: set({indicator_id: "4g-coverage"}, {name_en: "3G network coverage"}),
    message: /^name_en: the same name_en as data\/indicators\.csv:4/
  },
  {
    name: "a form of two agencies",
    path: "agencies.csv",
    change: set({agency_id: "tj-political-legal"}, {aliases_zh: "市网信办"}),
    message: /^aliases_zh: "市网信办" is also at data\/agencies\.csv:2/
  },
  {
    name: "two reasons for one gap",
    path: "gaps.csv",
    change: again({gap_id: "gap-02"}, {gap_id: "gap-99", reason_zh: "另一理由"}),
    message: /^rows: the same plan_id, rows as/
  },
  // Topics, mentions and judgements.
  {
    name: "two topics of one name",
    path: "topics.csv",
    change: set({topic_id: "broadband"}, {name_zh: "5G移动通信"}),
    message: /^name_zh: the same name_zh as data\/topics\.csv:2/
  },
  {
    name: "a task of a topic that was renamed",
    path: "topics.csv",
    change: set({topic_id: "broadband"}, {topic_id: "broad-band"}),
    message: /^topic_id: "broad-band" is named by no row, and \d+ rows name "broadband"/
  },
  {
    name: "a topic mentioned twice in a plan",
    path: "mentions.csv",
    change: again(
      {mention_id: "tj-newinfra-2021-m01"},
      {mention_id: "tj-newinfra-2021-m99", section: "一", task_id: "", quote: "另一处"}
    ),
    message: /^topic_id: the same plan_id, topic_id as data\/mentions\.csv:2/
  },
  {
    name: "a mention of another plan's task",
    path: "mentions.csv",
    change: set({mention_id: "tj-newinfra-2021-m01"}, {task_id: "tj-digital-2021-k02"}),
    message: /^task_id: "tj-digital-2021-k02" is of another plan/
  },
  {
    name: "a verdict that the numbers deny",
    path: "judgements.csv",
    change: set({judgement_id: "j01"}, {verdict: "met"}),
    message: /^verdict: met for tj-smartcity-2016-t028 by a16; expected interim/
  },
  {
    name: "a goal judged twice by one report",
    path: "judgements.csv",
    change: again({judgement_id: "j01"}, {judgement_id: "j99", reason_zh: "另一理由"}),
    message: /^outcome_id: "a16" is judged twice for tj-smartcity-2016-t028/
  },
  // Places.
  {
    name: "a code twice",
    path: "jurisdictions.csv",
    change: set({jurisdiction_id: "fujian"}, {code: "120000"}),
    message: /^code: the same code as data\/jurisdictions\.csv:2/
  },
  {
    name: "a code of another level",
    path: "jurisdictions.csv",
    change: set({jurisdiction_id: "xiamen"}, {code: "350201"}),
    message: /^code: "350201" with level sub-provincial; expected 4 digits/
  },
  {
    name: "a code of another province",
    path: "jurisdictions.csv",
    change: set({jurisdiction_id: "xiamen"}, {code: "440200"}),
    message: /^parent_id: "fujian" has the code 350000/
  },
  {
    name: "a jurisdiction above itself",
    path: "jurisdictions.csv",
    change: set({jurisdiction_id: "tianjin"}, {parent_id: "tianjin"}),
    message: /^parent_id: "tianjin" is the jurisdiction itself/
  },
  {
    name: "two that are above each other",
    path: "jurisdictions.csv",
    change: set({jurisdiction_id: "tianjin"}, {parent_id: "nankai"}),
    message: /^parent_id: "nankai" is a district, this one a municipality/
  },
  {
    name: "a district without a city",
    path: "jurisdictions.csv",
    change: set({jurisdiction_id: "nankai"}, {parent_id: ""}),
    message: /^parent_id: empty with level district/
  },
  {
    name: "a district of another city",
    path: "jurisdictions.csv",
    change: set({jurisdiction_id: "nankai"}, {parent_id: "xiamen"}),
    message: /^parent_id: "xiamen" has the code 350200/
  },
  // What a reader takes for the same.
  {
    name: "an English name in other case",
    path: "indicators.csv",
    change: set({indicator_id: "4g-coverage"}, {name_en: "3g Network Coverage"}),
    message: /^name_en: the same name_en as data\/indicators\.csv:4/
  },
  {
    name: "a name in full-width letters",
    path: "indicators.csv",
    change: set({indicator_id: "4g-coverage"}, {name_zh: "３Ｇ网络覆盖率"}),
    message: /^name_zh: the same name_zh as data\/indicators\.csv:4/
  },
  {
    name: "a name with two spaces",
    path: "indicators.csv",
    change: set({indicator_id: "4g-coverage"}, {name_en: "4G  network coverage"}),
    message: /^name_en: holds two spaces/
  },
  {
    name: "a Cyrillic letter in an English name",
    path: "indicators.csv",
    change: set({indicator_id: "4g-coverage"}, {name_en: "4G netw\u043erk coverage"}),
    message: /^name_en: holds U\+043E/
  },
  {
    name: "a Greek letter in an English name",
    path: "indicators.csv",
    change: set({indicator_id: "4g-coverage"}, {name_en: "4G netw\u03bfrk coverage"}),
    message: /^name_en: holds U\+03BF/
  },
  {
    name: "a radical in place of a character",
    path: "indicators.csv",
    change: set({indicator_id: "4g-coverage"}, {name_zh: "4G\u2f79络覆盖率"}),
    message: /^name_zh: holds U\+2F79/
  },
  {
    name: "a letter in two parts",
    path: "indicators.csv",
    change: set({indicator_id: "4g-coverage"}, {name_en: "4G ne\u0301twork coverage"}),
    message: /^name_en: holds U\+0301/
  },
  {
    name: "marks heaped on a letter",
    path: "indicators.csv",
    change: set(
      {indicator_id: "4g-coverage"},
      {name_en: "4G n\u0302\u0303\u0304\u0306etwork coverage"}
    ),
    message: /^name_en: holds U\+0302/
  },
  {
    name: "a picture in a name",
    path: "indicators.csv",
    change: set({indicator_id: "4g-coverage"}, {name_zh: "4G网络覆盖率\u{1f680}"}),
    message: /^name_zh: holds U\+1F680/
  },
  {
    name: "a tag in a name",
    path: "indicators.csv",
    change: set({indicator_id: "4g-coverage"}, {name_zh: "4G<img src=x onerror=alert(1)>覆盖率"}),
    message: /^name_zh: holds a tag of HTML/
  },
  {
    name: "the start of a comment in a definition",
    path: "indicators.csv",
    change: set({indicator_id: "4g-coverage"}, {definition_en: "Share of <!-- places"}),
    message: /^definition_en: holds a tag of HTML/
  },
  {
    name: "a formula in a definition",
    path: "indicators.csv",
    change: set({indicator_id: "4g-coverage"}, {definition_zh: "=HYPERLINK(1,2)点我"}),
    message: /^definition_zh: begins with "="/
  },
  {
    name: "a formula that begins with a minus",
    path: "indicators.csv",
    change: set({indicator_id: "4g-coverage"}, {definition_zh: "-A1点我"}),
    message: /^definition_zh: begins with "-"/
  },
  {
    name: "a definition of another indicator",
    path: "indicators.csv",
    change: (rows) =>
      void (find(rows, {indicator_id: "4g-coverage"}).definition_en = rows[0].definition_en),
    message: /^definition_en: the same definition_en as/
  },
  // Forms.
  {
    name: "a form that is the name of another indicator",
    path: "indicators.csv",
    change: set({indicator_id: "4g-coverage"}, {aliases_zh: "3G网络覆盖率"}),
    message: /^aliases_zh: "3G网络覆盖率" is also at data\/indicators\.csv:4/
  },
  {
    name: "a form twice",
    path: "indicators.csv",
    change: set({indicator_id: "4g-coverage"}, {aliases_zh: "四代网络；四代网络"}),
    message: /^aliases_zh: invalid value/
  },
  {
    name: "an empty form",
    path: "indicators.csv",
    change: set({indicator_id: "4g-coverage"}, {aliases_zh: "四代网络；"}),
    message: /^aliases_zh: invalid value/
  },
  {
    name: "a form of two places",
    path: "jurisdictions.csv",
    change: set({jurisdiction_id: "xiamen"}, {aliases_zh: "天津"}),
    message: /^aliases_zh: "天津" is also at/
  },
  {
    name: "two places of one English name",
    path: "jurisdictions.csv",
    change: set({jurisdiction_id: "xiamen"}, {short_en: "tianjin"}),
    message: /^short_en: the same short_en as/
  },
  {
    name: "a number for a unit",
    path: "units.csv",
    change: set({unit: "个"}, {aliases: "100"}),
    message: /^aliases: "100" is a number/
  },
  {
    name: "a Chinese number for a unit",
    path: "units.csv",
    change: set({unit: "个"}, {aliases: "三百"}),
    message: /^aliases: "三百" is a number/
  },
  {
    name: "two units of one English form",
    path: "units.csv",
    change: set({unit: "万人"}, {name_en: "km²"}),
    message: /^name_en: the same name_en as/
  },
  {
    name: "feeds that are called firms",
    path: TARGETS,
    change: set({target_id: "tj-newinfra-2021-t003"}, {unit: "家"}),
    message: /^value_low: “.*” gives eq 200000 路, not eq 200000 家/
  },
  {
    name: "a share by people",
    path: "indicators.csv",
    change: set({indicator_id: "100m-broadband-user-share"}, {normalise: "population"}),
    message: /^normalise: "population" with unit %/
  },
  {
    name: "a division twice",
    path: "indicators.csv",
    change: set({indicator_id: "10g-pon-ports"}, {normalise: "population;population"}),
    message: /^normalise: invalid value/
  },
  {
    name: "a topic of no list",
    path: TASKS,
    change: set({task_id: "tj-newinfra-2021-k01"}, {topics: "5g;unicorns"}),
    message: /^topics: "unicorns" is not in topics/
  },
  {
    name: "a topic twice in a task",
    path: TASKS,
    change: set({task_id: "tj-newinfra-2021-k01"}, {topics: "5g;5g"}),
    message: /^topics: "5g" twice/
  },
  // Documents and pages.
  {
    name: "a document outside the folder",
    path: "plans.csv",
    change: set({plan_id: "tj-digital-2021"}, {document: "../../../etc/passwd"}),
    message: /^document: invalid value/
  },
  {
    name: "one document of two plans",
    path: "plans.csv",
    change: (rows) =>
      void (find(rows, {plan_id: "tj-digital-2021"}).document = find(rows, {
        plan_id: "tj-newinfra-2021"
      }).document),
    message: /^document: the same document as/
  },
  {
    name: "a whole text without its document",
    path: "plans.csv",
    change: set({plan_id: "tj-digital-2021"}, {document: ""}),
    message: /^document: empty with evidence document/
  },
  {
    name: "a report of a plan without its publisher",
    path: "plans.csv",
    change: set({evidence: "secondary"}, {publisher: "", publisher_en: ""}),
    message: /^publisher: empty with evidence secondary/
  },
  {
    name: "an issuer of another city",
    path: "plans.csv",
    change: set({plan_id: "tj-digital-2021"}, {issuer: "厦门市人民政府"}),
    message: /^issuer: "厦门市人民政府" names xiamen/
  },
  {
    name: "a title of another city",
    path: "plans.csv",
    change: (rows) => {
      const row = find(rows, {plan_id: "tj-digital-2021"});
      row.title_zh = row.title_zh.replace("天津市", "厦门市");
    },
    message: /^title_zh: ".*" names xiamen/
  },
  {
    name: "two plans of one English title",
    path: "plans.csv",
    change: (rows) =>
      void (find(rows, {plan_id: "tj-digital-2021"}).title_en = find(rows, {
        plan_id: "tj-newinfra-2021"
      }).title_en),
    message: /^title_en: the same title_en as/
  },
  {
    name: "two plans of a city with one short name",
    path: "plans.csv",
    change: (rows) =>
      void (find(rows, {plan_id: "tj-digital-2021"}).short_zh = find(rows, {
        plan_id: "tj-newinfra-2021"
      }).short_zh),
    message: /^short_zh: the same jurisdiction_id, short_zh as/
  },
  {
    name: "an address that runs",
    path: "outcomes.csv",
    change: set(stations, {url: "javascript:alert(1)"}),
    message: /^url: invalid value/
  },
  {
    name: "an address with a name before its host",
    path: "outcomes.csv",
    change: set(stations, {url: "https://gov.cn@evil.example/"}),
    message: /^url: invalid value/
  },
  {
    name: "an address that no address may be",
    path: "outcomes.csv",
    change: set(stations, {url: "https://www.gov.cn/{a}|b"}),
    message: /^url: invalid value/
  },
  {
    name: "an address of this machine",
    path: "outcomes.csv",
    change: set(stations, {url: "http://127.0.0.1/x"}),
    message: /^url: invalid value/
  },
  {
    name: "an address of a network of one\\u2019s own",
    path: "outcomes.csv",
    change: set(stations, {url: "http://192.168.1.1/x"}),
    message: /^url: invalid value/
  },
  {
    name: "a quote in full-width digits",
    path: TARGETS,
    change: (rows) => {
      const row = find(rows, {target_id: "tj-newinfra-2021-t002"});
      row.quote = row.quote.replace("100", "１００");
    },
    message: /gives no number/
  },
  {
    name: "quotes of two rows exchanged",
    path: TARGETS,
    change: (rows) => {
      const [a, b] = ["2", "3"].map((n) => find(rows, {target_id: `tj-newinfra-2021-t00${n}`}));
      [a.quote, b.quote] = [b.quote, a.quote];
    },
    message: /^value_low: “.*” gives/
  },
  {
    name: "values of two rows exchanged",
    path: TARGETS,
    change: (rows) => {
      const [a, b] = ["2", "3"].map((n) => find(rows, {target_id: `tj-newinfra-2021-t00${n}`}));
      [a.value_low, b.value_low] = [b.value_low, a.value_low];
    },
    message: /^value_low: “.*” gives/
  },
  // Years, places and brackets.
  {
    name: "a target after its plan",
    path: TARGETS,
    change: set({target_id: "tj-newinfra-2021-t002"}, {year: "2031"}),
    message: /^year: 2031 is outside/
  },
  {
    name: "a target before its plan",
    path: TARGETS,
    change: set({target_id: "tj-newinfra-2021-t002"}, {year: "2020"}),
    message: /^year: 2020 is outside/
  },
  {
    name: "people of 1950",
    path: "denominators.csv",
    change: set(people, {year: "1950"}),
    message: /^year: 1950 is long before any plan/
  },
  {
    name: "product that serves as people",
    path: "denominators.csv",
    change: set(people, {metric: "gdp"}),
    message: /^metric: gdp with footing population/
  },
  {
    name: "people of two cities exchanged",
    path: "denominators.csv",
    change: (rows) => {
      const [a, b] = [find(rows, people), find(rows, {jurisdiction_id: "xiamen"})];
      [a.value, b.value] = [b.value, a.value];
    },
    message: /is far from the other figures/
  },
  {
    name: "an outcome of the last century",
    path: "outcomes.csv",
    change: set(share, {as_of: "1986"}),
    message: /^as_of: 1986 is long before any plan/
  },
  {
    name: "an outcome that is yet to be reported",
    path: "outcomes.csv",
    change: set(stations, {reported_on: "2098-01-01"}),
    message: /^reported_on: 2098-01-01 is yet to come/
  },
  {
    name: "an outcome reported before its day",
    path: "outcomes.csv",
    change: set(stations, {reported_on: "2019-01-01"}),
    message: /^reported_on: 2019-01-01 is before/
  },
  {
    name: "a city whose province is left out",
    path: "jurisdictions.csv",
    change: set({jurisdiction_id: "xiamen"}, {parent_id: "china"}),
    message: /^parent_id: "china", but fujian/
  },
  {
    name: "a bracket that closes two clauses",
    path: BRACKETS,
    change: (rows) => void (rows[1].clause = "另一句"),
    message: /^clause: "另一句", but/
  },
  // Rows against their text.
  {
    name: "a target of a section that stands elsewhere",
    path: TARGETS,
    change: set({target_id: "tj-newinfra-2021-t002"}, {section: "九（九）9"}),
    message: /^section: "九（九）9" between 二 and 二/
  },
  {
    name: "a task's number that jumps",
    path: TASKS,
    change: set({task_id: "tj-newinfra-2021-k02"}, {number: "999"}),
    message: /^number: 999 in 三（一）2/
  },
  {
    name: "a task's number that its neighbour has",
    path: TASKS,
    change: set({task_id: "tj-newinfra-2021-k02"}, {number: "1"}),
    message: /^number: 1 in 三（一）2/
  },
  {
    name: "the clauses of two projects exchanged",
    path: PROJECTS,
    change: (rows) => exchange(rows, "quote", 0, 1),
    message: /^quote: .*does not name “国家工业互联网大数据区域分中心”/
  },
  {
    name: "the clauses of two instruments exchanged",
    path: "instruments.csv",
    change: (rows) => exchange(rows, "quote", 0, 1),
    message: /^quote: .*does not name/
  },
  {
    name: "a review of another cadence",
    path: "coordination.csv",
    change: set({cadence: "half-yearly"}, {cadence: "quarterly"}),
    message: /^cadence: quarterly, but/
  },
  {
    name: "what is newly built as all there is",
    path: TARGETS,
    change: (rows) =>
      void (rows.find(({basis, quote: text}) => basis === "new" && /新建/.test(text))!.basis =
        "stock"),
    message: /^basis: stock, but/
  },
  {
    name: "what is reached as newly built",
    path: TARGETS,
    change: (rows) =>
      void (rows.find(
        ({basis, quote: text}) => basis === "stock" && /达到/.test(text) && !/新|累计/.test(text)
      )!.basis = "new"),
    message: /^basis: new, but/
  },
  {
    name: "a year that its sentence does not name",
    path: "plans/tj-smartcity-2016/targets.csv",
    change: (rows) =>
      void (rows.find(
        ({role, year, year_source, quote: text}) =>
          role === "target" && year_source === "sentence" && text.includes(`${year}年`)
      )!.year = "2019"),
    message: /^year: 2019, but .*names 2020/
  },
  {
    name: "a goal of at least so many, the fewer the better",
    path: "indicators.csv",
    change: set({indicator_id: "5g-application-scenarios"}, {better: "lower"}),
    message: /^better: lower, but/
  },
  {
    name: "a ratio of power, the higher the better",
    path: "indicators.csv",
    change: set({indicator_id: "data-centre-pue"}, {better: "higher"}),
    message: /^better: higher with the unit PUE/
  },
  // Files.
  {
    name: "two columns with each other's name",
    path: "domains.csv",
    change: (_, files) => {
      const {header} = files.get("domains.csv")!;
      [header[1], header[2]] = [header[2], header[1]];
    },
    message: /^column name_en is out of its order/
  },
  {
    name: "a plan gone with its folder's line",
    path: "plans.csv",
    change: (rows) =>
      void rows.splice(
        rows.findIndex((row) => row.plan_id === "xm-newinfra-2020"),
        1
      ),
    message: /^92 rows, 93 at/
  }
];

/** The files with one of them taken to mean something else; the text of those that differ. */
export function changedBy(
  {path, change}: Meaning,
  files: Map<string, Buffer>
): Map<string, string> {
  const text = files.get(path)!.toString("utf8");
  const [header, ...all] = text
    .split("\n")
    .filter(Boolean)
    .map((line) => cellsOf(line).map(unquoted));
  // By its place, so that a header may be renamed while the cells stay.
  const names = [...header];
  const rows = all.map((cells) => Object.fromEntries(names.map((name, i) => [name, cells[i]])));
  change(rows, new Map([[path, {header, rows}]]));
  const lines = [header, ...rows.map((row) => names.map((name) => row[name]))];
  return new Map([[path, lines.map((cells) => `${cells.map(quote).join(",")}\n`).join("")]]);
}
