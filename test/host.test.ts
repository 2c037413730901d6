/** The host's clock as the suite can move it: the tests that run far from today run there indeed. */
import { describe, expect, it } from "vitest"
import { movedBy } from "./host.ts"

const DAY = 86_400_000

describe("a clock that is moved", () => {
  const Moved = movedBy(-10_000 * DAY)
  const wanted = () => Date.now() - 10_000 * DAY

  it.each([
    ["Date.now()", () => Moved.now()],
    ["new Date()", () => new Moved().getTime()],
    ["Date()", () => Date.parse(Moved())],
  ])("is what %s says", (_, read) => {
    const least = Math.floor(wanted() / 1000) * 1000
    const said = read()
    expect([said >= least, said <= wanted()]).toEqual([true, true])
  })

  it("leaves every other date as it is", () => {
    expect(new Moved(0).toISOString()).toBe("1970-01-01T00:00:00.000Z")
    expect(new Moved(2024, 1, 29, 12).getTime()).toBe(new Date(2024, 1, 29, 12).getTime())
    expect([Moved.UTC(2024, 0, 1), Moved.parse("2024-01-01T00:00:00Z")]).toEqual([
      Date.UTC(2024, 0, 1),
      Date.UTC(2024, 0, 1),
    ])
    expect([new Moved() instanceof Date, new Date() instanceof Moved]).toEqual([true, true])
  })
})

describe("the clock of this run", () => {
  it("stands where HOST_CLOCK says, if it says anything", () => {
    const { HOST_CLOCK: said = "" } = process.env
    const origin = said === "" ? performance.timeOrigin : Date.parse(said)
    expect(Math.abs(Date.now() - origin)).toBeLessThan(DAY)
    expect(Math.abs(performance.timeOrigin - origin)).toBeLessThan(DAY)
  })
})
