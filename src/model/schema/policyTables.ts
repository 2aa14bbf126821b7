import {column, date, integer, kebab, maybe, number, oneOf, text, type Table} from "./columns.js";
import {PLAN} from "./derived.js";

/** The kinds of means by which a plan says it will be carried out. */
export const INSTRUMENTS = [
  "special-fund",
  "guidance-fund",
  "central-funds",
  "bond",
  "ppp",
  "reits",
  "private-capital",
  "credit",
  "insurance",
  "procurement",
  "subsidy",
  "tax",
  "land",
  "energy",
  "emissions",
  "approval",
  "open-competition",
  "assessment",
  "talent"
] as const;
export const DELIVERABLES = ["system", "facility", "rule", "plan", "body", "status"] as const;
export const COORDINATION = ["body", "report", "review", "register"] as const;
export const CADENCES = ["quarterly", "half-yearly", "yearly", "rolling"] as const;

const plan_id = column(kebab, "规划", "Plan", "plans");
const task_id = column(
  maybe(kebab),
  "所属任务；同一章节有几项任务而分不清时为空",
  "Task it stands in; empty where a section holds several and it is not told apart",
  "tasks"
);
const name_zh = column(text, "名称", "Name in Chinese");
const name_en = column(text, "英文译注", "English gloss");
const place = {
  section: column(text, "所在章节", "Path of headings"),
  quote: column(text, "原文", "Source clause")
};

const after = {
  ordinal: column(integer, "在表中的先后", "Place in the table"),
  ...PLAN
};

/**
 * How a plan is to be carried out: its means, what it says will be there by when, who coordinates;
 * and topics that it treats in passing.
 */
export const POLICY_TABLES = [
  {
    name: "instruments",
    path: "instruments.csv",
    key: "instrument_id",
    zh: "政策工具：资金、融资、税收、用地用能、审批、考核等",
    en: "Policy instruments: funds, finance, tax, land and energy, approvals, assessment",
    columns: {
      instrument_id: column(kebab, "代号", "Id"),
      plan_id,
      task_id,
      kind: column(oneOf(...INSTRUMENTS), "种类", "Kind"),
      name_zh,
      name_en,
      amount: column(
        maybe(number),
        "金额，亿元；空为原文未写金额",
        "Sum in 100 million yuan; empty where the plan states none"
      ),
      ...place
    },
    after
  },
  {
    name: "deliverables",
    path: "deliverables.csv",
    key: "deliverable_id",
    zh: "可以判定有无的成果及其期限：建成、上线、制定、出台、成立",
    en: "What is to be there by a date, yes or no: completed, in service, drawn up, issued, set up",
    columns: {
      deliverable_id: column(kebab, "代号", "Id"),
      plan_id,
      task_id,
      kind: column(
        oneOf(...DELIVERABLES),
        "种类：system 系统平台、facility 设施、rule 制度标准、plan 方案、body 机构、status 称号",
        "Kind: system, facility, rule, plan, body, or status such as a demonstration city"
      ),
      name_zh,
      name_en,
      due: column(date, "期限", "Deadline"),
      due_source: column(
        oneOf("sentence", "section", "plan"),
        "期限出自本句、本节或规划期",
        "Where the deadline comes from: the sentence, its section, or the plan's period"
      ),
      ...place
    },
    after
  },
  {
    name: "coordination",
    path: "coordination.csv",
    key: "coordination_id",
    zh: "统筹机构与报告、考核的周期",
    en: "Coordinating bodies, and how often is reported and reviewed",
    columns: {
      coordination_id: column(kebab, "代号", "Id"),
      plan_id,
      task_id,
      kind: column(
        oneOf(...COORDINATION),
        "种类：body 机构或机制、report 汇报调度、review 考核监督、register 项目库",
        "Kind: body, report, review, or register of projects"
      ),
      name_zh,
      name_en,
      lead_zh: column(maybe(text), "牵头者", "Who leads it, in Chinese"),
      lead_en: column(
        maybe(text),
        "牵头者的英文译注",
        "Who leads it, exactly where lead_zh is set"
      ),
      office_zh: column(maybe(text), "办公室所在单位", "Where its office is, in Chinese"),
      office_en: column(
        maybe(text),
        "办公室所在单位的英文译注",
        "Where its office is, exactly where office_zh is set"
      ),
      cadence: column(
        maybe(oneOf(...CADENCES)),
        "周期；空为原文未写",
        "How often; empty where the plan does not say"
      ),
      ...place
    },
    after
  },
  {
    name: "mentions",
    path: "mentions.csv",
    key: "mention_id",
    zh: "规划只在别的任务中提到的主题，附原文",
    en: "Topics that a plan treats only inside a task on something else, each with its clause",
    columns: {
      mention_id: column(kebab, "代号", "Id"),
      plan_id,
      task_id: column(
        maybe(kebab),
        "所在任务；出自目标章节时为空",
        "Task whose text holds the clause; empty where it stands among the plan's aims",
        "tasks"
      ),
      topic_id: column(kebab, "主题", "Topic", "topics"),
      ...place
    }
  }
] as const satisfies readonly Table[];
