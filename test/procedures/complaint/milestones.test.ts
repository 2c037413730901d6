/** The promises of another provider's code as norms: one for each time, and what becomes of them in a case. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import {
  type ComplaintsCode,
  complaint,
  days,
  enact,
  hours,
  MILESTONES,
  opus,
  type Timing,
  untimed,
  workingDays,
} from "../../../src/index.ts"
import { deadline, event, logOf, reportAt } from "../../case/cases.ts"
import { DUTY, written } from "./written-norms.ts"

/** A code that promises nothing and leaves no reading open. */
const SILENT: ComplaintsCode = {
  ...opus,
  id: "acme",
  regulator: "none",
  cites: {},
  readings: [],
  aims: [],
  ...Object.fromEntries(MILESTONES.map((each) => [each, null])),
  contactTime: false,
  deadlockLetter: null,
}

const codeWith = (promises: Partial<ComplaintsCode>): ComplaintsCode => ({ ...SILENT, ...promises })

const idsOf = (promises: Partial<ComplaintsCode>): readonly string[] =>
  complaint(codeWith(promises)).norms.map(({ id }) => id)

const normOf = (promises: Partial<ComplaintsCode>, id: string) => {
  const norm = complaint(codeWith(promises)).norms.find((each) => each.id === id)
  if (norm === undefined) throw new Error(`there is no norm ${id}`)
  return norm
}

/** The report of a complaint under a code that promises this, on 2024-07-01. */
const reportOf = (promises: Partial<ComplaintsCode>, fields: object, ...more: ReturnType<typeof event>[]) =>
  reportAt(
    Result.getOrThrow(enact(codeWith(promises))),
    logOf(event("ComplaintMade", "2024-06-03T10:00+01:00", fields), ...more),
    "2024-07-01T10:00+01:00",
  )

describe("a code that promises nothing", () => {
  it("gives no norm but the right to ADR", () => {
    expect(idsOf({})).toEqual(["referToAdr"])
  })

  it.each(MILESTONES)("gives none for %s where it is not known what it promises", (milestone) => {
    expect(idsOf({ [milestone]: { unknown: "the page was not seen" } })).toEqual(["referToAdr"])
  })

  it("gives none for a contact time where that is not known", () => {
    expect(idsOf({ contactTime: { unknown: "the page was not seen" }, firstResolution: workingDays(3) })).toEqual([
      "referToAdr",
    ])
  })
})

describe("a promise with a time", () => {
  it.each([
    ["log", "log", "log the complaint", "ComplaintLogged"],
    ["acknowledge", "acknowledge", "acknowledge the complaint", "ComplaintAcknowledged"],
    ["investigate", "investigate", "investigate the complaint", "InvestigationStarted"],
    ["assignHandler", "assignHandler", "assign a case handler", "CaseHandlerAssigned"],
    ["firstResponse", "firstResponse", "give a first response", "FirstResponseGiven, OutcomeProposed"],
    ["plan", "plan", "say how it means to resolve the complaint", "ResolutionPlanGiven, OutcomeProposed"],
    ["proposal", "proposal", "propose an outcome", "OutcomeProposed"],
  ])("of the milestone %s is the duty %s: to %s", (milestone, id, says, does) => {
    expect(idsOf({ [milestone]: days(7) })).toEqual([id, "referToAdr"])
    expect(written(normOf({ [milestone]: days(7) }, id))).toEqual({
      ...DUTY,
      says,
      does,
      terms: "ComplaintMade; within 7 days",
      cites: [`acme:${milestone}`],
    })
  })

  it("of the resolution is the duty to resolve the complaint, carried out by the acceptance of an outcome", () => {
    expect(written(normOf({ resolution: workingDays(10) }, "resolve"))).toEqual({
      ...DUTY,
      says: "resolve the complaint",
      does: "OutcomeAccepted (until ComplaintReopened)",
      terms: "ComplaintMade; within 10 workingDays",
      cites: ["acme:resolution"],
    })
  })

  it("of the resolution, where no time is named, is the duty to do what can be done, in the words of the code", () => {
    expect(normOf({ resolution: untimed("as soon as possible") }, "resolveSpeedily").says).toBe(
      "do what it reasonably can to resolve the complaint as soon as possible and to the complainant's satisfaction",
    )
  })

  it.each([
    ["firstResponse", "FirstResponseGiven"],
    ["firstResponse", "OutcomeProposed"],
    ["plan", "ResolutionPlanGiven"],
    ["plan", "OutcomeProposed"],
  ] as const)("%s is met by %s", (milestone, type) => {
    const done = event(type, "2024-06-10T23:59:59.999+01:00")
    expect(deadline(reportOf({ [milestone]: days(7) }, {}, done), milestone)).toMatchObject({
      status: "met",
      due: "2024-06-10T23:59:59.999+01:00",
      fulfilledBy: done.id,
    })
  })
})

describe("a usual and a longest time", () => {
  const firstResponse: Timing = { within: days(7), atMost: days(28) }

  it("are an aim and a duty", () => {
    expect(idsOf({ firstResponse })).toEqual(["firstResponse", "firstResponse:atMost", "referToAdr"])
    expect(normOf({ firstResponse }, "firstResponse").force).toBe("aims")
    expect(normOf({ firstResponse }, "firstResponse:atMost").force).toBe("must")
  })

  it("are missed and met apart: a response on the 8th day misses the aim and breaches nothing", () => {
    const late = event("FirstResponseGiven", "2024-06-11T09:00+01:00")
    const report = reportOf({ firstResponse }, {}, late)
    expect(deadline(report, "firstResponse")).toMatchObject({ status: "missed", due: "2024-06-10T23:59:59.999+01:00" })
    expect(deadline(report, "firstResponse:atMost")).toMatchObject({
      status: "met",
      due: "2024-07-01T23:59:59.999+01:00",
    })
  })
})

describe("what a code only aims at", () => {
  const promises = { plan: workingDays(3), aims: ["plan"] } as const

  it("is an aim, where its register does not ask what an aim is", () => {
    expect(normOf(promises, "plan").force).toBe("aims")
    expect(normOf({ ...promises, aims: [] }, "plan").force).toBe("must")
  })

  it("is an aim or a duty, where its register leaves that open", () => {
    expect(normOf({ ...promises, readings: opus.readings }, "plan").force).toEqual({
      reading: "force-of-aim",
      among: { aim: "aims", duty: "must" },
    })
  })

  it("can be the resolution in the first days, which is else no promise of its own", () => {
    expect(idsOf({ firstResolution: workingDays(3) })).toEqual(["referToAdr"])
    expect(written(normOf({ firstResolution: workingDays(3), aims: ["firstResolution"] }, "firstResolution"))).toEqual({
      ...DUTY,
      force: "aims",
      says: "resolve the complaint in the first days",
      does: "OutcomeAccepted (until ComplaintReopened)",
      terms: "ComplaintMade; within 3 workingDays",
      cites: ["acme:firstResolution"],
    })
  })
})

describe("a promise that differs by channel", () => {
  const acknowledge: Timing = {
    by: "channel",
    among: { Letter: workingDays(2), Telephone: untimed("at once") },
    otherwise: hours(24),
  }

  it("is a duty for each channel that it names, and one for the rest", () => {
    expect(idsOf({ acknowledge })).toEqual([
      "acknowledge:channel=Letter",
      "acknowledge:channel=Telephone",
      "acknowledge:otherwise",
      "referToAdr",
    ])
  })

  it.each([
    ["Letter", "acknowledge:channel=Letter", "2024-06-05T23:59:59.999+01:00"],
    ["Telephone", "acknowledge:channel=Telephone", null],
    ["Email", "acknowledge:otherwise", "2024-06-04T10:00:00.000+01:00"],
    ["SocialMedia", "acknowledge:otherwise", "2024-06-04T10:00:00.000+01:00"],
  ])("runs for a complaint by %s as %s, and as no other", (channel, norm, due) => {
    const { deadlines } = reportOf({ acknowledge }, { channel })
    expect(deadlines.map((each) => [each.norm, each.due])).toEqual([[norm, due]])
  })

  it("is none for a channel for which nothing is promised", () => {
    const letters: Timing = { by: "channel", among: { Letter: workingDays(2) }, otherwise: null }
    expect(reportOf({ acknowledge: letters }, { channel: "Email" }).deadlines).toEqual([])
    expect(reportOf({ acknowledge: letters }, { channel: "Letter" }).deadlines).toHaveLength(1)
  })
})

describe("a promise that differs by subject or by kind of complainant", () => {
  it("runs for the subject of the complaint; one that the code does not name counts among the rest", () => {
    const resolution: Timing = { by: "subject", among: { billing: days(5) }, otherwise: days(10) }
    const norms = (fields: object) => reportOf({ resolution }, fields).deadlines.map(({ norm }) => norm)
    expect(norms({ subject: "billing" })).toEqual(["resolve:subject=billing"])
    expect(norms({ subject: "parking" })).toEqual(["resolve:otherwise"])
    expect(norms({})).toEqual(["resolve:otherwise"])
  })

  it("runs for the kind of the complainant, with a usual and a longest time of its own", () => {
    const proposal: Timing = {
      by: "complainant",
      among: { business: { within: days(2), atMost: days(4) } },
      otherwise: days(7),
    }
    const norms = (kind: string) =>
      reportOf({ proposal }, { complainant: { kind, customer: true } }).deadlines.map(({ norm }) => norm)
    expect(norms("business")).toEqual(["proposal:complainant=business", "proposal:complainant=business:atMost"])
    expect(norms("consumer")).toEqual(["proposal:otherwise"])
  })
})
