import {existsSync, readdirSync, readFileSync, statSync} from "node:fs";
import {join} from "node:path";

const ROOT = join(import.meta.dirname, "../..");

/** Packages whose work is shipped without a module of their own: Framework's client, and the outlines of letters. */
const BESIDE = [
  "@observablehq/framework",
  "@observablehq/runtime",
  "@observablehq/inspector",
  "@fontsource/noto-sans-sc"
].map((name) => `node_modules/${name}`);

/** What a file with the terms of a package is called. */
const TERMS = /^(licen[cs]es?|notice|copying|third_party_licenses)(\.(txt|md))?$/i;

/** A package that the site ships. */
export interface Shipped {
  name: string;
  version: string;
  license: string;
  /** Its terms as the package holds them, file by file. */
  terms: string[];
}

/** The folder of the package that a module belongs to, from the project's root; null for the project's own. */
export function packageOf(module: string): string | null {
  const place = /(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//;
  return place.exec(module)?.[1] ?? null;
}

/**
 * Every package of which something stands in the site: `folder` is what Framework
 * wrote, whose _node/ is named by package and version, `modules` the paths of what
 * was bundled. Throws where a package is not installed or names no licence.
 */
export function shippedPackages(folder: string, modules: string[], root = ROOT): Shipped[] {
  const bundled = modules.map(packageOf).filter((path) => path !== null);
  const named = namesIn(join(folder, "_node")).map((name) => placeOf(name, root));
  return [...new Set([...BESIDE, ...bundled, ...named])]
    .map((place) => termsOf(place, root))
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** licenses.txt: what is shipped, then the terms of each; a text that several share stands once. */
export function licensesText(packages: Shipped[]): string {
  const texts = new Map<string, string[]>();
  for (const one of packages)
    for (const text of one.terms) texts.set(text, [...(texts.get(text) ?? []), keyOf(one)]);
  const list = packages.map((one) => `${keyOf(one)}: ${one.license}`);
  const terms = [...texts].map(([text, of]) => `${"=".repeat(72)}\n${of.join(", ")}\n\n${text}\n`);
  return `Duibiao ships these packages, whole or in part, and a subset of a font's outlines.
The code of Duibiao itself is under the MIT licence, its tables under CC BY 4.0.

${list.join("\n")}

${terms.join("\n")}`;
}

function keyOf({name, version}: Shipped): string {
  return `${name} ${version}`;
}

/** The names in a folder that Framework made for packages, as "d3@7.9.2" and "@lezer/lr@1.4.12". */
function namesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) =>
    name.startsWith("@") ? readdirSync(join(folder, name)).map((own) => `${name}/${own}`) : [name]
  );
}

/** Where a package of that name and version is installed, by what npm says of the install. */
function placeOf(named: string, root: string): string {
  const [, name, version] = /^(.+)@([^@]+)$/.exec(named)!;
  const {packages} = JSON.parse(
    readFileSync(join(root, "node_modules/.package-lock.json"), "utf8")
  );
  const place = Object.keys(packages).find(
    (path) => path.endsWith(`node_modules/${name}`) && versionsOf(path, root).includes(version)
  );
  if (!place) throw new Error(`licenses: ${named} is shipped and is not installed`);
  return place;
}

/** The version of a package, and those that the manifests of its entries name, which Framework takes for its own. */
function versionsOf(place: string, root: string): (string | undefined)[] {
  const folders = existsSync(join(root, place)) ? readdirSync(join(root, place)) : [];
  return [place, ...folders.map((folder) => join(place, folder))].map(
    (path) => installed(path, root)?.version
  );
}

interface Manifest {
  name: string;
  version: string;
  license?: string;
  author?: string | {name: string};
  repository?: string | {url: string};
}

function installed(place: string, root: string): Manifest | null {
  try {
    return JSON.parse(readFileSync(join(root, place, "package.json"), "utf8"));
  } catch {
    return null;
  }
}

function termsOf(place: string, root: string): Shipped {
  const {name, version, license, author, repository} = installed(place, root)!;
  const read = (path: string): string[] =>
    statSync(path).isDirectory()
      ? readdirSync(path)
          .sort()
          .flatMap((file) => read(join(path, file)))
      : [readFileSync(path, "utf8").replace(/\r\n?/g, "\n").trim()];
  const terms = readdirSync(join(root, place))
    .filter((file) => TERMS.test(file))
    .sort()
    .flatMap((file) => read(join(root, place, file)));
  if (!license) throw new Error(`licenses: ${name} ${version} names no licence`);
  if (terms.length > 0) return {name, version, license, terms};
  const by = typeof author === "object" ? author.name : author;
  const from = typeof repository === "object" ? repository.url : repository;
  const told = [license, by, from].filter(Boolean).join("; ");
  return {
    name,
    version,
    license,
    terms: [`The package holds no text of its terms. It says: ${told}`]
  };
}
