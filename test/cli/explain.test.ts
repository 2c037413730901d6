import { describe, expect, it } from "vitest"
import { example, jsonOf, logOf, made, ran } from "./host.ts"

const acknowledged = { id: "e2", at: "2024-10-28T10:15:00Z", type: "ComplaintAcknowledged" }
const files = {
  "log.json": logOf(made, acknowledged),
  "vm.json": example("vm-tls-2024-10.json"),
  "two.json": example("two-cases-2025-11.json"),
}

describe("explain NORM", () => {
  it("gives the clause verbatim, how the duty stands, why it has arisen and what each reading would make of it", async () => {
    const { code, out } = await ran(["explain", "log.json", "acknowledge", "--width", "120"], { files })
    expect(code).toBe(0)
    expect(out).toContain(`
In the words of the Code
 response-times.acknowledge
   and we aim to acknowledge all disputes within 24 working hours.
`)
    expect(out).toContain(`
Why it has arisen
 ✓ yes: the complaint is made, since Wed 23 Oct 2024 17:49 [e1]
`)
    expect(out).toContain(` working-hour
   ✓ opening-hours: Mon 28 Oct 2024 14:30 (hours of opening time)
     working-days: Thu 24 Oct 2024 17:49 (hours of working days counted whole, so that 24 of them are one working day)
     clock: Thu 24 Oct 2024 17:49 (hours by the clock)
`)
    expect(out).toContain(`
What would carry it out, and by when
 • The complaint is acknowledged
   it was done Mon 28 Oct 2024 10:15 [e2]; nothing is left to do
`)
  })

  it("says of a duty that is pending by when, and by when to be safe", async () => {
    const { out } = await ran(["explain", "log.json", "acknowledge", "--at", made.at], { files })
    expect(out).toContain("   it is due Mon 28 Oct 2024 14:30; safe by Thu 24 Oct 2024 17:49\n")
  })

  it("says of a right why it is not open, and from when it is", async () => {
    const { out } = await ran(["explain", "log.json", "referToAdr", "--width", "120"], { files })
    expect(out).toContain(
      " ├─ ✗ no: 8 weeks have passed since the complaint is made, from Wed 18 Dec 2024 00:00 on [e1]\n",
    )
    expect(out).toContain("   it opens Wed 18 Dec 2024 00:00\n")
  })

  it("looks from --at, under the readings chosen", async () => {
    const argv = ["explain", "log.json", "referToAdr", "--at", "2024-12-18T00:00:00Z"]
    expect(await jsonOf(argv, { files })).toMatchObject({ right: { status: "open" } })
    expect(await jsonOf([...argv, "--reading", "weeks-elapsed=day-after"], { files })).toMatchObject({
      right: { status: "notYet", opens: "2024-12-19T00:00:00.000+00:00" },
    })
  })
})

describe("explain EVENT", () => {
  it("says why it may not happen now, and from when it may", async () => {
    const explained = await jsonOf(["explain", "log.json", "ReferredToAdr"], { files })
    expect(explained).toMatchObject({
      of: "event",
      event: "ReferredToAdr",
      allowed: false,
      case: "c1",
      at: "2024-10-28T10:15:00.000+00:00",
      ways: [
        { code: "AdrNotOpen", why: "the right to go to ADR is not open yet", opens: "2024-12-18T00:00:00.000+00:00" },
      ],
    })
    const { out } = await ran(["explain", "log.json", "ReferredToAdr"], { files })
    expect(out).toContain("\nIt may not happen now\n")
  })

  it("says when it happened and was refused", async () => {
    const { out } = await ran(["explain", "vm.json", "ReferredToAdr", "--width", "120"], { files })
    expect(out).toContain(`
In this case
 • refused: e14: AdrNotOpen: the right to go to ADR is not open yet
`)
    expect((await ran(["explain", "vm.json", "ContactTimeAgreed"], { files })).out).toContain(
      " • happened: e5, e8, e9, e10\n",
    )
  })
})

describe("explain of what is not there", () => {
  it.each([
    ["acknowlege", "acknowledge"],
    ["REFERTOADR", "referToAdr"],
    ["ComplaintClosd", "ComplaintClosed"],
  ])("names for %s the nearest, %s", async (name, near) => {
    expect(await ran(["explain", "log.json", name], { files })).toEqual({
      code: 2,
      out: "",
      err: `there is no norm or event "${name}"; did you mean "${near}"?\n`,
    })
  })

  it.each(["weather", "__proto__", "constructor", "toString", ""])("lists for %j what is known", async (name) => {
    const { code, out, err } = await ran(["explain", "log.json", name], { files })
    expect({ code, out }).toEqual({ code: 2, out: "" })
    expect(err).toMatch(/^there is no norm or event "\w*"; known: log, acknowledge, .*, ComplaintReopened\n$/)
    expect(err).toContain(`"${name}"`)
  })

  it("asks for one case of several", async () => {
    expect(await ran(["explain", "two.json", "acknowledge"], { files })).toEqual({
      code: 2,
      out: "",
      err: "two.json: the log holds 2 cases: name one with --case, for example --case line-2025-11\n",
    })
    expect((await ran(["explain", "two.json", "acknowledge", "--case", "line-2025-11"], { files })).code).toBe(0)
  })
})
