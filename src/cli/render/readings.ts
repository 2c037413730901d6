/**
 * Readings: those used, and the whole register of them.
 *
 * @since 0.1.0
 */

import type { ComplaintsCode } from "../../code/complaints-code.ts"
import type { EnactedCode } from "../../code/enact.ts"
import { LAW_READINGS } from "../../code/law-readings.ts"
import type { Reading } from "../../machine/reading.ts"
import { hanging, wrap } from "./plain.ts"
import type { Style } from "./style.ts"

/**
 * The readings used, as lines of text.
 *
 * @param enacted - the enacted code, whose choices they are
 * @param bearing - the ids of the readings that matter here
 * @param style - how to write
 * @since 0.1.0
 */
export const sayReadings = (
  { code, choices }: EnactedCode,
  bearing: readonly string[],
  { glyphs, width, paint }: Style,
): readonly string[] => {
  const register = code.readings.filter((each) => bearing.includes(each.id))
  const others = register.filter((each) => choices[each.id] !== each.alternatives[0].id)
  const chosen = others.map((reading) => {
    const taken = reading.alternatives.find((each) => each.id === choices[reading.id])
    return `${paint("strong", `${reading.id}=${taken?.id ?? ""}`)}: ${taken?.says ?? ""} (the default is ${reading.alternatives[0].id})`
  })
  const defaults = register
    .filter((each) => !others.includes(each))
    .map((each) => `${each.id}=${each.alternatives[0].id}`)
  const rest = others.length === 0 ? "all at their defaults" : "all others at their defaults"
  return [...chosen, ...(defaults.length === 0 ? [] : [`${rest}: ${defaults.join(", ")}`])].flatMap((text) =>
    hanging(` ${glyphs.bullet} `, text, width - 1),
  )
}

/**
 * The register of readings as lines of text: each phrase with its clauses, what it can mean, the default and why.
 *
 * @param code - a code, whose register it is
 * @param style - how to write
 * @since 0.1.0
 */
export const registerPage = (
  { title, version, readings: register }: Pick<ComplaintsCode, "title" | "version" | "readings">,
  style: Style,
): readonly string[] => {
  const { glyphs, paint, width } = style
  const isOfLaw = (reading: Reading): boolean => LAW_READINGS.some((each) => each === reading)
  const ofLaw = register.filter(isOfLaw).length
  const ofCode = register.length - ofLaw
  const intro = [
    `${ofCode} ${ofCode === 1 ? "phrase" : "phrases"} of the Code`,
    ...(ofLaw === 0 ? [] : [`${ofLaw} of the regulator's rules`]),
  ].join(" and ")
  return [
    ...hanging("", `${paint("strong", title)}, version ${version}`, width - 1),
    ...wrap(
      `${intro} can be understood in several ways. The default is taken unless another is chosen: --reading ID=CHOICE.`,
      width - 1,
    ),
    ...register.flatMap((reading) => {
      const { id, phrase, clauses, alternatives, why } = reading
      const [first, ...others] = alternatives
      const label = `${isOfLaw(reading) ? "requirement" : "clause"}${clauses.length === 1 ? "" : "s"}`
      return [
        "",
        paint("strong", id),
        ...hanging(" ", `“${phrase}”`, width - 1),
        ...hanging(` ${paint("faint", label)} `, clauses.join(", "), width - 1),
        ...hanging(` ${glyphs.done} `, `${paint("strong", first.id)}, the default: ${first.says}. ${why}`, width - 1),
        ...others.flatMap((each) =>
          hanging(` ${glyphs.bullet} `, `${paint("strong", each.id)}: ${each.says}`, width - 1),
        ),
      ]
    }),
  ]
}
