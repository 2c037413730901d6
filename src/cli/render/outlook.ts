/**
 * The outlook of a case as lines of text: what may happen next, and what may not.
 *
 * @since 0.1.0
 */
import type { BarredReport, NextReport } from "../../case/timeline.ts"
import { sayMoment } from "./moment.ts"
import { hanging } from "./plain.ts"
import type { Style } from "./style.ts"
import type { Words } from "./words.ts"

/**
 * The fields that an event must then have, in brackets; empty where there are none.
 *
 * @since 0.1.0
 */
export const sayWhere = (where: Readonly<Record<string, unknown>> | undefined): string => {
  const tests = Object.entries(where ?? {}).map(
    ([field, value]) => `${field}: ${Array.isArray(value) ? value.join(" or ") : String(value)}`,
  )
  return tests.length === 0 ? "" : ` (${tests.join("; ")})`
}

/**
 * The events that may happen next, those that carry out a duty or exercise a right first.
 *
 * @since 0.1.0
 */
export const nextLines = (next: readonly NextReport[], words: Words, style: Style): readonly string[] => {
  const { glyphs, paint, width } = style
  const wanted = next.filter((each) => each.norms.length > 0)
  const others = next.filter((each) => each.norms.length === 0).map((each) => `${each.event}${sayWhere(each.where)}`)
  return [
    ...wanted.flatMap((each) =>
      hanging(
        ` ${glyphs.bullet} `,
        `${paint("strong", each.event)}${sayWhere(each.where)}, which does: ${each.norms.map(words.norm).join("; ")}`,
        width - 1,
      ),
    ),
    ...(others.length === 0
      ? []
      : hanging(` ${glyphs.bullet} `, `also: ${[...new Set(others)].join(", ")}`, width - 1)),
  ]
}

/**
 * The events that may not happen, those with the same reason in one line, and from when they may.
 *
 * @since 0.1.0
 */
export const barredLines = (notYet: readonly BarredReport[], { glyphs, paint, width }: Style): readonly string[] => {
  const byReason = new Map<string, string[]>()
  for (const each of notYet) {
    const reason = `${each.why}${each.opens === undefined ? "" : ` (from ${sayMoment(each.opens)})`}`
    const names = byReason.get(reason) ?? []
    const name = `${paint("strong", each.event)}${sayWhere(each.where)}`
    byReason.set(reason, names.includes(name) ? names : [...names, name])
  }
  return [...byReason].flatMap(([reason, names]) =>
    hanging(` ${glyphs.bullet} `, `${names.join(", ")}: ${reason}`, width - 1),
  )
}
