/** Arbitrary terms of a code that hold together: stages, ways to deadlock, schemes, compensation, and calendars. */
import fc from "fast-check"
import { type ComplaintsCode, type NamedScheme, nations, opus, type Stage } from "../../src/index.ts"
import { few, orNot, orUnknown, SUBJECTS, spans, UNKNOWN } from "./any-timing.ts"

const STAGES = ["manager", "director", "billing", "board"] as const

/** A stage after others: reached from some of them, or from any. */
const stageAfter = (before: readonly string[], id: string): fc.Arbitrary<Stage> => {
  const ways: readonly NonNullable<Stage["reached"]>[] =
    before.length === 0 ? ["byProvider", "onRequest", "whenMade"] : ["byProvider", "onRequest"]
  const reached = fc.oneof(
    fc.constantFrom(...ways),
    spans.map((automaticallyAfter) => ({ automaticallyAfter })),
  )
  const optional = {
    kind: fc.constantFrom<NonNullable<Stage["kind"]>>("person", "role", "team"),
    within: orUnknown(spans),
    reached,
    subjects: fc.subarray([...SUBJECTS], { minLength: 1 }),
  }
  const place =
    before.length === 0
      ? fc.constant({})
      : fc.oneof(
          fc.constant({}),
          fc.subarray([...before], { minLength: 1 }).map((from) => ({ from })),
          fc.constant({ from: [], skips: true }),
          fc.constant({ skips: true }),
        )
  return fc
    .record({ id: fc.constant(id), who: fc.constant(`whoever is ${id}`), ...optional }, { requiredKeys: ["id", "who"] })
    .chain((stage) => place.map((where): Stage => ({ ...stage, ...where })))
}

export const stages = orUnknown(
  fc
    .shuffledSubarray([...STAGES])
    .chain((ids) => fc.tuple(...ids.map((id, index) => stageAfter(ids.slice(0, index), id)))),
)

export const yesOrNo = orUnknown(fc.boolean())

export const deadlocks: fc.Arbitrary<ComplaintsCode["deadlock"]> = orUnknown(
  fc.oneof(
    fc.record({
      declared: yesOrNo,
      onRequest: orUnknown(fc.constant(true)),
      declinable: yesOrNo,
      requestAfter: orNot(spans),
      mutual: yesOrNo,
      automaticallyAfter: orNot(spans),
    }),
    fc.record({
      declared: yesOrNo,
      onRequest: fc.constant(false),
      declinable: fc.constantFrom(false, UNKNOWN),
      requestAfter: fc.constantFrom(null, UNKNOWN),
      mutual: yesOrNo,
      automaticallyAfter: orNot(spans),
    }),
  ),
)

const SCHEMES: readonly (readonly NamedScheme[])[] = [
  [],
  [{ scheme: "cisas" }],
  [
    { scheme: "cisas", subjects: ["billing"] },
    { scheme: "communications-ombudsman", subjects: ["line"] },
  ],
  [{ scheme: "cisas", name: "CISAS", subjects: ["line"], contact: { website: "x.example" } }, { scheme: "other" }],
]

export const schemes = orUnknown(fc.constantFrom(...SCHEMES))

const gbp = (pence: number) => ({ pence, currency: "GBP" }) as const

export const compensations: fc.Arbitrary<ComplaintsCode["compensation"]> = orUnknown(
  fc.oneof(
    fc.constantFrom({ is: "none" } as const, { is: "discretionary" } as const),
    few.map((pence) => ({ is: "capped", cap: gbp(pence) }) as const),
    fc.subarray(["visit", "outage"]).map(
      (ids) =>
        ({
          is: "table",
          rows: ids.map((id) => ({ id, says: `for a ${id}`, amount: gbp(976), per: "day" as const })),
        }) as const,
    ),
  ),
)

const dayHours = fc.constantFrom<readonly (readonly [string, string])[]>(
  [],
  [["09:00", "17:00"]],
  [
    ["08:00", "12:00"],
    ["13:00", "24:00"],
  ],
  [["00:00", "24:00"]],
)

const openHoursOf = fc.record(
  {
    hours: fc
      .record({ tuesday: dayHours, friday: dayHours, saturday: dayHours, sunday: dayHours }, { requiredKeys: [] })
      .map((some) => ({ monday: [["09:00", "17:00"]] as const, ...some })),
    holidays: fc.oneof(
      fc.constantFrom("closed" as const, "open" as const),
      dayHours.map((each) => ({ hours: each })),
    ),
  },
  { requiredKeys: ["hours"] },
)

export const calendars: fc.Arbitrary<ComplaintsCode["calendar"]> = fc
  .record({
    own: openHoursOf,
    nation: fc.option(fc.constantFrom(...nations), { nil: undefined }),
    named: fc.record({ Telephone: openHoursOf, phones: openHoursOf }),
  })
  .map(({ own, nation, named }) => ({
    ...opus.calendar,
    ...own,
    ...(nation === undefined ? {} : { nation }),
    named,
  }))
