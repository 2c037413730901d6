/**
 * Reaches: what events do in the situations of a world, those together that lead to the same situation by the same
 * transition and mean the same to every norm.
 *
 * @since 0.1.0
 */
import { NONE, type Reach, type Reaches } from "./steps.ts"
import type { World } from "./world.ts"

/**
 * What events do in the situations of a world.
 *
 * @param world - the world
 * @param likeness - a number that classes have alike which mean the same to every norm
 * @since 0.1.0
 */
export const reachesOf = (world: World, likeness: (of: number) => number): Reaches => {
  const { ground, steps } = world
  const known: (Reach | undefined)[] = []
  const find = (at: number): Reach => {
    const moves = ground.moves(world.groundOf(at))
    const led = world.led(at)
    const to: number[] = []
    const step: number[] = []
    const alike: number[] = []
    const by: number[] = []
    for (let index = 0; index < moves.length; index++) {
      const move = moves[index] as (typeof moves)[number]
      const there = led[index] as number
      const kind = likeness(move.of)
      let place = 0
      while (place < to.length && !(to[place] === there && alike[place] === kind && by[place] === move.by)) place++
      if (place === to.length) {
        to.push(there)
        alike.push(kind)
        by.push(move.by)
        step.push(NONE)
      }
      step[place] = steps.taking(move.by, move.of, step[place] as number)
    }
    return { to, step }
  }
  return (at) => {
    const made = known[at] ?? find(at)
    known[at] = made
    return made
  }
}
