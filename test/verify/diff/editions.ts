/** Editions of Opus's code and of codes like it, for comparisons. */
import * as Result from "effect/Result"
import { type ComplaintsCode, opus } from "../../../src/index.ts"
import {
  type Change,
  type Diff,
  diffOf,
  type Edition,
  type EditionOptions,
  editionOf,
  sayChange,
} from "../../../src/verify/index.ts"

export const edition = (code: ComplaintsCode, options: EditionOptions = {}): Edition =>
  Result.getOrThrow(editionOf(code, options))

/** Opus's code with some fields otherwise, compared with it as it is. */
export const changed = (fields: Partial<ComplaintsCode>): Diff => diffOf(edition(opus), edition({ ...opus, ...fields }))

/** The changes in words, each with its kind and severity. */
export const told = (diff: Diff): readonly string[] => diff.changes.map(tell)

export const tell = (change: Change): string => `${change.severity} ${change.kind}: ${sayChange(change)}`

/** Every field of a code with another value than Opus's, of a kind that the field can have. */
export const OTHERS: { readonly [F in keyof Required<ComplaintsCode>]: ComplaintsCode[F] } = {
  id: "other",
  version: "2027-01-01",
  title: "Another title",
  provider: "Another provider",
  source: "elsewhere",
  coverage: "whole page",
  remarks: ["a remark"],
  regulator: "none",
  otherRegulators: ["Ofgem"],
  inForce: { from: "2020-01-01", to: null },
  calendar: { ...opus.calendar, nation: "scotland" },
  procedures: ["Complaint"],
  channels: ["Email"],
  subjects: ["mobile"],
  log: { unit: "hours", n: 1 },
  acknowledge: { unit: "hours", n: 1 },
  investigate: { unit: "hours", n: 1 },
  assignHandler: { unit: "hours", n: 1 },
  firstResponse: { unit: "hours", n: 1 },
  plan: { unit: "hours", n: 1 },
  proposal: { unit: "hours", n: 1 },
  firstResolution: { unit: "workingDays", n: 5 },
  contactTime: false,
  updates: { unit: "weeks", n: 1 },
  resolution: { unit: "weeks", n: 4 },
  aims: [],
  stages: [{ id: "manager", who: "a manager" }],
  deadlock: { unknown: "not seen" },
  deadlockLetter: { unit: "days", n: 1 },
  adr: { ...opus.adr, schemes: [{ scheme: "cisas" }] },
  closing: { afterSilence: { unit: "days", n: 28 } },
  reopening: "newComplaint",
  compensation: { is: "none" },
  automaticCompensation: "joined",
  contacts: [{ channel: "Email", address: "help@example.org" }],
  regulatorTelephones: [],
  statements: { ...opus.statements, adrIsFree: { says: true, clauses: [] } },
  cites: { ...opus.cites, log: ["response-times.acknowledge"] },
  readings: opus.readings.slice(1),
}
