/**
 * What Opus's code comes to under requirements, worked out by hand from its text and the regulation.
 *
 * @since 0.1.0
 */
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import type { Choices } from "../../machine/reading.ts"

/**
 * Whether a code meets a requirement on a local date (`YYYY-MM-DD`), and why, from its text.
 *
 * @since 0.1.0
 */
export interface RequirementValue {
  readonly rule: string
  readonly on: string
  readonly is: "met" | "not met" | "unknown"
  readonly why: string
  /** The clauses of the text in which that is found, where it is not met. */
  readonly clauses?: readonly string[]
  /** The readings chosen; the others are left open. */
  readonly readings?: Choices
}

type Row = readonly [rule: string, why: string, ...clauses: readonly string[]]

const rows = (
  is: RequirementValue["is"],
  list: readonly Row[],
  { on = "2026-11-23", ...rest }: Partial<Pick<RequirementValue, "on" | "readings">> = {},
): readonly RequirementValue[] =>
  list.map(([rule, why, ...clauses]) => ({ rule, on, is, why, ...(clauses.length === 0 ? {} : { clauses }), ...rest }))

const STAGES = ["the table of stages is lost", "stages.table"] as const
const CONTACTS = ["the table of contacts is lost", "contact-us.table"] as const
const READING = "complaint-or-dissatisfaction"
const DISSATISFACTION = ["thermometer.yellow-red", "complaints.seriously"] as const

const OPUS: readonly RequirementValue[] = [
  ...rows("not met", [
    ["c4-3-adr-member", "it names no scheme and no membership: “you may make a complaint through Ofcom”", "adr.ofcom"],
    ["scope-now", "where it says who may go to ADR it sets no bound", "adr.eight-weeks"],
    ["def-complaint", "Yellow and Red feedback is “a Dissatisfaction feedback case”", ...DISSATISFACTION],
    ["t-adr-6w", "“after 8 weeks” is longer than the six that apply since 8 April 2026", "adr.eight-weeks"],
    ["adr-letter-unasked", "“if you have received a letter”: it promises none", "adr.deadlock", "adr.eight-weeks"],
    [
      "code-standalone",
      "one page holds praise, gifts, core values and complaints",
      "positive.heading",
      "positive.gift",
      "values.work-together",
      "handling.heading",
    ],
    ["code-content-adr", "it names no scheme", "adr.ofcom"],
    ["adr-said-free", "it does not say that ADR is free", "adr.ofcom"],
    ["ofcom-no-individual", "“you may make a complaint through Ofcom”", "adr.ofcom"],
    ["ofcom-telephone", "it gives 0845 456 3040 too", "adr.telephone"],
    [
      "acc-disabled-complaints",
      "it speaks of formats of the Code, not of how a disabled customer complains",
      "accessibility.arrangements",
    ],
    [
      "c5-formats",
      "Braille and large print are arranged case by case",
      "accessibility.arrangements",
      "accessibility.formats",
    ],
    ["sme-info-gc-revised", "“no rigid compensation process”", "compensation.no-rigid"],
  ]),
  ...rows("met", [
    ["t-start-first-made", "the 8 weeks are those in which the complaint was not resolved"],
    ["code-content-updates", "“within the first 3 working days, an agreed contact time will be made”"],
    ["ch-three-channels", "by telephone, and in writing via email or letter"],
    ["pub-web", "“A copy of this Code is available on our web site”"],
    ["pub-copy-free", "“we will happily send you one free of charge”"],
    ["close-28-days", "no silence closes a complaint"],
    ["ac-rate-2026", "it names no amount, so that none is out of date"],
    ["dpa-164a", "24 working hours are less than 30 days"],
  ]),
  ...rows("unknown", [
    ["code-content-process", ...CONTACTS],
    ["code-content-steps", ...STAGES],
    ["code-content-contacts", ...CONTACTS],
    ["ch-phone-cost", "the table of contacts is lost"],
    ["h-fair-timely-c4", ...STAGES],
    ["h-escalation", ...STAGES],
    ["bill-adr-c4", "no bill was seen"],
  ]),
  ...rows("met", [["def-complaint", "where a response is expected, such a case is also a complaint by this reading"]], {
    readings: { [READING]: "complaint-where-response-expected" },
  }),
  ...rows("not met", [["def-complaint", "kept apart, such a case is no complaint", ...DISSATISFACTION]], {
    readings: { [READING]: "kept-apart" },
  }),
  ...rows("met", [["t-adr-8w", "“after 8 weeks” is what applied then"]], { on: "2025-06-02" }),
  ...rows("met", [["code-content-deadlock-old", "“if you have received a letter from us” opens the way"]], {
    on: "2018-09-03",
  }),
]

/**
 * The requirements of which it was worked out by hand whether a code meets them: Opus's, and none of another code.
 *
 * @param code - a complaints code
 * @since 0.1.0
 */
export const requirementValuesOf = ({ id }: ComplaintsCode): readonly RequirementValue[] => (id === "opus" ? OPUS : [])
