/**
 * Arbitrary codes: stages, ways to deadlock, timings of every shape, ADR, closing, reopening and compensation, with any
 * part of Opus's register. What they name (stages, subjects, channels) is what arbitrary complaints name (see `random.ts`).
 */
import fc from "fast-check"
import {
  Channel,
  type ComplaintsCode,
  type Deadlock,
  days,
  hours,
  MILESTONES,
  months,
  OPUS_READINGS,
  openHours,
  opus,
  type Span,
  type Stage,
  sameDay,
  type Timing,
  untimed,
  weeks,
  workingDays,
  workingHours,
} from "../../../src/index.ts"
import { promisesOf } from "../../code/any-timing.ts"

const UNKNOWN = { unknown: "the page was not seen" } as const

const n = fc.integer({ min: 1, max: 12 })

const spans: fc.Arbitrary<Span> = fc.oneof(
  n.map(workingHours),
  n.map(workingDays),
  n.map(hours),
  n.map(days),
  n.map(weeks),
  n.map(months),
  n.map((each) => openHours(each, "phones")),
  fc.constant(sameDay("15:00")),
  fc.constantFrom("promptly", "as soon as we can").map(untimed),
)

const orNot = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null | typeof UNKNOWN> =>
  fc.oneof({ weight: 3, arbitrary: value }, fc.constant(null), fc.constant(UNKNOWN))

const STAGES = ["manager", "director", "billing", "board"] as const
const SUBJECTS = ["billing", "line"] as const

const NAMES = {
  channel: ["Email", "Letter", "CustomerThermometer"],
  subject: SUBJECTS,
  complainant: ["consumer", "business"],
} as const

const timings: fc.Arbitrary<Timing> = fc.letrec<{ timing: Timing }>((tie) => ({
  timing: fc.oneof(
    { maxDepth: 2, depthIdentifier: "timing" },
    { weight: 4, arbitrary: orNot(spans) },
    { weight: 1, arbitrary: fc.record({ within: spans, atMost: spans }) },
    {
      weight: 2,
      arbitrary: fc.constantFrom("channel", "subject", "complainant").chain((by) =>
        fc.record({
          by: fc.constant(by),
          among: fc.dictionary(fc.constantFrom(...NAMES[by]), tie("timing"), { maxKeys: 2, noNullPrototype: true }),
          otherwise: tie("timing"),
        }),
      ),
    },
  ),
})).timing

const stageOf = (id: string): fc.Arbitrary<Stage> =>
  fc.record(
    {
      id: fc.constant(id),
      who: fc.constant(`whoever is ${id}`),
      within: fc.oneof(spans, fc.constant(UNKNOWN)),
      reached: fc.oneof(
        fc.constantFrom("whenMade", "byProvider", "onRequest"),
        spans.map((automaticallyAfter) => ({ automaticallyAfter })),
      ),
      from: fc.subarray([...STAGES]),
      skips: fc.boolean(),
      subjects: fc.subarray([...SUBJECTS], { minLength: 1 }),
    },
    { requiredKeys: ["id", "who"] },
  )

const stages: fc.Arbitrary<ComplaintsCode["stages"]> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(UNKNOWN) },
  {
    weight: 4,
    arbitrary: fc.shuffledSubarray([...STAGES]).chain((ids) => fc.tuple(...ids.map(stageOf))),
  },
)

const yesOrNo = fc.oneof({ weight: 5, arbitrary: fc.boolean() }, fc.constant(UNKNOWN))

const deadlocks: fc.Arbitrary<Deadlock | typeof UNKNOWN> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(UNKNOWN) },
  {
    weight: 6,
    arbitrary: fc.record({
      declared: yesOrNo,
      onRequest: yesOrNo,
      declinable: yesOrNo,
      requestAfter: orNot(spans),
      mutual: yesOrNo,
      automaticallyAfter: orNot(spans),
    }),
  },
)

const gbp = (pence: number) => ({ pence, currency: "GBP" }) as const

const compensations: fc.Arbitrary<ComplaintsCode["compensation"]> = fc.oneof(
  fc.constantFrom({ is: "none" } as const, { is: "discretionary" } as const, UNKNOWN),
  n.map((pence) => ({ is: "capped", cap: gbp(pence) }) as const),
  fc.subarray(["visit", "outage"]).chain((ids) =>
    n.map(
      (pence) =>
        ({
          is: "table",
          rows: ids.map((id) => ({ id, says: `for a ${id}`, amount: gbp(pence), per: "day" as const })),
        }) as const,
    ),
  ),
)

const route = fc.constantFrom<ComplaintsCode["adr"]["route"]>(
  UNKNOWN,
  { to: "regulator", words: "make a complaint through Ofcom" },
  { to: "scheme", words: "go to the ombudsman" },
)

const schemes = fc.constantFrom<ComplaintsCode["adr"]["schemes"]>(
  UNKNOWN,
  [],
  [{ scheme: "cisas" }],
  [{ scheme: "cisas", name: "CISAS", subjects: ["billing"] }, { scheme: "communications-ombudsman" }],
)

const promises = promisesOf(timings)

/** Any code, of whatever register. */
export const codes: fc.Arbitrary<ComplaintsCode> = fc
  .record({
    promises,
    rest: fc.record({
      regulator: fc.constantFrom<ComplaintsCode["regulator"]>("ofcom", "none"),
      channels: fc.oneof(fc.subarray([...Channel.literals]), fc.constant(UNKNOWN)),
      contactTime: yesOrNo,
      aims: fc.subarray([...MILESTONES]),
      stages,
      deadlock: deadlocks,
      adr: fc.record({
        after: orNot(spans),
        within: orNot(spans),
        schemes,
        route,
        exclusions: fc.constant([]),
      }),
      closing: fc.record({ afterSilence: orNot(spans) }),
      reopening: fc.constantFrom<ComplaintsCode["reopening"]>("restores", "newComplaint", UNKNOWN),
      compensation: compensations,
      cites: fc.constantFrom<ComplaintsCode["cites"]>({}, { acknowledge: ["2.1"], adr: ["9"], stages: ["5", "6"] }),
      readings: fc.subarray([...OPUS_READINGS]),
    }),
  })
  .map(({ promises: promised, rest }) => ({
    ...opus,
    id: "acme",
    calendar: {
      ...opus.calendar,
      named: { phones: { hours: { monday: [["08:00", "20:00"]], saturday: [["09:00", "13:00"]] } } },
    },
    subjects: SUBJECTS,
    ...promised,
    ...rest,
  }))
