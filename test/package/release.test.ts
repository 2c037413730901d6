/** The script that makes a release, in a repository of its own. */
import { spawnSync } from "node:child_process"
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { copyOfSources, remove } from "./guide-steps.ts"

let folder = ""
const file = (name: string) => join(folder, name)
const read = (name: string): string => readFileSync(file(name), "utf8")

const run = (command: string, ...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(command, [...args], { cwd: folder, encoding: "utf8" })
  return { status, out: stdout, err: stderr }
}
const git = (...args: readonly string[]): string =>
  run("git", "-c", "user.name=A", "-c", "user.email=a@example.org", ...args).out
const release = (...args: readonly string[]) => run(process.execPath, ".ci/release.mjs", ...args)

/** Commits a change of a file, and gives back how to undo it. */
const committed = (name: string, change: (text: string) => string): (() => void) => {
  writeFileSync(file(name), change(read(name)))
  git("commit", "--quiet", "--all", "--message", "A change")
  return () => git("reset", "--quiet", "--hard", "HEAD~1")
}

const SLOW = /"(test|prepare)": "[^"]*"/g
const CHANGED = "## [Unreleased]\n\n### Added\n\n- A letter.\n- A bell.\n"

beforeAll(() => {
  folder = copyOfSources()
  // The checks of the project would take minutes here, and its pages half of one: what counts is that they are asked.
  writeFileSync(file(".ci/write-docs.mjs"), "console.log('the pages')\n")
  writeFileSync(
    file("package.json"),
    read("package.json")
      .replace(/"version": "[^"]*"/, '"version": "0.1.0"')
      .replace(SLOW, (_, name) => `"${name}": "node -e \\"console.log('the checks ran')\\""`),
  )
  writeFileSync(
    file("package-lock.json"),
    `${JSON.stringify({ version: "0.1.0", packages: { "": { version: "0.1.0" } } }, null, 2)}\n`,
  )
  writeFileSync(file("CHANGELOG.md"), `# Changelog\n\n${CHANGED}`)
  writeFileSync(file(".gitignore"), "node_modules\n")
  for (const each of readdirSync(file("docs/releases")))
    if (each.endsWith(".json")) remove(file(`docs/releases/${each}`))
  git("init", "--quiet")
  git("config", "user.name", "A")
  git("config", "user.email", "a@example.org")
  git("add", ".")
  git("commit", "--quiet", "--message", "All")
})
afterAll(() => remove(folder))

const DATED = ["--date", "2027-01-31"]
const USAGE = "usage: npm run release -- VERSION --date YYYY-MM-DD [--dry-run] [--publish]\n"

describe("a release is refused", () => {
  it.each([
    ["without a version", DATED, `give one version\n${USAGE}`],
    ["for what is no version", ["1.0", ...DATED], '"1.0" is no version such as 1.2.0\n'],
    ["for a version with leading zeros", ["0.01.0", ...DATED], '"0.01.0" is no version such as 1.2.0\n'],
    ["without a date", ["0.2.0"], `--date is missing: on which day is it released?\n${USAGE}`],
    [
      "for a day that there is not",
      ["0.2.0", "--date", "2027-02-30"],
      '--date: "2027-02-30" is no date such as 2027-01-31\n',
    ],
  ])("%s", (_, args, err) => {
    expect(release(...args)).toEqual({ status: 2, out: "", err })
  })

  it("for a flag that it does not know", () => {
    expect(release("0.2.0", "--force")).toMatchObject({ status: 2, err: expect.stringContaining("'--force'") })
  })

  it("from a tree that is not clean", () => {
    writeFileSync(file("stray.txt"), "")
    const refused = release("0.2.0", ...DATED)
    remove(file("stray.txt"))
    expect(refused).toEqual({
      status: 1,
      out: "",
      err: "the tree is not clean: commit first, or stash\n?? stray.txt\n",
    })
  })

  it("with nothing under Unreleased", () => {
    const undo = committed(
      "CHANGELOG.md",
      () => "# Changelog\n\n## [Unreleased]\n\n## [0.1.0] - 2026-12-01\n\n- All.\n",
    )
    const refused = release("0.2.0", ...DATED)
    undo()
    expect(refused.err).toBe('CHANGELOG.md has no line under "## [Unreleased]": say what users will notice\n')
  })

  it("without that heading", () => {
    const undo = committed("CHANGELOG.md", () => "# Changelog\n")
    const refused = release("0.2.0", ...DATED)
    undo()
    expect(refused.err).toBe('CHANGELOG.md has no heading "## [Unreleased]"\n')
  })
})

describe("a dry run", () => {
  it("shows every step and changes nothing", () => {
    const { status, out, err } = release("0.2.0", ...DATED, "--dry-run")
    expect({ status, err, lines: out.split("\n") }).toEqual({
      status: 0,
      err: "",
      lines: [
        "nothing is released yet: any version will do",
        "",
        'would 1. write CHANGELOG.md: "## [0.2.0] - 2027-01-31" over 2 lines',
        "would 2. write package.json: version 0.1.0 -> 0.2.0",
        "would 3. write package-lock.json: version 0.1.0 -> 0.2.0",
        "would 4. node .ci/write-docs.mjs",
        "would 5. node .ci/release-bump.mjs --record",
        "would 6. npm test",
        "would 7. npm pack --dry-run --ignore-scripts",
        "would 8. git add CHANGELOG.md package.json package-lock.json docs test/recorded",
        "would 9. git commit --quiet --message Release 0.2.0",
        "would 10. git tag --annotate v0.2.0 --message Release 0.2.0",
        "",
        "Nothing was changed. It would publish @opustech/complaints-code 0.2.0 (dist, docs/schemas, docs/vectors, CHANGELOG.md).",
        "",
      ],
    })
    expect([git("status", "--porcelain"), git("tag")]).toEqual(["", ""])
    expect(read("docs/guides/release-a-version.md")).toContain(`\n${out.slice(out.indexOf("would 1."))}`)
  })
})

describe("a release", () => {
  it("writes the changelog and the version, records the rules, runs the checks, commits and tags", () => {
    const { status, out } = release("0.1.0", ...DATED)
    expect({ status, end: out.slice(out.lastIndexOf("\n@opustech")) }).toEqual({
      status: 0,
      end: "\n@opustech/complaints-code 0.1.0 (dist, docs/schemas, docs/vectors, CHANGELOG.md) is ready: git push --follow-tags\nThen the CI publishes it: npm publish --provenance\n",
    })
    expect(out).toContain("\n4. node .ci/write-docs.mjs\n5. ")
    expect(out).toContain("\nthe checks ran\n")
    expect(read("CHANGELOG.md")).toBe(
      "# Changelog\n\n## [Unreleased]\n\n## [0.1.0] - 2027-01-31\n\n### Added\n\n- A letter.\n- A bell.\n",
    )
    expect(JSON.parse(read("docs/releases/0.1.0.json")).release).toBe("0.1.0")
    expect([git("status", "--porcelain"), git("tag"), git("log", "-1", "--format=%s")]).toEqual([
      "",
      "v0.1.0\n",
      "Release 0.1.0\n",
    ])
  })

  it("is refused a second time, and one that is too low for what changed in the rules", () => {
    expect(release("0.1.0", ...DATED).err).toBe("the tag v0.1.0 is there already\n")
    git("tag", "--delete", "v0.1.0")
    expect(release("0.1.0", ...DATED).err).toBe("0.1.0 is released already: docs/releases/0.1.0.json is there\n")
    committed("CHANGELOG.md", () => `# Changelog\n\n${CHANGED}`)
    committed("src/code/opus.ts", (text) =>
      text.replace("acknowledge: workingHours(24)", "acknowledge: workingHours(32)"),
    )
    expect(release("0.1.1", ...DATED, "--dry-run").err).toBe(
      "0.1.1 is too low: the changes since 0.1.0 are major, for example\n  Complaint: acknowledge the complaint: within 24 working hours -> within 32 working hours\n",
    )
    expect(release("0.2.0", ...DATED, "--dry-run").out).toContain(
      "0.2.0 is high enough: the changes since 0.1.0 are major\n",
    )
  })

  it("stops where a step fails, and says how to take back what was written", () => {
    committed("package.json", (text) => text.replaceAll("console.log('the checks ran')", "process.exit(3)"))
    const { status, err } = release("0.2.0", ...DATED)
    expect(status).toBe(1)
    expect(err).toContain(
      "\nstopped at step 6: npm test\nto take back what is not committed: git restore --staged --worktree . && git clean --force -d docs/releases/0.2.0.json test/recorded/0.2.0\n",
    )
    git("restore", "--staged", "--worktree", ".")
    git("clean", "--quiet", "--force", "-d", "docs/releases/0.2.0.json", "test/recorded/0.2.0")
    expect(git("status", "--porcelain")).toBe("")
  })
})
