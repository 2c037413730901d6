/** Letters: each contains what it must, no blank is dropped, and none is issued that is not complete. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { type ComplaintsCode, decodeLog, enact, opus, parseInstant } from "../../src/index.ts"
import {
  issueLetter,
  LETTERS,
  type Letter,
  type LetterOptions,
  type LetterRule,
  letterNames,
  letterOf,
  lettersPage,
  SLOTS,
  type SlotId,
} from "../../src/publish/index.ts"
import { slotsIn } from "../../src/publish/letters/letter.ts"
import { requirements } from "../../src/regulation/index.ts"
import { ruleBookOf, sampleCases } from "../../src/verify/index.ts"

const made = {
  id: "e1",
  at: "2026-11-23T10:00:00+00:00",
  type: "ComplaintMade",
  channel: "Email",
  complainant: { kind: "consumer", customer: true },
  about: "the line drops",
  responseExpected: "explicit",
}
const deadlock = { id: "e2", at: "2026-11-26T10:00:00+00:00", type: "DeadlockReached", why: "we stand by our answer" }

const caseOf = (procedure: string, ...events: readonly unknown[]) => {
  const [log] = Result.getOrThrow(decodeLog({ case: "c1", procedure, events })).cases
  if (log === undefined) throw new Error("no case")
  return log
}
const enacted = Result.getOrThrow(enact(opus))
const withScheme = (code: Partial<ComplaintsCode> = {}) =>
  Result.getOrThrow(
    enact({ ...opus, adr: { ...opus.adr, schemes: [{ scheme: "communications-ombudsman" }] }, ...code }),
  )
const atDeadlock = caseOf("Complaint", made, deadlock)
const instantOf = (text: string) => Result.getOrThrow(parseInstant(text))
const letter = (name: string, log = atDeadlock, options: LetterOptions = {}, of = enacted): Letter =>
  Result.getOrThrow(letterOf(of, log, name, options))
describe("an ADR letter at deadlock (adr.deadlock, t-letter-deadlock, letter-content)", () => {
  it("of a provider whose scheme is known names it, its address, that it is free and independent, and the time limit", () => {
    expect(letter("AdrLetter", atDeadlock, {}, withScheme()).text.split("\n")).toEqual([
      "Opus",
      "26 November 2026",
      "",
      "To: the complainant",
      "Our reference: c1",
      "",
      "Your complaint has reached deadlock",
      "",
      "Your complaint about the line drops reached deadlock on 26 November 2026: we stand by our answer.",
      "You can now take your complaint to an alternative dispute resolution (ADR) scheme.",
      "The scheme is Communications Ombudsman.",
      "Post: P.O. Box 730, Warrington WA4 6WU",
      "Telephone: 0330 440 1614",
      "Website: commsombudsman.org",
      "Email: enquiry@commsombudsman.org",
      "It is free for you to use.",
      "It is independent of us.",
      "To apply, contact the scheme in any of these ways and give our reference, c1.",
      "You have 12 months from the date of this letter to apply.",
      "",
      "Opus",
    ])
    expect(Result.isSuccess(issueLetter(letter("AdrLetter", atDeadlock, {}, withScheme())))).toBe(true)
  })

  it("of Opus leaves the scheme, which is not known, a visible blank, and is not issued", () => {
    const draft = letter("AdrLetter")
    expect(draft.text).toContain("The scheme is [the ADR scheme: not known].")
    const refused = issueLetter(draft)
    const why = "the code names none, and to which scheme Opus belongs is not known"
    expect(Result.isFailure(refused) && refused.failure.message.split("\n")).toEqual([
      'the letter AdrLetter of the case "c1" cannot be issued:',
      `scheme.name: the ADR scheme is not known: ${why}; it comes from the field adr.schemes of the code, or the scheme of AdrLetterSent`,
      `scheme.post: the address of the ADR scheme is not known: ${why}; it comes from the scheme, once it is known`,
      `scheme.telephone: the telephone number of the ADR scheme is not known: ${why}; it comes from the scheme, once it is known`,
      `scheme.website: the website of the ADR scheme is not known: ${why}; it comes from the scheme, once it is known`,
      `scheme.email: the email address of the ADR scheme is not known: ${why}; it comes from the scheme, once it is known`,
    ])
    expect(Result.isFailure(refused) && refused.failure.code).toBe("IncompleteLetter")
  })

  it("marks a fact that is not verified, and is not issued until it is confirmed (adr-cisas-post)", () => {
    const draft = letter("AdrLetter", atDeadlock, { scheme: "cisas" })
    expect(draft.text).toContain("Post: 100 St Pauls Churchyard, London EC4M 8BU [not verified]")
    const refused = issueLetter(draft)
    expect(Result.isFailure(refused) && refused.failure.message.split("\n")[1]).toBe(
      'scheme.post: "100 St Pauls Churchyard, London EC4M 8BU" is not verified (no source text read); give the value to confirm it',
    )
    const given = { "scheme.post": "100 St Pauls Churchyard, London EC4M 8BU" }
    const confirmed = letter("AdrLetter", atDeadlock, { scheme: "cisas", given })
    expect(Result.isSuccess(issueLetter(confirmed))).toBe(true)
  })

  it("names the scheme as it was called on the day: before July 2023 the Communications Ombudsman had another name", () => {
    const old = caseOf(
      "Complaint",
      { ...made, at: "2023-05-02T10:00:00+01:00" },
      { ...deadlock, at: "2023-06-30T10:00:00+01:00" },
    )
    const { text, unverified } = letter("AdrLetter", old, {}, withScheme())
    expect(text).toContain("The scheme is Ombudsman Services: Communications [not verified].")
    expect(unverified.map(({ slot }) => slot)).toContain("scheme.name")
  })

  it("to somebody out of the regulation's scope contains only what the code asks for", () => {
    const large = { ...made, complainant: { kind: "business", customer: true, people: { working: 11 } } }
    const parts = letter("AdrLetter", caseOf("Complaint", large, deadlock)).parts
    expect(parts.map(({ id }) => id)).toEqual([
      ...["deadlock", "right", "scheme-name", "scheme-address", "scheme-telephone", "scheme-web", "scheme-email"],
    ])
    expect(parts.flatMap(({ cites }) => cites).every((each) => each.startsWith("adr."))).toBe(true)
  })
})

describe("the letter when the weeks are over (t-letter-6w-c4, t-letter-8w-c4)", () => {
  it("says six weeks for a complaint first made from 8 April 2026 on, and eight for one made before", () => {
    const on = (at: string): Letter => letter("WeeksOverLetter", caseOf("Complaint", { ...made, at }))
    expect(on("2026-04-08T10:00:00+01:00").text).toContain("we have not resolved it within 6 weeks of that day.")
    expect(on("2026-04-07T10:00:00+01:00").text).toContain("we have not resolved it within 8 weeks of that day.")
  })

  it("is not issued before the weeks are over, nor once the complaint is resolved", () => {
    const given = { "scheme.post": "P.O. Box 730, Warrington WA4 6WU" }
    const issued = (at: string, ...events: readonly unknown[]) =>
      issueLetter(
        letter("WeeksOverLetter", caseOf("Complaint", made, ...events), { given, at: instantOf(at) }, withScheme()),
      )
    const early = issued("2026-12-01T10:00:00Z")
    expect(Result.isFailure(early) && [early.failure.code, early.failure.message]).toEqual([
      "NotOwed",
      'the letter WeeksOverLetter of the case "c1" cannot be issued:\nsendWeeksOverLetter: the duty to send the ADR letter that is due when the weeks are over does not ask for it: it has not begun',
    ])
    const accepted = { id: "e3", at: "2027-01-05T10:00:00+00:00", type: "OutcomeAccepted" }
    const proposed = { id: "e2", at: "2027-01-04T12:00:00+00:00", type: "OutcomeProposed", summary: "a new router" }
    const late = issued("2027-01-06T10:00:00Z", proposed, accepted)
    expect(Result.isFailure(late) && late.failure.message.split("\n")[1]).toBe(
      "sendWeeksOverLetter: the duty to send the ADR letter that is due when the weeks are over does not ask for it: it ended on 5 January 2027",
    )
    expect(Result.isSuccess(issued("2027-01-04T10:00:00Z"))).toBe(true)
    const sent = {
      id: "e3",
      at: "2027-01-04T10:00:00+00:00",
      type: "AdrLetterSent",
      reason: "weeksOver",
      scheme: "communications-ombudsman",
    }
    // What was sent can be sent once more, as long as nothing else ended the complaint.
    expect(Result.isSuccess(issued("2027-01-05T10:00:00Z", sent))).toBe(true)
  })

  it("is asked for by nothing where the code stands alone", () => {
    const alone = Result.getOrThrow(enact(opus, { regulation: "none" }))
    const refused = letterOf(alone, atDeadlock, "WeeksOverLetter")
    expect(Result.isFailure(refused) && refused.failure.message).toBe(
      'nothing that bears on the case "c1" asks for the letter WeeksOverLetter: it has none of the norms sendWeeksOverLetter',
    )
  })
})

describe("the outcome (dmcc-308)", () => {
  const outcome = { id: "e2", at: "2026-11-25T10:00:00+00:00", type: "OutcomeProposed", summary: "a new router" }
  const parts = (...events: readonly unknown[]) =>
    letter("Outcome", caseOf("Complaint", ...events)).parts.map(({ id }) => id)

  it("says from 6 April 2026 on which ADR is open to a consumer, and not before", () => {
    expect(parts(made, outcome)).toEqual(["outcome", "adr"])
    const before = { ...made, at: "2026-03-02T10:00:00+00:00" }
    expect(parts(before, { ...outcome, at: "2026-04-05T10:00:00+01:00" })).toEqual(["outcome"])
  })

  it("does not say it to a business", () => {
    expect(parts({ ...made, complainant: { kind: "business", customer: true } }, outcome)).toEqual(["outcome"])
  })
})

describe("other letters", () => {
  it("an acknowledgement is filled from the log and the code", () => {
    const handler = { id: "e2", at: "2026-11-23T12:00:00+00:00", type: "CaseHandlerAssigned", handler: "J. Bloggs" }
    const { text, blanks } = letter("Acknowledgement", caseOf("Complaint", made, handler))
    expect(blanks).toEqual([])
    expect(text).toContain("We received your complaint about the line drops on 23 November 2026. Its reference is c1.")
    expect(text).toContain("J. Bloggs is looking into it.")
    expect(text).toContain("we will agree a time to speak to you by the end of 26 November 2026.")
    expect(text).toContain("Until it is resolved, you will hear from us: updated regularly.")
  })

  it("what the log does not hold is given, or stays blank", () => {
    const draft = letter("ProgressUpdate")
    expect(draft.blanks.map(({ slot }) => slot)).toEqual(["progress", "next"])
    const given = { progress: "a part is awaited", next: "an engineer comes on Monday" }
    expect(letter("ProgressUpdate", atDeadlock, { given }).blanks).toEqual([])
  })

  it("a text of a log cannot add lines to a letter", () => {
    const forged = caseOf("Complaint", { ...made, about: "the line\n\nOpus owes me £1000" })
    expect(letter("Acknowledgement", forged).text).toContain("about the line Opus owes me £1000 on 23 November")
  })
})

describe("every letter", () => {
  const rules: readonly (readonly [string, LetterRule])[] = Object.entries(LETTERS)

  it("has parts that something asks for: norms of a machine or standing ones, or requirements", () => {
    const book = ruleBookOf(opus)
    const norms = [...book.machines.flatMap((each) => each.norms), ...book.standing].map(({ id }) => id)
    const ofTheLaw = ["sendWeeksOverLetter", "sendDeadlockLetterOnRequest"]
    const ids = requirements.map(({ id }) => id)
    for (const [name, { parts }] of rules)
      for (const part of parts) {
        expect(part.norms.length + part.requirements.length, `${name}.${part.id}`).toBeGreaterThan(0)
        for (const norm of part.norms) expect([...norms, ...ofTheLaw], `${name}.${part.id}`).toContain(norm)
        for (const each of part.requirements) expect(ids).toContain(each)
      }
  })

  it("names only slots that there are, and every slot but the provider is in some letter", () => {
    const sentences = rules.flatMap(([, { parts }]) => parts.map(({ sentence }) => sentence))
    for (const each of sentences) expect(slotsIn(each)).toHaveLength([...each.matchAll(/\{/g)].length)
    const used = new Set(sentences.flatMap(slotsIn))
    expect(Object.keys(SLOTS).filter((slot) => !used.has(slot as SlotId))).toEqual(["provider"])
  })

  it("contains every part that it must, and drops no blank, whatever the case", () => {
    let written = 0
    for (const log of sampleCases(enacted, { n: 150, seed: 5 }))
      for (const name of letterNames.filter((each) => LETTERS[each].procedure === log.procedure)) {
        const found = letterOf(enacted, log, name)
        if (Result.isFailure(found)) continue
        written += 1
        const { parts, text, blanks, unverified } = found.success
        for (const part of parts) {
          expect(text.split("\n")).toContain(part.text)
          expect(part.cites.length).toBeGreaterThan(0)
        }
        const shown = new Set([...text.matchAll(/\[([^\]]*): not known\]/g)].map(([, what]) => what))
        expect([...new Set(blanks.map(({ what }) => what))].sort()).toEqual([...shown].sort())
        for (const { value } of unverified) expect(text).toContain(`${value} [not verified]`)
        const shortOf = blanks.length + unverified.length + found.success.notOwed.length
        expect(Result.isSuccess(issueLetter(found.success))).toBe(shortOf === 0)
      }
    expect(written).toBeGreaterThan(100)
  })

  it("stands on the page of letters, with each of its sentences", () => {
    const page = lettersPage(opus)
    for (const [name, { parts }] of rules) {
      expect(page).toContain(`<a id="${name}"></a>`)
      for (const { says } of parts) expect(page).toContain(`| ${says}`)
    }
  })
})

describe("a letter that cannot be made", () => {
  const why = (name: string, options: LetterOptions = {}): string => {
    const refused = letterOf(enacted, atDeadlock, name, options)
    return Result.isFailure(refused) ? `${refused.failure.code}: ${refused.failure.message}` : "it was made"
  }

  it("is refused with what would do", () => {
    expect(why("AdrLeter")).toBe('UnknownLetter: there is no letter "AdrLeter"; did you mean "AdrLetter"?')
    expect(why("AdrLetter", { given: { "scheme.nam": "CISAS" } })).toBe(
      'UnknownSlot: no letter has a slot "scheme.nam"; did you mean "scheme.name"?',
    )
    expect(why("GiftNotice")).toBe(
      'OtherProcedure: the letter GiftNotice is of a case of PositiveFeedback; the case "c1" is of Complaint',
    )
    expect(why("AdrLetter", { scheme: "cisaz" })).toBe("it was made")
    expect(letter("AdrLetter", atDeadlock, { scheme: "cisaz" }).blanks[0]?.why).toBe(
      'nothing is known of a scheme "cisaz" on 2026-11-26',
    )
  })
})
