/** A parcel office at the museum's door, open as the museum is: small rules for the tests of exploration. */
import type { AnyEvent, Condition, Machine, Norm, Rules, Transition } from "../../../src/machine/index.ts"
import { deepFreeze } from "../../../src/machine/index.ts"
import { days, workingHours } from "../../../src/time/index.ts"
import { timekeeping } from "../../machine/turnstile.ts"

const arrived = { event: "ParcelArrived" } as const
const sentBack = { event: "SentBack" } as const
const recalled = { event: "Recalled" } as const

/** Ten days since the parcel arrived. */
export const tenDays: Condition = { is: "elapsed", span: days(10), since: arrived, edge: "end" }

/** Four hours of opening time since the parcel arrived. */
export const fourHours: Condition = { is: "elapsed", span: workingHours(4), since: arrived, edge: "end" }

const transitions: readonly Transition[] = [
  { id: "arrive", from: ["Awaited"], on: arrived, to: "Held", cites: ["office.arrival"] },
  { id: "notify", from: ["Held"], on: { event: "NoticeSent" }, cites: ["office.notice"] },
  {
    id: "collect",
    from: ["Held"],
    on: { event: "Collected", where: [{ field: "proof", is: "equal", to: true }] },
    to: "Gone",
    cites: ["office.collection"],
  },
  {
    id: "sendBack",
    from: ["Held"],
    on: sentBack,
    when: tenDays,
    otherwise: { code: "TooEarly", because: "a parcel is kept for ten days" },
    to: "Back",
    emits: [{ raise: "Return", because: "the sender has it again" }],
    cites: ["office.return"],
  },
  { id: "recall", from: ["Back"], on: recalled, to: "Held", reopens: true, cites: ["office.recall"] },
]

const norms: readonly Norm[] = [
  {
    id: "notify",
    party: "office",
    force: "must",
    says: "send a notice",
    does: [{ event: "NoticeSent" }],
    terms: { starts: { on: arrived }, due: { within: workingHours(4) } },
    until: [{ event: "Collected" }, sentBack],
    restoredBy: [recalled],
    cites: ["office.notice"],
  },
  {
    id: "collect",
    party: "addressee",
    force: "may",
    says: "collect the parcel",
    does: [{ event: "Collected" }],
    terms: { starts: { once: { is: "happened", what: arrived } } },
    until: [sentBack],
    restoredBy: [recalled],
    cites: ["office.collection"],
  },
]

/** The rules of the office. */
export const parcel: Machine = deepFreeze({
  id: "Parcel",
  says: "A parcel, from its arrival to its collection or return.",
  parties: { office: "The office", addressee: "The addressee" },
  initial: "Awaited",
  states: {
    Awaited: { says: "No parcel has arrived." },
    Held: { says: "The parcel is held." },
    Gone: { says: "The parcel is collected.", final: true },
    Back: { says: "The parcel is on its way to the sender.", final: true },
  },
  events: {
    ParcelArrived: { says: "the parcel arrives", by: "office" },
    NoticeSent: { says: "a notice is sent", by: "office" },
    Collected: { says: "the parcel is collected", by: "addressee" },
    SentBack: { says: "the parcel is sent back", by: "office" },
    Recalled: { says: "the parcel is recalled", by: "office" },
  },
  transitions,
  refusals: [
    {
      states: ["Awaited"],
      events: ["NoticeSent", "Collected", "SentBack", "Recalled"],
      code: "NoParcel",
      because: "no parcel has arrived",
    },
    { states: ["Held"], events: ["ParcelArrived"], code: "Arrived", because: "the parcel has arrived" },
    { states: ["Held"], events: ["Collected"], code: "NoProof", because: "who collects a parcel shows who they are" },
    { states: ["Held"], events: ["Recalled"], code: "Held", because: "the parcel is held" },
    {
      states: ["Gone", "Back"],
      events: ["ParcelArrived", "NoticeSent", "Collected", "SentBack", "Recalled"],
      code: "Ended",
      because: "the parcel is no longer here",
    },
  ],
  norms,
})

/** The rules of the office with its hours, and with some parts changed. */
export const parcelRules = (change: Partial<Machine> = {}): Rules => ({
  machine: { ...parcel, ...change },
  timekeeping,
  choices: { hours: "open" },
})

/** The office's transitions, one of them changed. */
export const withTransition = (id: string, change: Partial<Transition>): Pick<Machine, "transitions"> => ({
  transitions: transitions.map((each) => (each.id === id ? { ...each, ...change } : each)),
})

/** The office's norms, one of them changed. */
export const withNorm = (id: string, change: Partial<Norm>): Pick<Machine, "norms"> => ({
  norms: norms.map((each) => (each.id === id ? { ...each, ...change } : each)),
})

/** The types of some events. */
export const types = (events: readonly AnyEvent[]): readonly string[] => events.map(({ type }) => type)
