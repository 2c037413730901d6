/** Processes that are timed from outside, from their start to their end. */
import { spawnSync } from "node:child_process"
import { median } from "./result.ts"

/** Runs Node with these arguments and hands back what it printed. */
export const node = (args: readonly string[], env: NodeJS.ProcessEnv = process.env): string => {
  const ended = spawnSync(process.execPath, args, { encoding: "utf8", env, maxBuffer: 64 * 1024 * 1024 })
  if (ended.status !== 0) throw new Error(`node ${args.join(" ")}: exit ${ended.status}\n${ended.stderr}`)
  return ended.stdout
}

/** The median time from start to end of each command, in milliseconds; all take turns, so that a slow spell hits all. */
export const wallTimes = <Name extends string>(
  commands: Readonly<Record<Name, readonly string[]>>,
  rounds: number,
): ((name: Name) => number) => {
  const names = Object.keys(commands).filter((name): name is Name => Object.hasOwn(commands, name))
  const times = new Map(names.map((name): [Name, number[]] => [name, []]))
  for (const name of names) node(commands[name])
  for (let round = 0; round < rounds; round++)
    for (const name of names) {
      const since = performance.now()
      node(commands[name])
      times.get(name)?.push(performance.now() - since)
    }
  return (name) => median(times.get(name) ?? [])
}
