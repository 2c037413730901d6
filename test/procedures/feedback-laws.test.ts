/** The laws of the Feedback machine, whatever is given and however the Code is read. */
import fc from "fast-check"
import { describe } from "vitest"
import { opus } from "../../src/index.ts"
import { feedback } from "../../src/procedures/feedback.ts"
import { historiesOf, lawsOf } from "./machines.ts"

const given = fc.record(
  {
    type: fc.constant("FeedbackGiven"),
    channel: fc.constantFrom("InPerson", "Telephone", "Email", "Letter", "CustomerThermometer", "Webchat"),
    customer: fc.boolean(),
    sentiment: fc.constantFrom("good", "bad", "indifferent"),
    rating: fc.constantFrom("Gold", "Green", "Yellow", "Red"),
    responseExpected: fc.constantFrom("explicit", "implicit", "none"),
    aboutIndividual: fc.boolean(),
  },
  { requiredKeys: ["type", "channel", "customer", "sentiment", "responseExpected", "aboutIndividual"] },
)

const choices = fc.record({
  "complaint-or-dissatisfaction": fc.constantFrom("complaint-where-response-expected", "kept-apart"),
})

const good = {
  type: "FeedbackGiven",
  channel: "Letter",
  customer: true,
  sentiment: "good",
  responseExpected: "none",
  aboutIndividual: false,
}

describe("the Feedback machine", () => {
  lawsOf(feedback(opus), historiesOf(given, good), choices)
})
