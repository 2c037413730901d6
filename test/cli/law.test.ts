/** The law on the command line: which law bears on a case, who governs, what is displaced, and the Code alone. */
import { describe, expect, it } from "vitest"
import { example, jsonOf, logOf, made, ran } from "./host.ts"

const WHEN = "2026-04-08T10:00:00+01:00"
const OPEN = ["--at", "2026-05-20T00:00:00+01:00"] as const

const madeBy = (complainant: object, more: object = {}) => ({ ...made, at: WHEN, complainant, ...more })
const business = (working?: number) => ({
  kind: "business",
  customer: true,
  ...(working === undefined ? {} : { people: { working } }),
})

const files = {
  "ten.json": logOf(madeBy(business(10))),
  "eleven.json": logOf(madeBy(business(11))),
  "unknown.json": logOf(madeBy(business())),
  "none.json": logOf(madeBy(made.complainant, { responseExpected: "none" })),
  "logged.json": logOf({ id: "l1", at: "2026-04-10T10:00:00+01:00", type: "ComplaintLogged" }),
  "made.json": JSON.stringify(madeBy(business(10), { id: "added" })),
  "asked.json": logOf(
    { ...made, at: "2018-09-03T10:00:00+01:00" },
    { id: "e2", at: "2018-09-10T10:00:00+01:00", type: "DeadlockRequested" },
    { id: "e3", at: "2018-09-05T10:00:00+01:00", type: "ContactTimeAgreed", contactAt: "2018-09-20T10:00:00+01:00" },
  ),
  "request.json": JSON.stringify({
    case: "r1",
    procedure: "CodeCopyRequest",
    events: [{ id: "a", at: WHEN, type: "RequestMade", channel: "Email" }],
  }),
  "regimes.json": example("adr-regime-timeline.json"),
}

/** A page as words, whatever its width, and without the lines of its tables. */
const words = (text: string): string => text.replaceAll(/[─\s]+/g, " ")

const timeline = async (file: string, ...more: readonly string[]) =>
  words((await ran(["timeline", file, "--width", "200", ...more], { files })).out)

describe("the page of a case", () => {
  it("says that the regulation applies and why, and the wait", async () => {
    expect(await timeline("ten.json")).toContain(
      "law the regulation applies: 10 people work for this business, counting volunteers: no more than 10; by it ADR opens once 6 weeks have passed since the complaint is made",
    )
  })

  it("says that the Code alone applies, and why", async () => {
    const page = await timeline("eleven.json")
    const because = "the Code alone applies: 11 people work for this business, counting volunteers: more than 10"
    expect(page).toContain(`law ${because}`)
    expect(page).toContain(`Notes • ${because}`)
    expect(await timeline("none.json")).toContain(
      "law the Code alone applies: no response is expected, so that this is no complaint by the regulation's definition",
    )
  })

  it("says what is assumed", async () => {
    expect(await timeline("unknown.json")).toContain(
      "law the regulation is assumed to apply, since how many people work for this business is not stated; by it ADR opens",
    )
  })

  it("says that the regulator's rules are left out, with --code-alone", async () => {
    const page = await timeline("ten.json", "--code-alone")
    expect(page).toContain("law the Code alone applies: the regulator's rules are left out")
    expect(page).not.toContain("governs")
  })

  it("says nothing of a law where the procedure has none", async () => {
    for (const more of [[], ["--code-alone"]]) expect(await timeline("request.json", ...more)).not.toMatch(/ law /)
  })

  it("says who governs a right and what that displaces, and of a duty of the regulator by which requirements", async () => {
    const page = await timeline("ten.json", ...OPEN)
    expect(page).toContain("the regulation governs (t-adr-6w, t-start-first-made, adr-12-months)")
    expect(page).toContain(
      "displaced: the Code alone (adr.eight-weeks, adr.deadlock, adr.ofcom): opens Wed 3 Jun 2026 00:00",
    )
    expect(page).toContain("the regulation governs (t-letter-6w-c4, x-resolved, t-letter-promptly)")
  })

  it.each([40, 60, 80, 100, 140])("keeps within %i columns, whoever governs", async (columns) => {
    for (const file of ["ten.json", "eleven.json", "asked.json"]) {
      const { out } = await ran(["timeline", file, ...OPEN], {
        files,
        columns,
        env: { NO_COLOR: "1", LANG: "C.UTF-8" },
      })
      expect(out.split("\n").filter((line) => line.length >= columns)).toEqual([])
    }
  })
})

describe("an unverified rule", () => {
  const argv = ["timeline", "asked.json", "--reading", "letter-at-deadlock=end-of-day", "--at", "2018-09-12T10:00:00Z"]

  it("is shown as such and counts as no breach", async () => {
    const page = words((await ran([...argv, "--width", "200"], { files })).out)
    expect(page).toContain(
      "findings no breach, 1 missed aim (acknowledge), 1 unverified rule not kept (sendDeadlockLetterOnRequest)",
    )
    expect(page).toContain(
      "the regulation governs (t-letter-on-request, x-old-active-steps); unverified, so that it is shown and not judged",
    )
    expect(page).toContain("sendDeadlockLetterOnRequest rests on t-letter-on-request, which is unverified")
  })

  it("fails nothing", async () => {
    expect((await ran([...argv, "--fail-on", "breach"], { files })).code).toBe(0)
    const { deadlines } = await jsonOf(argv, { files })
    expect(deadlines).toContainEqual(
      expect.objectContaining({ norm: "sendDeadlockLetterOnRequest", status: "breached", confidence: "unverified" }),
    )
  })
})

describe("an explanation", () => {
  it("tells the requirements of the regulator in words, with their dates, beside the clauses", async () => {
    const { out } = await ran(["explain", "ten.json", "referToAdr", ...OPEN, "--width", "120"], { files })
    expect(out).toContain(`
What the regulator requires
 t-adr-6w, from 2026-04-08
   A complainant can go to ADR once six weeks have passed since the complaint was first made.
`)
  })

  it("says of one that it is unverified", async () => {
    const { out } = await ran(["explain", "ten.json", "sendWeeksOverLetter", ...OPEN, "--width", "120"], { files })
    expect(out).toContain(" t-letter-promptly, from 2018-10-01, unverified\n   An ADR letter goes without delay.\n")
    expect(out).not.toContain("In the words of the Code")
  })

  it("gives them as JSON", async () => {
    const { requirements } = await jsonOf(["explain", "ten.json", "sendWeeksOverLetter", ...OPEN], { files })
    expect(requirements).toMatchObject([
      { id: "t-letter-6w-c4", confidence: "confirmed", from: "2026-04-08", to: null },
      { id: "x-resolved", confidence: "confirmed" },
      { id: "t-letter-promptly", confidence: "unverified" },
    ])
    const alone = await jsonOf(["explain", "ten.json", "referToAdr", "--code-alone"], { files })
    expect(alone).toMatchObject({ requirements: [], right: { source: "code" } })
  })
})

describe("a comparison", () => {
  const argv = ["compare", "regimes.json", "--readings", "--case", "adr-wait-2026-03-02"]

  it("says under which readings who governs, and from when", async () => {
    const { cases } = await jsonOf(argv, { files })
    const [{ law, differences }] = cases as [{ law: object; differences: { id: string; outcomes: object[] }[] }]
    expect(law).toMatchObject({ scope: "in", wait: "8 weeks have passed since the complaint is made" })
    expect(differences.find((each) => each.id === "referToAdr")?.outcomes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ opens: "2026-04-27T00:00:00.000+01:00", source: "regulation", readings: [{}] }),
        expect.objectContaining({
          opens: "2026-04-13T00:00:00.000+01:00",
          source: "regulation",
          readings: [{ "wait-across-2026-04-08": "date-reached" }],
        }),
      ]),
    )
    const page = words((await ran([...argv, "--width", "160"], { files })).out)
    expect(page).toContain(
      "Mon 13 Apr 2026 00:00, not yet open, 14 days earlier wait-across-2026-04-08=date-reached by the regulation",
    )
  })

  it("knows none of the readings of the law with --code-alone", async () => {
    const { matters, neverMatters } = await jsonOf([...argv, "--code-alone"], { files })
    expect([matters, neverMatters].flat()).not.toContain("wait-across-2026-04-08")
  })
})

describe("a what-if", () => {
  it("says which law bears on a case from then on", async () => {
    const argv = ["what-if", "logged.json", "--add", "made.json", ...OPEN]
    const page = words((await ran([...argv, "--width", "200"], { files })).out)
    expect(page).toContain(
      "law none → the regulation applies: 10 people work for this business, counting volunteers: no more than 10;",
    )
    expect(page).toContain("Send the ADR letter that is due when the weeks are over: pending; no time set (“promptly”)")
    expect(page).toContain("open; opens Wed 20 May 2026 00:00; by the regulation")
    const alone = words((await ran([...argv, "--code-alone", "--width", "200"], { files })).out)
    expect(alone).not.toContain("law none")
    expect(alone).toContain("not yet; opens Wed 3 Jun 2026 00:00")
  })
})

describe("a reading of the law", () => {
  it("is chosen as any other is, and is none of the Code alone", async () => {
    const argv = ["timeline", "ten.json", "--reading", "letter-twice=first-discharges"]
    expect((await jsonOf(argv, { files })).readings).toMatchObject({ "letter-twice": "first-discharges" })
    const { code, err } = await ran([...argv, "--code-alone"], { files })
    expect([code, err.startsWith('--reading: there is no reading "letter-twice"')]).toEqual([2, true])
  })
})
