import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"

interface Locked {
  readonly version?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const read = (file: string) => JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), "utf8"))
const packages: Readonly<Record<string, Locked>> = read("package-lock.json").packages
const installed = Object.entries(packages).filter(([path]) => path !== "")

/** Where Node would find `name` from the package at `path`: in its own node_modules, or in those of a folder above it. */
const found = (path: string, name: string): Locked | undefined => {
  const here = packages[`${path}${path === "" ? "" : "/"}node_modules/${name}`]
  if (here !== undefined || path === "") return here
  const above = path.lastIndexOf("/node_modules/")
  return found(above === -1 ? "" : path.slice(0, above), name)
}

describe("the lock file", () => {
  it("names no address to download from: each machine asks the registry that it is set up for", () => {
    expect(installed.filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
    expect(readFileSync(new URL("../../package-lock.json", import.meta.url), "utf8")).not.toMatch(/\.tgz|registry\./)
  })

  it("has the integrity hash and the version of every package", () => {
    expect(installed.length).toBeGreaterThan(100)
    expect(installed.filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? "")).map(([path]) => path)).toEqual([])
    expect(installed.filter(([, { version }]) => version === undefined).map(([path]) => path)).toEqual([])
  })

  it("has every package that another one asks for, those of other platforms included (npm ci refuses it otherwise)", () => {
    const missing = Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => found(path, name) === undefined)
        .map((name) => `${path} asks for ${name}`),
    )
    expect(missing).toEqual([])
  })

  it("agrees with package.json, where every version is exact", () => {
    const manifest = read("package.json")
    const wanted: Readonly<Record<string, string>> = { ...manifest.dependencies, ...manifest.devDependencies }
    const locked = Object.keys(wanted).map((name) => [name, packages[`node_modules/${name}`]?.version])
    expect(Object.fromEntries(locked)).toEqual(wanted)
  })
})
