import {html} from "htl";
import {say, type Page} from "./page.js";

/** How to load a file, by tool; `SITE` stands for the site's address. */
export const LOADING: [tool: string, code: string][] = [
  [
    "DuckDB",
    `FROM 'SITE/data/targets.parquet'
WHERE indicator_id = '5g-base-stations' AND role = 'target';`
  ],
  [
    "pandas",
    `import pandas as pd
targets = pd.read_parquet("SITE/data/targets.parquet")
# the same rows: pd.read_csv("SITE/data/targets.csv")`
  ],
  [
    "R",
    `library(readr)
targets <- read_csv("SITE/data/targets.csv")
# arrow::read_parquet() reads the Parquet file after download`
  ],
  [
    "Arquero",
    `import {loadCSV} from "arquero";
const targets = await loadCSV("SITE/data/targets.csv");
targets.filter((d) => d.role === "target").print();`
  ]
];

/** The code that loads a table in DuckDB, pandas, R and Arquero. */
export function loadingCode(page: Page): HTMLElement {
  return html`<section>
    <h2>${say(page, "载入", "Loading")}</h2>
    <p class="muted">
      ${say(page, "SITE 代表本站网址。空值为不详或不适用，不等于零。", "SITE stands for this site's address. An empty value is unknown or not applicable, never zero.")}
    </p>
    ${LOADING.map(
      ([tool, code]) =>
        html`<h3>${tool}</h3>
          <pre tabindex="0" aria-label="${tool}"><code>${code}</code></pre>`
    )}
  </section>`;
}
