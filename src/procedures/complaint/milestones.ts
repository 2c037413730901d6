import { cited } from "../../code/cited.ts"
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import { isSpan, type Milestone, type Timing } from "../../code/timing.ts"
import type { Happening, Pattern } from "../../machine/happening.ts"
import type { Force, Norm } from "../../machine/norm.ts"
import { choose, type Read } from "../../machine/reading.ts"
import type { Span } from "../../time/span.ts"
import { ends, endsUnlessResolved, reopened, resolution, restoredUnlessResolved } from "./ends.ts"
import { type Leaf, leavesOf } from "./leaves.ts"
import { words } from "./words.ts"

const { on, party } = words

/**
 * Norms by their ids.
 *
 * @since 0.1.0
 */
export type Norms = Readonly<Record<string, Omit<Norm, "id">>>

/**
 * With what force a code promises a milestone: an aim where it names it among its aims, as the reading `force-of-aim` says;
 * else a duty.
 *
 * @example
 * import { opus } from "@opustech/complaints-code"
 * forceOf(opus, "log") // => "must"
 * @since 0.1.0
 */
export const forceOf = (code: ComplaintsCode, milestone: Milestone): Read<Force> =>
  code.aims.includes(milestone) ? choose<Force>("force-of-aim", { aim: "aims", duty: "must" }) : "must"

/**
 * The norms of a timing: one for each of its leaves that has a time. Of a usual and a longest time the usual one is an aim,
 * and the longest one bears the name `<id>:atMost`.
 *
 * @param id - the id of the norms, before what tells the leaves apart
 * @param force - with what force they are owed
 * @param timing - by when
 * @param norm - the norm of a leaf within a span, with a force
 * @returns the norms by their ids
 * @example
 * normsOfLeaves("log", "must", null, () => { throw new Error("there is no leaf with a time") }) // => {}
 * @since 0.1.0
 */
export const normsOfLeaves = (
  id: string,
  force: Read<Force>,
  timing: Timing,
  norm: (leaf: Leaf, within: Span, force: Read<Force>) => Omit<Norm, "id">,
): Norms =>
  Object.fromEntries(
    leavesOf(timing).flatMap((leaf) => {
      const { name, time } = leaf
      if (time === null) return []
      if (isSpan(time)) return [[`${id}${name}`, norm(leaf, time, force)] as const]
      return [
        [`${id}${name}`, norm(leaf, time.within, "aims")] as const,
        [`${id}${name}:atMost`, norm(leaf, time.atMost, force)] as const,
      ]
    }),
  )

interface Promised {
  readonly says: string
  readonly does: readonly Happening[]
}

/** The milestones that are counted from the making of a complaint and reached by an event, whatever its outcome. */
const REACHED = {
  log: { says: "log the complaint", does: [on("ComplaintLogged")] },
  acknowledge: { says: "acknowledge the complaint", does: [on("ComplaintAcknowledged")] },
  investigate: { says: "investigate the complaint", does: [on("InvestigationStarted")] },
  assignHandler: { says: "assign a case handler", does: [on("CaseHandlerAssigned")] },
  firstResponse: { says: "give a first response", does: [on("FirstResponseGiven"), on("OutcomeProposed")] },
  plan: {
    says: "say how it means to resolve the complaint",
    does: [on("ResolutionPlanGiven"), on("OutcomeProposed")],
  },
  proposal: { says: "propose an outcome", does: [on("OutcomeProposed")] },
} as const satisfies Readonly<Partial<Record<Milestone, Promised>>>

const owed = (force: Read<Force>, says: string, does: Read<readonly Happening[]>) =>
  party("provider").aims(force, says, does)

const starts = (made: Pattern) => ({ starts: { on: made } })

const reached = (code: ComplaintsCode, milestone: keyof typeof REACHED): Norms => {
  const { says, does } = REACHED[milestone]
  return normsOfLeaves(milestone, forceOf(code, milestone), code[milestone], ({ made }, within, force) =>
    owed(force, says, does)
      .terms(starts(made))
      .within(within)
      .unless(ends, reopened)
      .cites(...cited(code, milestone)),
  )
}

/** What the first days are for: where a code only aims to resolve the complaint in them, that is an aim of its own. */
const firstResolution = (code: ComplaintsCode): Norms =>
  code.aims.includes("firstResolution")
    ? resolving(code, "firstResolution", "firstResolution", () => "resolve the complaint in the first days")
    : {}

const resolving = (
  code: ComplaintsCode,
  id: string,
  milestone: "firstResolution" | "resolution",
  says: (within: Span) => string,
): Norms =>
  normsOfLeaves(id, forceOf(code, milestone), code[milestone], ({ made }, within, force) =>
    owed(force, says(within), resolution)
      .terms(starts(made))
      .within(within)
      .unless(endsUnlessResolved(), restoredUnlessResolved)
      .cites(...cited(code, milestone)),
  )

/**
 * The norms of the milestones that a complaint reaches one by one, from its logging to the proposal of an outcome and its
 * resolution in the first days.
 *
 * @param code - a complaints code; a milestone without a time gives no norm
 * @returns the norms by their ids: the milestone's, and what tells its leaves apart
 * @example
 * import { opus } from "@opustech/complaints-code"
 * Object.keys(milestonesOf(opus)) // => ["log", "acknowledge", "investigate", "assignHandler"]
 * @since 0.1.0
 */
export const milestonesOf = (code: ComplaintsCode): Norms => ({
  ...reached(code, "log"),
  ...reached(code, "acknowledge"),
  ...reached(code, "investigate"),
  ...reached(code, "assignHandler"),
  ...reached(code, "firstResponse"),
  ...reached(code, "plan"),
  ...reached(code, "proposal"),
  ...firstResolution(code),
})

/**
 * The norms of the resolution. One that names no time is a duty to do what can be done; one that does is a duty to resolve.
 *
 * @param code - a complaints code
 * @returns the norms by their ids: `resolveSpeedily` where the code names no time, else `resolve`
 * @example
 * import { opus, workingDays } from "@opustech/complaints-code"
 * Object.keys(resolutionOf(opus)) // => ["resolveSpeedily"]
 * Object.keys(resolutionOf({ ...opus, resolution: workingDays(10) })) // => ["resolve"]
 * @since 0.1.0
 */
export const resolutionOf = (code: ComplaintsCode): Norms => {
  const { resolution: timing } = code
  const isUntimed = timing !== null && isSpan(timing) && timing.unit === "untimed"
  return resolving(code, isUntimed ? "resolveSpeedily" : "resolve", "resolution", (within) =>
    within.unit === "untimed"
      ? `do what it reasonably can to resolve the complaint ${within.phrase} and to the complainant's satisfaction`
      : "resolve the complaint",
  )
}
