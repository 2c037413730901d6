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
  // What is found in one situation after the other; only what is kept of it is made anew.
  const alike: number[] = []
  const by: number[] = []
  const reach: number[] = []
  const find = (at: number): Reach => {
    const moves = ground.moves(world.groundOf(at))
    const led = world.led(at)
    let count = 0
    for (let index = 0; index < led.length; index++) {
      const [of, transition] = [moves[3 * index] as number, moves[3 * index + 1] as number]
      const there = led[index] as number
      const kind = likeness(of)
      let place = 0
      while (place < count && !(reach[2 * place] === there && alike[place] === kind && by[place] === transition))
        place++
      if (place === count) {
        alike[place] = kind
        by[place] = transition
        reach[2 * place] = there
        reach[2 * place + 1] = NONE
        count++
      }
      reach[2 * place + 1] = steps.taking(transition, of, reach[2 * place + 1] as number)
    }
    return reach.slice(0, 2 * count)
  }
  return (at) => {
    const made = known[at] ?? find(at)
    known[at] = made
    return made
  }
}
