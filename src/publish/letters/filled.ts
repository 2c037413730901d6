/**
 * What fills the slots of a letter: from the log of a case, the code, and the regulation of the day; or why nothing does.
 *
 * @since 0.1.0
 */
import type { Duty } from "../../case/duties.ts"
import type { Case, CaseRules } from "../../case/replay.ts"
import type { CaseLog } from "../../code/case-log.ts"
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import type { CaseEvent } from "../../code/vocabulary.ts"
import { isInForce } from "../../regulation/dated.ts"
import { letterRules } from "../../regulation/letters.ts"
import { formatInstant, type Instant } from "../../time/instant.ts"
import { describeSpan, type Span } from "../../time/span.ts"
import type { Zone } from "../../time/zone.ts"
import { type Filled, SLOTS, type SlotId } from "./letter.ts"
import { schemeSlots } from "./scheme-slots.ts"

/**
 * From what the slots are filled: the case as it stands, with its duties and its rules, the local date of the letter, the id of the ADR scheme where it
 * is told, and values that are given.
 *
 * @since 0.1.0
 */
export interface Filling {
  readonly code: ComplaintsCode
  readonly rules: CaseRules
  readonly log: CaseLog
  readonly of: Case
  readonly duties: readonly Duty[]
  readonly now: Instant
  readonly date: string
  readonly scheme?: string
  readonly given: Readonly<Partial<Record<SlotId, string>>>
}

const MONTHS = "January February March April May June July August September October November December".split(" ")

/**
 * A date as a letter writes it.
 *
 * @param date - a local date, `YYYY-MM-DD`
 * @example
 * writtenDate("2024-10-23") // => "23 October 2024"
 * @since 0.1.0
 */
export const writtenDate = (date: string): string => {
  const [year = "", month = "", day = ""] = date.split("-")
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? ""} ${year}`
}

/**
 * The day of an instant as a letter writes it.
 *
 * @param at - epoch milliseconds
 * @param zone - the zone in which it is told
 * @since 0.1.0
 */
export const writtenDay = (at: number, zone: Zone): string =>
  writtenDate(formatInstant(at as Instant, zone).slice(0, 10))

type OfType<T extends CaseEvent["type"]> = Extract<CaseEvent, { readonly type: T }>

const lastOf = <T extends CaseEvent["type"]>({ history }: Case, type: T): OfType<T> | undefined =>
  history.findLast((each): each is OfType<T> => each.type === type)

const blank = (why: string): Filled => ({ blank: why })

/** A value of an event of the log; a blank where there is no such event. */
const from = <T extends CaseEvent["type"]>(of: Case, type: T, say: (event: OfType<T>) => string): Filled => {
  const event = lastOf(of, type)
  return event === undefined ? blank(`no ${type} is in the log`) : { value: say(event) }
}

const pounds = ({ pence }: { readonly pence: number }): string => `£${(pence / 100).toFixed(2)}`

const sayUpdates = ({ updates }: ComplaintsCode): Filled => {
  if (updates === null) return blank("the code promises none")
  if ("unknown" in updates) return blank(updates.unknown)
  if (!("unit" in updates)) return blank("the code sets several times")
  return { value: updates.unit === "untimed" ? updates.phrase : `every ${describeSpan(updates)}` }
}

/** The span in which the right to ADR lapses after a letter: that of the law, else that of the code. */
const lapseOf = ({ rules, code }: Filling): Span | undefined => {
  const due = rules.law?.lapse?.due
  if (due !== undefined && "within" in due) return due.within
  const { within } = code.adr
  return within === null || "unknown" in within ? undefined : within
}

/**
 * What fills every slot.
 *
 * @param filling - from what they are filled
 * @since 0.1.0
 */
export const filledSlots = (filling: Filling): Readonly<Record<SlotId, Filled>> => {
  const { code, rules, log, of, duties, given } = filling
  const { zone } = rules.timekeeping
  const dayOf = (at: number): string => writtenDay(at, zone)
  const timeOf = (at: number): string => `${formatInstant(at as Instant, zone).slice(11, 16)} on ${dayOf(at)}`
  const made = lastOf(of, "ComplaintMade")
  const wait = letterRules.find(
    (each) =>
      made !== undefined && each.reason === "weeksOver" && isInForce(each, formatInstant(made.at, zone).slice(0, 10)),
  )
  const contact = duties.find(({ norm }) => norm.id === "agreeContactTime")?.occurrence.due
  const lapse = lapseOf(filling)
  const method = lastOf(of, "PaymentMethodAgreed")?.method
  const writer = blank("the log does not hold it")
  const filled: Readonly<Record<SlotId, Filled>> = {
    provider: { value: code.provider },
    reference: { value: log.case },
    about: from(of, "ComplaintMade", ({ about }) => about),
    madeOn: from(of, "ComplaintMade", ({ at }) => dayOf(at)),
    handler: from(of, "CaseHandlerAssigned", ({ handler }) => handler),
    contactBy:
      contact === undefined || contact === null || Number.isNaN(contact)
        ? blank("no time is set for it in this case")
        : { value: `the end of ${dayOf(contact)}` },
    contactAt: from(of, "ContactTimeAgreed", ({ contactAt }) => timeOf(contactAt)),
    updates: sayUpdates(code),
    progress: writer,
    next: writer,
    outcome: from(of, "OutcomeProposed", ({ summary }) => summary),
    deadlockOn: from(of, "DeadlockReached", ({ at }) => dayOf(at)),
    deadlockWhy: from(of, "DeadlockReached", ({ why }) => why),
    weeks:
      wait?.after === undefined || wait.after === null
        ? blank("no such letter was owed for a complaint of that day")
        : { value: describeSpan(wait.after) },
    ...schemeSlots(filling, lastOf(of, "AdrLetterSent")?.scheme, made?.subject),
    applyWithin:
      lapse === undefined || lapse.unit === "untimed"
        ? blank("neither the law of this case nor the code sets a time")
        : { value: describeSpan(lapse) },
    amount: from(of, "CompensationOffered", ({ amount }) => pounds(amount)),
    floor: from(of, "CompensationOffered", ({ floor }) =>
      floor === "none" ? "nothing" : `${pounds(floor.amount)} (${floor.source})`,
    ),
    payment: {
      value: method === undefined || method === "credit" ? "as a credit to your account" : `as agreed (${method})`,
    },
    declined: from(of, "CompensationDeclined", ({ reason }) => reason),
    staff: from(of, "GiftGiven", ({ staff }) => staff),
    gift: writer,
    rating: from(of, "RatingGiven", ({ rating }) => rating),
    feedback: writer,
  }
  const giving = Object.entries(given).flatMap(([slot, value]) =>
    value === undefined ? [] : [[slot, { value }] as const],
  )
  return { ...filled, ...Object.fromEntries(giving) }
}

/**
 * What fills a slot, as it stands in the text of a letter: a blank and what is not confirmed can be seen.
 *
 * @param slot - the slot
 * @param filled - what fills it
 * @example
 * shown("scheme.name", { blank: "the code names none" }) // => "[the ADR scheme: not known]"
 * shown("scheme.post", { value: "London", unverified: "a page" }) // => "London [not verified]"
 * @since 0.1.0
 */
export const shown = (slot: SlotId, filled: Filled): string => {
  if ("blank" in filled) return `[${SLOTS[slot].what}: not known]`
  const value = filled.value.replaceAll(/\s+/g, " ").trim()
  return filled.unverified === undefined ? value : `${value} [not verified]`
}
