import { describe, expect, it } from "vitest"
import { jsonOf, logOf, made, ran } from "../cli/host.ts"

const at = (time: string): string => `2024-10-24T${time}:00.000+01:00`

const shown = (...events: readonly unknown[]) => jsonOf(["timeline", "-"], { stdin: logOf(...events) })

const thermometer = { ...made, channel: "CustomerThermometer", complainant: { kind: "consumer", customer: false } }

describe("an event that contradicts the log", () => {
  it("is refused and kept: before the complaint", async () => {
    const early = { id: "e0", at: "2024-10-23T09:00:00+01:00", type: "ComplaintLogged" }
    expect(await shown(early, made)).toMatchObject({
      state: "Received",
      refused: [
        {
          event: "e0",
          type: "ComplaintLogged",
          at: "2024-10-23T09:00:00.000+01:00",
          code: "NotMadeYet",
          why: "no complaint has been made yet: the first event of a complaint is ComplaintMade",
        },
      ],
    })
  })

  it("is refused and kept: a second ComplaintMade, and the first one stands", async () => {
    const { refused, deadlines } = await shown(made, { ...made, id: "e2", at: at("09:00") })
    expect(refused).toEqual([
      {
        event: "e2",
        type: "ComplaintMade",
        at: at("09:00"),
        code: "AlreadyMade",
        why: "the complaint has already been made; another one is a case of its own",
      },
    ])
    expect(deadlines).toContainEqual(
      expect.objectContaining({ norm: "acknowledge", startedBy: "e1", due: "2024-10-28T14:30:00.000+00:00" }),
    )
  })

  it("is refused and kept: a thermometer complaint from one who is no customer (invariant)", async () => {
    expect(await shown(thermometer)).toMatchObject({
      state: "NotMade",
      deadlines: [],
      rights: [],
      refused: [{ event: "e1", code: "NotACustomer", why: "the Customer Thermometer is for customers only" }],
    })
    const { out } = await ran(["timeline", "-"], { stdin: logOf(thermometer) })
    expect(out).toContain("⊘ Refused: The complaint is made [e1]\n")
  })

  it("is refused and kept: an id that stands for two events, of which the first in the log stands", async () => {
    const { refused, duplicates, state } = await shown(made, { id: "e1", at: at("09:00"), type: "ComplaintLogged" })
    expect({ refused, duplicates, state }).toEqual({
      refused: [
        {
          event: "e1",
          type: "ComplaintLogged",
          at: at("09:00"),
          code: "IdConflict",
          why: "the log holds another event with the same id and other content; the first in the log stands",
        },
      ],
      duplicates: [],
      state: "Received",
    })
  })

  it("counts once where it is the same, whatever the order of its keys", async () => {
    const turned = Object.fromEntries(Object.entries(made).reverse())
    expect(await shown(made, turned, made)).toMatchObject({ refused: [], duplicates: ["e1", "e1"], state: "Received" })
  })

  it("is refused and kept: a contact time before its own agreement", async () => {
    const event = { id: "e2", at: at("09:00"), type: "ContactTimeAgreed", contactAt: "2024-10-23T09:00:00Z" }
    expect(await shown(made, event)).toMatchObject({
      refused: [
        { event: "e2", code: "ContactBeforeAgreement", why: "the contact time lies before the agreement itself" },
      ],
    })
  })

  it("may have the id of something that every object has", async () => {
    const ids = ["constructor", "__proto__", "toString", "hasOwnProperty"]
    const events = ids.map((id) => ({ id, at: at("09:00"), type: "ComplaintLogged" }))
    expect(await shown(made, ...events)).toMatchObject({ state: "Logged", refused: [], duplicates: [] })
  })
})

describe("a complaint at the ends of time", () => {
  it.each(["0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z"])(
    "made at %s has a state, and deadlines that are refused each for itself",
    async (instant) => {
      const report = await shown({ ...made, at: instant })
      const deadlines = report.deadlines as readonly { readonly norm: string; readonly due: string | null }[]
      expect({ state: report.state, refused: report.refused }).toEqual({ state: "Received", refused: [] })
      expect(deadlines.find((each) => each.norm === "acknowledge")).toMatchObject({
        due: null,
        refusal: { code: "OutsideHorizon" },
      })
      const { code, out } = await ran(["timeline", "-", "--width", "80"], {
        stdin: logOf({ ...made, at: instant }),
      })
      expect(code).toBe(0)
      expect(out).toContain("beyond the calendar")
    },
  )

  it.each(["0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z"])("may be looked at from %s", async (instant) => {
    for (const argv of [
      ["timeline", "-", "--at", instant],
      ["explain", "-", "acknowledge", "--at", instant],
      ["explain", "-", "ReferredToAdr", "--at", instant],
    ])
      expect(await ran(argv, { stdin: logOf(made) })).toMatchObject({ code: 0, err: "" })
  })
})
