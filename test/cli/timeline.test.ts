import { describe, expect, it } from "vitest"
import { example, jsonOf, logOf, made, ran } from "./host.ts"

const files = {
  "vm.json": example("vm-tls-2024-10.json"),
  "two.json": example("two-cases-2025-11.json"),
  "made.json": logOf(made),
}

const isSetOf =
  (...wanted: readonly string[]) =>
  (list: readonly string[]): boolean =>
    [...list].sort().join() === [...wanted].sort().join()

describe("timeline --json", () => {
  it("has the fields of the specification, in their order, and says besides what was repeated and noted", async () => {
    const shown = await jsonOf(["timeline", "vm.json"], { files })
    expect(Object.keys(shown)).toEqual([
      ...["case", "procedure", "code", "regulation", "law", "at", "state", "deadlines", "rights", "raises", "notices"],
      ...["next", "notYet", "refused", "future", "duplicates", "notes", "readings"],
    ])
  })

  it("gives of a duty its instants, its provenance and its readings", async () => {
    const { deadlines } = await jsonOf(["timeline", "vm.json"], { files })
    expect(deadlines).toContainEqual({
      norm: "acknowledge",
      party: "provider",
      occurrence: 1,
      status: "met",
      due: "2024-10-28T14:30:00.000+00:00",
      safeBy: "2024-10-24T17:49:00.000+01:00",
      latest: "2024-10-28T14:30:00.000+00:00",
      startedBy: "e1",
      startedAt: "2024-10-23T17:49:00.000+01:00",
      fulfilledBy: "e4",
      fulfilledAt: "2024-10-28T10:15:00.000+00:00",
      clauses: ["response-times.acknowledge"],
      source: "code",
      requirements: [],
      displaced: [],
      confidence: "confirmed",
      readings: expect.toSatisfy(isSetOf("working-hour", "after-hours-receipt", "force-of-aim", "holidays")),
    })
  })

  it("gives of an untimed duty its phrase, and null for its instant", async () => {
    const { deadlines } = await jsonOf(["timeline", "made.json"], { files })
    expect(deadlines).toContainEqual(expect.objectContaining({ norm: "log", due: null, phrase: "logged" }))
  })

  it("never shows a right among the deadlines", async () => {
    const { deadlines, rights } = await jsonOf(["timeline", "vm.json"], { files })
    expect(rights).toEqual([
      {
        norm: "referToAdr",
        party: "complainant",
        status: "notYet",
        opens: "2024-12-18T00:00:00.000+00:00",
        opensEarliest: "2024-12-18T00:00:00.000+00:00",
        opensForCertain: "2024-12-19T00:00:00.000+00:00",
        lapses: null,
        clauses: ["adr.eight-weeks", "adr.deadlock", "adr.ofcom"],
        // The Code and the regulation open it at the same instant: then the regulation governs, and displaces nothing.
        source: "regulation",
        requirements: ["t-adr-8w", "t-start-first-made", "adr-12-months"],
        displaced: [],
        confidence: "confirmed",
        readings: expect.toSatisfy(isSetOf("weeks-elapsed", "resolved", "adr-at-deadlock")),
      },
    ])
    expect(deadlines).not.toContainEqual(expect.objectContaining({ norm: "referToAdr" }))
  })

  it("says what was refused, why, and what may happen from when", async () => {
    const { refused, notYet } = await jsonOf(["timeline", "vm.json"], { files })
    const why = "the right to go to ADR is not open yet"
    const opens = "2024-12-18T00:00:00.000+00:00"
    const at = "2024-11-22T16:00:00.000+00:00"
    expect(refused).toEqual([{ event: "e14", type: "ReferredToAdr", at, code: "AdrNotOpen", why, opens }])
    expect(notYet).toContainEqual({ event: "ReferredToAdr", code: "AdrNotOpen", why, opens })
  })

  it("puts several cases into a list", async () => {
    const shown = await jsonOf(["timeline", "two.json"], { files })
    expect(Object.keys(shown)).toEqual(["cases"])
    expect(shown.cases).toHaveLength(2)
    const { out } = await ran(["timeline", "two.json", "--json"], { files })
    expect(out).toBe(`${JSON.stringify(shown, null, 2)}\n`)
  })

  it("looks at all cases of a log from the last event of them all", async () => {
    const { cases } = await jsonOf(["timeline", "two.json"], { files })
    const ats = (cases as readonly { readonly at: string }[]).map((each) => each.at)
    const { events } = JSON.parse(example("two-cases-2025-11.json")) as { events: readonly { readonly at: string }[] }
    const last = Math.max(...events.map((each) => Date.parse(each.at)))
    expect(ats.map((each) => Date.parse(each))).toEqual([last, last])
  })

  it("shows one case of several by its id, and names the nearest for a typo", async () => {
    const { cases } = (await jsonOf(["timeline", "two.json"], { files })) as {
      cases: readonly { readonly case: string }[]
    }
    const id = cases[1]?.case ?? ""
    expect((await jsonOf(["timeline", "two.json", "--case", id], { files })).case).toBe(id)
    expect(await ran(["timeline", "two.json", "--case", `${id}x`], { files })).toEqual({
      code: 2,
      out: "",
      err: `two.json: there is no case "${id}x"; did you mean "${id}"?\n`,
    })
  })
})

describe("the instant of looking", () => {
  it("is that of the last event", async () => {
    expect((await jsonOf(["timeline", "vm.json"], { files })).at).toBe("2024-11-22T16:00:00.000+00:00")
  })

  it("is given by --at; what lies after it is future and not applied", async () => {
    const shown = await jsonOf(["timeline", "vm.json", "--at", "2024-10-28T14:30:00.001Z"], { files })
    expect(shown.at).toBe("2024-10-28T14:30:00.001+00:00")
    expect(shown.future).toContainEqual({
      event: "e5",
      type: "ContactTimeAgreed",
      at: "2024-10-30T14:05:00.000+00:00",
    })
  })

  it("is that of the clock with --at now, and the clock is read for nothing else", async () => {
    const read: number[] = []
    const now = () => {
      read.push(1)
      return Date.UTC(2024, 9, 29, 12)
    }
    expect((await jsonOf(["timeline", "vm.json", "--at", "now"], { files, now })).at).toBe(
      "2024-10-29T12:00:00.000+00:00",
    )
    expect(read).toEqual([1])
    for (const argv of [["timeline", "vm.json"], ["explain", "vm.json", "acknowledge"], ["--help"]])
      expect((await ran(argv, { files })).code).toBe(0)
  })

  it("is refused as a local time", async () => {
    expect(await ran(["timeline", "vm.json", "--at", "2024-10-23T17:49"], { files })).toEqual({
      code: 2,
      out: "",
      err: '--at: "2024-10-23T17:49" is a local time: end it with Z or its offset from UTC, for example 2024-10-23T17:49:00+01:00\n',
    })
  })
})

describe("--reading", () => {
  it("takes other alternatives, moves due and opens with them and no bound, and is named in the output", async () => {
    const argv = ["timeline", "vm.json", "--reading", "working-hour=clock", "--reading", "weeks-elapsed=day-after"]
    const shown = (await jsonOf(argv, { files })) as Record<string, readonly Record<string, unknown>[]>
    expect(shown.deadlines?.find((each) => each.norm === "acknowledge")).toMatchObject({
      due: "2024-10-24T17:49:00.000+01:00",
      safeBy: "2024-10-24T17:49:00.000+01:00",
      latest: "2024-10-28T14:30:00.000+00:00",
      status: "missed",
    })
    expect(shown.rights?.[0]).toMatchObject({
      opens: "2024-12-19T00:00:00.000+00:00",
      opensEarliest: "2024-12-18T00:00:00.000+00:00",
    })
    expect(shown.readings).toMatchObject({ "working-hour": "clock", "weeks-elapsed": "day-after" })
    const { out } = await ran(argv, { files })
    expect(out).toContain(" • working-hour=clock: hours by the clock (the default is opening-hours)\n")
  })

  it.each([
    ["working-hor=clock", 'there is no reading "working-hor"; did you mean "working-hour"?'],
    ["working-hour=clok", 'the reading "working-hour" has no alternative "clok"; did you mean "clock"?'],
    ["working-hour", '"working-hour" is not ID=CHOICE, for example working-hour=clock'],
    ["=clock", '"=clock" is not ID=CHOICE, for example working-hour=clock'],
    ["working-hour=", '"working-hour=" is not ID=CHOICE, for example working-hour=clock'],
    ["", '"" is not ID=CHOICE, for example working-hour=clock'],
  ])("refuses %j", async (reading, why) => {
    expect(await ran(["timeline", "vm.json", "--reading", reading], { files })).toEqual({
      code: 2,
      out: "",
      err: `--reading: ${why}\n`,
    })
  })

  it("refuses two choices for one reading", async () => {
    const argv = ["timeline", "vm.json", "--reading", "working-hour=clock", "--reading", "working-hour=opening-hours"]
    expect((await ran(argv, { files })).err).toBe(
      '--reading: the reading "working-hour" is chosen twice: choose one alternative\n',
    )
  })
})

describe("the exit code", () => {
  it("is 0 for a breach that nobody asked about, and 1 with --fail-on breach", async () => {
    expect((await ran(["timeline", "vm.json"], { files })).code).toBe(0)
    expect(await ran(["timeline", "vm.json", "--json", "--fail-on", "breach"], { files })).toMatchObject({
      code: 1,
      err: "",
    })
  })

  it("is 0 with --fail-on breach where there is none, a missed aim being none (force-of-aim)", async () => {
    const late = ["timeline", "made.json", "--at", "2024-10-28T14:30:00.001Z", "--fail-on", "breach"]
    expect(await ran(late, { files })).toMatchObject({ code: 0 })
    expect(await ran([...late, "--reading", "force-of-aim=duty"], { files })).toMatchObject({ code: 1 })
  })

  it("is 2 for a file that is not there", async () => {
    expect(await ran(["timeline", "no.json"])).toEqual({ code: 2, out: "", err: "no.json: there is no such file\n" })
  })
})

describe("-", () => {
  it("reads standard input, however it is cut into pieces", async () => {
    const bytes = new TextEncoder().encode(logOf({ ...made, about: "Kein Netz – seit 3 Tagen 😡" }))
    const pieces = Array.from(bytes, (_, index) => bytes.slice(index, index + 1))
    const { out } = await ran(["timeline", "-", "--width", "200"], { stdin: pieces })
    expect(out).toContain("about: Kein Netz – seit 3 Tagen 😡;")
  })
})
