/** The standing norms: what the Code states without anything having to happen first. */
import { describe, expect, it } from "vitest"
import { type ComplaintsCode, inForce, opus } from "../../src/index.ts"
import { standingDuties } from "../../src/procedures/standing.ts"
import { clauses } from "../../src/text/index.ts"

const norms = standingDuties(opus)

const line = ({ id, party, force, says, cites }: (typeof norms)[number]) =>
  `${id}: ${party} ${force} ${says} [${cites.join(", ")}]`

describe("the standing norms of Opus's code", () => {
  it("are these duties of the provider", () => {
    expect(norms.filter(({ force }) => force !== "may").map(line)).toEqual([
      "publish: provider must keep a copy of its complaints code available on its web site [copy.website]",
      "comply: provider must do its utmost to comply with all legislative and regulatory requirements [compensation.comply]",
      "takeSeriously: provider must take all complaints seriously [complaints.seriously]",
      "keepPolicy: provider must have its Whistle Blowing Policy ready for whoever asks for it [whistle-blowing.request]",
    ])
  })

  it("are these things that anyone may do, and customers alone through the Customer Thermometer", () => {
    expect(norms.filter(({ force }) => force === "may").map(line)).toEqual([
      "praise: anyone may make the provider aware of service excellence or of its core values shown by a member of staff [positive.award]",
      "askForCopy: anyone may ask for a copy of the code by post, free of charge [copy.post]",
      "askForFormat: anyone may ask for the code in an accessible format, such as Braille or large print [accessibility.contact, accessibility.formats]",
      "commentOnCode: anyone may comment on the code, or ask for amendments, corrections or improvements to be considered [review.comments]",
      "askForPolicy: anyone may ask for the Whistle Blowing Policy [whistle-blowing.request]",
      "feedback:InPerson: anyone may give feedback in person [channels.ways, channels.in-person]",
      "feedback:Telephone: anyone may give feedback by telephone [channels.ways, channels.telephone]",
      "feedback:Email: anyone may give feedback by email [channels.ways, channels.in-writing]",
      "feedback:Letter: anyone may give feedback by letter [channels.ways, channels.in-writing]",
      "feedback:CustomerThermometer: customer may give feedback through Customer Thermometer [channels.ways, channels.thermometer]",
      "feedback:Webchat: anyone may give feedback by webchat [channels.ways, channels.webchat]",
    ])
  })

  it("run as long as the code is in force, and nothing carries them out or ends them", () => {
    for (const { terms, does, until, restoredBy } of norms) {
      expect(terms).toMatchObject({ starts: inForce })
      expect([does, until, restoredBy]).toEqual([[], [], []])
    }
  })

  it("set no time: the duties say so in the words of the Code, the rights never lapse", () => {
    const published = clauses.map(({ text }) => text).join("\n")
    for (const { force, terms } of norms) {
      const due = "due" in terms ? terms.due : undefined
      if (force === "may") expect(due).toBeUndefined()
      else {
        const phrase = due !== undefined && "within" in due && due.within.unit === "untimed" ? due.within.phrase : ""
        expect(phrase).not.toBe("")
        expect(published).toContain(phrase)
      }
    }
  })

  it("have ids of their own, and cite published clauses alone", () => {
    const ids = norms.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const published = new Set<string>(clauses.map(({ id }) => id))
    expect(norms.flatMap(({ cites }) => cites).filter((id) => !published.has(id))).toEqual([])
  })

  it("are plain data, frozen at every depth", () => {
    expect(JSON.parse(JSON.stringify(norms))).toEqual(norms)
    expect([norms, norms[0], norms[0]?.terms, norms[0]?.cites].every(Object.isFrozen)).toBe(true)
  })
})

describe("the standing norms of another code", () => {
  it("give a right for each channel that it has, and no other", () => {
    const code: ComplaintsCode = { ...opus, channels: ["Letter", "Email"] }
    expect(standingDuties(code).flatMap(({ id }) => (id.startsWith("feedback:") ? [id] : []))).toEqual([
      "feedback:Letter",
      "feedback:Email",
    ])
  })
})
