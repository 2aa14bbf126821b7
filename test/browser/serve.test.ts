import {spawn, spawnSync} from "node:child_process";
import {readFileSync, statSync} from "node:fs";
import {createServer} from "node:http";
import {connect, type AddressInfo} from "node:net";
import {join} from "node:path";
import fc from "fast-check";
import {JSDOM} from "jsdom";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {DIST, openSite, ROOT, type Site} from "./site.js";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe("the static server", () => {
  it("answers byte ranges of Parquet", async () => {
    const url = `${site.url}/data/targets.parquet`;
    const part = await fetch(url, {headers: {range: "bytes=0-3"}});
    expect(part.status).toBe(206);
    expect(await part.text()).toBe("PAR1");
    const {size} = statSync(join(DIST, "data/targets.parquet"));
    expect(part.headers.get("content-range")).toBe(`bytes 0-3/${size}`);
    const tail = await fetch(url, {headers: {range: `bytes=${size - 4}-`}});
    expect(await tail.text()).toBe("PAR1");
    const whole = await fetch(url);
    expect(whole.headers.get("content-type")).toBe("application/vnd.apache.parquet");
    expect((await whole.arrayBuffer()).byteLength).toBe(size);
    expect((await fetch(url, {headers: {range: `bytes=${size}-`}})).status).toBe(416);
  });

  it("knows pages by their clean address, and says what it does not have", async () => {
    const compare = await fetch(`${site.url}/compare`);
    expect([compare.status, compare.headers.get("content-type")]).toEqual([
      200,
      "text/html; charset=utf-8"
    ]);
    expect((await fetch(`${site.url}/nosuch`)).status).toBe(404);
    expect((await fetch(`${site.url}/../package.json`)).status).toBe(404);
    expect((await fetch(`${site.url}/..%2fpackage.json`)).status).toBe(404);
  });

  it("answers an unknown address with a page that leads back, however deep it is", async () => {
    const lost = await fetch(`${site.url}/nosuch/page/at/all`);
    expect([lost.status, lost.headers.get("content-type")]).toEqual([
      404,
      "text/html; charset=utf-8"
    ]);
    const html = await lost.text();
    const ways = [...html.matchAll(/(?:href|src)="([^"#]+)"/g)].map(([, way]) => way);
    expect(ways.length).toBeGreaterThan(20);
    expect(html).not.toContain("<base");
    for (const way of ways) {
      expect(way).toMatch(/^\//);
      expect((await fetch(site.url + way)).status, way).toBe(200);
    }
  });

  it("sends what the reader has again only when it has changed", async () => {
    const first = await fetch(`${site.url}/compare`);
    const again = await fetch(`${site.url}/compare`, {
      headers: {"if-none-match": first.headers.get("etag")!}
    });
    expect(again.status).toBe(304);
  });

  it("answers both forms of an address with a page whose links work", async () => {
    for (const [asked, page] of [
      ["/compare?cities=nankai~tianjin", "/compare/?cities=nankai~tianjin"],
      ["/en/compare/", "/en/compare/"],
      ["/indicators/5g-base-stations", "/indicators/5g-base-stations/"],
      ["/indicators", "/indicators/"],
      ["/en/embed", "/en/embed/"]
    ]) {
      const answer = await fetch(site.url + asked);
      expect([answer.status, answer.url], asked).toEqual([200, site.url + page]);
      const [, style] = /<link rel="stylesheet"[^>]* href="([^"]+)"/.exec(await answer.text())!;
      expect((await fetch(new URL(style, answer.url))).status, asked).toBe(200);
    }
  });

  it("is ended by no request", async () => {
    const {hostname, port} = new URL(site.url);
    const asked = fc.sample(REQUESTS, {numRuns: 2000, seed: 20260727});
    const lines: string[] = [];
    for (let i = 0; i < asked.length; i += 20)
      lines.push(
        ...(await Promise.all(asked.slice(i, i + 20).map((text) => send(hostname, port, text))))
      );
    const failed = asked.filter((_, i) => !/^HTTP\/1\.1 [234]\d\d /.test(lines[i]));
    expect(failed).toEqual([]);
    // The dangerous ones were really among them.
    for (const status of [200, 206, 304, 400, 404, 405, 416])
      expect(
        lines.some((line) => line.includes(` ${status} `)),
        String(status)
      ).toBe(true);
    expect((await fetch(site.url)).status).toBe(200);
  });

  it("says that a port is taken, and which one to try", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const {port} = other.address() as AddressInfo;
    const {status, stderr} = serveOn(String(port));
    other.close();
    expect(status).toBe(1);
    expect(stderr.trim()).toBe(
      `port ${port} is taken; choose another one, for example PORT=${port + 1} npm start`
    );
  });

  it.each(["http", "70000", "-1", "80.5"])("refuses PORT=%s", (port) => {
    const {status, stderr} = serveOn(port);
    expect(status).toBe(1);
    expect(stderr.trim()).toBe(`PORT is "${port}"; expected a number from 0 to 65535`);
  });
});

function serveOn(port: string) {
  return spawnSync(process.execPath, [join(ROOT, "scripts/serve.mjs")], {
    env: {...process.env, PORT: port},
    encoding: "utf8",
    timeout: 20_000
  });
}

/** Requests as they go over the line: real paths and broken ones, every method, ranges of all kinds. */
const number = fc.oneof(
  fc.nat({max: 40_000}).map(String),
  fc.constantFrom("", "-1", "1e3", "9".repeat(20), "9".repeat(400), "0x10", " 3", "NaN")
);
const ranges = fc.oneof(
  fc.tuple(number, number).map(([first, last]) => `bytes=${first}-${last}`),
  fc
    .array(fc.tuple(number, number), {maxLength: 4})
    .map((all) => `bytes=${all.map((one) => one.join("-")).join(",")}`),
  fc.constantFrom(
    "bytes=5-2",
    "bytes=-5",
    "abc",
    "items=0-3",
    "bytes",
    "=",
    "bytes=--",
    "bytes=1-2-3"
  )
);
const printable = fc.string({
  unit: fc.constantFrom(...'ab/%.?#&=~\\:;,0F2e5cC*@"<>é汉'),
  maxLength: 60
});
const paths = fc.oneof(
  fc.constantFrom(
    "/",
    "/data/targets.parquet",
    "/compare",
    "/compare/?a=b",
    "/en/data",
    "/embed/page.js",
    "/nosuch",
    "*"
  ),
  printable.map((text) => `/${text}`),
  printable,
  fc.nat({max: 9000}).map((length) => `/${"a".repeat(length)}`)
);
const methods = fc.oneof(
  {weight: 3, arbitrary: fc.constantFrom("GET", "HEAD")},
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "POST",
      "PUT",
      "DELETE",
      "TRACE",
      "OPTIONS",
      "PATCH",
      "get",
      "NOSUCH",
      ""
    )
  }
);
const header = fc.oneof(
  {weight: 3, arbitrary: ranges.map((range) => `Range: ${range}`)},
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom(
          "If-None-Match",
          "If-Range",
          "If-Modified-Since",
          "Accept-Encoding",
          "Range",
          "Origin"
        ),
        fc.oneof(printable, fc.constantFrom("*", "br;q=0", "gzip, br", new Date().toUTCString()))
      )
      .map(([name, value]) => `${name}: ${value}`)
  }
);
const REQUESTS = fc
  .tuple(methods, paths, fc.array(header, {maxLength: 3}))
  .map(([method, path, headers]) =>
    [`${method} ${path} HTTP/1.1`, "Host: localhost", "Connection: close", ...headers, "", ""].join(
      "\r\n"
    )
  );

/** The first line of the answer; empty where the connection is closed without one. */
function send(host: string, port: string, text: string): Promise<string> {
  return new Promise((resolve) => {
    let heard = "";
    const socket = connect(Number(port), host, () => socket.write(text));
    socket.setTimeout(10_000, () => socket.destroy());
    socket.on("data", (part) => {
      heard += part.toString("latin1");
      if (heard.includes("\r\n")) socket.destroy();
    });
    socket.on("error", () => {});
    socket.on("close", () => resolve(heard.split("\r\n")[0]));
  });
}

/** How each snippet of the page on the data is run, and what prints how many rows it has read; Node and Python are always there to try. */
const TOOLS: Record<string, {run: string[]; there: string[]; count: string; always?: true}> = {
  DuckDB: {run: ["duckdb", "-csv", "-c"], there: ["duckdb", "--version"], count: ""},
  pandas: {
    run: ["python3", "-c"],
    there: ["python3", "-c", "import pandas, pyarrow"],
    count: "print(len(targets))"
  },
  Python: {
    run: ["python3", "-c"],
    there: ["python3", "--version"],
    count: "print(len(targets))",
    always: true
  },
  R: {
    run: ["Rscript", "-e"],
    there: ["Rscript", "-e", "library(readr)"],
    count: "cat(nrow(targets))"
  },
  JavaScript: {
    run: ["node", "--input-type=module", "-e"],
    there: ["node", "--version"],
    count: "console.log(targets.length)",
    always: true
  },
  Arquero: {
    run: ["node", "--input-type=module", "-e"],
    there: ["node", "-e", "import('arquero')"],
    count: "console.log(targets.numRows())",
    always: true
  }
};

/** Runs without holding up the server, which answers from a process beside this one or from this one. */
function said(command: string[]): Promise<{code: number | null; out: string; err: string}> {
  return new Promise((resolve) => {
    const child = spawn(command[0], command.slice(1), {cwd: ROOT});
    let [out, err] = ["", ""];
    child.stdout.on("data", (text) => (out += text));
    child.stderr.on("data", (text) => (err += text));
    child.on("error", (error) => resolve({code: -1, out, err: String(error)}));
    child.on("close", (code) => resolve({code, out, err}));
  });
}

describe("the code on the page of the data", () => {
  const snippets = (path: string) =>
    [
      ...new JSDOM(readFileSync(join(DIST, path))).window.document.querySelectorAll(
        "pre[aria-label]"
      )
    ].map((pre) => [pre.getAttribute("aria-label")!, pre.textContent!] as const);

  it("is of the tools that are tried here, in both languages", () => {
    for (const path of ["data/index.html", "en/data/index.html"])
      expect(snippets(path).map(([tool]) => tool)).toEqual(Object.keys(TOOLS));
  });

  it.each(Object.keys(TOOLS))(
    "reads every row in %s, where it is there",
    async (tool) => {
      const {run, there, count, always} = TOOLS[tool];
      if ((await said(there)).code !== 0) {
        expect(always, `${tool} is not there`).toBeUndefined();
        return;
      }
      const rows = JSON.parse(readFileSync(join(DIST, "data/targets.json"), "utf8")) as {
        indicator_id: string;
        role: string;
      }[];
      for (const path of ["data/index.html", "en/data/index.html"]) {
        const code = new Map(snippets(path)).get(tool)!.replaceAll("SITE", site.url);
        const {out, err} = await said([...run, `${code}\n${count}`]);
        const held = rows.filter(
          (row) => row.role === "target" && row.indicator_id === "5g-base-stations"
        );
        // The statement for DuckDB asks for some rows, below a line of names; the others read all.
        const told =
          tool === "DuckDB"
            ? out.trim().split("\n").length - 1
            : Number(out.trim().split("\n").at(-1));
        expect(told, err).toBe(tool === "DuckDB" ? held.length : rows.length);
      }
    },
    30_000
  );
});
