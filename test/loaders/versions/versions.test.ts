import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {compareRows} from "../../../loaders/versions/changes.js";
import type {Files} from "../../../loaders/embeds/embeds.js";
import {publishedTables} from "../../../loaders/derive/published.js";
import {toPng} from "../../../loaders/embeds/raster.js";
import {digestOf, releases, rowsByTable, versionOf} from "../../../loaders/versions/version.js";
import {addRelease, releasedFiles, releasedPaths, releasedRows} from "../../../loaders/versions/versions.js";

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><rect width="4" height="4"/></svg>';
const RELEASE = {released_on: "2026-01-01", note_zh: "首版", note_en: "first", data: "0"};
let folder: string;
let files: Files;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "versions-"));
  files = new Map<string, string | Uint8Array>([
    ["embed/a.html", "<p>甲</p>"],
    ["embed/a.svg", SVG],
    ["embed/a.png", await toPng(SVG, 1)],
    ["embed/a@2x.png", await toPng(SVG, 2)],
    ["data/plans.json", '[{"plan_id":"p"}]\n'],
    ["data/plans.parquet", new Uint8Array([80, 65, 82, 49, 0, 255])]
  ]);
});

afterEach(() => rmSync(folder, {recursive: true}));

describe("addRelease(release, files, folder)", () => {
  it("keeps every file byte for byte", async () => {
    const release = addRelease({...RELEASE, version: "1.0.0"}, files, folder);
    const kept = await releasedFiles(release, folder);
    for (const [path, content] of files)
      expect(Buffer.from(kept.get(path)!).equals(Buffer.from(content)), path).toBe(true);
  });
  it("refuses to write a version again, and leaves it as it was", () => {
    addRelease({...RELEASE, version: "1.0.0"}, files, folder);
    const before = readFileSync(join(folder, "1.0.0/manifest.json"), "utf8");
    files.set("embed/a.html", "<p>乙</p>");
    expect(() => addRelease({...RELEASE, version: "1.0.0"}, files, folder)).toThrow("1.0.0");
    expect(readFileSync(join(folder, "1.0.0/manifest.json"), "utf8")).toBe(before);
  });
  it("refuses a version that is not newer than the last", () => {
    addRelease({...RELEASE, version: "1.10.0"}, files, folder);
    expect(() => addRelease({...RELEASE, version: "1.9.0"}, files, folder)).toThrow("1.10.0");
  });
  it("only adds to the list of versions", () => {
    addRelease({...RELEASE, version: "1.0.0"}, files, folder);
    const [first] = releases(folder);
    addRelease({...RELEASE, version: "1.1.0"}, files, folder);
    expect(releases(folder).map(({version}) => version)).toEqual(["1.0.0", "1.1.0"]);
    expect(releases(folder)[0]).toEqual(first);
  });
});

describe("releasedFiles(release, folder)", () => {
  it("refuses a manifest that was changed after its release", async () => {
    const release = addRelease({...RELEASE, version: "1.0.0"}, files, folder);
    const path = join(folder, "1.0.0/manifest.json");
    writeFileSync(path, readFileSync(path, "utf8").replace("2026", "2027"));
    await expect(releasedFiles(release, folder)).rejects.toThrow("manifest.json");
  });
  it("refuses files that are not those of the manifest", async () => {
    const release = addRelease({...RELEASE, version: "1.0.0"}, files, folder);
    addRelease({...RELEASE, version: "1.1.0"}, files.set("embed/a.html", "other"), folder);
    const other = readFileSync(join(folder, "1.1.0/files.json.br"));
    writeFileSync(join(folder, "1.0.0/files.json.br"), other);
    await expect(releasedFiles(release, folder)).rejects.toThrow("embed/a.html");
  });
});

describe("releasedPaths(version, folder)", () => {
  it("names every file of a version", () => {
    addRelease({...RELEASE, version: "1.0.0"}, files, folder);
    expect([...releasedPaths("1.0.0", folder)].sort()).toEqual([...files.keys()].sort());
  });
});

describe("releasedRows(version, folder)", () => {
  it("reads the tables of a version", () => {
    addRelease({...RELEASE, version: "1.0.0"}, files, folder);
    expect(releasedRows("1.0.0", folder)).toEqual({plans: [{plan_id: "p"}]});
  });
});

describe("versions/", () => {
  it("still holds every released version as it was released", async () => {
    for (const release of releases()) {
      const kept = await releasedFiles(release);
      expect(kept.size).toBeGreaterThan(100);
    }
  }, 300_000);
});

describe("versionOf(rows, releases, written)", () => {
  const rows = {plans: [{plan_id: "p"}]};
  const release = {...RELEASE, version: "1.0.0", manifest: "", data: digestOf(rows)};
  it("is the released version where the tables are the same", () =>
    expect(versionOf(rows, [release], "1.0.0")).toBe("1.0.0"));
  it("says that the tables have changed since", () =>
    expect(versionOf({plans: []}, [release], "1.0.0")).toMatch(/^1\.0\.0\+[0-9a-f]{7}$/));
});

describe("compareRows(before, after)", () => {
  it("finds no change between the tables and themselves", () => {
    const rows = rowsByTable(publishedTables());
    expect(compareRows(rows, rows)).toEqual([]);
  }, 30_000);
  it("names a changed value once, in its own table", () => {
    const rows = rowsByTable(publishedTables());
    const [first, ...rest] = rows.targets;
    const after = {...rows, targets: [{...first, value_low: 1234567, plan_zh: "x"}, ...rest]};
    const changes = compareRows(rows, after);
    expect(changes.map(({table, row, kind}) => [table, row, kind])).toEqual([
      ["targets", first.target_id, "changed"]
    ]);
    expect(changes[0].columns).toEqual({value_low: {old: first.value_low, new: 1234567}});
  }, 30_000);
});
