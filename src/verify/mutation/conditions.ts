/**
 * Edits of conditions: a part left out, one of several in place of all, the opposite, another time.
 *
 * @since 0.1.0
 */
import { type Condition, not } from "../../machine/condition.ts"
import { sayPattern, sayTest } from "../../machine/english.ts"
import { sayCondition, sayHappening } from "../../machine/english-conditions.ts"
import type { Machine } from "../../machine/machine.ts"
import { isoDate, readIsoDate } from "../../time/local-date.ts"
import { type Edit, ofList, replaced, within, without } from "./edit.ts"
import { ofHappening, ofNaming, ofTest } from "./patterns.ts"
import { ofSpan } from "./spans.ts"

/** The conditions inside another one of several, each left out, each changed, and any of them in place of all. */
const ofSeveral = (
  machine: Machine,
  condition: Condition & { readonly is: "all" | "any" },
): readonly Edit<Condition>[] => {
  const { is, of } = condition
  const other = is === "all" ? "any" : "all"
  return [
    ...(of.length < 2
      ? []
      : [
          {
            to: { is: other, of } as const,
            at: `:${other}`,
            says:
              is === "all" ? "one of several conditions is enough" : "several conditions are needed in place of one",
          },
        ]),
    ...of.flatMap((each, index): readonly Edit<Condition>[] => [
      ...(of.length < 2
        ? []
        : [
            {
              to: { is, of: without(of, index) } as const,
              at: `of.${index}:drop`,
              says: `without "${sayCondition(machine, each)}"`,
            },
          ]),
      ...within(
        `of.${index}`,
        ofCondition(machine, each),
        (part): Condition => ({ is, of: replaced(of, index, part) }),
      ),
    ]),
  ]
}

const ofReading = (machine: Machine, condition: Condition & { readonly is: "reading" }): readonly Edit<Condition>[] => {
  const { reading, among } = condition
  const entries = Object.entries(among)
  const put = (id: string, each: Condition): Condition => ({ ...condition, among: { ...among, [id]: each } })
  return entries.flatMap(([id, each], index): readonly Edit<Condition>[] => {
    const [otherId, other] = entries[(index + 1) % entries.length] ?? [id, each]
    return [
      { to: put(id, other), at: `among.${id}:as ${otherId}`, says: `under ${reading}=${id} as under ${otherId}` },
      ...within(`among.${id}`, ofCondition(machine, each), (part) => put(id, part)),
    ]
  })
}

const nextDay = (date: string): string => {
  const day = readIsoDate(date)
  return typeof day === "number" ? isoDate(day + 1) : date
}

/**
 * What a condition could be in its place: a part of it left out or negated, all in place of any, a longer or shorter span,
 * another edge, another alternative of a reading.
 *
 * @since 0.1.0
 */
export const ofCondition = (machine: Machine, condition: Condition): readonly Edit<Condition>[] => {
  switch (condition.is) {
    case "happened":
      // Whether the first or the last is meant makes no difference to whether it has happened.
      return within(
        "what",
        ofHappening(machine, condition.what),
        (what): Condition => ({ is: "happened", what }),
      ).filter(({ at }) => at !== "what:last" && at !== "what:first")
    case "elapsed": {
      const edge = condition.edge === "end" ? "opening" : "end"
      return [
        ...within("span", ofSpan(condition.span), (span): Condition => ({ ...condition, span })),
        ...within("since", ofHappening(machine, condition.since), (since): Condition => ({ ...condition, since })),
        {
          to: { ...condition, edge },
          at: ":edge",
          says: `counted to the ${edge} of the span since ${sayHappening(machine, condition.since)}`,
        },
      ]
    }
    case "reached":
      return [
        {
          to: { is: "reached", date: nextDay(condition.date) },
          at: ":later",
          says: `from ${nextDay(condition.date)} instead of ${condition.date}`,
        },
      ]
    case "in":
      return condition.states.map((state, index) => ({
        to: { is: "in", states: without(condition.states, index) },
        at: `states.${state}:drop`,
        says: `not in ${state}`,
      }))
    case "event":
      return ofList(condition.tests, "tests", ofTest, sayTest).map(({ to, at, says }) => ({
        to: { is: "event", tests: to },
        at,
        says,
      }))
    case "named":
      return ofList(condition.by, "by", ofNaming, (each) => sayPattern(machine, each)).map(({ to, at, says }) => ({
        to: { ...condition, by: to },
        at,
        says: `names ${says}`,
      }))
    case "allNamed":
      return ofList(condition.by, "by", ofNaming, (each) => sayPattern(machine, each)).map(({ to, at, says }) => ({
        to: { ...condition, by: to },
        at,
        says: `names ${says}`,
      }))
    case "given":
      return [
        { to: { ...condition, value: !condition.value }, at: ":flip", says: `although not "${condition.because}"` },
      ]
    case "norm":
      return []
    case "reading":
      return ofReading(machine, condition)
    case "all":
    case "any":
      return ofSeveral(machine, condition)
    case "not":
      return [
        { to: condition.of, at: ":not", says: `that "${sayCondition(machine, condition.of)}" instead of its opposite` },
        ...within("not", ofCondition(machine, condition.of), (of): Condition => not(of)),
      ]
  }
}
