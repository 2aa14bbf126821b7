import {createHash} from "node:crypto";
import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {siteUrl} from "./address.js";

const ROOT = join(import.meta.dirname, "../..");

/** SHA-256 of the parts in their order; the same parts give the same text. */
export function hashOf(...parts: (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest("hex");
}

/**
 * Hash of what turns rows into pages: all code, the packages, the Node that runs
 * them (its words for numbers and names are its own), and where the site will
 * stand. What was kept under another hash is never used.
 */
export function codeHash(root = ROOT): string {
  const files = ["loaders", "src", "types"]
    .flatMap((folder) =>
      readdirSync(join(root, folder), {recursive: true, withFileTypes: true})
        .filter((entry) => entry.isFile() && !entry.parentPath.includes(".observablehq"))
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    )
    .map((file) => file.replaceAll("\\", "/"))
    .sort();
  const more = [
    "observablehq.config.ts",
    "scripts/policy.mjs",
    "package.json",
    "package-lock.json"
  ];
  const all = [...files, ...more];
  return hashOf(
    process.version,
    siteUrl(),
    ...all.flatMap((file) => [file, readFileSync(join(root, file))])
  );
}
