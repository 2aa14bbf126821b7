// Serves dist/ on this machine, with byte ranges. PORT chooses another port.
import {existsSync, readFileSync} from "node:fs";
import {createServer} from "node:http";
import {join} from "node:path";
import sirv from "sirv";

const DIST = join(import.meta.dirname, "..", "dist");
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

/** Types that sirv does not know. */
const TYPES = {
  parquet: "application/vnd.apache.parquet",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
};

const serve = sirv(DIST, {
  // Looks at the files anew for each request: a build may replace them while this runs.
  dev: true,
  etag: true,
  setHeaders(response, pathname) {
    const type = TYPES[pathname.slice(pathname.lastIndexOf(".") + 1)];
    if (type) response.setHeader("content-type", type);
    response.setHeader("access-control-allow-origin", "*");
  }
});

const server = createServer((request, response) =>
  serve(request, response, () => {
    response.writeHead(404, {"content-type": "text/html; charset=utf-8"});
    response.end(existsSync(join(DIST, "404.html")) ? readFileSync(join(DIST, "404.html")) : "404");
  })
);

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
