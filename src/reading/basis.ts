import type {Basis} from "../model/target.js";
import {ADDING, CHANGING, HOLDING, REACHING} from "./words.js";

/** What the words around a number say about it. */
export interface Context {
  name: string;
  /** The clause up to the number. */
  before: string;
  unit: string;
  dimension: string;
  comparator: string;
  /** The name stands after the number: 新建30个平台. */
  follows: boolean;
  /** A condition on each unit: 收入超过10亿元的供应商. */
  condition: boolean;
  /** Basis of the number before in the same list, which lends its verb. */
  lent: Basis | null;
  /** It follows another number of its clause without a verb of its own. */
  listed: boolean;
  /** The words between the number before, or the clause's begin, and this one. */
  own?: string;
  /** The words behind the number make it a rate: 8%的增速. */
  rated?: boolean;
  /** 超过 or 突破 stands right before it. */
  reached?: boolean;
}

/** Words of addition that hold even where a plan looks back. */
export const NEW =
  /新增|净增|新建|新改建|改扩建|新设|增设|新开|新认定|新培育|新引进|新签约|新登记|新（[改扩、]+）建|(?:较|比)[^，]{2,8}增加/;
/** Actions that are done once: what they reached in a year of the past is no level. */
export const DONE =
  /改造|治理|筹集|惠及|签约|搬迁|竣工|培训|安置|帮扶|淘汰|举办|整治|修复|解决|消除|发放|补助|资助|投入/;
const FLOW =
  /规模|产值|收入|营收|交易额|成交额|订单|花费|零售额|销售额|销售收入|增加值|总额|消费|产量|吞吐量|贸易|进出口|GDP|生产总值|成交|业务量|流量|税收|利润|产业$|经济$/;
const EACH =
  /每个?(?:县|市|区|镇|乡|街道|行政村|村|社区|园区|企业|单位(?!耗|能|面积|产|GDP|地区)|部门|学校|地市|家(?!庭))|每(?:名|位|所|座)|每个[\u4e00-\u9fff]{2,6}$|每[个座所]$|全部达到$|按每|每[\d十百千万]+(?:人口?|户)[^，]{0,2}配|、[^，。；]{2,20}等?\d*个?(?:街道|乡镇|镇|县|区|社区|园区)分别|(?:各|每)(?:县|市|区|镇|乡|街道)[^，]{0,8}(?:至少|不少于)/;
const REACHED = new RegExp(`(?:${REACHING})$`);
const LEVEL =
  /总数|总量|保有量|累计(?!引|培|新|实施|完成|投|改造|推动|组织|打造|开展|发放|治理|支持|服务|创造|争取|招引|举办|解决)|共有(?!产权)|拥有|现有|达到?|超过|突破|增至|[高升加展大容]到|[升增]至/;

/** Tells stock, addition, yearly flow, share, growth and condition apart. */
export function basisOf(context: Context): Basis {
  const {name, before, dimension, condition} = context;
  if (condition || EACH.test(before)) return "threshold";
  // Years of schooling, ages, ratios and coefficients are levels, whatever verb stands near.
  if (["years", "months", "age", "proportion", "index"].includes(dimension))
    return dimension !== "index" && changing(context) ? "growth" : "stock";
  if (dimension === "points" || dimension === "times") return "growth";
  if (dimension === "share") return shareBasis(context);
  if (dimension === "permille") return changing(context) ? "growth" : "share";
  // A limit holds for each data centre, unless the plan speaks of their average.
  if (dimension === "power-usage-effectiveness") return /平均/.test(name) ? "stock" : "threshold";
  // 优良天数 counts the days of a year.
  if (/天数$/.test(name)) return "annual";
  if (dimension === "time" || dimension === "workdays") return "threshold";
  if (dimension === "data-rate")
    // A least speed is promised to each user; the exit bandwidth is the city's own.
    return context.comparator === "gte" && !/出口|总带宽/.test(name) ? "threshold" : "stock";
  if (dimension === "money" || dimension === "dollars") return moneyBasis(context);
  // 亩均税收 in 万元/亩 flows as money does.
  if (/元\//.test(context.unit) && (FLOW.test(name) || /生产率|产出|[费税]/.test(name)))
    return "annual";
  // 年招生规模, 年节能量 flow, whatever is counted.
  if (/^年(?![度底末内初龄限轻级份货代幼老])|[\u4e00-\u9fff]年(?:招生|利用|归集|接待)/.test(name))
    return "annual";
  if (
    /每年|年均(?!浓度|气温|降水|值)|(?:^|，)年(?:培[训养]|输送|飞行|产|服务|处理)|年(?:产量?|出栏|产能|吞吐量|处理量|服务)/.test(
      before + name
    )
  )
    return "annual";
  if (/\/[年月]$/.test(context.unit)) return "annual";
  // What is measured at a place has a level, whatever verb opens the list.
  if (/(?:浓度|密度|强度|温度|水位)$/.test(name)) return "stock";
  if (SAVED.test(name)) return "new";
  if (CAPACITY.test(name) && !NEW.test(before)) return "annual";
  if (YEARLY.test(name) || TOTAL.test(before)) return "annual";
  // People who come and courses that are held have no level.
  if (/[人家场件户台架班列车]次$/.test(context.unit)) return "new";
  // A size in nanometres is what a process must reach.
  if (/纳米|nm/.test(context.unit)) return "threshold";
  return countBasis(context);
}

const CAPACITY = /年(?:制|产|处理|加工|生产|供|回收)[^，]{0,4}(?:能力|产能)$/;
const TOTAL = /(?:能源|能耗|煤炭|用水|用电)(?:消费)?总量[^，]{0,8}$/;
// What measures take away adds up over the period.
const SAVED = /(?:减排|削减|节约|节能|节水|节电)(?:总?量)?$/;
// What flows, though no word says "a year".
const YEARLY =
  /吞吐(?:量|能力)|授权量|调用量|送电量|诊疗|年(?:演出|接待|服务|培训|处理|借阅|流通)[^，]{0,4}[次量数]|(?:旅客|游客|访客)[^，]{0,4}人次|产量|单产|发电量|用电量|用水总?量|供水量|客流|接待|游客|利用量|处理量|消费量|(?:粮食|食品)(?:综合)?生产能力|排放量$|业务量|运量|(?:能源|能耗)(?:消费)?总量/;

/** 分别减少5%、8%: a number of a list without words of its own changes as the one before. */
function shareBasis(context: Context): Basis {
  if (changing(context) || context.rated) return "growth";
  // 减少用工15%: the verb stands before what becomes less.
  if (/(?:减少|降低|节约)[\u4e00-\u9fff]{2,5}$/.test(context.before)) return "growth";
  // 增长5.5%以上，力争达到6% goes on speaking of growth: its words name nothing else.
  const bare = !/[\u4e00-\u9fff]/.test(
    (context.own ?? context.before).replace(
      /以上|左右|[和与及]|(?:力争|争取|确保)(?:达到?)?|并/g,
      ""
    )
  );
  return bare && context.lent === "growth" ? "growth" : "share";
}

/** Whether a percentage says by how much something changes. */
export function changing({before, name}: Pick<Context, "before" | "name">): boolean {
  return (
    // A comma may part the verb of change from its number.
    CHANGING.test(before.replace(/[，、\s]+$/, "")) ||
    /增[速幅]|[增成]长率|涨幅|降幅|年均[增成]长$|(?:消耗|排放|能耗|用水量)(?:累计)?(?:降低|下降)$|增长$/.test(
      name
    )
  );
}

function moneyBasis({name, before, listed, lent}: Context): Basis {
  if (/(?:提高|上调|下调|降低|减少)(?:约|近)?$/.test(before)) return "growth";
  // A standard holds for each person: 补助标准, 每人每月50元.
  if (/标准/.test(name)) return "threshold";
  if (/每(?:人|户|生)(?:每[年月日])?$/.test(before) && /标准/.test(before)) return "threshold";
  if (/每年|每月/.test(before)) return "annual";
  // Money that is raised or spent adds up; only a balance or a fund stands.
  if (/(?:^|，)(?:[省市区县]?(?:级|财政)*)投入(?=[^，]{2})/.test(before)) return "new";
  // What is paid out or let off over the years adds up, unless a year is named.
  if (/累计/.test(before + name) && !/余额|存量|总规模|资产/.test(before + name)) return "new";
  if (
    /发放|兑现|拨付|减免|减税|降费|减费|让利|筹集|社会资本|总?经费$/.test(before + name) &&
    !FLOW.test(name)
  )
    return "new";
  if (/投资|融资|借款|债券|募集|募资|签约|到位|引进|资金|贷款|授信|补助|基金/.test(name)) {
    return NEW.test(before) ||
      /设立|组建|发起/.test(before) ||
      !/余额|存量|母基金|总规模/.test(name + before)
      ? "new"
      : "stock";
  }
  // What is held at a day is a level, not a flow.
  if (/基金|余额|市值|资产|存款/.test(name)) return "stock";
  // 总投资680亿元，其中水环境156亿元: parts are of the kind of their sum.
  if (listed && (lent === "new" || lent === "stock") && !FLOW.test(name)) return lent;
  return FLOW.test(name) || !NEW.test(before) ? "annual" : "new";
}

function countBasis({before, follows, lent, listed, reached, own = ""}: Context): Basis {
  // 站点增设至600站、车辆数达1200辆: a number of all there is.
  if (!follows && TOTALLED.test(own)) return "stock";
  if (follows && listed && (lent === "new" || lent === "stock")) return lent;
  const clause = before.slice(before.lastIndexOf("，") + 1);
  // 惠及居民超10万户 passes a mark.
  if (reached && /惠及/.test(clause)) return "stock";
  // 增加50个 adds, 增加到50个 reaches.
  if (/(?:增加|新增|增添|扩充|净增)(?:约|近|超过?|不少于|不低于)?$/.test(clause)) return "new";
  // 三年共45个 sums up what its years add.
  if (/[一二两三四五六七八九十]年(?:内|来)?(?:累计|总共|共|合计)$/.test(own)) return "new";
  // 减少50个 is a change, 减少到50个 a level; so is 减少贫困人口2万人.
  if (/(?:^|累计|年|内)(?:减少|压减|削减)[\u4e00-\u9fff]{2,8}$/.test(clause)) return "growth";
  if (/(?:减少|下降|降低|压减)(?:约|近|超过?|不少于|不低于)?$/.test(clause)) return "growth";
  if (NEW.test(clause)) return "new";
  if (follows) {
    const verb = lastVerb(clause);
    if (verb === null)
      return REACHED.test(clause) && clause !== "" ? "stock" : (level(lent) ?? "new");
    if (
      LEVEL.test(clause) &&
      /(?:累计(?:建成|拥有|达)?|总数|达到?|拥有|共有|现有)[^，]{0,4}$/.test(clause)
    )
      return /累计(?:打造|培[训育养]|引[进育]|实施|开展|发放|支持|举办)/.test(clause)
        ? "new"
        : "stock";
    return verb === "holding" ? "stock" : "new";
  }
  // 老旧小区改造完成412个, 航站楼扩建（4.5万平方米）: the work itself is counted.
  if (WORK.test(clause.replace(/[（，、\s]+$/, "")) && !/累计(?!发放|培训)|建成|建有/.test(clause))
    return "new";
  // 累计达到 and 总数 speak of all there is, whatever verb opens the clause.
  if (LEVEL.test(clause)) return "stock";
  // The verb that opens a clause governs the name behind it, too.
  const opening = OPENING.exec(clause);
  // A name that passes a mark (规模突破5000P) reaches a level, whatever the list before it adds.
  if (!opening && /能力约?$/.test(clause)) return "stock";
  if (!opening) return REACHED.test(clause) || reached ? "stock" : (level(lent) ?? "stock");
  return opening[1] === undefined ? "new" : "stock";
}

const TOTALLED = /(?:总?数|总?量|规模|里程)(?:达到?|增至|为|超过?|突破)$|设[至到]$/;

const WORK =
  /(?:[扩新改重]建|改造|建设|治理|整治|修复|搬迁|安置|发放|培训|筛查|扩种|复种|补种|造林|退网|清淤|疏浚|加固|修缮|维修|养护)(?:工程|项目)?(?:完成|了)?(?:约|近|超过?)?$/;

/** A count takes over an addition or a level from its list, but no rate. */
function level(lent: Basis | null): Basis | null {
  return lent === "new" || lent === "stock" ? lent : null;
}

const OPENING = new RegExp(
  `^(?:[^，]{0,8}(?:高校|院校|企业|财政|机构|学校|医院)(?=开设|设立|组建|安排|引进|建设)|在[^，]{2,24}?|.{0,14}(?:年间|年|底|末|前|内|时期|期间)|[、和及与]|全年|年内|今年|明年|一年来|滚动|继续|再|还|将|会|新(?=[创建培])|力争|争取|确保|预计|计划|累计|全市|全省|全区|加快|大力|积极|分批|逐步|推动|推进|规划)*(?:(${HOLDING})|(?:${ADDING}|办理|供应|开行|清理|排查|巩固提升|关闭|上线))`
);

// The last of several verbs stands nearest to its number.
const VERBS = new RegExp(`(${HOLDING})|(${ADDING})`, "g");

/** The last verb before the number that says whether it adds or holds; null without one. */
function lastVerb(clause: string): "holding" | "adding" | null {
  let last: "holding" | "adding" | null = null;
  for (const match of clause.matchAll(VERBS)) {
    if (
      // These stand in names as often as they add; an earlier verb decides then.
      /^(?:建|达|服务|开放|创新|组织|发展|规划|运行|提高|参与|统筹|支持|推动|推进|提供)$/.test(
        match[0]
      ) &&
      last
    )
      continue;
    last = match[1] === undefined ? "adding" : "holding";
  }
  return last;
}
