import {existsSync, readdirSync} from "node:fs";
import {gzipSync} from "node:zlib";
import {describe, expect, it} from "vitest";
import {loadAuthored} from "../../../loaders/tables/load.js";
import {searchFile} from "../../../loaders/site/search.js";
import {synonymsOf} from "../../../loaders/site/synonyms.js";
import {NOTEBOOKS} from "../../../src/model/notebooks.js";
import {KINDS} from "../../../src/search/entry.js";

const authored = loadAuthored();
const file = searchFile(authored);
const {entries} = file;
const of = (kind: string) => entries.filter((entry) => entry.kind === kind).map(({id}) => id);

describe("searchFile(authored)", () => {
  it("is at most 150 KB on the wire", () => {
    expect(gzipSync(JSON.stringify(file)).length).toBeLessThanOrEqual(150_000);
  });
  it("holds every indicator, target, plan, task, project and notebook once", () => {
    expect(of("indicator").sort()).toEqual(authored.indicators.map((r) => r.indicator_id).sort());
    expect(of("target").sort()).toEqual(authored.targets.map((r) => r.target_id).sort());
    expect(of("plan").sort()).toEqual(authored.plans.map((r) => r.plan_id).sort());
    expect(of("task").sort()).toEqual(authored.tasks.map((r) => r.task_id).sort());
    expect(of("project").sort()).toEqual(authored.projects.map((r) => r.project_id).sort());
    expect(of("notebook")).toEqual(NOTEBOOKS.map((r) => r.notebook_id));
    expect(KINDS.every((kind) => of(kind).length > 0)).toBe(true);
  });
  it("shows the clause of every target as the plan prints it, and none where no clause is known", () => {
    const quotes = new Map(authored.targets.map((row) => [row.target_id, row.quote]));
    for (const entry of entries)
      if (entry.kind === "target") expect(entry.quote ?? null).toBe(quotes.get(entry.id));
  });
  it("leads from an agency to its tasks and from a city to its page", () => {
    const path = (id: string) => entries.find((entry) => entry.id === id)!.path;
    expect(path("tj-cyberspace-office")).toBe("/agencies#agency-tj-cyberspace-office");
    expect(path("xiamen")).toBe("/cities/xiamen");
  });
  it("leads to every page that stands for itself, the home aside", () => {
    const pages = readdirSync("src").filter((name) => existsSync(`src/en/${name}/index.md`));
    const led = entries.filter(({kind}) => kind === "page").map(({path}) => path);
    expect(led).toEqual(expect.arrayContaining(pages.map((name) => `/${name}`)));
  });
  it("shows with a task who leads it, where a bracket names them", () => {
    const task = entries.find(({id}) => id === "nk-newinfra-2022-k09")!;
    expect(task.about_zh).toContain("区卫健委");
    const unread = entries.find(({id}) => id === "xm-newinfra-2020-k10")!;
    expect(unread.about_zh).toBeUndefined();
  });
  it("names everything in both languages", () => {
    for (const {zh, en, id} of entries) {
      expect(zh, id).toMatch(/\S/);
      expect(en, id).toMatch(/\S/);
    }
  });
});

describe("synonymsOf(names)", () => {
  it("puts the other word of a group into the name", () => {
    expect(synonymsOf(["公共充电桩"])).toContain("公共充电设施");
    expect(synonymsOf(["市发展改革委"])).toEqual(["市发改委"]);
    expect(synonymsOf(["养老"])).toEqual([]);
  });
  it("does not give back a name that is there already", () => {
    expect(synonymsOf(["充电桩", "充电设施"])).not.toContain("充电桩");
  });
});
