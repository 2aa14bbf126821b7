import {changesBetween, type Change, type VersionChanges} from "../../src/model/changes.js";
import {TABLES} from "../../src/model/schema/tables.js";
import {releases, versionOf, VERSIONS, type Rows} from "./version.js";
import {releasedRows} from "./versions.js";

/** Columns that deriving makes of a row's own values, so that a change in them is the row's own. */
const OWN = ["plan_id", "canonical_low", "canonical_high", "start_value", "agency_id"];

/** Every version with what changed since the one before, newest first; rows not yet released lead. */
export function changesOf(live: Rows, folder = VERSIONS): VersionChanges[] {
  const all = releases(folder);
  const history = all.map((release, i): VersionChanges => {
    const rows = releasedRows(release.version, folder);
    const before = all[i - 1]?.version;
    const {version, released_on, note_zh, note_en} = release;
    return {
      version,
      released_on,
      note_zh,
      note_en,
      since: before ?? "",
      rows: countsOf(rows),
      changes: before ? compareRows(releasedRows(before, folder), rows) : []
    };
  });
  const last = all.at(-1);
  const version = versionOf(live, all);
  if (last && version !== last.version)
    history.push({
      version,
      released_on: "",
      note_zh: "尚未发布的改动",
      note_en: "Changes not yet released",
      since: last.version,
      rows: countsOf(live),
      changes: compareRows(releasedRows(last.version, folder), live)
    });
  return history.reverse();
}

function countsOf(rows: Rows): Record<string, number> {
  return Object.fromEntries(Object.entries(rows).map(([name, own]) => [name, own.length]));
}

/** What changed in the authored rows of all tables. */
export function compareRows(before: Rows, after: Rows): Change[] {
  return TABLES.filter(({name}) => name in before || name in after).flatMap(
    ({name, key, columns}) =>
      changesBetween(name, before[name] ?? [], after[name] ?? [], {
        keys: key ? [key] : ["task_id", "statement", "role", "agency"],
        columns: [...Object.keys(columns), ...OWN]
      })
  );
}
