/**
 * What a hand-worked case consists of: instants written down from the definitions on a paper calendar, never copied
 * from the program's output.
 */

/** How a duty stands. */
export type Status = "pending" | "met" | "missed" | "breached" | "ended"

/**
 * What the regulator's rules ask of a complaint, by the date on which it was made: the requirements of its wait, of the
 * letter when the weeks are over, and of the letter at deadlock (of the last two null where none was owed unasked).
 */
export interface LawOfCase {
  readonly wait: string
  readonly weeksOver: string
  readonly deadlock: string | null
}

/** Made from 22 July 2011 to 30 September 2018: a written notification after eight weeks; deadlock letters on request. */
export const GC14: LawOfCase = { wait: "t-adr-8w", weeksOver: "t-letter-8w-gc14", deadlock: null }

/** Made from 1 October 2018 to 7 April 2026: eight weeks, and an ADR letter on both occasions. */
export const C4: LawOfCase = { wait: "t-adr-8w", weeksOver: "t-letter-8w-c4", deadlock: "t-letter-deadlock" }

/** Made from 8 April 2026 on: six weeks. */
export const C4_SIX_WEEKS: LawOfCase = { ...C4, wait: "t-adr-6w", weeksOver: "t-letter-6w-c4" }

/** The norms, each with the clause that a test on it names; the regulator's with the requirement of most cases. */
export const CLAUSES = {
  log: "response-times.logged",
  acknowledge: "response-times.acknowledge",
  investigate: "response-times.investigated",
  assignHandler: "response-times.handler",
  agreeContactTime: "response-times.contact-time",
  keepContactTime: "response-times.contact-time",
  updateRegularly: "response-times.updates",
  resolveSpeedily: "complaints.resolve",
  sendDeadlockLetter: "adr.deadlock",
  sendWeeksOverLetter: "t-letter-8w-c4",
  referToAdr: "adr.eight-weeks",
} as const

/** The duties that no reading times. */
export const UNTIMED: readonly string[] = ["log", "investigate", "assignHandler", "resolveSpeedily"]

type NormId = Exclude<keyof typeof CLAUSES, "referToAdr">

/** One occurrence of a duty: `acknowledge` is the first, `keepContactTime#2` the second. */
export type DutyKey = NormId | `${"keepContactTime" | "updateRegularly"}#${number}`

/** By when a duty is due, and the earliest and latest of that over all readings; null where nothing sets a time. */
export interface Instants {
  readonly due: string | null
  readonly safeBy: string | null
  readonly latest: string | null
}

/** From when a right is open, and the earliest and latest of that over all readings. */
export interface Opening {
  readonly opens: string
  readonly opensEarliest: string
  readonly opensForCertain: string
}

/** Whose rule opens the right first, and when the other one alone would, where that is later. */
export interface Governed {
  readonly by: "code" | "regulation"
  readonly displaced?: string
}

/** A case looked at in one instant, under one choice of readings. */
export interface Moment {
  /** The instant asked for; without it, the instant of the log's last event. */
  readonly at?: string
  /** The instant that the report then names, where none was asked for. */
  readonly lastEvent?: string
  /** What the moment shows. */
  readonly shows: string
  /** The readings chosen, where they are not the defaults. */
  readonly readings?: Readonly<Record<string, string>>
  readonly state: string
  /** Every duty that has arisen by then, or, where `onlySome`, those that the moment is about. */
  readonly duties: Readonly<Partial<Record<DutyKey, Status>>>
  readonly onlySome?: true
  /** Duties that have not arisen. */
  readonly absent?: readonly DutyKey[]
  /** Instants that differ from the case's: under other readings, or after an event that moves them. */
  readonly instants?: Readonly<Partial<Record<DutyKey, Partial<Instants>>>>
  readonly fulfilledBy?: Readonly<Partial<Record<DutyKey, string>>>
  readonly endedBy?: Readonly<Partial<Record<DutyKey, string>>>
  readonly mayNotApply?: Readonly<Partial<Record<DutyKey, boolean>>>
  readonly mayBeUntimed?: Readonly<Partial<Record<DutyKey, boolean>>>
  readonly right: "notYet" | "open" | "exercised" | "ended"
  readonly opening?: Partial<Opening>
  /** What governs the right, and when it would open by the other source, where that is later; else as in the case. */
  readonly governed?: Governed
  /** When the right lapses: twelve months after the last ADR letter, at the end of that day. */
  readonly lapses?: string
  /** Every event that was refused by then: its id and code. */
  readonly refused?: readonly (readonly [event: string, code: string])[]
  /** Types of event that may happen next, among others. */
  readonly next?: readonly string[]
  /** Types of event that may not happen yet, among others: with the code and the instant from which they may. */
  readonly notYet?: readonly { readonly event: string; readonly code: string; readonly opens?: string }[]
  /** The ids of the events that lie ahead, in order. */
  readonly future?: readonly string[]
}

/** A case of a log with everything worked out for it. */
export interface WorkedCase {
  /** The log's file name. */
  readonly log: string
  readonly case: string
  /** By duty. Those to log, investigate, assign a handler and resolve are untimed under every reading. */
  readonly instants: Readonly<Partial<Record<DutyKey, Instants>>>
  readonly opening: Opening
  /** What governs the right: the regulation, unless said otherwise, since of equal waits its own prevails. */
  readonly governed?: Governed
  /** The regulator's rules of the date on which it was made: `C4`, unless said otherwise. */
  readonly law?: LawOfCase
  readonly moments: readonly Moment[]
}

/** The instants of a duty that is due at the same instant under every reading. */
export const always = (due: string): Instants => ({ due, safeBy: due, latest: due })

/** The instants of a duty that is untimed by default and timed under other readings. */
export const untimedBut = (safeBy: string, latest: string): Instants => ({ due: null, safeBy, latest })
