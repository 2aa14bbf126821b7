import type {Page} from "playwright-core";
import type {Figure} from "./figures.js";
import type {Line} from "./line.js";
import {choose, firstChart} from "./reader.js";

/** Something that a reader waits for, on a page of the site. */
export interface Scene {
  name: string;
  /** Plays it on a blank page; gives the seconds, and leaves in `line` what they cost. */
  play(page: Page, line: Line): Promise<number>;
  /** At most so many seconds, kilobytes, and fetches of the engine. */
  bounds?: Partial<Record<"seconds" | "kilobytes" | "engine", Figure["bound"]>>;
}

const LIGHT: Scene["bounds"] = {
  seconds: {of: "now", most: 2},
  kilobytes: {of: "now", most: 60},
  engine: {of: "now", most: 0}
};
const HEAVY: Scene["bounds"] = {seconds: {of: "ratio", most: 0.4}};

/** The scenes in which both checkouts are measured. */
export const SCENES: Scene[] = [
  chart("first chart of /compare", "/en/compare"),
  chart("first chart of an embed", "/en/embed/5g-base-stations"),
  choice("another denominator on /compare", "per", "population"),
  choice("another city on /compare", "cities", "nk-newinfra-2022"),
  {
    name: "first answer of the explorer",
    bounds: HEAVY,
    async play(page, line) {
      await page.goto(`${line.url}/en/explore`, {waitUntil: "networkidle"});
      return (await choose(page, "explore", "city", "xiamen")).opened;
    }
  },
  {
    name: "first answer of the laboratory",
    bounds: HEAVY,
    async play(page, line) {
      await page.goto(`${line.url}/en/lab`, {waitUntil: "commit"});
      await page.click("[data-lab-run]:not([disabled])");
      await page.waitForSelector(".lab-tools");
      return page.evaluate(() => performance.now() / 1000);
    }
  }
];

/** A page's first chart, from a blank page on. */
export function chart(name: string, path: string): Scene {
  return {name, play: (page, line) => firstChart(page, `${line.url}${path}`)};
}

/** A choice on /compare, once the page has come to rest. */
function choice(name: string, control: string, value: string): Scene {
  return {
    name,
    bounds: LIGHT,
    async play(page, line) {
      await page.goto(`${line.url}/en/compare`, {waitUntil: "networkidle"});
      line.taken();
      return (await choose(page, "compare", control, value)).asked;
    }
  };
}
