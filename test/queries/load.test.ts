import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {gzipSync} from "node:zlib";
import {afterEach, beforeAll, describe, expect, it, vi} from "vitest";
import {derivedFiles} from "../../loaders/site/engine.js";
import {
  checkParquet,
  checkWasm,
  loadFile,
  LoadError,
  STALL,
  within,
  type Check
} from "../../src/queries/load.js";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const ADDRESS = "http://host/_node/engine.wasm";
const whole: Check = () => null;

/** What a load through a host that answers so fails with. */
async function failureOf(answer: () => Promise<Response>, check = whole): Promise<LoadError> {
  vi.stubGlobal("fetch", answer);
  const error = await loadFile(ADDRESS, check).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(LoadError);
  return error as LoadError;
}

describe("loadFile(url, check, progress)", () => {
  it("gives the bytes and tells how many have arrived", async () => {
    const parts = [new Uint8Array([1, 2]), new Uint8Array([3])];
    const body = new ReadableStream({
      start(controller) {
        for (const part of parts) controller.enqueue(part);
        controller.close();
      }
    });
    vi.stubGlobal("fetch", async () => new Response(body));
    const told: number[] = [];
    const bytes = await loadFile(ADDRESS, whole, (total) => told.push(total));
    expect([...bytes]).toEqual([1, 2, 3]);
    expect(told).toEqual([2, 3]);
  });

  it("names the file and the host's answer", async () => {
    const error = await failureOf(async () => new Response("", {status: 404}));
    expect([error.file, error.reason]).toEqual(["engine.wasm", {kind: "status", status: 404}]);
  });

  it("tells a broken line from another file in its place", async () => {
    const broken = await failureOf(() => Promise.reject(new TypeError("Failed to fetch")));
    expect(broken.reason).toEqual({kind: "broken"});
    const login = await failureOf(async () => new Response("<html>log in</html>"), checkWasm);
    expect(login.reason).toEqual({kind: "other"});
  });

  describe("of a file that is sent packed", () => {
    const packed = gzipSync(new Uint8Array(100_000).fill(7));
    const load = (body: Uint8Array, url = `${ADDRESS}.gz`) => {
      vi.stubGlobal("fetch", async () => new Response(new Uint8Array(body)));
      return loadFile(url, whole);
    };

    it("gives what it holds, also where the host has unpacked it on the way", async () => {
      for (const body of [packed, new Uint8Array(100_000).fill(7)]) {
        const bytes = await load(body);
        expect([bytes.length, bytes[0], bytes.at(-1)]).toEqual([100_000, 7, 7]);
      }
    });

    it("says that its end is missing, or that this is another file", async () => {
      for (const part of [0.1, 0.5, 0.99])
        await expect(load(packed.subarray(0, packed.length * part))).rejects.toMatchObject({
          file: "engine.wasm.gz",
          reason: {kind: "cut"}
        });
      const login = new TextEncoder().encode("<html>log in</html>");
      const error = await failureOf(async () => new Response(login), checkWasm);
      expect(error.reason).toEqual({kind: "other"});
    });

    it("says where the browser cannot unpack", async () => {
      vi.stubGlobal("DecompressionStream", undefined);
      await expect(load(packed)).rejects.toMatchObject({reason: {kind: "unsupported"}});
    });

    it("leaves alone what is not named so", async () => {
      expect((await load(packed, "http://host/a.parquet")).length).toBe(packed.length);
    });
  });

  it("ends when the host falls silent, before the first byte or after it", async () => {
    vi.useFakeTimers();
    const silent =
      (first: Uint8Array[]) =>
      (_: string, {signal}: {signal: AbortSignal}) => {
        const body = new ReadableStream({
          start(controller) {
            for (const part of first) controller.enqueue(part);
            signal.addEventListener("abort", () => controller.error(new Error("aborted")));
          }
        });
        return Promise.resolve(new Response(body));
      };
    for (const first of [[], [new Uint8Array(10)]]) {
      vi.stubGlobal("fetch", silent(first));
      const load = loadFile(ADDRESS, whole).catch((caught: unknown) => caught);
      await vi.advanceTimersByTimeAsync(STALL * 1000 + 100);
      expect(((await load) as LoadError).reason).toEqual({kind: "stalled", seconds: STALL});
    }
  });
});

describe("checks", () => {
  let wasm: Uint8Array;
  beforeAll(() => {
    const path = createRequire(import.meta.url).resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm");
    wasm = readFileSync(path);
  });

  it("know the engine, and every cut of it", () => {
    expect(checkWasm(wasm)).toBeNull();
    for (const share of [0.0001, 0.3, 0.99])
      expect(checkWasm(wasm.subarray(0, Math.floor(wasm.length * share)))).toEqual({kind: "cut"});
    expect(checkWasm(wasm.subarray(0, wasm.length - 1))).toEqual({kind: "cut"});
    expect(checkWasm(wasm.subarray(0, 8))).toEqual({kind: "cut"});
    expect(checkWasm(new Uint8Array())).toEqual({kind: "other"});
    expect(checkWasm(new TextEncoder().encode("<html>"))).toEqual({kind: "other"});
  });

  it("know every table, and its cuts", () => {
    for (const [name, bytes] of derivedFiles()) {
      expect(checkParquet(bytes), name).toBeNull();
      expect(checkParquet(bytes.subarray(0, bytes.length - 3)), name).toEqual({kind: "cut"});
    }
    expect(checkParquet(new TextEncoder().encode("PAR1"))).toEqual({kind: "cut"});
    expect(checkParquet(new TextEncoder().encode("<html>"))).toEqual({kind: "other"});
  });
});

describe("within(seconds, file, promise)", () => {
  it("ends what does not end", async () => {
    vi.useFakeTimers();
    const waiting = within(60, "DuckDB", new Promise(() => {})).catch((caught: unknown) => caught);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(((await waiting) as LoadError).reason).toEqual({kind: "stalled", seconds: 60});
    await expect(within(60, "DuckDB", Promise.resolve(1))).resolves.toBe(1);
    await expect(within(60, "DuckDB", Promise.reject(new Error("no")))).rejects.toThrow("no");
  });
});
