/**
 * What the rules of a complaint cite. Those of Opus's code are written out here by hand, as they stood in the rules before
 * codes gave their own clauses; another provider's rules cite its clauses and none of Opus's.
 */
import { describe, expect, it } from "vitest"
import { type ComplaintsCode, complaint, type Machine, opus } from "../../../src/index.ts"
import { clauses } from "../../../src/text/index.ts"
import { CODES } from "./codes.ts"
import { LAWS } from "./laws-made.ts"

const RESOLVE = "complaints.resolve"
const WEEKS = "adr.eight-weeks"
const DEADLOCK = "adr.deadlock"
const OFCOM = "adr.ofcom"
const CONTACT = "response-times.contact-time"
const HANDLER = "response-times.handler"
const INVESTIGATED = "response-times.investigated"

/** The transitions of Opus's code, in order. */
const TRANSITIONS: readonly (readonly [event: string, ...cites: readonly string[]])[] = [
  [
    "ComplaintMade",
    "channels.in-person",
    "channels.telephone",
    "channels.in-writing",
    "channels.webchat",
    "complaints.seriously",
  ],
  ["ComplaintMade", "channels.thermometer", "complaints.seriously"],
  ["ComplaintLogged", "response-times.logged"],
  ["ComplaintLogged", "response-times.logged"],
  ["ComplaintAcknowledged", "response-times.acknowledge"],
  ["CaseHandlerAssigned", HANDLER],
  ["CaseHandlerAssigned", HANDLER],
  ["InvestigationStarted", INVESTIGATED],
  ["InvestigationStarted", INVESTIGATED],
  ["FirstResponseGiven", RESOLVE],
  ["ResolutionPlanGiven", RESOLVE],
  ["DelayNotified", CONTACT],
  ["ContactTimeAgreed", CONTACT],
  ["ContactMade", CONTACT, "response-times.updates"],
  ["ProgressUpdateGiven", "response-times.updates"],
  ["EscalationRequested", "stages.table"],
  ["ComplaintEscalated", "stages.table"],
  ["OutcomeProposed", RESOLVE],
  ["OutcomeProposed", RESOLVE],
  ["OutcomeAccepted", RESOLVE, WEEKS],
  ["OutcomeAccepted", RESOLVE, WEEKS],
  ["OutcomeRejected", RESOLVE],
  ["OutcomeRejected", RESOLVE],
  ["DeadlockReached", DEADLOCK],
  ["AdrLetterSent", DEADLOCK],
  ["AdrLetterSent", DEADLOCK],
  ["AdrLetterSent", WEEKS],
  ["ReferredToAdr", WEEKS, DEADLOCK, OFCOM],
  ["AdrDecided", OFCOM],
  ["AdrDecisionAccepted", OFCOM],
  ["AdrDecisionCarriedOut", OFCOM],
  ["ComplaintWithdrawn", RESOLVE],
  ["ComplaintClosed", RESOLVE],
  ["ComplaintClosed", RESOLVE, WEEKS],
  ["ComplaintClosed", OFCOM],
  ["ComplaintClosed", RESOLVE],
  ["ComplaintClosed", RESOLVE, WEEKS],
  ["ComplaintReopened", RESOLVE],
  ["ComplaintReopened", RESOLVE],
]

/** The refusals of Opus's code, in order. */
const REFUSALS: readonly (readonly [code: string, ...cites: readonly string[]])[] = [
  ["NotACustomer", "channels.thermometer"],
  ["NotMadeYet"],
  ["AlreadyMade"],
  ["ContactBeforeAgreement", CONTACT],
  ["UnknownStage", "stages.table"],
  ["NothingProposed", RESOLVE],
  ["NothingProposed", RESOLVE],
  ["AlreadyDeadlocked", DEADLOCK],
  ["AlreadyWithAdr", OFCOM],
  ["DeadlockNotOnRequest", DEADLOCK],
  ["AlreadyWithAdr", OFCOM],
  ["NotWithAdr", OFCOM],
  ["DueBeforeAcceptance", OFCOM],
  ["RightOpen", DEADLOCK],
  ["NotWithAdr", OFCOM],
  ["NotSilent"],
  ["NotResolved", WEEKS],
  ["NotEnded"],
  ["AlreadyResolved", WEEKS],
  ["CaseEnded"],
]

/** The norms of Opus's code, in order. */
const NORMS: readonly (readonly [norm: string, ...cites: readonly string[]])[] = [
  ["log", "response-times.logged"],
  ["acknowledge", "response-times.acknowledge"],
  ["investigate", INVESTIGATED],
  ["assignHandler", HANDLER],
  ["agreeContactTime", CONTACT],
  ["keepContactTime", CONTACT],
  ["updateRegularly", "response-times.updates"],
  ["resolveSpeedily", RESOLVE],
  ["sendDeadlockLetter", DEADLOCK],
  ["referToAdr", WEEKS, DEADLOCK, OFCOM],
]

const citedBy = ({ transitions, refusals, norms }: Machine): readonly string[] => [
  ...new Set([...transitions, ...refusals, ...norms].flatMap(({ cites = [] }) => cites)),
]

const published = new Set<string>(clauses.map(({ id }) => id))

describe("the rules of Opus's code", () => {
  const { transitions, refusals, norms } = complaint(opus)

  it("cite these clauses where an event is taken", () => {
    expect(transitions.map(({ on, cites }) => [on.event, ...cites])).toEqual(TRANSITIONS)
  })

  it("cite these clauses where an event is refused", () => {
    expect(refusals.map(({ code, cites = [] }) => [code, ...cites])).toEqual(REFUSALS)
  })

  it("cite these clauses for what is owed and allowed", () => {
    expect(norms.map(({ id, cites }) => [id, ...cites])).toEqual(NORMS)
  })
})

describe("the rules of another provider's code", () => {
  it.each(Object.entries(CODES))("cite no clause of Opus's, with the rules of the code %s", (_, rules) => {
    const code: ComplaintsCode = { ...rules, id: "acme", cites: {} }
    expect(citedBy(complaint(code)).filter((each) => !each.startsWith("acme:"))).toEqual([])
  })

  it("cite its own clauses where it gives them", () => {
    const code: ComplaintsCode = { ...opus, id: "acme", cites: { acknowledge: ["2.1"], adr: ["9"], deadlock: ["8"] } }
    const { norms } = complaint(code)
    expect(norms.filter(({ id }) => ["acknowledge", "referToAdr"].includes(id)).map(({ cites }) => cites)).toEqual([
      ["2.1"],
      ["9", "8"],
    ])
    expect(citedBy(complaint(code)).filter((each) => published.has(each))).toEqual([])
  })

  it("name the law's requirements beside them, and still no clause of Opus's", () => {
    const code: ComplaintsCode = { ...opus, id: "acme", cites: {}, deadlockLetter: null }
    for (const law of Object.values(LAWS))
      expect(citedBy(complaint(code, law)).filter((each) => published.has(each))).toEqual([])
  })
})
