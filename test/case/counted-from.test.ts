/** Norms whose time is counted from another happening than their start: their instants, bounds, reports and figures. */
import { describe, expect, it } from "vitest"
import {
  type CaseReport,
  type CaseRules,
  type ComplaintEvent,
  choose,
  compileFigures,
  type Due,
  dutiesOf,
  type Instant,
  type Norm,
  replay,
  reportOf,
  rightsOf,
  rulesOf,
  type Terms,
} from "../../src/index.ts"
import { at, event, logOf, opusUnder } from "./cases.ts"

const letterSent = { event: "AdrLetterSent", which: "last" } as const
const made = event("ComplaintMade", "2024-03-04T10:00Z")
const letter = event("AdrLetterSent", "2024-03-06T10:00Z", { reason: "deadlock" })
const deadlock = event("DeadlockReached", "2024-03-05T10:00Z")

const norm = (changes: Partial<Norm>): Norm => ({
  id: "invented",
  party: "provider",
  force: "must",
  says: "tell what was done",
  does: [{ event: "ProgressUpdateGiven" }],
  terms: {
    starts: { on: { event: "ComplaintMade" } },
    due: { within: { unit: "workingDays", n: 2 }, since: letterSent },
  },
  until: [{ event: "OutcomeAccepted" }],
  restoredBy: [],
  cites: ["complaints.resolve"],
  ...changes,
})

const rulesWith = (changes: Partial<Norm>): CaseRules => {
  const rules = rulesOf(opusUnder())
  return { ...rules, machine: { ...rules.machine, norms: [norm(changes)] } }
}

const caseAt = (rules: CaseRules, now: string, ...events: readonly ComplaintEvent[]) =>
  replay(rules, logOf(...events), at(now) as Instant)

const reported = (changes: Partial<Norm>, now: string, ...events: readonly ComplaintEvent[]): CaseReport => {
  const rules = rulesWith(changes)
  return reportOf(rules, caseAt(rules, now, ...events))
}

describe("a duty whose time is counted from a letter", () => {
  it("has no due instant before the letter, and says what it waits for", () => {
    const [duty] = reported({}, "2024-12-31T12:00Z", made, deadlock).deadlines
    expect(duty).toMatchObject({
      status: "pending",
      due: null,
      safeBy: null,
      latest: null,
      phrase: "within 2 working days after, most lately, the ADR letter is sent",
    })
    expect(duty).not.toHaveProperty("refusal")
    expect(duty).not.toHaveProperty("mayBeUntimed")
  })

  it("is due a span after the letter, with the bounds that the readings of the span give", () => {
    const [duty] = reported({}, "2024-03-07T10:00Z", made, deadlock, letter).deadlines
    expect(duty).toMatchObject({
      status: "pending",
      due: "2024-03-08T23:59:59.999+00:00",
      safeBy: "2024-03-07T17:30:00.000+00:00",
      latest: "2024-03-08T23:59:59.999+00:00",
    })
    expect(duty).not.toHaveProperty("phrase")
    expect(duty?.readings).toEqual(["day-of-receipt", "end-of-working-day", "after-hours-receipt", "holidays"])
  })

  it("is breached after that, and met where it was carried out before the letter", () => {
    const update = event("ProgressUpdateGiven", "2024-03-05T12:00Z")
    expect(reported({}, "2024-03-09T00:00Z", made, deadlock, letter).deadlines[0]?.status).toBe("breached")
    expect(reported({}, "2024-03-09T00:00Z", made, deadlock, update, letter).deadlines[0]).toMatchObject({
      status: "met",
      due: null,
    })
  })

  it("may be untimed where another reading gives a time already", () => {
    const since: Terms = norm({}).terms as Terms
    const terms = choose<Terms>("letter-twice", {
      both: since,
      "first-discharges": { starts: since.starts, due: { within: { unit: "weeks", n: 1 } } },
    })
    const [duty] = reported({ terms }, "2024-03-07T10:00Z", made, deadlock).deadlines
    expect(duty).toMatchObject({
      due: null,
      mayBeUntimed: true,
      safeBy: "2024-03-11T23:59:59.999+00:00",
      latest: "2024-03-11T23:59:59.999+00:00",
    })
  })

  it("has the figures that the reference gives it", () => {
    const rules = rulesWith({})
    const events = [made, deadlock, letter]
    const [duty] = dutiesOf(rules, caseAt(rules, "2024-03-07T10:00Z", ...events))
    expect(compileFigures(rules)(events, at("2024-03-07T10:00Z")).duties).toMatchObject([
      { norm: "invented", status: "pending", due: duty?.occurrence.due, safeBy: at("2024-03-07T17:30Z") },
    ])
  })
})

describe("a right that lapses a span after a letter", () => {
  const due: Due = { within: { unit: "months", n: 12 }, since: letterSent }
  const right: Partial<Norm> = {
    force: "may",
    party: "complainant",
    does: [{ event: "ReferredToAdr" }],
    terms: {
      starts: {
        once: { is: "elapsed", span: { unit: "weeks", n: 8 }, since: { event: "ComplaintMade" }, edge: "opening" },
      },
      due,
    },
  }

  it("does not lapse while there is no letter", () => {
    const [open] = reported(right, "2039-03-06T10:00Z", made).rights
    expect(open).toMatchObject({ status: "open", opens: "2024-04-29T00:00:00.000+01:00", lapses: null })
  })

  it("lapses at the end of the day 12 months after it, open or not", () => {
    const events = [made, deadlock, letter]
    const lapses = "2025-03-06T23:59:59.999+00:00"
    expect(reported(right, "2024-03-07T10:00Z", ...events).rights[0]).toMatchObject({ status: "notYet", lapses })
    expect(reported(right, lapses, ...events).rights[0]).toMatchObject({ status: "open", lapses })
    expect(reported(right, "2025-03-07T00:00:00.000Z", ...events).rights[0]).toMatchObject({ status: "ended", lapses })
  })

  it("lapses 12 months after the last of several letters, where it is the last that counts", () => {
    const again = event("AdrLetterSent", "2025-01-10T10:00Z", { id: "again", reason: "weeksOver" })
    const [one] = reported(right, "2025-06-01T10:00Z", made, deadlock, letter, again).rights
    expect(one).toMatchObject({ status: "open", lapses: "2026-01-10T23:59:59.999+00:00" })
  })

  it("lapses never by an untimed span", () => {
    const untimed = {
      ...right,
      terms: { ...(right.terms as Terms), due: { ...due, within: { unit: "untimed", phrase: "in time" } as const } },
    }
    const [one] = reported(untimed, "2039-06-01T10:00Z", made, deadlock, letter).rights
    expect(one).toMatchObject({ status: "open", lapses: null })
    expect(one).not.toHaveProperty("refusal")
  })

  it("is opened by no event where a date alone opens it", () => {
    const rules = rulesWith({ ...right, terms: { starts: { once: { is: "reached", date: "2024-04-08" } } } })
    const [one] = rightsOf(rules, caseAt(rules, "2024-05-01T10:00Z", made))
    expect([one?.status, one?.opens, one?.openedBy]).toEqual(["open", at("2024-04-08T00:00+01:00"), undefined])
  })
})
