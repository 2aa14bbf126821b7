import {describe, expect, it} from "vitest";
import {decode, DecodeError} from "../../src/reading/decode.js";

const text = "到2023年，全市建成5G基站5万个，信息化建设水平国内领先。";
/** 建设目标 in GB18030, followed by a line of 的 and 市 that tells it from a wrong guess. */
const gb = Uint8Array.from([
  ...[0xbd, 0xa8, 0xc9, 0xe8, 0xc4, 0xbf, 0xb1, 0xea, 0x0a],
  ...[0xb5, 0xc4, 0xca, 0xd0, 0xb9, 0xfa, 0xb7, 0xa2, 0xd5, 0xb9]
]);

function utf16(littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 + 2 * text.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, littleEndian);
  for (let i = 0; i < text.length; i++) view.setUint16(2 + 2 * i, text.charCodeAt(i), littleEndian);
  return bytes;
}

function refusal(bytes: Uint8Array): string {
  try {
    return `read as ${decode(bytes).encoding}`;
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    return error.message;
  }
}

describe("decode(bytes)", () => {
  it("reads UTF-8, with or without a mark", () => {
    const bytes = new TextEncoder().encode(text);
    expect(decode(bytes)).toEqual({text, encoding: "utf-8"});
    expect(decode(Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes])).text).toBe(text);
  });

  it("reads UTF-16 with a mark, in either order", () => {
    expect(decode(utf16(true))).toEqual({text, encoding: "utf-16le"});
    expect(decode(utf16(false))).toEqual({text, encoding: "utf-16be"});
  });

  it("detects GB18030", () => {
    expect(decode(gb)).toEqual({text: "建设目标\n的市国发展", encoding: "gb18030"});
  });

  it("refuses binary content, naming the byte", () => {
    expect(refusal(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]))).toMatch(/zero byte at byte 4/);
  });

  it("refuses a damaged text, naming line and byte", () => {
    const bytes = new TextEncoder().encode("一、目标\n到2023年");
    bytes[15] = 0xff;
    expect(refusal(bytes)).toMatch(/^line 2, byte 15: not UTF-8, nor Chinese text in GB18030/);
  });
});
