import stringWidth from "string-width"
import { describe, expect, it } from "vitest"
import { example, logOf, made, ran } from "./host.ts"

const acknowledged = { id: "e2", at: "2024-10-28T10:15:00Z", type: "ComplaintAcknowledged", channel: "Email" }
const files = { "log.json": logOf(made, acknowledged), "vm.json": example("vm-tls-2024-10.json") }
const argv = ["timeline", "log.json", "--at", "2024-10-29T12:00:00Z"]

const ESCAPE = String.fromCharCode(27)

/** A page from one heading up to the next. */
const section = (page: string, from: string, to: string): string =>
  page.slice(page.indexOf(`\n${from}\n`) + from.length + 2, page.indexOf(`\n${to}\n`))

describe("the page of a case", () => {
  it("draws what happened and what was due (the clocks go back on 27 October)", async () => {
    const { out } = await ran(argv, { files, columns: 80, env: { LANG: "en_GB.UTF-8", NO_COLOR: "1" } })
    expect(section(out, "What happened, and what was due", "Duties")).toBe(`
 2024
 Wed 23 Oct 17:49  ┬ ┬ ● The complaint is made [e1]
                   │ │   channel: Telephone; consumer, a customer; about: No
                   │ │     service; response expected: explicit
                   │ │   Starts: Acknowledge the complaint, due Mon 28 Oct
                   │ │     2024 14:30
                   │ │   Starts: Agree a contact time, due end of Mon 28 Oct
                   │ │     2024
 Thu 24 Oct 17:49  ◇ │ ◇ Safe by: Acknowledge the complaint
 4 days later      │ │ the clocks go back 1 h
 Mon 28 Oct 10:15  ✓ │ ● The complaint is acknowledged [e2]
                     │   channel: Email
                     │   Done: Acknowledge the complaint, in time: due Mon 28
                     │     Oct 2024 14:30
            17:30    ◇ ◇ Safe by: Agree a contact time
            24:00  ┬ │ ┬ From here: Update the complainant, no time set
                   ┊ │   (“updated regularly”)
            24:00  ┊ ✗ ✗ BREACH: Agree a contact time was due, not done
 Tue 29 Oct 12:00  ┊ ┃ ▶ Now ──────────────────────────────────────────────────
            24:00  ┊ ◈ ◈ Latest by any reading: Agree a contact time
 6 days later      ┊
 Mon  4 Nov 17:30  ◇   ◇ Safe by: Update the complainant
 9 days later      ┊
 Wed 13 Nov 24:00  ◈   ◈ Latest by any reading: Update the complainant
 35 days later
 Wed 18 Dec 00:00  ▲   ▲ Right opens: Take the complaint to ADR (in the words
                   ┊     of the published Code: make a complaint through Ofcom)
 Thu 19 Dec 00:00  △   △ Right open by every reading: Take the complaint to ADR
                         (in the words of the published Code: make a complaint
                         through Ofcom)

 ● happened   ┬ a duty starts
 ◇ safe by: the earliest deadline of all readings   ✗ due and not done in time
 ┃ overdue   ◈ the latest deadline of all readings   ✓ done
 △ a right opens by some or by every reading   ▲ a right opens   ║ open right
 ┊ still to come, or no time set   24:00 the end of the day
`)
  })

  it("draws the same in 40 columns, a date above its times", async () => {
    const { out } = await ran(argv, { files, columns: 40, env: { LANG: "en_GB.UTF-8", NO_COLOR: "1" } })
    expect(section(out, "What happened, and what was due", "Duties").split("\n").slice(18, 32).join("\n")).toBe(
      `
 Thu 24 Oct │ │
      17:49 ◇ │ ◇ Safe by: Acknowledge
            │ │   the complaint
 +4 days    │ │ the clocks go back 1
            │ │ h
 Mon 28 Oct │ │
      10:15 ✓ │ ● The complaint is
              │   acknowledged [e2]
              │   channel: Email
              │   Done: Acknowledge
              │     the complaint, in
              │     time: due Mon 28
              │     Oct 2024 14:30
      17:30   ◇ ◇ Safe by: Agree a`.slice(1),
    )
  })

  it("says first how the case stands, and by when to act to be safe by every reading", async () => {
    const { out } = await ran(argv, { files, columns: 120, env: { LANG: "en_GB.UTF-8", NO_COLOR: "1" } })
    expect(out.split("\n").slice(0, 8).join("\n")).toBe(
      `
Complaint c1
state     Received: The complaint has reached the provider.
as at     Tue 29 Oct 2024 12:00 (Europe/London)
findings  1 breach (agreeContactTime)
next due  nothing that has a time set; to be safe by every reading, Mon 4 Nov 2024 17:30: Update the complainant
law       the regulation applies: a consumer is protected; by it ADR opens once 8 weeks have passed since the complaint
          is made
code      opus 2026-11-23, calendar 2026-11-23; in force unknown: the published page bears no date; it is taken as in`.slice(
        1,
      ),
    )
  })

  it("says what is due next where that has a time", async () => {
    const { out } = await ran(["timeline", "log.json", "--at", "2024-10-23T18:00:00+01:00", "--width", "200"], {
      files,
    })
    expect(out).toContain(
      "next due  Mon 28 Oct 2024 14:30: Acknowledge the complaint; " +
        "to be safe by every reading, Thu 24 Oct 2024 17:49: Acknowledge the complaint\n",
    )
  })

  it.each([40, 60, 80, 120, 200])(
    "is no wider than a terminal of %i columns, whatever the log holds",
    async (columns) => {
      const words = ["漢字", "👩‍👩‍👧‍👦", "e\u0301", "x".repeat(300), "\u202ertl", "a\tb\nc"]
      const event = { ...made, id: "x".repeat(200), about: words.join(" ") }
      const world = { files: { ...files, "wide.json": logOf(event) }, columns }
      for (const each of [
        ["timeline", "vm.json"],
        ["timeline", "wide.json"],
        ["explain", "vm.json", "ReferredToAdr"],
      ]) {
        const { out, code } = await ran(each, world)
        expect(code).toBe(0)
        const shown = out.replaceAll(new RegExp(`${ESCAPE}\\[\\d+m`, "g"), "")
        expect(shown.split("\n").filter((line) => stringWidth(line) > columns)).toEqual([])
        expect(shown.split("\n").filter((line) => /\s$/.test(line))).toEqual([])
      }
    },
  )

  it("is 100 columns wide where the output has no width", async () => {
    const { out } = await ran(argv, { files })
    expect(Math.max(...out.split("\n").map((line) => stringWidth(line)))).toBe(99)
    expect(await ran(argv, { files, columns: 0, env: { LANG: "en_GB.UTF-8", NO_COLOR: "1" } })).toMatchObject({ out })
  })
})

describe("characters", () => {
  it("are plain ASCII where the locale is not UTF-8 or --ascii says so", async () => {
    const ascii = await ran(argv, { files, env: { LANG: "C" } })
    expect(ascii.out).toMatch(/^[ -~\n]+$/)
    expect(ascii.out).toContain(" Wed 23 Oct 17:49  + + * The complaint is made [e1]\n")
    expect(ascii.out).toContain('+ From here: Update the complainant, no time set ("updated regularly")\n')
    expect(await ran([...argv, "--ascii"], { files })).toEqual(ascii)
  })

  it("that could command the terminal are written out", async () => {
    const event = { ...made, id: "\u001b[2J", about: "\u0007\u202eevil\u001b]0;title\u0007" }
    const { out } = await ran(["timeline", "log.json", "--width", "200"], { files: { "log.json": logOf(event) } })
    expect(out).toContain("● The complaint is made [\\u{1b}[2J]\n")
    expect(out).toContain("about: \\u{7}\\u{202e}evil\\u{1b}]0;title\\u{7}")
    expect(out.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u)
  })
})

describe("colours", () => {
  const isColoured = async (world: Parameters<typeof ran>[1]) =>
    (await ran(argv, { files, ...world })).out.includes(`${ESCAPE}[`)

  it("are used on a terminal only", async () => {
    expect(await isColoured({ columns: 80 })).toBe(true)
    expect(await isColoured({})).toBe(false)
  })

  it("are left out where NO_COLOR is set and not empty, or the terminal is dumb", async () => {
    expect(await isColoured({ columns: 80, env: { NO_COLOR: "1" } })).toBe(false)
    expect(await isColoured({ columns: 80, env: { NO_COLOR: "" } })).toBe(true)
    expect(await isColoured({ columns: 80, env: { TERM: "dumb" } })).toBe(false)
    expect(await isColoured({ columns: 80, env: { NO_COLOR: "1", FORCE_COLOR: "1" } })).toBe(false)
  })

  it("follow FORCE_COLOR where NO_COLOR says nothing", async () => {
    expect(await isColoured({ env: { FORCE_COLOR: "1" } })).toBe(true)
    expect(await isColoured({ columns: 80, env: { FORCE_COLOR: "0" } })).toBe(false)
  })

  it("change nothing but the colours", async () => {
    const env = { LANG: "en_GB.UTF-8" }
    const coloured = await ran(argv, { files, env: { ...env, FORCE_COLOR: "1" } })
    const stripped = coloured.out.replaceAll(new RegExp(`${ESCAPE}\\[\\d+m`, "g"), "")
    expect(stripped).toBe((await ran(argv, { files, env })).out)
  })

  it("never reach the JSON", async () => {
    const { out } = await ran([...argv, "--json"], { files, columns: 80 })
    expect(out).not.toContain(ESCAPE)
  })
})
