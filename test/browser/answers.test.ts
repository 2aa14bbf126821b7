import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {JSDOM} from "jsdom";
import {beforeAll, describe, expect, it} from "vitest";
import {openEngine} from "../../loaders/site/engine.js";
import {NOTEBOOKS} from "../../src/model/notebooks.js";
import type {Db} from "../../src/queries/db.js";
import {standalone} from "../../src/queries/standalone.js";
import {DIST} from "./site.js";

/** What an analyst asks, as SQL over the published files and as read from a page of either language. */
interface Asked {
  question: string;
  page: string;
  sql: string;
  read: (page: Document) => unknown;
}

const FIRST = "role = 'target' AND restates IS NULL";
const WHOLE = `evidence = 'document' AND ${FIRST}`;
const GOALS = `indicator_id = '5g-base-stations' AND ${FIRST} AND scope IS NULL`;

const text = (node: Element | null) => node!.textContent!.replace(/\s+/g, " ").trim();
/** The first number of a text; a page without it fails. */
const numberIn = (node: Element | null) =>
  Number(/\d[\d,]*/.exec(text(node))![0].replaceAll(",", ""));
/** What several elements say, by what they are marked with. */
const by = (
  page: Document,
  selector: string,
  key: string,
  value: (node: Element) => unknown = numberIn
) =>
  Object.fromEntries(
    [...page.querySelectorAll<HTMLElement>(selector)].map((node) => [
      node.dataset[key],
      value(node)
    ])
  );
const one = (selector: string) => (page: Document) => numberIn(page.querySelector(selector));
const glance = (key: string) => (page: Document) =>
  Number(page.querySelector<HTMLElement>(".glance")!.dataset[key]);
const facet = (name: string) => (page: Document) =>
  Object.fromEntries(
    [...page.querySelectorAll(`[data-facet=${name}] label`)].map((label) => [
      label.querySelector("input")!.value,
      numberIn(label.querySelector(".facet-count"))
    ])
  );
/** Counts of a plan by the anchor of its parts. */
const part = (name: string) => one(`nav.jump a[href="#${name}"] .muted`);
const own = (table: string, plan: string, where = "true") =>
  `SELECT count(*) AS n FROM ${table} WHERE plan_id = '${plan}' AND ${where}`;
const fileRows = (name: string) => (page: Document) =>
  numberIn(page.querySelector(`tbody a[href="#${name}"]`)!.closest("tr")!.querySelector("td"));
const relations = (page: Document) => {
  const links = [...page.querySelectorAll<HTMLElement>("details.link[data-relation]")];
  return Object.fromEntries(
    [...new Set(links.map(({dataset}) => dataset.relation!))].map((relation) => [
      relation,
      links.filter(({dataset}) => dataset.relation === relation).length
    ])
  );
};

/** What the lines above the topics count, by city and standing. */
const topicCounts = (page: Document) =>
  Object.fromEntries(
    [...page.querySelectorAll(".topic-counts li")].flatMap((line, i) =>
      [...text(line).matchAll(/(数字|number|仅文字|words only|未提及|silent) (\d+)/g)].map(
        ([, word, n]) => [
          `${["tianjin", "xiamen"][i]} ${/数字|number/.test(word) ? "number" : /文字|words/.test(word) ? "words" : "silent"}`,
          Number(n)
        ]
      )
    )
  );

const SHARED = `SELECT indicator_id FROM targets
  WHERE ${WHOLE} AND jurisdiction_id IN ('tianjin', 'xiamen')
  GROUP BY indicator_id HAVING count(DISTINCT jurisdiction_id) = 2`;
const ON_ONE_AXIS = `SELECT DISTINCT a.indicator_id FROM targets a JOIN targets b USING (indicator_id)
  WHERE a.evidence = 'document' AND b.evidence = 'document' AND a.role = 'target' AND b.role = 'target'
    AND a.restates IS NULL AND b.restates IS NULL AND a.jurisdiction_id = 'tianjin' AND b.jurisdiction_id = 'xiamen'
    AND a.basis = b.basis AND a.scope IS NOT DISTINCT FROM b.scope AND a.dimension = b.dimension`;

/** Rows of a statement with two columns, as what a page says of each. */
const QUESTIONS: Asked[] = [
  {
    question: "indicators that both cities promise",
    page: "compare",
    sql: `SELECT count(*) AS n FROM (${SHARED})`,
    read: glance("shared")
  },
  {
    question: "of these, indicators that compare",
    page: "compare",
    sql: `SELECT count(*) AS n FROM (${ON_ONE_AXIS})`,
    read: glance("comparable")
  },
  {
    question: "which they are",
    page: "compare",
    sql: `SELECT string_agg(indicator_id, ' ' ORDER BY indicator_id) AS n FROM (${SHARED})`,
    read: (page) =>
      [...page.querySelectorAll<HTMLElement>("section[data-indicator][data-verdict]")]
        .map(({dataset}) => dataset.indicator)
        .sort()
        .join(" ")
  },
  {
    question: "indicators that one city alone promises",
    page: "compare",
    sql: `SELECT count(DISTINCT indicator_id) AS n FROM targets WHERE ${WHOLE}
      AND jurisdiction_id IN ('tianjin', 'xiamen') AND indicator_id NOT IN (${SHARED})`,
    // The answer names them side by side: 110 indicators here, 19 there.
    read: (page) =>
      [...text(page.querySelector(".glance")).matchAll(/(\d+)(?=个指标| indicators)/g)]
        .map(([count]) => Number(count))
        .reduce((sum, count) => sum + count, 0)
  },
  {
    question: "topics of which each city speaks by a number, in words alone, or not at all",
    page: "compare",
    sql: `WITH cities AS (SELECT unnest(['tianjin', 'xiamen']) AS city),
      stated AS (SELECT * FROM targets WHERE ${WHOLE}),
      said AS (
        SELECT jurisdiction_id AS city, unnest(string_split(topics, ';')) AS topic_id, stated = 'number' AS number FROM stated
        UNION ALL SELECT jurisdiction_id, unnest(string_split(topics, ';')), false FROM tasks WHERE evidence = 'document'
        UNION ALL SELECT jurisdiction_id, topic_id, false FROM mentions JOIN plans USING (plan_id) WHERE evidence = 'document'
      ),
      standings AS (
        SELECT city, topic_id, CASE WHEN bool_or(number) THEN 'number'
          WHEN bool_or(said.topic_id IS NOT NULL) THEN 'words' ELSE 'silent' END AS standing
        FROM cities CROSS JOIN topics LEFT JOIN said USING (city, topic_id) GROUP BY city, topic_id
      )
      SELECT city || ' ' || standing AS standing, count(*) AS n FROM standings GROUP BY ALL`,
    read: topicCounts
  },
  {
    question: "promises of each plan",
    page: "plans",
    sql: `SELECT plan_id, count(*) FILTER (${FIRST}) AS n FROM targets WHERE evidence = 'document' GROUP BY plan_id`,
    read: (page) =>
      by(page, "li[data-plan]", "plan", (card) => numberIn(card.querySelector("strong")))
  },
  ...(["tj-newinfra-2021", "xm-newinfra-2020"] as const).flatMap((plan): Asked[] => [
    {
      question: `rows of ${plan}`,
      page: `plans/${plan}`,
      sql: own("targets", plan),
      read: part("targets")
    },
    {
      question: `tasks of ${plan}`,
      page: `plans/${plan}`,
      sql: own("tasks", plan),
      read: part("tasks")
    },
    {
      question: `projects of ${plan}`,
      page: `plans/${plan}`,
      sql: own("projects", plan),
      read: part("projects")
    },
    {
      question: `instruments of ${plan}`,
      page: `plans/${plan}`,
      sql: own("instruments", plan),
      read: part("instruments")
    }
  ]),
  ...[
    "tj-smartcity-2016",
    "xm-newinfra-2020",
    "tj-digital-2021",
    "tj-newinfra-2021",
    "nk-newinfra-2022"
  ].flatMap((plan): Asked[] => [
    ...(
      [
        ["deliverables", "deliverable_id"],
        ["instruments", "instrument_id"],
        ["projects", "project_id"],
        ["coordination", "coordination_id"]
      ] as const
    ).map(([table, key]): Asked => ({
      question: `which ${table} ${plan} has`,
      page: `plans/${plan}`,
      sql: `SELECT string_agg(${key}, ' ' ORDER BY ${key}) AS n FROM ${table} WHERE plan_id = '${plan}'`,
      read: (page) =>
        [...page.querySelectorAll(`#${table} tbody tr`)]
          .map(({id}) => id)
          .sort()
          .join(" ")
    })),
    {
      question: `in how many of its tasks ${plan} states a number`,
      page: `plans/${plan}`,
      sql: `SELECT count(*) AS n FROM tasks WHERE plan_id = '${plan}' AND task_id IN
        (SELECT task_id FROM targets WHERE role = 'target' AND stated = 'number')`,
      read: (page) =>
        Number(page.querySelector<HTMLElement>("[data-criterion=quantified]")!.dataset.strict)
    },
    {
      question: `whether ${plan} is known to state no sum of money`,
      page: `plans/${plan}`,
      sql: `SELECT count(*) AS n FROM gaps WHERE plan_id = '${plan}' AND "rows" = 'investment-sums'`,
      read: (page) => page.querySelectorAll("[data-missing=investment-sums]").length
    }
  ]),
  {
    question: "denominators of each jurisdiction",
    page: "methods",
    sql: "SELECT jurisdiction_id, count(*) AS n FROM denominators GROUP BY jurisdiction_id",
    read: (page) =>
      by(page, "[data-denominators]", "denominators", (node) =>
        numberIn(node.querySelector("summary"))
      )
  },
  {
    question: "rows whose year stands in the sentence, the section, the plan or the issue",
    page: "methods",
    sql: `SELECT 'from_' || year_source AS source, count(*) AS n FROM targets
      WHERE evidence = 'document' GROUP BY year_source`,
    read: (page) => by(page, "[data-reading^=from_]", "reading")
  },
  {
    question: "relations of the plan that is read beside the district's as a whole",
    page: "cascade",
    sql: `SELECT relation, count(*) AS n FROM cascade
      WHERE upper_task_id LIKE 'tj-newinfra-2021-%' GROUP BY relation`,
    // The table has no row of the fifth relation; the page says 0.
    read: (page) => {
      const {own, ...rest} = by(page, "[data-relation-count]", "relationCount");
      expect(own).toBe(0);
      return rest;
    }
  },
  {
    question: "promises of each plan, over the domains where not all are in doubt",
    page: "coverage",
    sql: `SELECT plan_id, sum(promises)::INTEGER AS n FROM (
        SELECT plan_id, domain_id, count(*) AS promises FROM targets WHERE ${WHOLE}
        GROUP BY plan_id, domain_id HAVING bool_or(doubt IS NULL)
      ) GROUP BY plan_id`,
    read: (page) => {
      const sums: Record<string, number> = {};
      for (const {dataset} of page.querySelectorAll<HTMLElement>("[data-plan][data-kind=set]"))
        sums[dataset.plan!] = (sums[dataset.plan!] ?? 0) + Number(dataset.count);
      return sums;
    }
  },
  {
    question: "what becomes of the city's tasks",
    page: "cascade",
    sql: "SELECT relation, count(*) AS n FROM cascade WHERE upper_task_id IS NOT NULL GROUP BY relation",
    read: relations
  },
  ...(["tasks", "lead"] as const).map((key): Asked => ({
    question: `${key} of each plan; unknown where assignments are not in the corpus`,
    page: "agencies",
    sql: `SELECT plan_id, ${
      key === "tasks"
        ? "count(*)"
        : "count(*) FILTER (task_id IN (SELECT task_id FROM responsibilities WHERE role = 'lead'))"
    } AS n FROM tasks WHERE evidence = 'document' AND plan_id NOT IN
        (SELECT plan_id FROM tasks WHERE assigned = 'not-in-corpus') GROUP BY plan_id`,
    read: (page) =>
      by(page, `[data-plan][data-${key}]`, "plan", (node) =>
        Number((node as HTMLElement).dataset[key])
      )
  })),
  ...(
    [
      ["city", "jurisdiction_id"],
      ["plan", "plan_id"],
      ["domain", "domain_id"],
      ["period", "period_start || '-' || period_end"],
      ["indicator", "indicator_id"],
      ["basis", "basis"],
      ["comparator", "comparator"],
      ["year", "year::VARCHAR"],
      ["role", "role"],
      ["stated", "stated"],
      ["scope", "coalesce(scope, 'whole')"],
      ["unit", "unit"],
      ["doubt", "coalesce(doubt, 'none')"],
      ["task", "coalesce(task_id, 'none')"],
      ["dated", "year_source"],
      ["start", "coalesce(start, 'na')"]
    ] as const
  ).map(([name, column]): Asked => ({
    question: `first statements by ${column}`,
    page: "explore",
    sql: `SELECT ${column}, count(*) AS n FROM targets
      WHERE evidence = 'document' AND restates IS NULL GROUP BY ${column}`,
    read: facet(name)
  })),
  {
    question: "verdicts over all pairs of plans",
    page: "methods",
    sql: `WITH p AS (SELECT * FROM targets WHERE ${WHOLE})
      SELECT CASE WHEN a.indicator_id = b.indicator_id AND a.basis = b.basis AND a.basis <> 'rank'
        AND a.scope IS NOT DISTINCT FROM b.scope AND a.dimension = b.dimension
        THEN 'comparable' ELSE 'not-comparable' END AS verdict, count(*) AS n
      FROM p a JOIN p b ON a.plan_id < b.plan_id AND (a.indicator_id = b.indicator_id OR a.family = b.family)
      GROUP BY verdict`,
    // No pair needs a conversion; the page says 0.
    read: (page) => {
      const {convertible, ...rest} = by(page, "[data-verdict-count]", "verdictCount");
      expect(convertible).toBe(0);
      return rest;
    }
  },
  {
    question: "goals for 5G stations and their years, tier by tier",
    page: "benchmark",
    sql: `SELECT j.level, count(DISTINCT jurisdiction_id) AS n FROM targets JOIN jurisdictions j USING (jurisdiction_id)
      WHERE ${GOALS} AND basis = 'stock' AND j.level IN ('municipality', 'sub-provincial')
        AND jurisdiction_id IN (SELECT jurisdiction_id FROM denominators WHERE footing = 'population'
          AND series IS DISTINCT FROM 'unrevised' AND confidence IS DISTINCT FROM 'low')
      GROUP BY j.level`,
    read: (page) => {
      const [municipality, sub] = [...page.querySelectorAll(".panel-title")]
        .map((title) => /[(（](\d+)个?[)）]/.exec(text(title))?.[1])
        .filter(Boolean)
        .map(Number);
      return {municipality, "sub-provincial": sub};
    }
  },
  {
    question: "reported figures against the goals of the five documents, by verdict",
    page: "outcomes",
    sql: `SELECT verdict, count(*) AS n FROM judgements JOIN targets USING (target_id)
      WHERE evidence = 'document' GROUP BY verdict`,
    read: (page) => by(page, "dd[data-verdict]", "verdict")
  },
  {
    question: "indicators new in Tianjin's later plans, and those not repeated",
    page: "periods",
    sql: `WITH p AS (SELECT * FROM targets WHERE ${WHOLE} AND jurisdiction_id = 'tianjin'),
      one AS (SELECT DISTINCT indicator_id FROM p WHERE period_end = 2020),
      two AS (SELECT DISTINCT indicator_id FROM p WHERE period_end > 2020)
      SELECT 'new' AS kind, count(*) AS n FROM two WHERE indicator_id NOT IN (SELECT indicator_id FROM one)
      UNION ALL SELECT 'dropped', count(*) FROM one WHERE indicator_id NOT IN (SELECT indicator_id FROM two)`,
    read: (page) => by(page, "dd[data-change=new], dd[data-change=dropped]", "change")
  },
  {
    question: "goals of Tianjin by domain, in plans read whole",
    page: "cities/tianjin",
    sql: `SELECT domain_id, count(*) AS n FROM targets WHERE ${WHOLE} AND jurisdiction_id = 'tianjin' GROUP BY domain_id`,
    read: (page) =>
      by(page, "li[data-domain]", "domain", (line) => numberIn(line.querySelector(".number")))
  },
  ...(
    [
      ["tasks", "true"],
      ["lead", "role = 'lead'"]
    ] as const
  ).map(([name, where]): Asked => ({
    question: `tasks that name each agency: ${name}`,
    page: "agencies",
    sql: `SELECT agency_id, count(DISTINCT task_id) AS n FROM responsibilities WHERE ${where} GROUP BY agency_id`,
    read: (page) =>
      Object.fromEntries(
        [...page.querySelectorAll<HTMLElement>("details.agency")].flatMap(
          (agency): [string, number][] => {
            const said = agency.querySelector(".agency-bar svg")!.getAttribute("aria-label")!;
            const count =
              name === "tasks" ? agency.dataset.tasks : /(?:牵头|lead)\s*(\d+)/.exec(said)?.[1];
            return count === undefined ? [] : [[agency.id.replace("agency-", ""), Number(count)]];
          }
        )
      )
  })),
  {
    question: "jurisdictions with a goal for their whole area, by indicator",
    page: "benchmark",
    sql: `SELECT indicator_id, count(DISTINCT jurisdiction_id) AS n FROM targets
      WHERE ${FIRST} AND scope IS NULL GROUP BY indicator_id`,
    read: (page) =>
      Object.fromEntries(
        [...page.querySelectorAll<HTMLOptionElement>("select[name=indicator] option")].map(
          (option) => [option.value, Number(/[(（](\d+)[)）]\s*$/.exec(text(option))![1])]
        )
      )
  },
  ...[
    ..."targets plans indicators tasks responsibilities projects instruments deliverables coordination".split(
      " "
    ),
    ..."cascade agencies outcomes judgements denominators jurisdictions domains topics mentions gaps units dictionary".split(
      " "
    )
  ].map((table): Asked => ({
    question: `rows of the table ${table}`,
    page: "data",
    sql: `SELECT count(*) AS n FROM ${table}`,
    read: fileRows(table)
  }))
];

const PARQUET = join(DIST, "data");
const LANGS = ["zh", "en"] as const;
let db: Db;

beforeAll(async () => {
  if (!existsSync(PARQUET)) throw new Error("dist/ is missing; run npm run build before");
  const files = readdirSync(PARQUET).filter((file) => file.endsWith(".parquet"));
  db = await openEngine(
    new Map(files.map((file) => [file.replace(".parquet", ""), readFileSync(join(PARQUET, file))]))
  );
}, 60_000);

const documents = new Map<string, Document>();

function pageAt(path: string, lang: (typeof LANGS)[number]): Document {
  const file = join(DIST, lang === "en" ? "en" : "", path, "index.html");
  const read = documents.get(file) ?? new JSDOM(readFileSync(file)).window.document;
  documents.set(file, read);
  return read;
}

/** One number, or one for each of several things. */
async function answer(sql: string): Promise<unknown> {
  const rows = await db.rows<Record<string, unknown>>(sql);
  const plain = (value: unknown) => (typeof value === "bigint" ? Number(value) : value);
  if (Object.keys(rows[0]).length === 1) return plain(rows[0].n);
  return Object.fromEntries(rows.map((row) => Object.values(row).map(plain)));
}

describe("what an analyst asks of the published files", () => {
  it("are thirty questions", () => {
    expect(QUESTIONS.length).toBeGreaterThanOrEqual(30);
  });

  it.each(QUESTIONS)("$page, $question: stands on the pages of both languages", async (asked) => {
    const told = await answer(asked.sql);
    for (const lang of LANGS) expect(asked.read(pageAt(asked.page, lang)), lang).toEqual(told);
  });
});

describe("the code that notebooks lead to", () => {
  it.each(NOTEBOOKS)("of $notebook_id runs over the published files", async ({notebook_id}) => {
    for (const lang of LANGS) {
      const page = pageAt(`notebooks/${notebook_id}`, lang);
      const parts = page.querySelectorAll("main [data-view]");
      const links = page.querySelectorAll<HTMLAnchorElement>("[data-view] p[data-question] a");
      expect(links.length).toBe(parts.length);
      for (const link of links) {
        const sql = new URL(link.href, "http://site.test").searchParams.get("sql")!;
        const code = standalone(sql, "https://example.org/").replaceAll(
          "https://example.org/data/",
          ""
        );
        for (const statement of code.split(/;\n+/).filter((part) => part.trim()))
          if (/SELECT \* FROM read_parquet/.test(statement))
            await db.rows(statement.replace(/VIEW \w+/, (view) => `${view}_copied`));
        expect((await db.rows(sql)).length).toBeGreaterThan(0);
      }
    }
  });
});
