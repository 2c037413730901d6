/**
 * A machine as a graph to be drawn: states, and arrows in which all that leads from one to another stands together. States
 * from which the same events lead to the same places are drawn in one frame, and what leads away from all of them leads away
 * from the frame, so that few arrows say all.
 *
 * @since 0.1.0
 */
import type { Machine } from "../../machine/machine.ts"
import { wordsOfName } from "../words.ts"

/**
 * An arrow: from a state or from every state of a frame, to a state, with what leads there.
 *
 * @since 0.1.0
 */
export interface Arrow {
  readonly from: { readonly state: string } | { readonly frame: number }
  readonly to: string
  /** The events in words; one ends in ` *` where it leads there on a condition only. */
  readonly labels: readonly string[]
}

/**
 * A machine to be drawn.
 *
 * @since 0.1.0
 */
export interface StateGraph {
  readonly states: readonly {
    readonly id: string
    readonly says: string
    readonly place: "first" | "final" | "between"
  }[]
  /** States in frames: of two frames, one lies inside the other, or they have no state in common. */
  readonly frames: readonly (readonly string[])[]
  readonly arrows: readonly Arrow[]
  /** The events that can leave the state as it is, in words: they are not drawn. */
  readonly staying: readonly string[]
}

/** An event that leads to a state, from these. */
interface Lead {
  readonly label: string
  readonly to: string
  readonly from: readonly string[]
}

const leadsOf = ({ transitions }: Machine): readonly Lead[] => {
  const leads = new Map<string, { to: string; from: Set<string>; event: string; always: boolean }>()
  for (const { from, on, to, when } of transitions) {
    if (to === undefined) continue
    const key = JSON.stringify([on.event, to])
    const lead = leads.get(key) ?? { to, from: new Set<string>(), event: on.event, always: true }
    leads.set(key, lead)
    for (const state of from) if (state !== to) lead.from.add(state)
    if (when !== undefined || (on.where ?? []).length > 0) lead.always = false
  }
  return [...leads.values()]
    .filter(({ from }) => from.size > 0)
    .map(({ to, from, event, always }) => ({
      label: `${wordsOfName(event)}${always ? "" : " *"}`,
      to,
      from: [...from],
    }))
}

const holds = (all: readonly string[], some: readonly string[]): boolean => some.every((each) => all.includes(each))

/** Whether a frame can stand beside another: inside, around or apart. */
const fits = (frame: readonly string[], other: readonly string[]): boolean =>
  holds(frame, other) || holds(other, frame) || frame.every((each) => !other.includes(each))

/** How many arrows there are with these frames. */
const count = (leads: readonly Lead[], frames: readonly (readonly string[])[]): number =>
  new Set(leads.flatMap((lead) => startsOf(lead, frames).map((from) => JSON.stringify([from, lead.to])))).size

/** The least number of arrows that a frame must save, to be worth drawing: where there are many, one fewer is worth it. */
const worth = (arrows: number): number => (arrows > 12 ? 1 : 2)

/** The frames that save most, one after the other, as long as one is worth it. */
const framesOf = (leads: readonly Lead[]): readonly (readonly string[])[] => {
  const candidates = leads.map(({ from }) => from).filter(({ length }) => length > 1)
  const least = worth(count(leads, []))
  let frames: readonly (readonly string[])[] = []
  for (;;) {
    const now = count(leads, frames)
    const best = candidates
      .filter((frame) => frames.every((each) => fits(each, frame)))
      .map((frame) => ({ frame, left: count(leads, [...frames, frame]) }))
      .reduce<{ frame: readonly string[]; left: number } | undefined>(
        (most, each) => (most === undefined || each.left < most.left ? each : most),
        undefined,
      )
    if (best === undefined || now - best.left < least) return frames
    frames = [...frames, best.frame]
  }
}

/** From where a lead is drawn: from frames as far as they reach, else from states. */
const startsOf = ({ from, to }: Lead, frames: readonly (readonly string[])[]): readonly Arrow["from"][] => {
  const usable = frames
    .map((states, frame) => ({ states, frame }))
    .filter(({ states }) => holds(from, states) && !states.includes(to))
    .sort((a, b) => b.states.length - a.states.length)
  const starts: Arrow["from"][] = []
  const covered = new Set<string>()
  for (const { states, frame } of usable) {
    if (states.some((each) => covered.has(each))) continue
    starts.push({ frame })
    for (const each of states) covered.add(each)
  }
  return [...starts, ...from.filter((each) => !covered.has(each)).map((state) => ({ state }))]
}

/**
 * The graph of a machine.
 *
 * @param machine - the machine of a procedure
 * @returns its states in their order, frames, and arrows in the order of the transitions
 * @since 0.1.0
 */
export const stateGraphOf = (machine: Machine): StateGraph => {
  const leads = leadsOf(machine)
  const frames = framesOf(leads)
  const arrows = new Map<string, { from: Arrow["from"]; to: string; labels: string[] }>()
  for (const lead of leads)
    for (const from of startsOf(lead, frames)) {
      const key = JSON.stringify([from, lead.to])
      const arrow = arrows.get(key) ?? { from, to: lead.to, labels: [] }
      arrows.set(key, arrow)
      arrow.labels.push(lead.label)
    }
  const staying = machine.transitions.filter(({ from, to }) => to === undefined || from.includes(to))
  return {
    states: Object.entries(machine.states).map(([id, { says, final }]) => ({
      id,
      says,
      place: id === machine.initial ? "first" : final === true ? "final" : "between",
    })),
    frames,
    arrows: [...arrows.values()],
    staying: [...new Set(staying.map(({ on }) => wordsOfName(on.event)))],
  }
}
