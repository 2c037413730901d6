/**
 * Studies: the systems that questions about one machine make, and what was found in them. Questions that come to the same
 * system share what was found.
 *
 * @since 0.1.0
 */
import type { Condition } from "../../machine/condition.ts"
import type { Rules } from "../../machine/evaluate.ts"
import type { Machine } from "../../machine/machine.ts"
import type { Norm } from "../../machine/norm.ts"
import { remembersNames } from "../../machine/step.ts"
import type { Almanac } from "./almanac.ts"
import { type AskedNorm, askingOf, type Settled } from "./asked.ts"
import { readingsOfGuards, under } from "./bearing.ts"
import type { EventClass } from "./classes.ts"
import { type Ground, groundOf } from "./ground.ts"
import type { Order } from "./order.ts"
import { outlineOf, textOfOutline } from "./outline.ts"
import { search } from "./search.ts"
import type { Known, Stock } from "./stock.ts"
import { type System, systemOf } from "./system.ts"
import { settleMachine, type Timer, type Timers } from "./timers.ts"

/**
 * What was found in a system under one order of its timers.
 *
 * @since 0.1.0
 */
export interface Searched extends Omit<Known, "world"> {
  readonly system: System
  readonly order: Order
}

/** A machine under the readings chosen, and the timers of its guards. */
interface Settling {
  readonly machine: Machine
  readonly timers: Timers
  readonly guards: readonly Timer[]
  readonly text: string
  /** The texts of its outlines, by what is remembered. */
  readonly outlines: Map<string, string>
}

/** A ground with a name, equal for what comes to the same. */
interface NamedGround {
  readonly name: string
  readonly ground: Ground
}

/** What questions have in common that differ in nothing but how long timers take. */
interface Frame {
  /** The system under the readings under which it was met first. */
  readonly system: System
  /** What a search depends on, beside the order of the timers. */
  readonly key: string
  /** What was found so far, order by order, by all the orders that there are. */
  readonly found: Map<readonly Order[], Searched[]>
}

/**
 * The systems of one machine.
 *
 * @since 0.1.0
 */
export interface Study {
  /**
   * What is found under each order of the timers.
   *
   * @param rules - the rules, with their readings chosen
   * @param norms - the norms that are followed
   * @param conditions - the conditions of the question
   * @param how - `whole`, or as an `outline` that remembers only what the question asks about
   */
  readonly searches: (
    rules: Rules,
    norms: readonly Norm[],
    conditions: readonly Condition[],
    how: "whole" | "outline",
  ) => Iterable<Searched>
}

/** What a search depends on, beside the ground and the order of its timers: all that is not a matter of magnitude. */
const structureOf = ({ world, fromStart }: System, norms: readonly AskedNorm[], asked: readonly Settled[]): string =>
  JSON.stringify([
    norms.map(({ structure }) => structure),
    [...new Set(asked.flatMap(({ happenings }) => happenings))].sort(),
    [...new Set(asked.flatMap(({ namings }) => namings))].sort(),
    world.timers.map(({ key, atOnce }) => [key, atOnce]),
    fromStart.map(({ of, place }) => [of, place]),
  ])

/**
 * A study of a machine.
 *
 * @param machine - the machine; rules that are studied have this one
 * @param classes - the classes of its events
 * @param starts - the starts (epoch milliseconds, in order) of which every order of timers is looked at
 * @param budget - the most situations that one search may find
 * @param almanac - what follows from the starts
 * @param stock - what was found of these events before
 * @since 0.1.0
 */
export const studyOf = (
  machine: Machine,
  classes: readonly EventClass[],
  starts: Float64Array,
  budget: number,
  almanac: Almanac,
  { name: stock, grounds, known, shelf, nameOf }: Stock,
): Study => {
  const settlings = new Map<string, Settling>()
  const frames = new Map<string, Frame>()
  const namesNobody = remembersNames(machine).size === 0
  const asking = askingOf(shelf, nameOf)

  const settlingOf = (rules: Rules): Settling => {
    const key = under(rules.choices, readingsOfGuards(rules))
    const before = settlings.get(key)
    if (before !== undefined) return before
    const timers: Timers = new Map()
    const settled = settleMachine(rules, timers)
    const { initial, states, transitions, refusals } = settled
    const text = nameOf(JSON.stringify([initial, states, transitions, refusals]))
    const made = { machine: settled, timers, guards: [...timers.values()], text, outlines: new Map() }
    settlings.set(key, made)
    return made
  }

  const groundFor = (rules: Rules, settling: Settling, keys: ReadonlySet<string> | undefined): NamedGround => {
    const settled = { ...rules, machine: settling.machine }
    const { guards, outlines } = settling
    if (keys === undefined) {
      const name = `whole ${settling.text}`
      const ground = grounds.get(name) ?? groundOf(settled, guards, classes)
      grounds.set(name, ground)
      return { name, ground }
    }
    const asked = [...keys].sort().join()
    const name = outlines.get(asked) ?? `outline ${nameOf(textOfOutline(settled.machine, guards, keys))}`
    outlines.set(asked, name)
    const ground = grounds.get(name) ?? outlineOf(settled, guards, classes, keys)
    grounds.set(name, ground)
    return { name, ground }
  }

  const searchUnder = ({ system, key }: Frame, order: Order): Searched => {
    const named = `${key} ${JSON.stringify([order.atStart, order.ranks])}`
    const { name, world, found, clean } = known.get(named) ?? {
      name: nameOf(`${stock} ${named}`),
      world: system.world,
      found: search(system, order, budget),
      clean: new Map<string, boolean>(),
    }
    known.set(named, { name, world, found, clean })
    // The situations are numbered by the world in which they were found.
    const numbered = { ...system, world: { ...world, timers: system.world.timers } }
    return { name, system: numbered, order, found, clean }
  }

  return {
    *searches(rules, norms, conditions, how) {
      const settling = settlingOf(rules)
      const askedNorms = norms.map((each) => asking.norm(rules, each))
      const questions = conditions.map((each) => asking.condition(rules, each))
      const asked = [...askedNorms, ...questions]
      const isOutline = how === "outline" && namesNobody
      const keys = isOutline ? new Set(asked.flatMap(({ happenings }) => happenings)) : undefined
      const { name, ground } = groundFor(rules, settling, keys)
      const shape = [name, ...asked.map((each) => each.shape)].join(" ")
      const frameOf = (): Frame => {
        const system = systemOf(rules, ground, settling.timers, askedNorms, questions, shelf)
        return { system, key: `${name} ${nameOf(structureOf(system, askedNorms, asked))}`, found: new Map() }
      }
      const frame = frames.get(shape) ?? frameOf()
      frames.set(shape, frame)

      const timerNow = (timer: Timer): Timer => {
        const own = asked.find(({ timers }) => timers.has(timer.key))
        return settling.timers.get(timer.key) ?? own?.timers.get(timer.key) ?? timer
      }
      const { world, fromStart } = frame.system
      const over = fromStart.map((each) =>
        each.of === "world"
          ? timerNow(world.timers[each.place] as Timer).over
          : (askedNorms[each.place]?.fromStart ?? each.over),
      )
      const orders = almanac.orders(over, starts)
      const found = frame.found.get(orders) ?? []
      frame.found.set(orders, found)
      for (const [place, order] of orders.entries()) {
        const searched = found[place] ?? searchUnder(frame, order)
        found[place] = searched
        // Whoever follows a way in real time needs the timers as long as they take under these readings.
        const timers = isOutline ? world.timers : world.timers.map(timerNow)
        const system = { ...searched.system, rules, world: { ...searched.system.world, timers } }
        yield { ...searched, system }
      }
    },
  }
}
