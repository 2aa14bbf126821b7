import {existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {DOUBLE, imageOf} from "../embeds/images.js";
import {openRelease, readManifest, type FileOf} from "./archive.js";
import {releases, VERSIONS} from "./version.js";

/** The folders that hold live charts. */
const EMBEDS = ["embed", "en/embed"];
const opened = new Map<string, FileOf>();

/** A part of the site that a build leaves to the release step. */
export interface Left {
  /** What to call it: "v/1.2.0", or "embed" for images of the live charts. */
  name: string;
  /** The hash of every file by its path from the site's root; null where it follows the build. */
  files: Map<string, string | null>;
}

/**
 * What a build leaves out of the site: every released version, and the images of
 * the live charts at twice their size. `site` is the folder of the built site.
 */
export function leftOf(site: string, folder = VERSIONS): Left[] {
  const pinned = releases(folder).map((release): Left => {
    const below = `v/${release.version}`;
    const {files} = readManifest(release, folder).manifest;
    const hashes = Object.entries(files).map(([path, {sha256}]): [string, string] => [
      `${below}/${path}`,
      sha256
    ]);
    return {name: below, files: new Map([...hashes, [`${below}/manifest.json`, release.manifest]])};
  });
  const doubles = EMBEDS.flatMap((below) =>
    readdirSync(join(site, below))
      .filter((name) => name.endsWith(".svg"))
      .map((name): [string, null] => [`${below}/${name.replace(/\.svg$/, DOUBLE)}`, null])
  );
  return [...pinned, {name: "embed", files: new Map(doubles)}];
}

/**
 * One file of what a build leaves out, by its path from the site's root; null
 * where there is none. Throws where a released file would not be what was released.
 */
export async function leftFile(
  path: string,
  site: string,
  folder = VERSIONS
): Promise<string | Uint8Array | null> {
  const [, version, rest] = /^v\/([^/]+)\/(.+)$/.exec(path) ?? [];
  if (version) return (await open(version, folder)?.(rest)) ?? null;
  const [, below, name] = /^(embed|en\/embed)\/([^/]+)@2x\.png$/.exec(path) ?? [];
  const svg = `${below}/${name}.svg`;
  const from = join(site, svg);
  if (!name || !existsSync(from)) return null;
  return imageOf(path, new Map([[svg, readFileSync(from, "utf8")]]));
}

/**
 * Makes the file that a reader asks for of what a build leaves out, below `folder`;
 * a page by its path without an ending too. Resolves to where it stands, or to null
 * where there is none. Throws as leftFile does.
 */
export async function askedFile(
  address: string,
  site: string,
  folder: string
): Promise<string | null> {
  for (const path of [address.slice(1), `${address.slice(1)}.html`]) {
    const content = await leftFile(path, site);
    if (content === null) continue;
    const file = join(folder, path);
    mkdirSync(dirname(file), {recursive: true});
    // Whole or not at all: another reader may be sent it meanwhile.
    writeFileSync(`${file}.${process.pid}`, content);
    renameSync(`${file}.${process.pid}`, file);
    return file;
  }
  return null;
}

/** Opened once a process: the files of a version are some 40 MB. */
function open(version: string, folder: string): FileOf | undefined {
  const key = join(folder, version);
  const release = releases(folder).find((one) => one.version === version);
  if (release && !opened.has(key)) opened.set(key, openRelease(release, folder));
  return opened.get(key);
}
