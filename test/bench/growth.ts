import {readFileSync, statSync} from "node:fs";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {build, bytesBelow, copyCheckout, filesBelow, scratch} from "./checkout.js";
import {writeCorpus} from "./corpus.js";
import type {Figure} from "./figures.js";

const [FEW, MANY] = [10, 50];
/** Kilobytes by gzip that a page, and an index that is read at once, may have at most. */
const HEAVIEST = 150;

interface Grown {
  seconds: number;
  megabytes: number;
  page: {path: string; kilobytes: number};
  index: {path: string; kilobytes: number};
}

/** What a plan costs where there are many plans against where there are few, built from nothing. */
export function growthFigures(now: string): Figure[] {
  const [few, many] = [FEW, MANY].map((plans) => grown(now, plans));
  const perPlan = (key: "seconds" | "megabytes") => many[key] / MANY / (few[key] / FEW);
  const part = "growth";
  const at = (key: "seconds" | "megabytes", unit: "s" | "MB"): Figure[] =>
    [few, many].map((one, i) => ({
      part,
      name: `${key} a plan at ${[FEW, MANY][i]} plans`,
      unit,
      now: one[key] / [FEW, MANY][i],
      base: null
    }));
  const most = (name: string, {path, kilobytes}: Grown["page"]): Figure => ({
    part,
    name: `${name} at ${MANY} plans, gzip`,
    unit: "kB",
    now: kilobytes,
    base: null,
    bound: {of: "now", most: HEAVIEST},
    note: path
  });
  const ratio = (key: "seconds" | "megabytes"): Figure => ({
    part,
    name: `${key} a plan at ${MANY} against ${FEW}`,
    unit: "×",
    now: perPlan(key),
    base: null,
    bound: {of: "now", most: 1.2}
  });
  return [
    ...at("seconds", "s"),
    ratio("seconds"),
    ...at("megabytes", "MB"),
    ratio("megabytes"),
    most("heaviest page", many.page),
    most("heaviest search index", many.index)
  ];
}

/** Released versions do not grow with the plans, and are left out of the bytes. */
function grown(checkout: string, plans: number): Grown {
  const {folder, remove} = scratch();
  try {
    const data = join(folder, "data");
    writeCorpus(join(checkout, "data"), data, plans);
    const copy = copyCheckout(checkout, join(folder, "checkout"), data);
    const {seconds} = build(copy);
    const dist = join(copy, "dist");
    const files = filesBelow(dist).filter((path) => !path.startsWith("v/"));
    return {
      seconds,
      megabytes: bytesBelow(dist, (path) => !path.startsWith("v/")) / 1e6,
      page: heaviest(
        dist,
        files.filter((path) => path.endsWith(".html"))
      ),
      index: heaviest(
        dist,
        files.filter((path) => /search[^/]*\.json$/.test(path))
      )
    };
  } finally {
    remove();
  }
}

/** The file that weighs most by gzip; throws where there is none. */
function heaviest(dist: string, paths: string[]): {path: string; kilobytes: number} {
  if (paths.length === 0) throw new Error(`${dist}: no file to weigh`);
  let heaviest = {path: "", kilobytes: 0};
  for (const path of paths) {
    const file = join(dist, path);
    if (statSync(file).size / 1000 <= heaviest.kilobytes) continue;
    const kilobytes = gzipSync(readFileSync(file)).length / 1000;
    if (kilobytes > heaviest.kilobytes) heaviest = {path, kilobytes};
  }
  return heaviest;
}
