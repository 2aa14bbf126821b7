/** A measured figure of this checkout and of the one that it is held against. */
export interface Figure {
  part: string;
  name: string;
  unit: "s" | "ms" | "MB" | "kB" | "×" | "";
  now: number;
  /** Of the base checkout; null where none was named or the figure has no meaning there. */
  base: number | null;
  /** What the figure may be at most: itself, or as a share of the base's. */
  bound?: {of: "now" | "ratio"; most: number};
  note?: string;
}

/** Whether a figure keeps its bound; unknown where a ratio has no base, null where it has no bound. */
export type Verdict = "holds" | "missed" | "unknown" | null;

/** The figure as a share of the base's; null without a base. */
export function ratioOf({now, base}: Figure): number | null {
  return base === null || base === 0 ? null : now / base;
}

/** Holds a figure against its bound. */
export function judge(figure: Figure): Verdict {
  if (!figure.bound) return null;
  const {of, most} = figure.bound;
  const value = of === "now" ? figure.now : ratioOf(figure);
  if (value === null) return "unknown";
  return value <= most ? "holds" : "missed";
}

/** One line for each figure that misses its bound, or cannot be held against it. */
export function faults(figures: Figure[]): string[] {
  return figures.flatMap((figure) => {
    const verdict = judge(figure);
    const name = `${figure.part}: ${figure.name}`;
    if (verdict === "unknown")
      return [`${name} cannot be judged; its bound is a ratio: name a built base with --base`];
    if (verdict !== "missed") return [];
    const {of, most} = figure.bound!;
    return of === "now"
      ? [`${name} is ${written(figure.now)} ${figure.unit}; expected at most ${most}`]
      : [`${name} is ${written(ratioOf(figure)!)} of the base; expected at most ${most}`];
  });
}

/** All figures as one table for a terminal. */
export function tableOf(figures: Figure[]): string {
  const head = ["part", "figure", "now", "base", "ratio", "bound", ""];
  const lines = figures.map((figure) => {
    const ratio = ratioOf(figure);
    return [
      figure.part,
      figure.name,
      `${written(figure.now)} ${figure.unit}`.trim(),
      figure.base === null ? "" : `${written(figure.base)} ${figure.unit}`.trim(),
      ratio === null ? "" : written(ratio),
      boundOf(figure),
      [judge(figure), figure.note].filter(Boolean).join("; ")
    ];
  });
  const widths = head.map((_, i) => Math.max(...[head, ...lines].map((line) => line[i].length)));
  return [head, ...lines]
    .map((line) =>
      line
        .map((cell, i) => cell.padEnd(widths[i]))
        .join("  ")
        .trimEnd()
    )
    .join("\n");
}

function boundOf({bound, unit}: Figure): string {
  if (!bound) return "";
  return bound.of === "now" ? `≤ ${bound.most} ${unit}`.trim() : `≤ ${bound.most} of base`;
}

/** Three digits that mean something, and no exponent. */
function written(value: number): string {
  return Math.abs(value) >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
}

/** The middle of some measurements; the lower one of two. */
export function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[(values.length - 1) >> 1];
}
