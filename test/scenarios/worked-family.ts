/**
 * What a hand-worked case of the other procedures consists of: states, duties, raisings, notices and refusals written
 * down from the Code and from the definitions on a paper calendar, never copied from the program's output.
 */
import type { Instants, Status } from "./worked-case.ts"

/** The norms of each procedure, each with the clause that a test on it names. */
export const NORMS = {
  Feedback: {},
  Thermometer: {
    confirmClosure: "thermometer.invitation",
    emailRating: "thermometer.email",
    reviewRating: "thermometer.yellow-red",
    flagRating: "thermometer.yellow-red",
  },
  PositiveFeedback: { assess: "positive.monthly", giveGift: "positive.gift" },
  Dissatisfaction: {
    assignHandler: "dissatisfaction.handler",
    contactCustomer: "thermometer.contact",
    treatWithCare: "dissatisfaction.care",
    findRootCause: "dissatisfaction.root-cause",
    putRight: "dissatisfaction.put-right",
    prevent: "dissatisfaction.prevention",
  },
  Compensation: {
    consider: "compensation.own-facts",
    assess: "compensation.own-facts",
    payFloor: "compensation.comply",
    pay: "compensation.credit",
  },
  CodeCopyRequest: { provide: "copy.post" },
  AccessibleFormatRequest: { arrange: "accessibility.arrangements", provide: "accessibility.arrangements" },
  CodeComment: { consider: "review.comments" },
  WhistleBlowingPolicyRequest: { provide: "whistle-blowing.request" },
} as const

/** How a duty stands, the event that carried it out, if any, and its instants; without them nothing sets a time. */
export interface WorkedDuty extends Partial<Instants> {
  readonly is: Status
  readonly by?: string
}

/** A case that an event asks to be raised, and the case and event that met it, if any did. */
export interface WorkedRaising {
  readonly procedure: string
  /** The event that asks for it. */
  readonly asked: string
  readonly met?: { readonly case: string; readonly by: string; readonly at: string }
}

/** A case looked at in one instant, under one choice of readings. */
export interface FamilyMoment {
  /** The instant asked for; without it, the instant of the log's last event. */
  readonly at?: string
  /** What the moment shows. */
  readonly shows: string
  /** The readings chosen, where they are not the defaults. */
  readonly readings?: Readonly<Record<string, string>>
  readonly state: string
  /** Every duty that has arisen by then: by norm, and for a norm that is for each of several, by whom it is for. */
  readonly duties: Readonly<Record<string, WorkedDuty>>
  /** Every raising by then, in order. */
  readonly raises?: readonly WorkedRaising[]
  /** Every notice by then, in order: what, to whom, by which event. */
  readonly notices?: readonly (readonly [notice: string, to: string, event: string])[]
  /** Every event that was refused by then: its id and code. */
  readonly refused?: readonly (readonly [event: string, code: string])[]
  readonly notes?: readonly string[]
}

/** A case of a log with everything worked out for it. */
export interface WorkedMember {
  /** The log's file name. */
  readonly log: string
  readonly case: string
  readonly procedure: keyof typeof NORMS
  readonly raisedBy?: string
  readonly moments: readonly FamilyMoment[]
}

/** A duty without a time that an event has carried out. */
export const metBy = (event: string): WorkedDuty => ({ is: "met", by: event })

/** A duty without a time that is still to be carried out. */
export const PENDING: WorkedDuty = { is: "pending" }
