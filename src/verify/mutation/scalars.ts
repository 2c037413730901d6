/**
 * Edits of plain values: another number, a later date, an earlier hour, other words.
 *
 * @since 0.1.0
 */
import { isoDate, readIsoDate } from "../../time/local-date.ts"

/**
 * Another value in the place of one, and of what kind the change is.
 *
 * @since 0.1.0
 */
export interface ScalarEdit {
  readonly to: unknown
  readonly kind: string
}

/** An hour of the day, some hours later, within the day. */
const hourAfter = (text: string, by: number): string =>
  text.replace(/^\d{2}/, (hour) => String((Number(hour) + by + 24) % 24).padStart(2, "0"))

const ofText = (text: string): readonly ScalarEdit[] => {
  const day = readIsoDate(text)
  if (typeof day === "number") return [{ to: isoDate(day + 1), kind: "later" }]
  if (/^\d{2}:\d{2}$/.test(text))
    return [
      { to: hourAfter(text, 1), kind: "later" },
      { to: hourAfter(text, -1), kind: "earlier" },
    ]
  if (/\d/.test(text))
    return [{ to: text.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10)), kind: "another number" }]
  return [{ to: `${text} or another`, kind: "another" }]
}

/**
 * What a plain value could be in its place: a truth its opposite, a number one more or less, a date a day later, an hour of
 * the day an hour later or earlier, a text with a number another number, any other text other words. Nothing for null.
 *
 * @param value - a text, a number, a truth or null
 * @since 0.1.0
 */
export const ofScalar = (value: unknown): readonly ScalarEdit[] => {
  if (typeof value === "boolean") return [{ to: !value, kind: "opposite" }]
  if (typeof value === "number")
    return [
      { to: value + 1, kind: "more" },
      { to: value - 1, kind: "less" },
    ]
  return typeof value === "string" ? ofText(value) : []
}
