import { channelsOf } from "../../code/channels.ts"
import { cited } from "../../code/cited.ts"
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import type { Channel } from "../../code/events.ts"
import type { DecisionRow, DecisionTable } from "../../machine/decision-table.ts"
import type { Test } from "../../machine/happening.ts"
import type { Transition } from "../../machine/machine.ts"
import { CLASSIFICATION, type Classified, type Decides, READING } from "./classification.ts"

/**
 * The one channel through which a rating is given.
 *
 * @since 0.1.0
 */
export const RATED_CHANNEL = "CustomerThermometer"

const UNRATED = "none"

/**
 * The transitions of the intake of feedback: those that the rows of the classification stand for, so that the table is
 * what runs. A row of ratings is for the Customer Thermometer and its customers alone, every other for the other channels.
 *
 * @param code - a complaints code, whose channels are used
 * @param table - the classification
 * @returns a transition for each row, with its clauses and those of the channels
 * @example
 * import { feedback, opus } from "@opustech/complaints-code"
 * feedback(opus).transitions[0]?.to // => "Positive"
 * @since 0.1.0
 */
export const transitionsOf = (
  code: ComplaintsCode,
  table: DecisionTable<Decides, Classified> = CLASSIFICATION,
): readonly Transition[] =>
  table.rows.flatMap((row): readonly Transition[] => {
    const rated = row.when.rating?.includes(UNRATED) !== true
    const through = channelsOf(code).filter((each) => (each === RATED_CHANNEL) === rated)
    return through.length === 0 ? [] : [transitionOf(code, row, through, rated)]
  })

const transitionOf = (
  code: ComplaintsCode,
  { when, then, cites }: DecisionRow<Decides, Classified>,
  through: readonly Channel[],
  rated: boolean,
): Transition => ({
  id: `NotGiven FeedbackGiven(${Object.values(when).map(sayValues).join(", ")}) -> ${then.as}`,
  from: ["NotGiven"],
  on: {
    event: "FeedbackGiven",
    where: [
      testOf("channel", through),
      ...(rated ? [testOf("customer", [true])] : []),
      ...Object.entries(when).flatMap(([input, values = []]) => (input === READING ? [] : [testOf(input, values)])),
    ],
  },
  ...guardOf(when[READING]),
  to: then.as,
  ...(then.raises.length === 0 ? {} : { emits: then.raises }),
  cites: [...new Set(["channels.ways", ...cited(code, ...through.map((each) => `channels.${each}`)), ...cites])],
})

const sayValues = (values: readonly (string | boolean)[] | undefined): string => (values ?? []).join("|")

const testOf = (field: string, values: readonly (string | boolean)[]): Test => {
  if (field === "rating" && values.includes(UNRATED)) return { field, is: "absent" }
  const [only, ...others] = values
  return only !== undefined && others.length === 0
    ? { field, is: "equal", to: only }
    : { field, is: "oneOf", to: values }
}

/** A row that is for one alternative of the reading runs under that alone. */
const guardOf = (alternatives: readonly (string | boolean)[] | undefined): Pick<Transition, "when" | "otherwise"> =>
  alternatives === undefined
    ? {}
    : {
        when: {
          is: "reading",
          reading: READING,
          among: Object.fromEntries(
            CLASSIFICATION.inputs[READING].map((each) => [
              String(each),
              alternatives.includes(each)
                ? { is: "given", value: true, because: "this row of the classification applies" }
                : { is: "given", value: false, because: "another row of the classification applies" },
            ]),
          ),
        },
        otherwise: { code: "ReadOtherwise", because: "the feedback is classified otherwise under the reading chosen" },
      }
