// The subpaths of the package and the file of src that each begins with, as package.json's "exports" name them.
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

export const root = fileURLToPath(new URL("..", import.meta.url))

const { exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))

const sourceOf = (name) =>
  [`src/${name}.ts`, `src/${name}/index.ts`].find((file) => existsSync(join(root, file))) ??
  (() => {
    throw new Error(`package.json exports "./${name}", which is neither src/${name}.ts nor src/${name}/index.ts`)
  })()

/** Each subpath: its name (`index` for the package itself) and its source, from the root. */
export const subpaths = Object.entries(exports)
  .filter(([, conditions]) => conditions.import !== undefined)
  .map(([path]) => (path === "." ? "index" : path.slice("./".length)))
  .map((name) => ({ name, source: sourceOf(name) }))
