/** Files served on this machine alone, for a page in a real browser. */
import { readFileSync } from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { extname, join, normalize } from "node:path"

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
}

/** Serves a folder with these headers until it is closed. */
export const serve = async (folder: string, headers: Readonly<Record<string, string>> = {}) => {
  const server = createServer(({ url = "/" }, response) => {
    const path = normalize(new URL(url, "http://page").pathname)
    try {
      const body = readFileSync(join(folder, path))
      const type = TYPES[extname(path)] ?? "application/octet-stream"
      response.writeHead(200, { ...headers, "content-type": type }).end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, close: () => void server.close() }
}
