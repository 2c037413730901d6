/** Publications: what each page must say of a code, from the values that run. */
import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { type ComplaintsCode, decodeCode, opus } from "../../src/index.ts"
import { publicationOf } from "../../src/publish/index.ts"
import { requirements } from "../../src/regulation/index.ts"
import { clauses, sections } from "../../src/text/index.ts"
import { conformance, invariantsOf } from "../../src/verify/index.ts"
import { anchorsOf, brokenLinks, linksIn, pageOf, published, shown } from "./pages.ts"

const ON = "2026-11-23"
const book = published(opus, { on: ON })
const page = (path: string): string => pageOf(book, path)

describe("a publication", () => {
  it("begins with its index, which leads to every other page", () => {
    expect(book.pages[0]?.path).toBe("index.md")
    for (const { path } of book.pages.slice(1)) expect(page("index.md")).toContain(`](${path})`)
  })

  it("has links that all lead to a page, a picture or an anchor, and no anchor twice on a page", () => {
    expect(linksIn(book.pages)).toBeGreaterThan(2_000)
    expect(brokenLinks(book)).toEqual([])
    for (const { path, markdown } of book.pages) {
      const anchors = anchorsOf(markdown)
      expect(anchors.length, path).toBe(new Set(anchors).size)
    }
  })

  it("is the same for the same code", () => {
    expect(published(structuredClone(opus), { on: ON })).toEqual(book)
  })

  it("says nothing undefined or unprintable", () => {
    for (const { path, markdown } of book.pages) {
      const prose = markdown.replaceAll(/```[\s\S]*?```/g, "")
      expect(prose, path).not.toMatch(/undefined|\[object|NaN|[^\P{Cc}\n]/u)
    }
  })

  it("is refused for a date that is none, and for a reading that is not in the register", () => {
    const refusal = (made: ReturnType<typeof publicationOf>) => (made._tag === "Failure" ? made.failure.message : "")
    expect(refusal(publicationOf(opus, { on: "2026-13-01" }))).toBe(
      '"2026-13-01" is no date: the months go from 01 to 12.',
    )
    expect(refusal(publicationOf(opus, { readings: { "working-houf": "clock" } }))).toBe(
      'there is no reading "working-houf"; did you mean "working-hour"?',
    )
  })

  it("without a date has no page of conformance, says so, and applies no regulation", () => {
    const alone = published(opus)
    expect(alone.pages.map(({ path }) => path)).not.toContain("conformance.md")
    expect(pageOf(alone, "index.md")).toContain("No date was given")
    expect(pageOf(alone, "procedures/complaint.md")).toContain("The Code alone")
    expect(anchorsOf(pageOf(alone, "procedures/complaint.md"))).not.toContain("Complaint.sendWeeksOverLetter")
    expect(brokenLinks(alone)).toEqual([])
  })
})

describe("the annotated Code", () => {
  const text = page("code.md")

  it("has each clause once, word for word, at its anchor, in the order of the page", () => {
    expect(anchorsOf(text).filter((id) => clauses.some((each) => `clause-${each.id}` === id))).toEqual(
      clauses.map(({ id }) => `clause-${id}`),
    )
    for (const { id, text: words } of clauses) {
      const block = text.split(`<a id="clause-${id}"></a>\n\n`)[1]?.split("\n\n")[0] ?? ""
      expect(shown(block), id).toBe(words === "" ? "> **Absent from the published text that we have.**" : `> ${words}`)
    }
  })

  it("has each heading of a section word for word", () => {
    for (const { heading } of Object.values(sections))
      if (heading !== null) expect(shown(text)).toContain(`\n## ${heading}\n`)
  })

  it("counts the clauses that are carried out, and those that are not with a reason", () => {
    expect(text).toContain(`| **All** | ${clauses.length} | 51 | 31 | 0 | 13 | 3 |`)
  })

  const beside = (clause: string): string => text.split(`<a id="clause-${clause}"></a>`)[1]?.split("<a id=")[0] ?? ""

  it("says beside “you will be updated regularly” which rule carries it out and what it assumes", () => {
    const said = shown(beside("response-times.updates"))
    expect(said).toContain(
      "(procedures/complaint.md#Complaint.updateRegularly): The provider must update the complainant:",
    )
    expect(said).toContain("(readings.md#updated-regularly): “updated regularly” is taken to mean: no period is set.")
  })

  it("says where a clause falls short, and names every requirement of the findings", () => {
    const held = conformance(opus, { on: ON })
    if (held._tag === "Failure") throw new Error(held.failure.message)
    for (const { rule, clauses: of } of held.success.findings)
      for (const clause of of) expect(beside(clause), rule).toContain(`(requirements.md#${rule}) (not met):`)
  })

  it("names the invariants that guard a clause", () => {
    const guards = invariantsOf(opus).filter(({ clauses: of }) => of.includes("copy.post"))
    expect(guards.map(({ id }) => id)).toContain("a-posted-copy-is-free")
    for (const { id, says } of guards)
      expect(shown(beside("copy.post"))).toContain(`[\`${id}\`](invariants.md#invariant.${id}): ${says}`)
    expect(beside("disputes.heading")).not.toContain("Guarded by")
  })
})

describe("the registers", () => {
  it("give each reading and each alternative an anchor, and say which is taken", () => {
    const chosen = published(opus, { on: ON, readings: { "working-hour": "clock" } })
    const text = pageOf(chosen, "readings.md")
    for (const { id, alternatives } of opus.readings)
      for (const each of alternatives) expect(anchorsOf(text)).toContain(`${id}=${each.id}`)
    expect(text).toContain('| <a id="working-hour=clock"></a>`clock` | Hours by the clock | **taken** |')
  })

  it("list every id of every rule in the index, at an anchor that is the id", () => {
    const anchors = new Set(anchorsOf(page("rules.md")))
    const ids = [
      ...book.pages.filter(({ path }) => path.startsWith("procedures/")).flatMap(({ markdown }) => anchorsOf(markdown)),
      ...opus.readings.map(({ id }) => id),
      ...requirements.map(({ id }) => id),
      ...clauses.map(({ id }) => `clause-${id}`),
      "invariant.a-posted-copy-is-free",
      "standing.publish",
    ]
    expect(ids.length).toBeGreaterThan(500)
    expect(ids.filter((id) => !anchors.has(id))).toEqual([])
  })
})

const folder = fileURLToPath(new URL("../../docs/examples/codes/", import.meta.url))
const files = readdirSync(folder).filter((each) => each.endsWith(".json"))

describe("the publication of another provider's code", () => {
  it.each(files)("%s has pages whose links lead somewhere, with a date and without", (file) => {
    const decoded = decodeCode(JSON.parse(readFileSync(`${folder}${file}`, "utf8")))
    if (decoded._tag === "Failure") throw new Error(decoded.failure.message)
    const [code] = decoded.success.versions
    for (const options of [{}, { on: ON }]) {
      const made = published(code, options)
      expect(brokenLinks(made)).toEqual([])
      expect(pageOf(made, "code.md")).toContain("**The published text of this code is not held here.**")
    }
  })

  it("of hostile text shows just that text", () => {
    const hostile =
      "<script>alert(1)</script> [x](javascript:alert(1)) ![y](//evil) | `a` **b** ~~c~~ # d\n\n> e\n\u0000\u202e"
    const code: ComplaintsCode = {
      ...opus,
      id: "hostile",
      title: hostile,
      provider: hostile,
      remarks: [hostile, "y".repeat(50_000)],
      acknowledge: { unknown: hostile },
      cites: { log: ["a clause|`with` <b>marks</b>"] },
      readings: [{ ...opus.readings[0], phrase: hostile, clauses: ["a clause|`with` <b>marks</b>"] }] as never,
      statements: {},
    }
    const made = published(code, { on: ON })
    expect(brokenLinks(made)).toEqual([])
    for (const { path, markdown } of made.pages) {
      const html = markdown
        .replaceAll(/```[\s\S]*?```/g, "")
        .replaceAll(/(?<!`)(`+) ?[^`][\s\S]*?\1(?!`)/g, "")
        .match(/<(?!\/?(?:a|br|details|summary)\b)[a-z/!][^>]*>/gi)
      expect(html, path).toBeNull()
      expect(markdown, path).not.toMatch(/(?<!\\)\]\((?:javascript:|\/\/)/)
    }
  })
})
