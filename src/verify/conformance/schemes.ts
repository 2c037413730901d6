/**
 * Checks against data by date: the ADR schemes that a code names (alternative dispute resolution), and its amounts of
 * compensation.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { ComplaintsCode, NamedScheme } from "../../code/complaints-code.ts"
import { isUnknown } from "../../code/timing.ts"
import { type AdrScheme, adrSchemesOn } from "../../regulation/adr-schemes.ts"
import { automaticCompensationOn } from "../../regulation/automatic-compensation.ts"
import type { SchemePart } from "../../regulation/check.ts"
import { clausesOf, fieldOf, nameOf } from "./field.ts"
import type { Outcome, Verdict } from "./outcome.ts"

const SCHEMES = "adr.schemes"

/** The schemes that a code names, or the verdict that it is not known which. */
const namedBy = (code: ComplaintsCode): readonly NamedScheme[] | Verdict => {
  const { schemes } = code.adr
  if (!isUnknown(schemes)) return schemes
  return verdict("unknown", code, [`${nameOf(SCHEMES)}: not known (${schemes.unknown})`], {
    field: SCHEMES,
    why: schemes.unknown,
  })
}

const verdict = (
  outcome: Outcome,
  code: ComplaintsCode,
  found: readonly string[],
  unknown?: Verdict["unknown"][number],
): Verdict => ({ outcome, found, clauses: clausesOf(code, SCHEMES), unknown: unknown === undefined ? [] : [unknown] })

const isVerdict = (value: readonly NamedScheme[] | Verdict): value is Verdict => "outcome" in value

/** The schemes on a date, which has been read before. */
const schemesOn = (date: string): readonly AdrScheme[] => Result.getOrElse(adrSchemesOn(date), () => [])

/**
 * Whether every ADR scheme that a code names is one of those of a date.
 *
 * @since 0.1.0
 */
export const schemesApproved = (code: ComplaintsCode, date: string): Verdict => {
  const named = namedBy(code)
  if (isVerdict(named)) return named
  const approved = schemesOn(date)
  const others = named.filter(({ scheme }) => !approved.some((each) => each.id === scheme))
  if (others.length > 0)
    return verdict(
      "fails",
      code,
      others.map(({ scheme, name }) => `the code names ${name ?? scheme}, which is not known to be an approved scheme`),
    )
  if (named.length === 0) return verdict("holds", code, [])
  return verdict("holds", code, [`the code names ${named.map(({ scheme, name }) => name ?? scheme).join(", ")}`])
}

const letters = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, "")

/**
 * The digits of a telephone number, as they are dialled within the United Kingdom.
 *
 * @example
 * digitsOf("+44 (0)20 7520 3814") // => "02075203814"
 * @since 0.1.0
 */
export const digitsOf = (telephone: string): string =>
  telephone
    .replace(/\(0\)/, "")
    .replaceAll(/\D/g, "")
    .replace(/^(?:00)?44/, "0")

const hostOf = (website: string): string =>
  website
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, "")
    .replace(/^www\./, "")
    .replace(/[/?#].*$/, "")

/** How each part that a code gives is held against what is known: by what counts of it. */
const AGREES: Readonly<Record<SchemePart, (given: string, known: string) => boolean>> = {
  name: (given, known) => letters(given).includes(letters(known)) || letters(known).includes(letters(given)),
  telephone: (given, known) => digitsOf(given) === digitsOf(known),
  website: (given, known) => hostOf(given) === hostOf(known),
  email: (given, known) => given.trim().toLowerCase() === known.toLowerCase(),
  post: (given, known) => letters(given).includes(letters(known)),
}

/** The values that a part may have; none where it is not known. */
const knownOf = (scheme: AdrScheme, part: SchemePart): readonly string[] => {
  if (part === "name") return [scheme.name, ...scheme.alsoKnownAs]
  const known = scheme[part]
  return known === null ? [] : [known.value]
}

/**
 * Whether what a code says of one ADR scheme is as it is on a date: what the code does not give is not looked at, and of what
 * is not known of the scheme nothing is said.
 *
 * @since 0.1.0
 */
export const schemeAsOnDate = (
  code: ComplaintsCode,
  scheme: string,
  parts: readonly SchemePart[],
  date: string,
): Verdict => {
  const named = namedBy(code)
  if (isVerdict(named)) return named
  const known = schemesOn(date).find(({ id }) => id === scheme)
  const given = named
    .filter((each) => each.scheme === scheme)
    .flatMap((each) =>
      parts.flatMap((part) => {
        const value = part === "name" ? each.name : each.contact?.[part]
        return value === undefined ? [] : [{ part, value }]
      }),
    )
  if (known === undefined || given.length === 0) return verdict("holds", code, [])
  const wrong = given.filter(({ part, value }) => {
    const values = knownOf(known, part)
    return values.length > 0 && !values.some((each) => AGREES[part](value, each))
  })
  const say = ({ part, value }: (typeof given)[number]): string => `${part} ${value}`
  return wrong.length > 0
    ? verdict("fails", code, [`of ${known.name} the code gives ${wrong.map(say).join(", ")}`])
    : verdict("holds", code, [`of ${known.name} the code gives ${given.map(say).join(", ")}`])
}

const pounds = (pence: number): string => `£${Math.floor(pence / 100)}.${String(pence % 100).padStart(2, "0")}`

/**
 * Whether no amount of a code's table is less than that of the automatic compensation scheme on a date; rows are compared
 * by their ids.
 *
 * @since 0.1.0
 */
export const amountsAsOnDate = (code: ComplaintsCode, date: string): Verdict => {
  const { compensation } = code
  const clauses = clausesOf(code, "compensation")
  const looked = fieldOf(code, "compensation")
  if (looked.is === "unknown")
    return {
      outcome: "unknown",
      found: [`${nameOf("compensation")}: not known (${looked.why})`],
      clauses,
      unknown: [{ field: looked.field, why: looked.why }],
    }
  const amounts = Result.getOrElse(automaticCompensationOn(date), () => null)
  if (amounts === null || isUnknown(compensation) || compensation.is !== "table")
    return { outcome: "holds", found: [], clauses, unknown: [] }
  const { repairPerDay, missedAppointment, lateStartPerDay } = amounts
  const least = new Map(Object.entries({ repairPerDay, missedAppointment, lateStartPerDay }))
  const less = compensation.rows.filter(({ id, amount }) => amount.pence < (least.get(id) ?? 0))
  const say = ({ says, amount, per }: (typeof less)[number]): string =>
    `${says}: ${pounds(amount.pence)} ${per === "day" ? "a day" : "each time"}`
  return {
    outcome: less.length > 0 ? "fails" : "holds",
    found: (less.length > 0 ? less : compensation.rows).map(say),
    clauses,
    unknown: [],
  }
}
