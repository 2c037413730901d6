/** Bundles: what a browser downloads, bundled with all that it imports, minified by esbuild and compressed by gzip. */
import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { gzipSync } from "node:zlib"

/** The esbuild that tsup builds the package with. */
const esbuild = createRequire(createRequire(import.meta.url).resolve("tsup")).resolve("esbuild/bin/esbuild")

const root = fileURLToPath(new URL("../../", import.meta.url))

const BUNDLE = ["--bundle", "--minify", "--format=esm", "--platform=browser", "--target=es2022", "--log-level=error"]

/** fast-check belongs to the user, who brings it. */
const PEER = "--external:fast-check"

export interface Size {
  /** Bytes. */
  readonly minified: number
  /** Bytes after `gzip -9`. */
  readonly zipped: number
}

/** The size of a module that is given as text, whose relative imports start from a folder. */
export const sizeOf = (code: string, folder: string): Size => {
  const { status, stdout, stderr } = spawnSync(esbuild, [...BUNDLE, PEER, "--loader=js"], {
    input: code,
    cwd: folder,
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status !== 0) throw new Error(`esbuild: ${stderr}`)
  return { minified: stdout.length, zipped: gzipSync(stdout, { level: 9 }).length }
}

interface Output {
  readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>>
}

const isMeta = (value: unknown): value is { readonly outputs: Readonly<Record<string, Output>> } =>
  typeof value === "object" && value !== null && "outputs" in value

/** The folder of `src` that a source stands in, or the package that it belongs to. */
const partOf = (source: string): string =>
  /(?:^|\/)node_modules\/([^/]+)/.exec(source)?.[1] ?? /^(src\/[^/]+)\//.exec(source)?.[1] ?? "src"

/** The minified bytes of each part of the bundle of a source, the largest first. */
export const partsOf = (entry: string): ReadonlyMap<string, number> => {
  const folder = mkdtempSync(join(tmpdir(), "complaints-code-parts-"))
  const meta = join(folder, "meta.json")
  try {
    const args = [entry, ...BUNDLE, PEER, `--metafile=${meta}`, `--outfile=${join(folder, "parts.js")}`]
    const { status, stderr } = spawnSync(esbuild, args, { cwd: root, encoding: "utf8" })
    const written: unknown = status === 0 ? JSON.parse(readFileSync(meta, "utf8")) : undefined
    if (!isMeta(written)) throw new Error(`esbuild: ${stderr}`)
    const parts = new Map<string, number>()
    for (const { inputs } of Object.values(written.outputs))
      for (const [source, { bytesInOutput }] of Object.entries(inputs))
        if (bytesInOutput > 0) parts.set(partOf(source), (parts.get(partOf(source)) ?? 0) + bytesInOutput)
    return new Map([...parts].sort(([, a], [, b]) => b - a))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
