import {existsSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import type {Authored, AuthoredRow} from "../../src/model/schema/rows.js";
import {loadAuthored} from "../../loaders/tables/load.js";
import {documentsIn, unproved, verify} from "../../loaders/verify.js";
import {readWhole} from "../../src/model/evidence.js";
import {readingForms} from "../../src/reading/units.js";
import {unitForms} from "../../src/reading/quantities.js";

const RAW = join(import.meta.dirname, "fixtures/raw");
const SEEDS = process.env.DUIBIAO_SEEDS ?? join(import.meta.dirname, "../../../shared/seeds");
const real = loadAuthored();
const forms = unitForms(real.units);

type AuthoredTarget = AuthoredRow<"targets">;

function row(fields: Partial<AuthoredTarget>): AuthoredTarget {
  return {
    target_id: "t1",
    plan_id: "plan",
    indicator_id: "5g-base-stations",
    role: "target",
    comparator: "eq",
    value_low: null,
    value_high: null,
    unit: "个",
    basis: "stock",
    year: 2023,
    year_source: "section",
    scope: null,
    scope_en: null,
    section: "一",
    statement: null,
    quote: "",
    restates: null,
    sum_of: null,
    stated: "number",
    doubt: null,
    note: null,
    note_zh: null,
    source_kind: null,
    publisher: null,
    publisher_en: null,
    source_url: null,
    confidence: null,
    binding: null,
    status: null,
    ...fields
  };
}

/** What the fixture document says, one row a statement. */
const ROWS: Record<string, AuthoredTarget> = {
  bound: row({comparator: "gte", value_low: 50000, quote: "全市累计建成5G基站5万个以上"}),
  addition: row({
    comparator: "gte",
    value_low: 6000,
    unit: "台",
    basis: "new",
    quote: "新建公共充电桩6000台以上"
  }),
  range: row({
    comparator: "range",
    value_low: 1,
    value_high: 2,
    unit: "家",
    basis: "new",
    quote: "培育1至2家跨行业平台"
  }),
  below: row({comparator: "lt", value_high: 1.3, unit: "PUE", quote: "数据中心PUE小于1.3"}),
  numeral: row({
    comparator: "gte",
    value_low: 55,
    unit: "%",
    quote: "数字经济增加值占比不低于百分之五十五"
  }),
  money: row({value_low: 25000, unit: "亿元", quote: "产业规模达到2.5万亿元"}),
  rate: row({value_low: 20, unit: "Tbps", quote: "城市出口带宽达到20T"}),
  words: row({
    ...{section: "二（一）", value_low: 100, unit: "%", stated: "words"},
    quote: "实现5G网络全覆盖"
  }),
  hedged: row({
    section: "二（一）",
    comparator: "approx",
    value_low: 100,
    unit: "%",
    stated: "words",
    quote: "初步实现教育城域网全覆盖"
  }),
  about: row({section: "二", comparator: "approx", value_low: 10, quote: "建设10个左右示范园区"}),
  more: row({
    ...{section: "二（一）", comparator: "approx", value_low: 500, unit: "家"},
    quote: "引进电子产业企业500多家"
  })
};

/** The fixture document's tables, with some rows in place of the true ones. */
function tables(targets: AuthoredTarget[], more: Partial<Authored> = {}): Authored {
  const [plan] = real.plans;
  return {
    ...real,
    plans: [{...plan, plan_id: "plan", document: "plan.txt"}],
    targets,
    tasks: [],
    projects: [],
    responsibilities: [],
    instruments: [],
    deliverables: [],
    coordination: [],
    mentions: [],
    ...more
  };
}

describe("unproved(target, forms) of ranks and hedges", () => {
  const place = {unit: "位", basis: "rank"} as const;

  it("reads a place as a point, and a list's top as a range from the first", () => {
    const third = row({...place, value_low: 3, quote: "下载速率位居全国第三位"});
    const top = row({...place, comparator: "lte", value_high: 20, quote: "全国知名电商20强"});
    expect([unproved(third, forms), unproved(top, forms)]).toEqual([null, null]);
    expect(unproved({...third, value_low: 2}, forms)).not.toBeNull();
    expect(
      unproved({...top, comparator: "eq", value_low: 20, value_high: null}, forms)
    ).not.toBeNull();
  });

  it.each(["推动", "推进", "加快", "逐步实现"])("takes %s as a hedge", (verb) => {
    const clause = row({
      value_low: 100,
      unit: "%",
      stated: "words",
      quote: `${verb}无线网络全覆盖`
    });
    expect(unproved(clause, forms)).not.toBeNull();
    expect(unproved({...clause, comparator: "approx"}, forms)).toBeNull();
  });
});

/** What a folder's documents do not prove. */
async function proved(authored: Authored, folder: string) {
  return verify(authored, (await documentsIn(authored.plans, folder)).texts);
}

describe("verify(authored, texts) on a document of its own", () => {
  it("proves every true row", async () => {
    expect(await proved(tables(Object.values(ROWS)), RAW)).toEqual([]);
  });

  it.each<[string, keyof typeof ROWS, Partial<AuthoredTarget>]>([
    ["another value", "bound", {value_low: 5000}],
    ["another bound", "bound", {comparator: "gt"}],
    ["a bound read as a point", "addition", {comparator: "eq"}],
    ["a unit of another dimension", "addition", {unit: "亿元"}],
    ["a quote that says more", "bound", {quote: "全市累计建成5G基站5万个以上，覆盖全市"}],
    ["a quote of other words", "addition", {quote: "新建充电桩6000台以上"}],
    ["another upper end", "range", {value_high: 3}],
    ["a range read as its lower end", "range", {comparator: "gte", value_high: null}],
    ["a limit turned round", "below", {comparator: "gt", value_low: 1.3, value_high: null}],
    ["another limit", "below", {value_high: 1.4}],
    ["a Chinese numeral misread", "numeral", {value_low: 50}],
    ["a share read as a count", "numeral", {unit: "个"}],
    ["money ten times too large", "money", {value_low: 250000}],
    ["a rate in the wrong unit", "rate", {unit: "Gbps"}],
    ["coverage where no word says so", "words", {quote: "5G网络"}],
    ["coverage of less than all", "words", {value_low: 90}],
    ["coverage as a bound", "words", {comparator: "gte"}],
    ["hedged coverage as full", "hedged", {comparator: "eq"}],
    ["about ten as ten", "about", {comparator: "eq"}],
    ["over five hundred as five hundred", "more", {comparator: "eq"}],
    ["a number where there is none", "words", {stated: "number"}],
    ["a section that is another's", "bound", {section: "二"}],
    ["a section that the text has not", "words", {section: "二（二）"}],
    ["a section within which it does not stand", "bound", {section: "一（一）"}]
  ])("catches %s", async (_, name, wrong) => {
    const doubts = await proved(tables([{...ROWS[name], ...wrong}]), RAW);
    expect(doubts.map(({id}) => id)).toEqual(["t1"]);
    expect(doubts[0].reason).toContain(wrong.quote ?? ROWS[name].quote);
  });

  it("catches a project, an agency and a task title that the text does not hold", async () => {
    const project = {
      ...real.projects[0],
      plan_id: "plan",
      project_id: "p1",
      quote: "推动城市大脑建设"
    };
    const own = {plan_id: "plan", task_id: "k1"};
    const agency = {
      ...{...real.responsibilities[0], ...own},
      ...{agency_note: null, clause: "建设“双千兆”网络"}
    };
    const task = {...real.tasks[0], ...own, section: "二（一）"};
    const whole = async (quote: string, name: string, title: string) => {
      const doubts = await proved(
        tables([], {
          projects: [{...project, quote}],
          responsibilities: [{...agency, agency: name}],
          tasks: [{...task, title_zh: title}]
        }),
        RAW
      );
      return doubts.map(({id}) => id);
    };
    expect(await whole("推动城市大脑建设", "市通信管理局", "建设“双千兆”网络")).toEqual([]);
    expect(await whole("推动城市之脑建设", "市通信局", "建设“双百兆”网络")).toEqual([
      "p1",
      `k1 statement ${agency.statement}`,
      "k1"
    ]);
  });

  it("catches a mention that the text does not hold", async () => {
    const {texts} = await documentsIn(tables([]).plans, RAW);
    const own = {plan_id: "plan", mention_id: "m1", section: "二（一）"};
    const doubts = (quote: string) =>
      verify(tables([], {mentions: [{...real.mentions[0], ...own, quote}]}), texts);
    expect(doubts("推动城市大脑建设")).toEqual([]);
    expect(doubts("推动城市之脑建设").map(({id}) => id)).toEqual(["m1"]);
  });

  it("names a plan whose document is not there, and proves the others", async () => {
    const own = tables(Object.values(ROWS));
    const elsewhere = {...own.plans[0], plan_id: "away", document: "away.pdf"};
    const {texts, unchecked} = await documentsIn([...own.plans, elsewhere], RAW);
    expect([...texts.keys()]).toEqual(["plan"]);
    expect(unchecked).toEqual([{id: "away", reason: `document away.pdf is not in ${RAW}`}]);
    const wrong = row({plan_id: "away", quote: "nowhere"});
    expect(verify({...own, targets: [...own.targets, wrong]}, texts)).toEqual([]);
  });

  it.each([
    ["GB18030", "gb.txt", "5G基站达到5万个"],
    ["Big5", "big5.txt", ""],
    ["PDF", "plan.pdf", "森林覆盖率"]
  ])("reads %s as the extractor does", async (_, document, words) => {
    const folder = join(import.meta.dirname, "../reading/fixtures/files");
    const {texts, unchecked} = await documentsIn([{plan_id: "plan", document}], folder);
    expect(unchecked).toEqual([]);
    expect(texts.get("plan")).toMatch(/[\u4e00-\u9fff]{4}/);
    expect(texts.get("plan")).toContain(words);
  });
});

describe("unproved(target, forms)", () => {
  it("says what the quote gives and what the row says", () => {
    expect(unproved({...ROWS.bound, value_low: 5000}, forms)).toBe(
      "“全市累计建成5G基站5万个以上” gives gte 50000 个, not gte 5000 个"
    );
  });

  it("a number without a unit proves a counting unit only", () => {
    const bare = row({value_low: 300, quote: "智能工厂和数字化车间|300"});
    expect(unproved(bare, forms)).toBeNull();
    expect(unproved({...bare, unit: "亿元"}, forms)).not.toBeNull();
  });

  it("takes the unit of a table's row from its brackets, its own cell or a head of growth", () => {
    const units = readingForms(real.units);
    const cells = row({basis: "annual", unit: "亿元", value_low: 5000});
    const gdp = {...cells, quote: "地区生产总值（亿元）|3250|5000"};
    expect(unproved(gdp, units)).toBeNull();
    expect(unproved({...gdp, value_low: 3250}, units)).not.toBeNull();
    expect(unproved({...gdp, unit: "公里"}, units)).not.toBeNull();
    const more = {...gdp, quote: "森林面积|万亩|30|31.5", unit: "亩", value_low: 315000};
    expect(unproved(more, units)).toBeNull();
    const rate = row({basis: "growth", unit: "%", value_low: 14, quote: "能耗降低|—|—|[14]"});
    expect(unproved(rate, units)).toBeNull();
    expect(unproved({...rate, value_low: 15}, units)).not.toBeNull();
  });

  it("takes what a number is divided by from the words before it", () => {
    const units = readingForms(real.units);
    const places = row({unit: "个/千人", value_low: 4.6, quote: "每千人口托位数达到4.6个"});
    expect(unproved(places, units)).toBeNull();
    expect(unproved({...places, quote: "托位数达到4.6个"}, units)).not.toBeNull();
  });

  it("every quote of a plan read whole gives its row, its document at hand or not", () => {
    const whole = new Set(real.plans.filter(readWhole).map(({plan_id}) => plan_id));
    const own = real.targets.filter(({plan_id}) => whole.has(plan_id));
    expect(own.length).toBeGreaterThan(150);
    const doubts = own.map((target) => unproved(target, forms)).filter(Boolean);
    expect(doubts).toEqual([]);
  });
});

describe("the raw documents of the plans", () => {
  it("prove all rows, where they are at hand", async ({annotate}) => {
    if (!existsSync(SEEDS)) {
      annotate(`not at hand: ${SEEDS}; set DUIBIAO_SEEDS to the folder of raw documents`);
      return;
    }
    expect(await proved(real, SEEDS)).toEqual([]);
  });
});
