import { describe, expect, it } from "vitest"
import { logOf, made } from "../cli/host.ts"
import { CHANNELS, FIELDS, refusal, TYPES } from "./refusal.ts"

const AN_INSTANT = "expected an instant with its offset from UTC, such as 2024-10-23T17:49:00+01:00"

/** The problems of one event, without its path. */
const problemsOf = async (event: unknown): Promise<readonly string[]> => {
  const problems = await refusal(typeof event === "string" ? event : logOf(event))
  return problems.map((each) => each.replace(/^\$\.events\[0\]/, ""))
}

describe("the type of an event", () => {
  it.each([
    [{ type: "ComplaintMad" }, '.type: there is no event "ComplaintMad"; did you mean "ComplaintMade"?'],
    [{ type: "complaintmade" }, '.type: there is no event "complaintmade"; did you mean "ComplaintMade"?'],
    [{ type: "Weather" }, `.type: there is no event "Weather"; ${TYPES}`],
    [{ type: "toString" }, `.type: there is no event "toString"; ${TYPES}`],
    [{ type: "__proto__" }, `.type: there is no event "__proto__"; ${TYPES}`],
    [{ type: "" }, `.type: there is no event ""; ${TYPES}`],
    [{ type: 5 }, ".type: expected the type of an event (text), got 5"],
    [{ type: null }, ".type: expected the type of an event (text), got null"],
    [{ type: "\u001b[31mX" }, `.type: there is no event "\\u{1b}[31mX"; ${TYPES}`],
  ])("is one of those known: %j", async (change, problem) => {
    expect(await problemsOf({ ...made, ...change })).toEqual([problem])
  })

  it("is there", async () => {
    expect(await problemsOf({ id: "e1", at: made.at })).toEqual([`: the event has no "type"; ${TYPES}`])
  })
})

describe("the instant of an event", () => {
  it("is there", async () => {
    const { at, ...rest } = made
    expect(at).toBe("2024-10-23T17:49:00+01:00")
    expect(await problemsOf(rest)).toEqual([`.at: is missing: ${AN_INSTANT}`])
  })

  it.each([
    [
      "2024-10-23T17:49:00",
      "is a local time: end it with Z or its offset from UTC, for example 2024-10-23T17:49:00+01:00",
    ],
    ["2024-10-23", "is not an instant: it has no time; write 2024-10-23T00:00Z or the time meant"],
    ["0000-01-01T00:00:00Z", "has no such date: the years go from 0001 to 9999"],
    ["10000-01-01T00:00:00Z", "is not an instant: a year has four digits"],
    ["2023-02-29T00:00:00Z", "has no such date: February 2023 has 28 days"],
    ["2024-10-23T25:00:00Z", "has no such time: the hours go from 00 to 23"],
    ["2024-10-23T24:00:00Z", "has no such time: the hours go from 00 to 23; midnight is 00:00 of the next day"],
    ["2016-12-31T23:59:60Z", "has no such time: leap seconds are not counted; give the second 59 or the next minute"],
    ["2024-10-23T17:49:00.1234Z", "is finer than a millisecond: give at most three decimals of a second"],
    ["yesterday", "is not an instant: write a date, T, a time and an offset, for example 2024-10-23T17:49:00+01:00"],
    ["", "is not an instant: write a date, T, a time and an offset, for example 2024-10-23T17:49:00+01:00"],
  ])("is an ISO 8601 instant with an offset: %j", async (at, why) => {
    expect(await problemsOf({ ...made, at })).toEqual([`.at: "${at}" ${why}`])
    expect(await problemsOf({ ...made, recordedAt: at })).toEqual([`.recordedAt: "${at}" ${why}`])
  })

  it.each([
    [5, "5"],
    [null, "null"],
    [true, "true"],
    [[], "a list"],
    [{}, "an object"],
  ])("is text: %j", async (at, got) => {
    expect(await problemsOf({ ...made, at })).toEqual([`.at: ${AN_INSTANT}, got ${got}`])
  })

  it("may be refused where it is millions of digits long, and is then cut in the message", async () => {
    expect(await problemsOf({ ...made, at: "1".repeat(10_000_000) })).toEqual([
      `.at: "${"1".repeat(40)}…" is not an instant: write a date, T, a time and an offset, for example 2024-10-23T17:49:00+01:00`,
    ])
  })
})

describe("the fields of an event", () => {
  it("are all there, and every one that lacks is named", async () => {
    expect(await problemsOf({ id: "e1", at: made.at, type: "ComplaintMade" })).toEqual([
      `.channel: is missing: ${CHANNELS}`,
      ".complainant: is missing: expected an object",
      ".about: is missing: expected text",
      '.responseExpected: is missing: expected one of "explicit", "implicit", "none"',
    ])
  })

  it.each([
    [{ chanel: "Email" }, '.chanel: unknown field; did you mean "channel"?'],
    [{ constructor: "x" }, `.constructor: unknown field; ${FIELDS}`],
    [{ "a b": 1 }, `["a b"]: unknown field; ${FIELDS}`],
    [{ "": 1 }, `[""]: unknown field; ${FIELDS}`],
    [{ channel: "Telefone" }, `.channel: ${CHANNELS}, got "Telefone"; did you mean "Telephone"?`],
    [{ channel: "" }, `.channel: ${CHANNELS}, got an empty string`],
    [{ id: "" }, ".id: expected some text, got an empty string"],
    [{ id: 7 }, ".id: expected an id (text of 1 to 200 characters), got 7"],
    [{ about: "" }, ".about: expected some text, got an empty string"],
    [{ about: ["x"] }, ".about: expected text, got a list"],
    [{ about: "\ud800" }, ".about: expected well-formed text, got a lone surrogate (half a character)"],
    [{ id: "\udc00" }, ".id: expected well-formed text, got a lone surrogate (half a character)"],
    [{ id: "x".repeat(201) }, ".id: expected at most 200 characters, got 201"],
    [{ complainant: [] }, ".complainant: expected an object, got a list"],
    [
      { complainant: { kind: "busines", customer: true } },
      '.complainant.kind: expected one of "consumer", "business", "notForProfit", "other", got "busines"; did you mean "business"?',
    ],
    [
      { complainant: { kind: "consumer", customer: "yes" } },
      '.complainant.customer: expected true or false, got "yes"',
    ],
  ])("are known and fit: %j", async (change, problem) => {
    expect(await problemsOf({ ...made, ...change })).toEqual([problem])
  })

  it("may not be called __proto__", async () => {
    const text = logOf(made).replace('"id":', '"__proto__":{"type":"ComplaintLogged"},"id":')
    expect(await problemsOf(text)).toEqual([`.__proto__: unknown field; ${FIELDS}`])
  })
})

describe("a number of people", () => {
  const withPeople = (people: string): string =>
    logOf(made).replace('"customer":true', `"customer":true,"people":${people}`)

  it.each([
    ['{"working":-1}', ".working: expected a whole number of people from 0, got -1"],
    ['{"working":10.5}', ".working: expected a whole number of people from 0, got 10.5"],
    ['{"working":1e400}', ".working: expected a whole number of people from 0, got Infinity"],
    ['{"working":1e21}', ".working: expected a whole number of people from 0, got 1e+21"],
    ['{"working":9007199254740993}', ".working: expected a whole number of people from 0, got 9007199254740992"],
    ['{"working":"ten"}', '.working: expected a whole number of people from 0, got "ten"'],
    ['{"working":null}', ".working: expected a whole number of people from 0, got null"],
    ["{}", ".working: is missing: expected a whole number of people from 0"],
    ['{"working":3,"volunteers":-1}', ".volunteers: expected a whole number of people from 0, got -1"],
    ['{"working":3,"volunteer":1}', '.volunteer: unknown field; did you mean "volunteers"?'],
    ["10", ": expected an object, got 10"],
  ])("is whole and not negative: %s", async (people, problem) => {
    expect(await problemsOf(withPeople(people))).toEqual([`.complainant.people${problem}`])
  })
})
