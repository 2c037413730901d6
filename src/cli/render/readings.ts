/**
 * The readings used: those that are not the default, and that all others are.
 *
 * @since 0.1.0
 */
import type { EnactedCode } from "../../code/enact.ts"
import { hanging } from "./plain.ts"
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
