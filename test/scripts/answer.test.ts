import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {createServer, request, type IncomingMessage, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {brotliCompressSync, gzipSync} from "node:zlib";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {answerFrom} from "../../scripts/answer.mjs";

const folder = mkdtempSync(join(tmpdir(), "answer-"));
const script = "export const word = 1;\n".repeat(40);
const FILES: Record<string, string | Buffer> = {
  "index.html": "home",
  "404.html": "lost",
  "compare.html": "compare",
  "compare/a-b.html": "pair",
  "indicators/index.html": "list",
  "indicators/x.html": "x",
  "data/ten.parquet": "0123456789",
  "data/empty.csv": "",
  "_import/views/mount.0123abcd.js": script,
  "_import/views/mount.0123abcd.js.br": brotliCompressSync(script),
  "_import/views/mount.0123abcd.js.gz": gzipSync(script),
  "_node/engine@1.28.0/dist/engine.wasm": "wasm",
  "embed/page.js": "page",
  ".secret": "no"
};

/** Makes one file that is not there, and fails at another. */
async function bring(path: string): Promise<string | null> {
  if (path === "/v/broken") throw new Error("not what was released");
  return path === "/v/made" ? join(folder, "data/ten.parquet") : null;
}

let server: Server;
beforeAll(async () => {
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), text);
  }
  server = createServer(answerFrom(folder, bring));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, {recursive: true});
});

interface Answer {
  status: number;
  headers: IncomingMessage["headers"];
  body: Buffer;
}

/** As it comes over the line: not unpacked, no redirect followed. */
function ask(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  const {port} = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const asked = request({port, host: "127.0.0.1", path, method, headers}, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () =>
        resolve({
          status: response.statusCode!,
          headers: response.headers,
          body: Buffer.concat(parts)
        })
      );
    });
    asked.on("error", reject);
    asked.end();
  });
}

async function range(bytes: string): Promise<[status: number, range: string, body: string]> {
  const {status, headers, body} = await ask("/data/ten.parquet", {range: bytes});
  return [status, headers["content-range"] ?? "", String(body)];
}

describe("ranges", () => {
  it.each([
    ["bytes=0-3", "0-3", "0123"],
    ["bytes=0-0", "0-0", "0"],
    ["bytes=9-9", "9-9", "9"],
    ["bytes=7-", "7-9", "789"],
    ["bytes=-4", "6-9", "6789"],
    ["bytes=-99", "0-9", "0123456789"],
    ["bytes=5-99999999999999999999", "5-9", "56789"],
    ["Bytes=1-2", "1-2", "12"]
  ])("%s answers these bytes", async (asked, given, body) =>
    expect(await range(asked)).toEqual([206, `bytes ${given}/10`, body])
  );

  it.each(["bytes=10-", "bytes=10-12", "bytes=-0", "bytes=99999999999999999999-"])(
    "%s cannot be answered",
    async (asked) => {
      const [status, given, body] = await range(asked);
      expect([status, given]).toEqual([416, "bytes */10"]);
      expect(body).not.toContain("0123");
    }
  );

  it.each(["bytes=5-2", "abc", "items=0-3", "bytes=-", "bytes=", "bytes=a-b", "bytes=0-1,4-5"])(
    "%s is none, or several: the whole file is sent",
    async (asked) => expect(await range(asked)).toEqual([200, "", "0123456789"])
  );

  it("of an older file are not mixed with those of the new one", async () => {
    const {headers} = await ask("/data/ten.parquet");
    const asked = {range: "bytes=0-3"};
    const same = await ask("/data/ten.parquet", {...asked, "if-range": headers.etag!});
    expect([same.status, String(same.body)]).toEqual([206, "0123"]);
    const other = await ask("/data/ten.parquet", {...asked, "if-range": '"older"'});
    expect([other.status, String(other.body)]).toEqual([200, "0123456789"]);
  });

  it("of an empty file cannot be answered, the file can", async () => {
    expect((await ask("/data/empty.csv", {range: "bytes=0-"})).status).toBe(416);
    expect((await ask("/data/empty.csv", {range: "bytes=-5"})).status).toBe(416);
    expect((await ask("/data/empty.csv")).headers["content-length"]).toBe("0");
  });
});

describe("methods", () => {
  it.each(["POST", "PUT", "DELETE", "PATCH", "TRACE"])("%s is refused", async (method) => {
    const {status, headers, body} = await ask("/", {}, method);
    expect(status).toBe(405);
    expect(headers.allow).toBe("GET, HEAD, OPTIONS");
    expect(String(body)).not.toContain("home");
  });

  it("HEAD answers as GET without the bytes", async () => {
    const get = await ask("/data/ten.parquet", {range: "bytes=2-4"});
    const head = await ask("/data/ten.parquet", {range: "bytes=2-4"}, "HEAD");
    expect(head.status).toBe(206);
    expect(head.body.length).toBe(0);
    for (const name of ["content-length", "content-range", "content-type", "etag"])
      expect(head.headers[name], name).toBe(get.headers[name]);
    const lost = await ask("/nosuch", {}, "HEAD");
    expect([lost.status, lost.body.length]).toEqual([404, 0]);
  });

  it("OPTIONS lets another origin read by ranges", async () => {
    const asked = {
      origin: "http://other.example",
      "access-control-request-method": "GET",
      "access-control-request-headers": "range"
    };
    const {status, headers} = await ask("/data/ten.parquet", asked, "OPTIONS");
    expect(status).toBe(204);
    expect(headers["access-control-allow-origin"]).toBe("*");
    expect(headers["access-control-allow-methods"]).toMatch(/\bGET\b.*\bHEAD\b/);
    expect(headers["access-control-allow-headers"]).toMatch(/\bRange\b/);
    const part = await ask("/data/ten.parquet", {range: "bytes=-8"});
    for (const name of ["Content-Range", "Accept-Ranges", "Content-Length"])
      expect(part.headers["access-control-expose-headers"]).toContain(name);
    expect(String(part.body)).toBe("23456789");
  });
});

describe("addresses", () => {
  it.each([
    ["/compare", "compare"],
    ["/compare?cities=a", "compare"],
    ["/compare.html", "compare"],
    ["/compare/a-b", "pair"],
    ["/indicators/", "list"],
    ["/indicators/x", "x"],
    ["/", "home"]
  ])("%s is a page", async (path, body) => {
    const answer = await ask(path);
    expect([answer.status, String(answer.body)]).toEqual([200, body]);
    expect(answer.headers["x-content-type-options"]).toBe("nosniff");
  });

  it.each([
    ["/compare/", "../compare", "/compare"],
    ["/compare/?cities=a~b&per=area", "../compare?cities=a~b&per=area", "/compare"],
    ["/indicators/x/", "../x", "/indicators/x"],
    ["/indicators", "indicators/", "/indicators/"],
    ["/indicators?city=a", "indicators/?city=a", "/indicators/"]
  ])("%s leads to the form whose links are right", async (path, location, page) => {
    const {status, headers} = await ask(path);
    expect([status, headers.location]).toEqual([301, location]);
    expect(new URL(location, `http://host${path}`).pathname).toBe(page);
  });

  it.each(["/nosuch", "/nosuch/", "/data/", "/.secret", "/../answer.test.ts", "/..%2f..%2fx"])(
    "%s is not there",
    async (path) => {
      const answer = await ask(path);
      expect([answer.status, String(answer.body)]).toEqual([404, "lost"]);
      expect(answer.headers["x-content-type-options"]).toBe("nosniff");
    }
  );

  it.each(["/%", "/%00", "/a%00b", "/%ff", "*", "/..%5c..%5cx", "/compare.html/", "//", "//x/"])(
    "%s ends nothing",
    async (path) => expect((await ask(path)).status).toBe(path === "//" ? 200 : 404)
  );
});

describe("compressed forms", () => {
  const path = "/_import/views/mount.0123abcd.js";
  it.each([
    ["gzip, deflate, br", "br"],
    ["gzip", "gzip"],
    ["br;q=0, gzip;q=0.5", "gzip"],
    ["*", "br"],
    ["deflate", undefined],
    ["br;q=0, gzip;q=0", undefined]
  ])("%s is answered by %s", async (accepted, encoding) => {
    const {headers, body} = await ask(path, {"accept-encoding": accepted});
    expect(headers["content-encoding"]).toBe(encoding);
    expect(headers.vary).toBe("accept-encoding");
    expect(headers["content-type"]).toMatch(/^text\/javascript/);
    const kept = {br: ".br", gzip: ".gz"}[encoding ?? ""] ?? "";
    expect(body.equals(Buffer.from(FILES[path.slice(1) + kept]))).toBe(true);
  });

  it("are no answer to a range", async () => {
    const {status, headers, body} = await ask(path, {
      "accept-encoding": "br, gzip",
      range: "bytes=0-5"
    });
    expect([status, headers["content-encoding"], String(body)]).toEqual([206, undefined, "export"]);
  });

  it("have a tag of their own, by which they are asked for again", async () => {
    const plain = (await ask(path)).headers.etag!;
    const packed = (await ask(path, {"accept-encoding": "br"})).headers.etag!;
    expect(packed).not.toBe(plain);
    const again = {"accept-encoding": "br", "if-none-match": packed};
    expect((await ask(path, again)).status).toBe(304);
    expect((await ask(path, {"if-none-match": packed})).status).toBe(200);
  });
});

describe("caching", () => {
  it.each(["/_import/views/mount.0123abcd.js", "/_node/engine@1.28.0/dist/engine.wasm"])(
    "%s is kept for good",
    async (path) => expect((await ask(path)).headers["cache-control"]).toMatch(/immutable/)
  );
  it.each(["/", "/compare", "/data/ten.parquet", "/embed/page.js"])(
    "%s is asked for each time",
    async (path) => expect((await ask(path)).headers["cache-control"]).toBe("no-cache")
  );
});

describe("a file that is made when it is asked for", () => {
  it("is answered as any other", async () => {
    const {status, headers, body} = await ask("/v/made");
    expect([status, headers["content-type"], String(body)]).toEqual([
      200,
      "application/vnd.apache.parquet",
      "0123456789"
    ]);
  });
  it("is an error where it fails, and the server goes on", async () => {
    expect((await ask("/v/broken")).status).toBe(500);
    expect((await ask("/v/none")).status).toBe(404);
    expect((await ask("/compare")).status).toBe(200);
  });
});
