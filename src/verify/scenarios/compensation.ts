/**
 * Compensation, from what gave rise to it to its payment: worked out from the Code. The floor is what law or regulation
 * requires.
 *
 * @since 0.1.0
 */
import { NONE, owed } from "./beginnings.ts"
import type { Scenario, ScenarioStep, Stand } from "./scenario.ts"

const clauses = ["compensation.no-rigid", "compensation.own-facts", "compensation.comply", "compensation.credit"]
const at = (day: number): string => `2025-03-${`${day}`.padStart(2, "0")}T09:00:00Z`

const FLOOR = " floor.amount.pence=1000 floor.amount.currency=GBP floor.source=statute"
const LOW = " floor.amount.pence=999 floor.amount.currency=GBP floor.source=statute"
const HIGH = " floor.amount.pence=1001 floor.amount.currency=GBP floor.source=statute"
const METHODS = ["bankTransfer", "cheque", "card", "other"]

const RAISED: ScenarioStep = { at: at(3), event: "CompensationRaised", state: "Raised" }
const CONSIDERED: ScenarioStep = { at: at(4), event: "CompensationConsidered", state: "Considered" }
const OFFERED: ScenarioStep = { at: at(5), event: "CompensationOffered", state: "Offered" }
const FOUND: ScenarioStep = { ...CONSIDERED, event: `CompensationConsidered${FLOOR}` }

const CONSIDER = owed("must", "upon its own particular facts", "compensation.own-facts")
const ASSESS = owed("must", "assess the applicable level", "compensation.own-facts")
const PAY_FLOOR = owed("must", "comply with all legislative and regulatory requirements", "compensation.comply")
const PAY = owed("must", "paid as a credit to your account or otherwise as agreed", "compensation.credit")
const MET: Stand = { is: "met", times: 1 }

const EVERYTHING = [
  "CompensationRaised",
  "CompensationConsidered",
  "CompensationOffered",
  "CompensationAccepted",
  "CompensationRejected",
  "PaymentMethodAgreed",
  "CompensationPaid",
  "CompensationDeclined",
]
const paid = (as: string): string => `CompensationPaid as=${as}`

const scenario = (
  id: string,
  says: string,
  steps: readonly ScenarioStep[],
  readings?: Scenario["readings"],
): Scenario => ({
  id: `compensation-${id}`,
  says,
  clauses,
  procedure: "Compensation",
  ...(readings === undefined ? {} : { readings }),
  steps,
})

/** @since 0.1.0 */
export const COMPENSATION: readonly Scenario[] = [
  scenario("course", "It is considered upon its own facts, offered, accepted and paid.", [
    { at: at(2), may: { Raised: ["CompensationRaised"] }, refuses: { NotRaisedYet: EVERYTHING.slice(1) } },
    {
      ...RAISED,
      may: { Considered: ["CompensationConsidered"], Raised: ["PaymentMethodAgreed"] },
      refuses: {
        AlreadyRaised: ["CompensationRaised"],
        NotConsidered: ["CompensationOffered", "CompensationDeclined"],
        NothingOffered: ["CompensationAccepted", "CompensationRejected", "CompensationPaid"],
      },
      norms: { consider: CONSIDER, assess: NONE, payFloor: NONE, pay: NONE },
    },
    {
      ...CONSIDERED,
      may: {
        Considered: ["CompensationConsidered", "PaymentMethodAgreed"],
        Offered: ["CompensationOffered"],
        Declined: ["CompensationDeclined"],
      },
      refuses: {
        AlreadyRaised: ["CompensationRaised"],
        NothingOffered: ["CompensationAccepted", "CompensationRejected", "CompensationPaid"],
        FloorApplies: [`CompensationDeclined${FLOOR}`],
      },
      norms: { consider: MET, assess: ASSESS, payFloor: NONE, pay: NONE },
    },
    {
      at: at(4),
      event: "CompensationConsidered",
      norms: { consider: MET, assess: { is: "pending", all: ["ended", "pending"] } },
    },
    {
      ...OFFERED,
      may: {
        Offered: ["CompensationOffered", "PaymentMethodAgreed"],
        Accepted: ["CompensationAccepted"],
        Considered: ["CompensationRejected"],
        Paid: ["CompensationPaid"],
      },
      refuses: {
        AlreadyRaised: ["CompensationRaised"],
        OfferStands: ["CompensationConsidered", "CompensationDeclined"],
      },
      norms: { consider: MET, assess: { is: "met", all: ["ended", "met"] }, pay: NONE },
    },
    {
      at: at(6),
      event: "CompensationAccepted",
      state: "Accepted",
      may: { Accepted: ["PaymentMethodAgreed"], Paid: ["CompensationPaid"] },
      refuses: {
        AlreadyRaised: ["CompensationRaised"],
        AlreadyAccepted: [
          "CompensationConsidered",
          "CompensationOffered",
          "CompensationAccepted",
          "CompensationRejected",
          "CompensationDeclined",
        ],
        BelowOffer: ["CompensationPaid offered.pence=1001"],
        NotAgreed: METHODS.map(paid),
      },
      norms: { pay: PAY },
    },
    {
      at: at(7),
      event: "CompensationPaid",
      state: "Paid",
      may: {},
      refuses: { CaseEnded: EVERYTHING },
      norms: { pay: MET, payFloor: NONE, assess: { is: "met" } },
    },
  ]),
  scenario("declined", "It is declined where nothing requires it, and the case is over.", [
    RAISED,
    CONSIDERED,
    {
      at: at(5),
      event: "CompensationDeclined",
      state: "Declined",
      may: {},
      refuses: { CaseEnded: EVERYTHING },
      norms: { assess: MET, consider: MET },
    },
  ]),
  scenario("rejected", "An offer that is rejected is considered anew.", [
    RAISED,
    CONSIDERED,
    OFFERED,
    {
      at: at(6),
      event: "CompensationRejected",
      state: "Considered",
      may: {
        Considered: ["CompensationConsidered", "PaymentMethodAgreed"],
        Offered: ["CompensationOffered"],
        Declined: ["CompensationDeclined"],
      },
      norms: { assess: MET, pay: NONE },
    },
  ]),
  scenario("floor", "What law or regulation requires is neither undercut nor declined nor forgotten.", [
    RAISED,
    {
      ...FOUND,
      norms: { payFloor: PAY_FLOOR, assess: ASSESS },
      may: {
        Considered: ["CompensationConsidered", "PaymentMethodAgreed"],
        Offered: [`CompensationOffered${FLOOR}`, `CompensationOffered${LOW}`],
      },
      refuses: {
        BelowFloor: [`CompensationOffered${HIGH}`],
        FloorLeftOut: ["CompensationOffered"],
        FloorApplies: ["CompensationDeclined", `CompensationDeclined${FLOOR}`],
      },
    },
    {
      at: at(5),
      event: `CompensationOffered${FLOOR}`,
      state: "Offered",
      may: {
        Offered: ["PaymentMethodAgreed", `CompensationOffered${FLOOR}`],
        Accepted: ["CompensationAccepted"],
        Considered: ["CompensationRejected"],
        Paid: [`CompensationPaid${FLOOR}`, `CompensationPaid${LOW}`],
      },
      refuses: {
        BelowFloor: [`CompensationPaid${HIGH}`],
        FloorLeftOut: ["CompensationPaid", "CompensationOffered"],
        BelowOffer: [`CompensationPaid${FLOOR} offered.pence=1001`],
        NotAgreed: [`CompensationPaid${FLOOR} as=cheque`],
      },
      norms: { payFloor: PAY_FLOOR },
    },
    { at: at(6), event: "CompensationRejected", state: "Considered", norms: { payFloor: PAY_FLOOR } },
    {
      at: at(7),
      event: "CompensationConsidered",
      refuses: { FloorApplies: [`CompensationDeclined${FLOOR}`] },
      may: {
        Considered: ["CompensationConsidered", "PaymentMethodAgreed"],
        Offered: ["CompensationOffered", `CompensationOffered${FLOOR}`],
        Declined: ["CompensationDeclined"],
      },
      norms: { payFloor: { is: "ended", times: 1 } },
    },
    {
      at: at(7),
      event: "CompensationOffered",
      state: "Offered",
      refuses: { BelowOffer: ["CompensationPaid offered.pence=1001"] },
    },
    { at: at(7), event: "CompensationRejected", state: "Considered" },
    {
      at: at(8),
      event: `CompensationConsidered${FLOOR}`,
      norms: { payFloor: { is: "pending", all: ["ended", "pending"] } },
    },
    { at: at(9), event: `CompensationOffered${FLOOR}`, state: "Offered" },
    { at: at(10), event: "CompensationAccepted", state: "Accepted", norms: { payFloor: { is: "pending" }, pay: PAY } },
    {
      at: at(11),
      event: `CompensationPaid${FLOOR}`,
      state: "Paid",
      norms: { payFloor: { is: "met", all: ["ended", "met"] }, pay: MET },
    },
  ]),
  scenario("floor-found-late", "A floor that is first found in the offer binds what follows it.", [
    RAISED,
    { ...CONSIDERED, norms: { payFloor: NONE } },
    {
      at: at(5),
      event: `CompensationOffered${FLOOR}`,
      state: "Offered",
      refuses: { FloorLeftOut: ["CompensationPaid", "CompensationOffered"], BelowFloor: [`CompensationPaid${HIGH}`] },
      norms: { payFloor: NONE },
    },
    {
      at: at(6),
      event: "CompensationRejected",
      state: "Considered",
      refuses: { FloorApplies: ["CompensationDeclined"], FloorLeftOut: ["CompensationOffered"] },
    },
    {
      at: at(7),
      event: "CompensationConsidered",
      may: {
        Considered: ["CompensationConsidered", "PaymentMethodAgreed"],
        Offered: ["CompensationOffered"],
        Declined: ["CompensationDeclined"],
      },
    },
    {
      at: at(8),
      event: "CompensationOffered",
      state: "Offered",
      may: {
        Offered: ["PaymentMethodAgreed", "CompensationOffered"],
        Accepted: ["CompensationAccepted"],
        Considered: ["CompensationRejected"],
        Paid: ["CompensationPaid"],
      },
    },
  ]),
  scenario(
    "floor-found-then-left-out-of-the-offer",
    "A floor that was found twice is left out only by considering anew.",
    [
      RAISED,
      FOUND,
      {
        at: at(5),
        event: `CompensationConsidered${FLOOR}`,
        norms: { payFloor: { is: "pending", all: ["ended", "pending"] } },
      },
      { at: at(6), event: "CompensationConsidered", norms: { payFloor: { is: "ended", all: ["ended", "ended"] } } },
      {
        at: at(7),
        event: "CompensationOffered",
        state: "Offered",
        refuses: { BelowOffer: ["CompensationPaid offered.pence=1001"] },
        may: {
          Offered: ["PaymentMethodAgreed", "CompensationOffered"],
          Accepted: ["CompensationAccepted"],
          Considered: ["CompensationRejected"],
          Paid: ["CompensationPaid"],
        },
      },
    ],
  ),
  ...METHODS.flatMap((method) => [
    scenario(`agreed-${method}`, "Payment is a credit, unless another way was agreed, which then is owed.", [
      RAISED,
      CONSIDERED,
      OFFERED,
      {
        at: at(6),
        event: `PaymentMethodAgreed method=${method}`,
        refuses: {
          OtherwiseAgreed: ["CompensationPaid"],
          NotAgreed: METHODS.filter((each) => each !== method).map(paid),
        },
        may: {
          Offered: ["PaymentMethodAgreed", "CompensationOffered"],
          Accepted: ["CompensationAccepted"],
          Considered: ["CompensationRejected"],
          Paid: [paid(method)],
        },
      },
      {
        at: at(7),
        event: "PaymentMethodAgreed method=credit",
        refuses: { NotAgreed: METHODS.map(paid) },
      },
      { at: at(8), event: "CompensationPaid", state: "Paid" },
    ]),
    scenario(
      `credit-always-${method}`,
      "By the other reading, a credit is always a way to pay.",
      [
        RAISED,
        CONSIDERED,
        OFFERED,
        {
          at: at(6),
          event: `PaymentMethodAgreed method=${method}`,
          refuses: { NotAgreed: METHODS.filter((each) => each !== method).map(paid) },
        },
        { at: at(8), event: "CompensationPaid", state: "Paid" },
      ],
      { "otherwise-as-agreed": "credit-always" },
    ),
  ]),
]
