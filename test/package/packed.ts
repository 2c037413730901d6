/** The package as npm packs it. */
import { execFileSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

export const root = fileURLToPath(new URL("../..", import.meta.url))
export const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))

/** Packs what is built into a folder, and gives the path of the tarball. */
export const packInto = (folder: string): string => {
  if (!existsSync(join(root, "dist/cli.js"))) throw new Error("The package is not built. Run: npm run build")
  const args = ["pack", "--ignore-scripts", "--json", "--pack-destination", folder]
  const [{ filename }] = JSON.parse(execFileSync("npm", args, { cwd: root, encoding: "utf8", stdio: "pipe" }))
  return join(folder, filename)
}
