import {html} from "htl";
import {NARROW} from "../../charts/rows.js";
import {stacked} from "../../charts/stacked.js";
import {AGENCY_ROLES, ranked, type AgencyRole, type AgencyRow} from "../../model/agency.js";
import type {ChartAgencyTask, ChartOf} from "../../model/chart.js";
import {formatNumber} from "../../model/format.js";
import type {ChartState} from "../../model/state.js";
import {
  agencyCounts,
  agenciesHeadline,
  agencyLabel,
  concentrationWords,
  fillOf,
  roleCounts,
  roleWords,
  sumOf
} from "./words.js";
import {named, say, type Page} from "../../ui/page.js";
import type {Picture} from "../../ui/picture.js";
import {tableBelow} from "../../ui/table.js";
import {chosenPlans} from "../../ui/chosen.js";
import {narrowDomains, unknownWords} from "../../ui/narrow.js";
import {footnote, sourceOf} from "../../ui/captions.js";

/** As many agencies as are drawn; the table has them all. */
const FIRST = 12;
/** The narrowest wide drawing, in pixels. */
const WIDE = 500;
/** As many stand in one panel; two panels stand side by side where there is room. */
const EACH = 6;

type Row = AgencyRow<ChartAgencyTask>;

/** On whom tasks fall: the agencies with most tasks, by role. */
export function agenciesPicture(data: ChartOf<"agencies">, state: ChartState, page: Page): Picture {
  const {tasks, words, notices} = within(data, state, page);
  const agencies = ranked(tasks);
  const roles = AGENCY_ROLES.filter((role) => agencies.some(({byRole}) => byRole[role] > 0));
  const first = agencies.slice(0, FIRST);
  const counted = agencyCounts(
    agencies.map(({agency}) => agency),
    page
  );
  const title = named(data, "title", page);
  const shared =
    agencies.length > 0
      ? concentrationWords(
          agencies.map(({agency, tasks: count}) => ({...agency, tasks: count})),
          page
        )
      : "";
  const plans = data.plans.filter(({plan_id}) => tasks.some((task) => task.plan_id === plan_id));
  const name = nameIn(first, page);
  const readings = first.map((row) => `${name(row)} ${roleCounts(row, roles, page)}`);
  return {
    headline: agenciesHeadline(
      agencies.map((row) => {
        const label = nameIn(agencies, page)(row);
        return {...row.agency, agency_zh: label, agency_en: label, tasks: row.tasks};
      }),
      page
    ),
    title,
    subtitle: [
      say(page, "单位：项任务", "Unit: tasks"),
      ...(agencies.length > FIRST
        ? [
            say(
              page,
              `任务最多的${FIRST}个，共${counted}`,
              `the ${FIRST} in the largest number of tasks, of ${counted}`
            )
          ]
        : []),
      ...words
    ].join(" · "),
    panels: panelsOf(first, roles, name, page),
    brief: briefOf(first.slice(0, EACH), agencies.length - EACH, roles, name, page),
    legend: roles.map((role) => ({mark: {bar: fillOf(role)}, text: roleWords(role, page)})),
    notices,
    note: `${shared}${say(page, "同一任务中多次列出只计一次。", " An agency counts once a task and role.")}`,
    source: sourceOf(plans, page),
    denominators: "",
    version: footnote(data.version, page),
    alt: [title, readings.join(page.marks.semicolon), shared].filter(Boolean).join(page.marks.stop),
    home: "/agencies",
    rows: [],
    table: () => agenciesTable(agencies, roles, nameIn(agencies, page), title, page)
  };
}

/** The tasks of the plans, domains and roles that the address asks for. */
function within(
  data: ChartOf<"agencies">,
  state: ChartState,
  page: Page
): {tasks: ChartAgencyTask[]; words: string[]; notices: string[]} {
  const chosen = chosenPlans(data, state, page);
  const domains = narrowDomains(data.domains, state.only, page);
  const asked = state.only.role ?? [];
  const roles = AGENCY_ROLES.filter((role) => asked.includes(role));
  const ids = domains.kept.map(({domain_id}) => domain_id);
  const tasks = data.tasks.filter(
    (task) =>
      chosen.plans.some(({plan_id}) => plan_id === task.plan_id) &&
      ids.includes(task.domain_id) &&
      (roles.length === 0 || roles.includes(task.role))
  );
  const none = say(
    page,
    "在所选条件下，没有任务明确责任单位；不等于没有人负责。",
    "Under this choice no task names an agency, which does not mean that nobody is responsible."
  );
  return {
    tasks,
    words: [...domains.words, ...roles.map((role) => roleWords(role, page))],
    notices: [
      ...chosen.notices,
      ...domains.notices,
      ...unknownWords(
        asked.filter((role) => !roles.some((known) => known === role)),
        page
      ),
      ...(tasks.length === 0 ? [none] : [])
    ]
  };
}

/** How agencies are named among others: with their city where there are several. */
function nameIn(rows: Row[], page: Page): (row: Row) => string {
  const several = new Set(rows.map(({agency}) => agency.jurisdiction_zh)).size > 1;
  return ({agency}) => {
    const city = named(agency, "jurisdiction", page);
    return `${agencyLabel(agency, page)}${several ? say(page, `（${city}）`, ` (${city})`) : ""}`;
  };
}

/** The first panel alone, and how many agencies more there are; undefined where it is all there is. */
function briefOf(
  first: Row[],
  rest: number,
  roles: AgencyRole[],
  name: (row: Row) => string,
  page: Page
): Picture["brief"] {
  if (rest <= 0) return undefined;
  const measure = say(
    page,
    `前${first.length}个，另有${rest}个见数据表`,
    `the first ${first.length}; ${rest} more in the table`
  );
  return panelsOf(first, roles, name, page).map((panel) => ({...panel, measure}));
}

function panelsOf(
  first: Row[],
  roles: AgencyRole[],
  name: (row: Row) => string,
  page: Page
): Picture["panels"] {
  const max = Math.max(...first.map((row) => sumOf(row, roles)));
  const parts = [first.slice(0, EACH), first.slice(EACH)].filter((part) => part.length > 0);
  return parts.map((part) => {
    const rows = part.map((row) => ({
      title: name(row),
      counts: roleCounts(row, roles, page),
      parts: roles.map((role) => ({...fillOf(role), value: row.byRole[role]}))
    }));
    const label = rows.map((row) => `${row.title} ${row.counts}`).join(page.marks.semicolon);
    return {
      measure: "",
      apart: null,
      charts: () =>
        [WIDE, NARROW].map((width) => stacked(rows, {max, label, width})) as [
          SVGSVGElement,
          SVGSVGElement
        ],
      notes: ""
    };
  });
}

function agenciesTable(
  agencies: Row[],
  roles: AgencyRole[],
  name: (row: Row) => string,
  caption: string,
  page: Page
): HTMLElement {
  return tableBelow(
    agencies,
    [
      {
        head: say(page, "单位", "Agency"),
        cell: (row) =>
          html`<a href="${page.href(`/agencies#agency-${row.agency.agency_id}`)}">${name(row)}</a>`
      },
      {
        head: say(page, "任务", "Tasks"),
        numeric: true,
        cell: ({tasks}) => formatNumber(tasks, page.lang)
      },
      ...roles.map((role) => ({
        head: page.labels.agencyRole[role],
        numeric: true,
        cell: ({byRole}: Row) => formatNumber(byRole[role], page.lang)
      }))
    ],
    {caption}
  );
}
