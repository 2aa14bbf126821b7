import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {brotliDecompressSync, gunzipSync} from "node:zlib";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {compress} from "../../../loaders/site/compress.js";

let root: string;
const dist = () => join(root, "dist");
const cache = () => join(root, "cache");

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(dist(), path)), {recursive: true});
  writeFileSync(join(dist(), path), content);
}

const read = (path: string) => readFileSync(join(dist(), path));
const long = "<p>10,000 base stations</p>\n".repeat(1000);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "compress-"));
});
afterEach(() => rmSync(root, {recursive: true}));

describe("compress", () => {
  it("writes what a reader unpacks to the same bytes, beside files that are waited for", async () => {
    write("periods.html", long);
    write("_import/ui/mount.0123abcd.js", "export const word = 1;\n".repeat(200));
    write("_node/engine/engine.wasm", new Uint8Array(50_000));
    const report = await compress(dist(), cache());
    expect(report.files).toBe(3);
    for (const path of ["periods.html", "_import/ui/mount.0123abcd.js"])
      expect(brotliDecompressSync(read(`${path}.br`)).equals(read(path)), path).toBe(true);
    const packed = statSync(join(dist(), "periods.html.br")).size;
    expect(packed).toBeLessThan(long.length / 20);
    expect(report.packed).toBeGreaterThan(packed);
    expect(report.written).toBeGreaterThan(50_000 + long.length);
  });

  it("puts packed WebAssembly in the place of the plain one, the same from a cold cache", async () => {
    const engine = Buffer.alloc(50_000, "module");
    const packed = [];
    for (let turn = 0; turn < 3; turn++) {
      write("_node/engine/engine.wasm", engine);
      await compress(dist(), cache());
      expect(readdirSync(join(dist(), "_node/engine"))).toEqual(["engine.wasm.gz"]);
      packed.push(read("_node/engine/engine.wasm.gz"));
      if (turn === 1) rmSync(cache(), {recursive: true});
    }
    for (const one of packed) {
      expect(one.equals(packed[0])).toBe(true);
      expect(gunzipSync(one).equals(engine)).toBe(true);
    }
    expect(packed[0].length).toBeLessThan(engine.length / 10);
  });

  it("packs many files of one content side by side", async () => {
    for (let i = 0; i < 60; i++) write(`page-${i}.html`, long);
    expect((await compress(dist(), cache())).files).toBe(60);
    expect(readdirSync(cache())).toHaveLength(1);
  });

  it("leaves small files, images, Parquet and released versions as they are", async () => {
    for (const path of ["small.html", "embed/small.js"]) write(path, "<p>few</p>");
    for (const path of ["a.png", "a.svg", "data/a.parquet", "v/1.0.0/embed/a.html"])
      write(path, long);
    expect((await compress(dist(), cache())).files).toBe(0);
    const names = readdirSync(dist(), {recursive: true, encoding: "utf8"});
    expect(names.filter((name) => name.endsWith(".br"))).toEqual([]);
  });

  it("packs the rows and scripts that a choice waits for as small as it can", async () => {
    const rows = JSON.stringify([...long].map((_, i) => [i, `clause ${i * i}`, i % 7]));
    for (const path of ["_file/data/rows/plans.0123abcd.json", "data/plans.json"])
      write(path, rows);
    expect((await compress(dist(), cache())).files).toBe(2);
    const [close, plain] = ["_file/data/rows/plans.0123abcd.json.br", "data/plans.json.br"];
    expect(read(close).length).toBeLessThan(read(plain).length);
    for (const path of [close, plain])
      expect(brotliDecompressSync(read(path)).toString()).toBe(rows);
  });

  it("gives the same bytes with a warm cache, a cold one, and after the file has changed", async () => {
    write("periods.html", long);
    await compress(dist(), cache());
    const first = read("periods.html.br");
    rmSync(join(dist(), "periods.html.br"));
    await compress(dist(), cache());
    expect(read("periods.html.br").equals(first)).toBe(true);
    rmSync(cache(), {recursive: true});
    await compress(dist(), cache());
    expect(read("periods.html.br").equals(first)).toBe(true);
    write("periods.html", `${long}<p>one more</p>`);
    await compress(dist(), cache());
    expect(String(brotliDecompressSync(read("periods.html.br")))).toContain("one more");
    expect(existsSync(cache())).toBe(true);
  });
});
