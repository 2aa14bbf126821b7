import {spawnSync} from "node:child_process";
import {join} from "node:path";
import {scratch} from "./checkout.js";
import {writeCorpus} from "./corpus.js";
import {median, type Figure} from "./figures.js";

const [FEW, MANY] = [50, 200];
const RUNS = 3;

interface Times {
  check: number;
  derive: number;
}

/** How checking and deriving grow with the plans, here and in the base. */
export function deriveFigures(now: string, base: string | null): Figure[] {
  const {folder, remove} = scratch();
  try {
    const sides = [now, base].map((checkout) => checkout && measured(checkout, folder));
    const [here, there] = sides as [Times[], Times[] | null];
    return (["check", "derive"] as const).flatMap((key): Figure[] => [
      ...[FEW, MANY].map((plans, i): Figure => ({
        part: "derive",
        name: `${key} ${plans} plans`,
        unit: "ms",
        now: here[i][key],
        base: there && there[i][key]
      })),
      {
        part: "derive",
        name: `${key} ${MANY} plans against ${FEW}`,
        unit: "×",
        now: here[1][key] / here[0][key],
        base: there && there[1][key] / there[0][key],
        ...(key === "derive" ? {bound: {of: "now", most: 4.5} as const} : {})
      }
    ]);
  } finally {
    remove();
  }
}

/** The medians of some runs, few and many plans in turn, each in a process of its own. */
function measured(checkout: string, folder: string): [Times, Times] {
  const corpora = [FEW, MANY].map((plans) => {
    const data = join(folder, String(plans));
    writeCorpus(join(checkout, "data"), data, plans);
    return data;
  });
  const runs = Array.from({length: RUNS}, () => corpora.map((data) => derived(checkout, data)));
  return [0, 1].map((i) => ({
    check: median(runs.map((run) => run[i].check)),
    derive: median(runs.map((run) => run[i].derive))
  })) as [Times, Times];
}

function derived(checkout: string, data: string): Times {
  const tsx = join(checkout, "node_modules/.bin/tsx");
  const program = join(import.meta.dirname, "derived.ts");
  const {status, stdout, stderr} = spawnSync(tsx, [program, checkout, data], {encoding: "utf8"});
  if (status !== 0) throw new Error(`deriving ${data} failed:\n${stderr.slice(-2000)}`);
  return JSON.parse(stdout);
}
