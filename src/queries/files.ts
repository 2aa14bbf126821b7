import {FileAttachment} from "observablehq:stdlib";

/** The address of each table's Parquet file; the name is the view's name in SQL. */
export const FILES: Record<string, () => Promise<string>> = {
  targets: () => FileAttachment("../data/targets.parquet").url(),
  plans: () => FileAttachment("../data/plans.parquet").url(),
  indicators: () => FileAttachment("../data/indicators.parquet").url(),
  tasks: () => FileAttachment("../data/tasks.parquet").url(),
  responsibilities: () => FileAttachment("../data/responsibilities.parquet").url(),
  projects: () => FileAttachment("../data/projects.parquet").url(),
  jurisdictions: () => FileAttachment("../data/jurisdictions.parquet").url(),
  units: () => FileAttachment("../data/units.parquet").url(),
  domains: () => FileAttachment("../data/domains.parquet").url(),
  denominators: () => FileAttachment("../data/denominators.parquet").url(),
  outcomes: () => FileAttachment("../data/outcomes.parquet").url(),
  agencies: () => FileAttachment("../data/agencies.parquet").url(),
  cascade: () => FileAttachment("../data/cascade.parquet").url(),
  gaps: () => FileAttachment("../data/gaps.parquet").url()
};

/** The address of what reading a new plan needs: indicators and units. */
export function catalogueFile(): Promise<string> {
  return FileAttachment("../data/catalogue.json").url();
}

/** The address of the search index. */
export function searchFile(): Promise<string> {
  return FileAttachment("../data/search.json").url();
}
