import { describe, expect, it } from "vitest"
import { logOf, made, ran } from "../cli/host.ts"
import { PROCEDURES } from "../code/values.ts"
import { FORMS, refusal } from "./refusal.ts"

const logged = { case: "c1", id: "e2", at: made.at, type: "ComplaintLogged" }
const first = { ...made, case: "c1", procedure: "Complaint" }
const lines = (...each: readonly unknown[]): string =>
  each.map((one) => (typeof one === "string" ? one : JSON.stringify(one))).join("\n")

describe("text that is not JSON", () => {
  it.each([
    [
      "a comma too many, by line and column",
      '{ "events": [\n  { "id": 1, }\n] }',
      "Expected double-quoted property name in JSON at position 27 (line 2 column 14)",
    ],
    [
      "two logs on one line",
      `${logOf(made)}${logOf(made)}`,
      `Unexpected non-whitespace character after JSON at position ${logOf(made).length} (line 1 column ${logOf(made).length + 1})`,
    ],
    ["an end too early", '{"events": [', "Unexpected end of JSON input"],
    ["prose", "hello\nworld\n", `Unexpected token 'h', "hello world " is not valid JSON`],
    ["a page of the web", "<!doctype html><p>No</p>", `Unexpected token '<', "<!doctype "... is not valid JSON`],
    ["NaN, which JSON does not know", '{"events": NaN}', `Unexpected token 'N', "{"events": NaN}" is not valid JSON`],
    ["bytes of zero", "\0\0\0", `Unexpected token '\\u{0}', "\\u{0}\\u{0}\\u{0}" is not valid JSON`],
  ])("is refused: %s", async (_, text, why) => {
    expect(await refusal(text)).toEqual([`$: the text is not JSON: ${why}; a log is ${FORMS}, or an event a line`])
  })

  it.each(["", " \n\n", "\uFEFF", "\r\n"])("is an empty log where there is nothing: %j", async (text) => {
    expect(await refusal(text)).toEqual(["$: the log is empty"])
  })
})

describe("JSON that is no log", () => {
  it.each([
    ["null", "null"],
    ["42", "42"],
    ["1e400", "Infinity"],
    ["true", "true"],
    ['"x"', '"x"'],
    ['""', "an empty string"],
    ["[]", "a list"],
    [JSON.stringify([made]), "a list"],
  ])("is refused: %s", async (text, got) => {
    expect(await refusal(text)).toEqual([`$: expected a log, ${FORMS}, got ${got}`])
  })

  it.each([
    ["{}", ["$.events: is missing: expected a list"]],
    ['{"events": null}', ["$.events: expected a list, got null"]],
    ['{"events": {"a": 1}}', ["$.events: expected a list, got an object"]],
    ['{"events": "x"}', ['$.events: expected a list, got "x"']],
    ['{"events": []}', ["$.events: the log holds no events"]],
    [logOf(), ["$.events: the log holds no events"]],
    [
      '{"case": "c", "procedure": "Complaint", "event": []}',
      ['$.event: unknown field; did you mean "events"?', "$.events: is missing: expected a list"],
    ],
    ['{"case": "", "procedure": "Complaint", "events": []}', ["$.case: expected some text, got an empty string"]],
    [
      '{"__proto__": {"events": []}, "events": []}',
      ["$.__proto__: unknown field; the fields are version, about, events, case, procedure, raisedBy"],
    ],
  ])("is refused: %s", async (text, problems) => {
    expect(await refusal(text)).toEqual(problems)
  })
})

describe("the cases of a log", () => {
  it.each([
    [
      { case: "c", procedure: "Complain", events: [made] },
      '$.procedure: there is no procedure "Complain"; did you mean "Complaint"?',
    ],
    [
      { case: "c", procedure: "Weather", events: [made] },
      `$.procedure: there is no procedure "Weather"; procedures are ${PROCEDURES}`,
    ],
    [{ events: [made] }, '$.events[0]: the event names no "case": in a log of this form every event names its case'],
    [
      { events: [{ ...made, case: "c" }] },
      `$.events[0].procedure: the first event of the case "c" names no "procedure"; procedures are ${PROCEDURES}`,
    ],
    [
      { events: [first, { ...logged, procedure: "Feedback" }] },
      '$.events[1].procedure: expected "Complaint", the procedure of this case, got "Feedback"',
    ],
    [
      { events: [first, { ...logged, raisedBy: "c0" }] },
      '$.events[1].raisedBy: the case has begun without a "raisedBy": give it with the first event of the case in the log',
    ],
  ])("are named, each by its own events: %j", async (log, problem) => {
    expect(await refusal(JSON.stringify(log))).toEqual([problem])
  })

  it("may be called __proto__ or constructor", async () => {
    for (const id of ["__proto__", "constructor"]) {
      const { code, out } = await ran(["timeline", "-", "--json"], {
        stdin: JSON.stringify({ case: id, procedure: "Complaint", events: [made] }),
      })
      expect({ code, case: JSON.parse(out).case }).toEqual({ code: 0, case: id })
    }
  })
})

describe("an event a line", () => {
  it.each([
    [
      "a line that is not JSON",
      lines(first, "{oops", logged),
      ["line 2: not JSON: Expected property name or '}' in JSON at position 1 (line 1 column 2)"],
    ],
    ["a list", lines(first, [1]), ["line 2: $: expected an event (an object), got a list"]],
    [
      "a log",
      lines(logOf(made), logOf(made)),
      [1, 2].map(
        (line) =>
          `line ${line}: $: expected an event, got a log: put the events of all cases into one { "events": [...] }`,
      ),
    ],
    ["null", lines(first, "null"), ["line 2: $: expected an event (an object), got null"]],
    [
      "a typo, counting empty lines and CRLF",
      lines(first, "\r", { ...logged, type: "ComplaintLoged" }),
      ['line 3: $.type: there is no event "ComplaintLoged"; did you mean "ComplaintLogged"?'],
    ],
    [
      "several",
      lines(first, { ...logged, at: 5 }, { ...logged, id: "" }),
      [
        "line 2: $.at: expected an instant with its offset from UTC, such as 2024-10-23T17:49:00+01:00, got 5",
        "line 3: $.id: expected some text, got an empty string",
      ],
    ],
  ])("is refused with its line: %s", async (_, text, problems) => {
    expect(await refusal(text)).toEqual(problems)
  })

  it("may end with CRLF, and the last with nothing", async () => {
    const { code, out } = await ran(["timeline", "-", "--json"], {
      stdin: `\uFEFF${lines(first, logged).replace("\n", "\r\n\r\n")}`,
    })
    expect({ code, state: JSON.parse(out).state }).toEqual({ code: 0, state: "Logged" })
  })
})

describe("many problems", () => {
  it("are shown up to the twentieth, and the others are counted", async () => {
    const problems = await refusal(JSON.stringify({ events: Array.from({ length: 1000 }, () => null) }))
    expect(problems).toHaveLength(21)
    expect(problems[19]).toBe("$.events[19]: expected an event (an object), got null")
    expect(problems[20]).toBe("... and 980 more problems")
  })
})
