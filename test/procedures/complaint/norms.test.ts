/**
 * Every norm of the Complaint procedure: who owes or may do what, from when, by when, ended and restored by what, with
 * what force and by which clauses; and what becomes of each in a case.
 */
import { describe, expect, it } from "vitest"
import {
  alternativesOf,
  type ComplaintEvent,
  type Condition,
  complaint,
  type Machine,
  type Norm,
  opus,
} from "../../../src/index.ts"
import { at, deadline, event, logOf, opusUnder, reportAt } from "../../case/cases.ts"
import { CODES, codeWith } from "./codes.ts"
import { DUTY, machine, NORMS, written } from "./written-norms.ts"

const normOf = (id: string, of: Machine = machine): Norm => {
  const norm = of.norms.find((each) => each.id === id)
  if (norm === undefined) throw new Error(`there is no norm ${id}`)
  return norm
}

describe("the norms of Opus's code", () => {
  it("are these, in the order in which every output lists them", () => {
    expect(machine.norms.map(({ id }) => id)).toEqual(Object.keys(NORMS))
  })

  it.each(Object.keys(NORMS).map((id) => [id, normOf(id).cites.join(", ")]))("%s [%s]", (id) => {
    expect(written(normOf(id))).toEqual(NORMS[id])
  })
})

describe("a stage of escalation that has a span [stages.table]", () => {
  const staged: Machine = complaint(CODES.stages)

  it("gives a duty of its own: to propose an outcome there within it", () => {
    expect(written(normOf("answerAtStage:manager", staged))).toEqual({
      ...DUTY,
      says: "propose an outcome at the stage manager (a manager)",
      does: "OutcomeProposed, OutcomeAccepted",
      terms: "ComplaintEscalated(manager); within 5 workingDays",
      cites: ["stages.table"],
    })
  })

  it("is due in its span of the escalation: Monday 2024-06-10, 5 working days on, is Monday 2024-06-17", () => {
    const escalated = event("ComplaintEscalated", "2024-06-10T10:00+01:00")
    const report = reportAt(codeWith("stages"), logOf(event("ComplaintMade", "2024-06-03T10:00+01:00"), escalated))
    expect(deadline(report, "answerAtStage:manager")?.due).toBe("2024-06-17T23:59:59.999+01:00")
  })

  it("without a span gives none", () => {
    expect(staged.norms.map(({ id }) => id).filter((id) => id.startsWith("answerAtStage"))).toEqual([
      "answerAtStage:manager",
    ])
  })
})

const MADE = event("ComplaintMade", "2024-06-03T10:00+01:00")
const ON_TUESDAY = "2024-06-11T10:00+01:00"
const PROPOSED = event("OutcomeProposed", "2024-06-12T09:00+01:00")

/** For each duty: what starts it beside the making, and what carries it out. */
const COURSES: Readonly<Record<string, { readonly starts: readonly ComplaintEvent[]; readonly does: ComplaintEvent }>> =
  {
    log: { starts: [], does: event("ComplaintLogged", ON_TUESDAY) },
    acknowledge: { starts: [], does: event("ComplaintAcknowledged", ON_TUESDAY) },
    investigate: { starts: [], does: event("InvestigationStarted", ON_TUESDAY) },
    assignHandler: { starts: [], does: event("CaseHandlerAssigned", ON_TUESDAY) },
    agreeContactTime: { starts: [], does: event("ContactTimeAgreed", ON_TUESDAY) },
    keepContactTime: {
      starts: [event("ContactTimeAgreed", "2024-06-10T10:00+01:00", { contactAt: at("2024-06-20T10:00+01:00") })],
      does: event("ContactMade", ON_TUESDAY),
    },
    updateRegularly: { starts: [], does: event("ProgressUpdateGiven", ON_TUESDAY) },
    resolveSpeedily: { starts: [PROPOSED], does: event("OutcomeAccepted", "2024-06-12T10:00+01:00") },
    sendDeadlockLetter: {
      starts: [event("DeadlockReached", "2024-06-10T10:00+01:00")],
      does: event("AdrLetterSent", ON_TUESDAY),
    },
  }

/** The first occurrence of a duty in a case, when all its events have happened. */
const first = (norm: string, ...events: readonly ComplaintEvent[]) => {
  const report = reportAt(opusUnder(), logOf(MADE, ...events), "2024-06-14T10:00+01:00")
  expect(report.refused).toEqual([])
  return deadline(report, norm)
}

const withdrawn = event("ComplaintWithdrawn", "2024-06-13T10:00+01:00")
const reopened = event("ComplaintReopened", "2024-06-13T12:00+01:00")
const duties = machine.norms.filter(({ force }) => force !== "may").map(({ id }) => id)

describe("the duties in a case", () => {
  it("all have a course here", () => {
    expect(duties).toEqual(Object.keys(COURSES))
  })

  it.each(Object.entries(COURSES))("%s is carried out by its event", (norm, { starts, does }) => {
    expect(first(norm, ...starts)?.fulfilledBy).toBeUndefined()
    expect(first(norm, ...starts, does)?.fulfilledBy).toBe(does.id)
  })

  it.each(Object.entries(COURSES))("%s ends when the complaint is withdrawn", (norm, { starts }) => {
    expect(first(norm, ...starts, withdrawn)?.endedBy).toBe(withdrawn.id)
  })

  it.each(Object.entries(COURSES))("%s comes back with a reopening, at its old instants", (norm, { starts }) => {
    expect(first(norm, ...starts, withdrawn, reopened)).toEqual(first(norm, ...starts))
  })

  it.each(Object.entries(COURSES).filter(([norm]) => norm !== "resolveSpeedily"))(
    "%s is not started again by a reopening once it was carried out",
    (norm, { starts, does }) => {
      expect(first(norm, ...starts, does, withdrawn, reopened)).toEqual(first(norm, ...starts, does))
    },
  )

  it.each(Object.entries(COURSES).filter(([norm]) => norm !== "resolveSpeedily"))(
    "%s ends when the outcome is accepted",
    (norm, { starts }) => {
      const accepted = event("OutcomeAccepted", "2024-06-12T10:00+01:00")
      expect(first(norm, ...starts, PROPOSED, accepted)?.endedBy).toBe(accepted.id)
    },
  )

  it.each(Object.entries(COURSES).filter(([norm]) => norm !== "sendDeadlockLetter"))(
    "%s ends when the complaint is closed",
    (norm, { starts }) => {
      const closed = event("ComplaintClosed", "2024-06-13T10:00+01:00", { reason: "outOfScope" })
      expect(first(norm, ...starts, closed)?.endedBy).toBe(closed.id)
    },
  )
})

describe("the spans of a code", () => {
  it("become those of its machine, and no other", () => {
    const changed = {
      ...opus,
      acknowledge: { unit: "hours", n: 7 },
      adr: { ...opus.adr, after: { unit: "weeks", n: 6 } },
    } as const
    const of: Machine = complaint(changed)
    expect(written(normOf("acknowledge", of)).terms).toBe("ComplaintMade; within 7 hours")
    const start = alternativesOf(normOf("referToAdr", of).terms)[0]?.value.starts
    const once: Condition | undefined = start !== undefined && "once" in start ? start.once : undefined
    expect(once).toMatchObject({ of: [{ is: "elapsed", span: { unit: "weeks", n: 6 }, edge: "opening" }, {}] })
    const others = Object.keys(NORMS).filter((id) => id !== "acknowledge" && id !== "referToAdr")
    expect(others.map((id) => written(normOf(id, of)))).toEqual(others.map((id) => NORMS[id]))
  })
})
