/** What the command `audit` takes: streams, logs and folders; and what it cannot take at all. */
import { describe, expect, it } from "vitest"
import { auditOf, first, lines, logged, loggedAt, withdrawn } from "./audits.ts"
import { made, ran, type World } from "./host.ts"

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
