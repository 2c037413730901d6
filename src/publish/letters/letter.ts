/**
 * Letters as data: what each must contain, by which norm or requirement, and the sentence that says it.
 *
 * @since 0.1.0
 */
import type { ProcedureName } from "../../code/vocabulary.ts"
import type { RequirementId } from "../../regulation/requirements.ts"

/**
 * Everything that is filled in from a case, the code or the regulation: what it is, and what would fill it.
 *
 * @example
 * SLOTS["scheme.name"].what // => "the ADR scheme"
 * @since 0.1.0
 */
export const SLOTS = {
  provider: { what: "the provider", by: "the field provider of the code" },
  reference: { what: "the reference", by: "the id of the case" },
  about: { what: "what it is about", by: "the field about of ComplaintMade" },
  madeOn: { what: "the day on which the complaint was made", by: "an event ComplaintMade" },
  handler: { what: "the case handler", by: "an event CaseHandlerAssigned" },
  contactBy: { what: "the day by which a contact time is agreed", by: "a time for the first resolution in the code" },
  contactAt: { what: "the contact time", by: "an event ContactTimeAgreed" },
  updates: { what: "how often there are updates", by: "the field updates of the code" },
  progress: { what: "what has been done so far", by: "whoever writes the update" },
  next: { what: "what happens next, and by when", by: "whoever writes the update" },
  outcome: { what: "the outcome", by: "an event OutcomeProposed" },
  deadlockOn: { what: "the day of deadlock", by: "an event DeadlockReached" },
  deadlockWhy: { what: "why there is deadlock", by: "the field why of DeadlockReached" },
  weeks: { what: "the wait for ADR", by: "the date on which the complaint was made, and who complains" },
  "scheme.name": { what: "the ADR scheme", by: "the field adr.schemes of the code, or the scheme of AdrLetterSent" },
  "scheme.post": { what: "the address of the ADR scheme", by: "the scheme, once it is known" },
  "scheme.telephone": { what: "the telephone number of the ADR scheme", by: "the scheme, once it is known" },
  "scheme.website": { what: "the website of the ADR scheme", by: "the scheme, once it is known" },
  "scheme.email": { what: "the email address of the ADR scheme", by: "the scheme, once it is known" },
  applyWithin: { what: "the time in which to apply", by: "the law that bears on the case, or the field adr.within" },
  amount: { what: "the amount", by: "an event CompensationOffered" },
  floor: { what: "what law or regulation requires", by: "the field floor of CompensationOffered" },
  payment: { what: "how it is paid", by: "an event PaymentMethodAgreed; else it is a credit to the account" },
  declined: { what: "the reason", by: "an event CompensationDeclined" },
  staff: { what: "the member of staff", by: "an event GiftGiven" },
  gift: { what: "the gift", by: "whoever gives it" },
  rating: { what: "the rating", by: "an event RatingGiven" },
  feedback: { what: "how to give the feedback", by: "whoever sends the invitation" },
} as const satisfies Readonly<Record<string, { readonly what: string; readonly by: string }>>

/**
 * The name of something that is filled in.
 *
 * @since 0.1.0
 */
export type SlotId = keyof typeof SLOTS

/**
 * What fills a slot: a value, with its source where it is not confirmed; or nothing, and why.
 *
 * @since 0.1.0
 */
export type Filled = { readonly value: string; readonly unverified?: string } | { readonly blank: string }

/**
 * Something that a letter must contain: what it is; the norms of the procedure, or the standing ones, and the requirements
 * by which it must; and the sentence that says it, with slots in braces. It is required while one of these is in force.
 *
 * @since 0.1.0
 */
export interface LetterPart {
  readonly id: string
  readonly says: string
  readonly norms: readonly string[]
  readonly requirements: readonly RequirementId[]
  /** Towards consumers alone. */
  readonly consumers?: true
  readonly sentence: string
}

/**
 * A letter or notice: to whom, in which procedure, the norms that it carries out, and its parts in order.
 *
 * @since 0.1.0
 */
export interface LetterRule {
  readonly title: string
  readonly to: string
  readonly procedure: ProcedureName
  readonly norms: readonly string[]
  readonly parts: readonly [LetterPart, ...LetterPart[]]
}

/**
 * The slots in a sentence, in their order.
 *
 * @param sentence - a sentence with slots in braces
 * @example
 * slotsIn("We write about {about}, {reference}.") // => ["about", "reference"]
 * @since 0.1.0
 */
export const slotsIn = (sentence: string): readonly SlotId[] =>
  [...sentence.matchAll(/\{([\w.]+)\}/g)].flatMap(([, name = ""]) => (isSlot(name) ? [name] : []))

/**
 * Whether a name is that of something that is filled in.
 *
 * @param name - any text
 * @since 0.1.0
 */
export const isSlot = (name: string): name is SlotId => Object.hasOwn(SLOTS, name)
