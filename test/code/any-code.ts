/**
 * Arbitrary codes that are whole and hold together, over the entire schema: every unit, every dimension, stages of every
 * kind, ways to deadlock, schemes by subject, compensation, statements, calendars of every nation and with names, and
 * versions. What they name is what arbitrary complaints name (`test/procedures/complaint/random.ts`).
 */
import fc from "fast-check"
import { Channel, type ComplaintsCode, MILESTONES, OPUS_READINGS, STATEMENTS } from "../../src/index.ts"
import { calendars, compensations, deadlocks, schemes, stages, yesOrNo } from "./any-terms.ts"
import { orNot, orUnknown, promisesOf, SUBJECTS, spans, timings, UNKNOWN } from "./any-timing.ts"

/** Statements, of which some depend on a reading of the register. */
const statementsUnder = (readings: ComplaintsCode["readings"]): fc.Arbitrary<ComplaintsCode["statements"]> => {
  const said = orUnknown(fc.record({ says: fc.boolean(), clauses: fc.constantFrom([], ["1.2"]) }))
  const [reading] = readings
  const under =
    reading === undefined
      ? said
      : fc.constant({
          says: true,
          clauses: [],
          under: { reading: reading.id, alternatives: [reading.alternatives[1].id] },
        })
  return fc.record(Object.fromEntries(Object.keys(STATEMENTS).map((id) => [id, fc.oneof(said, under)])), {
    requiredKeys: [],
    noNullPrototype: true,
  })
}

const promised = promisesOf(timings)

const rest = fc.record({
  regulator: fc.constantFrom<ComplaintsCode["regulator"]>("ofcom", "none"),
  channels: orUnknown(fc.subarray([...Channel.literals])),
  contactTime: yesOrNo,
  aims: fc.subarray([...MILESTONES]),
  stages,
  deadlock: deadlocks,
  adr: fc.record({
    after: orNot(spans),
    schemes,
    route: orUnknown(
      fc.constantFrom({ to: "scheme", words: "the ombudsman" } as const, { to: "regulator", words: "Ofcom" } as const),
    ),
    within: orNot(spans),
    exclusions: orUnknown(fc.constantFrom([], ["what is before a court"])),
  }),
  closing: fc.record({ afterSilence: orNot(spans) }),
  reopening: orUnknown(fc.constantFrom("restores" as const, "newComplaint" as const)),
  compensation: compensations,
  automaticCompensation: orUnknown(fc.constantFrom("joined" as const, "notJoined" as const)),
  contacts: orUnknown(fc.constantFrom([], [{ channel: "Email", address: "a@b.example" }] as const)),
  regulatorTelephones: orUnknown(fc.constantFrom([], ["0300 123 3333"])),
  cites: fc.constantFrom<ComplaintsCode["cites"]>(
    {},
    { acknowledge: ["2.1"], "adr.after": ["9"], "channels.Fax": ["3"] },
  ),
  calendar: calendars,
})

const optional = fc.record(
  {
    source: fc.constant("https://acme.example/complaints"),
    coverage: fc.constant("the whole page"),
    remarks: fc.constant(["complaints are reviewed every quarter"]),
    otherRegulators: fc.constant(["FCA"]),
  },
  { requiredKeys: [] },
)

/** A code that is whole and holds together, in force since a day that is not known. */
export const anyCode: fc.Arbitrary<ComplaintsCode> = fc.subarray([...OPUS_READINGS]).chain((readings) =>
  fc.record({ optional, promised, rest, statements: statementsUnder(readings) }).map((parts) => ({
    id: "acme",
    version: "1",
    title: "Acme: complaints code",
    provider: "Acme",
    ...parts.optional,
    inForce: { from: UNKNOWN, to: null },
    procedures: ["Complaint", "Compensation"] as const,
    subjects: SUBJECTS,
    ...parts.promised,
    ...parts.rest,
    statements: parts.statements,
    readings,
  })),
)

const FIRST_DAYS = [UNKNOWN, "2018-10-01", "2024-03-01"] as const
const LAST_DAYS = ["2018-09-30", "2024-02-29", null] as const

/** One to three versions of a code, from the earliest to the last without a gap, in any order. */
export const anyVersions: fc.Arbitrary<readonly ComplaintsCode[]> = fc
  .array(anyCode, { minLength: 1, maxLength: 3 })
  .chain((codes) => {
    const last = codes.length - 1
    const versions = codes.map((code, index) => ({
      ...code,
      version: `${index + 1}`,
      inForce: { from: FIRST_DAYS[index] ?? UNKNOWN, to: index === last ? null : (LAST_DAYS[index] ?? null) },
    }))
    return fc.shuffledSubarray(versions, { minLength: versions.length })
  })
