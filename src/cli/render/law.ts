/**
 * The law on a page: which law bears on a case, who governs a duty or a right, and what that displaces.
 *
 * @since 0.1.0
 */
import type { SourceName } from "../../case/governing.ts"
import type { CaseReport, DeadlineReport, LawReport, RightReport } from "../../case/timeline.ts"
import { sayMomentOr } from "./moment.ts"

/**
 * The law that bears on a case in a sentence: whom it protects and why, and the wait; or that the Code stands alone.
 *
 * @param law - the law of the case; null where it has none
 * @param regulation - whose rules are applied beside the code; of a code that is enacted alone, none
 * @returns undefined where there is nothing to say: no other procedure than that of complaints has a law
 * @since 0.1.0
 */
export const sayLaw = (
  law: LawReport | null,
  { procedure, regulation }: Pick<CaseReport, "procedure" | "regulation">,
): string | undefined => {
  if (law === null)
    return procedure === "Complaint" && regulation === "none"
      ? "the Code alone applies: the regulator's rules are left out"
      : undefined
  if (law.scope === "out") return `the Code alone applies: ${law.because}`
  const wait = law.wait === undefined ? "" : `; by it ADR opens once ${law.wait}`
  return law.assumed
    ? `the regulation is assumed to apply, since ${law.because}${wait}`
    : `the regulation applies: ${law.because}${wait}`
}

const NAMES = { code: "the Code", regulation: "the regulation" } as const

/**
 * By whose rule something is so.
 *
 * @example
 * saySource("code") // => "by the Code"
 * @since 0.1.0
 */
export const saySource = (source: SourceName): string => `by ${NAMES[source]}`

type Governed = DeadlineReport | RightReport

const sayDisplaced = (governed: Governed): readonly string[] =>
  governed.displaced.map((each) => {
    const when =
      "opens" in each
        ? `opens ${sayMomentOr(each.opens, "at an instant that is not known")}`
        : `due ${sayMomentOr(each.due, "with no time set")}`
    return `displaced: ${NAMES[each.source]} alone (${each.clauses.join(", ")}): ${when}`
  })

/**
 * Who governs a duty or a right that the regulation bears on, and what that displaces, a remark each; nothing of one that
 * the Code alone gives.
 *
 * @since 0.1.0
 */
export const sayGoverning = (governed: Governed): readonly string[] => {
  const { source, requirements, confidence } = governed
  if (requirements.length === 0) return []
  const by = source === "regulation" ? `the regulation governs (${requirements.join(", ")})` : "the Code governs"
  return [
    confidence === "unverified" ? `${by}; unverified, so that it is shown and not judged` : by,
    ...sayDisplaced(governed),
  ]
}

/**
 * Whether a duty is breached that a confirmed rule sets: an unverified one is shown, and fails nothing.
 *
 * @since 0.1.0
 */
export const isBreach = ({ status, confidence }: DeadlineReport): boolean =>
  status === "breached" && confidence === "confirmed"
