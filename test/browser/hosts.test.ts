import {spawn, spawnSync} from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync
} from "node:fs";
import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {hostPolicy} from "../../scripts/policy.mjs";
import {builtFiles} from "./crawl.js";
import {DIST, ROOT} from "./site.js";

/** What the plainest of hosts knows: files, and the index of a folder, whose address ends with a slash. */
function plainHost(folder: string): Server {
  return createServer((request, response) => {
    const [path, query] = request.url!.split(/(?=\?)/);
    const place = join(folder, decodeURIComponent(path));
    const isFolder = existsSync(place) && statSync(place).isDirectory();
    if (isFolder && !path.endsWith("/")) {
      response.writeHead(301, {location: `${path}/${query ?? ""}`});
      return response.end();
    }
    const file = isFolder ? join(place, "index.html") : place;
    if (!existsSync(file) || (!isFolder && path.endsWith("/"))) {
      response.writeHead(404);
      return response.end();
    }
    response.writeHead(200);
    response.end(readFileSync(file));
  });
}

/** Pages of every folder: of those that are many, so many. */
const MOST = 10;
const pages = [...builtFiles()]
  .filter((file) => file.endsWith("/index.html") && file !== "en/index.html")
  .filter((file, i, all) => {
    const beside = all.slice(0, i).filter((other) => folderOf(other) === folderOf(file));
    return beside.length < MOST;
  });

function folderOf(page: string): string {
  return dirname(dirname(page));
}

/** Asks for both forms of each page's address, and for what dresses the page from where it ends up. */
async function bothForms(root: string): Promise<string[]> {
  const styles = new Map<string, Promise<number>>();
  const wrong: string[] = [];
  const ask = async (file: string) => {
    const address = `${root}/${file.replace(/\/index\.html$/, "")}`;
    const own = readFileSync(join(DIST, file), "utf8");
    for (const form of [address, `${address}/`, `${address}?per=area`]) {
      const answer = await fetch(form);
      if (answer.status !== 200 || (await answer.text()) !== own) wrong.push(`${form} is another`);
      const [, style] = /<link rel="stylesheet"[^>]* href="([^"]+)"/.exec(own)!;
      const from = new URL(style, answer.url).href;
      if (!styles.has(from))
        styles.set(
          from,
          fetch(from).then(({status}) => status)
        );
      if ((await styles.get(from)) !== 200) wrong.push(`${form} is not dressed`);
      if (form.includes("?") && !answer.url.endsWith("?per=area")) wrong.push(`${form} loses it`);
    }
  };
  for (let at = 0; at < pages.length; at += 20)
    await Promise.all(pages.slice(at, at + 20).map(ask));
  return wrong;
}

describe("a host that knows files and the index of a folder alone", () => {
  let server: Server;
  beforeAll(async () => {
    server = plainHost(DIST);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it("answers both forms of an address with the page, dressed, the query kept", async () => {
    expect(pages.length).toBeGreaterThan(80);
    const {port} = server.address() as AddressInfo;
    expect(await bothForms(`http://127.0.0.1:${port}`)).toEqual([]);
  });
});

/** NGINX names one that is not installed for the whole machine. */
const nginx = [process.env.NGINX ?? "", "/usr/sbin/nginx", "/usr/bin/nginx"].find(existsSync);

describe.skipIf(!nginx)("nginx by the example of docs/deploying.md", () => {
  const folder = mkdtempSync(join(tmpdir(), "nginx-"));
  const port = 20_000 + (process.pid % 20_000);
  let child: ReturnType<typeof spawn>;
  beforeAll(async () => {
    const text = readFileSync(join(ROOT, "docs/deploying.md"), "utf8");
    const [, example] = /```nginx\n(.*?)```/s.exec(text)!;
    const server = example
      .replace(/listen [^;]+;/, `listen 127.0.0.1:${port};`)
      .replace(/root [^;]+;/, `root ${DIST};`);
    const file = join(folder, "nginx.conf");
    const types = [join(nginx!, "../../../etc/nginx/mime.types"), "/etc/nginx/mime.types"];
    copyFileSync(types.find(existsSync)!, join(folder, "mime.types"));
    writeFileSync(
      file,
      `daemon off; pid ${folder}/pid; error_log ${folder}/error.log; events {}
http { access_log off; client_body_temp_path ${folder}/b;
proxy_temp_path ${folder}/p; fastcgi_temp_path ${folder}/f; uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
${server} }`
    );
    const tested = spawnSync(nginx!, ["-t", "-c", file], {encoding: "utf8"});
    expect(tested.stderr).toContain("test is successful");
    expect(tested.stderr).not.toContain("[warn]");
    child = spawn(nginx!, ["-c", file], {stdio: "ignore"});
    for (let tries = 0; tries < 50; tries++) {
      if (await fetch(`http://127.0.0.1:${port}/`).catch(() => null)) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  });
  afterAll(async () => {
    const ended = new Promise((resolve) => child.on("exit", resolve));
    child.kill("SIGTERM");
    await ended;
    rmSync(folder, {recursive: true, force: true});
  });

  it("answers both forms of an address with the page, dressed, the query kept", async () =>
    expect(await bothForms(`http://127.0.0.1:${port}`)).toEqual([]));

  it("sends types, the page for lost addresses, what is kept for good, and ranges to other sites", async () => {
    const at = (path: string, headers = {}) => fetch(`http://127.0.0.1:${port}${path}`, {headers});
    const type = async (path: string) => (await at(path)).headers.get("content-type");
    expect(await type("/data/targets.parquet")).toBe("application/vnd.apache.parquet");
    expect(await type("/data/targets.csv")).toMatch(/^text\/csv/);
    expect(await type("/embed/resize.js")).toMatch(/javascript/);
    const lost = await at("/nosuch/page");
    expect([lost.status, await lost.text()]).toEqual([
      404,
      readFileSync(join(DIST, "404.html"), "utf8")
    ]);
    const [hashed] = [...builtFiles()].filter((file) =>
      /^_import\/.*\.[0-9a-f]{8}\.js$/.test(file)
    );
    expect((await at(`/${hashed}`)).headers.get("cache-control")).toContain("immutable");
    expect((await at("/compare/")).headers.get("cache-control")).toBe("no-cache");
    const part = await at("/data/targets.parquet", {range: "bytes=-4"});
    expect([part.status, await part.text()]).toEqual([206, "PAR1"]);
    expect(part.headers.get("access-control-allow-origin")).toBe("*");
    const asked = await fetch(`http://127.0.0.1:${port}/data/targets.parquet`, {method: "OPTIONS"});
    expect([asked.status, asked.headers.get("access-control-allow-headers")]).toEqual([
      204,
      "Range, If-Range, If-None-Match, If-Modified-Since"
    ]);
    for (const path of ["/compare/", "/embed/resize.js", "/data/targets.csv", "/licenses.txt"]) {
      const packed = (await at(path, {"accept-encoding": "gzip"})).headers;
      expect([packed.get("content-encoding"), packed.get("vary")], path).toEqual([
        "gzip",
        "Accept-Encoding"
      ]);
    }
    expect((await at("/compare/")).headers.get("x-content-type-options")).toBe("nosniff");
    for (const path of ["/compare/", "/embed/", "/embed/5g-coverage/", "/en/embed/5g-coverage/"])
      expect((await at(path)).headers.get("content-security-policy")).toBe(hostPolicy(path));
  });
});
