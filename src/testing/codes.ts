/**
 * Arbitrary complaints codes, enacted: Opus's under every reading, with the stages and contacts that its published text
 * has lost.
 *
 * @since 0.1.0
 */

import * as Result from "effect/Result"
import * as fc from "fast-check"
import type { ComplaintsCode, Contact, Stage } from "../code/complaints-code.ts"
import { type EnactedCode, enact } from "../code/enact.ts"
import { joinedRegister } from "../code/law-readings.ts"
import { opus } from "../code/opus.ts"
import type { Choices } from "../machine/reading.ts"
import { days, workingDays } from "../time/span.ts"
import { digitsOf } from "../verify/sample/digits.ts"
import { drawn } from "./drafts.ts"

/**
 * Arbitrary choices of readings: any alternative of every reading of a code's register and of its regulator's. They
 * shrink to the defaults.
 *
 * @param code - a complaints code; by default Opus's
 * @example
 * import * as fc from "fast-check"
 * import { readingChoices } from "@opustech/complaints-code/testing"
 * const seen = fc.sample(readingChoices(), { seed: 1, numRuns: 30 }).map((each) => each["working-hour"])
 * new Set(seen) // => new Set(["opening-hours", "working-days", "clock"])
 * @since 0.1.0
 */
export const readingChoices = ({
  readings,
  regulator,
}: Pick<ComplaintsCode, "readings" | "regulator"> = opus): fc.Arbitrary<Choices> =>
  fc.record(
    Object.fromEntries(
      (regulator === "ofcom" ? joinedRegister(readings) : readings).map(({ id, alternatives: [first, ...others] }) => [
        id,
        fc.constantFrom(first.id, ...others.map((each) => each.id)),
      ]),
    ),
  )

const STAGES: readonly Stage[] = [
  { id: "manager", who: "the manager of the team", kind: "role", within: workingDays(5) },
  { id: "director", who: "the director of operations", kind: "person", within: workingDays(10) },
  { id: "chairman", who: "the chairman's office", kind: "team", within: days(14) },
]

const CONTACTS: readonly Contact[] = [
  { channel: "Telephone", address: "0000 000 0000", hours: "08:30 to 17:30, Monday to Friday" },
  { channel: "Email", address: "complaints@provider.example" },
  { channel: "Letter", address: "The Provider, 1 High Street, Town" },
]

/**
 * Arbitrary complaints codes: Opus's, with or without the stages of escalation and the contacts that its published text
 * has lost. They shrink to Opus's code as it is published.
 *
 * @example
 * import * as fc from "fast-check"
 * import { codes } from "@opustech/complaints-code/testing"
 * const seen = fc.sample(codes(), { seed: 1, numRuns: 20 }).map(({ stages }) => "unknown" in stages)
 * new Set(seen).size // => 2
 * @since 0.1.0
 */
export const codes = (): fc.Arbitrary<ComplaintsCode> =>
  fc
    .record({
      stages: fc.option(fc.subarray([...STAGES], { minLength: 1 }), { nil: opus.stages }),
      contacts: fc.option(fc.subarray([...CONTACTS], { minLength: 1 }), { nil: opus.contacts }),
    })
    .map((changes) => ({ ...opus, ...changes }))

const MOST_READINGS = 40

/**
 * Arbitrary enacted codes: any code (see `codes`) under any readings of its register. They shrink to Opus's code as it is
 * published, under its default readings.
 *
 * @example
 * import * as fc from "fast-check"
 * import { enactedCodes } from "@opustech/complaints-code/testing"
 * const seen = fc.sample(enactedCodes(), { seed: 1, numRuns: 30 }).map(({ choices }) => choices["weeks-elapsed"])
 * new Set(seen) // => new Set(["start-of-day", "same-time", "day-after"])
 * @since 0.1.0
 */
export const enactedCodes = (): fc.Arbitrary<EnactedCode> =>
  fc
    .record({ code: codes(), readings: fc.array(drawn, { maxLength: MOST_READINGS, size: "max" }) })
    .map(({ code, readings }) =>
      Result.getOrThrow(
        enact(code, {
          readings: Object.fromEntries(
            (code.regulator === "ofcom" ? joinedRegister(code.readings) : code.readings).map(
              ({ id, alternatives }, place) => [id, digitsOf(readings[place] ?? 0).oneOf(alternatives).id],
            ),
          ),
        }),
      ),
    )
