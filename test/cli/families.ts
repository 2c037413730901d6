/** The logs of families, and parts of the pages that are made of them. */
import { expect } from "vitest"
import { example, logOf, made, ran } from "./host.ts"

const FAMILY = JSON.parse(example("thermometer-family-2025.json"))
const without = (id: string): string =>
  JSON.stringify({ ...FAMILY, events: FAMILY.events.filter((each: { case: string }) => each.case !== id) })

const files = {
  "family.json": JSON.stringify(FAMILY),
  "orphan.json": without("outage-2025-03"),
  "praise.json": example("feedback-praise-2024-11.json"),
  "letter.json": example("feedback-implicit-2025-02.json"),
  "gifts.json": example("awards-2025-03/praise-07.json"),
  "floor.json": example("compensation-floor-2025-02.json"),
  "alone.json": logOf(made),
  "late.json": logOf({ ...made, at: "2137-12-30T10:00:00Z" }),
}

/** The page of one of the logs. */
export const page = async (file: keyof typeof files, columns: number, ...more: readonly string[]): Promise<string> => {
  const world = { files, columns, env: { LANG: "en_GB.UTF-8", NO_COLOR: "1" } }
  const { out, err } = await ran(["timeline", file, ...more], world)
  expect(err).toBe("")
  return out
}

/** The part of a page from one text on to the next occurrence of another. */
export const from = (text: string, first: string, next: string): string => {
  const start = text.indexOf(first)
  expect(start).toBeGreaterThanOrEqual(0)
  return text.slice(start, text.indexOf(next, start + first.length))
}
