import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {toPng} from "../../../loaders/embeds/raster.js";
import {bringLeft, checkLeft} from "../../../loaders/releases.js";
import {hashOf, readManifest} from "../../../loaders/versions/archive.js";
import {askedFile, leftFile, leftOf} from "../../../loaders/versions/left.js";
import {releases} from "../../../loaders/versions/version.js";
import {addRelease} from "../../../loaders/versions/versions.js";

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><rect width="4" height="4"/></svg>';
const RELEASE = {released_on: "2026-01-01", note_zh: "首版", note_en: "first", data: "0"};
let root: string;
let site: string;
let folder: string;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), "left-"));
  [site, folder] = [join(root, "site"), join(root, "versions")];
  write("embed/a.svg", SVG);
  write("en/embed/b.svg", SVG);
  await release("1.0.0", "fflate");
  vi.spyOn(console, "log").mockImplementation(() => undefined);
});
afterEach(() => {
  rmSync(root, {recursive: true});
  vi.restoreAllMocks();
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(site, path)), {recursive: true});
  writeFileSync(join(site, path), text);
}

/** A release whose images were written by `encoder`. */
async function release(version: string, encoder: "fflate" | "resvg"): Promise<void> {
  const files = new Map([
    ["embed/a.html", "<p>甲</p>"],
    ["embed/a.svg", SVG]
  ] as [string, string | Uint8Array][]);
  files.set("embed/a.png", await toPng(SVG, 1, encoder));
  addRelease({...RELEASE, version}, files, folder);
}

const PINNED = ["embed/a.html", "embed/a.png", "embed/a.svg", "manifest.json"];

describe("leftOf(site, folder)", () => {
  it("names every file of every release, and an image of every live chart", () => {
    const named = leftOf(site, folder).map(({name, files}) => [name, [...files.keys()]]);
    expect(named).toEqual([
      ["v/1.0.0", PINNED.map((path) => `v/1.0.0/${path}`)],
      ["embed", ["embed/a@2x.png", "en/embed/b@2x.png"]]
    ]);
  });
});

describe("leftFile(path, site, folder)", () => {
  it("draws a live chart at twice its size from the SVG that stands there", async () => {
    const png = Buffer.from((await leftFile("en/embed/b@2x.png", site, folder))!);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([8, 8]);
  });
  it.each(["v/9.9.9/embed/a.html", "v/1.0.0/embed/b.html", "v/1.0.0/", "embed/b@2x.png", "embed/a.svg"])(
    "has no %s",
    async (path) => expect(await leftFile(path, site, folder)).toBeNull()
  );
});

describe("askedFile(address, site, folder)", () => {
  it("makes one file of a release as it was released, a page without its ending too", async () => {
    const last = releases().at(-1)!;
    const {files} = readManifest(last).manifest;
    for (const [address, path] of [
      ["en/embed/5g-base-stations", "en/embed/5g-base-stations.html"],
      ["data/targets.parquet", "data/targets.parquet"]
    ]) {
      const file = await askedFile(`/v/${last.version}/${address}`, site, join(root, "asked"));
      expect(hashOf(readFileSync(file!)), path).toBe(files[path].sha256);
    }
    expect(await askedFile(`/v/${last.version}/embed/`, site, join(root, "asked"))).toBeNull();
  });
});

describe("bringLeft(site, folder) and checkLeft(site, folder)", () => {
  it("bring all that is left, and find it whole", async () => {
    expect(await bringLeft(site, folder)).toEqual([]);
    for (const path of PINNED) expect(existsSync(join(site, "v/1.0.0", path)), path).toBe(true);
    expect(await checkLeft(site, folder)).toEqual([]);
  });
  it("name every file that is missing or was changed", async () => {
    await bringLeft(site, folder);
    rmSync(join(site, "v/1.0.0/embed/a.png"));
    rmSync(join(site, "embed/a@2x.png"));
    write("v/1.0.0/embed/a.html", "<p>乙</p>");
    const failures = await checkLeft(site, folder);
    expect(failures.map((line) => line.split(": ")[0])).toEqual([
      "v/1.0.0/embed/a.html",
      "v/1.0.0/embed/a.png",
      "embed/a@2x.png"
    ]);
  });
  it("name an image that comes out otherwise, do not write it, and bring the rest", async () => {
    await release("1.1.0", "resvg");
    const failures = await bringLeft(site, folder);
    expect(failures).toHaveLength(1);
    expect(failures[0]).toMatch(/^v\/1\.1\.0\/embed\/a\.png: .*not what was released/);
    expect(existsSync(join(site, "v/1.1.0/embed/a.png"))).toBe(false);
    expect(existsSync(join(site, "v/1.1.0/embed/a.svg"))).toBe(true);
    expect(existsSync(join(site, "v/1.0.0/embed/a.png"))).toBe(true);
  });
});
