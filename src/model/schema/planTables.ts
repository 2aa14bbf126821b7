import {
  column,
  copied,
  date,
  day,
  fileName,
  integer,
  kebab,
  kebabs,
  maybe,
  number,
  PRECISIONS,
  oneOf,
  text,
  url,
  year,
  type Table
} from "./columns.js";
import {
  CANONICAL_UNIT,
  COUNTS,
  DOMAIN,
  INDICATOR_NAMES,
  JURISDICTION_NAMES,
  PLACE,
  PLAN,
  UNIT_EN
} from "./derived.js";
import {PLAN_EVIDENCE, ROW_EVIDENCE} from "./evidence.js";
import {SUBJECT} from "./subject.js";
import {
  BASES,
  BINDINGS,
  COMPARATORS,
  DOUBTS,
  EVIDENCE,
  ROLES,
  STATUSES,
  YEAR_SOURCES
} from "./words.js";

/** The plans, and the quantities that are read from each. */
export const PLAN_TABLES = [
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
      short_en: column(
        text,
        "图表中的英文简称，含规划期",
        "Short name in charts, English, with its period"
      ),
      bare_en: column(text, "不含规划期的英文简称", "Short name without its period, English"),
      issuer: column(maybe(text), "发布机关", "Issuing body"),
      issuer_en: column(
        maybe(text),
        "发布机关的英文译注，与 issuer 同有同无",
        "English gloss of the issuing body, exactly where issuer is set"
      ),
      doc_number: column(maybe(text), "文号", "Document number"),
      issued_on: column(
        maybe(date),
        "发布日期（已知的精度）",
        "Date of issue, as precisely as known"
      ),
      period_start: column(year, "规划期首年", "First year of the plan's period"),
      period_end: column(year, "规划期末年", "Last year of the plan's period"),
      kind: column(
        oneOf("plan", "action-plan", "action-programme", "work-plan", "policy"),
        "种类",
        "Kind of document"
      ),
      subject: SUBJECT,
      evidence: column(
        oneOf(...EVIDENCE),
        "依据：document 全文，excerpt 官方页面所载的一部分，secondary 转载、报道或年度任务",
        "Read from: document, the whole text; excerpt, a part of it on an official page; secondary, a repost, a news report or a year's list of work"
      ),
      official_url: column(maybe(url), "官方网址", "Official address"),
      document: column(
        maybe(fileName),
        "核对所用原始文件名；仅读过全文的规划有",
        "File name of the raw document used by verify; set for plans read whole only"
      ),
      ...PLAN_EVIDENCE,
      note: column(
        maybe(text),
        "所用文本的来源与缺损（英文）",
        "About the text used: where it was read, and what it lost"
      ),
      note_zh: column(
        maybe(text),
        "所用文本的来源与缺损，与 note 同有同无",
        "The note in Chinese, exactly where note is set"
      )
    },
    after: {
      issued_on_date: column(
        maybe(day),
        "发布日期，只知年月的取首日",
        "Date of issue; the first day where only the month or the year is known"
      ),
      issued_on_precision: column(
        maybe(oneOf(...PRECISIONS)),
        "发布日期精确到日、月或年",
        "Whether the date of issue is known to the day, the month or the year"
      ),
      ...COUNTS,
      ...JURISDICTION_NAMES
    }
  },
  {
    name: "targets",
    path: "plans/*/targets.csv",
    key: "target_id",
    zh: "目标与基期值：一行一个数",
    en: "Targets and baselines, one quantity a row",
    columns: {
      target_id: column(kebab, "目标代号", "Id of the row"),
      indicator_id: column(kebab, "指标", "Indicator", "indicators"),
      role: column(
        oneOf(...ROLES),
        "目标或基期值",
        "A target, or a baseline that had been reached"
      ),
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
        "stock 时点总量、new 期内新增、annual 年度流量、share 占比、growth 年增速、threshold 对每一单位的条件、rank 名次",
        "stock, new, annual, share, growth, threshold or rank"
      ),
      year: column(
        year,
        "目标年份（基期值为数据年份）",
        "Deadline; for a baseline the year of the figure"
      ),
      year_source: column(
        oneOf(...YEAR_SOURCES),
        "年份出自本句、本节、规划期；issue 为原文未注明时点的基期值，取印发之年",
        "Where the year comes from: the sentence, its section, or the plan's period; issue for a baseline that the text does not date, which takes the year of issue"
      ),
      scope: column(
        maybe(text),
        "空为全域，否则为所指区域",
        "Empty for the whole jurisdiction, else the part named"
      ),
      scope_en: column(
        maybe(text),
        "所指区域的英文译注，与 scope 同有同无",
        "English gloss of the part named, exactly where scope is set"
      ),
      section: column(text, "所在章节", "Path of headings"),
      statement: column(
        maybe(integer),
        "所在责任括注的序号，由此可知牵头单位；空为其后没有责任括注",
        "Running number of the responsibility bracket that closes over the clause, which names its lead; empty where none does"
      ),
      quote: column(
        maybe(text),
        "足以证明本行的最短原文；仅未读全文而原句未录的行为空，这样的行有 source_url",
        "The shortest clause that proves the row; empty only for a row of a page whose phrase was not taken down, which has source_url"
      ),
      restates: column(
        maybe(kebab),
        "重申的首次表述",
        "The first statement that this one repeats",
        "targets"
      ),
      sum_of: column(
        maybe(kebabs),
        "本行为所列各行之和，以;分隔；合计时不再相加",
        "The rows whose values this one sums up, joined by ;; whoever adds values up leaves it out"
      ),
      stated: column(
        oneOf("number", "words"),
        "以数字或文字表述",
        "Stated as a number, or in words"
      ),
      doubt: column(
        maybe(oneOf(...DOUBTS)),
        "理解存疑：reading 原文可有他解、取其一，silent 原文未说明；空为不存疑，说明列写明所疑",
        "Doubt about the reading: reading where the text allows another, silent where it leaves open what is meant; empty for none, and the note says which"
      ),
      note: column(
        maybe(text),
        "说明（英文）：存疑之处与所取读法",
        "Note: doubts and the reading chosen"
      ),
      note_zh: column(maybe(text), "说明：存疑之处与所取读法", "The note in Chinese"),
      ...ROW_EVIDENCE,
      binding: column(
        maybe(oneOf(...BINDINGS)),
        "规划指标表所注属性：binding 约束性、anticipatory 预期性、guiding 指导性；空为原文未注",
        "What the plan's table of indicators calls it: binding (约束性), anticipatory (预期性) or guiding (指导性); empty where it says none"
      ),
      status: column(
        maybe(oneOf(...STATUSES)),
        "draft 为程序匹配指标、尚未经人审核的行，不参与任何可比判断；空为已审核",
        "draft for a row whose indicator a program chose and nobody has reviewed, which takes part in no verdict; empty for a reviewed row"
      )
    },
    after: {
      ...PLACE,
      canonical_low: column(
        maybe(number),
        "value_low 折合指标统一单位",
        "value_low in the indicator's canonical unit"
      ),
      canonical_high: column(
        maybe(number),
        "value_high 折合指标统一单位",
        "value_high in the indicator's canonical unit"
      ),
      ...CANONICAL_UNIT,
      unit_en: UNIT_EN,
      unit_source: column(
        oneOf("printed", "supplied"),
        "单位见于原文（printed）或由读法补出（supplied）",
        "Whether the clause prints the unit (printed) or the reading supplied it (supplied)"
      ),
      dimension: copied("units", "dimension"),
      task_id: column(
        maybe(kebab),
        "所在章节的任务；同一章节有几项任务时为空",
        "Task of the same section; empty where a section holds several",
        "tasks"
      ),
      start: column(
        maybe(oneOf("plan", "city", "none")),
        "目标的起点：plan 本规划写了可比的基期值，city 该市此前说过同一指标，none 都没有；基期值和未读全文的规划为空",
        "Where the target starts: plan, a baseline of the same plan that may be compared; city, the city stated the indicator before; none; empty for baselines and plans not read whole"
      ),
      start_value: column(
        maybe(number),
        "新增量起算的已知水平（同一规划、指标、范围的基期值），统一单位",
        "Known level from which an addition starts (a baseline of the same plan, indicator and area), canonical unit"
      ),
      start_year: column(maybe(year), "起算水平的年份", "Year of that level"),
      start_target_id: column(
        maybe(kebab),
        "起算水平所在的行",
        "The row that states that level",
        "targets"
      ),
      ...PLAN,
      ...INDICATOR_NAMES,
      indicator_pinyin: column(
        text,
        "指标名称的拼音，无声调，音节以空格分隔；名称没有汉字则为空",
        "The indicator's name in pinyin, without tones, syllables apart; empty where the name has no Chinese"
      ),
      domain_id: copied("indicators", "domain_id"),
      better: copied("indicators", "better"),
      normalise: copied("indicators", "normalise"),
      family: copied("indicators", "family"),
      topics: copied("indicators", "topics"),
      indicator_status: column(
        maybe(oneOf(...STATUSES)),
        "draft 为指标本身尚未经人审核；空为已审核",
        "draft where nobody has reviewed the indicator itself; empty for a reviewed one"
      ),
      ...DOMAIN
    }
  }
] as const satisfies readonly Table[];
