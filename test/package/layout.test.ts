import { spawnSync } from "node:child_process"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"

const root = fileURLToPath(new URL("../..", import.meta.url))
const text = (file: string) => readFileSync(join(root, file), "utf8")
const manifest = JSON.parse(text("package.json"))

/** Everything that may stand at the top of the repository. */
const top = [
  ".ci",
  ".gitignore",
  ".npmrc",
  "CHANGELOG.md",
  "LICENSE",
  "README.md",
  "biome.json",
  "docs",
  "package-lock.json",
  "package.json",
  "src",
  "test",
  "tsconfig.json",
  "tsup.config.ts",
]

/** The npm commands in the README's shell blocks, one each. */
const commands = [...text("README.md").matchAll(/```sh\n([\s\S]*?)```/g)]
  .flatMap(([, block = ""]) => block.split(/\n|&&/))
  .map((command) => command.trim())
  .filter((command) => command.startsWith("npm "))

describe("the repository", () => {
  it.skipIf(!existsSync(join(root, ".git")))("has nothing at its top but what is on the list", () => {
    const listed = spawnSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], {
      cwd: root,
      encoding: "utf8",
    })
    expect(listed.status, listed.stderr).toBe(0)
    const found = new Set(listed.stdout.split("\0").flatMap((file) => file.split("/")[0] || []))
    expect([...found].filter((name) => !top.includes(name))).toEqual([])
  })

  it("has every file and folder of the list", () => {
    expect(top.filter((name) => !readdirSync(root).includes(name))).toEqual([])
  })
})

describe("the README", () => {
  it("shows the two commands that a newcomer runs", () => {
    expect(commands).toEqual(expect.arrayContaining(["npm ci", "npm start", "npm test"]))
  })

  it("names no npm script that does not exist", () => {
    const scripts = commands.flatMap((command) => {
      const [, run, plain] = /^npm (?:run (?:-s |--silent )?([\w:-]+)|(start|test))/.exec(command) ?? []
      return run ?? plain ?? []
    })
    expect(scripts.filter((script) => manifest.scripts[script] === undefined)).toEqual([])
  })
})

describe("package.json", () => {
  it("runs nothing on a user's machine when the package is installed from a registry", () => {
    const installing = ["preinstall", "install", "postinstall", "preprepare", "postprepare", "dependencies"]
    expect(installing.filter((script) => script in manifest.scripts)).toEqual([])
  })

  it("starts every script that needs the development tools through the guard", () => {
    const direct = ["prepare", "format", "floors"]
    const unguarded = Object.entries<string>(manifest.scripts)
      .filter(([name, command]) => !direct.includes(name) && !command.startsWith("node .ci/node-version.mjs"))
      .map(([name]) => name)
    expect(unguarded).toEqual([])
  })

  it("is free of side effects, and names its licence", () => {
    expect(manifest.sideEffects).toBe(false)
    expect(manifest.license).toBe("MIT")
    expect(text("LICENSE")).toMatch(/^MIT License\n/)
  })

  it("has a changelog with a section for what is not released yet", () => {
    expect(text("CHANGELOG.md")).toMatch(/^# Changelog\n[\s\S]*^## \[Unreleased\]$/m)
  })
})
