import { cited } from "../../code/cited.ts"
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import { isUnknown } from "../../code/timing.ts"
import { all, any, type Condition, not } from "../../machine/condition.ts"
import { EVENTS } from "../../procedures/complaint/events.ts"
import { ENDED, OPEN } from "../../procedures/complaint/states.ts"
import { words } from "../../procedures/complaint/words.ts"
import { byReading, given, type Invariant, never, possible, stands } from "./invariant.ts"

const { on, first, since, happened, inState, eventIs } = words

const about = ["Complaint"] as const

const isAccepted = happened(since(first("OutcomeAccepted"), on("ComplaintReopened")))
const isProposed = happened(since(first("OutcomeProposed"), on("ComplaintReopened")))

const isResolved: Condition = byReading("resolved", {
  "outcome-accepted": isAccepted,
  "outcome-proposed": any(isAccepted, isProposed),
})

const types = Object.keys(EVENTS) as (keyof typeof EVENTS)[]

/**
 * What must hold of how a complaint ends, and of what comes after its end.
 *
 * @param code - a complaints code
 * @returns the invariants
 * @example
 * import { opus } from "@opustech/complaints-code"
 * closingInvariants(opus)[0]?.id // => "closed-for-a-listed-reason"
 * @since 0.1.0
 */
export const closingInvariants = (code: ComplaintsCode): readonly Invariant[] => {
  const clauses = cited(code, "closing", "adr.after")
  const silence = code.closing.afterSilence
  const closesInSilence = silence !== null && !isUnknown(silence)
  const reopens = code.reopening !== "newComplaint"
  const requirements = ["close-not-premature", "def-resolved"]
  return [
    {
      id: "closed-for-a-listed-reason",
      says: "No complaint is closed for a reason that is not on the list: resolved, decided by ADR, silence where the code says so, or out of scope.",
      clauses,
      requirements,
      about,
      checks: [
        {
          kind: "onlyAfter",
          event: on("ComplaintClosed"),
          condition: eventIs("ComplaintClosed", {
            reason: ["resolved", "adrDecided", "outOfScope", ...(closesInSilence ? (["silence"] as const) : [])],
          }),
        },
      ],
    },
    {
      id: "closed-as-resolved-only-when-resolved",
      says: "A complaint is closed as resolved only after the complainant has accepted an outcome (or, where that is how the code is read, after one was proposed).",
      clauses: cited(code, "closing", "resolution"),
      requirements,
      about,
      checks: [{ kind: "onlyAfter", event: on("ComplaintClosed", { reason: "resolved" }), condition: isResolved }],
    },
    {
      id: "closed-as-decided-only-after-a-decision",
      says: "A complaint is closed as decided by ADR only after the scheme has decided on this referral.",
      clauses: cited(code, "adr.route"),
      requirements: ["close-not-premature"],
      about,
      checks: [
        {
          kind: "onlyAfter",
          event: on("ComplaintClosed", { reason: "adrDecided" }),
          condition: happened(since(first("AdrDecided"), on("ReferredToAdr"))),
        },
      ],
    },
    {
      id: "an-accepted-decision-is-carried-out-before-closing",
      says: "A decision of the ADR scheme that the complainant has accepted is carried out before the complaint is closed as decided.",
      clauses: cited(code, "adr.route"),
      requirements: ["c4-adr-decisions", "gc14-5-adr-decisions"],
      about,
      checks: [
        {
          kind: "onlyAfter",
          event: on("ComplaintClosed", { reason: "adrDecided" }),
          condition: not(
            happened(since(first("AdrDecisionAccepted"), on("AdrDecisionCarriedOut"), on("ReferredToAdr"))),
          ),
        },
      ],
    },
    {
      id: "closed-as-out-of-scope-only-while-adr-is-shut",
      says: "A complaint is closed as out of scope only while the right to go to ADR is not open, so that no closing takes that right away.",
      clauses,
      requirements: ["close-not-premature"],
      about,
      checks: [
        {
          kind: "onlyAfter",
          event: on("ComplaintClosed", { reason: "outOfScope" }),
          condition: not(stands("referToAdr", "open", "exercised")),
        },
      ],
    },
    {
      id: "resolved-only-by-acceptance",
      says: "A complaint is in the state Resolved only because the complainant has accepted an outcome since it was last reopened.",
      clauses: cited(code, "resolution"),
      requirements: ["def-resolved"],
      about,
      checks: [never(inState("Resolved"), not(isAccepted))],
    },
    {
      id: "accepted-or-rejected-only-when-proposed",
      says: "An outcome is accepted or rejected only where one has been proposed since the complaint was last reopened.",
      clauses: cited(code, "resolution"),
      requirements: [],
      about,
      checks: [
        { kind: "onlyAfter", event: on("OutcomeAccepted"), condition: isProposed },
        { kind: "onlyAfter", event: on("OutcomeRejected"), condition: isProposed },
      ],
    },
    {
      id: "acceptable-after-deadlock",
      says: "An outcome can still be accepted after deadlock, and after the complaint was taken to ADR.",
      clauses: cited(code, "resolution"),
      requirements: [],
      about,
      checks: [
        possible(inState("Resolved"), happened(since(first("DeadlockReached"), on("ComplaintReopened")))),
        possible(inState("Resolved"), happened(since(first("ReferredToAdr"), on("ComplaintReopened")))),
      ],
    },
    {
      id: "withdrawn-at-any-time",
      says: "The complainant can withdraw the complaint at any time until it is resolved or has ended.",
      clauses: cited(code, "closing"),
      requirements: [],
      about,
      checks: [{ kind: "taken", event: on("ComplaintWithdrawn"), condition: inState(...OPEN) }],
    },
    {
      id: "nothing-after-the-end-but-reopening",
      says: "After a complaint is closed or withdrawn nothing is taken but its reopening.",
      clauses: cited(code, "reopening"),
      requirements: [],
      about,
      checks: types
        .filter((each) => each !== "ComplaintReopened")
        .map((each) => ({ kind: "onlyAfter" as const, event: on(each), condition: not(inState(...ENDED)) })),
    },
    {
      id: "reopened-as-the-code-says",
      says: reopens
        ? "A complaint that was resolved, closed or withdrawn can be reopened, and is then under investigation."
        : "Under this code no complaint is reopened: what comes later is a new complaint.",
      clauses: cited(code, "reopening"),
      requirements: [],
      about,
      checks: reopens
        ? [
            { kind: "taken", event: on("ComplaintReopened"), condition: inState(...ENDED, "Resolved") },
            { kind: "onlyAfter", event: on("ComplaintReopened"), condition: inState(...ENDED, "Resolved") },
          ]
        : [{ kind: "onlyAfter", event: on("ComplaintReopened"), condition: given(false) }],
    },
    {
      id: "made-first-and-once",
      says: "A complaint is made before anything else happens to it, and only once: another one is a case of its own.",
      clauses: cited(code, "complaints"),
      requirements: [],
      about,
      checks: [
        { kind: "onlyAfter", event: on("ComplaintMade"), condition: not(happened(first("ComplaintMade"))) },
        ...types
          .filter((each) => each !== "ComplaintMade")
          .map((each) => ({
            kind: "onlyAfter" as const,
            event: on(each),
            condition: happened(first("ComplaintMade")),
          })),
      ],
    },
    {
      id: "thermometer-complaints-from-customers-only",
      says: "A complaint through the Customer Thermometer is taken from a customer only.",
      clauses: cited(code, "channels.CustomerThermometer"),
      requirements: [],
      about,
      checks: [
        {
          kind: "onlyAfter",
          event: on("ComplaintMade", { channel: "CustomerThermometer" }),
          condition: eventIs("ComplaintMade", { complainant: { customer: true } }),
        },
      ],
    },
    {
      id: "any-other-complaint-is-taken",
      says: "Every complaint through any other channel is taken, whoever makes it.",
      clauses: cited(code, "complaints"),
      requirements: ["def-complaint"],
      about,
      checks: [
        {
          kind: "taken",
          event: on("ComplaintMade"),
          condition: all(inState("NotMade"), not(eventIs("ComplaintMade", { channel: "CustomerThermometer" }))),
        },
      ],
    },
  ]
}
