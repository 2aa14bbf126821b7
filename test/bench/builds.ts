import {join} from "node:path";
import {build, bytesBelow, copyCheckout, filesBelow, scratch, type Build} from "./checkout.js";
import type {Figure} from "./figures.js";
import {readFolder, writeTables} from "./sheets.js";

const CHANGED = "plans/xm-newinfra-2020/targets.csv";
const MB = 1e6;

/**
 * A build from nothing and one after a changed cell, here and in the base, one
 * after the other; what it starts and what it leaves, and the stages that it
 * prints.
 */
export function buildFigures(now: string, base: string | null): Figure[] {
  const {folder, remove} = scratch();
  try {
    const [there, here] = [base, now].map(
      (from, i) => from && copyCheckout(from, join(folder, String(i)))
    ) as [string | null, string];
    const cold = {base: there ? build(there) : null, now: build(here)};
    for (const copy of [there, here]) if (copy) changeCell(join(copy, "data"));
    const second = {base: there ? build(there) : null, now: build(here)};
    return [
      ...times("from nothing", cold.now, cold.base, 0.25),
      ...times("after one changed cell", second.now, second.base, 0.1),
      ...stagesOf(cold.now.output),
      ...sizeFigures(sizesOf(here), there ? sizesOf(there) : null)
    ];
  } finally {
    remove();
  }
}

function times(name: string, now: Build, base: Build | null, most: number): Figure[] {
  const figure = (of: string, unit: Figure["unit"], key: "seconds" | "cpu" | "processes") => ({
    part: "build",
    name: `${name}${of}`,
    unit,
    now: now[key],
    base: base && base[key]
  });
  return [
    {...figure("", "s", "seconds"), bound: {of: "ratio", most}},
    {...figure(", all cores", "s", "cpu")},
    {...figure(", processes of Node", "", "processes")}
  ];
}

/** The stages that a build prints, a name and its seconds a line. */
function stagesOf(output: string): Figure[] {
  return [...output.matchAll(/^([a-z]+) +(\d+\.\d) s {2}/gm)].map(([, name, seconds]) => ({
    part: "build",
    name: `stage: ${name}`,
    unit: "s",
    now: Number(seconds),
    base: null
  }));
}

interface Sizes {
  all: number;
  site: number;
  release: number;
  archive: number;
}

/** Megabytes of a built site: all of it, all but the images of releases, the largest release so, and as git keeps it. */
function sizesOf(checkout: string): Sizes {
  const dist = join(checkout, "dist");
  const kept = join(checkout, "versions");
  const folders = [...new Set(filesBelow(kept).map((path) => path.split("/")[0]))];
  const image = (path: string) => /^v\/.*\.(png|svg)$/.test(path);
  const versions = new Set(
    filesBelow(dist).flatMap((path) => /^v\/([^/]+)\//.exec(path)?.[1] ?? [])
  );
  const releases = [...versions].map((version) =>
    bytesBelow(dist, (path) => path.startsWith(`v/${version}/`) && !image(path))
  );
  return {
    all: bytesBelow(dist) / MB,
    site: bytesBelow(dist, (path) => !image(path)) / MB,
    release: Math.max(0, ...releases) / MB,
    archive:
      Math.max(...folders.map((name) => bytesBelow(kept, (path) => path.startsWith(`${name}/`)))) /
      MB
  };
}

function sizeFigures(now: Sizes, base: Sizes | null): Figure[] {
  const figure = (name: string, key: keyof Sizes) => ({
    part: "build",
    name,
    unit: "MB" as const,
    now: now[key],
    base: base && base[key]
  });
  return [
    figure("dist/, all of it", "all"),
    {...figure("dist/ without images of releases", "site"), bound: {of: "now", most: 60}},
    {...figure("largest release in dist/, no images", "release"), bound: {of: "now", most: 3}},
    {...figure("largest release in versions/", "archive"), bound: {of: "now", most: 3}}
  ];
}

/** Raises one value of one plan by one. */
function changeCell(data: string): void {
  const table = readFolder(data).get(CHANGED)!;
  const [first, ...others] = table.rows;
  const changed = {...first, value_low: String(Number(first.value_low) + 1)};
  writeTables(data, new Map([[CHANGED, {...table, rows: [changed, ...others]}]]));
}
