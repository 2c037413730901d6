/** The page of requirements: every one of them once, with its dates, its source, how sure it is, and how it is checked. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { opus } from "../../src/index.ts"
import { conformancePage, requirementsPage } from "../../src/publish/index.ts"
import { escaped } from "../../src/publish/markdown.ts"
import { requirements } from "../../src/regulation/index.ts"
import { conformance, decodeBaseline, reportOfCheck, sayCodeTest } from "../../src/verify/index.ts"

const page = requirementsPage()

/** The cells of the row that an anchor begins. */
const rowOf = (id: string, text = page): readonly string[] => {
  const rows = text.split("\n").filter((line) => line.startsWith(`| <a id="${id}"></a>`))
  expect(rows, id).toHaveLength(1)
  return (rows[0] ?? "").slice(2, -2).split(/(?<!\\) \| /)
}

describe("the page of requirements", () => {
  it("counts them", () => {
    const [, , counted = ""] = page.split("\n\n")
    const by = (kind: string) => requirements.filter(({ check }) => check.by === kind).length
    const unverified = requirements.filter(({ confidence }) => confidence === "unverified").length
    expect(by("code") + by("cases") + by("none")).toBe(requirements.length)
    expect(counted.split("\n")).toEqual([
      `${requirements.length} requirements of Ofcom and of statutes that a complaints code or the handling of complaints touches:`,
      `${by("code")} are checked on a code, ${by("cases")} on cases, and of ${by("none")} it is said why no check is possible.`,
      `${unverified} are *unverified*: no text was read that bears them out. They are shown, and fail no check unless it is strict.`,
    ])
  })

  it.each(requirements.map((each) => [each.id, each] as const))(
    "tells %s once, under its anchor",
    (id, requirement) => {
      const [name, asks, whom, dates, source, check] = rowOf(id)
      const { says, instrument, paragraph, from, to, confidence, source: found } = requirement
      expect(name).toBe(`<a id="${id}"></a>\`${id}\``)
      expect(asks).toContain(escaped(says))
      expect(asks).toContain(`*${escaped(instrument)}${paragraph === null ? "" : `, ${paragraph}`}*`)
      expect(whom).toMatch(/^The (provider|complainant|scheme|regulator).*, towards /)
      expect(dates).toContain(from ?? "not known since when")
      if (to !== null) expect(dates).toContain(`to ${to}`)
      expect(source).toBe(`${confidence === "confirmed" ? "confirmed" : "**unverified**"}<br>${escaped(found)}`)
      const said = requirement.check
      if (said.by === "none") expect(check).toBe(`Not checked: ${escaped(said.because)}`)
      if (said.by === "cases") expect(check).toMatch(/^On cases/)
      if (said.by === "code")
        expect(check?.split("<br>")).toEqual([
          `On a code (${said.severity}): ${escaped(said.what)}`,
          `Checked: ${escaped(sayCodeTest(said.test))}.`,
          `Conforms: ${escaped(said.conforms)}.`,
        ])
    },
  )

  it("has no other anchor, and links that lead to a heading", () => {
    const anchors = [...page.matchAll(/<a id="([^"]+)"><\/a>/g)].map(([, id]) => id)
    expect([...anchors].sort()).toEqual(requirements.map(({ id }) => id as string).sort())
    const heads = new Set(
      [...page.matchAll(/^#+ (.*)$/gm)].map(([, head = ""]) => head.toLowerCase().replaceAll(" ", "-")),
    )
    const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, id]) => id ?? "")
    expect(links.filter((id) => !heads.has(id))).toEqual([])
    expect(links.length).toBeGreaterThan(15)
  })

  it("gives no paragraph of an annex", () => {
    expect(page.split("\n").filter((line) => /\*[^*]*Annex[^*]*\), [^*]+\*/.test(line))).toEqual([])
  })

  it("has rows of as many cells as their table has headings", () => {
    const tables = page.split("\n\n").filter((block) => block.startsWith("|"))
    expect(tables.length).toBeGreaterThan(15)
    for (const block of tables) {
      const widths = block
        .trim()
        .split("\n")
        .map((line) => line.split(/(?<!\\)\|/).length)
      expect(new Set(widths), block.slice(0, 200)).toEqual(new Set([8]))
    }
  })

  it("says nothing undefined or unprintable", () => {
    expect(page).not.toMatch(/undefined|\[object|NaN|[^\P{Cc}\n]/u)
  })
})

describe("the page of conformance", () => {
  const found = Result.getOrThrow(conformance(opus, { on: "2026-11-23" }))
  const entry = { rule: "t-adr-6w", reason: "a new edition is due", owner: "Compliance", expires: "2026-12-31" }
  const baseline = Result.getOrThrow(decodeBaseline({ accepted: [entry] }))
  const report = reportOfCheck({ code: found.code, conformance: found, baseline, strict: false, parts: [] })
  const text = conformancePage(report, opus)

  it("tells each finding, accepted or not, and each thing that is not known", () => {
    for (const each of [...found.findings, ...found.unknown]) {
      const [rule, severity, , , conforms] = rowOf(each.rule, text)
      expect([rule, severity, conforms?.toLowerCase()]).toEqual([
        `<a id="${each.rule}"></a>[\`${each.rule}\`](requirements.md#${each.rule})`,
        each.severity,
        escaped(each.conforms).toLowerCase(),
      ])
    }
  })

  it("says why a finding is accepted, by whom and until when", () => {
    expect(text).toContain(
      "| [`t-adr-6w`](requirements.md#t-adr-6w) | a new edition is due | Compliance | 2026-12-31 |",
    )
  })

  it("links to requirements that the other page has", () => {
    const links = [...text.matchAll(/requirements\.md#([^)]+)\)/g)].map(([, id]) => id ?? "")
    expect(links.length).toBeGreaterThan(30)
    expect(links.filter((id) => !page.includes(`<a id="${id}"></a>`))).toEqual([])
  })

  it("tells the notes, and what is met", () => {
    expect(text).toContain(
      "| `working-hour` | “24 working hours” is not defined: hours of opening time, by default; or",
    )
    expect(text).toMatch(/\n11 requirements, confirmed or not: \[`t-start-first-made`\]/)
  })

  it("says nothing undefined or unprintable", () => {
    expect(text).not.toMatch(/undefined|\[object|NaN|[^\P{Cc}\n]/u)
  })
})
