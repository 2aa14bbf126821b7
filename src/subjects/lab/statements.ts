/** One statement of a script and where it begins in it. */
export interface Statement {
  text: string;
  start: number;
  /** Its first word in capitals; "(" where it begins with a bracket. */
  verb: string;
}

/**
 * Strings, quoted names, dollar quotes and comments: what a semicolon may stand
 * in without ending the statement. An unclosed one runs to the end.
 */
const OPAQUE =
  /'(?:[^']|'')*(?:'|$)|"(?:[^"]|"")*(?:"|$)|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|\$(\w*)\$[\s\S]*?(?:\$\1\$|$)/g;

/** Splits a script at its semicolons; parts without a word are left out. */
export function splitStatements(script: string): Statement[] {
  const masked = script.replace(OPAQUE, (part) => maskOf(part));
  const statements: Statement[] = [];
  let start = 0;
  for (let end = masked.indexOf(";"); start <= masked.length; end = masked.indexOf(";", start)) {
    const stop = end < 0 ? masked.length : end;
    const verb = /[\p{L}_(]/u.exec(masked.slice(start, stop)) && verbOf(masked.slice(start, stop));
    if (verb) statements.push({text: script.slice(start, stop), start, verb});
    start = stop + 1;
  }
  return statements;
}

/** Comments become spaces, quoted parts a placeholder of the same length. */
function maskOf(part: string): string {
  const comment = part.startsWith("--") || part.startsWith("/*");
  return comment ? part.replace(/[^\n]/g, " ") : part.replace(/[^\n]/g, "\u00b7");
}

function verbOf(masked: string): string {
  const [word] = /[\p{L}_]+|\(/u.exec(masked)!;
  return word.toUpperCase();
}

const QUERIES = new Set(["SELECT", "WITH", "FROM", "VALUES", "TABLE", "PIVOT", "UNPIVOT", "("]);

/** Whether a statement gives rows that can be kept as a table. */
export function isQuery({verb}: Statement): boolean {
  return QUERIES.has(verb);
}
