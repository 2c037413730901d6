import { cited } from "../../code/cited.ts"
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import { any, type Condition } from "../../machine/condition.ts"
import type { Norm, Start, Terms } from "../../machine/norm.ts"
import { choose, type Read } from "../../machine/reading.ts"
import { untimed, workingDays } from "../../time/span.ts"
import { ends, endsUnlessResolved, reopened, restoredUnlessResolved } from "./ends.ts"
import { type For, isTimed, type Leaf, leavesOf, startsOn, usually } from "./leaves.ts"
import { forceOf, type Norms, normsOfLeaves } from "./milestones.ts"
import { words } from "./words.ts"

const { on, elapsed, happened, party } = words

const provider = party("provider")

/** When the first days are over for the complaints of a leaf: at the making itself where none are named. */
const overAfter = ({ time, made }: Leaf): Condition => {
  const days = usually(time)
  return isTimed(days) ? elapsed(days, made, "end") : happened(made)
}

/**
 * What starts once the first days are over in which a complaint is to be resolved; from its making, where the code names
 * none.
 *
 * @param code - a complaints code; its `firstResolution` is used
 * @param whom - the complaints that are asked about
 * @example
 * import { opus } from "@opustech/complaints-code"
 * const starts = afterFirstDays(opus, {})
 * "once" in starts && starts.once.is // => "elapsed"
 * @since 0.1.0
 */
export const afterFirstDays = (code: ComplaintsCode, whom: For): Start => {
  const [only, ...others] = leavesOf(code.firstResolution, whom)
  if (only === undefined) return { on: on("ComplaintMade") }
  if (others.length > 0) return { once: any(overAfter(only), ...others.map(overAfter)) }
  return isTimed(usually(only.time)) ? { once: overAfter(only) } : { on: only.made }
}

const termsOfContactTime = (code: ComplaintsCode, leaf: Leaf): Read<Terms> => {
  const days = usually(leaf.time)
  const whenStated: Terms = { starts: startsOn(on("DelayNotified"), leaf), due: { atOnce: true } }
  if (days === null) return whenStated
  return choose<Terms>("contact-time", {
    "by-third-day": { starts: { on: leaf.made }, due: { within: days } },
    "arises-then": {
      starts: afterFirstDays(code, leaf.for),
      due: { within: untimed("an agreed contact time will be made") },
    },
    "when-stated": whenStated,
  })
}

const agreement = (code: ComplaintsCode, leaf: Leaf): Omit<Norm, "id"> =>
  provider
    .must("agree a contact time", [on("ContactTimeAgreed")])
    .terms(termsOfContactTime(code, leaf))
    .unless(endsUnlessResolved(), restoredUnlessResolved)
    .cites(...cited(code, "contactTime"))

/**
 * The norms of the agreed contact time: to agree one where the complaint cannot be resolved in the first days, and to keep
 * to it.
 *
 * @param code - a complaints code; where it promises no contact time, or it is not known whether, there are none
 * @returns the norms by their ids
 * @example
 * import { opus } from "@opustech/complaints-code"
 * Object.keys(contactTimeOf(opus)) // => ["agreeContactTime", "keepContactTime"]
 * @since 0.1.0
 */
export const contactTimeOf = (code: ComplaintsCode): Norms =>
  code.contactTime !== true
    ? {}
    : {
        ...Object.fromEntries(
          leavesOf(code.firstResolution).map((leaf) => [`agreeContactTime${leaf.name}`, agreement(code, leaf)]),
        ),
        keepContactTime: provider
          .must("contact the complainant at the agreed time", [on("ContactMade")])
          .by("contactAt")
          .of("ContactTimeAgreed")
          .replacing()
          .unless(ends, reopened)
          .cites(...cited(code, "contactTime")),
      }

/**
 * The norms of the updates, which recur: started when the first days are over where the code has them, else from the
 * making. How often is a reading where the code names no time.
 *
 * @param code - a complaints code
 * @returns the norms by their ids
 * @example
 * import { opus } from "@opustech/complaints-code"
 * Object.keys(updatesOf(opus)) // => ["updateRegularly"]
 * @since 0.1.0
 */
export const updatesOf = (code: ComplaintsCode): Norms =>
  normsOfLeaves("updateRegularly", forceOf(code, "updates"), code.updates, (leaf, within, force) => {
    const starts = afterFirstDays(code, leaf.for)
    const every = (n: number): Terms => ({ starts, due: { within: workingDays(n) } })
    return provider
      .aims(force, "update the complainant", [on("ProgressUpdateGiven"), on("ContactMade")])
      .terms(
        isTimed(within)
          ? { starts, due: { within } }
          : choose<Terms>("updated-regularly", {
              untimed: { starts, due: { within } },
              "every-5-working-days": every(5),
              "every-10-working-days": every(10),
            }),
      )
      .recurring()
      .unless(endsUnlessResolved(), restoredUnlessResolved)
      .cites(...cited(code, "updates"))
  })
