import type {Row} from "../../model/schema/rows.js";
import type {Lang} from "../../model/target.js";

type Words<K extends string> = Record<Lang, Record<K, string>>;

/** The kinds of policy instrument. */
export const INSTRUMENTS: Words<Row<"instruments">["kind"]> = {
  zh: {
    "special-fund": "专项资金",
    "guidance-fund": "引导基金",
    "central-funds": "中央资金",
    bond: "专项债",
    ppp: "政府和社会资本合作",
    reits: "基础设施信托基金",
    "private-capital": "社会资本",
    credit: "信贷融资",
    insurance: "保险",
    procurement: "政府采购",
    subsidy: "补助奖励",
    tax: "税收优惠",
    land: "用地",
    energy: "用能",
    emissions: "排放与环保",
    approval: "审批改革",
    "open-competition": "揭榜竞赛",
    assessment: "考核",
    talent: "人才"
  },
  en: {
    "special-fund": "special fund",
    "guidance-fund": "guidance fund",
    "central-funds": "central funds",
    bond: "special bond",
    ppp: "public-private partnership",
    reits: "infrastructure trust",
    "private-capital": "private capital",
    credit: "credit",
    insurance: "insurance",
    procurement: "procurement",
    subsidy: "grants and rewards",
    tax: "tax relief",
    land: "land",
    energy: "energy",
    emissions: "emissions",
    approval: "approvals",
    "open-competition": "open competition",
    assessment: "assessment",
    talent: "talent"
  }
};

/** The kinds of deliverable. */
export const DELIVERABLES: Words<Row<"deliverables">["kind"]> = {
  zh: {
    system: "系统平台",
    facility: "设施",
    rule: "制度标准",
    plan: "方案",
    body: "机构",
    status: "称号"
  },
  en: {
    system: "system",
    facility: "facility",
    rule: "rules or standards",
    plan: "plan",
    body: "body",
    status: "status"
  }
};

/** The kinds of coordination. */
export const COORDINATION: Words<Row<"coordination">["kind"]> = {
  zh: {body: "机构或机制", report: "汇报调度", review: "考核监督", register: "项目库"},
  en: {
    body: "body or mechanism",
    report: "report",
    review: "review",
    register: "register of projects"
  }
};

/** How often is reported. */
export const CADENCES: Words<NonNullable<Row<"coordination">["cadence"]>> = {
  zh: {quarterly: "每季度", "half-yearly": "每半年", yearly: "每年", rolling: "滚动更新"},
  en: {
    quarterly: "every quarter",
    "half-yearly": "every half-year",
    yearly: "every year",
    rolling: "updated as it goes"
  }
};
