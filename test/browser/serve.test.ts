import {spawnSync} from "node:child_process";
import {statSync} from "node:fs";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {join} from "node:path";
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
      "text/html;charset=utf-8"
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
