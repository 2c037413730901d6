/**
 * The slots about the ADR scheme: which scheme it is, and how it is reached on the day of a letter.
 *
 * @since 0.1.0
 */
import type { ComplaintsCode, NamedScheme } from "../../code/complaints-code.ts"
import { schemesFor } from "../../code/schemes.ts"
import { adrSchemes, type Known } from "../../regulation/adr-schemes.ts"
import { isInForce } from "../../regulation/dated.ts"
import type { Filled, SlotId } from "./letter.ts"

type SchemeSlot = Extract<SlotId, `scheme.${string}`>

const blank = (why: string): Filled => ({ blank: why })

const each = (
  name: Filled,
  contact: (of: "post" | "telephone" | "website" | "email") => Filled,
): Readonly<Record<SchemeSlot, Filled>> => ({
  "scheme.name": name,
  "scheme.post": contact("post"),
  "scheme.telephone": contact("telephone"),
  "scheme.website": contact("website"),
  "scheme.email": contact("email"),
})

/** Which scheme a letter is about: the one that is told, that of the letter in the log, or the only one that the code names. */
const schemeOf = (
  code: ComplaintsCode,
  told: string | undefined,
  inLog: string | undefined,
  subject: string | undefined,
): NamedScheme | string => {
  const named = schemesFor(code, subject)
  const id = told ?? (inLog === "unknown" ? undefined : inLog)
  if (id !== undefined) return named.find(({ scheme }) => scheme === id) ?? { scheme: id }
  const [only, other] = named
  if (only !== undefined && other === undefined) return only
  if ("unknown" in code.adr.schemes) return code.adr.schemes.unknown
  return other === undefined
    ? `the code names none, and to which scheme ${code.provider} belongs is not known`
    : `the code names several: ${named.map(({ scheme }) => scheme).join(", ")}`
}

const known = (fact: Known | null | undefined, what: string): Filled => {
  if (fact === undefined || fact === null) return blank(`${what} is not known`)
  return fact.confidence === "confirmed" ? { value: fact.value } : { value: fact.value, unverified: fact.source }
}

/**
 * What fills the slots about the scheme. What the code says of it comes first; else what was known of the scheme on the
 * day.
 *
 * @param of - the code, the local date of the letter (`YYYY-MM-DD`), and the id of the scheme where it is told
 * @param inLog - the scheme that the log names in an ADR letter, if any
 * @param subject - the subject of the complaint, if it has one
 * @since 0.1.0
 */
export const schemeSlots = (
  { code, date, scheme: told }: { readonly code: ComplaintsCode; readonly date: string; readonly scheme?: string },
  inLog: string | undefined,
  subject: string | undefined,
): Readonly<Record<SchemeSlot, Filled>> => {
  const scheme = schemeOf(code, told, inLog, subject)
  if (typeof scheme === "string") return each(blank(scheme), () => blank(scheme))
  const facts = adrSchemes.find((one) => one.id === scheme.scheme && isInForce(one, date))
  const name: Filled =
    scheme.name !== undefined
      ? { value: scheme.name }
      : facts === undefined
        ? blank(`nothing is known of a scheme "${scheme.scheme}" on ${date}`)
        : known({ value: facts.name, source: facts.source, confidence: facts.confidence }, "its name")
  return each(name, (of) => {
    const own = scheme.contact?.[of]
    return own === undefined ? known(facts?.[of], `the ${of} of the scheme`) : { value: own }
  })
}
