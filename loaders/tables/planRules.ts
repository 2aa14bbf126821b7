import {readWhole} from "../../src/model/evidence.js";
import type {Problem} from "./csv.js";
import {isAbove, parentsOf} from "./placeRules.js";
import {at, type Placed, type PlacedTables} from "./read.js";

/** What is wrong with ids that several plans share, and with what names its plan in a column. */
export function planRules(tables: PlacedTables): Problem[] {
  return [
    ...evidenceOfPlans(tables),
    ...foreignNames(tables),
    ...evidenceOfTargets(tables),
    ...sharedProjects(tables),
    ...retiredIndicators(tables),
    ...statements(tables),
    ...deadlines(tables),
    ...amounts(tables),
    ...foreignTasks(tables)
  ];
}

const OF_PAGES = ["part_seen", "publisher", "confidence"] as const;
const OF_ROWS = ["source_kind", "publisher", "confidence"] as const;

/** A plan read whole names its document; any other says what was read of it, on whose page, and how sure that is. */
function evidenceOfPlans({plans}: PlacedTables): Problem[] {
  return plans.flatMap((plan) => {
    const whole = readWhole(plan.row);
    const {evidence} = plan.row;
    return [
      ...setWhere(plan, "document", whole, `evidence ${evidence}`),
      ...OF_PAGES.flatMap((column) => setWhere(plan, column, !whole, `evidence ${evidence}`)),
      ...(evidence === "secondary" && plan.row.official_url !== null
        ? [at(plan, "official_url", "set with evidence secondary; expected empty")]
        : [])
    ];
  });
}

/** A plan whose issuer or title names a place names its own, or one above it, which others may join. */
function foreignNames(tables: PlacedTables): Problem[] {
  const parents = parentsOf(tables);
  const names = tables.jurisdictions.map(({row}) => row);
  return tables.plans.flatMap((plan) => {
    const {jurisdiction_id: own} = plan.row;
    return (["issuer", "title_zh"] as const).flatMap((column) => {
      const text = plan.row[column] ?? "";
      const named = names.filter(({name_zh}) => text.includes(name_zh));
      const right = named.some(
        ({jurisdiction_id}) => jurisdiction_id === own || isAbove(jurisdiction_id, own, parents)
      );
      if (named.length === 0 || right) return [];
      return [
        at(
          plan,
          column,
          `"${text}" names ${named[0].jurisdiction_id}; expected ${own} or one above it`,
          [`${plan.name} jurisdiction_id`]
        )
      ];
    });
  });
}

/** A row of a plan that was not read whole says from what kind of page it is, whose, and how sure; others say none of it. */
function evidenceOfTargets({plans, targets}: PlacedTables): Problem[] {
  const plan = new Map(plans.map(({row}) => [row.plan_id, row]));
  return targets.flatMap((target) => {
    const own = plan.get(target.row.plan_id);
    if (!own) return [];
    const part = !readWhole(own);
    const why = `evidence ${own.evidence} of ${own.plan_id}`;
    const {quote, source_url} = target.row;
    const bare = quote === null && source_url === null;
    const stray = !part && target.row.source_url !== null;
    return [
      ...OF_ROWS.flatMap((column) => setWhere(target, column, part, why)),
      ...(bare ? [at(target, "quote", "empty without source_url; expected the clause")] : []),
      ...(stray ? [at(target, "source_url", `set with ${why}; expected empty`)] : [])
    ];
  });
}

/** A cell that is to be set where something holds, and empty where it does not. */
function setWhere<T extends Record<K, unknown>, K extends string>(
  placed: Placed<T>,
  column: K,
  holds: boolean,
  why: string
): Problem[] {
  const value = placed.row[column];
  if ((value !== null) === holds) return [];
  return [
    at(
      placed,
      column,
      holds ? `empty with ${why}; expected a value` : `"${value}" with ${why}; expected empty`
    )
  ];
}

/** A project that several plans name is named by several, and once by each. */
function sharedProjects({projects}: PlacedTables): Problem[] {
  const plansOf = new Map<string, Set<string>>();
  const twice: Problem[] = [];
  for (const placed of projects) {
    const id = placed.row.shared_id;
    if (id === null) continue;
    const plans = plansOf.get(id) ?? new Set();
    if (plans.has(placed.row.plan_id))
      twice.push(at(placed, "shared_id", `"${id}" twice in one plan; expected one row a plan`));
    plansOf.set(id, plans.add(placed.row.plan_id));
  }
  const alone = projects
    .filter(({row}) => row.shared_id !== null && plansOf.get(row.shared_id)!.size < 2)
    .map((placed) =>
      at(placed, "shared_id", `"${placed.row.shared_id}" in one plan only; expected several`, [
        "projects ?"
      ])
    );
  return [...twice, ...alone];
}

/** An indicator that another has taken over has no rows, and the other is in use. */
function retiredIndicators({indicators, targets, outcomes}: PlacedTables): Problem[] {
  const used = new Set([...targets, ...outcomes].map(({row}) => row.indicator_id));
  const retired = new Map(
    indicators.map(({row}) => [row.indicator_id, row.replaced_by !== null] as const)
  );
  return indicators.flatMap((placed) => {
    const {indicator_id, replaced_by} = placed.row;
    if (replaced_by === null) return [];
    if (used.has(indicator_id))
      return [
        at(placed, "replaced_by", `"${replaced_by}", but ${indicator_id} has rows; expected none`)
      ];
    return retired.get(replaced_by) === true
      ? [at(placed, "replaced_by", `"${replaced_by}" is taken over itself; expected one in use`)]
      : [];
  });
}

/** A target's bracket is one of its plan, of a task in the same section. */
function statements({targets, responsibilities, tasks}: PlacedTables): Problem[] {
  const section = new Map(tasks.map(({row}) => [row.task_id, row.section]));
  const brackets = new Map(
    responsibilities.map(({row}) => [`${row.plan_id} ${row.statement}`, section.get(row.task_id)])
  );
  return targets.flatMap((placed) => {
    const {statement, section: own} = placed.row;
    if (statement === null) return [];
    const found = brackets.get(`${placed.row.plan_id} ${statement}`);
    return found === own
      ? []
      : [
          at(
            placed,
            "statement",
            `${statement} is ${found ? `in ${found}` : "no bracket of the plan"}; expected one in ${own}`,
            ["responsibilities ?", "tasks ?"]
          )
        ];
  });
}

function deadlines({deliverables, plans}: PlacedTables): Problem[] {
  const period = new Map(plans.map(({row}) => [row.plan_id, row]));
  return deliverables.flatMap((placed) => {
    const plan = period.get(placed.row.plan_id);
    const year = Number(placed.row.due.slice(0, 4));
    return !plan || (year >= plan.period_start && year <= plan.period_end)
      ? []
      : [
          at(
            placed,
            "due",
            `${placed.row.due} is outside the plan's period; expected ${plan.period_start} to ${plan.period_end}`,
            [`plans ${plan.plan_id} period_end`, `plans ${plan.plan_id} period_start`]
          )
        ];
  });
}

/** A sum of money is above zero: what a plan does not state is empty. */
function amounts({instruments}: PlacedTables): Problem[] {
  return instruments
    .filter(({row}) => row.amount !== null && row.amount <= 0)
    .map((placed) =>
      at(
        placed,
        "amount",
        `${placed.row.amount}; expected more than zero, or empty for none stated`
      )
    );
}

/** A row that belongs to a plan names a task of that plan, and of the section that it names. */
function foreignTasks(tables: PlacedTables): Problem[] {
  const {instruments, deliverables, coordination, mentions, responsibilities, projects} = tables;
  const rows: Placed<{plan_id: string; task_id: string | null; section?: string}>[] = [
    ...instruments,
    ...deliverables,
    ...coordination,
    ...mentions,
    ...responsibilities,
    ...projects
  ];
  const sections = new Map(tables.tasks.map(({row}) => [row.task_id, row.section]));
  return rows.flatMap((placed) => {
    const {task_id, plan_id, section} = placed.row;
    if (task_id === null) return [];
    if (!task_id.startsWith(`${plan_id}-`))
      return [at(placed, "task_id", `"${task_id}" is of another plan; expected one of its own`)];
    const own = sections.get(task_id);
    return section === undefined || own === undefined || section === own
      ? []
      : [at(placed, "section", `"${section}", but ${task_id} is in ${own}; expected the same`)];
  });
}
