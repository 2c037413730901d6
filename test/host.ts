/**
 * The host that the suite is run on, as an environment variable has it: `HOST_CLOCK=2099-12-31T23:59:59Z` makes the clock of
 * the host stand there when a test file begins. The library reads no clock, so nothing may change.
 */

const CLOCK = "HOST_CLOCK"

/** A Date whose now is another one. It is the host's own in everything else. */
export const movedBy = (shift: number): DateConstructor => {
  const Host = Date
  const now = (): number => Host.now() + shift
  const Moved: DateConstructor = new Proxy(Host, {
    apply: () => new Host(now()).toString(),
    construct: (target, given: unknown[], made): object =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, made === Moved ? target : made),
    get: (target, key) => (key === "now" ? now : Reflect.get(target, key)),
  })
  return Moved
}

const HOUR = 3_600_000

/** Moves the clock of this process; a file that shares its process with another finds it moved already. */
const moveClock = (text: string): void => {
  const wanted = Date.parse(text)
  if (Number.isNaN(wanted)) throw new Error(`${CLOCK}: expected an instant such as 2099-12-31T23:59:59Z, got "${text}"`)
  const shift = wanted - Date.now()
  if (Math.abs(shift) < HOUR) return
  const { timeOrigin } = performance
  globalThis.Date = movedBy(shift)
  Object.defineProperty(Date.prototype, "constructor", { value: Date, writable: true, configurable: true })
  Object.defineProperty(performance, "timeOrigin", { value: timeOrigin + shift, configurable: true })
}

const clock = process.env[CLOCK] ?? ""
if (clock !== "") moveClock(clock)
