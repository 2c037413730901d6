/**
 * The parts of a check of a code beside conformance: what is wrong with its machines, and with how they cover its text.
 *
 * @since 0.1.0
 */
import type { ComplaintsCode } from "../code/complaints-code.ts"
import { faultsOfMachine } from "../machine/check.ts"
import { procedures } from "../procedures/procedures.ts"
import { clauses } from "../text/opus.ts"
import { coverageOf } from "./coverage.ts"
import { INFORMATIONAL } from "./informational.ts"
import { misquotationsOf, sayMisquotation } from "./quotations.ts"
import { ruleBookOf } from "./rule-book.ts"
import type { StaticFinding } from "./static/finding.ts"

/**
 * What is wrong with the rules of a code: which rule of the check says so, where, and what.
 *
 * @since 0.1.0
 */
export interface RuleFault {
  readonly rule: string
  readonly at: string
  readonly message: string
}

/**
 * A part of a check: what it looked at, in a few words, and the faults that it found; or why it was not done.
 *
 * @since 0.1.0
 */
export type CheckPart =
  | { readonly part: string; readonly done: true; readonly checked: string; readonly faults: readonly RuleFault[] }
  | { readonly part: string; readonly done: false; readonly why: string }

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? "" : "s"}`

/**
 * The machines of a code's procedures: names that are not there, states that are never reached, pairs of a state and an event
 * that are neither handled nor refused with a reason.
 *
 * @param versions - the versions of a code
 * @since 0.1.0
 */
export const machinesPart = (versions: readonly ComplaintsCode[]): CheckPart => {
  const machines = versions.flatMap((code) =>
    code.procedures.map((name) => ({ code, name, machine: procedures[name](code) })),
  )
  return {
    part: "machines",
    done: true,
    checked: count(machines.length, "machine"),
    faults: machines.flatMap(({ code, name, machine }) =>
      faultsOfMachine(machine).map(({ fault, at, message }) => ({
        rule: `machine.${fault}`,
        at: `${versions.length > 1 ? `${code.version} ` : ""}${name}: ${at}`,
        message,
      })),
    ),
  }
}

const textOf = new Map<string, string>(clauses.map(({ id, text }) => [id, text]))

/** What Opus's code puts in words of its own where its text has none, by the path of the field. */
const OWN_WORDS: ReadonlySet<string> = new Set(["deadlockLetter", "readings.after-hours-receipt"])

/**
 * Clause coverage: every clause of the published text is cited by a rule or declared informational, and what the code
 * quotes, times among it, stands in the clauses that it names. Only Opus's text is held here.
 *
 * @param code - Opus's code; undefined for another one
 * @since 0.1.0
 */
export const coveragePart = (code: ComplaintsCode | undefined): CheckPart => {
  if (code === undefined)
    return { part: "coverage", done: false, why: "the published text of this code is not held here" }
  const ids = clauses.map((each) => each.id)
  const { faults } = coverageOf(ids, ruleBookOf(code), INFORMATIONAL)
  return {
    part: "coverage",
    done: true,
    checked: count(ids.length, "clause"),
    faults: [
      ...faults.map(({ fault, clause, message }) => ({ rule: `coverage.${fault}`, at: clause, message })),
      ...misquotationsOf(code, (id) => textOf.get(id))
        .filter(({ path }) => !OWN_WORDS.has(path))
        .map((each) => ({
          rule: `coverage.${each.is}`,
          at: each.clauses.join(", "),
          message: `${sayMisquotation(each)}: the text and the code are to be changed together.`,
        })),
    ],
  }
}

/**
 * The static checks of the rules, without what the part of the machines says already.
 *
 * @param found - what static checks found, or why they could not be made
 * @since 0.1.0
 */
export const staticPart = (found: readonly StaticFinding[] | { readonly leftOut: string }): CheckPart =>
  "leftOut" in found
    ? { part: "static checks", done: false, why: found.leftOut }
    : {
        part: "static checks",
        done: true,
        checked: "every rule as it stands",
        faults: found
          .filter(({ id }) => !id.startsWith("machine."))
          .map(({ id, where, says }) => ({ rule: `static.${id}`, at: where, message: says })),
      }
