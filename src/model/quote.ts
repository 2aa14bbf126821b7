/** A clause as it is shown: the cells of a table's row with points between them, not with pipes. */
export function clauseText(quote: string): string {
  return quote.replaceAll("|", " · ");
}

const NESTED: Record<string, string> = {"“": "‘", "”": "’", "‘": "“", "’": "”"};

/** The same inside quotation marks, where its own marks go one level down. */
export function insideQuotes(quote: string): string {
  return clauseText(quote).replace(/[“”‘’]/g, (mark) => NESTED[mark]);
}
