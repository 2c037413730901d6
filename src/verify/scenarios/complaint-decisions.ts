/**
 * The decision of the scheme, which is to be carried out by the instant that it sets: worked out on a paper calendar.
 *
 * @since 0.1.0
 */
import { DEADLOCK, MADE, NONE, REOPENED } from "./beginnings.ts"
import type { Scenario, ScenarioStep } from "./scenario.ts"

const decision = (id: string, steps: readonly ScenarioStep[]): Scenario => ({
  id: `adr-decision-${id}`,
  says: "A decision of the scheme that the complainant accepts is to be carried out by the instant that it sets.",
  clauses: ["adr.ofcom", "c4-adr-decisions"],
  procedure: "Complaint",
  steps: [
    MADE,
    DEADLOCK,
    { at: "2025-03-11T09:00:00Z", event: "ReferredToAdr", state: "WithAdr" },
    { at: "2025-03-12T09:00:00Z", event: "AdrDecided", norms: { carryOutAdrDecision: NONE } },
    {
      at: "2025-03-13T09:00:00Z",
      event: "AdrDecisionAccepted carryOutBy=2025-03-20T09:00:00Z",
      norms: {
        carryOutAdrDecision: {
          is: "pending",
          times: 1,
          due: "2025-03-20T09:00:00Z",
          safeBy: "2025-03-20T09:00:00Z",
          latest: "2025-03-20T09:00:00Z",
          of: "provider",
          force: "must",
          source: "regulation",
          cites: ["c4-adr-decisions"],
        },
      },
    },
    ...steps,
  ],
})

const decisionEnded = (id: string, over: readonly ScenarioStep[]): Scenario =>
  decision(id, [
    ...over,
    { at: "2025-03-14T12:00:00Z", norms: { carryOutAdrDecision: { is: "ended" } } },
    { at: "2025-03-15T09:00:00Z", ...REOPENED, norms: { carryOutAdrDecision: { is: "pending", times: 1 } } },
    { at: "2025-03-15T10:00:00Z", event: "ComplaintLogged", norms: { carryOutAdrDecision: { is: "pending" } } },
  ])

/** Decisions of the scheme, carried out or not. @since 0.1.0 */
export const ADR_DECISIONS: readonly Scenario[] = [
  decision("carried-out", [
    { at: "2025-03-20T09:00:00Z", norms: { carryOutAdrDecision: { is: "pending" } } },
    {
      at: "2025-03-20T09:00:00Z",
      event: "AdrDecisionCarriedOut",
      norms: { carryOutAdrDecision: { is: "met", times: 1 } },
    },
  ]),
  decision("late", [{ at: "2025-03-20T09:00:00.001Z", norms: { carryOutAdrDecision: { is: "breached" } } }]),
  decision("accepted-twice", [
    {
      at: "2025-03-14T09:00:00Z",
      event: "AdrDecisionAccepted carryOutBy=2025-03-27T09:00:00Z",
      norms: { carryOutAdrDecision: { is: "pending", all: ["pending", "pending"] } },
    },
  ]),
  decisionEnded("accepted", [
    { at: "2025-03-14T09:00:00Z", event: "OutcomeProposed" },
    { at: "2025-03-14T10:00:00Z", event: "OutcomeAccepted", state: "Resolved" },
  ]),
  decisionEnded("withdrawn", [{ at: "2025-03-14T10:00:00Z", event: "ComplaintWithdrawn", state: "Withdrawn" }]),
  {
    id: "adr-decision-closed",
    says: "A closing ends the duty to carry a decision out, once the right to ADR has lapsed.",
    clauses: ["c4-adr-decisions", "adr-12-months"],
    procedure: "Complaint",
    steps: [
      MADE,
      DEADLOCK,
      { at: "2025-03-10T10:00:00Z", event: "AdrLetterSent" },
      { at: "2025-03-11T09:00:00Z", event: "ReferredToAdr", state: "WithAdr" },
      { at: "2025-03-12T09:00:00Z", event: "AdrDecided" },
      { at: "2025-03-13T09:00:00Z", event: "AdrDecisionAccepted carryOutBy=2027-03-20T09:00:00Z" },
      { at: "2025-03-14T10:00:00Z", event: "ComplaintWithdrawn", state: "Withdrawn" },
      { at: "2025-03-15T09:00:00Z", ...REOPENED, norms: { carryOutAdrDecision: { is: "pending", times: 1 } } },
      {
        at: "2026-03-11T09:00:00Z",
        event: "ComplaintClosed reason=outOfScope",
        state: "Closed",
        norms: { carryOutAdrDecision: { is: "ended" } },
      },
    ],
  },
]
