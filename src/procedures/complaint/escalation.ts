import { cited } from "../../code/cited.ts"
import type { ComplaintsCode, Stage } from "../../code/complaints-code.ts"
import { all, any, type Condition, not } from "../../machine/condition.ts"
import type { Pattern } from "../../machine/happening.ts"
import type { Reason, ReasonWhen, RefusalRule, Transition } from "../../machine/machine.ts"
import { absent } from "../../machine/where.ts"
import { OPEN } from "./states.ts"
import { words } from "./words.ts"

const { on, first, since, happened, from, refuse } = words

/**
 * The stages of a code; undefined where they are not known.
 *
 * @example
 * import { opus } from "@opustech/complaints-code"
 * stagesOf(opus) // => undefined
 * @since 0.1.0
 */
export const stagesOf = ({ stages }: ComplaintsCode): readonly Stage[] | undefined =>
  "unknown" in stages ? undefined : stages

/**
 * The stages that lead to a stage: those that it names or, where it names none, the one before it in the list.
 *
 * @param stages - the stages of a code
 * @param stage - one of them
 * @example
 * leadingTo([{ id: "manager", who: "a manager" }, { id: "director", who: "a director" }], "director") // => ["manager"]
 * leadingTo([{ id: "manager", who: "a manager" }], "manager") // => []
 * @since 0.1.0
 */
export const leadingTo = (stages: readonly Stage[], stage: string): readonly string[] => {
  const place = stages.findIndex((each) => each.id === stage)
  const before = stages[place - 1]
  return stages[place]?.from ?? (before === undefined ? [] : [before.id])
}

/** Something that has to hold before a complaint goes to a stage, and what is said where it does not. */
interface Demand {
  readonly holds: Condition
  readonly otherwise: Reason
}

const escalated = first("ComplaintEscalated")

/** The complaint is at one of these stages. */
const isAt = (stages: readonly string[]): Condition => {
  const elsewhere: Pattern = {
    event: "ComplaintEscalated",
    where: [{ field: "stage", is: "noneOf", to: stages }],
  }
  return happened(since(first("ComplaintEscalated", { stage: stages }), elsewhere))
}

/** The complaint has come to one of these stages, or is at one of them since it was made. */
const hasReached = (stages: readonly Stage[], ids: readonly string[]): Condition =>
  stages.some(({ id, reached }) => reached === "whenMade" && ids.includes(id))
    ? any(isAt(ids), not(happened(escalated)))
    : isAt(ids)

const place = (stages: readonly Stage[], { id, skips }: Stage): readonly Demand[] => {
  if (skips === true) return []
  const before = leadingTo(stages, id)
  return [
    before.length === 0
      ? {
          holds: not(happened(escalated)),
          otherwise: {
            code: "StagePassed",
            because: `the stage ${id} is where escalation begins, and the complaint has gone to a stage already`,
          },
        }
      : {
          holds: hasReached(stages, before),
          otherwise: {
            code: "StageNotReached",
            because: `a complaint comes to the stage ${id} from ${before.join(" or ")}, and it is not there`,
          },
        },
  ]
}

const subject = ({ id, subjects }: Stage): readonly Demand[] =>
  subjects === undefined
    ? []
    : [
        {
          holds: happened(first("ComplaintMade", { subject: subjects })),
          otherwise: {
            code: "StageNotForSubject",
            because: `the stage ${id} is for complaints on ${subjects.join(" or ")} alone`,
          },
        },
      ]

/** A request is for a stage, until the complaint goes there, or for none in particular, until it goes anywhere. */
const request = ({ id, reached }: Stage): readonly Demand[] =>
  reached !== "onRequest"
    ? []
    : [
        {
          holds: any(
            happened(since(first("EscalationRequested", { stage: id }), on("ComplaintEscalated", { stage: id }))),
            happened(since(first("EscalationRequested", { stage: absent }), on("ComplaintEscalated"))),
          ),
          otherwise: {
            code: "NotRequested",
            because: `the stage ${id} is reached at the complainant's request, and nobody has asked for it`,
          },
        },
      ]

const toStage = (stages: readonly Stage[], stage: Stage, cites: readonly string[]): Transition => {
  const [closest, ...others] = [...subject(stage), ...place(stages, stage), ...request(stage)]
  const going = from(...OPEN).on("ComplaintEscalated", { stage: stage.id })
  if (closest === undefined) return going.cites(...cites)
  const guard = others.length === 0 ? closest.holds : all(closest.holds, ...others.map(({ holds }) => holds))
  const last = others.at(-1) ?? closest
  const closer = [closest, ...others]
    .filter((each) => each !== last)
    .map(({ holds, otherwise }): ReasonWhen => ({ when: not(holds), ...otherwise }))
  return going.when(guard, last.otherwise, ...closer).cites(...cites)
}

/**
 * The transitions of escalation. Where the stages of a code are not known, any stage is recorded as given; else each stage
 * has what it demands: a stage that leads to it, a subject that it is for, a request.
 *
 * @param code - a complaints code
 * @example
 * import { opus } from "@opustech/complaints-code"
 * escalation(opus).map((each) => each.on.event) // => ["EscalationRequested", "ComplaintEscalated"]
 * escalation({ ...opus, stages: [] }) // => []
 * @since 0.1.0
 */
export const escalation = (code: ComplaintsCode): readonly Transition[] => {
  const stages = stagesOf(code)
  const cites = cited(code, "stages")
  const open = from(...OPEN)
  if (stages === undefined)
    return [open.on("EscalationRequested").cites(...cites), open.on("ComplaintEscalated").cites(...cites)]
  if (stages.length === 0) return []
  return [
    {
      ...open.on("EscalationRequested", { stage: absent }).cites(...cites),
      id: `${OPEN.join("|")} EscalationRequested`,
    },
    open.on("EscalationRequested", { stage: stages.map((each) => each.id) }).cites(...cites),
    ...stages.map((each) => toStage(stages, each, cites)),
  ]
}

/**
 * Why an escalation is refused that no transition takes.
 *
 * @param code - a complaints code
 * @example
 * import { opus } from "@opustech/complaints-code"
 * escalationRefused({ ...opus, stages: [] }).code // => "NoStages"
 * @since 0.1.0
 */
export const escalationRefused = (code: ComplaintsCode): RefusalRule => {
  const stages = stagesOf(code)
  const cites = cited(code, "stages")
  const refused = refuse("EscalationRequested", "ComplaintEscalated").in(...OPEN)
  if (stages === undefined) return refused.because("UnknownStage", "the stage is not known", ...cites)
  if (stages.length === 0) return refused.because("NoStages", "the code has no stages of escalation", ...cites)
  const known = stages.map((each) => each.id).join(", ")
  return refused.because("UnknownStage", `the code has no such stage; its stages are ${known}`, ...cites)
}
