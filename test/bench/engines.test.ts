import {beforeAll, describe, expect, it} from "vitest";
import {askArquero, askHyparquet, askWasm, counted, expectEqual, type Ask} from "./engines.js";
import {millionRows, QUESTIONS} from "./million.js";

const ROWS = 100_000;

describe("one Parquet file under several engines", () => {
  let bytes: Uint8Array;
  let wasm: Ask;
  beforeAll(async () => {
    bytes = millionRows(ROWS);
    wasm = await askWasm(bytes);
  });

  it.each(QUESTIONS)("gives equal answers: $name", async (question) => {
    const own = await wasm(question);
    expect(own.length).toBeGreaterThan(4);
    const {file} = counted(bytes);
    const others = {arquero: await askArquero(bytes), hyparquet: await askHyparquet(file)};
    for (const [name, ask] of Object.entries(others))
      expectEqual(question, name, own, await ask(question));
  });

  it("and a difference is an error that names engine and question", async () => {
    const [question] = QUESTIONS;
    const own = await wasm(question);
    expect(() => expectEqual(question, "other", own, own.slice(1))).toThrow(
      "one indicator's mean by city: other answers otherwise"
    );
    expect(() => expectEqual(question, "other", [], [])).toThrow("no rows");
  });
});
