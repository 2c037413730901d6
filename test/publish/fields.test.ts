/** The fields of events in words, from the schemas that decode them. */
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { channelNames, EVENTS } from "../../src/index.ts"
import { commonFields } from "../../src/publish/chapter.ts"
import { fieldsOf } from "../../src/publish/fields.ts"

const said = (schema: Schema.Top): readonly string[] => fieldsOf(schema).flatMap((each) => each.says)
const own = (schema: Schema.Top) =>
  fieldsOf(schema)
    .filter(({ name }) => commonFields().every((common) => common.name !== name))
    .flatMap((each) => each.says)

describe("the fields of an event", () => {
  it("say what they hold: a choice, an object with its own fields, text", () => {
    expect(own(EVENTS.ComplaintMade)).toEqual([
      `\`channel\`: ${channelNames.map((name) => `\`${name}\``).join(", ")}`,
      "`complainant`: an object with",
      "– `kind`: `consumer`, `business`, `notForProfit`, `other`",
      "– `customer`: true or false",
      "– `people` (optional): an object with",
      "– – `working`: a whole number of people from 0",
      "– – `volunteers` (optional): a whole number of people from 0",
      "`about`: text",
      "`responseExpected`: `explicit`, `implicit`, `none`",
      "`subject` (optional): an id (text of 1 to 200 characters) – what kind of complaint it is, by the subjects of the code",
    ])
  })

  it("say money in the words of its own schema, and what the amount is of", () => {
    expect(own(EVENTS.CompensationPaid)).toEqual([
      '`amount`: money of at least a penny: { "pence": a whole number from 1, "currency": "GBP" }',
      '`offered`: money of at least a penny: { "pence": a whole number from 1, "currency": "GBP" } – the amount of the offer that stands',
      '`floor`: "none", or what law or regulation requires: { "amount", "source" }',
      "`as`: `credit`, `bankTransfer`, `cheque`, `card`, `other`",
    ])
  })

  it("say which names stand between backticks in a description", () => {
    expect(own(EVENTS.ReferredToAdr)).toEqual([
      "`scheme`: an id (text of 1 to 200 characters) – the id of an ADR scheme, or `unknown`",
    ])
  })

  it("are none beside the common ones where the event says nothing more", () => {
    expect(own(EVENTS.ComplaintLogged)).toEqual([])
  })

  it("of every event are at least these, of which an id, an instant and a type are needed", () => {
    expect(commonFields().map(({ name, optional }) => (optional ? `${name}?` : name))).toEqual([
      "id",
      "at",
      "recordedAt?",
      "by?",
      "case?",
      "procedure?",
      "raisedBy?",
      "type",
    ])
  })

  it("of any plain schema are told by its kinds", () => {
    const plain = Schema.Struct({ n: Schema.Number, t: Schema.String, l: Schema.Array(Schema.String) })
    expect(said(plain)).toEqual(["`n`: a number", "`t`: text", "`l`: a list"])
  })

  it("are none of a schema that is no object", () => {
    expect(fieldsOf(Schema.String)).toEqual([])
  })
})
