/** The commands `manifest`, `letter` and `letters`. */
import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { opus, workingHours } from "../../src/index.ts"
import { LETTERS } from "../../src/publish/index.ts"
import { jsonOf, logOf, made, ran } from "./host.ts"

const signedOff = readFileSync(new URL("../../docs/manifest.json", import.meta.url), "utf8")
const handler = { id: "e2", at: "2024-10-24T09:00:00+01:00", type: "CaseHandlerAssigned", handler: "J. Bloggs" }
const unhappy = { id: "e2", at: "2024-10-28T12:00:00+00:00", type: "DeadlockReached", why: "no more to offer" }
const files = {
  "signed-off.json": signedOff,
  "quicker.json": JSON.stringify({ ...opus, acknowledge: workingHours(16) }),
  "made.json": logOf(made, handler),
  "deadlock.json": logOf(made, unhappy),
}
const lines = (text: string): readonly string[] => text.split("\n")

describe("complaints-code manifest", () => {
  it("writes the manifest of a date as JSON", async () => {
    const { code, out } = await ran(["manifest", "--on", "2026-11-23"])
    expect(code).toBe(0)
    expect(`${out}`).toBe(signedOff)
  })

  it("ends with 0 where the rules are those that were signed off, on the date of the manifest", async () => {
    const { code, out } = await ran(["manifest", "--check", "signed-off.json"], { files })
    expect(code).toBe(0)
    expect(lines(out)).toEqual([
      "Manifest of opus (version 2026-11-23) on 2026-11-23, package 0.1.0",
      "✓ the rules are those that were signed off",
      "",
      "",
    ])
  })

  it("ends with 1 where they are not, and says what differs", async () => {
    const { code, out } = await ran(["manifest", "--check", "signed-off.json", "--code", "quicker.json"], { files })
    expect(code).toBe(1)
    expect(lines(out)[1]).toMatch(/^✗ the rules are not those that were signed off: \d+ differences$/)
    expect(out).toMatch(
      /\n • the rules of Complaint: signed off sha256 [0-9a-f]{12}\.\.\., found sha256 [0-9a-f]{12}\.\.\.\n/,
    )
    expect(out).not.toContain("the rules of Compensation")
    const told = await jsonOf(["manifest", "--check", "signed-off.json", "--code", "quicker.json"], { files })
    expect(told.signedOff).toBe(false)
  })

  it.each([
    [["manifest"], "a manifest is of a date, and the library has no today: give --on DATE\n"],
    [["manifest", "--check", "-", "--code", "-"], "standard input can be read once: give one - at most\n"],
    [["manifest", "--check", "made.json"], /^made\.json: \$\.case: /],
    [["manifest", "--on", "tomorrow"], /^--on: "tomorrow" is not a date/],
  ])("%j ends with 2 and says why", async (args, why) => {
    const { code, out, err } = await ran(args, { files })
    expect({ code, out }).toEqual({ code: 2, out: "" })
    if (typeof why === "string") expect(err).toBe(why)
    else expect(err).toMatch(why)
  })
})

describe("complaints-code letter", () => {
  const letter = (...args: readonly string[]) => ran(["letter", ...args], { files })

  it("writes a letter that is complete", async () => {
    const { code, out, err } = await letter("made.json", "--notice", "Acknowledgement", "--width", "80")
    expect({ code, err }).toEqual({ code: 0, err: "" })
    expect(lines(out)).toEqual([
      "Opus",
      "24 October 2024",
      "",
      "To: the complainant",
      "Our reference: c1",
      "",
      "We have your complaint",
      "",
      "We received your complaint about No service on 23 October 2024. Its reference",
      "is c1.",
      "J. Bloggs is looking into it.",
      "If we cannot resolve it before, we will agree a time to speak to you by the end",
      "of 28 October 2024.",
      "Until it is resolved, you will hear from us: updated regularly.",
      "Our complaints code is on our web site; we will post you a copy free of charge",
      "if you ask for one.",
      "",
      "Opus",
      "",
    ])
  })

  it("takes the name of a letter however it is written", async () => {
    const written = async (name: string) => (await letter("made.json", "--notice", name)).out
    expect(await written("ACKNOWLEDGEMENT")).toBe(await written("Acknowledgement"))
    expect((await letter("deadlock.json", "--notice", "adr-letter", "--draft")).code).toBe(0)
  })

  it("refuses to issue one that is not complete, ends with 1, and lists each blank and what would fill it", async () => {
    const { code, out } = await letter("deadlock.json", "--notice", "ADR_LETTER", "--width", "100")
    expect(code).toBe(1)
    expect(lines(out).slice(0, 3)).toEqual([
      'The letter AdrLetter of the case "c1" cannot be sent: it is not complete',
      " • scheme.name: the ADR scheme is not known: the code names none, and to which scheme Opus belongs",
      "   is not known; it comes from the field adr.schemes of the code, or the scheme of AdrLetterSent",
    ])
  })

  it("as a draft shows the blanks where they stand", async () => {
    const { code, out } = await letter("deadlock.json", "--notice", "AdrLetter", "--draft", "--width", "80")
    expect(code).toBe(0)
    expect(out).toContain(
      "\nThe scheme is [the ADR scheme: not known].\nPost: [the address of the ADR scheme: not known]\n",
    )
    expect(out).toContain("\nA draft: this is to be filled in or confirmed before it is sent\n • scheme.name: ")
  })

  it("is filled with the scheme and with what is given", async () => {
    const { code, out } = await letter(
      ...["deadlock.json", "--notice", "AdrLetter", "--scheme", "cisas"],
      ...["--fill", "scheme.post=100 St Pauls Churchyard, London EC4M 8BU", "--width", "100"],
    )
    expect(code).toBe(0)
    expect(out).toContain("\nThe scheme is CISAS.\nPost: 100 St Pauls Churchyard, London EC4M 8BU\n")
  })

  it("as JSON tells its parts with the clauses and requirements that ask for them", async () => {
    const told = await jsonOf(["letter", "deadlock.json", "--notice", "AdrLetter"], { files })
    expect(told.complete).toBe(false)
    expect(told.parts).toContainEqual({
      id: "free",
      says: "that it is free",
      cites: ["letter-content", "adr-said-free"],
      text: "It is free for you to use.",
    })
  })

  it.each([
    [
      ["made.json", "--notice", "Acknowledgment"],
      '--notice: there is no letter "Acknowledgment"; did you mean "Acknowledgement"?\n',
    ],
    [
      ["made.json", "--notice", "Outcome", "--fill", "outcome"],
      '--fill: "outcome" is not SLOT=VALUE, for example progress=we await a part\n',
    ],
    [
      ["made.json", "--notice", "Outcome", "--fill", "outcom=x"],
      '--fill: no letter has a slot "outcom"; did you mean "outcome"?\n',
    ],
    [["missing.json", "--notice", "Outcome"], "missing.json: there is no such file\n"],
    [
      ["made.json", "--notice", "GiftNotice"],
      'made.json: the letter GiftNotice is of a case of PositiveFeedback; the case "c1" is of Complaint\n',
    ],
  ])("%j ends with 2 and says why", async (args, why) => {
    const { code, out, err } = await letter(...args)
    expect({ code, out, err }).toEqual({ code: 2, out: "", err: why })
  })
})

describe("complaints-code letters", () => {
  it("lists every letter with what it must contain", async () => {
    const { code, out } = await ran(["letters", "--width", "80"])
    expect(code).toBe(0)
    for (const [name, { parts }] of Object.entries(LETTERS)) {
      expect(out).toContain(`${name} `)
      expect(parts.length).toBeGreaterThan(0)
    }
    expect(out).toContain("\n • that it is free [letter-content, adr-said-free]\n")
    expect(Object.keys(await jsonOf(["letters"]))).toEqual(Object.keys(LETTERS))
  })
})
