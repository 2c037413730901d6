/** Events: how fast the Complaint machine takes them, beside a switch by hand and XState. */
import * as Result from "effect/Result"
import type { ComplaintEvent } from "../../src/code/events.ts"
import { step } from "../../src/machine/step.ts"
import { courses } from "./courses.ts"
import { compare, decoded, opusRules } from "./equivalence.ts"
import { NOTHING } from "./machines/machine.ts"
import * as hand from "./machines/switch.ts"
import * as xstate from "./machines/xstate.ts"
import { HEAT, type Heat, named, QUICK_HEAT, type Raced, type Runner, race, ratio } from "./race.ts"
import { count, duration, figure, type Measure, perSecond, type Table, type Target } from "./result.ts"

const SWITCH = "switch by hand"
const STEP = "ours, compiled `step`"
const RUNNER = "ours, compiled `runner`"
const REFERENCE = "ours, reference `step`"
const XSTATE = "XState, pure `transition`"

type Courses = readonly (readonly ComplaintEvent[])[]

/** Each takes every event of every course, from the start of each; what it returns says where the courses ended. */
const runnersOver = (of: Courses): readonly Runner[] => {
  const rules = opusRules()
  const { compiled } = rules
  const runner = compiled.runner()
  const pieces = of.reduce((sum, course) => sum + course.length, 0)
  const passes: Readonly<Record<string, () => number>> = {
    [SWITCH]: () => {
      let ended = 0
      for (const course of of) {
        let now = NOTHING
        for (const event of course) now = hand.next(now, event) ?? now
        if (now.state === "Closed") ended++
      }
      return ended
    },
    [STEP]: () => {
      let ended = 0
      for (const course of of) {
        let now = compiled.start
        for (const event of course) {
          const stepped = compiled.step(now, event)
          if (Result.isSuccess(stepped)) now = stepped.success.state
        }
        if (now.state === "Closed") ended++
      }
      return ended
    },
    [RUNNER]: () => {
      let ended = 0
      for (const course of of) {
        runner.begin()
        for (const event of course) runner.take(event)
        if (runner.state() === "Closed") ended++
      }
      return ended
    },
    [REFERENCE]: () => {
      let ended = 0
      for (const course of of) {
        let now = compiled.start
        for (const event of course) {
          const stepped = step(rules, now, event)
          if (Result.isSuccess(stepped)) now = stepped.success.state
        }
        if (now.state === "Closed") ended++
      }
      return ended
    },
    [XSTATE]: () => {
      let ended = 0
      for (const course of of) {
        let now = xstate.begin
        for (const event of course) now = xstate.next(now, event)
        if (now.value === "Closed") ended++
      }
      return ended
    },
  }
  return Object.entries(passes).map(([name, pass]) => ({ name, pass, pieces }))
}

interface Mix {
  readonly table: Table
  readonly raced: readonly Raced[]
}

const measureMix = async (caption: string, wild: number, howMany: number, heat: Heat): Promise<Mix> => {
  const of = decoded(courses({ courses: howMany, length: 20, wild }))
  const { events, refused, differences } = compare(opusRules(), of)
  if (differences.length > 0) throw new Error(`the machines are not equivalent:\n${differences.join("\n")}`)
  const raced = await race(runnersOver(of), heat)
  const ours = named(raced, STEP)
  return {
    raced,
    table: {
      caption: `${caption}: ${count(events)} events of ${count(howMany)} complaints, ${figure((100 * refused) / events)} % of them refused. Differences from the reference after any event: ${differences.length}.`,
      head: ["machine", "an event", "rate", "times the switch", "times ours (`step`)"],
      rows: raced.map((each) => [
        each.name,
        duration(each.ns),
        perSecond(each.ns),
        figure(ratio(each, named(raced, SWITCH))),
        figure(ratio(each, ours)),
      ]),
    },
  }
}

export const measure: Measure = async ({ isQuick }) => {
  const howMany = isQuick ? 50 : 1000
  const heat = isQuick ? QUICK_HEAT : HEAT
  const plausible = await measureMix("Plausible courses", 5, howMany, heat)
  const wild = await measureMix("Any event at any time", 100, howMany, heat)
  return {
    title: "Events through the Complaint machine",
    says: [
      "The compiled machine of the Complaint procedure under Opus's code, its reference interpreter, a switch written by hand, and an XState v5 machine with guards and assignments. All take the same decoded events and remember the same instants. Before any of them is timed, the state and the memory of each are compared with the reference after every event (`test/bench/equivalence.ts`).",
      "The switch returns the next state or nothing. `step` returns the next state, what is to be carried out and the transition taken, or a refusal with its reason and clauses; `runner` tells only whether the event was taken. XState's `transition` returns a snapshot and actions and gives no reason for a refusal.",
    ],
    tables: [plausible.table, wild.table],
    targets: [
      { mix: "plausible courses", raced: plausible.raced },
      { mix: "any event at any time", raced: wild.raced },
    ].flatMap(({ mix, raced }) => [
      ...[STEP, RUNNER].map((name) => {
        const times = ratio(named(raced, name), named(raced, SWITCH))
        return {
          what: `${name}, against the switch, ${mix}`,
          reach: "<= 4 times its time",
          measured: `${figure(times)} times`,
          reached: times <= 4,
        }
      }),
      asFastAsXState(mix, raced),
    ]),
  }
}

const asFastAsXState = (mix: string, raced: readonly Raced[]): Target => {
  const times = ratio(named(raced, XSTATE), named(raced, STEP))
  return {
    what: `${STEP}, against XState, ${mix}`,
    reach: ">= 100 times as fast",
    measured: `${figure(times)} times`,
    reached: times >= 100,
  }
}
