/** How unevenly tasks fall on agencies. */
export interface Concentration {
  /** Agency–task pairs in all. */
  pairs: number;
  agencies: number;
  /** How many agencies, those with most tasks first, hold half of the pairs. */
  half: number;
  /** Pairs held by the first five. */
  top: number;
}

/** How many agencies the share of the first few is taken over. */
export const TOP = 5;

/** Counts of tasks, one an agency, as a concentration; all zero where there is none. */
export function concentrationOf(counts: number[]): Concentration {
  const sorted = [...counts].sort((a, b) => b - a);
  const pairs = sorted.reduce((sum, n) => sum + n, 0);
  let held = 0;
  let half = 0;
  for (const n of sorted) {
    if (held * 2 >= pairs) break;
    held += n;
    half += 1;
  }
  return {
    pairs,
    agencies: sorted.length,
    half,
    top: sorted.slice(0, TOP).reduce((sum, n) => sum + n, 0)
  };
}
