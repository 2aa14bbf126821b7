import {html} from "htl";
import {say, type Page} from "../../ui/page.js";

/** How to load a file, by tool, with its comments; `SITE` stands for the site's address. */
const loading = (page: Page): [tool: string, code: string][] => [
  [
    "DuckDB",
    `FROM 'SITE/data/targets.parquet'
WHERE indicator_id = '5g-base-stations' AND role = 'target';`
  ],
  [
    "pandas",
    `import pandas as pd
targets = pd.read_parquet("SITE/data/targets.parquet")
# ${say(page, "同样的行：", "the same rows: ")}pd.read_csv("SITE/data/targets.csv")`
  ],
  [
    "Python",
    `import csv, io, urllib.request
with urllib.request.urlopen("SITE/data/targets.csv") as file:
    targets = list(csv.DictReader(io.TextIOWrapper(file, "utf-8-sig")))
# ${say(page, "不需另装任何包；空文字是空值", "needs no package; empty text stands for an empty value")}`
  ],
  [
    "R",
    `library(readr)
targets <- read_csv("SITE/data/targets.csv")
# ${say(page, "Parquet文件下载后可用 arrow::read_parquet() 读取", "arrow::read_parquet() reads the Parquet file after download")}`
  ],
  [
    "JavaScript",
    `const answer = await fetch("SITE/data/targets.json");
const targets = await answer.json();`
  ],
  [
    "Arquero",
    `import {loadCSV} from "arquero";
const targets = await loadCSV("SITE/data/targets.csv");
targets.filter((d) => d.role === "target").print();`
  ]
];

/** The code that loads a table in each tool. */
export function loadingCode(page: Page): HTMLElement {
  return html`<section>
    <h2>${say(page, "载入", "Loading")}</h2>
    <p class="muted">
      ${say(page, "SITE 代表本站网址。空值为不详或不适用，不等于零。", "SITE stands for this site's address. An empty value is unknown or not applicable, never zero.")}
    </p>
    ${loading(page).map(
      ([tool, code]) =>
        html`<h3>${tool}</h3>
          <pre tabindex="0" aria-label="${tool}"><code>${code}</code></pre>`
    )}
  </section>`;
}
