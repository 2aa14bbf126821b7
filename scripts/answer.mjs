// Answers requests for the files of a folder, as a static host would. Nothing here ends the process.
import {createReadStream, existsSync, readFileSync, statSync} from "node:fs";
import {join, resolve, sep} from "node:path";
import {pipeline} from "node:stream";
import {encodingsOf, isFresh, isImmutable, pathOf, rangeOf, typeOf} from "./http.mjs";
import {hostPolicy} from "./policy.mjs";

const METHODS = "GET, HEAD, OPTIONS";

/** What every answer carries: files may be read from any other site, and by ranges. */
const HEADERS = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "Accept-Ranges, Content-Length, Content-Range, ETag",
  "x-content-type-options": "nosniff"
};

/** What an answer to a preflight adds; another origin asks before it sends a range. */
const PREFLIGHT = {
  allow: METHODS,
  "access-control-allow-methods": METHODS,
  "access-control-allow-headers": "Range, If-Range, If-None-Match, If-Modified-Since",
  "access-control-max-age": "86400"
};

/**
 * A handler for `createServer` that answers from `folder`, looking anew at each
 * request. What is not there may be had of `bring`: it makes the file of a path and
 * resolves to where that stands, or to null.
 */
export function answerFrom(folder, bring = async () => null) {
  const root = resolve(folder);
  return (request, response) =>
    answer(root, bring, request, response).catch((error) => {
      console.error(error);
      if (!response.headersSent) say(response, 500, "500");
      else response.destroy();
    });
}

async function answer(root, bring, request, response) {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  if (request.method === "OPTIONS") {
    response.writeHead(204, PREFLIGHT);
    return response.end();
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("allow", METHODS);
    return say(response, 405, "405");
  }
  const path = pathOf(request.url);
  const found = path === null ? {} : find(root, path);
  if (found.moved) {
    const query = /\?[^#]*/.exec(request.url)?.[0] ?? "";
    response.setHeader("location", found.moved + query);
    return say(response, 301, found.moved);
  }
  const file = found.file ?? (path === null ? null : await bring(path));
  if (file) sendFile(file, path, request, response);
  else sendMissing(root, response);
}

/** The file at an address, or where the address has moved relative to itself; neither where there is nothing. */
function find(root, path) {
  const place = join(root, path);
  if (place !== root && !place.startsWith(root + sep)) return {};
  const name = encodeURIComponent(path.split("/").filter(Boolean).at(-1) ?? "");
  if (path.endsWith("/")) {
    const index = join(place, "index.html");
    if (isFile(index)) return {file: index};
    // A page that stands beside a folder of its name: its links are right without the slash only.
    return name && isFile(`${place.slice(0, -1)}.html`) ? {moved: `../${name}`} : {};
  }
  if (isFile(place)) return {file: place};
  if (isFile(join(place, "index.html"))) return {moved: `${name}/`};
  return isFile(`${place}.html`) ? {file: `${place}.html`} : {};
}

/** A path that no file can have, for example one that is too long, names none. */
function isFile(path) {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function sendFile(file, path, request, response) {
  const {headers} = request;
  const type = typeOf(file);
  response.setHeader("content-type", type);
  // A policy is for what a browser shows as a document; rows and scripts would only weigh more.
  if (/^(text\/html|image\/svg)/.test(type))
    response.setHeader("content-security-policy", hostPolicy(path));
  response.setHeader("cache-control", isImmutable(path) ? FOREVER : "no-cache");
  response.setHeader("accept-ranges", "bytes");
  const {sent, encoding} = variantOf(file, headers, response);
  const {size, mtime, mtimeMs} = statSync(sent);
  const etag = `"${size.toString(36)}-${mtimeMs.toString(36)}${encoding ? `-${encoding}` : ""}"`;
  response.setHeader("etag", etag);
  response.setHeader("last-modified", mtime.toUTCString());
  if (isFresh(headers, etag, mtime)) {
    response.writeHead(304);
    return response.end();
  }
  const range = rangeOf(headers, {size, etag, mtime});
  if (range === null) {
    response.setHeader("content-range", `bytes */${size}`);
    return say(response, 416, "416");
  }
  if (encoding) response.setHeader("content-encoding", encoding);
  if (range) response.setHeader("content-range", `bytes ${range.start}-${range.end}/${size}`);
  response.setHeader("content-length", range ? range.end - range.start + 1 : size);
  response.writeHead(range ? 206 : 200);
  if (request.method === "HEAD" || size === 0) return response.end();
  // A file that goes away while it is sent closes this one connection.
  pipeline(createReadStream(sent, range), response, () => {});
}

const FOREVER = "public, max-age=31536000, immutable";

/** The file itself or its compressed form; a range is always one of the file's own bytes. */
function variantOf(file, headers, response) {
  const kept = ["br", "gzip"].filter((encoding) => isFile(file + SUFFIX[encoding]));
  if (kept.length > 0) response.setHeader("vary", "accept-encoding");
  if (headers.range !== undefined) return {sent: file};
  const encoding = encodingsOf(headers["accept-encoding"]).find((name) => kept.includes(name));
  return encoding ? {sent: file + SUFFIX[encoding], encoding} : {sent: file};
}

const SUFFIX = {br: ".br", gzip: ".gz"};

function sendMissing(root, response) {
  const page = join(root, "404.html");
  response.setHeader("content-security-policy", hostPolicy("/"));
  say(response, 404, existsSync(page) ? readFileSync(page) : "404", "text/html; charset=utf-8");
}

function say(response, status, body, type = "text/plain; charset=utf-8") {
  response.setHeader("content-type", type);
  response.setHeader("content-length", Buffer.byteLength(body));
  response.writeHead(status);
  response.end(body);
}
