import type { Measure } from "./result.ts"

/** The subjects, in the order of the page. */
export const subjects: Readonly<Record<string, () => Promise<Measure>>> = {
  deadlines: () => import("./deadlines.ts").then((each) => each.measure),
  events: () => import("./events.ts").then((each) => each.measure),
  cases: () => import("./cases.ts").then((each) => each.measure),
  decode: () => import("./decode.ts").then((each) => each.measure),
  calendar: () => import("./calendar.ts").then((each) => each.measure),
  start: () => import("./start.ts").then((each) => each.measure),
  batch: () => import("./batch.ts").then((each) => each.measure),
  audit: () => import("./audit.ts").then((each) => each.measure),
  proof: () => import("./proof.ts").then((each) => each.measure),
  size: () => import("./size.ts").then((each) => each.measure),
}
