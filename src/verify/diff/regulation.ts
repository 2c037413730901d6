/**
 * The requirements of the regulation on two dates, or in two releases, compared.
 *
 * @since 0.1.0
 */
import type { Requirement } from "../../regulation/requirement.ts"
import { canonicalJson } from "../../text/canonical.ts"
import type { ChangeKind, Found } from "./kinds.ts"

const change = (kind: ChangeKind, of: Requirement, from: string | null, to: string | null): Found => ({
  kind,
  of: "regulation",
  rule: of.id,
  what: `${of.instrument}${of.paragraph === null ? "" : `, ${of.paragraph}`}${of.confidence === "unverified" ? " (unverified)" : ""}`,
  from,
  to,
  clauses: [of.id],
})

/** What of a requirement is another, in words. */
const sayDifference = (before: Requirement, after: Requirement): readonly [from: string, to: string] => {
  if (before.says !== after.says) return [before.says, after.says]
  const fields = (Object.keys(after) as readonly (keyof Requirement)[]).filter(
    (field) => canonicalJson(before[field]) !== canonicalJson(after[field]),
  )
  const say = (of: Requirement): string => fields.map((field) => `${field} ${canonicalJson(of[field])}`).join(", ")
  return [say(before), say(after)]
}

/**
 * The requirements that are in force on one side only, or that are told otherwise.
 *
 * @param before - those in force as it was
 * @param after - those in force now
 * @since 0.1.0
 */
export const changesOfRequirements = (
  before: readonly Requirement[],
  after: readonly Requirement[],
): readonly Found[] => [
  ...after.flatMap((each) => {
    const known = before.find(({ id }) => id === each.id)
    if (known === undefined) return [change("requirementStarts", each, null, each.says)]
    return canonicalJson(known) === canonicalJson(each)
      ? []
      : [change("requirementChanged", each, ...sayDifference(known, each))]
  }),
  ...before
    .filter((each) => !after.some(({ id }) => id === each.id))
    .map((each) => change("requirementEnds", each, each.says, null)),
]
