import {html} from "htl";
import {counted} from "../../model/format.js";
import type {Target} from "../../model/target.js";
import {
  STANDINGS,
  statedBy,
  topicCell,
  type Stated,
  type TopicCell,
  type TopicStanding
} from "../../model/topics.js";
import type {PlanRow, TaskRow} from "../../queries/catalogue.js";
import type {CompareData} from "./data.js";
import {named, say, type Page} from "../../ui/page.js";
import {sideName} from "../../ui/sides.js";
import {table} from "../../ui/table.js";
import {inWords, quoted, sectionTag, valueLink, writtenValue} from "../../ui/value.js";

type MentionRow = Stated["mentions"][number];

/** One side of the comparison with all that its chosen plans state. */
export interface TopicSide {
  /** The key under which the matching has what this side alone promises. */
  id: string;
  name: string;
  plans: PlanRow[];
  stated: Stated;
}

/** How many of a cell's targets or clauses stand open; the others are one click away. */
const OPEN = 2;

/** The sides as they stand beside each other on the page, whatever domain is chosen. */
export function topicSides(data: CompareData, page: Page): TopicSide[] {
  return data.sides.map((side) => ({
    id: side.word,
    name: sideName(side, data.plans, page),
    plans: data.plans.filter(({plan_id}) => side.plan_ids.includes(plan_id)),
    stated: statedBy(data.stated, side.plan_ids)
  }));
}

/** Topic by topic, how each side treats it: by a number, in words only, not at all, or not read. */
export function topicsSection(data: CompareData, domain: string, page: Page): HTMLElement | null {
  const sides = topicSides(data, page);
  const all = topicRows(data, domain, sides);
  if (all.length === 0) return null;
  const rows = all.filter(({cells}) => cells.some(says));
  const onPage = new Set(data.rows.map(({target_id}) => target_id));
  const caption = say(page, "各方怎样处理每个主题", "How each side treats each topic");
  return html`<section class="topics" id="topics">
    <h2>
      ${say(page, "主题对照", "Topics side by side")} <span class="muted">${all.length}</span>
    </h2>
    <p class="muted">
      ${say(
        page,
        "指标定义不同、或只以文字写明的事项，按指标比较是看不到的；这里按主题看。“数字”是有以数字写明的目标；“仅文字”是只有任务、条文或以文字写明的目标；“未提及”只在一方各规划都读过全文时才说；“未读全文”不等于没有。主题宽于指标，同一主题不等于可以比较。",
        "A comparison by indicators does not see what is defined differently or stated in words alone; here it is seen by topic. “Number”: a target in numbers. “Words only”: tasks, clauses or targets in words. “Silent” is said only where all plans of the side were read whole; “not read whole” does not mean that there is nothing. A topic is wider than an indicator: the same topic does not mean that something may be compared."
      )}
      <a href="${page.file("/data/topics.csv")}" download="topics.csv"
        >${say(page, "各主题的定义（CSV）", "What belongs to each topic (CSV)")}</a
      >
    </p>
    <ul class="topic-counts">
      ${sides.map((side, i) =>
        countLine(
          side.name,
          all.map(({cells}) => cells[i]),
          page
        )
      )}
    </ul>
    ${table(
      rows,
      [
        {head: say(page, "主题", "Topic"), cell: ({topic}) => named(topic, "name", page)},
        ...sides.map((side, i) => ({
          head: side.name,
          cell: ({cells}: (typeof rows)[number]) => cellOf(cells[i], side, onPage, page)
        }))
      ],
      {caption, rowId: ({topic}) => `topic-${topic.topic_id}`, heard: true}
    )}
    ${rows.length < all.length ? othersLine(all.length - rows.length, page) : null}
  </section>`;
}

/** The topics that have no row, because no side says anything on them in what was read. */
function othersLine(count: number, page: Page): HTMLElement {
  return html`<p class="muted">
    ${say(
      page,
      `另有${count}个主题，各方所读的文本都没有提到，未列出。`,
      `${counted(count, "more topic is", "more topics are")} not listed: no side says anything on them in what was read.`
    )}
  </p>`;
}

/** How each side treats each topic, of a domain where one is chosen. */
export function topicRows(
  {domains, topics}: CompareData,
  domain: string,
  sides: TopicSide[]
): {topic: CompareData["topics"][number]; cells: TopicCell[]}[] {
  const known = domains.some((row) => row.domain_id === domain);
  return topics
    .filter((topic) => !known || topic.domain_id === domain)
    .map((topic) => ({
      topic,
      cells: sides.map((side) => topicCell(topic.topic_id, side.stated))
    }));
}

/** Whether a side says anything on a topic. */
export function says({standing}: TopicCell): boolean {
  return standing === "number" || standing === "words";
}

/** How many topics of each standing a side has. */
function countLine(name: string, cells: TopicCell[], page: Page): HTMLElement {
  const words = STANDINGS.flatMap((standing) => {
    const count = cells.filter((cell) => cell.standing === standing).length;
    return count > 0 ? [`${standingWords(standing, page)}${page.marks.space || " "}${count}`] : [];
  });
  return html`<li>${name}${page.marks.colon}${words.join(page.marks.listed)}</li>`;
}

/** A standing in a word. */
export function standingWords(standing: TopicStanding, page: Page): string {
  return {
    number: say(page, "数字", "number"),
    words: say(page, "仅文字", "words only"),
    silent: say(page, "未提及", "silent"),
    "not-read": say(page, "未读全文", "not read whole")
  }[standing];
}

function cellOf(
  {standing, numbers, worded, tasks, mentions}: TopicCell,
  side: TopicSide,
  onPage: Set<string>,
  page: Page
): HTMLElement {
  const items = [
    ...numbers.map((t) => targetItem(t, onPage, page)),
    ...worded.map((t) => targetItem(t, onPage, page)),
    ...tasks.map((row) => taskItem(row, side, page)),
    ...mentions.map((row) => mentionItem(row, side, page))
  ];
  const rest = items.slice(OPEN);
  const figure = numbers.length > 0 ? ` ${numbers.length}` : "";
  return html`<div data-standing="${standing}">
    <span class="badge">${standingWords(standing, page)}${figure}</span>
    ${
      items.length > 0
        ? html`<ul>
            ${items.slice(0, OPEN)}
          </ul>`
        : null
    }
    ${
      rest.length > 0
        ? html`<details data-as-shown>
            <summary>
              ${say(page, `另有${rest.length}条`, `${counted(rest.length, "more entry", "more entries")}`)}
            </summary>
            <ul>
              ${rest}
            </ul>
          </details>`
        : null
    }
  </div>`;
}

/** A target whose value opens its clause, here where the page holds it, else on its plan's page. */
function targetItem(t: Target, onPage: Set<string>, page: Page): HTMLElement {
  const value = onPage.has(t.target_id)
    ? valueLink(t, page)
    : html`<a class="value" href="${page.href(`/plans/${t.plan_id}#${t.target_id}`)}"
        >${writtenValue(t, page)}</a
      >`;
  const words = [say(page, "", " "), inWords(t, page)].join("").trimEnd();
  return html`<li>${named(t, "indicator", page)} ${value}${words}</li>`;
}

function taskItem(task: TaskRow, side: TopicSide, page: Page): HTMLElement {
  return html`<li>
    <a href="${page.href(`/plans/${task.plan_id}#${task.task_id}`)}"
      >${named(task, "title", page)}</a
    >${planOf(task, side, page)}
  </li>`;
}

/** A clause on the topic inside a task on something else, which it leads to. */
function mentionItem(row: MentionRow, side: TopicSide, page: Page): HTMLElement {
  const task = side.stated.tasks.find(({task_id}) => task_id === row.task_id);
  const href = page.href(`/plans/${row.plan_id}${task ? `#${task.task_id}` : ""}`);
  return html`<li>
    ${quoted(row.quote)}
    <span class="muted"
      >${say(page, "见", "in ")}<a href="${href}"
        >${task ? named(task, "title", page) : sectionTag(row.section, page)}</a
      ></span
    >${planOf(row, side, page)}
  </li>`;
}

/** Which plan says it, where the side has several. */
function planOf({plan_id}: {plan_id: string}, {plans}: TopicSide, page: Page): HTMLElement | null {
  if (plans.length < 2) return null;
  const plan = plans.find((own) => own.plan_id === plan_id)!;
  return html` <span class="muted">${named(plan, "short", page)}</span>`;
}
