/** Deadlines at a glance: a picture from day 0 to the ADR letter, and due times after awkward starts. */
import { describe, expect, it } from "vitest"
import { opus } from "../../src/index.ts"
import { AWKWARD_STARTS } from "../../src/publish/awkward-starts.ts"
import { pageOf, published } from "./pages.ts"

const page = pageOf(published(opus, { on: "2026-11-23" }), "deadlines.md")

/** The rows of an awkward start: that of its name and those below it without one. */
const rowsOf = (start: string): readonly string[] => {
  const lines = page.split("\n")
  const first = lines.findIndex((line) => line.startsWith(`| **${start}**`))
  const after = lines.slice(first + 1).findIndex((line) => !line.startsWith("|  |"))
  return lines
    .slice(first, first + 1 + after)
    .map((line) => line.replace(/^\| [^|]*\| /, "").replaceAll(/\[`|`\]\([^)]*\)/g, ""))
}

describe("awkward starts", () => {
  it("are all in the table", () => {
    for (const { says } of AWKWARD_STARTS) expect(page.toLowerCase()).toContain(says.toLowerCase())
  })

  it("on Friday at 17:29, one minute before closing: 24 hours of opening time end on Wednesday (response-times.acknowledge)", () => {
    // Monday 30 November is a bank holiday in Scotland: by that reading all is a working day later.
    expect(rowsOf("Fri 27 Nov 2026, 17:29")).toEqual([
      "Complaint.acknowledge | due Wed 2 Dec 2026, 14:29 | Sat 28 Nov 2026, 17:29 | Thu 3 Dec 2026, 14:29 |",
      "Complaint.agreeContactTime | due Wed 2 Dec 2026, end of the day | Tue 1 Dec 2026, 17:30 | Thu 3 Dec 2026, end of the day |",
      "Complaint.referToAdr | opens Fri 8 Jan 2027, 00:00 | Fri 8 Jan 2027, 00:00 | Sat 9 Jan 2027, 00:00 |",
    ])
  })

  it("on the holiday of 19 September 2022, nothing counts before the Tuesday (response-times.acknowledge)", () => {
    expect(rowsOf("Mon 19 Sep 2022, 10:00")[0]).toBe(
      "Complaint.acknowledge | due Thu 22 Sep 2022, 14:30 | Tue 20 Sep 2022, 10:00 | Thu 22 Sep 2022, 14:30 |",
    )
  })

  it("the two hours of the same name when the clocks go back differ by the clock alone", () => {
    const [first, second] = AWKWARD_STARTS.filter(({ at }) => at.startsWith("2027-10-31")).map(({ at }) =>
      Date.parse(at),
    )
    expect((second ?? 0) - (first ?? 0)).toBe(3_600_000)
    expect(page.match(/\*\*Sun 31 Oct 2027, 01:30\*\*/g)).toHaveLength(2)
  })
})

describe("the picture", () => {
  it("goes from day 0 to the ADR letter, six weeks later (t-adr-6w)", () => {
    const picture = published(opus, { on: "2026-11-23" }).pictures.find(({ id }) => id === "deadlines")
    expect(picture?.alt).toMatch(/^A timeline, from the first to the last: Mon 7 Jun 2027, 10:00: Day 0/)
    expect(picture?.alt).toContain("Mon 19 Jul 2027, 00:00: Send the ADR letter that is due when the weeks are over")
  })
})
