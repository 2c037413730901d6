/** Laws of comparing: nothing is found where nothing changed, and everything is where something did. */
import { readdirSync, readFileSync } from "node:fs"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { type ComplaintsCode, decodeCode, opus } from "../../../src/index.ts"
import { CHANGE_KINDS, CHANGE_SEVERITIES, diffOf } from "../../../src/verify/index.ts"
import { edition, told } from "./editions.ts"

const folder = new URL("../../../docs/examples/codes/", import.meta.url)

const examples: readonly ComplaintsCode[] = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .flatMap((name) => Result.getOrThrow(decodeCode(JSON.parse(readFileSync(new URL(name, folder), "utf8")))).versions)

/** Every field of a code with another value than Opus's, of a kind that the field can have. */
const OTHERS: { readonly [F in keyof Required<ComplaintsCode>]: ComplaintsCode[F] } = {
  id: "other",
  version: "2027-01-01",
  title: "Another title",
  provider: "Another provider",
  source: "elsewhere",
  coverage: "whole page",
  remarks: ["a remark"],
  regulator: "none",
  otherRegulators: ["Ofgem"],
  inForce: { from: "2020-01-01", to: null },
  calendar: { ...opus.calendar, nation: "scotland" },
  procedures: ["Complaint"],
  channels: ["Email"],
  subjects: ["mobile"],
  log: { unit: "hours", n: 1 },
  acknowledge: { unit: "hours", n: 1 },
  investigate: { unit: "hours", n: 1 },
  assignHandler: { unit: "hours", n: 1 },
  firstResponse: { unit: "hours", n: 1 },
  plan: { unit: "hours", n: 1 },
  proposal: { unit: "hours", n: 1 },
  firstResolution: { unit: "workingDays", n: 5 },
  contactTime: false,
  updates: { unit: "weeks", n: 1 },
  resolution: { unit: "weeks", n: 4 },
  aims: [],
  stages: [{ id: "manager", who: "a manager" }],
  deadlock: { unknown: "not seen" },
  deadlockLetter: { unit: "days", n: 1 },
  adr: { ...opus.adr, schemes: [{ scheme: "cisas" }] },
  closing: { afterSilence: { unit: "days", n: 28 } },
  reopening: "newComplaint",
  compensation: { is: "none" },
  automaticCompensation: "joined",
  contacts: [{ channel: "Email", address: "help@example.org" }],
  regulatorTelephones: [],
  statements: { ...opus.statements, adrIsFree: { says: true, clauses: [] } },
  cites: { ...opus.cites, log: ["response-times.acknowledge"] },
  readings: opus.readings.slice(1),
}

const before = edition(opus)

describe("comparing", () => {
  it("finds nothing between an edition and itself, for Opus and for every other provider", () => {
    for (const code of [opus, ...examples]) {
      const of = edition(code)
      expect(told(diffOf(of, edition(structuredClone(code))))).toEqual([])
    }
  })

  it.each(Object.keys(OTHERS) as readonly (keyof ComplaintsCode)[])("finds that the field %s is another", (field) => {
    const after = edition({ ...opus, [field]: OTHERS[field] })
    expect(diffOf(before, after).changes.length).toBeGreaterThan(0)
    expect(diffOf(after, before).changes.length).toBeGreaterThan(0)
  })

  it("tells everything between two providers with a kind of the table and its severity", () => {
    for (const code of examples)
      for (const { kind, severity, from, to } of diffOf(before, edition(code)).changes) {
        expect(CHANGE_KINDS[kind].severity).toBe(severity)
        expect(from === null && to === null).toBe(false)
        expect(from).not.toBe(to)
      }
  })
})

describe("the table of kinds", () => {
  it("has a severity and a reason for every kind", () => {
    for (const [kind, { severity, because }] of Object.entries(CHANGE_KINDS)) {
      expect(CHANGE_SEVERITIES, kind).toContain(severity)
      expect(because, kind).toMatch(/^[a-z].*[^.]$/)
    }
  })

  it("calls nothing minor that takes something away", () => {
    const taking = Object.entries(CHANGE_KINDS).filter(([kind]) =>
      /(Dropped|Later|Weakened|Narrowed|Tightened|Shortened)$/.test(kind),
    )
    const harmless = ["lapseDropped", "lapseLater"]
    expect(taking.filter(([, { severity }]) => severity !== "major").map(([kind]) => kind).sort()).toEqual(harmless)
  })
})
