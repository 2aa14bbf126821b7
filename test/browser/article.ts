import {readFileSync} from "node:fs";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {join} from "node:path";

/** Another site, on an origin of its own, with an article that embeds charts of `site`. */
export async function openArticle(site: string): Promise<{url: string; close(): Promise<void>}> {
  const html = readFileSync(join(import.meta.dirname, "fixtures/article.html"), "utf8");
  const server = createServer((request, response) => {
    const found = request.url === "/";
    response.writeHead(found ? 200 : 404, {"content-type": "text/html; charset=utf-8"});
    response.end(found ? html.replaceAll("{{site}}", site) : "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const {port} = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      })
  };
}
