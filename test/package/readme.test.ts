import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { enact, opus, readLog, timeline } from "../../src/index.ts"

const root = fileURLToPath(new URL("../..", import.meta.url))
const readme = readFileSync(`${root}README.md`, "utf8")

describe("the README", () => {
  const steps = [...readme.matchAll(/<<'END'\n(.*?)END\n/gs)].map(([, lines = ""]) => lines)

  const report = (upTo: number) => {
    const log = Result.getOrThrow(readLog(steps.slice(0, upTo).join("")))
    return Result.getOrThrow(timeline(Result.getOrThrow(enact(opus)), log)).cases
  }

  it("follows a Yellow rating from the first line to its end", () => {
    expect(steps.length).toBe(3)
    const [rated] = report(1)
    const pending = rated?.deadlines.filter(({ status }) => status === "pending").map(({ norm }) => norm)
    expect(rated?.state).toBe("RatedYellowOrRed")
    expect(pending).toEqual(["emailRating", "reviewRating", "flagRating"])
    const [flagged] = report(2)
    expect(flagged?.state).toBe("Flagged")
    expect(flagged?.raises.map(({ procedure, status }) => [procedure, status])).toEqual([
      ["Dissatisfaction", "pending"],
    ])
    const [before, raised] = report(3)
    expect(before?.raises.map(({ status, raised: by }) => [status, by])).toEqual([["met", "visits-17"]])
    expect(raised?.state).toBe("Closed")
    expect(raised?.deadlines.map(({ status }) => status)).toEqual(raised?.deadlines.map(() => "met"))
    expect([...(before?.refused ?? []), ...(raised?.refused ?? [])]).toEqual([])
  })

  it("names only files that are there", () => {
    const files = [...readme.matchAll(/\bdocs\/[\w./-]+\w/g)].map(([file]) => file)
    expect(files.length).toBeGreaterThan(3)
    expect(files.filter((file) => !existsSync(`${root}${file}`))).toEqual([])
  })

  it("gives the reason of every dependency, and of no other package", () => {
    const { dependencies, peerDependencies } = JSON.parse(readFileSync(`${root}package.json`, "utf8"))
    const given = [...readme.matchAll(/^\| `([\w@/-]+)` \| \S/gm)].map(([, name]) => name)
    expect(given).toEqual([...Object.keys(dependencies), ...Object.keys(peerDependencies)])
  })

  it("lists every guide, and so does the page on contributing", () => {
    const contributing = readFileSync(`${root}docs/CONTRIBUTING.md`, "utf8")
    const guides = readdirSync(`${root}docs/guides`)
    expect(guides.length).toBeGreaterThan(6)
    expect(guides.filter((file) => !readme.includes(`(docs/guides/${file})`))).toEqual([])
    expect(guides.filter((file) => !contributing.includes(`(guides/${file})`))).toEqual([])
  })

  it("and the pages that are written by hand have links that lead somewhere", () => {
    const guides = readdirSync(`${root}docs/guides`).map((file) => `docs/guides/${file}`)
    const pages = ["README.md", "docs/CONTRIBUTING.md", "docs/SECURITY.md", "docs/releases/README.md", ...guides]
    const links = pages.flatMap((page) =>
      [...readFileSync(root + page, "utf8").matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(
        ([, to = ""]) => [page, to] as const,
      ),
    )
    expect(links.length).toBeGreaterThan(30)
    expect(links.filter(([page, to]) => !existsSync(join(root, dirname(page), to)))).toEqual([])
  })

  it("tours the library in a screen", () => {
    const [tour = "", ...others] = [...readme.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, block = ""]) => block)
    expect(others).toEqual([])
    expect(tour.split("\n").length).toBeLessThan(45)
    expect(
      ["openCase", "applyEvent", "reportOfCase", "explainCase"].filter((name) => !tour.includes(`${name}(`)),
    ).toEqual([])
  })
})
