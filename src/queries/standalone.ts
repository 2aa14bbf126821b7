/**
 * A statement as code for DuckDB on any machine: the tables that it names are read
 * from the site's files. `site` is the site's address with a slash at its end.
 */
export function standalone(sql: string, site: string): string {
  const views = tablesOf(sql).map(
    (name) =>
      `CREATE OR REPLACE TEMP VIEW ${name} AS SELECT * FROM read_parquet('${site}data/${name}.parquet');`
  );
  return [`-- DuckDB · ${site}`, ...views, "", `${sql};`, ""].join("\n");
}

/** The tables that a statement reads, without those that it makes itself. */
function tablesOf(sql: string): string[] {
  const named = [...sql.matchAll(/(?<!DISTINCT )\b(?:FROM|JOIN) (\w+)/g)].map(([, name]) => name);
  const made = new Set([...sql.matchAll(/(\w+) AS \(/g)].map(([, name]) => name));
  return [...new Set(named)].filter((name) => !made.has(name));
}

/** A statement of a cell with the values that are bound in it written out. */
export function writtenOut(strings: readonly string[], values: readonly unknown[]): string {
  return strings
    .map((text, i) => (i < values.length ? text + literal(values[i]) : text))
    .join("")
    .trim();
}

function literal(value: unknown): string {
  if (value === null || value === undefined) return "NULL";
  return typeof value === "number" ? String(value) : `'${String(value).replaceAll("'", "''")}'`;
}
