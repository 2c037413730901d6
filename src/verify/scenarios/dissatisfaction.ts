/**
 * Dissatisfaction feedback cases, from their raising to their closing: worked out from the Code.
 *
 * @since 0.1.0
 */
import { owed } from "./beginnings.ts"
import type { Scenario, ScenarioStep, Stand } from "./scenario.ts"

const clauses = [
  "dissatisfaction.handler",
  "thermometer.contact",
  "dissatisfaction.root-cause",
  "dissatisfaction.put-right",
  "dissatisfaction.prevention",
]
const KEPT_APART = { "complaint-or-dissatisfaction": "kept-apart" } as const

const at = (day: number): string => `2025-03-${`${day}`.padStart(2, "0")}T09:00:00Z`

const HANDLER = owed("must", "assign", "dissatisfaction.handler")
const CONTACT = owed("must", "then", "thermometer.contact")
const CARE = owed("must", "with care", "dissatisfaction.care")
const CAUSE = owed("aims", "so that we can get to the route of issues", "dissatisfaction.root-cause")
const RIGHT = owed("aims", "sort them", "dissatisfaction.put-right")
const PREVENT = owed("aims", "never happen again", "dissatisfaction.prevention")
const MET: Stand = { is: "met", times: 1 }

const raised = (fields: string, emits: readonly string[]): ScenarioStep => ({
  at: at(3),
  event: `DissatisfactionRaised${fields}`,
  state: "Raised",
  emits,
})

const STEPS = ["RootCauseFound", "IssuePutRight", "PreventionPutInPlace"]
const CLOSINGS = [
  "DissatisfactionClosed",
  "DissatisfactionClosed reason=putRight",
  "DissatisfactionClosed reason=asComplaint",
]
const EVERYTHING = [
  "DissatisfactionRaised",
  "CaseHandlerAssigned",
  "ContactMade",
  ...STEPS,
  "ComplaintRecognised",
  ...CLOSINGS,
]

/** How a case goes that is, or is not, a complaint already. */
const raising = (
  fields: string,
  isComplaint: boolean,
  emits: readonly string[],
  readings?: Scenario["readings"],
): Scenario => {
  const recognised = isComplaint ? [] : ["ComplaintRecognised"]
  return {
    id: `dissatisfaction${fields.replaceAll(" ", "-")}${readings === undefined ? "" : "-kept-apart"}`,
    says: "Dissatisfaction from which a response is expected is a complaint, once; else it becomes one when it is recognised.",
    clauses: ["complaints.seriously", "handling.basis", "dissatisfaction.welcome"],
    procedure: "Dissatisfaction",
    ...(readings === undefined ? {} : { readings }),
    steps: [
      {
        ...raised(fields, emits),
        may: { Raised: ["ContactMade", ...STEPS, ...recognised], InHand: ["CaseHandlerAssigned"] },
        refuses: {
          NoCaseHandler: CLOSINGS,
          AlreadyRaised: ["DissatisfactionRaised"],
          ...(isComplaint ? { AlreadyComplaint: ["ComplaintRecognised"] } : {}),
        },
        norms: { contactCustomer: { is: "none" }, assignHandler: HANDLER, treatWithCare: CARE },
      },
      {
        at: at(4),
        event: "CaseHandlerAssigned",
        state: "InHand",
        may: {
          InHand: ["CaseHandlerAssigned", "ContactMade", ...STEPS, ...recognised],
          Closed: ["DissatisfactionClosed", ...(isComplaint ? ["DissatisfactionClosed reason=asComplaint"] : [])],
        },
        refuses: {
          AlreadyRaised: ["DissatisfactionRaised"],
          NotPutRight: ["DissatisfactionClosed reason=putRight"],
          NoReasonGiven: ["DissatisfactionClosed why=-"],
          ...(isComplaint
            ? { AlreadyComplaint: ["ComplaintRecognised"] }
            : { NoComplaint: ["DissatisfactionClosed reason=asComplaint"] }),
        },
        norms: { assignHandler: MET },
      },
      ...(isComplaint
        ? []
        : [
            {
              at: at(5),
              event: "ComplaintRecognised",
              emits: ["raise Complaint"],
              refuses: { AlreadyComplaint: ["ComplaintRecognised"] },
            },
          ]),
      {
        at: at(6),
        event: "DissatisfactionClosed reason=asComplaint",
        state: "Closed",
        may: {},
        refuses: { CaseEnded: EVERYTHING },
      },
    ],
  }
}

/** A case of a Yellow or Red rating: the customer is to be contacted, before or after the handler is assigned. */
const contacted = (rating: string, early: boolean): Scenario => ({
  id: `dissatisfaction-${rating}-${early ? "contacted-early" : "contacted"}`,
  says: "After a Yellow or Red rating the customer is contacted, and the case is not closed before that.",
  clauses,
  procedure: "Dissatisfaction",
  steps: [
    {
      ...raised(` rating=${rating}`, []),
      norms: {
        assignHandler: HANDLER,
        contactCustomer: CONTACT,
        treatWithCare: CARE,
        findRootCause: CAUSE,
        putRight: RIGHT,
        prevent: PREVENT,
      },
      may: { Raised: ["ContactMade", ...STEPS, "ComplaintRecognised"], ContactOwed: ["CaseHandlerAssigned"] },
    },
    ...(early
      ? [
          { at: at(3), event: "ContactMade", norms: { contactCustomer: MET } },
          { at: at(4), event: "CaseHandlerAssigned", state: "InHand", norms: { assignHandler: MET } },
        ]
      : [
          {
            at: at(4),
            event: "CaseHandlerAssigned",
            state: "ContactOwed",
            may: {
              ContactOwed: ["CaseHandlerAssigned", ...STEPS, "ComplaintRecognised"],
              InHand: ["ContactMade"],
            },
            refuses: { NotContacted: CLOSINGS, AlreadyRaised: ["DissatisfactionRaised"] },
            norms: { assignHandler: MET, contactCustomer: CONTACT },
          },
          { at: at(5), event: "ContactMade", state: "InHand", norms: { contactCustomer: MET } },
        ]),
    { at: at(6), event: "ContactMade", norms: { treatWithCare: CARE, findRootCause: CAUSE } },
    {
      at: at(7),
      event: "DissatisfactionClosed",
      state: "Closed",
      norms: {
        treatWithCare: MET,
        findRootCause: { is: "ended", times: 1 },
        putRight: { is: "ended", times: 1 },
        prevent: { is: "ended", times: 1 },
      },
    },
  ],
})

/** What is put right is closed so once all three steps are done, in whatever order. */
const putRight = (order: readonly string[]): Scenario => ({
  id: `put-right-${order.join("-")}`,
  says: "A case is put right once the root cause is found, the issue put right, and a measure put in place.",
  clauses,
  procedure: "Dissatisfaction",
  steps: [
    raised("", []),
    { at: at(4), event: "CaseHandlerAssigned", state: "InHand" },
    ...order.map(
      (event, index): ScenarioStep => ({
        at: at(5 + index),
        event,
        refuses: index < 2 ? { NotPutRight: ["DissatisfactionClosed reason=putRight"] } : {},
        norms: Object.fromEntries(
          [
            ["findRootCause", "RootCauseFound", CAUSE] as const,
            ["putRight", "IssuePutRight", RIGHT] as const,
            ["prevent", "PreventionPutInPlace", PREVENT] as const,
          ].map(([id, by, still]) => [id, order.slice(0, index + 1).includes(by) ? MET : still]),
        ),
      }),
    ),
    { at: at(8), event: "DissatisfactionClosed reason=putRight", state: "Closed", norms: { treatWithCare: MET } },
  ],
})

/** @since 0.1.0 */
export const DISSATISFACTION: readonly Scenario[] = [
  {
    id: "dissatisfaction-not-raised",
    says: "A dissatisfaction case begins by being raised.",
    clauses: ["dissatisfaction.welcome"],
    procedure: "Dissatisfaction",
    steps: [
      {
        at: at(3),
        may: { Raised: ["DissatisfactionRaised"] },
        refuses: { NotRaisedYet: EVERYTHING.slice(1) },
      },
    ],
  },
  ...(["none", "explicit", "implicit"] as const).flatMap((expected) => {
    const fields = ` responseExpected=${expected}`
    const isExpected = expected !== "none"
    return [
      raising(fields, isExpected, isExpected ? ["raise Complaint"] : []),
      raising(fields, false, [], KEPT_APART),
      raising(`${fields} complaintRaised=true`, true, []),
      raising(`${fields} complaintRaised=true`, true, [], KEPT_APART),
      raising(`${fields} rating=Green`, isExpected, isExpected ? ["raise Complaint"] : []),
    ]
  }),
  ...["Yellow", "Red"].flatMap((rating) => [contacted(rating, false), contacted(rating, true)]),
  {
    id: "dissatisfaction-contact-owed-and-a-complaint",
    says: "What is a complaint already is not recognised as one again while the contact is owed.",
    clauses: ["complaints.seriously", "thermometer.contact"],
    procedure: "Dissatisfaction",
    steps: [
      raised(" rating=Red responseExpected=explicit", ["raise Complaint"]),
      {
        at: at(4),
        event: "CaseHandlerAssigned",
        state: "ContactOwed",
        refuses: { AlreadyComplaint: ["ComplaintRecognised"] },
      },
    ],
  },
  putRight(["RootCauseFound", "IssuePutRight", "PreventionPutInPlace"]),
  putRight(["PreventionPutInPlace", "RootCauseFound", "IssuePutRight"]),
  putRight(["IssuePutRight", "PreventionPutInPlace", "RootCauseFound"]),
]
