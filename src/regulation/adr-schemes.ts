/**
 * The approved schemes for alternative dispute resolution (ADR), with their names and contact data by date.
 *
 * @since 0.1.0
 */
import type * as Result from "effect/Result"
import { deepFreeze } from "../machine/rules.ts"
import { type Dated, isInForce, type NoDate, onDate } from "./dated.ts"
import type { Confidence } from "./requirement.ts"
import type { RequirementId } from "./requirements.ts"

/**
 * Something known of a scheme: what, where it was found, and how sure it is.
 *
 * @since 0.1.0
 */
export interface Known {
  readonly value: string
  readonly source: string
  readonly confidence: Confidence
}

/**
 * A scheme as it was within some dates; contact data that are not known are null.
 *
 * @since 0.1.0
 */
export interface AdrScheme extends Dated {
  /** The same under every name that the scheme has had; as in the event `AdrLetterSent`. */
  readonly id: "communications-ombudsman" | "cisas"
  readonly name: string
  /** What it was called still earlier, or in full. */
  readonly alsoKnownAs: readonly string[]
  readonly source: string
  readonly confidence: Confidence
  readonly website: Known | null
  readonly telephone: Known | null
  readonly email: Known | null
  readonly post: Known | null
  /** The requirement that names it; null where none does. */
  readonly requirement: RequirementId | null
}

const APPROVED = "[primary: approval, email] Ofcom statement page; commsombudsman.org"
const BY_PROVIDER = "[secondary: phone, post] thamesoptic.com/legal/complaints"
const CISAS = "[primary, older copies] Ofcom statement page; cedr.com/consumer/cisas/complainnow"

/**
 * The schemes, each in the order of its names. The Communications Ombudsman had other names before July 2023; how long it
 * had the first of them is not known.
 *
 * @example
 * adrSchemes.map(({ name }) => name)
 * // => ["Ombudsman Services: Communications", "Communications Ombudsman", "CISAS"]
 * @since 0.1.0
 */
export const adrSchemes: readonly AdrScheme[] = /* @__PURE__ */ deepFreeze<readonly AdrScheme[]>([
  {
    id: "communications-ombudsman",
    name: "Ombudsman Services: Communications",
    alsoKnownAs: ["Otelo (Office of the Telecommunications Ombudsman)"],
    from: null,
    to: "2023-06-30",
    source:
      "[secondary: name] rainbowcomms.com/code-of-practice; [secondary: earlier name] telecomsadvice.org.uk/infosheets; last day inferred from the start of the next name",
    confidence: "unverified",
    website: {
      value: "ombudsman-services.org",
      source: "[primary] ombudsman-services.org/sectors/communications/terms-of-reference",
      confidence: "confirmed",
    },
    telephone: null,
    email: null,
    post: null,
    requirement: null,
  },
  {
    id: "communications-ombudsman",
    name: "Communications Ombudsman",
    alsoKnownAs: [],
    from: "2023-07-01",
    to: null,
    source: APPROVED,
    confidence: "confirmed",
    website: { value: "commsombudsman.org", source: APPROVED, confidence: "confirmed" },
    telephone: { value: "0330 440 1614", source: BY_PROVIDER, confidence: "confirmed" },
    email: { value: "enquiry@commsombudsman.org", source: APPROVED, confidence: "confirmed" },
    post: { value: "P.O. Box 730, Warrington WA4 6WU", source: BY_PROVIDER, confidence: "confirmed" },
    requirement: "adr-co",
  },
  {
    id: "cisas",
    name: "CISAS",
    alsoKnownAs: ["Communications and Internet Services Adjudication Scheme, run by CEDR"],
    from: null,
    to: null,
    source: CISAS,
    confidence: "confirmed",
    website: { value: "cedr.com/consumer/cisas", source: CISAS, confidence: "confirmed" },
    telephone: { value: "+44 20 7520 3814", source: CISAS, confidence: "confirmed" },
    email: { value: "cisas@cedr.com", source: CISAS, confidence: "confirmed" },
    post: {
      value: "100 St Pauls Churchyard, London EC4M 8BU",
      source: "no source text read",
      confidence: "unverified",
    },
    requirement: "adr-cisas",
  },
])

/**
 * The schemes that could be used on a date, as they were then.
 *
 * @param date - a local date, `YYYY-MM-DD`
 * @returns the schemes; refused with `NoDate`, which says why, where the text is no date
 * @example
 * const schemes = adrSchemesOn("2023-06-30")
 * schemes._tag === "Success" && schemes.success.map(({ name }) => name)
 * // => ["Ombudsman Services: Communications", "CISAS"]
 * @since 0.1.0
 */
export const adrSchemesOn = (date: string): Result.Result<readonly AdrScheme[], NoDate> =>
  onDate(date, () => adrSchemes.filter((each) => isInForce(each, date)))
