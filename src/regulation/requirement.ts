/**
 * A requirement of the regulator or of a statute: what it asks, of whom, from when to when, where it was found, how sure
 * that is, and how a machine can check it.
 *
 * @since 0.1.0
 */
import { deepFreeze } from "../machine/rules.ts"
import type { CaseTest, CodeTest, Severity } from "./check.ts"

/**
 * A requirement, as a plain value. Nothing but a `confirmed` one may fail a check; an `unverified` one is only shown.
 *
 * @since 0.1.0
 */
export interface Requirement<Id extends string = string> {
  /** Permanent. It never holds a paragraph number that is not confirmed. */
  readonly id: Id
  /** The entries of the research that it rests on, by their ids there; of `opus.md`, which has none, by the row of its table. */
  readonly facts: readonly string[]
  readonly instrument: string
  /** The paragraph or section, where it is confirmed and none of an annex; null otherwise. */
  readonly paragraph: string | null
  readonly kind: RequirementKind
  /** What it asks, in words of our own. */
  readonly says: string
  /** Whom it binds. */
  readonly of: readonly Bound[]
  /** Towards whom they are bound. */
  readonly towards: readonly Towards[]
  /** The first local date on which it is in force; null where that is not known. */
  readonly from: string | null
  /** The last local date on which it is in force; null where no end is known. */
  readonly to: string | null
  readonly source: string
  readonly confidence: Confidence
  readonly topics: readonly Topic[]
  readonly check: Check
}

/**
 * What a requirement is: something that must be done, the meaning of a word, an exception, something that may be done, or
 * a time.
 *
 * @since 0.1.0
 */
export type RequirementKind = "duty" | "definition" | "exception" | "permission" | "timer"

/**
 * How sure a requirement is: `confirmed` by a source that was read, or `unverified`.
 *
 * @since 0.1.0
 */
export type Confidence = "confirmed" | "unverified"

/**
 * Whom a requirement binds: the provider, the complainant, the ADR scheme (alternative dispute resolution), the
 * regulator.
 *
 * @since 0.1.0
 */
export type Bound = "provider" | "complainant" | "scheme" | "regulator"

/**
 * Towards whom a requirement binds.
 *
 * @since 0.1.0
 */
export type Towards =
  | "complainant"
  | "customer"
  | "consumer"
  | "smallBusiness"
  | "largerBusiness"
  | "notForProfit"
  | "disabledCustomer"
  | "vulnerableConsumer"
  | "provider"
  | "regulator"
  | "everyone"

/**
 * The topics of requirements, in the order in which pages list them.
 *
 * @example
 * topics.slice(0, 3) // => ["scope", "definition", "wait"]
 * @since 0.1.0
 */
export const topics = [
  "scope",
  "definition",
  "wait",
  "deadlock",
  "letter",
  "adr-membership",
  "adr-information",
  "adr-free",
  "adr-scheme",
  "regulator",
  "code",
  "handling",
  "closing",
  "access",
  "cost",
  "formats",
  "records",
  "enforcement",
  "compensation",
  "billing",
  "switching",
  "vulnerable-consumers",
  "consumer-contracts",
  "data-protection",
] as const

/**
 * What a requirement is about.
 *
 * @since 0.1.0
 */
export type Topic = (typeof topics)[number]

/**
 * How a machine can check a requirement: against a complaints code, against what is in the log of a case, or not at all,
 * and then why. `what` says it in a sentence.
 *
 * @since 0.1.0
 */
export type Check =
  | {
      readonly by: "code"
      readonly what: string
      readonly test: CodeTest
      readonly severity: Severity
      /** What would conform, in a few words: `6 weeks`. */
      readonly conforms: string
    }
  | { readonly by: "cases"; readonly what: string; readonly test: CaseTest; readonly severity: Severity }
  | { readonly by: "none"; readonly because: string }

/**
 * A list of requirements, frozen at every depth. Its type knows their ids, so that a misspelt one does not compile.
 *
 * @param list - the requirements
 * @example
 * Object.isFrozen(stated([])) // => true
 * @since 0.1.0
 */
export const stated = <const Id extends string>(list: readonly Requirement<Id>[]): readonly Requirement<Id>[] =>
  deepFreeze(list)

/**
 * Several lists of requirements as one, frozen at every depth.
 *
 * @param lists - the lists, in order
 * @example
 * together([], []) // => []
 * @since 0.1.0
 */
export const together = <Id extends string>(
  ...lists: readonly (readonly Requirement<Id>[])[]
): readonly Requirement<Id>[] => deepFreeze(lists.flat())
