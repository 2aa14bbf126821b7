import {z} from "zod";

/**
 * The one schema of the authored tables. Each column has a type that reads the
 * written text (empty becomes null) and a description in both languages, from
 * which the data dictionary is made.
 */
export interface Table {
  name: string;
  /** Path below data/; `*` stands for a plan id. */
  path: string;
  key: string;
  zh: string;
  en: string;
  columns: Record<string, Column>;
}

/** A column: how its text is read, what it means, and the table its ids come from. */
export interface Column {
  type: z.ZodType<unknown, string>;
  zh: string;
  en: string;
  references?: string;
}

function column(
  type: z.ZodType<unknown, string>,
  zh: string,
  en: string,
  references?: string
): Column {
  return references ? {type, zh, en, references} : {type, zh, en};
}

function said(expected: string) {
  return {
    error: ({input}: {input?: unknown}) =>
      `invalid value ${JSON.stringify(input)}; expected ${expected}`
  };
}

const required = z.string().min(1, {error: "empty; expected a value"});
const text = required.refine((s) => s === s.trim(), said("text without spaces at its ends"));
const number = required
  .regex(/^-?\d+(\.\d+)?$/, said("a plain number such as 50000 or 1.3"))
  .transform(Number);
const integer = required.regex(/^\d+$/, said("a whole number")).transform(Number);
const year = required.regex(/^(19|20)\d\d$/, said("a year such as 2023")).transform(Number);
const date = required.regex(
  /^\d{4}(-\d\d(-\d\d)?)?$/,
  said("a date such as 2021-08-19, 2021-08 or 2021")
);
const kebab = required.regex(
  /^[a-z0-9]+(-[a-z0-9]+)*$/,
  said("a kebab-case id such as 5g-base-stations")
);
const url = required.regex(/^https?:\/\/\S+$/, said("an address beginning with http"));

function maybe<T>(type: z.ZodType<T, string>): z.ZodType<T | null, string> {
  return z.union([z.literal("").transform(() => null), type], {
    error: (issue) => {
      const inner = issue.errors?.[1]?.[0];
      return inner?.message ?? "invalid value; expected empty or a value";
    }
  });
}

function oneOf(...values: string[]): z.ZodType<string, string> {
  return z.string().refine((s) => values.includes(s), said(`one of ${values.join(", ")}`));
}

function listOf(...values: string[]): z.ZodType<string[], string> {
  return z
    .string()
    .refine(
      (s) => s === "" || s.split(";").every((v) => values.includes(v)),
      said(`any of ${values.join(", ")}, joined by ;`)
    )
    .transform((s) => (s === "" ? [] : s.split(";")));
}

export const ROLES = ["target", "baseline"];
export const COMPARATORS = ["eq", "gte", "gt", "lte", "lt", "approx", "range"];
export const BASES = ["stock", "new", "annual", "share", "growth", "threshold"];
export const FOOTINGS = ["population", "area", "gdp"];
export const NDRC_CLASSES = ["information", "converged", "innovation", "outside"];

/** All authored tables, in the order in which they refer to each other. */
export const TABLES: Table[] = [
  {
    name: "domains",
    path: "domains.csv",
    key: "domain_id",
    zh: "领域及其在国家发展改革委三类新型基础设施中的归类",
    en: "Fields of policy, with their place in the three NDRC classes of new infrastructure",
    columns: {
      domain_id: column(kebab, "领域代号", "Id of the domain"),
      name_zh: column(text, "中文名称", "Name in Chinese"),
      name_en: column(text, "英文名称", "Name in English"),
      ndrc_class: column(
        oneOf(...NDRC_CLASSES),
        "国家发展改革委2020年的三类（信息、融合、创新），或不属其中",
        "NDRC class of 2020: information, converged, innovation, or outside"
      )
    }
  },
  {
    name: "units",
    path: "units.csv",
    key: "unit",
    zh: "单位、量纲与换算系数",
    en: "Units, their dimension and the factor to the dimension's base unit",
    columns: {
      unit: column(text, "单位（中文写法）", "The unit as written in Chinese"),
      dimension: column(
        kebab,
        "量纲；只有同一量纲可以换算",
        "Dimension; only units of one dimension convert"
      ),
      factor: column(number, "折合该量纲基本单位的系数", "Factor to the dimension's base unit"),
      name_en: column(
        maybe(text),
        "英文写法；计数单位为空",
        "English form; empty for counting words"
      ),
      aliases: column(
        maybe(text),
        "原文中的其他写法，以；分隔",
        "Other forms found in plans, joined by ；"
      )
    }
  },
  {
    name: "jurisdictions",
    path: "jurisdictions.csv",
    key: "jurisdiction_id",
    zh: "城市与区县",
    en: "Cities and districts",
    columns: {
      jurisdiction_id: column(
        kebab,
        "地区代号，用于网址",
        "Id of the jurisdiction, used in addresses"
      ),
      code: column(
        required.regex(/^\d{6}$/, said("six digits (GB/T 2260)")),
        "行政区划代码（GB/T 2260）",
        "GB/T 2260 code"
      ),
      name_zh: column(text, "中文名称", "Name in Chinese"),
      name_en: column(text, "英文名称", "Name in English"),
      level: column(
        oneOf("municipality", "province", "sub-provincial", "prefecture", "district"),
        "级别",
        "Administrative level"
      ),
      parent_id: column(maybe(kebab), "上级地区", "The jurisdiction above", "jurisdictions")
    }
  },
  {
    name: "indicators",
    path: "indicators.csv",
    key: "indicator_id",
    zh: "指标目录：何为同一指标，由定义决定",
    en: "Catalogue of indicators; the definition decides what is the same thing",
    columns: {
      indicator_id: column(kebab, "指标代号，用于网址", "Id of the indicator, used in addresses"),
      name_zh: column(text, "中文名称", "Name in Chinese"),
      name_en: column(text, "英文名称", "Name in English"),
      domain_id: column(kebab, "领域", "Domain", "domains"),
      unit: column(text, "统一单位", "Canonical unit", "units"),
      better: column(
        oneOf("higher", "lower", "none"),
        "数值越高越好、越低越好或无方向",
        "Which direction is better"
      ),
      normalise: column(
        listOf(...FOOTINGS),
        "可折算的口径：population 人口、area 面积、gdp 地区生产总值，以;分隔",
        "Footings that make sense: population, area, gdp, joined by ;"
      ),
      definition_zh: column(
        text,
        "定义：计入什么、不计入什么",
        "Definition in Chinese: what is counted and what is not"
      ),
      definition_en: column(text, "英文定义", "Definition in English"),
      aliases_zh: column(
        maybe(text),
        "其他中文说法，以；分隔",
        "Other Chinese wordings, joined by ；"
      ),
      family: column(
        maybe(kebab),
        "近似而不相同的指标共用的组名",
        "Shared by indicators that look alike but count different things"
      )
    }
  },
  {
    name: "plans",
    path: "plans.csv",
    key: "plan_id",
    zh: "规划与方案",
    en: "The plans",
    columns: {
      plan_id: column(kebab, "规划代号，用于网址", "Id of the plan, used in addresses"),
      jurisdiction_id: column(
        kebab,
        "发布规划的地区",
        "The jurisdiction the plan is for",
        "jurisdictions"
      ),
      title_zh: column(text, "正式标题", "Official title"),
      title_en: column(text, "标题的英文译注", "English gloss of the title"),
      short_zh: column(text, "图表中的简称", "Short name in charts, Chinese"),
      short_en: column(text, "图表中的英文简称", "Short name in charts, English"),
      issuer: column(maybe(text), "发布机关", "Issuing body"),
      doc_number: column(maybe(text), "文号", "Document number"),
      issued_on: column(
        maybe(date),
        "发布日期（已知的精度）",
        "Date of issue, as precisely as known"
      ),
      period_start: column(year, "规划期首年", "First year of the plan's period"),
      period_end: column(year, "规划期末年", "Last year of the plan's period"),
      kind: column(oneOf("plan", "action-plan", "work-plan"), "种类", "Kind of document"),
      evidence: column(
        oneOf("document", "secondary"),
        "依据原文或转述",
        "Read from the document, or from a report on it"
      ),
      official_url: column(maybe(url), "官方网址", "Official address"),
      document: column(text, "核对所用原始文件名", "File name of the raw document used by verify"),
      note: column(maybe(text), "说明", "Note")
    }
  },
  {
    name: "tasks",
    path: "plans/*/tasks.csv",
    key: "task_id",
    zh: "规划的任务与保障措施",
    en: "Tasks and safeguards of the plans",
    columns: {
      task_id: column(kebab, "任务代号", "Id of the task"),
      section: column(text, "所在章节", "Path of headings"),
      number: column(integer, "在章节中的序号", "Ordinal within its section"),
      title_zh: column(text, "任务标题", "Title as printed"),
      title_en: column(text, "标题的英文译注", "English gloss of the title"),
      domain_id: column(kebab, "领域", "Domain", "domains")
    }
  },
  {
    name: "targets",
    path: "plans/*/targets.csv",
    key: "target_id",
    zh: "目标与基线：一行一个数",
    en: "Targets and baselines, one quantity a row",
    columns: {
      target_id: column(kebab, "目标代号", "Id of the row"),
      indicator_id: column(kebab, "指标", "Indicator", "indicators"),
      role: column(oneOf(...ROLES), "目标或基线", "A target, or a baseline that had been reached"),
      comparator: column(
        oneOf(...COMPARATORS),
        "eq 等于、gte 不低于、gt 超过、lte 不超过、lt 低于、approx 左右、range 区间",
        "eq, gte, gt, lte, lt, approx or range"
      ),
      value_low: column(maybe(number), "数值（上限型为空）", "The value; empty for an upper bound"),
      value_high: column(maybe(number), "上限或区间上端", "Upper bound or upper end of a range"),
      unit: column(text, "所存数值的单位", "Unit of the stored value", "units"),
      basis: column(
        oneOf(...BASES),
        "stock 时点总量、new 期内新增、annual 年度流量、share 占比、growth 年增速、threshold 对每一单位的条件",
        "stock, new, annual, share, growth or threshold"
      ),
      year: column(
        year,
        "目标年份（基线为数据年份）",
        "Deadline; for a baseline the year of the figure"
      ),
      year_source: column(
        oneOf("sentence", "section", "plan"),
        "年份出自本句、本节或规划期",
        "Where the year comes from: the sentence, its section, or the plan's period"
      ),
      scope: column(
        maybe(text),
        "空为全域，否则为所指区域",
        "Empty for the whole jurisdiction, else the part named"
      ),
      section: column(text, "所在章节", "Path of headings"),
      quote: column(text, "足以证明本行的最短原文", "The shortest clause that proves the row"),
      restates: column(
        maybe(kebab),
        "重申的首次表述",
        "The first statement that this one repeats",
        "targets"
      ),
      stated: column(
        oneOf("number", "words"),
        "以数字或文字表述",
        "Stated as a number, or in words"
      ),
      note: column(
        maybe(text),
        "说明（英文）：存疑之处与所取读法",
        "Note: doubts and the reading chosen"
      ),
      note_zh: column(maybe(text), "说明：存疑之处与所取读法", "The note in Chinese")
    }
  },
  {
    name: "responsibilities",
    path: "plans/*/responsibilities.csv",
    key: "",
    zh: "责任单位：一行一个单位",
    en: "Responsible agencies, one agency a row",
    columns: {
      task_id: column(kebab, "任务", "Task", "tasks"),
      statement: column(
        integer,
        "责任括注在规划中的序号",
        "Running number of the bracket in the plan"
      ),
      role: column(
        oneOf("lead", "support", "responsible"),
        "牵头、配合或责任单位",
        "Lead (牵头), support (配合) or responsible (责任) agency"
      ),
      agency: column(text, "单位名称", "Agency as printed"),
      agency_note: column(maybe(text), "括注写法说明", "How the bracket puts it")
    }
  },
  {
    name: "projects",
    path: "plans/*/projects.csv",
    key: "project_id",
    zh: "点名的项目、平台、实验室、码头、数据中心等",
    en: "Projects, platforms, laboratories, terminals and data centres named in the plans",
    columns: {
      project_id: column(kebab, "项目代号", "Id of the project"),
      task_id: column(maybe(kebab), "所属任务", "Task it stands in", "tasks"),
      name_zh: column(text, "名称", "Name as printed"),
      name_en: column(text, "英文译注", "English gloss"),
      kind: column(
        oneOf(
          "platform",
          "laboratory",
          "innovation-centre",
          "data-centre",
          "computing-centre",
          "port",
          "park",
          "demonstration",
          "facility",
          "system",
          "programme",
          "company-project"
        ),
        "种类",
        "Kind"
      ),
      place: column(maybe(text), "地点", "Place, if named"),
      quote: column(text, "原文", "Source clause")
    }
  },
  {
    name: "denominators",
    path: "denominators.csv",
    key: "denominator_id",
    zh: "折算所用的人口、面积与地区生产总值，各有发布者",
    en: "Population, area and GDP used as denominators, each with its publisher",
    columns: {
      denominator_id: column(kebab, "代号", "Id"),
      jurisdiction_id: column(kebab, "地区", "Jurisdiction", "jurisdictions"),
      footing: column(oneOf(...FOOTINGS), "口径", "Footing it serves"),
      metric: column(kebab, "统计指标", "What was measured"),
      value: column(number, "数值", "Value"),
      unit: column(text, "单位", "Unit", "units"),
      year: column(
        maybe(year),
        "年份；空为不随年份",
        "Year; empty where it does not change by year"
      ),
      series: column(
        oneOf("revised", "unrevised", "fixed"),
        "修订系列、未修订系列或固定值；不同系列不混用",
        "Revised or unrevised series, or fixed; series are never mixed"
      ),
      kind: column(
        oneOf("published", "derived"),
        "公布或推算",
        "Published, or derived from published figures"
      ),
      publisher: column(text, "发布者", "Publisher"),
      publisher_en: column(text, "发布者英文名", "Publisher in English"),
      url: column(maybe(url), "网址", "Address"),
      confidence: column(
        oneOf("high", "medium", "low"),
        "可信度；low 不用于图表",
        "Confidence; low is never drawn"
      ),
      note: column(maybe(text), "说明（英文）", "Note")
    }
  },
  {
    name: "outcomes",
    path: "outcomes.csv",
    key: "outcome_id",
    zh: "后来公布的结果",
    en: "What was later reported",
    columns: {
      outcome_id: column(kebab, "代号", "Id"),
      jurisdiction_id: column(kebab, "地区", "Jurisdiction", "jurisdictions"),
      indicator_id: column(kebab, "指标", "Indicator", "indicators"),
      comparator: column(oneOf(...COMPARATORS), "比较符", "Comparator"),
      value: column(number, "数值", "Value"),
      unit: column(text, "单位", "Unit", "units"),
      basis: column(oneOf(...BASES), "性质", "Basis"),
      as_of: column(text, "时点（原样）", "Date of the figure, as given"),
      publisher: column(text, "发布者", "Publisher"),
      publisher_en: column(text, "发布者英文名", "Publisher in English"),
      url: column(maybe(url), "网址", "Address"),
      confidence: column(oneOf("high", "medium"), "可信度", "Confidence"),
      note: column(maybe(text), "说明（英文）", "Note")
    }
  },
  {
    name: "agencies",
    path: "agencies.csv",
    key: "agency_id",
    zh: "责任单位名录：不同写法归为一个单位",
    en: "Agencies, with the different ways in which plans print them",
    columns: {
      agency_id: column(kebab, "单位代号", "Id of the agency"),
      name_zh: column(text, "常用名称", "Name in Chinese"),
      name_en: column(text, "英文译名", "English gloss"),
      kind: column(
        oneOf(
          "party",
          "government",
          "public-institution",
          "district-government",
          "central-branch",
          "company",
          "collective"
        ),
        "种类；collective 为泛指",
        "Kind; collective is a general form such as all district governments"
      ),
      jurisdiction_id: column(kebab, "所属地区", "Jurisdiction", "jurisdictions"),
      aliases_zh: column(maybe(text), "其他写法，以；分隔", "Other printed forms, joined by ；")
    }
  },
  {
    name: "cascade",
    path: "cascade.csv",
    key: "link_id",
    zh: "市级任务在区级方案中的落实：逐条审读，附理由",
    en: "Which tasks of a city's plan a district's plan takes up; each link reviewed, with a reason",
    columns: {
      link_id: column(kebab, "代号", "Id of the link"),
      upper_task_id: column(
        maybe(kebab),
        "上级任务；空为区级自有",
        "Task of the upper plan; empty for a district's own",
        "tasks"
      ),
      lower_task_id: column(
        maybe(kebab),
        "下级任务；空为未承接",
        "Task of the lower plan; empty where none takes it up",
        "tasks"
      ),
      relation: column(
        oneOf("takes-up", "partly", "wording-only", "not-taken-up", "own"),
        "承接、部分承接、仅措辞相同、未承接、自有",
        "takes-up, partly, wording-only, not-taken-up or own"
      ),
      reason_zh: column(text, "理由", "Reason in Chinese"),
      reason_en: column(text, "英文理由", "Reason in English")
    }
  },
  {
    name: "gaps",
    path: "gaps.csv",
    key: "gap_id",
    zh: "某份规划为何没有某类行：未收录，或原文没有",
    en: "Why a plan has no rows of a kind: not in the corpus, or not stated in the plan",
    columns: {
      gap_id: column(kebab, "代号", "Id of the gap"),
      plan_id: column(kebab, "规划", "Plan", "plans"),
      rows: column(oneOf("responsibilities"), "缺的是哪一张表的行", "Table whose rows are missing"),
      kind: column(
        oneOf("not-in-corpus", "none-stated"),
        "未收录，或原文未写；都不等于零",
        "Not in the corpus, or not stated in the plan; neither is zero"
      ),
      reason_zh: column(text, "理由", "Reason in Chinese"),
      reason_en: column(text, "英文理由", "Reason in English")
    }
  }
];
