import type {Row} from "./schema/rows.js";
import type {Lang} from "./target.js";

export {RELATIONS} from "./schema/words.js";

/** How a district's plan stands to a task of its city's plan. */
export type Relation = Row<"cascade">["relation"];

/** A reviewed link between a task of the city's plan and one of the district's, with both titles. */
export interface CascadeRow extends Row<"cascade"> {
  upper_plan_id: string | null;
  upper_title_zh: string | null;
  upper_title_en: string | null;
  upper_section: string | null;
  lower_plan_id: string | null;
  lower_title_zh: string | null;
  lower_title_en: string | null;
  lower_section: string | null;
  /** Domain of the city's task; of the district's where it is its own. */
  domain_id: string;
  domain_zh: string;
  domain_en: string;
  /** Numbers stated in each task itself, repeats of the goals chapter included, what is said in words not. */
  upper_numbers: number;
  lower_numbers: number;
}

/** What the reviewed links say, counted. Tasks are counted once, however many links name them. */
export interface CascadeCounts {
  upper_tasks: number;
  lower_tasks: number;
  upper_numbered: number;
  /** City tasks with numbers that the district takes up, wholly or in part. */
  numbered_taken: number;
  /** Of these, those whose district task states a number too. */
  numbered_both: number;
  same_title: number;
  same_title_wording_only: number;
}

/** A relation's name and what it takes to be given it. */
export interface RelationLabel {
  name: string;
  meaning: string;
}

/** The words for each relation, by language. */
export const RELATION_LABELS: Record<Lang, Record<Relation, RelationLabel>> = {
  zh: {
    "takes-up": {name: "承接", meaning: "区级任务的对象和做法与市级任务的主要部分一致"},
    partly: {
      name: "部分承接",
      meaning: "只承接市级任务的一面，另有部分没有出现，例如市里向各区要求的数"
    },
    "wording-only": {name: "仅措辞相同", meaning: "标题或用语相同，而所指的对象不同"},
    "not-taken-up": {name: "未见承接", meaning: "区级方案没有与之对应的任务"},
    own: {name: "区级自设", meaning: "区级任务在市级方案中没有对应"}
  },
  en: {
    "takes-up": {
      name: "taken up",
      meaning: "object and means of the district's task agree with the main part of the city's"
    },
    partly: {
      name: "partly taken up",
      meaning:
        "one side of the city's task is taken up, another is absent, such as a number asked of each district"
    },
    "wording-only": {
      name: "same wording only",
      meaning: "heading or phrases are the same, what they refer to is not"
    },
    "not-taken-up": {
      name: "not taken up",
      meaning: "the district's plan has no task that answers to it"
    },
    own: {name: "district's own", meaning: "nothing in the city's plan answers to it"}
  }
};
