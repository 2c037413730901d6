import { cited } from "../../code/cited.ts"
import type { ComplaintsCode, Stage } from "../../code/complaints-code.ts"
import { isUnknown } from "../../code/timing.ts"
import { all } from "../../machine/condition.ts"
import type { Test } from "../../machine/happening.ts"
import type { Norm, Start } from "../../machine/norm.ts"
import { type Span, untimed } from "../../time/span.ts"
import { accepted, ends, endsUnlessResolved, reopened, restoredUnlessResolved } from "./ends.ts"
import { leadingTo, stagesOf } from "./escalation.ts"
import type { Norms } from "./milestones.ts"
import { words } from "./words.ts"

const { on, first, happened, party } = words

const provider = party("provider")

/** A complaint comes to a stage by escalation, or is there since it was made. */
const arrival = ({ id, reached, subjects }: Stage) =>
  reached === "whenMade"
    ? on("ComplaintMade", subjects === undefined ? undefined : { subject: subjects })
    : on("ComplaintEscalated", { stage: id })

const answer = (stage: Stage, within: Span, cites: readonly string[]): Omit<Norm, "id"> =>
  provider
    .must(`propose an outcome at the stage ${stage.id} (${stage.who})`, [on("OutcomeProposed"), accepted])
    .starts({ on: arrival(stage) })
    .within(within)
    .unless(ends, reopened)
    .cites(...cites)

/** From the making or from the stage before, for the complaints that the stage is for. */
const startOf = (stages: readonly Stage[], { id, subjects }: Stage): Start => {
  const before = leadingTo(stages, id)
  const made = first("ComplaintMade", subjects === undefined ? undefined : { subject: subjects })
  const isThere = stages.some((each) => each.reached === "whenMade" && before.includes(each.id))
  if (before.length === 0 || isThere) return { on: made }
  const reached = on("ComplaintEscalated", { stage: before })
  return subjects === undefined ? { on: reached } : { once: all(happened(made), happened(reached)) }
}

/** Whoever goes further has done no less. */
const goOn = (stages: readonly Stage[], stage: Stage, within: Span, cites: readonly string[]): Omit<Norm, "id"> =>
  provider
    .must(`escalate the complaint to the stage ${stage.id} (${stage.who}) or further`, [on("ComplaintEscalated")])
    .starts(startOf(stages, stage))
    .within(within)
    .replacing()
    .unless(endsUnlessResolved(), restoredUnlessResolved)
    .cites(...cites)

/** A request that names a stage which the provider alone decides on obliges to nothing. */
const asked = (stages: readonly Stage[]): readonly Test[] => {
  const others = stages.filter(({ reached }) => reached !== "onRequest").map(({ id }) => id)
  return others.length === 0 ? [] : [{ field: "stage", is: "noneOf", to: others }]
}

const goOnRequest = (stages: readonly Stage[], cites: readonly string[]): Omit<Norm, "id"> => {
  const where = asked(stages)
  return provider
    .must("escalate the complaint as the complainant asks", [on("ComplaintEscalated")])
    .starts({ on: where.length === 0 ? on("EscalationRequested") : { event: "EscalationRequested", where } })
    .within(untimed("on request"))
    .unless(endsUnlessResolved(), restoredUnlessResolved)
    .cites(...cites)
}

/**
 * The norms of the stages of a code: to propose an outcome within the span of a stage; to go on to one that is reached
 * automatically; and to escalate on request, where a stage is reached so.
 *
 * @param code - a complaints code; where its stages are not known there are none
 * @returns the norms by their ids: `answerAtStage:<stage>`, `escalate:<stage>` and `escalateOnRequest`
 * @example
 * import { days, opus } from "@opustech/complaints-code"
 * const stages = [{ id: "manager", who: "a manager", reached: { automaticallyAfter: days(7) } }]
 * Object.keys(stageNormsOf({ ...opus, stages })) // => ["escalate:manager"]
 * @since 0.1.0
 */
export const stageNormsOf = (code: ComplaintsCode): Norms => {
  const stages = stagesOf(code) ?? []
  const cites = cited(code, "stages")
  return Object.fromEntries([
    ...stages.flatMap((stage) =>
      stage.within === undefined || isUnknown(stage.within)
        ? []
        : [[`answerAtStage:${stage.id}`, answer(stage, stage.within, cites)] as const],
    ),
    ...stages.flatMap((stage) =>
      typeof stage.reached === "object"
        ? [[`escalate:${stage.id}`, goOn(stages, stage, stage.reached.automaticallyAfter, cites)] as const]
        : [],
    ),
    ...(stages.some(({ reached }) => reached === "onRequest")
      ? [["escalateOnRequest", goOnRequest(stages, cites)] as const]
      : []),
  ])
}
