import type {CellKind} from "../../model/coverage.js";
import type {Lang} from "../../model/target.js";

/** How a kind of cell is named, marked and explained. */
export interface KindWords {
  name: string;
  /** Stands in the cell where there is no number. */
  mark: string;
  /** The rule, as the legend gives it. */
  rule: string;
}

export const COVERAGE_WORDS: Record<Lang, Record<CellKind, KindWords>> = {
  zh: {
    set: {
      name: "有目标",
      mark: "3",
      rule: "数字是目标条数：目标的首次表述，重申不重复计；原文以文字表述的（如“全覆盖”）也计入"
    },
    doubtful: {
      name: "理解存疑",
      mark: "2?",
      rule: "全部目标的说明都写明理解有取舍或原文未说清；只有部分存疑的，数字带 ? 号，仍计入“有目标”"
    },
    baseline: {name: "只有基期值", mark: "□", rule: "只写了已有水平，没有设目标"},
    qualitative: {
      name: "只有定性任务",
      mark: "○",
      rule: "规划有该领域的任务，但没有一个数字"
    },
    none: {name: "未设目标", mark: "–", rule: "规划没有为它设目标；缺失不等于零"},
    "no-plan": {name: "未收录", mark: "×", rule: "本库没有该地区的规划，无从知道"},
    "not-applicable": {
      name: "不适用",
      mark: "／",
      rule: "如没有港口的区；数据表无从判断，所以从不标注"
    }
  },
  en: {
    set: {
      name: "targets set",
      mark: "3",
      rule: "the number counts promises: targets in their first statement, those said in words (such as full coverage) too, restatements left out"
    },
    doubtful: {
      name: "extraction doubtful",
      mark: "2?",
      rule: "the note of every promise says that a reading was chosen or that the text is silent; where only some are doubtful, the number carries a ? and counts as set"
    },
    baseline: {
      name: "baseline only",
      mark: "□",
      rule: "a level that had been reached is stated, but no target"
    },
    qualitative: {
      name: "only qualitative",
      mark: "○",
      rule: "the plan has tasks in the domain, but not a single number"
    },
    none: {
      name: "no target set",
      mark: "–",
      rule: "the plan sets no target for it; missing is never zero"
    },
    "no-plan": {
      name: "not in the corpus",
      mark: "×",
      rule: "the corpus holds no plan of the jurisdiction, so nothing is known"
    },
    "not-applicable": {
      name: "not applicable",
      mark: "n/a",
      rule: "such as ports in a district without one; no table can tell, so it is never given"
    }
  }
};
