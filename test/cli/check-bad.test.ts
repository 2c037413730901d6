/** What `check` cannot use: it ends with 2, prints nothing, and says on standard error what would do. */
import { describe, expect, it } from "vitest"
import { ran } from "./host.ts"

const entry = { rule: "t-adr-6w", reason: "a new edition is due", owner: "Compliance", expires: "2026-12-31" }
const of = (...accepted: readonly object[]): string => JSON.stringify({ accepted })
const files = {
  "rule.json": of({ ...entry, rule: "t-adr-6wk" }),
  "twice.json": of(entry, entry),
  "date.json": of({ ...entry, expires: "2026-02-30" }),
  "several.json": of({ rule: "weather" }),
  "text.json": "accepted: none",
  "list.json": "[]",
  "latin.json": new Uint8Array([0x22, 0xe9, 0x22]),
}
const ON = ["--on", "2026-11-23"]

describe("an invocation of check that cannot be used", () => {
  it.each([
    [["--on", "tomorrow"], '--on: "tomorrow" is no date: a date is written YYYY-MM-DD, for example 2024-10-23.'],
    [["--on", "2026-02-30"], '--on: "2026-02-30" is no date: February 2026 has 28 days.'],
    [
      [...ON, "--from", "2026-01-01", "--to", "2026-12-31"],
      "--on is a date, and --from and --to are a stretch of time: give one or the other",
    ],
    [[...ON, "--to", "2026-12-31"], "--on is a date, and --from and --to are a stretch of time: give one or the other"],
    [["--to", "2026-12-31"], "--to is the last date of a stretch of time: give --from as well"],
    [["--from", "2026-01-01"], "--from is the first date of a stretch of time: give --to as well"],
    [
      ["--from", "2026-12-31", "--to", "2026-01-01"],
      "--from, --to: the first date, 2026-12-31, is after the last, 2026-01-01",
    ],
    [
      ["--from", "2026-01-01", "--to", "now"],
      '--from, --to: "now" is no date: a date is written YYYY-MM-DD, for example 2024-10-23.',
    ],
    [["--baseline", "rule.json"], "--baseline is judged on a date: give --on, or --from and --to"],
    [
      ["--reading", "force-of-aim=duty"],
      "--reading bears on what is held against the regulation: give --on, or --from and --to",
    ],
    [[...ON, "--reading", "force"], '--reading: "force" is not ID=CHOICE, for example working-hour=clock'],
    [
      [...ON, "--reading", "force-of-aims=duty"],
      '--reading: there is no reading "force-of-aims"; did you mean "force-of-aim"?',
    ],
    [
      [...ON, "--reading", "force-of-aim=hope"],
      '--reading: the reading "force-of-aim" has no alternative "hope"; known: aim, duty',
    ],
    [[...ON, "--code", "-", "--baseline", "-"], "standard input can be read once: give one - at most"],
    [[...ON, "--baseline", "none.json"], "none.json: there is no such file"],
    [[...ON, "--code", "none.json"], "none.json: there is no such file"],
    [
      [...ON, "--baseline", "rule.json"],
      'rule.json: $.accepted[0].rule: There is no requirement "t-adr-6wk". Did you mean "t-adr-6w"?',
    ],
    [
      [...ON, "--baseline", "twice.json"],
      "twice.json: $.accepted[1]: the finding is accepted twice: $.accepted[0] is about it too",
    ],
    [
      [...ON, "--baseline", "date.json"],
      'date.json: $.accepted[0].expires: "2026-02-30" is no date: February 2026 has 28 days.',
    ],
    [
      [...ON, "--baseline", "several.json"],
      [
        "several.json: $.accepted[0].reason: is missing: expected text",
        "several.json: $.accepted[0].owner: is missing: expected text",
        "several.json: $.accepted[0].expires: is missing: expected text",
      ].join("\n"),
    ],
    [[...ON, "--baseline", "list.json"], 'list.json: $: expected an object such as { "accepted": [...] }, got a list'],
    [[...ON, "--baseline", "latin.json"], "latin.json: the text is not UTF-8: save the file as UTF-8"],
    [
      ["--invariant", "a-posted-copy-is-fre"],
      '--invariant: there is no invariant "a-posted-copy-is-fre"; did you mean "a-posted-copy-is-free" or "a-copy-asked-for-by-post-is-posted"?',
    ],
    [
      ["--invariant", "adr-open"],
      '--invariant: there is no invariant "adr-open"; did you mean "adr-open-when-the-wait-is-over-or-at-deadlock" or "adr-not-open-before" or "adr-once-open-is-kept"?',
    ],
    [
      ["--invariant", "xyzzy"],
      '--invariant: there is no invariant "xyzzy"; there are 109, for example "every-event-is-answered"',
    ],
    [
      ["--invariant", "every-event-is-answered", "--budget", "5"],
      "--budget: a search of opus found more than 5 situations: give a larger one, or leave the proof out with --no-proof",
    ],
    [["--budget", "0"], '--budget: expected a whole number above 0, got "0"\nfor help: complaints-code check --help'],
    [["--no-proof", "--budget", "5"], "--budget bears on the proof: leave --no-proof out"],
    [["--no-proof", "--invariant", "adr-not-open-before"], "--invariant bears on the proof: leave --no-proof out"],
    [["--no-proof", "--counterexamples", "found"], "--counterexamples bears on the proof: leave --no-proof out"],
    [
      [...ON, "--format", "xml"],
      '--format: expected "text" | "json" | "sarif", got "xml"\nfor help: complaints-code check --help',
    ],
    [
      [...ON, "opus.json"],
      'nothing was expected after the arguments, got "opus.json"\nfor help: complaints-code check --help',
    ],
    [
      [...ON, "--stict"],
      'there is no flag "--stict"; did you mean "--strict"?\nfor help: complaints-code check --help',
    ],
  ])("%j", async (args, err) => {
    expect(await ran(["check", ...args], { files })).toEqual({ code: 2, out: "", err: `${err}\n` })
  })

  it("is a baseline that is not JSON, with what is wrong in it", async () => {
    const { code, out, err } = await ran(["check", ...ON, "--baseline", "text.json"], { files })
    expect({ code, out }).toEqual({ code: 2, out: "" })
    expect(err).toMatch(/^text\.json: the text is not JSON: .*\n$/)
  })
})
