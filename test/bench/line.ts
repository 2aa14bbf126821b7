import {spawn} from "node:child_process";
import {existsSync} from "node:fs";
import {createServer, request, type IncomingMessage, type ServerResponse} from "node:http";
import type {AddressInfo} from "node:net";
import {join} from "node:path";
import {setTimeout as wait} from "node:timers/promises";

/** How fast a line is; both ends of a line that is not slowed are 0 and Infinity. */
export interface Speed {
  /** Milliseconds until the first byte of an answer. */
  latency: number;
  /** Of all answers together. */
  bytesPerSecond: number;
}

/** A phone's line: 1.6 Mbps, 150 ms. */
export const SLOW: Speed = {latency: 150, bytesPerSecond: 200_000};
export const FAST: Speed = {latency: 0, bytesPerSecond: Infinity};

/** A checkout's server behind a line that counts what passes. */
export interface Line {
  url: string;
  /** Addresses asked for and bytes answered, heads and all, since the last call. */
  taken(): {requests: string[]; bytes: number};
  close(): Promise<void>;
}

/**
 * Starts a checkout's own server and a line before it. Workers take the same
 * line as their page, which a browser's own emulation does not see to.
 */
export async function openLine(checkout: string, speed: Speed): Promise<Line> {
  if (!existsSync(join(checkout, "dist/index.html")))
    throw new Error(`${checkout}: dist/ is missing; run npm run build there first`);
  const site = await serve(checkout);
  const pace = pacer(speed.bytesPerSecond);
  let requests: string[] = [];
  let bytes = 0;
  const server = createServer(async (asked, answer) => {
    requests.push(asked.url!);
    await wait(speed.latency);
    request(`${site.url}${asked.url}`, {method: asked.method, headers: asked.headers}, (found) => {
      bytes += found.rawHeaders.join("").length;
      void pass(found, answer, pace, (length) => (bytes += length));
    }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken() {
      const taken = {requests, bytes};
      [requests, bytes] = [[], 0];
      return taken;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await site.close();
    }
  };
}

/** Sends an answer on, piece by piece; a reader may leave before its end. */
async function pass(
  found: IncomingMessage,
  answer: ServerResponse,
  pace: (bytes: number) => Promise<void>,
  count: (bytes: number) => void
): Promise<void> {
  const PIECE = 4096;
  answer.writeHead(found.statusCode!, found.headers);
  for await (const chunk of found as AsyncIterable<Buffer>) {
    for (let i = 0; i < chunk.length && !answer.destroyed; i += PIECE) {
      const piece = chunk.subarray(i, i + PIECE);
      await pace(piece.length);
      count(piece.length);
      answer.write(piece);
    }
  }
  answer.end();
}

/** Waits until a line that all share has sent so many bytes more. */
function pacer(bytesPerSecond: number): (bytes: number) => Promise<void> {
  let free = 0;
  return async (bytes) => {
    free = Math.max(free, performance.now()) + (bytes / bytesPerSecond) * 1000;
    const left = free - performance.now();
    if (left > 0) await wait(left);
  };
}

async function serve(checkout: string): Promise<{url: string; close(): Promise<void>}> {
  const child = spawn(process.execPath, [join(checkout, "scripts/serve.mjs")], {
    env: {...process.env, PORT: "0"},
    stdio: ["ignore", "pipe", "inherit"]
  });
  const ended = new Promise((resolve) => child.on("exit", resolve));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (text) => {
      const [address] = /http:\/\/[^\s/]+/.exec(String(text)) ?? [];
      if (address) resolve(address);
    });
    child.on("exit", (code) => reject(new Error(`the server of ${checkout} ended with ${code}`)));
  });
  return {
    url,
    close: async () => {
      child.kill();
      await ended;
    }
  };
}
