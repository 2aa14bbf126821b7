import {encode} from "uqr";

/** The modules of a QR code that leads to an address, row by row, without the quiet around it. */
export function codeOf(address: string): boolean[][] {
  return encode(address, {ecc: "M", border: 0}).data;
}
