import { cited } from "../../code/cited.ts"
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import { PAYMENT_METHODS, type PaymentMethod } from "../../code/vocabulary/compensation.ts"
import { all, any, type Condition, not } from "../../machine/condition.ts"
import type { Transition } from "../../machine/machine.ts"
import { atMost } from "../../machine/where.ts"
import { BELOW_FLOOR, floorLeftOut, leavesFloorOut, meetsFloor } from "./floor.ts"
import { PAYABLE, words } from "./words.ts"

const { on, first, since, happened, eventIs, from } = words

const [CREDIT, ...OTHER_METHODS] = PAYMENT_METHODS

/** The agreement that stands is for one of these ways of payment: a later one replaces it. */
const agreed = (...methods: readonly PaymentMethod[]): Condition =>
  happened(since(first("PaymentMethodAgreed", { method: methods }), on("PaymentMethodAgreed")))

const paidAs = (method: PaymentMethod): Condition => eventIs("CompensationPaid", { as: method })

/** A credit to the account needs no agreement; whether it is still right after another agreement is a reading. */
const credited = all(paidAs(CREDIT), {
  is: "reading",
  reading: "otherwise-as-agreed",
  among: {
    "agreement-binds": not(agreed(...OTHER_METHODS)),
    "credit-always": { is: "given", value: true, because: "a credit to the account is always a way to pay" },
  },
})

const asAgreed = any(credited, ...OTHER_METHODS.map((method) => all(paidAs(method), agreed(method))))

const meetsOffer = eventIs("CompensationPaid", { offered: { pence: atMost("amount.pence") } })

/**
 * The payment: as a credit to the account or otherwise as agreed, of no less than was offered, and never of less than law
 * or regulation requires. What the Code does not ask for is not asked: an offer may be paid before it is accepted.
 *
 * @param code - a complaints code, whose clauses are cited
 * @example
 * import { opus } from "@opustech/complaints-code"
 * payment(opus).to // => "Paid"
 * @since 0.1.0
 */
export const payment = (code: ComplaintsCode): Transition =>
  from(...PAYABLE)
    .on("CompensationPaid")
    .when(
      all(meetsFloor("CompensationPaid"), not(leavesFloorOut("CompensationPaid")), meetsOffer, asAgreed),
      { code: "NotAgreed", because: "this way of payment is not the one agreed, and no credit to the account" },
      { when: not(meetsFloor("CompensationPaid")), ...BELOW_FLOOR },
      floorLeftOut("CompensationPaid"),
      { when: not(meetsOffer), code: "BelowOffer", because: "the amount is less than was offered" },
      {
        when: paidAs(CREDIT),
        code: "OtherwiseAgreed",
        because: "another way of payment than a credit to the account was agreed",
      },
    )
    .to("Paid")
    .cites(...cited(code, "compensation.payment", "compensation.floor"))
