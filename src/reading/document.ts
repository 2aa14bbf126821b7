import {decode, DecodeError, type Encoding} from "./decode.js";

/** A plan's file as text, with the offsets at which its pages begin (one for files without pages). */
export interface Document {
  text: string;
  kind: "text" | "html" | "docx" | "pdf";
  /** Null where the kind of file settles it. */
  encoding: Encoding | null;
  pages: number[];
}

/** Where what a reader loads besides its code is found, such as the tables of old Chinese PDF fonts. */
export interface Places {
  cmaps?: string;
}

const ZIP = [0x50, 0x4b, 3, 4];
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const RTF = [0x7b, 0x5c, 0x72, 0x74, 0x66];
const LEAST_CHINESE = 4;

/** Whether reading the bytes needs a reader that is loaded first: PDF and Word files do. */
export function packed(bytes: Uint8Array): "pdf" | "docx" | null {
  // A mark or a blank line may stand before a PDF's first words.
  for (let i = 0; i < Math.min(bytes.length, 1024); i++) if (opens(bytes, PDF, i)) return "pdf";
  return opens(bytes, ZIP, 0) ? "docx" : null;
}

/**
 * Reads any kind of file that holds a plan. Throws a DecodeError that says what
 * the file is and what to do where there is nothing to read.
 */
export async function readDocument(bytes: Uint8Array, places: Places = {}): Promise<Document> {
  const kind = packed(bytes);
  if (kind === "pdf") return readPdf(bytes, places);
  if (kind === "docx") return readDocx(bytes);
  const read = readPlain(bytes);
  if (!isHtml(read.text)) return read;
  const {htmlText} = await import("./html.js");
  return {...read, kind: "html", text: readable(htmlText(read.text), "HTML page")};
}

/** Reads text in any encoding; HTML comes with its tags. Throws a DecodeError as readDocument does. */
export function readPlain(bytes: Uint8Array): Document {
  if (opens(bytes, OLE, 0))
    refuse(
      "an old Word or Excel file (.doc, .xls); expected DOCX, PDF or text: save it as one of these"
    );
  if (opens(bytes, RTF, 0))
    refuse("a rich text file (RTF); expected DOCX, PDF or text: save it as one of these");
  const {text, encoding} = decode(bytes);
  return {kind: "text", encoding, pages: [0], text: readable(text, "file")};
}

/** Whether a text is an HTML page or a piece of one. */
export function isHtml(text: string): boolean {
  const opening = text.slice(0, 4000);
  return (
    /^\s*(?:<!doctype html|<html|<\?xml[^>]*\?>\s*<(?:!doctype )?html)/i.test(opening) ||
    /<(?:table|body|div|p)[\s>][\s\S]*<\/(?:table|td|body|div|p)>/i.test(text.slice(0, 20000))
  );
}

async function readPdf(bytes: Uint8Array, {cmaps}: Places): Promise<Document> {
  const {pdfText} = await import("./pdf.js");
  const read = await pdfText(bytes, cmaps).catch((error: Error) =>
    refuse(
      error.name === "PasswordException"
        ? "a PDF that asks for a password; expected one without"
        : `a damaged PDF (${error.message}); expected one that opens in a viewer`
    )
  );
  if (read.text.trim() === "")
    refuse(
      "a PDF without a text layer, likely a scan; expected text: run text recognition (OCR) over it first"
    );
  return {...read, kind: "pdf", encoding: null, text: readable(read.text, "PDF")};
}

async function readDocx(bytes: Uint8Array): Promise<Document> {
  const {docxText} = await import("./docx.js");
  const read = () => {
    try {
      return docxText(bytes);
    } catch (error) {
      const reason = (error as Error).message;
      return refuse(
        `a zip file that is no Word document (${reason}); expected DOCX, PDF, HTML or text`
      );
    }
  };
  return {kind: "docx", encoding: null, pages: [0], text: readable(read(), "Word file")};
}

/** A plan has Chinese letters; what has none cannot be read here, and is no plan without promises. */
function readable(text: string, what: string): string {
  if (text.replace(/[\s\uFEFF\u200B]/g, "") === "")
    refuse(`line 1: a blank ${what}; expected the text of a plan`);
  const chinese = text.slice(0, 200_000).match(/[\u3400-\u9fff]/g)?.length ?? 0;
  const letters = text.slice(0, 200_000).match(/[A-Za-z]/g)?.length ?? 0;
  if (chinese < LEAST_CHINESE || chinese * 50 < letters)
    refuse(`line 1: no Chinese text in the ${what}; expected a plan in Chinese`);
  return text;
}

function refuse(message: string): never {
  throw new DecodeError(message, 0);
}

function opens(bytes: Uint8Array, mark: number[], at: number): boolean {
  return mark.every((byte, i) => bytes[at + i] === byte);
}
