/** The Complaint procedure under a law: what the law adds to a code, and that without a law nothing is added. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import {
  type ComplaintEvent,
  type ComplaintsCode,
  complaint,
  type Deadlock,
  faultsOfMachine,
  joinedRegister,
  type Law,
  type Machine,
  months,
  opus,
  start,
  step,
  weeks,
} from "../../../src/index.ts"
import { adrOpensByCode } from "../../../src/procedures/complaint/adr.ts"
import { event, opusUnder } from "../../case/cases.ts"
import { LAWS, WEEKS_OVER_LETTER } from "./laws-made.ts"
import { PATHS } from "./paths.ts"
import { written } from "./written-norms.ts"

const ENDS = ["OutcomeAccepted", "ComplaintWithdrawn", "ComplaintClosed"].map((each) => ({ event: each }))

const normOf = (machine: Machine, id: string) => machine.norms.find((each) => each.id === id)

/** What becomes of the last of some events under a code (Opus's) and a law: the state, or the code of the refusal. */
const outcome = (
  law: Law | null,
  before: readonly ComplaintEvent[],
  next: ComplaintEvent,
  code: ComplaintsCode = opus,
): string => {
  const { timekeeping, choices } = opusUnder()
  const rules = { machine: complaint(code, law) as Machine, timekeeping, choices }
  const state = before.reduce((now, each) => Result.getOrThrow(step(rules, now, each)).state, start(rules.machine))
  const stepped = step(rules, state, next)
  return Result.isSuccess(stepped) ? stepped.success.state.state : stepped.failure.code
}

describe("a code without a law", () => {
  it("is the same whether the law is left out, null, or one that has nothing to say", () => {
    expect(complaint(opus, null)).toEqual(complaint(opus))
    expect(complaint(opus, LAWS.silent)).toEqual(complaint(opus))
    expect(complaint(opus).norms.filter((each) => each.sources !== undefined)).toEqual([])
  })
})

describe("the wait of a law", () => {
  /** 6 weeks after Monday 2024-06-03; the 8 weeks of the Code are over 2 weeks later. */
  const SIX_WEEKS_OVER = "2024-07-15T00:00+01:00"
  const JUST_BEFORE = "2024-07-14T23:59:59.999+01:00"

  it("opens ADR where it is shorter than that of the code, to the millisecond", () => {
    expect(outcome(LAWS.wait, PATHS.Received, event("ReferredToAdr", JUST_BEFORE))).toBe("AdrNotOpen")
    expect(outcome(LAWS.wait, PATHS.Received, event("ReferredToAdr", SIX_WEEKS_OVER))).toBe("WithAdr")
    expect(outcome(null, PATHS.Received, event("ReferredToAdr", SIX_WEEKS_OVER))).toBe("AdrNotOpen")
  })

  it("keeps the provider from closing a complaint as out of scope once it is over", () => {
    const outOfScope = { reason: "outOfScope" }
    const closed = event("ComplaintClosed", SIX_WEEKS_OVER, outOfScope)
    expect(outcome(LAWS.wait, PATHS.Received, event("ComplaintClosed", JUST_BEFORE, outOfScope))).toBe("Closed")
    expect(outcome(LAWS.wait, PATHS.Received, closed)).toBe("RightOpen")
    expect(outcome(null, PATHS.Received, closed)).toBe("Closed")
  })

  it("is a source of the right beside the code, first of the two, each with its own condition", () => {
    const right = normOf(complaint(opus, LAWS.wait), "referToAdr")
    const alone = adrOpensByCode(opus)
    expect(normOf(complaint(opus), "referToAdr")?.terms).toEqual({ starts: { once: alone } })
    expect(right?.sources).toEqual([
      { source: "regulation", cites: ["t-wait-6"], starts: LAWS.wait.wait.opens },
      {
        source: "code",
        cites: ["adr.eight-weeks", "adr.deadlock", "adr.ofcom"],
        starts: alone,
      },
    ])
  })

  it("opens ADR where the code promises no wait at all", () => {
    const code: ComplaintsCode = { ...opus, adr: { ...opus.adr, after: null } }
    const start = normOf(complaint(code, LAWS.wait), "referToAdr")?.terms
    expect(start).toMatchObject({ starts: { once: { is: "any", of: [LAWS.wait.wait.opens, { is: "reading" }] } } })
    expect(normOf(complaint(code), "referToAdr")?.terms).toMatchObject({ starts: { once: { is: "reading" } } })
  })
})

describe("the time limit of a law", () => {
  const MADE = PATHS.Received
  const letter = event("AdrLetterSent", "2024-08-01T12:00+01:00", { reason: "weeksOver" })
  const later = event("AdrLetterSent", "2024-09-02T12:00+01:00", { id: "later", reason: "deadlock" })

  it("is counted from the last ADR letter, to the end of its day 12 months later", () => {
    const referred = (when: string) => event("ReferredToAdr", when)
    const outcomes = (before: readonly ComplaintEvent[], ...whens: readonly string[]) =>
      whens.map((when) => outcome(LAWS.lapse, [...MADE, ...before], referred(when)))
    expect(outcomes([letter], "2025-08-01T23:59:59.999+01:00", "2025-08-02T00:00+01:00")).toEqual([
      "WithAdr",
      "AdrLapsed",
    ])
    expect(outcomes([letter, later], "2025-09-02T23:59:59.999+01:00", "2025-09-03T00:00+01:00")).toEqual([
      "WithAdr",
      "AdrLapsed",
    ])
  })

  it("does not run without a letter", () => {
    expect(outcome(LAWS.lapse, MADE, event("ReferredToAdr", "2034-08-01T12:00+01:00"))).toBe("WithAdr")
  })

  it("is that of the right, and its requirement a source of it", () => {
    const right = normOf(complaint(opus, LAWS.lapse), "referToAdr")
    expect(right?.terms).toMatchObject({ due: LAWS.lapse.lapse.due })
    expect(right?.sources?.[0].cites).toEqual(["t-wait-6", "t-12-months"])
  })
})

describe("the letter that a law asks for at deadlock", () => {
  it("is a source of the code's own duty, first of the two; the other letter is one more reading", () => {
    const joined = { ...opus, readings: joinedRegister(opus.readings) }
    const letter = normOf(complaint(joined, LAWS.letters), "sendDeadlockLetter")
    const alone = normOf(complaint(opus), "sendDeadlockLetter")
    const [deadlock, weeksOver] = ["deadlock", "weeksOver"].map((reason) => ({
      event: "AdrLetterSent",
      where: [{ field: "reason", is: "equal", to: reason }],
    }))
    expect(alone?.does).toEqual([deadlock])
    expect(letter).toEqual({
      ...alone,
      does: { reading: "letter-twice", among: { both: [deadlock], "first-discharges": [deadlock, weeksOver] } },
      until: {
        reading: "letter-twice",
        among: { both: alone?.until, "first-discharges": [...ENDS, weeksOver] },
      },
      sources: [
        { source: "regulation", cites: ["t-letter-deadlock"] },
        { source: "code", cites: ["adr.deadlock"] },
      ],
    })
  })

  it.each([
    ["promises none", null],
    ["is not known to promise one", { unknown: "the page was not seen" }],
  ])("is a duty of the law alone where the code %s", (_, deadlockLetter) => {
    const code: ComplaintsCode = { ...opus, deadlockLetter }
    expect(normOf(complaint(code), "sendDeadlockLetter")).toBeUndefined()
    const letter = normOf(complaint(code, LAWS.letters), "sendDeadlockLetter")
    expect(letter?.sources).toEqual([{ source: "regulation", cites: ["t-letter-deadlock"] }])
    expect(letter === undefined ? undefined : written(letter)).toMatchObject({
      terms: { "letter-at-deadlock=promptly": 'DeadlockReached; untimed, "promptly"' },
      cites: ["t-letter-deadlock"],
    })
  })
})

describe("deadlock under a law", () => {
  const none: Deadlock = {
    declared: false,
    onRequest: false,
    declinable: false,
    requestAfter: null,
    mutual: false,
    automaticallyAfter: null,
  }
  const later: ComplaintsCode = { ...opus, deadlock: { ...none, onRequest: true, requestAfter: weeks(2) } }
  const asked = event("DeadlockRequested", "2024-06-04T10:00+01:00")
  const declared = event("DeadlockReached", "2024-06-04T11:00+01:00")

  it("can be asked for where a duty of the law starts with that, whatever the code says of it", () => {
    expect(outcome(null, PATHS.Received, asked)).toBe("DeadlockNotOnRequest")
    expect(outcome(LAWS.onRequest, PATHS.Received, asked)).toBe("Received")
    expect(outcome(null, PATHS.Received, asked, later)).toBe("DeadlockRequestTooEarly")
    expect(outcome(LAWS.onRequest, PATHS.Received, asked, later)).toBe("Received")
  })

  it("cannot be declined where the law alone gives it on request", () => {
    const declined = event("DeadlockDeclined", "2024-06-04T11:00+01:00")
    expect(outcome(LAWS.onRequest, [...PATHS.Received, asked], declined)).toBe("NotDeclinable")
  })

  it("can be declared under a code that knows none, where the law asks for a letter at it", () => {
    const without = { ...opus, deadlock: none }
    expect(outcome(null, PATHS.Received, declared, without)).toBe("NoDeadlock")
    expect(outcome(LAWS.letters, PATHS.Received, declared, without)).toBe("Deadlocked")
    expect(outcome(LAWS.onRequest, PATHS.Received, declared, without)).toBe("Deadlocked")
  })
})

describe("the time in which a complaint can be taken to ADR", () => {
  const code: ComplaintsCode = { ...opus, adr: { ...opus.adr, within: months(2) } }
  const letter = event("AdrLetterSent", "2024-06-04T10:00+01:00")
  const referred = event("ReferredToAdr", "2024-09-04T10:00+01:00")

  it("is that of the law where the law sets one, which no code shortens", () => {
    expect(outcome(null, [...PATHS.Received, letter], referred, code)).toBe("AdrLapsed")
    expect(outcome(LAWS.wait, [...PATHS.Received, letter], referred, code)).toBe("AdrLapsed")
    expect(outcome(LAWS.lapse, [...PATHS.Received, letter], referred, code)).toBe("WithAdr")
  })

  it("is told by the right", () => {
    const due = { within: months(2), since: { event: "AdrLetterSent", which: "last" } }
    expect(normOf(complaint(code), "referToAdr")?.terms).toMatchObject({ due })
    expect(normOf(complaint(code, LAWS.lapse), "referToAdr")?.terms).toMatchObject({ due: LAWS.lapse.lapse.due })
  })
})

describe("the norms of a law", () => {
  it("follow those of the code, as they are", () => {
    const { norms } = complaint(opus, LAWS.letters)
    expect(norms.at(-1)).toEqual(WEEKS_OVER_LETTER)
    expect(norms.slice(0, -1).map(({ id }) => id)).toEqual(complaint(opus).norms.map(({ id }) => id))
  })
})

describe("the machine of a code and a law", () => {
  it.each(Object.entries(LAWS))("is whole: %s", (_, law) => {
    expect(faultsOfMachine(complaint(opus, law))).toEqual([])
  })
})
