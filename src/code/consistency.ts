/**
 * Consistency: what is wrong with a code although each of its fields has the right shape.
 *
 * @since 0.1.0
 */
import type { CodeFault } from "./code-error.ts"
import type { ComplaintsCode } from "./complaints-code.ts"
import { deadlockCheck, schemeChecks } from "./consistency/adr.ts"
import { calendarCheck } from "./consistency/calendar.ts"
import type { Check, Field } from "./consistency/check.ts"
import { citeCheck } from "./consistency/cites.ts"
import { inForceCheck } from "./consistency/in-force.ts"
import { listChecks } from "./consistency/lists.ts"
import { readingCheck, statementCheck } from "./consistency/register.ts"
import { calendarOfSpanChecks, usualChecks, zeroSpanChecks } from "./consistency/spans.ts"
import { stageChecks } from "./consistency/stages.ts"
import { variedChecks } from "./consistency/timings.ts"

/** Every check, in the order in which a reader of a code would come upon what they check. */
const CHECKS: readonly Check[] = [
  inForceCheck,
  calendarCheck,
  ...listChecks,
  ...zeroSpanChecks,
  ...calendarOfSpanChecks,
  ...usualChecks,
  ...variedChecks,
  ...stageChecks,
  deadlockCheck,
  ...schemeChecks,
  statementCheck,
  citeCheck,
  readingCheck,
]

/**
 * The faults of a code beyond the shapes of its fields. A check that would read a field of the wrong shape is left out.
 *
 * @param code - a code, of which the fields that are not in `misshapen` have the right shape
 * @param path - where it stands
 * @param misshapen - the fields of the wrong shape
 * @since 0.1.0
 */
export const inconsistencies = (
  code: ComplaintsCode,
  path: string,
  misshapen: ReadonlySet<string> = new Set(),
): readonly CodeFault[] =>
  CHECKS.filter(({ reads }) => !reads.some((each: Field) => misshapen.has(each))).flatMap(({ faults }) =>
    faults(code).map((each) => ({ ...each, path: `${path}${each.path}` })),
  )
