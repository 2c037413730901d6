/** Feedback in its interchange form: what decodes, and what is said of what does not. */
import { describe, expect, it } from "vitest"
import { FEEDBACK_EVENTS } from "../../src/code/vocabulary/feedback.ts"
import { CHANNELS } from "../code/values.ts"
import { said } from "./machines.ts"

describe("feedback that does not decode", () => {
  const written = {
    type: "FeedbackGiven",
    channel: "Webchat",
    customer: true,
    sentiment: "good",
    responseExpected: "none",
    aboutIndividual: true,
    text: "Sam was kind",
  }
  const bad = (change: object) => said(FEEDBACK_EVENTS.FeedbackGiven, { ...written, ...change })

  it("is whole as it stands here, with a rating and without a text too", () => {
    expect(bad({})).toEqual([])
    expect(bad({ channel: "CustomerThermometer", rating: "Gold" })).toEqual([])
    const { text, ...rest } = written
    expect(text).toBe("Sam was kind")
    expect(said(FEEDBACK_EVENTS.FeedbackGiven, rest)).toEqual([])
  })

  it.each([
    [{ channel: "Telex" }, `$.channel: expected ${CHANNELS}, got "Telex"`],
    [{ channel: "webchat" }, `$.channel: expected ${CHANNELS}, got "webchat"; did you mean "Webchat"?`],
    [{ customer: "yes" }, '$.customer: expected true or false, got "yes"'],
    [
      { sentiment: "Good" },
      '$.sentiment: expected one of "good", "bad", "indifferent", got "Good"; did you mean "good"?',
    ],
    [{ rating: "Silver" }, '$.rating: expected one of "Gold", "Green", "Yellow", "Red", got "Silver"'],
    [{ rating: null }, '$.rating: expected one of "Gold", "Green", "Yellow", "Red", got null'],
    [{ rating: "red" }, '$.rating: expected one of "Gold", "Green", "Yellow", "Red", got "red"; did you mean "Red"?'],
    [{ responseExpected: true }, '$.responseExpected: expected one of "explicit", "implicit", "none", got true'],
    [{ aboutIndividual: "Sam" }, '$.aboutIndividual: expected true or false, got "Sam"'],
    [{ text: "" }, "$.text: expected some text, got an empty string"],
    [{ ratng: "Red" }, '$.ratng: unknown field; did you mean "rating"?'],
    [
      { at: "2024-06-03T09:00:00" },
      '$.at: "2024-06-03T09:00:00" is a local time: end it with Z or its offset from UTC, for example 2024-10-23T17:49:00+01:00',
    ],
  ])("%j", (change, problem) => {
    expect(bad(change)).toEqual([problem])
  })

  it("says everything that is missing", () => {
    expect(said(FEEDBACK_EVENTS.FeedbackGiven, { type: "FeedbackGiven" })).toEqual([
      `$.channel: is missing: expected ${CHANNELS}`,
      "$.customer: is missing: expected true or false",
      '$.sentiment: is missing: expected one of "good", "bad", "indifferent"',
      '$.responseExpected: is missing: expected one of "explicit", "implicit", "none"',
      "$.aboutIndividual: is missing: expected true or false",
    ])
  })
})
