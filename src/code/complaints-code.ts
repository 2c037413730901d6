/**
 * The `ComplaintsCode` schema: what any provider's complaints code consists of.
 *
 * @since 0.1.0
 */

import * as Schema from "effect/Schema"
import { CalendarTerms, LocalDate } from "./calendar-terms.ts"
import { Channel } from "./events.ts"
import { Id, Text } from "./field.ts"
import { Money } from "./money.ts"
import { procedureNames } from "./procedure-names.ts"
import { Statements } from "./statement-schema.ts"
import { MILESTONES } from "./timing.ts"
import { SpanSchema, TimingSchema, Unknown } from "./timing-schema.ts"

export { CalendarTerms, type OpenHours } from "./calendar-terms.ts"

/**
 * A stage of escalation: who handles the complaint there (a person, a role or a team), within what span of arriving
 * there, how a complaint gets there, and for which complaints the stage is. `from` names the stages that lead to it;
 * where it is left out that is the one before it in the list. A complaint is at a stage that is reached `whenMade` from the
 * beginning, without being escalated. `skips` stands for: it can be reached from any stage. A stage without `within` has
 * no time of its own.
 *
 * @since 0.1.0
 */
export const Stage = Schema.Struct({
  id: Id,
  who: Text,
  kind: Schema.optionalKey(Schema.Literals(["person", "role", "team"])),
  within: Schema.optionalKey(Schema.Union([SpanSchema, Unknown])),
  reached: Schema.optionalKey(
    Schema.Union([
      Schema.Literals(["whenMade", "byProvider", "onRequest"]),
      Schema.Struct({ automaticallyAfter: SpanSchema }),
    ]),
  ),
  from: Schema.optionalKey(Schema.Array(Id)),
  skips: Schema.optionalKey(Schema.Boolean),
  subjects: Schema.optionalKey(Schema.Array(Id)),
})

/** A stage of escalation. @since 0.1.0 */
export type Stage = typeof Stage.Type

/**
 * A way to reach the provider.
 *
 * @since 0.1.0
 */
export const Contact = Schema.Struct({ channel: Channel, address: Text, hours: Schema.optionalKey(Text) })

/** A way to reach the provider. @since 0.1.0 */
export type Contact = typeof Contact.Type

const AlternativeSchema = Schema.Struct({ id: Id, says: Text })

/**
 * A reading in the register of a code: a phrase that can be understood in several ways, the default first.
 *
 * @since 0.1.0
 */
export const ReadingSchema = Schema.Struct({
  id: Id,
  phrase: Text,
  clauses: Schema.Array(Text),
  alternatives: Schema.TupleWithRest(Schema.Tuple([AlternativeSchema, AlternativeSchema]), [AlternativeSchema]),
  why: Text,
})

const YesOrNo = Schema.Union([Schema.Boolean, Unknown])
const SpanOrNone = Schema.Union([SpanSchema, Schema.Null, Unknown])

/**
 * How a complaint reaches deadlock: declared by the provider, asked for by the complainant (from when; and whether the
 * provider may decline), agreed by both, or by itself after a span. Where it is only asked for, the time of the letter
 * (`deadlockLetter`) is also that in which a request is to be answered.
 *
 * @since 0.1.0
 */
export const Deadlock = Schema.Struct({
  declared: YesOrNo,
  onRequest: YesOrNo,
  declinable: YesOrNo,
  requestAfter: SpanOrNone,
  mutual: YesOrNo,
  automaticallyAfter: SpanOrNone,
}).annotate({
  expected: '{ "declared", "onRequest", "declinable", "requestAfter", "mutual", "automaticallyAfter" }',
})

/** How a complaint reaches deadlock. @since 0.1.0 */
export type Deadlock = typeof Deadlock.Type

/**
 * A scheme for alternative dispute resolution (ADR) that a code names, for some subjects or for the rest, with the contact
 * data that the code gives.
 *
 * @since 0.1.0
 */
export const NamedScheme = Schema.Struct({
  scheme: Id,
  name: Schema.optionalKey(Text),
  subjects: Schema.optionalKey(Schema.Array(Id)),
  contact: Schema.optionalKey(
    Schema.Struct({
      telephone: Schema.optionalKey(Text),
      website: Schema.optionalKey(Text),
      email: Schema.optionalKey(Text),
      post: Schema.optionalKey(Text),
    }),
  ),
})

/** A scheme that a code names. @since 0.1.0 */
export type NamedScheme = typeof NamedScheme.Type

/**
 * What a code says of ADR: after which span, by which schemes, by what route, within what time of the letter, and which
 * complaints are left out.
 *
 * @since 0.1.0
 */
export const Adr = Schema.Struct({
  after: SpanOrNone,
  schemes: Schema.Union([Schema.Array(NamedScheme), Unknown]),
  route: Schema.Union([
    Schema.Struct({ to: Schema.Literals(["scheme", "regulator"]), words: Text }).annotate({
      expected: '{ "to": "scheme" or "regulator", "words" }',
    }),
    Unknown,
  ]),
  within: SpanOrNone,
  exclusions: Schema.Union([Schema.Array(Text), Unknown]),
})

const CompensationRow = Schema.Struct({
  id: Id,
  says: Text,
  amount: Money,
  per: Schema.Literals(["day", "occurrence"]),
})

/**
 * What a code says of compensation: none, at the provider's discretion, up to a cap, or by a table of amounts.
 *
 * @since 0.1.0
 */
export const CompensationTerms = Schema.Union([
  Schema.Struct({ is: Schema.Literals(["none", "discretionary"]) }),
  Schema.Struct({ is: Schema.Literal("capped"), cap: Money }),
  Schema.Struct({ is: Schema.Literal("table"), rows: Schema.Array(CompensationRow) }),
  Unknown,
]).annotate({
  expected:
    '{ "is": "none" or "discretionary" }, { "is": "capped", "cap" }, { "is": "table", "rows" } or { "unknown": why }',
})

/** What a code says of compensation. @since 0.1.0 */
export type CompensationTerms = typeof CompensationTerms.Type

/**
 * A provider's complaints code as one value. `null` in the place of a promise says that the code makes none; `unknown`
 * that it was not seen. `remarks` hold, in words of one's own, what the text says beyond what there is a field for.
 *
 * @since 0.1.0
 */
export const ComplaintsCodeSchema = Schema.Struct({
  id: Id,
  version: Text,
  title: Text,
  provider: Text,
  source: Schema.optionalKey(Text),
  coverage: Schema.optionalKey(Text),
  remarks: Schema.optionalKey(Schema.Array(Text)),
  /** Whose rules on complaints the code answers to; other regulators of the provider are only named. */
  regulator: Schema.Literals(["ofcom", "none"]),
  otherRegulators: Schema.optionalKey(Schema.Array(Text)),
  inForce: Schema.Struct({ from: Schema.Union([LocalDate, Unknown]), to: Schema.NullOr(LocalDate) }),
  calendar: CalendarTerms,
  procedures: Schema.Array(Schema.Literals(procedureNames)),
  channels: Schema.Union([Schema.Array(Channel), Unknown]),
  subjects: Schema.optionalKey(Schema.Array(Id)),
  log: TimingSchema,
  acknowledge: TimingSchema,
  investigate: TimingSchema,
  assignHandler: TimingSchema,
  firstResponse: TimingSchema,
  plan: TimingSchema,
  proposal: TimingSchema,
  firstResolution: TimingSchema,
  contactTime: Schema.Union([Schema.Boolean, Unknown]),
  updates: TimingSchema,
  resolution: TimingSchema,
  aims: Schema.Array(Schema.Literals(MILESTONES)),
  stages: Schema.Union([Schema.Array(Stage), Unknown]),
  deadlock: Schema.Union([Deadlock, Unknown]),
  deadlockLetter: TimingSchema,
  adr: Adr,
  closing: Schema.Struct({ afterSilence: SpanOrNone }),
  reopening: Schema.Union([Schema.Literals(["restores", "newComplaint"]), Unknown]),
  compensation: CompensationTerms,
  automaticCompensation: Schema.Union([Schema.Literals(["joined", "notJoined"]), Unknown]),
  contacts: Schema.Union([Schema.Array(Contact), Unknown]),
  regulatorTelephones: Schema.Union([Schema.Array(Text), Unknown]),
  statements: Statements,
  /** The clauses that each field comes from, by the field's path: `adr.after`. */
  cites: Schema.Record(Text, Schema.Array(Text)),
  readings: Schema.Array(ReadingSchema),
}).annotate({
  identifier: "ComplaintsCode",
  title: "Complaints code",
  description:
    "A provider's complaints code: its promises with their times, channels, calendar, stages, the way to ADR, what its text says, and the readings that it leaves open.",
})

/**
 * A provider's complaints code as one value.
 *
 * @since 0.1.0
 */
export type ComplaintsCode = Omit<typeof ComplaintsCodeSchema.Type, "calendar"> & { readonly calendar: CalendarTerms }
