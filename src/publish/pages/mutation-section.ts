/**
 * Rule mutation on the page of the invariants: which changes of the rules would be noticed, and by what.
 *
 * @since 0.1.0
 */
import { counted, figure } from "../../text/figure.ts"
import { capital, code, escaped, table } from "../markdown.ts"
import type { RecordedScore } from "../mutation-record.ts"
import type { PublishedCode } from "../published-code.ts"

const BY: Readonly<Record<string, string>> = {
  static: "by what the rules can come to: a state, an event or a duty that is as it cannot be meant",
  scenario: "by a case worked out by hand from the text",
  conformance: "by a requirement of the regulation",
  coverage: "by a clause that no rule cites any more",
  text: "by the words of the published text",
  invariant: "by an invariant",
}

const left = ({ equivalent }: RecordedScore): number => equivalent.reduce((sum, { mutants }) => sum + mutants.length, 0)

const rowsOf = (score: RecordedScore): readonly (readonly string[])[] => [
  ["Changes made, one at a time", figure(score.total)],
  ["Noticed", figure(score.killed)],
  ...Object.entries(score.killedBy).map(([by, count]) => [`– ${BY[by] ?? escaped(by)}`, figure(count)]),
  ["Not noticed, since no case would come to anything else", figure(left(score))],
  ["Not noticed, and not explained", figure(score.survivors.length)],
]

const survivorsOf = ({ survivors }: RecordedScore): readonly string[] =>
  survivors.length === 0
    ? []
    : ["What nothing notices:", survivors.map(({ mutant, says }) => `- ${escaped(says)} (${code(mutant)})`).join("\n")]

const reasonsOf = ({ equivalent }: RecordedScore): readonly string[] =>
  equivalent.length === 0
    ? []
    : [
        "Why no case would come to anything else:",
        table(
          ["Why", "Changes"],
          equivalent.map(({ why, mutants }) => [escaped(capital(why)), figure(mutants.length)]),
          "None.",
        ),
      ]

/**
 * What the page says of rule mutation: the score where the record is of the rules that are published; that there is none, or
 * that it is of other rules, where it is not.
 *
 * @param published - the code, with the record if there is one
 * @since 0.1.0
 */
export const mutationSection = ({ mutation }: PublishedCode): readonly string[] => {
  const heading = "## What would notice a change of the rules"
  if (mutation === undefined) return []
  const { record, isOfThese } = mutation
  if (!isOfThese)
    return [
      heading,
      `The rules were changed one by one, and what notices a change was recorded, but of other rules than these (the version ${escaped(record.code.version)} of ${escaped(record.code.id)}, or other procedures of it): no score is shown.`,
    ]
  const { changes, citations } = record
  const { length } = changes.survivors
  return [
    heading,
    `To see that wrong rules would not go unnoticed, the rules and the values of this code were changed one by one, as a slip would change them: a span longer, a condition dropped, a party swapped, a duty left out. Of each change it was asked whether anything notices it that says what must be so. ${
      length === 0
        ? `Of ${counted(changes.total, "change")} ${figure(changes.killed)} are noticed, and the other ${figure(left(changes))} change nothing that a case could show.`
        : `${counted(length, "change")} of ${figure(changes.total)} would go unnoticed.`
    }`,
    table(["What", "How many"], rowsOf(changes), "None."),
    ...survivorsOf(changes),
    ...reasonsOf(changes),
    `The clauses that a rule cites are left out one by one too, which changes no case and is counted apart: of ${counted(citations.total, "citation")} the loss of ${figure(citations.killed)} is noticed. The others stand beside another clause that the same rule cites, or change nothing that is held against the text.`,
  ]
}
