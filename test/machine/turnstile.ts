/** The turnstile of a small museum: the machine that the tests of the rule language are written in. */
import * as Result from "effect/Result"
import { type Norm, type Rules, type Timekeeping, type Variant, wordsOf } from "../../src/machine/index.ts"
import {
  compileCalendar,
  formatInstant,
  hours,
  hoursInMs,
  type Instant,
  instant,
  london,
  parseInstant,
  type Span,
  untimed,
} from "../../src/time/index.ts"

/** Local time in London in 2026, as `15 Jan 10:00` is `at("01-15T10:00")`: an hour ahead of UTC in summer. */
export const at = (text: string): Instant =>
  Result.getOrThrow(parseInstant(`2026-${text}${text > "03-29T02" && text < "10-25T01" ? "+01:00" : "Z"}`))

/** Epoch milliseconds as `at` reads them, with seconds where they are not nought. */
export const shown = (t: number): string =>
  Number.isNaN(t)
    ? "unknown"
    : formatInstant(Result.getOrThrow(instant(t)), london)
        .replace(/^2026-/, "")
        .replace(/(Z|[+-]\d\d:\d\d)$/, "")
        .replace(/(T\d\d:\d\d):00(\.000)?$/, "$1")

/** Open from 09:00 to 17:00 on weekdays of 2026 but Good Friday; nothing is known of other years. */
export const museum = Result.getOrThrow(
  compileCalendar(
    {
      id: "museum",
      version: "1",
      zone: "Europe/London",
      hours: {
        monday: [["09:00", "17:00"]],
        tuesday: [["09:00", "17:00"]],
        wednesday: [["09:00", "17:00"]],
        thursday: [["09:00", "17:00"]],
        friday: [["09:00", "17:00"]],
      },
      holidays: ["2026-04-03"],
      horizon: { from: "2026-01-01", to: "2026-12-31" },
    },
    london,
  ),
)

const variantsOf = (span: Span): readonly Variant[] => {
  const only = (measure: Variant["measure"]): readonly Variant[] => [
    { choices: {}, measure, receipt: "onArrival", calendar: "museum" },
  ]
  switch (span.unit) {
    case "workingHours":
      return [
        {
          choices: { hours: "open" },
          measure: { count: "openingTime", ms: hoursInMs(span.n) },
          receipt: "onArrival",
          calendar: "museum",
        },
        {
          choices: { hours: "clock" },
          measure: { count: "elapsedTime", ms: hoursInMs(span.n) },
          receipt: "onArrival",
          calendar: "museum",
        },
      ]
    case "hours":
      return only({ count: "elapsedTime", ms: hoursInMs(span.n) })
    case "workingDays":
      return only({ count: "workingDays", n: span.n, receiptDay: "notCounted", end: "endOfDay" })
    case "openHours":
      return only({ count: "openingTime", ms: hoursInMs(span.n) })
    case "sameDay":
      return only({ count: "sameDay", cutOff: Number(span.cutOff.slice(0, 2)) * 3_600_000 })
    case "untimed":
      return []
    default:
      return only({ count: span.unit, n: span.n, at: "endOfDay" })
  }
}

/** The museum's timekeeping. The reading `hours` settles whether working hours are open hours or run by the clock. */
export const timekeeping: Timekeeping = { zone: london, calendar: () => museum, meaning: variantsOf }

/** The states of the turnstile. */
export type TurnstileState = "Locked" | "Unlocked" | "Jammed" | "Dismantled"

/** What happens at the turnstile. */
export type TurnstileEvent =
  | {
      readonly type: "CoinPut"
      readonly id: string
      readonly at: Instant
      readonly value: 1 | 2
      readonly payer?: { readonly name: string; readonly child: boolean }
    }
  | { readonly type: "Pushed"; readonly id: string; readonly at: Instant; readonly hard?: boolean }
  | { readonly type: "Repaired"; readonly id: string; readonly at: Instant; readonly testBy: Instant }
  | { readonly type: "Removed" | "PutBack"; readonly id: string; readonly at: Instant }

/** The rules on the notice beside the turnstile. */
export type TurnstileClause = "notice.entry" | "notice.care" | "notice.removal"

/** Who has to do with the turnstile. */
export type TurnstileParty = "visitor" | "attendant"

/** The words in which its rules are written. */
export const words = wordsOf<TurnstileState, TurnstileEvent, TurnstileClause, TurnstileParty>()
const { from, refuse, party, on, first, since, elapsed } = words

/** The turnstile as a machine. */
export const turnstile = words.procedure("turnstile", {
  says: "a coin lets one visitor through",
  parties: { visitor: "the visitor", attendant: "the attendant" },
  initial: "Locked",
  states: {
    Locked: { says: "the arm does not move" },
    Unlocked: { says: "the arm moves once" },
    Jammed: { says: "the arm is stuck" },
    Dismantled: { says: "there is no arm", final: true },
  },
  events: {
    CoinPut: { says: "a coin is put in", by: "visitor" },
    Pushed: { says: "the arm is pushed", by: "visitor" },
    Repaired: { says: "the arm is repaired", by: "attendant" },
    Removed: { says: "the turnstile is removed", by: "attendant" },
    PutBack: { says: "the turnstile is put back", by: "attendant" },
  },
  transitions: [
    from("Locked").on("CoinPut").to("Unlocked").emits({ notice: "a green light", to: "visitor" }).cites("notice.entry"),
    from("Locked", "Unlocked").on("Pushed", { hard: true }).to("Jammed").cites("notice.care"),
    from("Unlocked")
      .on("Pushed", { hard: [false] })
      .to("Locked")
      .cites("notice.entry"),
    from("Jammed")
      .on("Repaired")
      .when(elapsed(hours(2), since(first("Pushed", { hard: true }), on("Repaired")), "opening"), {
        code: "TooHot",
        because: "the arm has to cool for two hours",
      })
      .to("Locked")
      .cites("notice.care"),
    from("Locked", "Unlocked", "Jammed").on("Removed").to("Dismantled").cites("notice.removal"),
    from("Dismantled").on("PutBack").to("Locked").reopens().cites("notice.removal"),
  ],
  refusals: [
    refuse("CoinPut").where({ value: 2 }).in("Jammed").because("NoChange", "the machine cannot give a coin back"),
    refuse("CoinPut").in("Jammed", "Unlocked").because("NoNeed", "no coin is needed", "notice.entry"),
  ],
  norms: {
    repair: party("attendant")
      .must("repair the arm", [first("Repaired")])
      .of("Pushed", { hard: true })
      .within(untimed("soon"))
      .cites("notice.care"),
  },
})

/** Rules of the turnstile with norms of a test's own. */
export const rulesWith = (norms: readonly Norm[], choices: Rules["choices"] = {}): Rules<TurnstileState> => ({
  machine: { ...turnstile, norms },
  timekeeping,
  choices: { hours: "open", ...choices },
})

/** The turnstile under the reading that working hours are open hours. */
export const rules = rulesWith(turnstile.norms)
