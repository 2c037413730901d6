/** Two editions of a code compared: what changed, in users' words, and how severe it is. */
import { describe, expect, it } from "vitest"
import { opus, untimed, weeks, workingDays, workingHours } from "../../../src/index.ts"
import { diffOf, opusClauseTexts, severityOf } from "../../../src/verify/index.ts"
import { changed, edition, tell, told } from "./editions.ts"

const ofKind = (diff: ReturnType<typeof changed>, kind: string): readonly string[] =>
  diff.changes.filter((each) => each.kind === kind).map(tell)

describe("a duty (response-times.acknowledge)", () => {
  it("that is due sooner is a minor change: the complainant gains", () => {
    expect(told(changed({ acknowledge: workingHours(16) }))).toEqual([
      "minor dutySooner: Complaint: acknowledge the complaint: within 24 working hours -> within 16 working hours",
    ])
  })

  it("that is due later is a major one", () => {
    expect(told(changed({ acknowledge: workingHours(48) }))).toEqual([
      "major dutyLater: Complaint: acknowledge the complaint: within 24 working hours -> within 48 working hours",
    ])
  })

  it("of which no time is set any more is a major one, and one that is set where none was a minor one", () => {
    expect(told(changed({ acknowledge: untimed("promptly") }))).toEqual([
      'major dutyUntimed: Complaint: acknowledge the complaint: within 24 working hours -> untimed ("promptly")',
    ])
    expect(told(changed({ log: workingHours(1) }))).toEqual([
      'minor dutyTimed: Complaint: log the complaint: untimed ("logged") -> within 1 working hour',
    ])
  })

  it("that is counted otherwise is a major one, for nothing shows that it is not later", () => {
    expect(told(changed({ acknowledge: workingDays(2) }))).toEqual([
      "major dutyTimeChanged: Complaint: acknowledge the complaint: within 24 working hours -> within 2 working days",
    ])
  })

  it("that is no longer promised is a major one", () => {
    expect(ofKind(changed({ acknowledge: null }), "dutyDropped")).toEqual([
      "major dutyDropped: Complaint: acknowledge the complaint: no longer: The provider aims to (under force-of-aim=aim), or must (under force-of-aim=duty) acknowledge the complaint: within 24 working hours, once the complaint is made; unless the outcome is accepted, the complaint is withdrawn or the complaint is closed.",
    ])
  })

  it("that was an aim and is a duty is a minor one, whatever the reading", () => {
    const diff = changed({ aims: [] })
    expect(diff.severity).toBe("minor")
    expect(ofKind(diff, "forceStrengthened")).toEqual([
      "minor forceStrengthened: Complaint: acknowledge the complaint: aims to -> must (under force-of-aim=aim)",
    ])
  })
})

describe("the right to go to ADR (adr.eight-weeks, adr.deadlock)", () => {
  it("that opens sooner is a minor change, and later a major one, under every reading", () => {
    const adr = (n: number) => changed({ adr: { ...opus.adr, after: weeks(n) } })
    const right = (n: number) => adr(n).changes.find(({ rule, of }) => of === "Complaint" && rule === "referToAdr")
    expect(right(6)).toMatchObject({ kind: "rightSooner", severity: "minor" })
    expect(right(10)).toMatchObject({ kind: "rightLater", severity: "major" })
    expect(right(6)?.from).toContain("8 weeks have passed since the complaint is made")
    expect(right(6)?.to).toContain("6 weeks have passed since the complaint is made")
  })

  it("that lapses, which it did not, is a major one", () => {
    const diff = changed({ adr: { ...opus.adr, within: { unit: "months", n: 6 } } })
    expect(ofKind(diff, "lapseAdded")).toEqual([
      "major lapseAdded: Complaint: take the complaint to ADR (in the words of the published Code: make a complaint through Ofcom): new: within 6 months after, most lately, the ADR letter is sent",
    ])
  })
})

describe("one code on two dates of the regulation (t-adr-8w, t-adr-6w)", () => {
  const diff = diffOf(edition(opus, { on: "2026-04-07" }), edition(opus, { on: "2026-04-08" }))
  const rules = (kind: string) => diff.changes.filter((each) => each.kind === kind).map(({ rule }) => rule)

  it("tells that the right opens sooner and that the letter goes sooner, under every reading of the transition", () => {
    expect(rules("rightSooner")).toEqual(["referToAdr"])
    expect(rules("dutyWidened")).toEqual(["sendWeeksOverLetter"])
  })

  it("says it plainly: under the default readings, without what another part says already", () => {
    const { from, to } = diff.changes.find(({ kind }) => kind === "rightSooner") ?? {}
    const rest = "deadlock is reached or the ADR letter is sent (reason is deadlock)"
    expect(from).toBe(`once 8 weeks have passed since the complaint is made, ${rest}`)
    expect(to).toBe(`once 6 weeks have passed since the complaint is made, ${rest}`)
  })

  it("tells the requirements that start and end", () => {
    expect(rules("requirementStarts")).toEqual(["t-adr-6w", "t-transition", "t-letter-6w-c4"])
    expect(rules("requirementEnds")).toEqual(["t-adr-8w", "t-letter-8w-c4"])
  })

  it("on one and the same date tells nothing", () => {
    expect(diffOf(edition(opus, { on: "2026-04-08" }), edition(opus, { on: "2026-04-08" })).changes).toEqual([])
  })
})

describe("two choices of readings", () => {
  it("are told with the rules that they settle otherwise", () => {
    const diff = diffOf(edition(opus), edition(opus, { readings: { "force-of-aim": "duty" } }))
    expect(told(diff)).toEqual([
      "minor forceStrengthened: Complaint: acknowledge the complaint: aims to -> must",
      'major choiceChanged: Readings: "we aim to acknowledge": an aim: missing it is reported as missed, not as a breach -> a duty: missing it is a breach',
    ])
  })

  it("that only count time otherwise are told as choices: the effect on cases says what comes of it", () => {
    const diff = diffOf(edition(opus), edition(opus, { readings: { "working-hour": "clock" } }))
    expect(told(diff)).toEqual([
      'major choiceChanged: Readings: "24 working hours": hours of opening time -> hours by the clock',
    ])
  })
})

describe("machines", () => {
  it("a procedure that is gone is a major change, one that is new a minor one", () => {
    const without = { ...opus, procedures: opus.procedures.filter((each) => each !== "Compensation") }
    const gone = diffOf(edition(opus), edition(without)).changes.filter(({ of }) => of === "Compensation")
    const added = diffOf(edition(without), edition(opus)).changes.filter(({ of }) => of === "Compensation")
    expect(gone.map(({ kind, severity }) => [kind, severity])).toEqual([["procedureRemoved", "major"]])
    expect(added.map(({ kind, severity }) => [kind, severity])).toEqual([["procedureAdded", "minor"]])
  })

  it("a closing by silence where there was none loosens a guard, and its refusal has another code", () => {
    const diff = changed({ closing: { afterSilence: workingDays(10) } })
    expect(diff.changes.map(({ kind }) => kind)).toEqual(["guardLoosened", "reasonChanged", "wordsChanged"])
    expect(ofKind(diff, "reasonChanged")).toEqual([
      "major reasonChanged: Complaint: the complaint is closed (in OutcomeProposed): NoSilenceRule -> SilenceTooShort",
    ])
  })

  it("changes of an event in several states are told once, with the states", () => {
    const diff = changed({
      deadlock: { ...("unknown" in opus.deadlock ? {} : opus.deadlock), onRequest: true } as never,
    })
    expect(ofKind(diff, "arrowAdded")[0]).toBe(
      "minor arrowAdded: Complaint: deadlock is asked for (in Received, Logged, UnderInvestigation, OutcomeProposed): new: always, to the state as it is",
    )
  })
})

describe("the calendar", () => {
  it("hours that are others are a major change", () => {
    const hours = { ...opus.calendar.hours, friday: [["08:30", "12:00"]] as const }
    expect(told(changed({ calendar: { ...opus.calendar, hours } }))).toEqual([
      "major hoursChanged: Calendar: friday: 08:30-17:30 -> 08:30-12:00",
    ])
  })

  it("a horizon that reaches further is a minor one, a shorter one a major one", () => {
    const to = (date: string) =>
      changed({ calendar: { ...opus.calendar, horizon: { from: "2011-01-01", to: date } } }).changes.find(
        ({ rule }) => rule === "horizon",
      )?.kind
    expect([to("2041-12-31"), to("2039-12-31")]).toEqual(["horizonExtended", "horizonShortened"])
  })
})

describe("texts", () => {
  const text = opusClauseTexts()

  it("are compared clause by clause, with the rules to look at again", () => {
    const words = { ...text, "copy.website": "A copy of this Code is on our web site." }
    const diff = diffOf(edition(opus), edition(opus, { text: words }))
    expect(diff.changes).toEqual([
      {
        kind: "clauseChanged",
        severity: "minor",
        of: "text",
        rule: "copy.website",
        what: "copy.website",
        from: "A copy of this Code is available on our web site.",
        to: "A copy of this Code is on our web site.",
        clauses: ["copy.website"],
        rules: ["publish"],
      },
    ])
  })

  it("a clause that is gone is a major change, and one that is new a minor one", () => {
    const { "copy.post": _, ...others } = text
    const diff = diffOf(edition(opus), edition(opus, { text: { ...others, "new.1": "We answer letters." } }))
    expect(diff.changes.map(({ kind, rule }) => [kind, rule])).toEqual([
      ["clauseAdded", "new.1"],
      ["clauseRemoved", "copy.post"],
    ])
  })

  it("of which one is not held are not compared, and it is said", () => {
    const diff = changed({ acknowledge: workingHours(16) })
    expect(diff.left).toEqual([{ part: "text", why: "the published text of one of the two is not held here" }])
    const alone = diffOf(edition(opus), { name: "a page", text, rules: null })
    expect(alone.left).toEqual([{ part: "rules", why: "one of the two is a text alone" }])
    expect(alone.changes).toEqual([])
  })
})

describe("the severity of several changes", () => {
  it("is that of the severest, and none where nothing changed", () => {
    expect(severityOf([{ severity: "patch" }, { severity: "major" }, { severity: "minor" }])).toBe("major")
    expect(severityOf([])).toBeNull()
  })
})
