import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {parseArgs} from "node:util";
import {installDocument} from "./site/dom.js";
import {editionFiles} from "./site/edition.js";
import {corpusOf} from "./derive/corpus.js";
import {publishedTables} from "./derive/published.js";
import {digestOf, rowsByTable} from "./versions/version.js";
import {addRelease} from "./versions/versions.js";

/** `npm run release -- 1.1.0 --zh 说明 --en note`: adds a version; never changes one. */
async function main(): Promise<void> {
  const {positionals, values} = parseArgs({
    allowPositionals: true,
    options: {zh: {type: "string"}, en: {type: "string"}, date: {type: "string"}}
  });
  const [version] = positionals;
  if (!version || !/^\d+\.\d+\.\d+$/.test(version) || !values.zh || !values.en)
    throw new Error('expected: npm run release -- 1.1.0 --zh "说明" --en "note"');
  installDocument();
  const released_on = values.date ?? new Date().toISOString().slice(0, 10);
  const tables = publishedTables();
  const {manifest} = addRelease(
    {
      version,
      released_on,
      note_zh: values.zh,
      note_en: values.en,
      data: digestOf(rowsByTable(tables))
    },
    await editionFiles(version, tables, corpusOf(tables))
  );
  writeFileSync(join(import.meta.dirname, "..", "data", "VERSION"), `${version}\n`);
  console.log(`version ${version} is kept in versions/${version}; manifest ${manifest}`);
}

if (import.meta.filename === process.argv[1]) {
  await main().catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
