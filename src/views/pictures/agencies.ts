import {html} from "htl";
import {dotRows} from "../../charts/dots.js";
import type {ChartAgency, ChartOf, ChartState} from "../../model/chart.js";
import {formatNumber} from "../../model/format.js";
import {AGENCY_ROLES, type AgencyRole} from "../../queries/agencies.js";
import {concentrationWords, MARKS, roleWords} from "../agencyWords.js";
import {named, say, type Page} from "../page.js";
import type {Picture} from "../picture.js";
import {tableBelow} from "../table.js";
import {chosenPlans} from "./chosen.js";
import {footnote, sourceOf} from "./words.js";

/** As many agencies as are drawn; the table has them all. */
const FIRST = 12;
/** The narrowest wide drawing, and the narrowest of all, in pixels. */
const WIDE = 500;
const NARROW = 248;
/** As many stand in one panel; two panels stand side by side where there is room. */
const EACH = 6;

/** On whom the tasks of a city fall: the agencies with most tasks, by role. */
export function agenciesPicture(data: ChartOf<"agencies">, state: ChartState, page: Page): Picture {
  const {agencies, plans, plan_ids} = data;
  const roles = AGENCY_ROLES.filter((role) => agencies.some((agency) => agency[role] > 0));
  const first = agencies.slice(0, FIRST);
  const title = named(data, "title", page);
  const words = concentrationWords(agencies, page);
  const readings = first.map(
    (agency) => `${named(agency, "agency", page)} ${countsOf(agency, roles, page)}`
  );
  return {
    title,
    subtitle: [
      say(page, "单位：项任务", "Unit: tasks"),
      ...(agencies.length > FIRST
        ? [
            say(
              page,
              `任务最多的${FIRST}个单位，共${agencies.length}个`,
              `the ${FIRST} agencies with most tasks, of ${agencies.length}`
            )
          ]
        : [])
    ].join(" · "),
    panels: panelsOf(first, roles, page),
    legend: roles.map((role) => ({mark: {dot: MARKS[role]}, text: roleWords(role, page)})),
    notices: chosenPlans(data, state, page).notices,
    note: `${words}${say(page, "同一任务中多次点名只计一次。", " An agency counts once a task and role.")}`,
    source: sourceOf(
      plans.filter(({plan_id}) => plan_ids.includes(plan_id)),
      page
    ),
    denominators: "",
    version: footnote(data.version, page),
    alt: [title, readings.join(say(page, "；", "; ")), words].join(say(page, "。", ". ")),
    home: `/agencies?city=${data.jurisdiction_id}`,
    rows: [],
    table: () => agenciesTable(agencies, roles, title, page)
  };
}

function countsOf(agency: ChartAgency, roles: AgencyRole[], {labels, lang}: Page): string {
  return roles
    .filter((role) => agency[role] > 0)
    .map((role) => `${labels.agencyRole[role]} ${formatNumber(agency[role], lang)}`)
    .join(" · ");
}

function panelsOf(first: ChartAgency[], roles: AgencyRole[], page: Page): Picture["panels"] {
  const max = Math.max(...first.flatMap((agency) => roles.map((role) => agency[role])));
  const parts = [first.slice(0, EACH), first.slice(EACH)].filter((part) => part.length > 0);
  return parts.map((part) => {
    const rows = part.map((agency) => ({
      title: named(agency, "agency", page),
      counts: countsOf(agency, roles, page),
      dots: roles
        .filter((role) => agency[role] > 0)
        .map((role) => ({mark: MARKS[role], value: agency[role]}))
    }));
    const label = rows.map((row) => `${row.title} ${row.counts}`).join(say(page, "；", "; "));
    const unit = say(page, "单位：项任务", "Unit: tasks");
    return {
      measure: "",
      apart: null,
      charts: () =>
        [WIDE, NARROW].map((width) =>
          dotRows(rows, {max, label, unit, lang: page.lang, width})
        ) as [SVGSVGElement, SVGSVGElement],
      notes: ""
    };
  });
}

function agenciesTable(
  agencies: ChartAgency[],
  roles: AgencyRole[],
  caption: string,
  page: Page
): HTMLElement {
  return tableBelow(
    agencies,
    [
      {
        head: say(page, "单位", "Agency"),
        cell: (agency) =>
          html`<a href="${page.href(`/agencies#agency-${agency.agency_id}`)}"
            >${named(agency, "agency", page)}</a
          >`
      },
      {
        head: say(page, "任务", "Tasks"),
        numeric: true,
        cell: ({tasks}) => formatNumber(tasks, page.lang)
      },
      ...roles.map((role) => ({
        head: page.labels.agencyRole[role],
        numeric: true,
        cell: (agency: ChartAgency) => formatNumber(agency[role], page.lang)
      }))
    ],
    {caption}
  );
}
