import type {Fill, UnitGroup} from "../../charts/units.js";
import {RELATION_LABELS, RELATIONS, type CascadeRow} from "../../model/relation.js";
import {named, say, type Page} from "../../ui/page.js";

/** What the figure of all links shows. */
export function cascadeTitle(page: Page): string {
  return say(
    page,
    "市级任务在区级方案中的落点（一个圆点一项任务）",
    "Where the city's tasks end up in the district's plan (one disc a task)"
  );
}

/** Which sides of a link state numbers. */
function fillOf({upper_numbers, lower_numbers}: CascadeRow): Fill {
  if (upper_numbers > 0) return lower_numbers > 0 ? "both" : "first";
  return lower_numbers > 0 ? "second" : "neither";
}

/** What each mark of the figure means; only those that occur are explained. */
export function fillWords(page: Page): Record<Fill, string> {
  return {
    both: say(page, "市、区任务都有数字", "numbers in both tasks"),
    first: say(page, "只有市级任务有数字", "numbers in the city's task only"),
    second: say(page, "只有区级任务有数字", "numbers in the district's task only"),
    neither: say(page, "都没有数字", "no numbers in either")
  };
}

/** The ways of filling a mark that occur, in their order. */
export function fillsOf(links: CascadeRow[]): Fill[] {
  const all: Fill[] = ["both", "first", "second", "neither"];
  return all.filter((fill) => links.some((row) => fillOf(row) === fill));
}

/** The links by relation, each as one mark that leads to `href`. */
export function unitGroups(
  links: CascadeRow[],
  page: Page,
  href: (row: CascadeRow) => string
): UnitGroup[] {
  const words = fillWords(page);
  return RELATIONS.map((relation) => ({
    label: RELATION_LABELS[page.lang][relation].name,
    units: links
      .filter((row) => row.relation === relation)
      .map((row) => ({
        fill: fillOf(row),
        title: `${named(row, row.upper_task_id ? "upper_title" : "lower_title", page)} · ${words[fillOf(row)]}`,
        href: href(row)
      }))
  }));
}
