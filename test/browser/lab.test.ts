import {readFile} from "node:fs/promises";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openEngine} from "../../loaders/site/engine.js";
import {openSite, visit, type Site, type Visit} from "./site.js";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

/** Opens the laboratory with a statement and waits until it can be run. */
async function openLab(sql?: string, path = "/en/lab"): Promise<Visit> {
  const visited = await visit(site, sql ? `${path}?sql=${encodeURIComponent(sql)}` : path);
  await visited.page.waitForSelector("[data-lab-run]:not([disabled])");
  return visited;
}

/** Puts another statement in the editor, as a reader would. */
async function write(page: Page, sql: string): Promise<void> {
  await page.click(".cm-content");
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(sql);
  await page.keyboard.press("Escape");
}

async function run(page: Page): Promise<void> {
  await page.click("[data-lab-run]");
  await page.waitForSelector('[data-lab-answer][aria-busy="false"]');
}

async function cells(page: Page): Promise<string[][]> {
  return page.$$eval("[data-lab-answer] tbody tr", (rows) =>
    rows.map((row) => [...row.children].map((cell) => cell.textContent!.trim()))
  );
}

describe.each(["/lab", "/en/lab"])("%s", (path) => {
  it("stands without WebAssembly and says what is not available", async () => {
    const {page, faults, close} = await visit(site, `${path}?sql=SELECT%2042`, {
      before: async (page) => {
        await page.addInitScript("delete globalThis.WebAssembly");
      }
    });
    expect(await page.textContent(".notice")).toContain("WebAssembly");
    expect(await page.textContent("[data-lab-editor]")).toContain("SELECT 42");
    expect((await cells(page)).length).toBeGreaterThan(1);
    expect(await page.locator("[data-table]").count()).toBeGreaterThan(10);
    expect(faults).toEqual([]);
    await close();
  });

  it("answers its examples, each only when Run is pressed", async () => {
    const {page, faults, requests, close} = await openLab(undefined, path);
    await page.click('a[data-example="domains"]');
    await page.waitForTimeout(300);
    expect(requests.filter((url) => /duckdb-eh/.test(url))).toEqual([]);
    await run(page);
    const rows = await cells(page);
    expect(rows.length).toBeGreaterThan(10);
    expect(Number(rows[0][1])).toBeGreaterThanOrEqual(Number(rows[1][1]));
    await page.click(".lab-switch button >> nth=1");
    expect(await page.locator(".lab-chart svg rect").count()).toBe(rows.length);
    expect(faults).toEqual([]);
    await close();
  });
});

describe("a statement in the address", () => {
  it("is shown and not run before Run is pressed; then it stays in the address", async () => {
    const {page, requests, close} = await openLab("DROP TABLE targets; SELECT 7 AS seven");
    expect(await page.textContent(".cm-content")).toContain("DROP TABLE targets");
    await page.waitForTimeout(500);
    expect(requests.filter((url) => /duckdb/.test(url))).toEqual([]);
    await run(page);
    expect(await cells(page)).toEqual([["7"]]);
    expect(new URL(page.url()).searchParams.get("sql")).toContain("SELECT 7");
    await close();
  });

  it("that destroys harms nothing: the tables are restored, and by a reload too", async () => {
    const {page, faults, close} = await openLab(
      "DROP TABLE targets; CREATE TABLE mine AS SELECT 1"
    );
    await run(page);
    await write(page, "SELECT count(*)::INTEGER AS n FROM targets");
    await run(page);
    expect(await page.textContent("[data-lab-fault]")).toContain("targets");
    await page.click("[data-lab-restart]");
    await run(page);
    expect(Number((await cells(page))[0][0])).toBeGreaterThan(100);
    expect(await page.locator('[data-table="mine"]').count()).toBe(0);
    await page.reload({waitUntil: "networkidle"});
    await page.waitForSelector("[data-lab-run]:not([disabled])");
    await run(page);
    expect(Number((await cells(page))[0][0])).toBeGreaterThan(100);
    expect(faults).toEqual([]);
    await close();
  });

  it("that never ends can be stopped, and the next one is answered", async () => {
    const {page, close} = await openLab(
      "SELECT sum(a.range * b.range) FROM range(1000000000) a, range(1000000000) b"
    );
    await page.click("[data-lab-run]");
    await page.waitForFunction(
      () => document.querySelector("[data-lab-status]")!.textContent === "Running…"
    );
    await page.waitForTimeout(500);
    await page.click("[data-lab-stop]");
    await page.waitForSelector("[data-lab-stop]", {state: "hidden"});
    await write(page, "SELECT 1 + 1 AS two");
    await run(page);
    expect(await cells(page)).toEqual([["2"]]);
    await close();
  });
});

describe("an engine that breaks down", () => {
  it("is started anew by the next run", async () => {
    const {page, close} = await openLab("SELECT 1");
    const list = Array.from({length: 3000}, (_, i) => `${i} + range AS c${i}`).join(", ");
    await write(
      page,
      `CREATE TABLE t AS SELECT ${list} FROM range(2); SELECT ${list} FROM range(2)`
    );
    await run(page);
    expect(await page.locator("[data-lab-fault] button").count()).toBe(1);
    await write(page, "SELECT 2 AS two");
    await run(page);
    expect(await cells(page)).toEqual([["2"]]);
    await close();
  });
});

describe("a fault", () => {
  it("is marked at its place and named with its line", async () => {
    const {page, close} = await openLab(
      "SELECT '天津市' AS 城市,\n  '厦门' AS 另一, nme\nFROM targets"
    );
    await run(page);
    expect(await page.innerText(".cm-lintRange-error")).toBe("nme");
    expect(await page.innerText("[data-lab-fault]")).toContain("Line 2, column 15");
    await write(page, "SELECT 1 AS one");
    await run(page);
    expect(await page.locator(".cm-lintRange-error").count()).toBe(0);
    expect(await page.innerText("[data-lab-fault]")).toBe("");
    await close();
  });
});

describe("the editor", () => {
  it("completes tables and columns before the engine is loaded", async () => {
    const {page, close} = await openLab("SELECT 1");
    const offers = async (text: string, name: string) => {
      await write(page, "");
      await page.keyboard.type(text);
      const list = page.locator(".cm-tooltip-autocomplete li");
      await expect.poll(async () => (await list.allInnerTexts()).join()).toContain(name);
    };
    await offers("FROM respons", "responsibilities");
    await offers("FROM targets SELECT indicator_", "indicator_zh");
    await close();
  });

  it("runs by keyboard alone", async () => {
    const {page, close} = await openLab("SELECT 5 AS five");
    await page.focus(".cm-content");
    await page.keyboard.press("Control+Enter");
    await page.waitForSelector('[data-lab-answer][aria-busy="false"]');
    expect(await cells(page)).toEqual([["5"]]);
    await close();
  });
});

describe("nothing leaves the machine", () => {
  it("whatever the statement asks for", async () => {
    let hits = 0;
    const other = createServer((_, response) => {
      hits++;
      response.writeHead(200, {"access-control-allow-origin": "*"}).end("a,b\n1,2\n");
    });
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const host = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
    const {page, requests, close} = await openLab("SELECT 1");
    await run(page);
    const before = requests.length;
    for (const sql of [
      `SELECT * FROM read_csv_auto('${host}/x.csv')`,
      `SELECT * FROM '${host}/x.parquet'`,
      `SELECT * FROM read_csv_auto('${site.url}/secret.csv')`,
      `COPY (SELECT 1) TO '${host}/x.csv'`,
      `EXPLAIN ANALYZE COPY (SELECT 1) TO '${host}/x.csv'`,
      `PREPARE p AS COPY (SELECT 1) TO '${host}/x.csv'; EXECUTE p`,
      `CREATE MACRO m() AS TABLE SELECT * FROM read_csv_auto('${host}/x.csv'); FROM m()`,
      "SET enable_external_access = true",
      `ATTACH '${host}/x.db' AS x`,
      "INSTALL httpfs",
      "LOAD httpfs",
      "SET autoinstall_known_extensions = true; SELECT * FROM 's3://bucket/x.parquet'"
    ]) {
      await write(page, sql);
      await run(page);
      expect(await page.innerText("[data-lab-fault]"), sql).not.toBe("");
    }
    expect(hits).toBe(0);
    expect(
      requests.slice(before).filter((url) => !/^blob:|\/_(import|node|file)\//.test(url))
    ).toEqual([]);
    await write(page, "SELECT 3 AS three");
    await run(page);
    expect(await cells(page)).toEqual([["3"]]);
    await close();
    other.closeAllConnections();
    await new Promise((resolve) => other.close(resolve));
  });
});

describe("files", () => {
  it("of the reader's own are joined with the tables, and survive a stop", async () => {
    const {page, requests, faults, close} = await openLab(
      "SELECT name, count(*)::INTEGER AS n FROM targets JOIN cities USING (jurisdiction_id) GROUP BY name ORDER BY name"
    );
    const before = requests.length;
    await page.setInputFiles("[data-lab-pick]", [
      {
        name: "Cities.csv",
        mimeType: "text/csv",
        buffer: Buffer.from("\uFEFFjurisdiction_id,name\ntianjin,津\nxiamen,厦\n")
      },
      {name: "x.exe", mimeType: "application/octet-stream", buffer: Buffer.from("MZ\u0000\u0001")}
    ]);
    await page.waitForSelector("[data-lab-files] li");
    await expect.poll(() => page.innerText("[data-lab-fault]")).toContain("x.exe");
    expect(await page.locator('[data-table="cities"]').count()).toBe(1);
    await run(page);
    expect((await cells(page)).map(([name]) => name)).toEqual(["厦", "津"]);
    await page.click("[data-lab-restart]");
    await run(page);
    expect(await cells(page)).toHaveLength(2);
    expect(requests.slice(before).every((url) => /^(blob|http:\/\/127)/.test(url))).toBe(true);
    await page.click("[data-lab-files] li button >> nth=1");
    await page.waitForFunction(() => !document.querySelector('[data-table="cities"]'));
    expect(faults).toEqual([]);
    await close();
  });

  it("of the result hold every row, as CSV and as Parquet, which can be read back", async () => {
    const {page, close} = await openLab(
      "SELECT range::INTEGER AS n, '=1+1' AS formula, 1.25 AS measure FROM range(250)"
    );
    await run(page);
    expect(await cells(page)).toHaveLength(100);
    await page.click(".lab-more");
    await page.waitForFunction(
      () => document.querySelectorAll("[data-lab-answer] tbody tr").length === 200
    );
    const file = async (format: string) => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.click(`[data-save="${format}"]`)
      ]);
      return readFile(await download.path());
    };
    const csv = (await file("CSV")).toString("utf8");
    expect(csv.startsWith("\uFEFFn,formula,measure\r\n0,'=1+1,1.25\r\n")).toBe(true);
    expect(csv.trim().split("\r\n")).toHaveLength(251);
    const parquet = await file("Parquet");
    const db = await openEngine(new Map([["result", new Uint8Array(parquet)]]));
    expect(
      await db.rows("SELECT count(*)::INTEGER AS n, sum(measure)::DOUBLE AS s FROM result")
    ).toEqual([{n: 250, s: 312.5}]);
    await page.setInputFiles("[data-lab-pick]", [
      {name: "结果.parquet", mimeType: "application/octet-stream", buffer: parquet}
    ]);
    await page.waitForSelector("[data-lab-files] li");
    await write(page, "SELECT max(n) AS most FROM 结果");
    await run(page);
    expect(await cells(page)).toEqual([["249"]]);
    await close();
  });
});
