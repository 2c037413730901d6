/** Every mutated rule is found: no leaf of a machine can change without a change being told. */
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { enact, type Machine, opus, procedures } from "../../../src/index.ts"
import { lawOn, machinesOf } from "../../../src/verify/diff/edition.ts"
import { changesOfMachine } from "../../../src/verify/diff/machines.ts"

type Path = readonly (string | number)[]

/** The paths of the plain values of a machine. The id of a transition only repeats what it does. */
const leavesOf = (value: unknown, path: Path = []): readonly Path[] => {
  if (typeof value !== "object" || value === null) return [path]
  if (Array.isArray(value)) return value.flatMap((each, index) => leavesOf(each, [...path, index]))
  return Object.entries(value).flatMap(([key, each]) =>
    path[0] === "transitions" && path.length === 2 && key === "id" ? [] : leavesOf(each, [...path, key]),
  )
}

/** The names by which members of a closed union are told apart, and another member for each. */
const TAGS: Readonly<Record<string, string>> = {
  ...{ all: "any", any: "all", present: "absent", absent: "present", opening: "end", end: "opening" },
  ...{ must: "aims", aims: "must", may: "must", weeks: "days", days: "weeks", months: "weeks" },
  ...{ workingHours: "hours", hours: "workingHours", workingDays: "days" },
}

/** Whether a value stands where only the members of a closed union can. */
const isTag = (path: Path): boolean =>
  ["is", "unit", "force", "edge"].includes(String(path.at(-1))) || path.at(-3) === "force"

const leafAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((each, key) => (each as Readonly<Record<string, unknown>>)[key], value)

/** Paths of values that have another one of their kind. */
const canMutate = (machine: Machine, path: Path): boolean =>
  path[0] !== "id" && (!isTag(path) || Object.hasOwn(TAGS, String(leafAt(machine, path))))

const mutate = (value: unknown, tag: boolean): unknown => {
  if (tag) return TAGS[String(value)]
  if (typeof value === "string") return `${value}x`
  return typeof value === "number" ? value + 1 : !value
}

const withMutation = (value: unknown, [key, ...rest]: Path, tag: boolean): unknown => {
  if (key === undefined) return mutate(value, tag)
  if (Array.isArray(value)) return value.map((each, index) => (index === key ? withMutation(each, rest, tag) : each))
  const record = value as Readonly<Record<string, unknown>>
  return { ...record, [key]: withMutation(record[key], rest, tag) }
}

const law = lawOn("2026-04-07")
const machines = machinesOf(Result.getOrThrow(enact(opus)).code, law)

describe("a machine of which one value is mutated", () => {
  it.each(machines.map((each) => [each.id, each] as const))("differs, whichever value it is: %s", (id, machine) => {
    const paths = leavesOf(machine).filter((path) => canMutate(machine, path))
    const silent = new Set<string>()
    fc.assert(
      fc.property(fc.constantFrom(...paths), (path) => {
        const mutant = withMutation(machine, path, isTag(path)) as Machine
        if (changesOfMachine(id, machine, mutant).length === 0) silent.add(path.join("."))
      }),
      { seed: 20261128, numRuns: 60 },
    )
    expect([...silent]).toEqual([])
  })

  it("is told of the law too: the machine with the law differs from the one without", () => {
    const alone = procedures.Complaint(opus)
    const together = procedures.Complaint(opus, law)
    expect(changesOfMachine("Complaint", alone, together).map(({ rule }) => rule)).toContain("sendWeeksOverLetter")
  })
})
