/**
 * The ADR schemes of a code, by the subject of a complaint.
 *
 * @since 0.1.0
 */
import type { ComplaintsCode, NamedScheme } from "./complaints-code.ts"

/**
 * The schemes that a code names for a complaint on a subject: those for that subject or, where there are none, those that
 * it names without a subject. None where its schemes are not known.
 *
 * @param code - a complaints code
 * @param subject - the subject of the complaint, where it has one
 * @example
 * import { opus, schemesFor } from "@opustech/complaints-code"
 * const schemes = [{ scheme: "cisas", subjects: ["mobile"] }, { scheme: "communications-ombudsman" }]
 * const code = { ...opus, adr: { ...opus.adr, schemes } }
 * schemesFor(code, "mobile").map(({ scheme }) => scheme) // => ["cisas"]
 * schemesFor(code, "broadband").map(({ scheme }) => scheme) // => ["communications-ombudsman"]
 * schemesFor(opus, undefined) // => []
 * @since 0.1.0
 */
export const schemesFor = (
  { adr: { schemes } }: Pick<ComplaintsCode, "adr">,
  subject: string | undefined,
): readonly NamedScheme[] => {
  if ("unknown" in schemes) return []
  const own = schemes.filter(({ subjects }) => subject !== undefined && subjects?.includes(subject) === true)
  return own.length > 0 ? own : schemes.filter(({ subjects }) => subjects === undefined)
}
