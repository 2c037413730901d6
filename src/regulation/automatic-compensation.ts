/**
 * The amounts of the voluntary automatic compensation scheme by date: a benchmark, which binds only a provider that has
 * joined. Opus is on no list of members that was seen.
 *
 * @since 0.1.0
 */
import type * as Result from "effect/Result"
import { deepFreeze } from "../machine/rules.ts"
import { type Dated, isInForce, type NoDate, onDate } from "./dated.ts"
import type { RequirementId } from "./requirements.ts"

/**
 * The amounts for what goes wrong within some dates, in whole pence of pounds sterling.
 *
 * @since 0.1.0
 */
export interface AutomaticCompensation extends Dated {
  /** For each day of a total loss of service that is put right late. */
  readonly repairPerDay: number
  /** For an appointment that the provider missed or called off too late. */
  readonly missedAppointment: number
  /** For each day by which a service starts late. */
  readonly lateStartPerDay: number
  /** Where the source and its confidence stand. */
  readonly requirement: RequirementId
}

/**
 * The amounts, earliest first; they rise on 1 April, as `ac-index` says. None of 2020 differ from those of 2019.
 *
 * @example
 * automaticCompensation.map(({ repairPerDay }) => repairPerDay) // => [800, 806, 840, 933, 976, 998, 1034]
 * @since 0.1.0
 */
export const automaticCompensation: readonly AutomaticCompensation[] = /* @__PURE__ */ deepFreeze<
  readonly AutomaticCompensation[]
>([
  {
    repairPerDay: 800,
    missedAppointment: 2500,
    lateStartPerDay: 500,
    from: "2019-04-01",
    to: "2021-03-31",
    requirement: "ac-rate-2019",
  },
  {
    repairPerDay: 806,
    missedAppointment: 2518,
    lateStartPerDay: 504,
    from: "2021-04-01",
    to: "2022-03-31",
    requirement: "ac-rate-2021",
  },
  {
    repairPerDay: 840,
    missedAppointment: 2624,
    lateStartPerDay: 525,
    from: "2022-04-01",
    to: "2023-03-31",
    requirement: "ac-rate-2022",
  },
  {
    repairPerDay: 933,
    missedAppointment: 2915,
    lateStartPerDay: 583,
    from: "2023-04-01",
    to: "2024-03-31",
    requirement: "ac-rate-2023",
  },
  {
    repairPerDay: 976,
    missedAppointment: 3049,
    lateStartPerDay: 610,
    from: "2024-04-01",
    to: "2025-03-31",
    requirement: "ac-rate-2024",
  },
  {
    repairPerDay: 998,
    missedAppointment: 3119,
    lateStartPerDay: 624,
    from: "2025-04-01",
    to: "2026-03-31",
    requirement: "ac-rate-2025",
  },
  {
    repairPerDay: 1034,
    missedAppointment: 3231,
    lateStartPerDay: 646,
    from: "2026-04-01",
    to: null,
    requirement: "ac-rate-2026",
  },
])

/**
 * The amounts for what goes wrong on a date.
 *
 * @param date - a local date, `YYYY-MM-DD`: that of the fault, the missed appointment or the promised start
 * @returns the amounts in whole pence, null before the scheme began; refused with `NoDate`, which says why, where the
 * text is no date
 * @example
 * const amounts = automaticCompensationOn("2024-10-23")
 * amounts._tag === "Success" && amounts.success?.missedAppointment // => 3049
 * @since 0.1.0
 */
export const automaticCompensationOn = (date: string): Result.Result<AutomaticCompensation | null, NoDate> =>
  onDate(date, () => automaticCompensation.find((each) => isInForce(each, date)) ?? null)
