import {html} from "htl";
import {counted, formatNumber, formatShare} from "../../model/format.js";
import {allGaps, methodCounts, type MethodCounts, type NamedGap} from "./data.js";
import {named, say, type Page, type View} from "../../ui/page.js";
import {table} from "../../ui/table.js";

interface Data {
  counts: MethodCounts;
  gaps: NamedGap[];
}

interface Kind {
  id: string;
  name: string;
  meaning: string;
  found: unknown;
}

/** The kinds of missing, none of which is zero, and where each is met in the corpus. */
export const missing: View<object, Data> = {
  params: () => ({}),
  load: async ({corpus}) => ({counts: await methodCounts(corpus), gaps: await allGaps(corpus)}),
  draw: (data, _params, page) =>
    table(
      kindsOf(data, page),
      [
        {head: say(page, "种类", "Kind"), cell: ({name}) => html`<strong>${name}</strong>`},
        {head: say(page, "意思", "What it means"), cell: ({meaning}) => meaning},
        {
          head: say(page, "语料中", "In the corpus"),
          cell: ({id, found}) => html`<span data-missing-kind="${id}">${found}</span>`
        }
      ],
      {
        caption: say(
          page,
          "缺失的种类；没有一种等于零，也没有一种会被填补",
          "The kinds of missing; none is zero, and none is ever filled in"
        )
      }
    )
};

function kindsOf({counts, gaps}: Data, page: Page): Kind[] {
  const {lang} = page;
  const empty = counts.cells - counts.cells_filled;
  const where = (kind: NamedGap["kind"]) =>
    html`<ul class="plain">
      ${gaps
        .filter((gap) => gap.kind === kind)
        .map(
          (gap) =>
            html`<li>
              <a href="${page.href(`/plans/${gap.plan_id}`)}"
                >${named(gap, "jurisdiction", page)} · ${named(gap, "plan", page)}</a
              >${page.marks.colon}${named(gap, "reason", page)}
            </li>`
        )}
    </ul>`;
  return [
    {
      id: "no-target",
      name: say(page, "没有设定目标", "No target set"),
      meaning: say(
        page,
        "规划读过了，没有提这个指标",
        "the plan was read and does not speak of the indicator"
      ),
      found: say(
        page,
        `${counts.indicators}个指标 × ${counts.plans}份规划中，空格${formatShare(empty, counts.cells, lang)}`,
        `of ${counted(counts.indicators, "indicator")} × ${counted(counts.plans, "plan")}, ${formatShare(empty, counts.cells, lang)} are empty`
      )
    },
    {
      id: "qualitative",
      name: say(page, "只有定性表述", "Only qualitative"),
      meaning: say(
        page,
        "说了要做，没有说做到多少",
        "the plan says what will be done, not how much"
      ),
      found: say(
        page,
        `从严，自己没有写数字的任务${formatShare(counts.tasks_without_number, counts.tasks, lang)}；从宽，把“全覆盖”等文字表述和同一小节里的数字也算上，仍没有的${formatShare(counts.tasks_without_any, counts.tasks, lang)}`,
        `by the strict rule, tasks that state no number themselves: ${formatShare(counts.tasks_without_number, counts.tasks, lang)}; by the lenient rule, which takes coverage in words and numbers of the section too: ${formatShare(counts.tasks_without_any, counts.tasks, lang)}`
      )
    },
    {
      id: "not-in-corpus",
      name: say(page, "未收录", "Not in the corpus"),
      meaning: say(
        page,
        "写在我们没有的附件或段落里",
        "it stands in an annex or passage that we do not have"
      ),
      found: where("not-in-corpus")
    },
    {
      id: "none-stated",
      name: say(page, "原文未写", "Not stated"),
      meaning: say(page, "全文读过，确实没有写", "the whole text was read and does not say it"),
      found: where("none-stated")
    },
    {
      id: "doubtful",
      name: say(page, "理解存疑", "Reading in doubt"),
      meaning: say(
        page,
        "原句没有说尽，取一种读法，并附说明",
        "the clause leaves something open; it was read one way, and a note says how"
      ),
      found: say(
        page,
        `存疑的目标${formatShare(counts.doubtful, counts.promises, lang)}`,
        `promises in doubt: ${formatShare(counts.doubtful, counts.promises, lang)}`
      )
    },
    {
      id: "not-applicable",
      name: say(page, "不适用", "Not applicable"),
      meaning: say(
        page,
        "问题本身不成立，例如给占比再除以人口",
        "the question makes no sense, such as a share per resident"
      ),
      found: say(
        page,
        `不宜折算的指标${formatNumber(counts.indicators_unfooted, lang)}个`,
        `${formatNumber(counts.indicators_unfooted, lang)} indicators that are not divided by anything`
      )
    }
  ];
}
