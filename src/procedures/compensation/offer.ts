import { cited } from "../../code/cited.ts"
import type { CompensationTerms, ComplaintsCode } from "../../code/complaints-code.ts"
import { isUnknown } from "../../code/timing.ts"
import { all, any, type Condition, not } from "../../machine/condition.ts"
import type { Reason, Transition } from "../../machine/machine.ts"
import { present, upTo } from "../../machine/where.ts"
import { BELOW_FLOOR, floorLeftOut, leavesFloorOut, meetsFloor } from "./floor.ts"
import { words } from "./words.ts"

const { eventIs, from } = words

/** Something that an offer has to keep to by the code, and what is said where it does not. */
interface Demand {
  readonly holds: Condition
  readonly otherwise: Reason
}

const amountUpTo = (pence: number): Condition => eventIs("CompensationOffered", { amount: { pence: upTo(pence) } })

const required = eventIs("CompensationOffered", { floor: { amount: present } })

/** Law or regulation requires more than an amount. */
const requiredAbove = (pence: number): Condition =>
  all(required, not(eventIs("CompensationOffered", { floor: { amount: { pence: upTo(pence) } } })))

type Row = Extract<CompensationTerms, { readonly is: "table" }>["rows"][number]

/** An offer that names a row is of no less than the row; one that names none is not held to the table. */
const byTable = (rows: readonly Row[]): readonly Demand[] => {
  const ids = rows.map(({ id }) => id)
  const unnamed = not(eventIs("CompensationOffered", { row: present }))
  const below = rows
    .filter(({ amount }) => amount.pence > 0)
    .map(({ id, amount }) => all(eventIs("CompensationOffered", { row: id }), amountUpTo(amount.pence - 1)))
  return [
    {
      holds: ids.length === 0 ? unnamed : any(unnamed, eventIs("CompensationOffered", { row: ids })),
      otherwise: {
        code: "UnknownRow",
        because: `the table of the code has no such row; ${ids.length === 0 ? "it has none" : `its rows are ${ids.join(", ")}`}`,
      },
    },
    ...(below.length === 0
      ? []
      : [
          {
            holds: not(any(...below)),
            otherwise: {
              code: "BelowRow",
              because: "the amount is less than the row of the code's table that it names",
            },
          },
        ]),
  ]
}

const demandsOf = ({ compensation }: ComplaintsCode): readonly Demand[] => {
  if (isUnknown(compensation)) return []
  switch (compensation.is) {
    case "none":
      return [
        {
          holds: required,
          otherwise: {
            code: "NoCompensation",
            because: "the code gives no compensation, and neither law nor regulation requires any here",
          },
        },
      ]
    case "capped":
      return [
        {
          holds: any(amountUpTo(compensation.cap.pence), requiredAbove(compensation.cap.pence)),
          otherwise: {
            code: "AboveCap",
            because: "the amount is more than the code gives at most, and law or regulation requires no more than that",
          },
        },
      ]
    case "table":
      return byTable(compensation.rows)
    case "discretionary":
      return []
  }
}

/**
 * The offer: never of less than law or regulation requires, and within what the code says of compensation: none, up to a
 * cap, or by its table.
 *
 * @param code - a complaints code; its `compensation` is used
 * @example
 * import { opus } from "@opustech/complaints-code"
 * offer(opus).to // => "Offered"
 * @since 0.1.0
 */
export const offer = (code: ComplaintsCode): Transition => {
  const demands = demandsOf(code)
  return from("Considered", "Offered")
    .on("CompensationOffered")
    .when(
      all(
        meetsFloor("CompensationOffered"),
        not(leavesFloorOut("CompensationOffered")),
        ...demands.map(({ holds }) => holds),
      ),
      BELOW_FLOOR,
      floorLeftOut("CompensationOffered"),
      ...(demands.length === 0 ? [] : [{ when: not(meetsFloor("CompensationOffered")), ...BELOW_FLOOR }]),
      ...demands.map(({ holds, otherwise }) => ({ when: not(holds), ...otherwise })),
    )
    .to("Offered")
    .cites(...cited(code, "compensation.assessment", "compensation.floor"))
}
