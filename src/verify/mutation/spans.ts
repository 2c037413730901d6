/**
 * Edits of spans and of by when something is due: longer, shorter, counted in another way.
 *
 * @since 0.1.0
 */
import { sayDue } from "../../machine/english.ts"
import type { Machine } from "../../machine/machine.ts"
import type { Due } from "../../machine/norm.ts"
import { describeSpan, type Span } from "../../time/span.ts"
import { type Edit, within } from "./edit.ts"
import { ofHappening } from "./patterns.ts"

/** The unit in which a count would mean something else. */
const OTHER: Readonly<Partial<Record<Span["unit"], "hours" | "days" | "workingDays" | "months" | "weeks">>> = {
  workingHours: "hours",
  hours: "days",
  workingDays: "days",
  days: "workingDays",
  weeks: "months",
  months: "weeks",
}

const instead = (span: Span, of: Span): string => `${describeSpan(span)} instead of ${describeSpan(of)}`

/**
 * A span that is longer, shorter, or counted in another unit; one without a time that has one.
 *
 * @since 0.1.0
 */
export const ofSpan = (span: Span): readonly Edit<Span>[] => {
  const made = (at: string, to: Span): Edit<Span> => ({ to, at: `:${at}`, says: instead(to, span) })
  if (span.unit === "untimed") return [made("timed", { unit: "workingDays", n: 1 })]
  if (span.unit === "sameDay") return [made("longer", { unit: "workingDays", n: 2 })]
  const other = OTHER[span.unit]
  return [
    made("longer", { ...span, n: span.n + 1 }),
    ...(span.n > 1 ? [made("shorter", { ...span, n: span.n - 1 })] : []),
    ...(other === undefined ? [] : [made("unit", { unit: other, n: span.n })]),
  ]
}

/**
 * By when something is due, changed: a longer or shorter span, another anchor, another end.
 *
 * @since 0.1.0
 */
export const ofDue = (machine: Machine, due: Due): readonly Edit<Due>[] => {
  const made = (at: string, to: Due): Edit<Due> => ({
    to,
    at: `:${at}`,
    says: `due ${sayDue(machine, to)} instead of ${sayDue(machine, due)}`,
  })
  if ("within" in due) {
    const spans = within("within", ofSpan(due.within), (span): Due => ({ ...due, within: span }))
    if (!("since" in due)) return spans
    return [
      ...spans,
      made("fromStart", { within: due.within }),
      ...within("since", ofHappening(machine, due.since), (since): Due => ({ ...due, since })),
    ]
  }
  if ("endOfMonth" in due)
    return [made("longer", { endOfMonth: due.endOfMonth + 1 }), made("endOfDay", { endOfDay: true })]
  if ("endOfDay" in due) return [made("atOnce", { atOnce: true }), made("endOfMonth", { endOfMonth: 0 })]
  return [made("endOfDay", { endOfDay: true })]
}
