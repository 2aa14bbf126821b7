import {existsSync} from "node:fs";
import {join} from "node:path";
import {expect, it} from "vitest";
import {readManifest} from "../../loaders/versions/archive.js";
import {leftOf} from "../../loaders/versions/left.js";
import {releases} from "../../loaders/versions/version.js";
import {DIST} from "./site.js";

/** The pages of version 1.2.0 that had one address of their own, in each language. */
const PAGES =
  "404 add agencies cascade compare coverage data data/changes embed/index explore index indicators/index lab methods notebooks/carried-on notebooks/index notebooks/nankai notebooks/not-comparable notebooks/responsibility notebooks/tianjin-xiamen periods plans/index".split(
    " "
  );
const PLANS = [
  "nk-newinfra-2022",
  "tj-digital-2021",
  "tj-newinfra-2021",
  "tj-smartcity-2016",
  "xm-newinfra-2020"
];
const CITIES = ["tianjin", "xiamen", "nankai"];

/** Files that the site had when version 1.2.0 was released, released versions themselves aside. */
function oldFiles(): string[] {
  const release = releases().find(({version}) => version === "1.2.0")!;
  const kept = Object.keys(readManifest(release).manifest.files)
    // Scripts that other scripts name carry a hash of what they hold.
    .filter((path) => !/^embed\/\w+-[0-9A-Z]{8}\.js$/.test(path));
  const indicators = kept.flatMap((path) => /^(indicators\/[\w-]+)\.csv$/.exec(path)?.[1] ?? []);
  const pages = [
    ...PAGES,
    ...indicators,
    ...PLANS.map((id) => `plans/${id}`),
    ...CITIES.flatMap((a) => CITIES.filter((b) => b !== a).map((b) => `compare/${a}-${b}`))
  ].map((page) => `${page}.html`);
  const fixed = ["data/changes.json", "embed/ink.json"];
  return [...pages, ...pages.map((page) => `en/${page}`), ...kept, ...fixed];
}

it("every file that the site once had is built, or left to the release step", () => {
  const left = new Set(leftOf(DIST).flatMap(({files}) => [...files.keys()]));
  const files = oldFiles();
  expect(files.length).toBeGreaterThan(2500);
  expect(files.filter((file) => !existsSync(join(DIST, file)) && !left.has(file))).toEqual([]);
});
