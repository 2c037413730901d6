/**
 * Twelve providers' codes, each with one complaint of an awkward start, worked out by hand. The spans are those of
 * docs/examples/codes/<id>.json; where no hours were seen those files assume 09:00-17:00, Monday to Friday.
 */
import { describe, expect, it } from "vitest"
import type { CaseReport } from "../../src/index.ts"
import { conformance } from "../../src/verify/index.ts"
import { must } from "./logs.ts"
import { codeOf, providers, reportsOf } from "./providers.ts"

const report = (provider: string, id?: string): CaseReport => {
  const found = reportsOf(provider).find((each) => id === undefined || each.case === id)
  if (found === undefined) throw new Error(`${provider} has no case ${id}`)
  return found
}

/** Of each duty when it is due and how it stands; of several occurrences the first. */
const duties = ({ deadlines }: CaseReport): Readonly<Record<string, string>> =>
  Object.fromEntries(
    deadlines.flatMap(({ norm, occurrence, due, status }) =>
      occurrence === 1 ? [[norm, `${due ?? "no time set"}, ${status}`]] : [],
    ),
  )

/** When the right to go to ADR opens, by whose rule, and what that displaces. */
const adr = ({ rights }: CaseReport): readonly (string | null | undefined)[] =>
  rights.flatMap(({ opens, source, displaced }) => [opens, source, ...displaced.map((each) => each.opens)])

const refused = (of: CaseReport): readonly string[] => of.refused.map(({ event, code }) => `${event}: ${code}`)

describe("a complaint under the code of", () => {
  it("Gigaclear: an email on Friday evening before a bank holiday Monday", () => {
    const of = report("gigaclear-2020s")
    expect(duties(of)).toMatchObject({
      // Open 8 h a day. Monday 26 May is a bank holiday: Tue 27, Wed 28 and Thu 29 are 24 h, to closing.
      acknowledge: "2025-05-29T17:00:00.000+01:00, met",
      // Three working days after Friday: Tue, Wed, Thu.
      plan: "2025-05-29T23:59:59.999+01:00, met",
      "plan:atMost": "no time set, met",
    })
    // What the code says of ADR was not seen. By law eight weeks: 23 May + 56 days = 18 July.
    expect(adr(of)).toEqual(["2025-07-18T00:00:00.000+01:00", "regulation"])
  })

  it("Connect Fibre: a call half an hour before closing on Maundy Thursday 2026", () => {
    const of = report("connect-fibre")
    // Thu 2 April 0.5 h; Good Friday, the weekend and Easter Monday closed; Tue 7 8 h, Wed 8 8 h, so 16.5 h; 7.5 h are
    // left of Thu 9: 16:30. The log acknowledges a millisecond later.
    expect(duties(of).acknowledge).toBe("2026-04-09T16:30:00.000+01:00, breached")
    expect(of.deadlines.find((each) => each.norm === "acknowledge")).toMatchObject({
      // By the clock, the day after at the same time.
      safeBy: "2026-04-03T16:30:00.000+01:00",
    })
    // First made before 8 April 2026: eight weeks, 28 May; six weeks, 14 May, only if the date reached decides.
    expect(of.rights[0]).toMatchObject({
      opens: "2026-05-28T00:00:00.000+01:00",
      opensEarliest: "2026-05-14T00:00:00.000+01:00",
    })
    expect(refused(of)).toEqual(["e4: AdrNotOpen"])
  })

  it("Rainbow, of Belfast: deadlock on the Friday before the Twelfth of July", () => {
    const of = report("rainbow")
    // No time is named for the letter. Of its readings the latest is the end of the next working day: 12 July 2025 is a
    // Saturday, kept on Monday the 14th in Northern Ireland alone, so Tuesday the 15th.
    expect(of.deadlines.find((each) => each.norm === "sendDeadlockLetter")).toMatchObject({
      due: null,
      safeBy: "2025-07-11T23:59:59.999+01:00",
      latest: "2025-07-15T23:59:59.999+01:00",
    })
    // By law eight weeks from Fri 14 March: 9 May. By the code's deadlock alone only on 11 July.
    expect(adr(of)).toEqual(["2025-05-09T00:00:00.000+01:00", "regulation", "2025-07-11T16:00:00.000+01:00"])
  })

  it("Plusnet: three clocks by channel, on the Friday evening before the August bank holiday", () => {
    // Monday 25 August closed. A ticket, 5 working days: 26, 27, 28, 29 August, 1 September.
    expect(duties(report("plusnet-current", "plusnet-ticket"))).toMatchObject({
      "firstResponse:channel=Ticket": "2025-09-01T23:59:59.999+01:00, breached",
    })
    // A letter, 10: 26-29 August are four, 1-5 September nine, Monday the 8th ten.
    expect(duties(report("plusnet-current", "plusnet-letter"))).toMatchObject({
      "firstResponse:channel=Letter": "2025-09-08T23:59:59.999+01:00, met",
    })
    // A call, at once.
    const call = report("plusnet-current", "plusnet-call")
    expect(duties(call)).toMatchObject({ "firstResponse:channel=Telephone": "no time set, met" })
    // The code's eight weeks are the law's: 22 August + 56 days = 17 October.
    expect(adr(call)).toEqual(["2025-10-17T00:00:00.000+01:00", "regulation"])
  })

  it("EE: closed after 28 days of silence, and then a new complaint", () => {
    const of = report("ee")
    // An outcome on 10 January + 28 days: silent to the end of 7 February. Closed on the 7th is too early, on the 8th not.
    expect(refused(of)).toEqual(["e6: SilenceTooShort", "e8: NewComplaint"])
    expect(of.refused[0]).toMatchObject({ opens: "2025-02-08T00:00:00.000+00:00" })
    expect(of.state).toBe("Closed")
    // Fri 20 December + 56 days = 14 February.
    expect(adr(of)).toEqual(["2025-02-14T00:00:00.000+00:00", "regulation"])
  })

  it("Zone: to the director on Maundy Thursday evening, and deadlock declined", () => {
    const of = report("zone")
    expect(duties(of)).toMatchObject({
      // Good Friday and Easter Monday closed: Tue 22, Wed 23, Thu 24, Fri 25, Mon 28, Tue 29, Wed 30 April are seven.
      "answerAtStage:director": "2025-04-30T23:59:59.999+01:00, breached",
      answerDeadlockRequest: "no time set, met",
    })
    expect(of.refused).toEqual([])
    // 10 April + 56 days = 5 June.
    expect(adr(of)).toEqual(["2025-06-05T00:00:00.000+01:00", "regulation"])
  })

  it("Thamesoptic: a web form on the evening before a bank holiday weekend", () => {
    const of = report("thames-optic")
    expect(duties(of)).toMatchObject({
      // Monday 5 May closed: Tue 6, Wed 7. A handler is assigned with the acknowledgement; here at midnight, too late.
      acknowledge: "2025-05-07T23:59:59.999+01:00, met",
      assignHandler: "2025-05-07T23:59:59.999+01:00, breached",
      // Ten: 6-9 May are four, 12-16 May nine, Monday the 19th ten; a target, so missed and not breached.
      resolve: "2025-05-19T23:59:59.999+01:00, missed",
    })
    expect(adr(of)).toEqual(["2025-06-27T00:00:00.000+01:00", "regulation"])
  })

  it("WAN Active: open seven days a week, before Christmas", () => {
    const of = report("wanactive")
    expect(duties(of)).toMatchObject({
      // Working days are days of opening: Sat 20, Sun 21, Mon 22, Tue 23, Wed 24; Christmas and Boxing Day closed; Sat 27
      // and Sun 28 December are the sixth and seventh.
      firstResponse: "2025-12-28T23:59:59.999+00:00, met",
      // Every five days by the calendar: by 24 December.
      updateRegularly: "2025-12-24T23:59:59.999+00:00, met",
    })
    // Five days from the update of the 24th: the 29th; from that of the 30th: 4 January.
    expect(
      of.deadlines.filter((each) => each.norm === "updateRegularly").map((each) => each.due?.slice(0, 10)),
    ).toEqual(["2025-12-24", "2025-12-29", "2026-01-04"])
    expect(adr(of)).toEqual(["2026-02-13T00:00:00.000+00:00", "regulation"])
  })

  it("VoiceHost: hours by the clock over the change of the clocks; deadlock on request after eight weeks", () => {
    const of = report("voicehost")
    expect(duties(of)).toMatchObject({
      // Sat 29 March 18:30 GMT + 24 h = Sun 18:30 GMT, which is 19:30 summer time.
      firstResponse: "2025-03-30T19:30:00.000+01:00, breached",
      // 48 h from Fri 2 May 17:00, on a Sunday.
      "answerAtStage:managing-director": "2025-05-04T17:00:00.000+01:00, breached",
      // Asked for on Mon 26 May, a bank holiday; three working days: 27, 28, 29.
      answerDeadlockRequest: "2025-05-29T23:59:59.999+01:00, breached",
      // Deadlock on Fri 30 May; 2, 3, 4 June. The law asks for the letter, the code names the time.
      sendDeadlockLetter: "2025-06-04T23:59:59.999+01:00, met",
    })
    // 29 March + 56 days = 24 May; asked for on 20 May it is too early.
    expect(refused(of)).toEqual(["e6: DeadlockRequestTooEarly"])
    expect(adr(of)).toEqual(["2025-05-24T00:00:00.000+01:00", "regulation"])
  })

  it("Birchills: seven days over the change of the clocks, and ADR after six weeks by the code", () => {
    const of = report("birchills")
    expect(duties(of)).toMatchObject({
      acknowledge: "no time set, met",
      // Fri 24 October + 7 days: 31 October, by then winter time; later where a third party causes delay.
      firstResponse: "2025-10-31T23:59:59.999+00:00, missed",
      "firstResponse:atMost": "no time set, met",
    })
    // + 42 days = 5 December by the code; by law only + 56 days = 19 December.
    expect(adr(of)).toEqual(["2025-12-05T00:00:00.000+00:00", "code", "2025-12-19T00:00:00.000+00:00"])
    expect(of.state).toBe("WithAdr")
  })

  it("4Com: fourteen working days over Christmas, for a business of eleven", () => {
    const of = report("4com-new")
    expect(duties(of)).toMatchObject({
      // After closing on Friday: Monday.
      acknowledge: "2025-12-22T23:59:59.999+00:00, breached",
      // 22, 23, 24 December are three; 29, 30, 31 six; 2 January seven; 5-9 January twelve; 12 thirteen, 13 fourteen.
      firstResponse: "2026-01-13T23:59:59.999+00:00, met",
    })
    // Eleven people: no law protects them, and the code's eight weeks stand alone: 19 December + 56 days = 13 February.
    expect(of.law).toMatchObject({ scope: "out" })
    expect(adr(of)).toEqual(["2026-02-13T00:00:00.000+00:00", "code"])
  })

  it("Highland, of Edinburgh: a letter on the Friday evening before St Andrew's Day", () => {
    const of = report("highland-broadband")
    expect(duties(of)).toMatchObject({
      // 30 November 2025 is a Sunday, kept on Monday 1 December in Scotland alone: Tue 2, Wed 3. Letters only.
      "acknowledge:channel=Letter": "2025-12-03T23:59:59.999+00:00, met",
      // 28 November + 7 days, in some cases + 28.
      firstResponse: "2025-12-05T23:59:59.999+00:00, missed",
      "firstResponse:atMost": "2025-12-26T23:59:59.999+00:00, met",
    })
    expect(adr(of)).toEqual(["2026-01-23T00:00:00.000+00:00", "regulation"])
  })
})

describe("conformance on 2026-11-23, when the wait is six weeks, finds", () => {
  const LONG_WAIT = "t-adr-6w: the wait for ADR: 8 weeks"
  const SILENT = "the text does not say: a letter about ADR is sent at deadlock without being asked for"
  const FOUND: Readonly<Record<string, readonly string[]>> = {
    "4com-new": [LONG_WAIT, "code-content-steps: stage internal-escalation, the time: none is set"],
    birchills: [],
    "connect-fibre": [],
    ee: [LONG_WAIT],
    "gigaclear-2020s": [],
    "highland-broadband": [],
    "plusnet-current": [LONG_WAIT],
    // The name that it gives is that of before July 2023.
    rainbow: ["adr-co: of Communications Ombudsman the code gives name Ombudsman Services: Communications"],
    "thames-optic": [
      LONG_WAIT,
      `adr-letter-unasked: the deadlock letter is for who asks for it; ${SILENT}`,
      "code-content-steps: stage case-handler, the time: none is set; stage manager, the time: none is set",
    ],
    voicehost: [
      LONG_WAIT,
      `adr-letter-unasked: the deadlock letter is for who asks for it, and not before the 8 weeks are over; ${SILENT}`,
      "code-content-steps: stage customer-service-manager, the time: none is set; stage directorial-team, the time: none is set",
    ],
    wanactive: [],
    zone: [LONG_WAIT],
  }

  it("has all twelve", () => {
    expect(providers).toEqual(Object.keys(FOUND))
  })

  it.each(Object.entries(FOUND))("in the code of %s what is known to differ, and no more", (provider, found) => {
    const [code] = codeOf(provider).versions
    const { findings } = must(conformance(code, { on: "2026-11-23" }))
    expect(findings.map((each) => `${each.rule}: ${each.found}`)).toEqual(found)
  })
})
