import {changesBetween, type Change, type VersionChanges} from "../../src/model/changes.js";
import {TABLES} from "../../src/model/schema/tables.js";
import {releasedRows} from "./archive.js";
import {releases, versionOf, VERSIONS, type Rows} from "./version.js";

/** Columns that deriving makes of a row's own values, so that a change in them is the row's own. */
const OWN = ["plan_id", "canonical_low", "canonical_high", "start_value", "agency_id"];

/** Every version with what changed since the one before, newest first; rows not yet released lead. */
export async function changesOf(live: Rows, folder = VERSIONS): Promise<VersionChanges[]> {
  const all = releases(folder);
  const kept = await Promise.all(all.map((release) => releasedRows(release, folder)));
  const history = all.map((release, i): VersionChanges => {
    const {version, released_on, note_zh, note_en} = release;
    return {
      version,
      released_on,
      note_zh,
      note_en,
      since: all[i - 1]?.version ?? "",
      rows: countsOf(kept[i]),
      changes: i > 0 ? compareRows(kept[i - 1], kept[i]) : []
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
      changes: compareRows(kept.at(-1)!, live)
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
