/**
 * A copy of rows in the order of one or more columns, the first one first. Text
 * goes by its code units and null comes last, as the engine's ORDER BY has it.
 */
export function orderedBy<T>(rows: readonly T[], ...columns: (keyof T)[]): T[] {
  return [...rows].sort((a, b) => {
    for (const column of columns) {
      const order = orderOf(a[column], b[column]);
      if (order !== 0) return order;
    }
    return 0;
  });
}

function orderOf(a: unknown, b: unknown): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return (a as string | number) < (b as string | number) ? -1 : 1;
}
