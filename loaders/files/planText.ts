import {readFileSync} from "node:fs";
import {dirname} from "node:path";
import {fileURLToPath} from "node:url";
import {DecodeError} from "../../src/reading/decode.js";
import {isHtml, packed, readDocument, readPlain} from "../../src/reading/document.js";
import {UsageError} from "../../src/tables/usage.js";

// Old Chinese PDFs name their letters by tables that come with the library.
const CMAPS = `${dirname(fileURLToPath(import.meta.resolve("pdfjs-dist/package.json")))}/cmaps/`;
const LARGEST = 256 * 1024 * 1024;

/**
 * The text of a plan's file in any kind and encoding; a promise of it where its
 * reader is loaded first. Throws a UsageError that says what the file is.
 */
export function readText(file: string): string | Promise<string> {
  const name = file === "-" ? "standard input" : file;
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file === "-" ? 0 : file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const reason =
      code === "ENOENT"
        ? "file is missing"
        : code === "EISDIR"
          ? "is a folder"
          : `cannot be read (${code})`;
    throw new UsageError(`${name}: ${reason}; expected a plain text file, HTML, DOCX or PDF`);
  }
  if (bytes.length === 0)
    throw new UsageError(`${name}: line 1: empty; expected the text of a plan`);
  if (bytes.length > LARGEST)
    throw new UsageError(`${name}: ${bytes.length} bytes; expected at most ${LARGEST}`);
  const refused = (error: unknown): never => {
    if (!(error instanceof DecodeError)) throw error;
    throw new UsageError(`${name}: ${error.message}`);
  };
  try {
    const plain = packed(bytes) ? null : readPlain(bytes).text;
    if (plain !== null && !isHtml(plain)) return plain;
    return readDocument(bytes, {cmaps: CMAPS}).then(({text}) => text, refused);
  } catch (error) {
    return refused(error);
  }
}
