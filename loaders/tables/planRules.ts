import type {Problem} from "./csv.js";
import {at, type Placed, type PlacedTables} from "./read.js";

/** What is wrong with ids that several plans share, and with what names its plan in a column. */
export function planRules(tables: PlacedTables): Problem[] {
  return [
    ...sharedProjects(tables),
    ...retiredIndicators(tables),
    ...statements(tables),
    ...deadlines(tables),
    ...amounts(tables),
    ...foreignTasks(tables)
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
  const {instruments, deliverables, coordination, responsibilities, projects} = tables;
  const rows: Placed<{plan_id: string; task_id: string | null; section?: string}>[] = [
    ...instruments,
    ...deliverables,
    ...coordination,
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
