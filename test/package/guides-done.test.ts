/** The guides of docs that change files: what each says is done in a copy of the sources, and comes out as it says. */
import { readdirSync, readFileSync } from "node:fs"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { root } from "./examples.ts"
import { changed, copyOfSources, does, missing, remove, type Step, stepsOf } from "./guide-steps.ts"

const guides = readdirSync(`${root}docs/guides`)
  .filter((file) => file.endsWith(".md"))
  .map((file) => ({ file, steps: stepsOf(readFileSync(`${root}docs/guides/${file}`, "utf8")) }))
  .filter(({ steps }) => steps.length > 0)

const nameOf = (step: Step): string => (step.is === "run" ? `run ${step.command}` : `${step.is} ${step.file}`)

describe.each(guides)("docs/guides/$file", ({ steps }) => {
  let folder = ""
  beforeAll(() => {
    folder = copyOfSources()
  })
  afterAll(() => remove(folder))

  it.each(steps.map((step) => ({ step, name: nameOf(step) })))("line $step.line: $name", ({ step }) => {
    const { printed, status } = does(step, folder)
    if (step.is !== "run") return
    expect({ status, missing: missing(step.prints, printed), printed }).toEqual({
      status: step.status,
      missing: [],
      printed,
    })
  })
})

describe("a step of a guide", () => {
  it("says something that a command prints", () => {
    const runs = guides.flatMap(({ steps }) => steps.filter((step) => step.is === "run"))
    expect(runs.length).toBeGreaterThan(10)
    expect(runs.filter(({ prints }) => prints.replaceAll(/[…\s]/g, "") === "")).toEqual([])
  })

  it("changes a file in the one place that fits, and in no other", () => {
    expect(changed("a\nb\nc\n", [" b\n+d\n-c\n"])).toBe("a\nb\nd\n")
    expect(() => changed("a\nb\n", ["-c\n+d\n"])).toThrow("a hunk fits in 0 places:\nc\n")
    expect(() => changed("a\na\n", ["-a\n+d\n"])).toThrow("a hunk fits in 2 places:\na\n")
  })

  it("prints what the guide shows, in its order, with lines left out where it says so", () => {
    expect(missing("a\n…\nc\n", "a\nb\nc\n")).toEqual([])
    expect(missing("c\n…\na\n", "a\nb\nc\n")).toEqual(["a\n"])
    expect(missing("a\nc\n", "a\nb\nc\n")).toEqual(["a\nc\n"])
  })
})
