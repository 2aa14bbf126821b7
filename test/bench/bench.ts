import {existsSync, mkdirSync, writeFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {parseArgs} from "node:util";
import {buildFigures} from "./builds.js";
import {deriveFigures} from "./derives.js";
import {faults, judge, ratioOf, tableOf, type Figure} from "./figures.js";
import {growthFigures} from "./growth.js";
import {pageFigures} from "./pages.js";
import {rowFigures} from "./rows.js";

const ROOT = join(import.meta.dirname, "../..");
const OUTPUT = join(ROOT, ".cache/bench.json");

/** What is measured, by the names that the command line knows. */
const PARTS: Record<string, (base: string | null) => Figure[] | Promise<Figure[]>> = {
  build: (base) => buildFigures(ROOT, base),
  growth: () => growthFigures(ROOT),
  derive: (base) => deriveFigures(ROOT, base),
  pages: (base) => pageFigures(ROOT, base),
  rows: () => rowFigures(ROOT)
};

/**
 * Measures the named parts, or all, beside the base checkout that --base names;
 * prints one table and keeps it as JSON. With BENCH_STRICT=1 the exit code is 1
 * where a figure misses its bound or cannot be held against it.
 */
async function main(): Promise<number> {
  const {values, positionals} = parseArgs({
    options: {base: {type: "string"}},
    allowPositionals: true
  });
  const unknown = positionals.filter((name) => !(name in PARTS));
  if (unknown.length > 0) {
    console.error(`no part "${unknown[0]}"; expected any of ${Object.keys(PARTS).join(", ")}`);
    return 1;
  }
  const base = values.base ? resolve(values.base) : null;
  if (base && !existsSync(join(base, "dist/index.html"))) {
    console.error(`--base ${base} holds no dist/; expected a checkout that was built`);
    return 1;
  }
  const figures: Figure[] = [];
  for (const name of positionals.length > 0 ? positionals : Object.keys(PARTS)) {
    console.error(`measuring ${name}`);
    figures.push(...(await PARTS[name](base)));
  }
  console.log(tableOf(figures));
  keep(figures);
  const found = process.env.BENCH_STRICT === "1" ? faults(figures) : [];
  for (const fault of found) console.error(fault);
  return found.length > 0 ? 1 : 0;
}

function keep(figures: Figure[]): void {
  const measured = figures.map((figure) => ({
    ...figure,
    ratio: ratioOf(figure),
    verdict: judge(figure)
  }));
  mkdirSync(join(ROOT, ".cache"), {recursive: true});
  writeFileSync(OUTPUT, `${JSON.stringify({at: new Date().toISOString(), measured}, null, 1)}\n`);
}

process.exitCode = await main();
