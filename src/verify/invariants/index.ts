/**
 * The invariants of a complaints code: everything that must hold of it whatever happens.
 *
 * @since 0.1.0
 */
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import type { Law } from "../../code/law.ts"
import { joinedRegister } from "../../code/law-readings.ts"
import { opus } from "../../code/opus.ts"
import { lawFor } from "../../regulation/law.ts"
import { compensationInvariants } from "./compensation.ts"
import { adrInvariants } from "./complaint-adr.ts"
import { closingInvariants } from "./complaint-closing.ts"
import { deadlineInvariants } from "./complaint-deadlines.ts"
import { dutyInvariants } from "./complaint-duties.ts"
import { dissatisfactionInvariants } from "./dissatisfaction.ts"
import { everywhereInvariants } from "./everywhere.ts"
import { familyInvariants } from "./families.ts"
import { feedbackInvariants } from "./feedback.ts"
import type { Invariant } from "./invariant.ts"
import { positiveFeedbackInvariants } from "./positive-feedback.ts"
import { asRegistered } from "./registered.ts"
import { requestInvariants } from "./requests.ts"
import { thermometerInvariants } from "./thermometer.ts"

export type { Check, DeadlineDemand, Invariant, ReplayDemand } from "./invariant.ts"

/**
 * The invariants of a code, in the order in which a person meets what they are about. Those of procedures that the code
 * does not have, and of what it does not promise, are left out.
 *
 * @param code - a complaints code
 * @param law - the law that bears on its complaints; null where the code stands alone
 * @returns the invariants, each id once
 * @example
 * import { opus } from "@opustech/complaints-code"
 * import { invariantsOf } from "@opustech/complaints-code/verify"
 * invariantsOf(opus).find(({ id }) => id === "a-posted-copy-is-free")?.clauses // => ["copy.post"]
 * @since 0.1.0
 */
export const invariantsOf = (code: ComplaintsCode, law: Law | null = null): readonly Invariant[] =>
  [
    ...everywhereInvariants(code),
    ...feedbackInvariants,
    ...thermometerInvariants,
    ...positiveFeedbackInvariants,
    ...dissatisfactionInvariants,
    ...closingInvariants(code),
    ...adrInvariants(code, law),
    ...dutyInvariants(code, law),
    ...deadlineInvariants(code, law),
    ...compensationInvariants(code),
    ...requestInvariants,
    ...familyInvariants(code),
  ]
    .map((each) => ({
      ...each,
      about: each.about.filter((name) => code.procedures.includes(name)),
      checks: each.checks.flatMap((check) => asRegistered(check, code.readings)),
    }))
    .filter(({ about, checks, families = [] }) => about.length > 0 && checks.length + families.length > 0)

/**
 * Every invariant that there is, as it stands for Opus's code under the law of today: what a page lists, and what a proof
 * of another code says of each.
 *
 * @returns the invariants, each id once
 * @example
 * import { catalogueOfInvariants } from "@opustech/complaints-code/verify"
 * catalogueOfInvariants().length > 100 // => true
 * @since 0.1.0
 */
export const catalogueOfInvariants = (): readonly Invariant[] =>
  invariantsOf(
    { ...opus, readings: joinedRegister(opus.readings) },
    lawFor({
      madeOn: "2026-04-08",
      deadlockOn: undefined,
      complainant: { kind: "consumer" },
      responseExpected: "explicit",
    }),
  )
