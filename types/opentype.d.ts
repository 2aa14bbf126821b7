declare module "opentype.js" {
  /** What the picture maker uses of a parsed font. */
  export interface Font {
    charToGlyphIndex(char: string): number;
    charToGlyph(char: string): Outline;
  }
  export interface Outline {
    advanceWidth?: number;
    getPath(x: number, y: number, size: number): {commands: Command[]};
  }
  export interface Command {
    type: string;
    x?: number;
    y?: number;
    x1?: number;
    y1?: number;
    x2?: number;
    y2?: number;
  }
  const opentype: {parse(buffer: ArrayBuffer): Font};
  export {opentype as default};
}
