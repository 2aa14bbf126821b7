import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {compareRows} from "../../../loaders/versions/changes.js";
import type {Files} from "../../../loaders/embeds/embeds.js";
import {publishedTables} from "../../../loaders/derive/published.js";
import {toPng} from "../../../loaders/embeds/raster.js";
import {
  chartVersionOf,
  digestOf,
  releases,
  rowsByTable,
  versionOf
} from "../../../loaders/versions/version.js";
import {
  hashOf,
  openRelease,
  readManifest,
  releasedPaths,
  releasedCharts,
  releasedRows
} from "../../../loaders/versions/archive.js";
import {addRelease} from "../../../loaders/versions/versions.js";

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
    ["embed/a.png", await toPng(SVG, 1, "fflate")],
    ["embed/a@2x.png", await toPng(SVG, 2, "fflate")],
    ["data/plans.json", '[{"plan_id":"p"}]\n'],
    ["data/plans.parquet", new Uint8Array([80, 65, 82, 49, 0, 255])]
  ]);
});

afterEach(() => rmSync(folder, {recursive: true}));

describe("addRelease(release, files, folder)", () => {
  it("keeps every file byte for byte", async () => {
    const release = addRelease({...RELEASE, version: "1.0.0"}, files, folder);
    const fileOf = openRelease(release, folder);
    for (const [path, content] of files)
      expect(Buffer.from((await fileOf(path))!).equals(Buffer.from(content)), path).toBe(true);
  });
  it("refuses to write a version again, and leaves it as it was", () => {
    addRelease({...RELEASE, version: "1.0.0"}, files, folder);
    const before = readFileSync(join(folder, "1.0.0/manifest.json"), "utf8");
    files.set("embed/a.html", "<p>乙</p>");
    expect(() => addRelease({...RELEASE, version: "1.0.0"}, files, folder)).toThrow("1.0.0");
    expect(readFileSync(join(folder, "1.0.0/manifest.json"), "utf8")).toBe(before);
  });
  it("refuses an image without the drawing it would be made again from", () => {
    files.delete("embed/a.svg");
    expect(() => addRelease({...RELEASE, version: "1.0.0"}, files, folder)).toThrow(/embed\/a\.svg/);
    expect(releases(folder)).toEqual([]);
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

describe("openRelease(release, folder)", () => {
  it("has no other file than those of the manifest, and the manifest", async () => {
    const fileOf = openRelease(addRelease({...RELEASE, version: "1.0.0"}, files, folder), folder);
    for (const path of ["embed/b.html", "toString", ""]) expect(await fileOf(path)).toBeNull();
    expect(JSON.parse(String(await fileOf("manifest.json")))).toMatchObject({version: "1.0.0"});
  });
  it("refuses a manifest that was changed after its release", () => {
    const release = addRelease({...RELEASE, version: "1.0.0"}, files, folder);
    const path = join(folder, "1.0.0/manifest.json");
    writeFileSync(path, readFileSync(path, "utf8").replace("2026", "2027"));
    expect(() => openRelease(release, folder)).toThrow("manifest.json");
  });
  it("refuses files that are not those of the manifest", () => {
    const release = addRelease({...RELEASE, version: "1.0.0"}, files, folder);
    addRelease({...RELEASE, version: "1.1.0"}, files.set("embed/a.html", "other"), folder);
    const other = readFileSync(join(folder, "1.1.0/files.json.br"));
    writeFileSync(join(folder, "1.0.0/files.json.br"), other);
    expect(() => openRelease(release, folder)).toThrow("embed/a.html");
  });
  it("refuses an image that would be drawn otherwise than at its release", async () => {
    files.set("embed/a.png", await toPng(SVG, 1, "resvg"));
    const fileOf = openRelease(addRelease({...RELEASE, version: "1.0.0"}, files, folder), folder);
    await expect(fileOf("embed/a.png")).rejects.toThrow("embed/a.png");
    expect(await fileOf("embed/a@2x.png")).not.toBeNull();
  });
});

describe("releasedPaths(version, folder)", () => {
  it("names every file of a version", () => {
    addRelease({...RELEASE, version: "1.0.0"}, files, folder);
    expect([...releasedPaths("1.0.0", folder)].sort()).toEqual([...files.keys()].sort());
  });
});

describe("releasedRows(version, folder)", () => {
  it("reads the tables of a version, the second time too", async () => {
    const release = addRelease({...RELEASE, version: "1.0.0"}, files, folder);
    const rows = {plans: [{plan_id: "p"}]};
    expect(await releasedRows(release, folder)).toEqual(rows);
    expect(await releasedRows(release, folder)).toEqual(rows);
  });
  it("refuses an archive that was changed after it had been read", async () => {
    const release = addRelease({...RELEASE, version: "1.0.0"}, files, folder);
    await releasedRows(release, folder);
    addRelease({...RELEASE, version: "1.1.0"}, files.set("data/plans.json", "[]\n"), folder);
    const other = readFileSync(join(folder, "1.1.0/files.json.br"));
    writeFileSync(join(folder, "1.0.0/files.json.br"), other);
    await expect(releasedRows(release, folder)).rejects.toThrow("data/plans.json");
  });
});

describe("releasedCharts(version, folder)", () => {
  it("reads what the charts of a version were drawn from, and no other answer", async () => {
    files.set("embed/a.json", '{"chart":"a"}').set("embed/a.oembed.json", '{"version":"1.0"}');
    const release = addRelease({...RELEASE, version: "1.0.0"}, files, folder);
    expect(await releasedCharts(release, folder)).toEqual({a: {chart: "a"}});
  });
});

describe("chartVersionOf(tables, released)", () => {
  const released = {a: {chart: "a", rows: [{value: 1}], version: "1.0.0", texts: {}}};
  const data = (value: number) => ({chart: "a", rows: [{value}]});

  it("calls every chart as the tables where these are a release", () => {
    expect(chartVersionOf("1.0.0", released)(data(2))).toBe("1.0.0");
  });
  it("between releases calls a chart with the release's data as the release", () => {
    expect(chartVersionOf("1.0.0+abc", released)(data(1))).toBe("1.0.0");
  });
  it("gives other data a name of their own, the same whatever else was changed", () => {
    const [name, again, other] = [
      chartVersionOf("1.0.0+abc", released)(data(2)),
      chartVersionOf("1.0.0+def", released)(data(2)),
      chartVersionOf("1.0.0+abc", released)(data(3))
    ];
    expect(name).toMatch(/^1\.0\.0\+[0-9a-f]{7}$/);
    expect(again).toBe(name);
    expect(other).not.toBe(name);
  });
  it("gives a chart that the release had not a name of its own", () => {
    expect(chartVersionOf("1.0.0+abc", {})(data(1))).toMatch(/\+/);
  });
});

/** The kind of a file: images by size, JSON by what it is for, all else by its ending. */
function kindOf(path: string): string {
  return /(@2x\.png|\.oembed\.json|\.\w+)$/.exec(path)![0];
}

function byKind(paths: string[]): Map<string, string[]> {
  const kinds = new Map<string, string[]>();
  for (const path of paths) kinds.set(kindOf(path), [...(kinds.get(kindOf(path)) ?? []), path]);
  return kinds;
}

/** Images at twice their size came with the second version. */
const KINDS = [".csv", ".html", ".js", ".json", ".oembed.json", ".parquet", ".png", ".svg", ".xlsx"];

describe("versions/", () => {
  it.each(releases().map((release) => [release.version, release] as const))(
    "%s still holds every kind of file as it was released",
    async (_, release) => {
      const {files} = readManifest(release).manifest;
      const fileOf = openRelease(release);
      const kinds = byKind(Object.keys(files));
      expect([...kinds.keys()]).toEqual(expect.arrayContaining(KINDS));
      for (const paths of kinds.values())
        for (const path of [paths[0], paths[paths.length >> 1], paths.at(-1)!])
          expect(hashOf((await fileOf(path))!), path).toBe(files[path].sha256);
    }
  );
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
