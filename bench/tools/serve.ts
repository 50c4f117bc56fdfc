/** Serves the built folders as a web server does, compressed. Knows nothing of what is in them. */

import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webmanifest": "application/manifest+json",
};

export interface Site {
  readonly origin: string;
  readonly close: () => void;
}

/** Serves a folder at a free port of this computer. */
export async function serveFolder(folder: string): Promise<Site> {
  /** As a web server does: compressed once, not while a page that is measured waits for it; anew when it changes. */
  const compressed = new Map<string, { readonly writtenAt: number; readonly bytes: Buffer }>();
  const compress = async (path: string): Promise<Buffer> => {
    const { mtimeMs: writtenAt } = await stat(path);
    const known = compressed.get(path);
    if (known?.writtenAt === writtenAt) return known.bytes;
    const bytes = gzipSync(await readFile(path));
    compressed.set(path, { writtenAt, bytes });
    return bytes;
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const path = join(folder, normalize(pathname.endsWith("/") ? `${pathname}index.html` : pathname));
    compress(path).then(
      (bytes) => {
        response.writeHead(200, {
          "content-type": TYPES[extname(path)] ?? "application/octet-stream",
          "content-encoding": "gzip",
        });
        response.end(bytes);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const close = (): void => {
    server.close();
    // A browser keeps its connections for later requests.
    server.closeAllConnections();
  };
  return { origin: `http://127.0.0.1:${port}`, close };
}
