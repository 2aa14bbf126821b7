import type {Browser} from "playwright-core";
import {scratch} from "./checkout.js";
import {median, type Figure} from "./figures.js";
import {openLine, SLOW, type Line} from "./line.js";
import {buildPlain} from "./plain.js";
import {openBrowser, openReader} from "./reader.js";
import {chart, SCENES, type Scene} from "./scenes.js";

const RUNS = 3;
/** Seconds; what takes longer is not repeated. */
const LONG = 30;

/** What a reader waited for, and what came over the line meanwhile. */
interface Run {
  seconds: number;
  kilobytes: number;
  requests: number;
  /** How often the engine was fetched. */
  engine: number;
}

/** What a reader with a phone on a slow line waits for: here, in the base and on a plain page. */
export async function pageFigures(now: string, base: string | null): Promise<Figure[]> {
  const {folder, remove} = scratch();
  const browser = await openBrowser();
  const lines: Line[] = [];
  const open = async (checkout: string) => {
    lines.push(await openLine(checkout, SLOW));
    return lines.at(-1)!;
  };
  try {
    const sides = [await open(now), ...(base ? [await open(base)] : [])];
    const figures: Figure[] = [];
    for (const scene of SCENES) {
      const [here, there] = await inTurn(browser, scene, sides);
      figures.push(...figuresOf(scene, here, there ?? null));
    }
    const plain = chart("first chart of a plain page that starts the engine at load", "/");
    const [run] = await inTurn(browser, plain, [await open(buildPlain(now, folder))]);
    return [...figures, ...figuresOf(plain, run, null)];
  } finally {
    for (const line of lines) await line.close();
    await browser.close();
    remove();
  }
}

/** The median run of each side, the sides one after the other. */
async function inTurn(browser: Browser, scene: Scene, sides: Line[]): Promise<Run[]> {
  const runs: Run[][] = sides.map(() => []);
  for (let i = 0; i < RUNS; i++)
    for (const [side, line] of sides.entries())
      if (!runs[side].some(({seconds}) => seconds > LONG))
        runs[side].push(await played(browser, scene, line));
  return runs.map((own) => {
    const middle = median(own.map(({seconds}) => seconds));
    return own.find(({seconds}) => seconds === middle)!;
  });
}

async function played(browser: Browser, scene: Scene, line: Line): Promise<Run> {
  const {page, close} = await openReader(browser);
  line.taken();
  try {
    const seconds = await scene.play(page, line);
    const {requests, bytes} = line.taken();
    return {
      seconds,
      kilobytes: bytes / 1000,
      requests: requests.length,
      engine: requests.filter((url) => url.includes(".wasm")).length
    };
  } finally {
    await close();
  }
}

function figuresOf(scene: Scene, now: Run, base: Run | null): Figure[] {
  const units = {seconds: "s", kilobytes: "kB", requests: "", engine: ""} as const;
  const names = {
    seconds: "",
    kilobytes: ", kilobytes",
    requests: ", requests",
    engine: ", fetches of the engine"
  };
  return (Object.keys(units) as (keyof Run)[]).map((key) => ({
    part: "pages",
    name: `${scene.name}${names[key]}`,
    unit: units[key],
    now: now[key],
    base: base && base[key],
    bound: key === "requests" ? undefined : scene.bounds?.[key]
  }));
}
