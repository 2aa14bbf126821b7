import {column, integer, kebab, listing, maybe, oneOf, text, type Table} from "./columns.js";
import {DOMAIN, PLACE, PLAN} from "./derived.js";
import {ASSIGNED} from "./words.js";

/** The tasks of a plan, who is to do them, and the projects that it calls by name. */
export const WORK_TABLES = [
  {
    name: "tasks",
    path: "plans/*/tasks.csv",
    key: "task_id",
    zh: "规划的任务与保障措施",
    en: "Tasks and safeguards of the plans",
    before: PLACE,
    columns: {
      task_id: column(kebab, "任务代号", "Id of the task"),
      section: column(text, "所在章节", "Path of headings"),
      number: column(integer, "在章节中的序号", "Ordinal within its section"),
      title_zh: column(text, "任务标题", "Title as printed"),
      title_en: column(text, "标题的英文译注", "English gloss of the title"),
      domain_id: column(kebab, "领域", "Domain", "domains"),
      topics: listing(
        "标题所指或有整句论及的主题，以;分隔；只有保障措施可以为空",
        "Topics that its title names or a whole sentence of it is about, joined by ;; empty for safeguards only",
        "topics"
      )
    },
    after: {
      assigned: column(
        oneOf(...ASSIGNED),
        "由谁负责：lead 明确牵头，listed 只列单位、没有牵头，none-stated 原文未写，not-in-corpus 未收录、无从知道；后两种都不等于没有人负责",
        "Who answers for it: lead where one is named, listed where agencies are and none as lead, none-stated where the text names nobody, not-in-corpus where it cannot be told; the last two do not mean that nobody does"
      ),
      ...PLAN,
      ...DOMAIN
    }
  },
  {
    name: "responsibilities",
    path: "plans/*/responsibilities.csv",
    key: "",
    zh: "责任单位：一行一个单位",
    en: "Responsible agencies, one agency a row",
    before: PLACE,
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
      agency_note: column(maybe(text), "括注写法说明", "How the bracket puts it"),
      clause: column(
        text,
        "括注所指事项的原文（节录）",
        "What the bracket answers for, in the plan's words, cut short"
      )
    },
    after: {
      agency_id: column(
        kebab,
        "归并后的单位代号",
        "Agency that the printed name stands for",
        "agencies"
      ),
      agency_zh: column(text, "归并后的单位名称", "That agency in Chinese"),
      agency_en: column(text, "归并后的单位英文名", "That agency in English"),
      agency_kind: column(text, "归并后的单位种类", "That agency's kind"),
      ...PLAN
    }
  },
  {
    name: "projects",
    path: "plans/*/projects.csv",
    key: "project_id",
    zh: "列名项目、平台、实验室、码头、数据中心等",
    en: "Projects, platforms, laboratories, terminals and data centres named in the plans",
    before: PLACE,
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
          "company-project",
          "fund",
          "body"
        ),
        "种类",
        "Kind"
      ),
      shared_id: column(
        maybe(kebab),
        "几份规划列名的同一项目共用的代号",
        "Shared by the rows of one project that several plans name"
      ),
      place: column(maybe(text), "地点", "Place, if named"),
      quote: column(text, "原文", "Source clause")
    },
    after: {
      ...PLAN
    }
  }
] as const satisfies readonly Table[];
