// Derived by .ci/derive-time-tables.mjs: do not edit.
import { hourMs } from "../local-date.ts"
import type { Zone } from "../zone.ts"

/** The hours between changes in base 36, the first since `from`; summer time and standard time take turns. */
const changes =
  "ceq 2lc 45c 2lc 45c 2lc 45c 2lc 45c 2q0 40o 2q0 40o 2q0 45c 2lc 45c 2lc 45c 2un 3w0 2uo 3w0 2uo 3w0 2uo 40o " +
  "2uo 3w0 2uo 3w0 2uo 3w0 2uo 3w0 2uo 40o 2q0 40o 2uo 3w0 2uo 3w0 2uo 3w0 2uo 3w0 2uo 3w0 2zc 3w0 2uo 3w0 2uo " +
  "3w0 2uo 40o 2q0 40o 2q0 40o 2uo 3w0 2uo 3w0 2uo 40o 2q0 40o 2q0 40o 2q0 40o 2uo 3w0 2uo 3w0 2uo 40o 2q0 40o " +
  "2q0 40o 2uo 3w0 2uo 3w0 2uo 3w0 2uo 40o 2q0 40o 2q0 40o 2uo 3w0 2uo 3w0 2uo 40o 2q0 40o 2q0 40o 2uo 3w0 2uo " +
  "3w0 2uo 3w0 2uo 40o 2q0 40o 2q0 40o 2uo 3w0 2uo 3w0 2uo 40o 2q0 40o 2q0 40o 2q0 40o 2uo 3w0 2uo 3w0 2uo 40o " +
  "2q0 40o 2q0 40o 2uo 3w0 2uo 3w0 2uo 3w0 2uo 40o 2q0 40o 2q0 40o 2uo 3w0 2uo 3w0 2uo 40o 2q0 40o 2q0 40o 2uo " +
  "3w0 2uo 3w0 2uo 3w0 2uo 40o 2q0 40o 2q0 40o 2uo 3w0 2uo 3w0 2uo 40o 2q0 40o 2q0 40o 2q0 40o 2uo 3w0 2uo 3w0 " +
  "2uo 40o 2q0 40o 2q0 40o 2uo 3w0 2uo 3w0 2uo 3w0 2uo 40o 2q0 40o 2q0 40o 2uo 3w0 2uo 3w0 2uo 40o 2q0 40o 2q0 " +
  "40o 2uo 3w0 2uo 3w0 2uo 3w0 2uo 40o 2q0 40o 2q0 40o 2uo 3w0 2uo 3w0 2uo 40o 2q0 40o 2q0 40o 2q0 40o 2uo 3w0 " +
  "2uo 3w0 2uo 40o 2q0 40o 2q0 40o 2uo 3w0 2uo 3w0 2uo 3w0 2uo 40o"

const unpack = (): Zone => {
  const from = -172800000
  let at = from
  const transitions = changes.split(" ").map((hours) => {
    at += Number.parseInt(hours, 36) * hourMs
    return at
  })
  return Object.freeze({
    name: "Europe/London",
    version: "2026c",
    from,
    to: 4134153600000,
    transitions: Object.freeze(transitions),
    offsets: Object.freeze([hourMs, ...transitions.map((_, k) => (k % 2 === 0 ? 0 : hourMs))]),
  })
}

/**
 * Europe/London from 1970 to 2100, by the tz database 2026c.
 *
 * @example
 * london.name // => "Europe/London"
 * @since 0.1.0
 */
export const london: Zone = /* @__PURE__ */ unpack()
