/** The command `audit` on the example of the documentation: its counts, its findings, its worst cases and its exit codes. */
import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { AT, auditOf, EXAMPLE, FOLDER, NAME } from "./audits.ts"
import { ran, type World } from "./host.ts"

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
