/** The Complaint procedure in XState v5, for Opus's code under its default readings, as its documentation shows. */
import { assign, initialTransition, type SnapshotFrom, setup, transition } from "xstate"
import type { ComplaintEvent } from "../../../src/code/events.ts"
import { adrIsOpen, NOTHING, type Plain, type Remembered } from "./machine.ts"

const { state: _, ...nothing } = NOTHING

const words = setup({
  types: { context: {} as Remembered, events: {} as ComplaintEvent },
  guards: {
    mayComplainHere: ({ event }) =>
      event.type === "ComplaintMade" && (event.channel !== "CustomerThermometer" || event.complainant.customer),
    isProposed: ({ context }) => context.proposed !== null,
    isDecided: ({ context, event }) =>
      event.type === "ComplaintClosed" &&
      event.reason === "adrDecided" &&
      context.decided !== null &&
      context.accepted === null,
    mayAccept: ({ context, event }) =>
      event.type === "AdrDecisionAccepted" && context.decided !== null && event.carryOutBy >= event.at,
    binds: ({ context }) => context.accepted !== null,
    isResolved: ({ event }) => event.type === "ComplaintClosed" && event.reason === "resolved",
    isOutOfScope: ({ context, event }) =>
      event.type === "ComplaintClosed" && event.reason === "outOfScope" && !adrIsOpen(context, event.at),
    adrIsOpen: ({ context, event }) => adrIsOpen(context, event.at),
    isDeadlockLetter: ({ event }) => event.type === "AdrLetterSent" && event.reason === "deadlock",
    isWeeksLetter: ({ event }) => event.type === "AdrLetterSent" && event.reason === "weeksOver",
    contactIsAhead: ({ event }) => event.type === "ContactTimeAgreed" && event.contactAt >= event.at,
  },
  actions: {
    made: assign({ made: ({ event }) => event.at }),
    deadlock: assign({ deadlock: ({ context, event }) => context.deadlock ?? event.at }),
    deadlockLetter: assign({ deadlockLetter: ({ context, event }) => context.deadlockLetter ?? event.at }),
    proposed: assign({ proposed: ({ context, event }) => context.proposed ?? event.at }),
    decided: assign({ decided: ({ context, event }) => context.decided ?? event.at }),
    forgetProposed: assign({ proposed: null }),
    accepted: assign({ accepted: ({ context, event }) => context.accepted ?? event.at }),
    carriedOut: assign({ accepted: null }),
    forgetDecided: assign({ decided: null, accepted: null }),
  },
})

const reopening = { target: "#complaint.open.underWay.UnderInvestigation", actions: "forgetProposed" } as const
const toAdr = { target: "#complaint.open.late.WithAdr", guard: "adrIsOpen", actions: "forgetDecided" } as const
const toInvestigation = { target: "#complaint.open.underWay.UnderInvestigation" } as const
const accepting = { target: "#complaint.Resolved", guard: "isProposed" } as const
const handling = { ComplaintLogged: {}, CaseHandlerAssigned: {}, InvestigationStarted: {} } as const

export const machine = words.createMachine({
  id: "complaint",
  context: nothing,
  initial: "NotMade",
  states: {
    NotMade: {
      on: { ComplaintMade: { target: "open.underWay.Received", guard: "mayComplainHere", actions: "made" } },
    },
    open: {
      initial: "underWay",
      on: {
        ComplaintAcknowledged: {},
        DelayNotified: {},
        ContactTimeAgreed: { guard: "contactIsAhead" },
        ContactMade: {},
        ProgressUpdateGiven: {},
        ComplaintEscalated: {},
        AdrLetterSent: { guard: "isWeeksLetter" },
        ComplaintWithdrawn: { target: "Withdrawn" },
      },
      states: {
        underWay: {
          initial: "Received",
          on: {
            OutcomeProposed: { target: ".OutcomeProposed", actions: "proposed" },
            DeadlockReached: { target: "late.Deadlocked", actions: "deadlock" },
            AdrLetterSent: { target: "late.Deadlocked", guard: "isDeadlockLetter", actions: "deadlockLetter" },
            ReferredToAdr: toAdr,
            ComplaintClosed: { target: "#complaint.Closed", guard: "isOutOfScope" },
          },
          states: {
            Received: {
              on: {
                ComplaintLogged: { target: "Logged" },
                CaseHandlerAssigned: toInvestigation,
                InvestigationStarted: toInvestigation,
              },
            },
            Logged: {
              on: { ComplaintLogged: {}, CaseHandlerAssigned: toInvestigation, InvestigationStarted: toInvestigation },
            },
            UnderInvestigation: { on: { ...handling, OutcomeAccepted: accepting } },
            OutcomeProposed: {
              on: {
                ...handling,
                OutcomeAccepted: { target: "#complaint.Resolved" },
                OutcomeRejected: { target: "UnderInvestigation" },
              },
            },
          },
        },
        late: {
          initial: "Deadlocked",
          on: {
            ...handling,
            OutcomeProposed: { actions: "proposed" },
            OutcomeAccepted: accepting,
            OutcomeRejected: { guard: "isProposed" },
            AdrLetterSent: { guard: "isDeadlockLetter", actions: "deadlockLetter" },
          },
          states: {
            Deadlocked: { on: { ReferredToAdr: toAdr } },
            WithAdr: {
              on: {
                AdrDecided: { actions: "decided" },
                AdrDecisionAccepted: { guard: "mayAccept", actions: "accepted" },
                AdrDecisionCarriedOut: { guard: "binds", actions: "carriedOut" },
                ComplaintClosed: { target: "#complaint.Closed", guard: "isDecided" },
              },
            },
          },
        },
      },
    },
    Resolved: {
      on: {
        ComplaintLogged: {},
        ComplaintAcknowledged: {},
        ContactMade: {},
        ProgressUpdateGiven: {},
        ComplaintClosed: { target: "Closed", guard: "isResolved" },
        ComplaintReopened: reopening,
      },
    },
    Closed: { on: { ComplaintReopened: reopening } },
    Withdrawn: { on: { ComplaintReopened: reopening } },
  },
})

export type Snapshot = SnapshotFrom<typeof machine>

const [first] = initialTransition(machine)

export const begin: Snapshot = first

export const next = (snapshot: Snapshot, event: ComplaintEvent): Snapshot => transition(machine, snapshot, event)[0]

/** The innermost name of a state value: `{ open: { late: "WithAdr" } }` is `WithAdr`. */
const innermost = (value: unknown): string =>
  typeof value === "object" && value !== null ? innermost(Object.values(value)[0]) : String(value)

/** A snapshot as the other machines have it, to compare. */
export const plainOf = ({ value, context }: Snapshot): Readonly<Record<keyof Plain, string | number | null>> => ({
  ...context,
  state: innermost(value),
})
