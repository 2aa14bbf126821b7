// Serves dist/ on this machine, with byte ranges. PORT chooses another port.
import {existsSync} from "node:fs";
import {createServer} from "node:http";
import {join} from "node:path";
import {tsImport} from "tsx/esm/api";
import {answerFrom} from "./answer.mjs";

const ROOT = join(import.meta.dirname, "..");
const DIST = join(ROOT, "dist");
/** Files that a build left out and a reader asked for; safe to delete. */
const ASKED = join(ROOT, ".cache", "asked");
const HOST = "127.0.0.1";
const written = process.env.PORT ?? "3000";
const port = Number(written);

if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`PORT is "${written}"; expected a number from 0 to 65535`);
  process.exit(1);
}
if (!existsSync(join(DIST, "index.html"))) {
  console.error("dist/ is missing; run npm run build first");
  process.exit(1);
}

let making;

const server = createServer(answerFrom(DIST, bring));

/** What a build leaves to the release step, made when it is asked for. */
async function bring(path) {
  if (!/^\/v\/|@2x\.png$/.test(path)) return null;
  making ??= tsImport("../loaders/versions/left.ts", import.meta.url);
  return (await making).askedFile(path, DIST, ASKED);
}

server.on("error", (error) => {
  const taken = error.code === "EADDRINUSE";
  console.error(
    taken
      ? `port ${port} is taken; choose another one, for example PORT=${port + 1} npm start`
      : error.message
  );
  process.exit(1);
});
server.listen(port, HOST, () => console.log(`http://${HOST}:${server.address().port}`));
