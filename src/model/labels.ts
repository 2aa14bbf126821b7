import type {FootingReason} from "./footing.js";
import type {Reason, Verdict} from "./compare.js";
import type {Row} from "./schema/rows.js";
import type {Basis, Comparator, Footing, Lang, Role, Target} from "./target.js";

/** The words of the field in one language; prose stands in the pages. */
export interface Labels {
  verdict: Record<Verdict, string>;
  /** Why two targets do not share an axis, or what was converted or differs. */
  reason: Record<Reason, string>;
  comparator: Record<Comparator, string>;
  basis: Record<Basis, string>;
  role: Record<Role, string>;
  footing: Record<Footing, string>;
  footingReason: Record<FootingReason, string>;
  yearSource: Record<Target["year_source"], string>;
  /** Where a target starts; baselines, and plans not read whole, say nothing of it. */
  start: Record<NonNullable<Target["start"]> | "na", string>;
  stated: Record<Target["stated"], string>;
  /** What the plan's own table calls the row. */
  binding: Record<NonNullable<Target["binding"]>, string>;
  ndrc: Record<Row<"domains">["ndrc_class"], string>;
  level: Record<Row<"jurisdictions">["level"], string>;
  planKind: Record<Row<"plans">["kind"], string>;
  projectKind: Record<Row<"projects">["kind"], string>;
  agencyRole: Record<Row<"responsibilities">["role"], string>;
  evidence: Record<Target["evidence"], string>;
  partSeen: Record<NonNullable<Row<"plans">["part_seen"]>, string>;
  confidence: Record<NonNullable<Target["confidence"]>, string>;
  /** What became of a goal by a report; `none` where no figure was found. */
  judged: Record<Row<"judgements">["verdict"] | "none", string>;
  sourceKind: Record<Row<"outcomes">["source_kind"], string>;
  revised: Record<NonNullable<Row<"outcomes">["revised"]>, string>;
  /** Whether a plan says it for the first time or again. */
  restated: Record<"first" | "again", string>;
  doubt: Record<NonNullable<Target["doubt"]> | "none", string>;
  whole: string;
  by: (year: number) => string;
}

const zh: Labels = {
  verdict: {
    comparable: "可比",
    convertible: "换算后可比",
    "not-comparable": "不可比"
  },
  reason: {
    definition: "指标定义不同",
    unit: "计量单位不同",
    scope: "范围不同",
    basis: "数值类型不同",
    rank: "名次不是数量",
    draft: "草稿，尚未审核",
    year: "年份不同",
    comparator: "限定词不同"
  },
  comparator: {
    eq: "等于",
    gte: "不低于",
    gt: "超过",
    lte: "不超过",
    lt: "低于",
    approx: "约",
    range: "区间"
  },
  basis: {
    stock: "总量",
    new: "新增",
    annual: "年度",
    share: "占比",
    growth: "年增速",
    threshold: "单体门槛",
    rank: "名次"
  },
  role: {target: "目标", baseline: "基期值"},
  footing: {population: "每万人", area: "每平方公里", gdp: "每亿元地区生产总值"},
  footingReason: {
    "not-allowed": "该指标不宜按此折算",
    part: "目标只涉及部分区域，没有对应的分母",
    missing: "缺少某一地区的分母",
    series: "某一地区只有未修订的数据，不与修订后的数据混用",
    metric: "各地分母的统计口径不同"
  },
  yearSource: {
    sentence: "年份见于本句",
    section: "年份见于本节",
    plan: "年份取规划期末",
    issue: "原文未注明时点，年份取印发之年"
  },
  start: {
    plan: "本规划有可比的基期值",
    city: "该市此前说过同一指标",
    none: "没有起点",
    na: "不适用"
  },
  stated: {number: "以数字表述", words: "以文字表述"},
  binding: {binding: "约束性", anticipatory: "预期性", guiding: "指导性"},
  ndrc: {
    information: "信息基础设施",
    converged: "融合基础设施",
    innovation: "创新基础设施",
    outside: "三类之外"
  },
  level: {
    nation: "国家",
    municipality: "直辖市",
    province: "省",
    "sub-provincial": "副省级城市",
    prefecture: "地级市",
    county: "县或县级市",
    district: "区"
  },
  planKind: {
    plan: "规划",
    "action-plan": "行动方案",
    "action-programme": "行动计划",
    "work-plan": "工作方案",
    policy: "政策意见"
  },
  projectKind: {
    platform: "平台",
    laboratory: "实验室",
    "innovation-centre": "创新中心",
    "data-centre": "数据中心",
    "computing-centre": "计算中心",
    port: "港口码头",
    park: "园区",
    demonstration: "示范区或试点",
    facility: "设施",
    system: "系统",
    programme: "工程或行动",
    "company-project": "企业项目",
    fund: "基金",
    body: "机构"
  },
  agencyRole: {lead: "牵头", support: "配合", responsible: "责任"},
  evidence: {
    document: "读自全文",
    excerpt: "读自官方页面的一部分",
    secondary: "读自转载或报道"
  },
  partSeen: {beginning: "开头部分", excerpt: "零散数句"},
  confidence: {high: "高", medium: "中"},
  judged: {
    met: "按公布的数已达到",
    "passed-before": "期限之前的数已达到",
    interim: "期限前的进度数",
    below: "期限时的数低于目标",
    late: "期限之后的数",
    partial: "只有部分范围的数",
    "not-comparable": "不可比",
    none: "未见公布的数"
  },
  sourceKind: {official: "发布者页面", repost: "转载", news: "报道"},
  revised: {preliminary: "初步数", revised: "修订数"},
  restated: {first: "首次表述", again: "重申"},
  doubt: {none: "不存疑", reading: "原文可有他解", silent: "原文未说明"},
  whole: "全域",
  by: (year) => `${year}年`
};

const en: Labels = {
  verdict: {
    comparable: "Comparable",
    convertible: "Comparable after conversion",
    "not-comparable": "Not comparable"
  },
  reason: {
    definition: "different definitions",
    unit: "different units of measure",
    scope: "different areas",
    basis: "different bases",
    rank: "a rank is no quantity",
    draft: "a draft that nobody has reviewed",
    year: "different years",
    comparator: "different bounds"
  },
  comparator: {
    eq: "exactly",
    gte: "at least",
    gt: "more than",
    lte: "at most",
    lt: "less than",
    approx: "about",
    range: "between"
  },
  basis: {
    stock: "total",
    new: "addition",
    annual: "yearly flow",
    share: "share",
    growth: "yearly growth",
    threshold: "condition per unit",
    rank: "rank"
  },
  role: {target: "Target", baseline: "Baseline"},
  footing: {
    population: "per 10,000 residents",
    area: "per km²",
    gdp: "per 100 million yuan of GDP"
  },
  footingReason: {
    "not-allowed": "the indicator makes no sense on this scale",
    part: "a target covers a part of the jurisdiction, which has no denominator of its own",
    missing: "a jurisdiction has no denominator",
    series: "a jurisdiction has only unrevised figures, which are not mixed with revised ones",
    metric: "the denominators measure different things"
  },
  yearSource: {
    sentence: "year stated in the clause",
    section: "year stated in the section",
    plan: "year taken from the end of the plan's period",
    issue: "not dated in the text; the year of issue"
  },
  start: {
    plan: "a baseline of the plan itself",
    city: "stated by the city before",
    none: "none",
    na: "does not apply"
  },
  stated: {number: "stated as a number", words: "stated in words"},
  binding: {binding: "binding", anticipatory: "anticipatory", guiding: "guiding"},
  ndrc: {
    information: "Information infrastructure",
    converged: "Converged infrastructure",
    innovation: "Innovation infrastructure",
    outside: "Outside the three classes"
  },
  level: {
    nation: "nation",
    municipality: "municipality",
    province: "province",
    "sub-provincial": "sub-provincial city",
    prefecture: "prefecture-level city",
    county: "county or county-level city",
    district: "district"
  },
  planKind: {
    plan: "plan",
    "action-plan": "action plan",
    "action-programme": "action programme",
    "work-plan": "work plan",
    policy: "policy document"
  },
  projectKind: {
    platform: "platform",
    laboratory: "laboratory",
    "innovation-centre": "innovation centre",
    "data-centre": "data centre",
    "computing-centre": "computing centre",
    port: "port or terminal",
    park: "park",
    demonstration: "demonstration or pilot",
    facility: "facility",
    system: "system",
    programme: "programme",
    "company-project": "company project",
    fund: "fund",
    body: "body"
  },
  agencyRole: {lead: "lead", support: "support", responsible: "responsible"},
  evidence: {
    document: "read from the whole document",
    excerpt: "read in part on an official page",
    secondary: "read in a repost or report"
  },
  partSeen: {beginning: "its first part", excerpt: "single sentences"},
  confidence: {high: "high", medium: "medium"},
  judged: {
    met: "met by the report",
    "passed-before": "passed before the deadline",
    interim: "interim figure",
    below: "below at the deadline",
    late: "figure after the deadline",
    partial: "a part of it only",
    "not-comparable": "not comparable",
    none: "no figure found"
  },
  sourceKind: {official: "publisher’s own page", repost: "repost", news: "news report"},
  revised: {preliminary: "preliminary", revised: "revised"},
  restated: {first: "first statement", again: "restatement"},
  doubt: {
    none: "no doubt",
    reading: "the text allows another reading",
    silent: "the text leaves it open"
  },
  whole: "whole jurisdiction",
  by: (year) => `by ${year}`
};

/** All labels, by language. */
export const LABELS: Record<Lang, Labels> = {zh, en};
