import type {Quantity} from "./quantities.js";
import {ADDING, FRAMING, MOVING, REACHING, STRUCTURE} from "./words.js";

// After these marks nothing is left that a number could count.
const STOP = /^□*(?:[，。；、：！？）|]|$)/;
const REACHED = new RegExp(`(?:${REACHING})$`);
const VERB = new RegExp(`(?:${ADDING})`);
const MOVES = new RegExp(`^(?:左右)?${MOVING}`);
// Spelled numbers are often figures of speech, so they need more proof.
const SPELLED = /^[零〇一二两三四五六七八九十百千万亿]+$/;
/** Units that a small Chinese numeral uses as a figure of speech: 四类, 三项, 两级. */
const LOOSE = new Set(
  "类 种 项 条 组 对 处 人 门 片 块 间 头 场 分 天 株 点 批次 款 支 口 眼 度 集 起 枝 袋 节 首 岁 年".split(
    " "
  )
);

/** Whether a number of a sentence states a quantity that a plan can promise. */
export function counts(q: Quantity, masked: string): boolean {
  const value = q.low ?? q.high ?? 0;
  if (!Number.isFinite(value) || value < 0) return false;
  // Zero counts only as a level that is reached (降至0), never as a slogan (零距离).
  if (value === 0 && !/^[\d.]+$/.test(q.numeral)) return false;
  const before = masked.slice(Math.max(0, q.head - 40), q.head);
  const after = masked.slice(q.tail, q.tail + 24);
  const inside = masked.slice(Math.max(0, q.start - 1), q.start);
  // Ranks, ordinals, tolerances and the tails of codes are no quantities.
  if (/[0-9.+×*±\-—/第]/.test(inside) || /(?:前|第|位列|排名)$/.test(before)) return false;
  // 工业APP2000款 is a number, IPv6 and V2X are names.
  if (/[A-Za-z]/.test(inside) && (value < 10 || q.unit?.dimension !== "count")) return false;
  // 完成年度目标的104% tells how far a target was met.
  if (/完成(?:年度|全年|年初)?(?:目标|任务|计划)(?:任务|目标)?的?$/.test(before)) return false;
  if (!q.unit) return bare(q, value, before, after);
  if (q.unit.dimension === "unknown") return strange(q, value, before);
  if (
    /^[零〇一二两三四五六七八九十百千万亿](?![^分]{0,2}分之)/.test(q.numeral) &&
    !spelled(q, value, before, after)
  ) {
    return false;
  }
  // 20万吨级航道 is a class of channels.
  if (/^级/.test(after) && q.unit.unit !== "级") return false;
  // 每1万人配备: whom a number is given to.
  if (
    /[每按]$/.test(before) &&
    ["person", "household", "count"].includes(q.unit.dimension) &&
    !STOP.test(after)
  )
    return false;
  // 甲、乙、丙等6个街道 counts the places that it lists.
  if (/、[^，。；]{2,20}等$/.test(before) && PLACE.test(after)) return false;
  // 在5个商圈、100个社区开展: the places where something is done.
  if (/在(?:[^，。；]{1,30}[、和及])?$/.test(before) && SITE.test(after)) return false;
  // 实现12个街道、108个社区全覆盖 is read as coverage.
  if (q.unit.dimension === "count" && PLACE.test(after) && /^[^，。；]{1,24}全覆盖/.test(after))
    return false;
  // “五大领域” sums up the plan's own parts.
  if (STRUCTURE.test(after) && q.unit.dimension === "count") return false;
  if (framed(before, value)) return false;
  return fits(q, before, after);
}

/** A unit that no table knows is believed where the number is compared or has a name before it. */
function strange(q: Quantity, value: number, before: string): boolean {
  const year = q.comparator === "eq" && value >= 1900 && value <= 2100 && Number.isInteger(value);
  if (SPELLED.test(q.numeral) || year || framed(before)) return false;
  return (
    q.comparator !== "eq" ||
    REACHED.test(before) ||
    /[\u4e00-\u9fff□]{3}$|[由从][^，]{0,10}$/.test(before)
  );
}

const PLACE =
  /^(?:街道|乡镇|镇|乡|县|区(?!域)|市(?!场)|州|盟|村|社区|地区|地市|片区|省|国家|部门|单位)(?!级)/;

const SITE =
  /^[\u4e00-\u9fff]{0,6}?(?:商圈|社区|园区|街道|乡镇|县|区(?!域)|市(?!场)|村|景区|路口|路段)[^，。；]*?[、和及开试推建实]/;

function framed(before: string, value = 0): boolean {
  const frame = FRAMING.exec(before);
  // 涉及5个方面 frames a task, 涉及居民1.4万户 says whom it reaches.
  if (frame && /^(?:涉及|包含)/.test(frame[0]) && value >= 100) return false;
  return frame !== null && !VERB.test(frame[0].slice(2)) && !REACHED.test(before);
}

/** A number without a unit counts where it is compared and ends its clause, or stands in ten thousands. */
function bare(q: Quantity, value: number, before: string, after: string): boolean {
  if (SPELLED.test(q.numeral)) return false;
  const compared = q.comparator !== "eq" || REACHED.test(before);
  // 3大平台 counts, 3大行动 is the plan's own structure.
  if (/^大[\u4e00-\u9fff]/.test(after))
    return (
      !STRUCTURE.test(after.slice(1)) && !/^大(?:类|行动|工程|产业|体系|任务|战略|计划)/.test(after)
    );
  if (framed(before) || STRUCTURE.test(after)) return false;
  // Ten thousand of something is meant, though no unit is printed.
  const scaled = /[万亿]$/.test(q.numeral);
  if (scaled && /^[\u4e00-\u9fff“A-Z]/.test(after) && !/^[次期年级]/.test(after)) return true;
  // 由1.45下降到1.3: what it starts from needs no unit either.
  const year = value >= 1900 && value <= 2100 && Number.isInteger(value);
  if (!year && /[由从]$/.test(before) && MOVES.test(after)) return true;
  if (!STOP.test(after) && !(q.comparator !== "eq" && after.startsWith("的"))) return false;
  return scaled || (compared && !year && q.comparator !== "range");
}

function spelled(q: Quantity, value: number, before: string, after: string): boolean {
  if (/^[百千万亿]/.test(q.numeral)) {
    // 达百家 is a hundred of them; 百家 alone is many.
    const reached = q.comparator !== "eq" || /[达上过]到?$/.test(before);
    return reached && /^(?:大关)?□*(?:[，。；]|$)/.test(after);
  }
  if (!SPELLED.test(q.numeral)) return true;
  // 增长一倍 says by how much, though one is a figure of speech elsewhere.
  if (/^[一两三]倍/.test(q.numeral + q.written)) return true;
  // 一个, 每一项, 数十家: an article or a vague amount.
  if (value === 1 || /[数几上这那各每其他另首]$/.test(before)) return false;
  if (LOOSE.has(q.unit!.unit) && value < 10) return false;
  // 信息安全四个体系: after a noun, and before another, it sums up what was listed.
  const noun = /[\u4e00-\u9fff□]$/.test(before) && !ends(before, VERB) && !REACHED.test(before);
  if (noun && /^[\u4e00-\u9fff]/.test(after) && q.head === q.start) return false;
  // 三个结合, 两个转变 are slogans.
  return !/^(?:体系|能力|机制|方面|层次|结合|坚持|转变|统一|强化|提升|优化|现代化|确保|关口|阶段)/.test(
    after
  );
}

function ends(text: string, verbs: RegExp): boolean {
  return new RegExp(`(?:${verbs.source})(?:出|了|起|成|好)?$`).test(text);
}

function fits(q: Quantity, before: string, after: string): boolean {
  const {unit, dimension} = q.unit!;
  const start = /[由从]$/.test(before) && MOVES.test(after);
  const compared = q.comparator !== "eq" || REACHED.test(before) || q.alike === true || start;
  if (dimension === "years" || dimension === "months") {
    if ((q.low ?? q.high ?? 0) >= 1000) return false;
    const moved = compared || /(?:缩短|延长|提高|增加)$/.test(before);
    return (
      moved && (STOP.test(after) || start) && /年限|寿命|周期|工龄|年龄|时[长间]|期限/.test(before)
    );
  }
  // 三级医院 is a rank of hospitals; a level is reached at the end of its clause.
  if (unit === "级" && /[百千万亿]$/.test(q.numeral)) return false;
  if (unit === "级")
    return /\d/.test(q.numeral) && (q.comparator === "eq" || (compared && STOP.test(after)));
  // 60岁以上老年人口 names a group.
  if (dimension === "age") return (STOP.test(after) || MOVES.test(after)) && /[^，]$/.test(before);
  if (unit === "度") return (q.low ?? q.high ?? 0) >= 1000 || /[电能]/.test(before);
  if (/^(?:[GTPME]|兆)$/.test(q.written))
    return (
      (compared || /(?:算力|存力|计算能力|算力规模)$/.test(before)) &&
      /^□*(?:[，。；、）]|$|宽带|带宽|的)/.test(after)
    );
  // 个月 is a span of time.
  if (unit === "个" && /^(?:月|半)/.test(after)) return false;
  // 分 may open 分类 or 分布; a score ends its clause.
  if (unit === "分") return compared && (STOP.test(after) || start);
  // Milliseconds are always measured: 城区1毫秒、城市间5毫秒.
  if (unit === "毫秒") return true;
  if (dimension === "time" || dimension === "workdays") {
    // 15分钟生活圈 is the name of a thing.
    return compared && !/^(?:内|便民|生活|社区|通勤|交通|圈|在线|×)/.test(after);
  }
  // 人大代表 is an office.
  if (unit === "人" && /^(?:大代表|以上|口径)/.test(after) && q.comparator === "eq") return false;
  // 累计调用68亿次 is an amount, 三次 is how often.
  if (unit === "次" && /[万亿]$/.test(q.numeral)) return true;
  if (unit === "位" || unit === "次") return compared;
  // 口径 and 口岸 are words of their own.
  if (unit === "口") return !/^(?:径|岸)/.test(after);
  return true;
}
