/** The requests against an independent model, and events of theirs that do not decode. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { REQUEST_EVENTS, type RequestEvent } from "../../src/code/vocabulary/request.ts"
import type { Choices } from "../../src/index.ts"
import { REQUESTS, request } from "../../src/procedures/request.ts"
import { CHANNELS_OF_REQUESTS } from "../code/values.ts"
import { agreesWithModel, type Happened, historiesOf, lawsOf, type Model, said } from "./machines.ts"

type Id = keyof typeof REQUESTS
const IDS = Object.keys(REQUESTS) as readonly Id[]

/** What is asked in each of them, as the Code has it. */
const ASKED: Readonly<Record<Id, object>> = {
  CodeCopyRequest: { channel: "Telephone" },
  AccessibleFormatRequest: { channel: "Email", format: "braille" },
  CodeComment: { channel: "Letter", text: "say what the stages are" },
  WhistleBlowingPolicyRequest: { channel: "Webchat" },
}

const charge = fc.constantFrom(undefined, { pence: 0, currency: "GBP" }, { pence: 1, currency: "GBP" })
const type = <T extends string>(of: T) => fc.constant(of)
/** A record without the keys that are undefined, as a decoded event has them. */
const lean = (fields: { readonly type: string }) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as typeof fields

const historiesFor = (id: Id) =>
  historiesOf(
    fc.oneof(
      fc
        .record({
          type: type("RequestMade"),
          channel: type("Email"),
          format: fc.constantFrom(undefined, "braille", "largePrint", "other"),
          text: fc.constantFrom(undefined, "what is needed"),
        })
        .map(lean),
      fc.constant({ type: "RequestArranged", arrangement: "by Friday" }),
      fc.record({ type: type("RequestProvided"), means: fc.constantFrom("post", "email"), charge }).map(lean),
      fc.constant({ type: "RequestDeclined", reason: "cannot be made" }),
      fc.constant({ type: "RequestWithdrawn" }),
    ),
    { type: "RequestMade", ...ASKED[id] },
  )

/** Written from the specification and not from the rules. */
const modelOf = (id: Id) => (): Model => {
  let state = "NotMade"
  const to = (next: string): true => {
    state = next
    return true
  }
  const rightlyAsked = ({ format, text }: Extract<RequestEvent, { type: "RequestMade" }>): boolean => {
    if (id === "AccessibleFormatRequest") return format !== undefined && (format !== "other" || text !== undefined)
    return format === undefined && (id !== "CodeComment" || text !== undefined)
  }
  const allows = (happened: Happened): boolean => {
    const event = happened as unknown as RequestEvent
    const isOpen = state === "Asked" || state === "Arranged"
    switch (event.type) {
      case "RequestMade":
        return state === "NotMade" && rightlyAsked(event) && to("Asked")
      case "RequestArranged":
        return isOpen && to("Arranged")
      case "RequestProvided": {
        const free = event.means === "post" && (event.charge?.pence ?? 0) === 0
        return (isOpen || state === "Declined") && (id !== "CodeCopyRequest" || free) && to("Provided")
      }
      case "RequestDeclined":
        return isOpen && to("Declined")
      case "RequestWithdrawn":
        return isOpen && to("Withdrawn")
    }
  }
  return { state: () => state, allows }
}

const none: fc.Arbitrary<Choices> = fc.constant({})

describe.each(IDS)("the machine %s", (id) => {
  const machine = request(REQUESTS[id])
  lawsOf(machine, historiesFor(id), none)

  it("allows what the model allows, and comes to the same states", () => {
    agreesWithModel(machine, historiesFor(id), none, modelOf(id))
  })
})

describe("an event of a request that does not decode", () => {
  const bad = (name: keyof typeof REQUEST_EVENTS, fields: object) =>
    said(REQUEST_EVENTS[name], { type: name, ...fields })

  it.each([
    ["RequestMade", {}, `$.channel: is missing: expected ${CHANNELS_OF_REQUESTS}`],
    [
      "RequestMade",
      { channel: "CustomerThermometer" },
      `$.channel: expected ${CHANNELS_OF_REQUESTS}, got "CustomerThermometer"`,
    ],
    [
      "RequestMade",
      { channel: "Email", format: "Braille" },
      '$.format: expected one of "braille", "largePrint", "other", got "Braille"; did you mean "braille"?',
    ],
    ["RequestMade", { channel: "Email", text: "" }, "$.text: expected some text, got an empty string"],
    ["RequestArranged", {}, "$.arrangement: is missing: expected text"],
    [
      "RequestProvided",
      { means: "pigeon" },
      '$.means: expected one of "post", "email", "inPerson", "telephone", "online", got "pigeon"',
    ],
    [
      "RequestProvided",
      { means: "post", charge: 350 },
      '$.charge: expected money: { "pence": a whole number, "currency": "GBP" }, got 350',
    ],
    ["RequestDeclined", {}, "$.reason: is missing: expected text"],
    [
      "RequestWithdrawn",
      { reason: "found it" },
      "$.reason: unknown field; the fields are id, at, recordedAt, by, case, procedure, raisedBy, type",
    ],
  ] as const)("%s with %j", (name, fields, problem) => {
    expect(bad(name, fields)).toEqual([problem])
  })

  it.each(IDS)("%s is asked for by an event that does", (id) => {
    expect(bad("RequestMade", ASKED[id])).toEqual([])
  })
})
