/** The page of a case of a family: what it raises, its notices, what raised it, and for whom a duty is. */
import { describe, expect, it } from "vitest"
import { from, page } from "./families.ts"

/** The case of the rating alone, as it stands at the end of its family. */
const RATING = ["--case", "rating-2025-03", "--at", "2025-04-09T16:15:00+01:00"]

describe("the page of a case that raises others", () => {
  it("says which case met the raising, what it gave notice of and to whom, in 80 columns", async () => {
    const out = await page("family.json", 80, ...RATING)
    expect(from(out, "\nCases to raise", "\nReadings")).toBe(`
Cases to raise
 ✓ Dissatisfaction, raised as outage-2025-03 [d1] Mon 31 Mar 2025 09:40
   asked for by [t6] Mon 31 Mar 2025 09:20: a Yellow or Red rating is flagged
   so that one is raised
   thermometer.yellow-red

Notices
 • ClosureConfirmation to the customer, by [t1] Fri 28 Mar 2025 17:05
   (thermometer.invitation)
 • RatingEmail to Senior management, by [t3] Fri 28 Mar 2025 18:42
   (channels.thermometer, thermometer.email)
 • RatingFlag to the Customer Experience Team, by [t5] Mon 31 Mar 2025 09:15
   (thermometer.yellow-red)

What may not
 • WorkConcluded, ClosureConfirmationSent, RatingGiven, RatingEmailSent,
   RatingReviewed, RatingFlagged, InvitationLapsed: the rating has been dealt
   with; what comes later is a case of its own
`)
  })

  it("says so in 120 columns", async () => {
    const out = await page("family.json", 120, ...RATING)
    expect(from(out, "\nCases to raise", "\nWhat may not")).toBe(`
Cases to raise
 ✓ Dissatisfaction, raised as outage-2025-03 [d1] Mon 31 Mar 2025 09:40
   asked for by [t6] Mon 31 Mar 2025 09:20: a Yellow or Red rating is flagged so that one is raised
   thermometer.yellow-red

Notices
 • ClosureConfirmation to the customer, by [t1] Fri 28 Mar 2025 17:05 (thermometer.invitation)
 • RatingEmail to Senior management, by [t3] Fri 28 Mar 2025 18:42 (channels.thermometer, thermometer.email)
 • RatingFlag to the Customer Experience Team, by [t5] Mon 31 Mar 2025 09:15 (thermometer.yellow-red)
`)
  })

  it("notes beneath each event what it gave notice of and what it raises", async () => {
    const out = await page("family.json", 80, ...RATING)
    expect(from(out, "\n Fri 28 Mar", "\n ● happened")).toBe(`
 Fri 28 Mar    17:05  ● The case or project is concluded [t1]
                        work: case
                        Notice: ClosureConfirmation to the customer
            17:05:10  ● The closure confirmation is sent [t2]
                        Done: Send a closure confirmation with an invitation
                          to give feedback
               18:42  ● A rating is given [t3]
                        rating: Red; customer: yes; response expected: none;
                          about individual: no; text: Closed, and our line is
                          still down
                        Notice: RatingEmail to Senior management
            18:42:03  ● The rating is emailed to senior management [t4]
                        Done: Email the rating to senior management
 3 days later         the clocks go forward 1 h
 Mon 31 Mar    09:15  ● The email on the rating is reviewed [t5]
                        Notice: RatingFlag to the Customer Experience Team
                        Done: Review the email on the rating
               09:20  ● The rating is flagged to the Customer Experience Team
                        [t6]
                        Raises: Dissatisfaction outage-2025-03
                        Done: Flag the rating to the Customer Experience Team
 9 days later
 Wed  9 Apr    16:15  ▶ Now ───────────────────────────────────────────────────
`)
  })

  it("counts among its findings what is still to be raised, and notes it at its event", async () => {
    const out = await page("orphan.json", 120, ...RATING)
    expect(out).toContain("\nfindings  no breach, 1 case still to be raised (Dissatisfaction)\n")
    expect(out).toContain("\n                        To be raised, and not raised yet: Dissatisfaction\n")
    expect(from(out, "\nCases to raise", "\n\n")).toBe(`
Cases to raise
 • Dissatisfaction, still to be raised
   asked for by [t6] Mon 31 Mar 2025 09:20: a Yellow or Red rating is flagged so that one is raised
   thermometer.yellow-red`)
  })
})

describe("the page of a case that another raised", () => {
  it("names that one, in 80 columns", async () => {
    expect(from(await page("praise.json", 80, "--case", "award-2024-11"), "PositiveFeedback", "\n\n")).toBe(
      `
PositiveFeedback award-2024-11
state     Received: Positive feedback has been received and awaits its monthly
          assessment.
as at     Wed 13 Nov 2024 14:05 (Europe/London)
findings  no breach
raised by praise-2024-11
next due  end of Sat 30 Nov 2024: Assess the feedback
code      opus 2026-11-23, calendar 2026-11-23; in force unknown: the published
          page bears no date; it is taken as in force throughout the calendar's
          horizon`.slice(1),
    )
  })
})

describe("a duty that is for each member of staff, and one that another party owes", () => {
  it("are named so, in 80 columns", async () => {
    expect(from(await page("gifts.json", 80), "\nDuties", "\n\n")).toBe(`
Duties
───────────────────────────────────────────────────────────────────────────────
 duty                           status       when
───────────────────────────────────────────────────────────────────────────────
 Assess the feedback            ✗ breached   due     end of Mon 31 Mar 2025
 assess                                      safe by end of Mon 31 Mar 2025
 positive.monthly                            latest  end of Wed 30 Apr 2025
 owed by Service Delivery                    done    Tue 1 Apr 2025 09:00
 Management
───────────────────────────────────────────────────────────────────────────────
 Give the member of staff       • pending    no time set: a gift as a gesture
 mentioned a gift (for ben)                  of appreciation
 giveGift
 positive.gift
───────────────────────────────────────────────────────────────────────────────
 Give the member of staff       ✓ met        no time set: a gift as a gesture
 mentioned a gift (for elin)                 of appreciation
 giveGift                                    done    Thu 3 Apr 2025 10:00
 positive.gift
───────────────────────────────────────────────────────────────────────────────`)
  })

  it("are named so in 120 columns", async () => {
    expect(from(await page("gifts.json", 120), "\nDuties", "\n\n")).toBe(`
Duties
───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 duty                                                status           due              safe by          latest
───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 Assess the feedback                                 ✗ breached       Mon 31 Mar 2025  Mon 31 Mar 2025  Wed 30 Apr 2025
 assess, positive.monthly                            done             end of day       end of day       end of day
 owed by Service Delivery Management                 Tue 1 Apr 2025
                                                     09:00
───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 Give the member of staff mentioned a gift (for      • pending        no time set: a   –                –
 ben)                                                                 gift as a
 giveGift, positive.gift                                              gesture of
                                                                      appreciation
───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 Give the member of staff mentioned a gift (for      ✓ met            no time set: a   –                –
 elin)                                               done             gift as a
 giveGift, positive.gift                             Thu 3 Apr 2025   gesture of
                                                     10:00            appreciation
───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────`)
  })

  it("are done for the one who is named", async () => {
    expect(await page("gifts.json", 120)).toContain(" Done: Give the member of staff mentioned a gift (for elin)\n")
  })
})

describe("what an event carries", () => {
  it("is money in pounds, a list, yes or no, and of several things those that hold", async () => {
    const gifts = (await page("gifts.json", 200)).replaceAll(/\s+/g, " ")
    expect(gifts).toContain("staff: ben, elin; text: Ben and Elin rebuilt")
    expect(gifts).toContain(
      "meets: yes; service excellence: no; core values: work together, be brave, own it, strive, stay curious;",
    )
    const floor = (await page("floor.json", 200)).replaceAll(/\s+/g, " ")
    expect(floor).toContain("amount: GBP 5.00; floor: GBP 9.76, source: invented for this example: one day at")
    expect(floor).toContain("amount: GBP 15.00; offered: GBP 15.00; floor: GBP 9.76,")
    expect(floor).not.toContain("[object")
  })
})

describe("a right outside the zone's table", () => {
  it("says why its instants have no answer, in 80 columns", async () => {
    expect(from(await page("late.json", 80), "\nRights", "\n\n")).toBe(`
Rights
───────────────────────────────────────────────────────────────────────────────
 right                          status       when
───────────────────────────────────────────────────────────────────────────────
 Take the complaint to ADR (in  • not yet    beyond the calendar
 the words of the published
 Code: make a complaint
 through Ofcom)
 referToAdr
 adr.eight-weeks
 adr.deadlock
 adr.ofcom
 OutsideZone: the opening
 depends on local dates that
 the zone's table does not
 reach
 the regulation governs
 (t-adr-6w,
 t-start-first-made,
 adr-12-months)
───────────────────────────────────────────────────────────────────────────────`)
  })

  it("says so in 120 columns", async () => {
    expect(await page("late.json", 120)).toContain(
      " OutsideZone: the opening depends on local dates\n that the zone's table does not reach\n",
    )
  })
})
