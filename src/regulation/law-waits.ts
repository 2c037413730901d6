/**
 * The waits for ADR (alternative dispute resolution) as conditions, by the date on which a complaint was first made.
 *
 * @since 0.1.0
 */
import type { ComplaintEvent } from "../code/events.ts"
import type { Party } from "../code/parties.ts"
import { all, any, type Condition } from "../machine/condition.ts"
import { deepFreeze, wordsOf } from "../machine/rules.ts"
import type { Dated, History } from "./dated.ts"
import type { RequirementId } from "./requirements.ts"

/**
 * The words in which the law is written: the events of a complaint, the requirements and the parties, and no others.
 *
 * @example
 * words.first("ComplaintMade") // => { event: "ComplaintMade" }
 * @since 0.1.0
 */
export const words = /* @__PURE__ */ wordsOf<never, ComplaintEvent, RequirementId, Party>()

/**
 * When the way to ADR is open, for the complaints first made within some dates.
 *
 * @since 0.1.0
 */
export interface LawWait extends Dated {
  readonly opens: Condition
  /** The requirements that say so; the first is the one whose weeks these are. */
  readonly cites: readonly [RequirementId, ...RequirementId[]]
}

/** Some weeks since the complaint was first made. */
const after = (n: number): Condition => words.elapsed({ unit: "weeks", n }, { event: "ComplaintMade" }, "opening")

const SIX_WEEKS_FROM = "2026-04-08"

/**
 * The waits, earliest first. From 11 February 2026 on, eight weeks are not over before six weeks are in force on 8 April,
 * so that it matters how the change is read; before, it cannot.
 *
 * @example
 * lawWaits.map(({ from }) => from) // => [null, "2009-09-01", "2026-02-11", "2026-04-08"]
 * @since 0.1.0
 */
export const lawWaits: History<LawWait> = /* @__PURE__ */ deepFreeze<History<LawWait>>([
  { from: null, to: "2009-08-31", opens: after(12), cites: ["t-adr-12w"] },
  { from: "2009-09-01", to: "2026-02-10", opens: after(8), cites: ["t-adr-8w", "t-start-first-made"] },
  {
    from: "2026-02-11",
    to: "2026-04-07",
    opens: {
      is: "reading",
      reading: "wait-across-2026-04-08",
      among: {
        "first-made": after(8),
        "date-reached": any(after(8), all(after(6), { is: "reached", date: SIX_WEEKS_FROM })),
      },
    },
    cites: ["t-adr-8w", "t-adr-6w", "t-transition", "t-start-first-made"],
  },
  { from: SIX_WEEKS_FROM, to: null, opens: after(6), cites: ["t-adr-6w", "t-start-first-made"] },
])
