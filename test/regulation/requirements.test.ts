import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { whyNoDate } from "../../src/regulation/dated.ts"
import { requirementById, requirements, topics } from "../../src/regulation/index.ts"

const ids = requirements.map(({ id }) => id)

/** Each requirement that no text of the regulator's, or of one who quotes it, bears out. */
const unverified = [
  "def-regulated-provider",
  "c4-adr-decisions",
  "def-micro-small",
  "def-resolved",
  "t-transition",
  "t-week-arithmetic",
  "t-letter-promptly",
  "t-letter-on-request",
  "letter-content",
  "x-old-active-steps",
  "x-vexatious",
  "x-outside-adr",
  "code-concise",
  "code-content-process",
  "code-content-updates",
  "code-content-adr",
  "ch-three-channels",
  "ch-two-of-three",
  "ch-phone-cost",
  "pub-web",
  "pub-terms",
  "pub-copy-free",
  "acc-disabled-complaints",
  "c5-formats",
  "h-fair-timely-c4",
  "h-escalation",
  "h-log-c4",
  "h-training",
  "h-ack",
  "h-inform",
  "h-monitor",
  "close-28-days",
  "rec-6m",
  "rec-12m",
  "bill-adr-c4",
  "adr-cisas-post",
  "sme-info-gc-revised",
  "cra-care-and-skill",
]

/** Each paragraph that is given: confirmed, and of no annex. */
const paragraphs = {
  "act-s52": "s.52(1)-(3)",
  "gc14-4-have-and-comply": "14.4",
  "c4-2-have-and-comply": "C4.2",
  "gc14-5-adr-member": "14.5",
  "gc14-5-adr-decisions": "14.5",
  "c4-3-adr-member": "C4.3",
  "act-s52-6": "s.52(6)",
  "act-s96": "s.96",
  "c5-vulnerable": "C5.1-C5.5",
  "eqa-20": "s.20(6)-(7), s.29(7)",
  "c3-billing": "C3.2, C3.7, C3.11",
  "sme-info-gc24": "24",
  "c1-8-termination": "C1.8",
  "dmcc-308": "s.308",
  "adr-regs-2015": "reg 19",
  "dpa-164a": "s.164A",
  "cra-68": "s.68",
}

describe("the requirements", () => {
  it("have each id once", () => {
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  it("have ids of lower-case words, so that they can stand in a file name or an address", () => {
    expect(ids.filter((id) => !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))).toEqual([])
  })

  it("are unverified where no text was read that bears them out, and say so", () => {
    expect(requirements.filter(({ confidence }) => confidence !== "confirmed").map(({ id }) => id)).toEqual(unverified)
    expect(new Set(requirements.map(({ confidence }) => confidence))).toEqual(new Set(["confirmed", "unverified"]))
  })

  it("are none of them confirmed where nothing was read", () => {
    const unread = requirements.filter(({ source }) => /^(no source text read|inference)/.test(source))
    expect(unread.length).toBe(30)
    expect(unread.filter(({ confidence }) => confidence === "confirmed")).toEqual([])
  })

  it("say where they were found, and whether that is a primary or a secondary source", () => {
    const kindOfSource = /^\[(primary|secondary|inferred|duty: secondary)|^no source text read|^inference, no text$/
    expect(requirements.filter(({ source }) => !kindOfSource.test(source)).map(({ id }) => id)).toEqual([])
  })

  it("give a paragraph only where it is confirmed", () => {
    const given = requirements.flatMap(({ id, paragraph }) => (paragraph === null ? [] : [[id, paragraph]]))
    expect(Object.fromEntries(given)).toEqual(paragraphs)
    expect(Object.keys(paragraphs).filter((id) => unverified.includes(id))).toEqual([])
  })

  it("give no paragraph of an annex, in no field and no id", () => {
    const annexes = requirements.filter(({ instrument }) => instrument.includes("Annex"))
    expect(annexes.length).toBe(51)
    expect(annexes.filter(({ paragraph }) => paragraph !== null).map(({ id }) => id)).toEqual([])
    const numbered = annexes.filter(({ id }) => /\d/.test(id.replace(/\b(\d+[wm]|28-days|c4|gc14)\b/g, "")))
    expect(numbered.map(({ id }) => id)).toEqual([])
    expect(requirements.filter(({ says }) => /paragraph \d|\b\d\([a-z]\)/.test(says))).toEqual([])
  })

  it("have dates that exist, the first not after the last", () => {
    const dates = requirements.flatMap(({ from, to }) => [from, to].filter((date) => date !== null))
    expect(dates.map(whyNoDate).filter((why) => why !== undefined)).toEqual([])
    expect(
      requirements.filter(({ from, to }) => from !== null && to !== null && from > to).map(({ id }) => id),
    ).toEqual([])
  })

  it("say in one to four sentences what they ask, and of whom towards whom", () => {
    expect(requirements.filter(({ says }) => !/^[A-Z].*\.$/.test(says) || says.split(/\. /).length > 4)).toEqual([])
    expect(requirements.filter(({ of, towards }) => of.length === 0 || towards.length === 0)).toEqual([])
  })

  it("each have a check, or the reason why none is possible, as a sentence", () => {
    const sentences = requirements.map(({ check }) => (check.by === "none" ? check.because : check.what))
    expect(sentences.filter((sentence) => !/^[A-Z].*\.$/.test(sentence))).toEqual([])
  })

  it("use every topic, and no other", () => {
    expect([...new Set(requirements.flatMap((each) => each.topics))].sort()).toEqual([...topics].sort())
    expect(requirements.filter((each) => new Set(each.topics).size !== each.topics.length || !each.topics[0])).toEqual(
      [],
    )
  })

  it("are plain data, frozen at every depth", () => {
    const thawed = (value: unknown): boolean =>
      typeof value === "object" && value !== null && (!Object.isFrozen(value) || Object.values(value).some(thawed))
    expect(thawed(requirements)).toBe(false)
    expect(JSON.parse(JSON.stringify(requirements))).toEqual(requirements)
  })
})

describe("a requirement by its id", () => {
  it("is found by its own id, each of them", () => {
    expect(ids.map((id) => Result.getOrThrow(requirementById(id)).id)).toEqual(ids)
  })

  it.each([
    [
      "c4-3-adr-menber",
      "c4-3-adr-member",
      'There is no requirement "c4-3-adr-menber". Did you mean "c4-3-adr-member"?',
    ],
    ["T-ADR-6W", "t-adr-6w", 'There is no requirement "T-ADR-6W". Did you mean "t-adr-6w"?'],
    ["weather", undefined, 'There is no requirement "weather". `requirements` lists them all.'],
    ["", undefined, 'There is no requirement "". `requirements` lists them all.'],
    ["__proto__", undefined, 'There is no requirement "__proto__". `requirements` lists them all.'],
    ["x".repeat(81), undefined, `There is no requirement "${"x".repeat(77)}...". \`requirements\` lists them all.`],
  ])("is refused for %j", (id, nearest, message) => {
    expect(requirementById(id)).toEqual(
      Result.fail({
        _tag: "UnknownRequirement",
        code: "UnknownRequirement",
        message,
        ...(nearest === undefined ? {} : { nearest }),
      }),
    )
  })

  it("is found or refused with well-formed text, whatever was written", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (id) => {
        const found = requirementById(id)
        expect(Result.isSuccess(found) ? found.success.id === id : found.failure.message.isWellFormed()).toBe(true)
      }),
      { seed: 20260408 },
    )
  })
})
