/** The command `audit`: many cases from a stream of events, its rejects, its page, its JSON and its exit codes. */
import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import type { AuditOutput } from "../../src/cli/outputs.ts"
import { jsonOf, made, ran, type World } from "./host.ts"

const FOLDER = new URL("../../docs/examples/audit/", import.meta.url)
const EXAMPLE = readFileSync(new URL("complaints-2026.ndjson", FOLDER), "utf8")
const NAME = "complaints-2026.ndjson"
const AT = ["--at", "2026-11-23T10:00:00+00:00"]

const auditOf = async (argv: readonly string[], world: World): Promise<AuditOutput> =>
  (await jsonOf(["audit", ...argv], world)) as unknown as AuditOutput

const exampleAudit = (world: World = {}) => auditOf([NAME, ...AT], { files: { [NAME]: EXAMPLE }, ...world })

const HOUR = 3_600_000

describe("the audit of the example", () => {
  it("is made by its script", () => {
    const script = fileURLToPath(new URL("make-complaints-2026.mjs", FOLDER))
    execFileSync(process.execPath, [script])
    expect(readFileSync(new URL(NAME, FOLDER), "utf8")).toBe(EXAMPLE)
  })

  // Counted by hand from the kinds of complaint in the script: 20 on time, 4 with a late acknowledgement, 3 without a contact
  // time, 2 whose contact time is not kept, 2 decided by ADR, 1 in deadlock without a letter, 2 over six weeks without a
  // letter, 1 with it, 1 closed too early, 1 never logged, 1 reopened, 1 out of scope, 1 of unknown scope, 1 withdrawn, 1 open.
  it("takes 414 events, leaves one out that came twice, and rejects two lines", async () => {
    const { events, input, cases } = await exampleAudit()
    expect(events).toEqual({
      taken: 20 * 10 + 4 * 10 + 3 * 9 + 2 * 10 + 2 * 16 + 10 + 2 * 7 + 11 + 11 + 9 + 15 + 10 + 10 + 3 + 2,
      future: 0,
      duplicates: 1,
      refused: { NotResolved: 1 },
      rejected: { BadEvent: 1, NotJson: 1 },
    })
    expect(input.lines).toBe(414 + 3)
    expect(cases).toEqual({
      total: 42,
      procedures: [
        {
          procedure: "Complaint",
          cases: 42,
          states: { Closed: 37, Deadlocked: 1, Logged: 1, UnderInvestigation: 2, Withdrawn: 1 },
        },
      ],
      scope: { in: 40, out: 1, unknown: 1 },
      reopened: 1,
      unfollowed: 0,
    })
  })

  it("counts how every duty stands: met, missed, breached, pending, ended", async () => {
    const { norms } = await exampleAudit()
    expect(
      Object.fromEntries(
        norms.map(({ norm, met, missed, breached, pending, ended }) => [norm, [met, missed, breached, pending, ended]]),
      ),
    ).toEqual({
      log: [41, 0, 0, 0, 1],
      acknowledge: [36, 4, 0, 1, 1],
      investigate: [40, 0, 0, 1, 1],
      assignHandler: [40, 0, 0, 1, 1],
      agreeContactTime: [37, 0, 3, 1, 1],
      keepContactTime: [35, 0, 2, 0, 0],
      updateRegularly: [41, 0, 0, 3, 37],
      resolveSpeedily: [35, 0, 0, 4, 3],
      sendDeadlockLetter: [2, 0, 0, 1, 0],
      sendWeeksOverLetter: [1, 0, 0, 3, 0],
      carryOutAdrDecision: [2, 0, 0, 0, 0],
    })
    expect(Object.fromEntries(norms.map(({ norm, sources }) => [norm, sources]))).toMatchObject({
      log: ["code"],
      sendDeadlockLetter: ["regulation", "code"],
      sendWeeksOverLetter: ["regulation"],
    })
  })

  it("finds 9 confirmed errors and 2 unverified ones, each with its first case", async () => {
    const { findings, errors } = await exampleAudit()
    expect(errors).toBe(9)
    expect(
      findings.map(({ rule, severity, confidence, count, cases, examples }) => [
        `${rule}, ${confidence} ${severity}, ${count} in ${cases}`,
        examples.map((each) => [each.case, each.since]),
      ]),
    ).toEqual([
      [
        "code:agreeContactTime, confirmed error, 3 in 3",
        [
          ["no-contact-time-01", "2026-09-10T23:59:59.999+01:00"],
          ["no-contact-time-02", "2026-09-17T23:59:59.999+01:00"],
          ["no-contact-time-03", "2026-09-24T23:59:59.999+01:00"],
        ],
      ],
      [
        "code:keepContactTime, confirmed error, 2 in 2",
        [
          ["contact-time-not-kept-01", "2026-10-05T10:00:00.000+01:00"],
          ["contact-time-not-kept-02", "2026-10-12T10:00:00.000+01:00"],
        ],
      ],
      // Made on Mondays 1 and 8 June: the weeks are over on Mondays 13 and 20 July, by one reading on the day after; the end of
      // the next working day is then that of the Wednesday.
      [
        "t-letter-6w-c4, confirmed error, 2 in 2",
        [
          ["six-weeks-without-a-letter-01", "2026-07-15T23:59:59.999+01:00"],
          ["six-weeks-without-a-letter-02", "2026-07-22T23:59:59.999+01:00"],
        ],
      ],
      // Made on Monday 2 March, eight weeks before Monday 27 April.
      ["t-letter-8w-c4, confirmed error, 1 in 1", [["deadlock-without-a-letter-01", "2026-04-29T23:59:59.999+01:00"]]],
      [
        "t-letter-deadlock, confirmed error, 1 in 1",
        [["deadlock-without-a-letter-01", "2026-03-12T23:59:59.999+00:00"]],
      ],
      ["def-resolved, unverified error, 1 in 1", [["closed-too-early-01", "2026-10-16T17:00:00.000+01:00"]]],
      ["h-log-c4, unverified error, 1 in 1", [["never-logged-01", "2026-10-28T10:00:00.000+00:00"]]],
    ])
  })

  it("tells the most overdue of each duty, by the clock and in working time", async () => {
    const { norms } = await exampleAudit()
    const worst = (norm: string) => norms.find((each) => each.norm === norm)?.worst
    // Due on Wednesday at 16:00, done on Friday at 09:00: 1.5 h, 9 h and 0.5 h of opening time.
    expect(worst("acknowledge")?.map((each) => [each.case, each.clockMs / HOUR, (each.workingMs ?? 0) / HOUR])).toEqual(
      [1, 2, 3, 4].map((n) => [`late-acknowledgement-0${n}`, 41, 11]),
    )
    // Due on Monday at 10:00, done on Tuesday at 15:00: 7.5 h and 6.5 h.
    expect(worst("keepContactTime")?.[0]).toEqual({
      case: "contact-time-not-kept-01",
      occurrence: 1,
      by: "due",
      since: "2026-10-05T10:00:00.000+01:00",
      done: "2026-10-06T15:00:00.000+01:00",
      ended: null,
      clockMs: 29 * HOUR,
      workingMs: 14 * HOUR,
    })
    // From the last millisecond of Thursday to Wednesday at 10:00: Friday, Monday, Tuesday, and 1.5 h.
    expect(worst("agreeContactTime")?.[0]).toMatchObject({
      ended: "2026-09-16T10:00:00.000+01:00",
      clockMs: 130 * HOUR + 1,
      workingMs: 28.5 * HOUR,
    })
    expect(worst("sendWeeksOverLetter")?.map((each) => [each.case, each.by])).toEqual([
      ["deadlock-without-a-letter-01", "latest"],
      ["six-weeks-without-a-letter-01", "latest"],
      ["six-weeks-without-a-letter-02", "latest"],
    ])
  })

  it("is the same however the file is cut into chunks, and from standard input", async () => {
    const whole = await exampleAudit()
    for (const chunk of [1, 7, 4096, EXAMPLE.length]) expect(await exampleAudit({ chunk })).toEqual(whole)
    const { input: _, ...rest } = await auditOf(["-", ...AT], { stdin: [EXAMPLE.slice(0, 5000), EXAMPLE.slice(5000)] })
    expect(whole).toMatchObject(rest)
  })

  it("ends with 1 for its errors, and with 0 where nothing but warnings, notes and unverified rules are broken", async () => {
    const lines = EXAMPLE.split("\n").filter((line) => /"(?:never-logged|closed-too-early)/.test(line))
    expect((await ran(["audit", NAME, ...AT], { files: { [NAME]: EXAMPLE } })).code).toBe(1)
    const some = await ran(["audit", NAME], { files: { [NAME]: lines.join("\n") } })
    expect(some.code).toBe(0)
    expect(some.out).toContain("no error, 2 warnings, notes or unverified findings")
  })

  it("finds nothing of the regulator's under the Code alone", async () => {
    const { findings, cases, codes } = await auditOf([NAME, ...AT, "--code-alone"], { files: { [NAME]: EXAMPLE } })
    expect(findings.map(({ rule }) => rule)).toEqual(["code:agreeContactTime", "code:keepContactTime"])
    expect(cases.scope).toEqual({ in: 0, out: 0, unknown: 0 })
    expect(codes).toMatchObject([{ id: "opus", regulation: "none", cases: 42 }])
  })
})

/** Events of complaints, a line each. */
const lines = (...events: readonly (object | string)[]): string =>
  events.map((each) => (typeof each === "string" ? each : JSON.stringify(each))).join("\n")

const first = { ...made, case: "c1", procedure: "Complaint" }
const loggedAt = (at: string, more: object = {}) => ({ id: "e2", at, type: "ComplaintLogged", case: "c1", ...more })
const logged = loggedAt("2024-10-23T18:00:00+01:00")
const withdrawn = { id: "e3", at: "2024-10-24T10:00:00+01:00", type: "ComplaintWithdrawn", case: "c1" }

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

describe("what an audit takes", () => {
  it("events of an open case in any order, replayed by their instants", async () => {
    const files = { "log.ndjson": lines(first, withdrawn, logged) }
    const inOrder = { "log.ndjson": lines(first, logged, { ...withdrawn, at: "2024-10-23T18:30:00+01:00" }) }
    expect((await auditOf(["log.ndjson"], { files: inOrder })).norms[0]).toMatchObject({ norm: "log", met: 1 })
    // The withdrawal closes the case, so that what comes after it in the stream, and before it in time, is too late.
    expect((await auditOf(["log.ndjson"], { files })).events.rejected).toEqual({ OutOfOrder: 1 })
    const late = lines(first, loggedAt("2024-10-24T09:00:00+01:00"), {
      ...logged,
      id: "e4",
      type: "ComplaintAcknowledged",
    })
    expect((await auditOf(["log.ndjson"], { files: { "log.ndjson": late } })).norms[1]).toMatchObject({
      norm: "acknowledge",
      met: 1,
    })
  })

  it("a byte order mark and carriage returns, which mean nothing", async () => {
    const text = `\uFEFF${lines(first, logged).replace("\n", "\r\n")}\r\n`
    expect((await auditOf(["log.ndjson"], { files: { "log.ndjson": text } })).events.taken).toBe(2)
  })

  it("events after the instant of looking, without applying them", async () => {
    const { events, cases, at } = await auditOf(["log.ndjson", "--at", "2024-10-23T18:30:00+01:00"], {
      files: { "log.ndjson": lines(first, logged, withdrawn) },
    })
    expect(events).toMatchObject({ taken: 3, future: 1 })
    expect(cases.procedures[0]?.states).toEqual({ Logged: 1 })
    expect(at).toBe("2024-10-23T18:30:00.000+01:00")
  })

  it("the logs of a folder, JSON and NDJSON, in the order of their names; rejects name their file", async () => {
    const log = (id: string, ...events: readonly object[]) =>
      JSON.stringify({ case: id, procedure: "Complaint", events })
    const files = {
      "logs/b.ndjson": lines(first, "{"),
      "logs/a.json": log("c0", made, { id: "e2", at: "2024-10-23T18:00:00+01:00", type: "ComplaintLoged" }),
      "logs/c.json": "{",
      "logs/d.json": JSON.stringify({ events: [] }),
      "logs/readme.md": "no log",
    }
    const { input, cases } = await auditOf(["logs"], { files })
    expect(cases.total).toBe(2)
    expect(input.files).toEqual(["logs/a.json", "logs/b.ndjson", "logs/c.json", "logs/d.json"])
    expect(input.rejects.first.map(({ file, line, path, code }) => [file, line ?? path, code])).toEqual([
      ["logs/a.json", "$.events[1]", "BadEvent"],
      ["logs/b.ndjson", 2, "NotJson"],
      ["logs/c.json", undefined, "NotJson"],
      ["logs/d.json", undefined, "EmptyLog"],
    ])
  })

  it("an event of another case in a log of one is rejected", async () => {
    const log = JSON.stringify({ case: "c0", procedure: "Complaint", events: [made, { ...logged, case: "c9" }] })
    const { input } = await auditOf(["log.json"], { files: { "log.json": log } })
    expect(input.rejects.first).toEqual([
      { path: "$.events[1]", code: "OtherCase", why: 'expected "c0", the case of this log, got "c9"' },
    ])
  })
})

describe("an audit that cannot be made", () => {
  it.each<readonly [string, readonly string[], World, string]>([
    ["of a file that is not there", ["audit", "no.ndjson"], {}, "no.ndjson: there is no such file\n"],
    ["of an empty file", ["audit", "log.ndjson"], { files: { "log.ndjson": "" } }, "log.ndjson: there are no events\n"],
    [
      "where nothing could be taken",
      ["audit", "log.ndjson"],
      { files: { "log.ndjson": "hello\n" } },
      "log.ndjson: no event could be taken; the first reject: line 1: not JSON: Unexpected token 'h', \"hello\" is not valid JSON\n",
    ],
    [
      "of a folder without logs",
      ["audit", "logs"],
      { files: { "logs/readme.md": "" } },
      "logs: the folder holds no file whose name ends in .json, .ndjson or .jsonl\n",
    ],
    [
      "whose rejects would overwrite what is read",
      ["audit", "log.ndjson", "--rejects", "log.ndjson"],
      { files: { "log.ndjson": lines(first) } },
      "--rejects: it is read, and would be overwritten: name another file\n",
    ],
    [
      "whose rejects cannot be written",
      ["audit", "log.ndjson", "--rejects", "/no-such-folder/r.ndjson"],
      { files: { "log.ndjson": lines(first) } },
      "--rejects /no-such-folder/r.ndjson: there is no such file\n",
    ],
    [
      "at an instant that is none",
      ["audit", "log.ndjson", "--at", "2024-10-23"],
      { files: { "log.ndjson": lines(first) } },
      '--at: "2024-10-23" is not an instant: it has no time; write 2024-10-23T00:00Z or the time meant\n',
    ],
  ])("%s ends with 2 and says why", async (_, argv, world, message) => {
    expect(await ran(argv, world)).toMatchObject({ code: 2, out: "", err: message })
  })
})

describe("the page of an audit", () => {
  it.each([40, 60, 80, 120])("fits into %i columns, whatever stands in the log", async (columns) => {
    const long = { ...first, case: "a case with a very long id ".repeat(5) }
    const files = { [NAME]: `${EXAMPLE}${JSON.stringify(long)}\n` }
    const { out } = await ran(["audit", NAME, ...AT, "--width", String(columns)], { files })
    expect(out.split("\n").filter((line) => [...line].length > columns - 1)).toEqual([])
    for (const heading of ["Findings", "Duties", "Most overdue", "Cases", "Rejected", "Readings"])
      expect(out.split("\n")).toContain(heading)
  })

  it("draws its progress on a terminal, on standard error, and takes it away", async () => {
    const { err, out } = await ran(["audit", NAME, ...AT], {
      files: { [NAME]: EXAMPLE },
      columns: 80,
      chunk: EXAMPLE.length / 2,
    })
    expect(err).toContain("\r ███████████████░░░░░░░░░░░░░░░  50 %  ")
    expect(err.endsWith("\r")).toBe(true)
    expect(err.split("\r").at(-2)?.trim()).toBe("")
    expect(out).not.toContain("█")
  })

  it("says nothing of progress in a pipe, nor on a terminal that cannot redraw a line", async () => {
    expect((await ran(["audit", NAME, ...AT], { files: { [NAME]: EXAMPLE } })).err).toBe("")
    const dumb = { LANG: "en_GB.UTF-8", TERM: "dumb" }
    expect((await ran(["audit", NAME, ...AT], { files: { [NAME]: EXAMPLE }, columns: 80, env: dumb })).err).toBe("")
  })

  it("draws with plain characters where asked to", async () => {
    const world = {
      files: { [NAME]: EXAMPLE },
      columns: 80,
      chunk: EXAMPLE.length / 2,
      env: { LANG: "en_GB.UTF-8", NO_COLOR: "1" },
    }
    const { err, out } = await ran(["audit", NAME, ...AT, "--ascii"], world)
    expect(err).toContain("\r ###############...............  50 %  ")
    expect(/^[ -~\n]*$/.test(out)).toBe(true)
  })
})
