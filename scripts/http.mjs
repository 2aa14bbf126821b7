// What a static host has to know of HTTP (RFC 9110), as pure functions.
import {extname} from "node:path";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".jsonld": "application/ld+json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".parquet": "application/vnd.apache.parquet",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "application/xml; charset=utf-8",
  ".zip": "application/zip"
};

/** The media type of a file by its name. */
export function typeOf(file) {
  return TYPES[extname(file).toLowerCase()] ?? "application/octet-stream";
}

/** The decoded path of a request's target; null where it is none, or names a hidden file. */
export function pathOf(target) {
  const [, written] = /^(?:https?:\/\/[^/?#]*)?([^?#]*)/i.exec(target);
  try {
    const path = decodeURIComponent(written || "/");
    // A dot file, a parent folder, a Windows separator or a NUL names no page of the site.
    return path.startsWith("/") && !/\/\.|[\\\0]/.test(path) ? path : null;
  } catch {
    return null;
  }
}

/** Whether what stands at a path never changes: its name holds a hash, or its folder a package's version. */
export function isImmutable(path) {
  if (!/^\/_(import|npm|node|observablehq|file)\//.test(path)) return false;
  return /\.[0-9a-f]{8}\.[^/]+$/.test(path) || /^\/_(npm|node)\/.*@\d/.test(path);
}

/** The compressed forms that a reader accepts, best first. */
export function encodingsOf(accepted = "") {
  const weights = new Map(
    accepted.split(",").map((part) => {
      const [name, ...params] = part.split(";").map((word) => word.trim().toLowerCase());
      const weight = params.find((param) => /^q\s*=/.test(param));
      return [name, weight ? Number(weight.split("=")[1]) : 1];
    })
  );
  const weight = (name) => weights.get(name) ?? weights.get("*") ?? 0;
  return ["br", "gzip"].filter((name) => weight(name) > 0);
}

/** Whether the reader has this very file already, by its tag or, without one, by its date. */
export function isFresh(headers, etag, mtime) {
  const tags = headers["if-none-match"];
  if (tags !== undefined)
    return tags.split(",").some((tag) => ["*", etag].includes(tag.trim().replace(/^W\//, "")));
  return Date.parse(headers["if-modified-since"]) >= Math.floor(mtime.getTime() / 1000) * 1000;
}

/**
 * The bytes asked for, both ends included; undefined where the whole file is to be
 * sent, as for several ranges at once or one that is not well formed, and null
 * where the file has no such bytes.
 */
export function rangeOf(headers, {size, etag, mtime}) {
  const [, first, last] = /^bytes=\s*(\d*)-(\d*)\s*$/i.exec(headers.range ?? "") ?? [];
  if (first === undefined || first + last === "") return undefined;
  const condition = headers["if-range"];
  if (condition !== undefined && condition !== etag && condition !== mtime.toUTCString())
    return undefined;
  if (first === "")
    return Number(last) > 0 && size > 0
      ? {start: Math.max(0, size - Number(last)), end: size - 1}
      : null;
  if (last !== "" && Number(last) < Number(first)) return undefined;
  if (Number(first) >= size) return null;
  return {start: Number(first), end: last === "" ? size - 1 : Math.min(Number(last), size - 1)};
}
