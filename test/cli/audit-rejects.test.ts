/** What the command `audit` rejects: kept verbatim, with its place and the reason. */
import { describe, expect, it } from "vitest"
import { auditOf, first, lines, logged, withdrawn } from "./audits.ts"
import { ran } from "./host.ts"

const rejectsOf = async (text: string | Uint8Array, argv: readonly string[] = []) => {
  const world = { files: { "log.ndjson": text } }
  const { code, err, written } = await ran(["audit", "log.ndjson", "--rejects", "rejects.ndjson", ...argv], world)
  if (code === 2) throw new Error(err)
  const kept = (written?.["rejects.ndjson"] ?? "").split("\n").filter((line) => line !== "")
  return kept.map((line): Readonly<Record<string, unknown>> => JSON.parse(line))
}

describe("what an audit rejects", () => {
  it.each<readonly [string, object | string, string, string]>([
    [
      "a line that is not JSON",
      "{",
      "NotJson",
      "not JSON: Expected property name or '}' in JSON at position 1 (line 1 column 2)",
    ],
    [
      "an event that is none",
      { ...logged, at: "2024-10-23T18:00" },
      "BadEvent",
      '$.at: "2024-10-23T18:00" is a local time: end it with Z or its offset from UTC, for example 2024-10-23T17:49:00+01:00',
    ],
    [
      "an event without a case",
      { ...logged, case: undefined },
      "NoCase",
      'the event names no "case": in a stream every event names its case',
    ],
    [
      "a case without its first event",
      { ...logged, case: "c2" },
      "NoProcedure",
      'the first event of the case "c2" names no "procedure"; procedures are Feedback, Thermometer, PositiveFeedback, Dissatisfaction, Complaint, Compensation, CodeCopyRequest, AccessibleFormatRequest, CodeComment, WhistleBlowingPolicyRequest',
    ],
    [
      "a procedure that there is not",
      { ...logged, case: "c2", procedure: "Complaints" },
      "UnknownProcedure",
      'there is no procedure "Complaints"; did you mean "Complaint"?',
    ],
    [
      "an event that says otherwise of its case than the first",
      { ...logged, procedure: "Feedback" },
      "OtherCase",
      'expected "Complaint", the procedure of this case, got "Feedback"',
    ],
    [
      "an id with other content",
      { ...first, about: "Something else" },
      "IdConflict",
      "the log holds another event with the same id and other content; the first in the log stands",
    ],
  ])("%s is kept verbatim, with its line and the reason", async (_, line, code, why) => {
    const verbatim = typeof line === "string" ? line : JSON.stringify(line)
    expect(await rejectsOf(lines(first, "", line))).toEqual([
      expect.objectContaining({ line: 3, code, why, text: verbatim }),
    ])
  })

  it("a line that is not UTF-8 is kept as the bytes that it is", async () => {
    const bytes = new Uint8Array([...new TextEncoder().encode(`${lines(first)}\n`), 0x7b, 0xff, 0x7d, 10])
    expect(await rejectsOf(bytes)).toEqual([
      {
        line: 2,
        code: "NotUtf8",
        why: "the line is not UTF-8",
        base64: Buffer.from([0x7b, 0xff, 0x7d]).toString("base64"),
      },
    ])
  })

  it("a line longer than a mebibyte is kept whole, in parts where it comes so, and counted once", async () => {
    const long = JSON.stringify({ ...logged, by: "x".repeat(1_500_000) })
    const kept = await rejectsOf(lines(first, long, withdrawn))
    expect(kept.length).toBeGreaterThan(1)
    expect(kept.map(({ line, code, why, part }) => [line, code, why, part])).toEqual(
      kept.map((_, index) => [2, "TooLong", "the line is longer than 1048576 bytes", index + 1]),
    )
    expect(kept.map(({ base64 }) => Buffer.from(String(base64), "base64").toString()).join("")).toBe(long)
    const { input, events } = await auditOf(["log.ndjson"], { files: { "log.ndjson": lines(first, long, withdrawn) } })
    expect(input.rejects).toMatchObject({ total: 1, kept: null })
    expect(events.taken).toBe(2)
  })

  it("an event for a closed case is kept with the reason for which it does not reopen it", async () => {
    const late = { ...logged, id: "e9", at: "2024-10-25T10:00:00+01:00" }
    const early = { ...logged, id: "e8" }
    const again = { ...withdrawn }
    expect(
      (await rejectsOf(lines(first, logged, withdrawn, late, early, again))).map(({ line, code, why }) => [
        line,
        code,
        why,
      ]),
    ).toEqual([
      [4, "CaseEnded", "the complaint is closed or withdrawn; reopen it first"],
      [5, "OutOfOrder", "the case is closed, and this event is from before its last one"],
      [
        6,
        "RepeatedId",
        "the case had an event of this id before it was closed; whether this one says the same can no longer be told",
      ],
    ])
  })

  it("is told on the page with its place, and where it is kept", async () => {
    const world = { files: { "log.ndjson": lines(first, "{", logged) } }
    const nowhere = await ran(["audit", "log.ndjson"], world)
    expect(nowhere.out).toContain("line 2: NotJson: not JSON:")
    expect(nowhere.out).toContain("they are kept nowhere: --rejects FILE keeps them")
    const kept = await ran(["audit", "log.ndjson", "--rejects", "bad.ndjson"], world)
    expect(kept.out).toContain("they are kept in bad.ndjson")
  })

  it("is nothing where all is well: the file is empty", async () => {
    expect(await rejectsOf(lines(first, logged))).toEqual([])
  })

  it("is told of the first ten on the page, and of the first twenty in JSON; all are kept", async () => {
    const text = lines(first, ...Array.from({ length: 30 }, () => "{"))
    expect(await rejectsOf(text)).toHaveLength(30)
    const { input } = await auditOf(["log.ndjson"], { files: { "log.ndjson": text } })
    expect(input.rejects.total).toBe(30)
    expect(input.rejects.first).toHaveLength(20)
    const page = await ran(["audit", "log.ndjson"], { files: { "log.ndjson": text } })
    expect(page.out.split("\n").filter((line) => line.includes(": NotJson:"))).toHaveLength(10)
    expect(page.out).toContain("and 20 more")
  })
})
