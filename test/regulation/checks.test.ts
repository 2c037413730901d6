/** The checks on codes as data: whole, of fields that there are, and none of them one that cannot fail or cannot hold. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { type ComplaintsCode, opus, STATEMENTS, weeks } from "../../src/index.ts"
import type { CodeTest } from "../../src/regulation/check.ts"
import { requirements } from "../../src/regulation/index.ts"
import { days, untimed } from "../../src/time/span.ts"
import { conformance, sayCodeTest } from "../../src/verify/index.ts"

const onCode = requirements.flatMap(({ id, from, to, check }) => (check.by === "code" ? [{ id, from, to, check }] : []))

const statementsIn = (test: CodeTest): readonly string[] => {
  if (test.is === "says") return [test.statement]
  if (test.is === "all" || test.is === "any") return test.of.flatMap(statementsIn)
  if (test.is === "where") return [test.test, test.then].flatMap(statementsIn)
  return test.is === "not" ? statementsIn(test.of) : []
}

const fieldsIn = (test: CodeTest): readonly string[] => {
  if (test.is === "all" || test.is === "any") return test.of.flatMap(fieldsIn)
  if (test.is === "where") return [test.test, test.then].flatMap(fieldsIn)
  if (test.is === "not") return fieldsIn(test.of)
  return "field" in test ? [test.field] : []
}

const says = (yes: boolean): ComplaintsCode["statements"] =>
  Object.fromEntries(Object.keys(STATEMENTS).map((id) => [id, { says: yes, clauses: [] }]))

/** A code that does everything that is asked, whenever; and one that does none of it. */
const good: ComplaintsCode = {
  ...opus,
  channels: ["Telephone", "Letter", "Email"],
  acknowledge: days(1),
  updates: days(5),
  stages: [
    { id: "one", who: "Customer Services", within: days(5) },
    { id: "two", who: "A manager", within: days(5) },
  ],
  contacts: [
    { channel: "Telephone", address: "020 8545 8545" },
    { channel: "Letter", address: "Reigate" },
    { channel: "Email", address: "a@b.example" },
  ],
  adr: {
    ...opus.adr,
    after: weeks(6),
    schemes: [{ scheme: "cisas", name: "CISAS", contact: { website: "cedr.com/consumer/cisas" } }],
    route: { to: "scheme", words: "CISAS" },
  },
  closing: { afterSilence: days(28) },
  automaticCompensation: "joined",
  compensation: {
    is: "table",
    rows: [{ id: "repairPerDay", says: "a late repair", amount: { pence: 2000, currency: "GBP" }, per: "day" }],
  },
  regulatorTelephones: ["0300 123 3333"],
  statements: says(true),
}
const bad: ComplaintsCode = {
  ...good,
  channels: [],
  acknowledge: days(31),
  updates: untimed("regularly"),
  firstResolution: null,
  resolution: null,
  stages: [{ id: "one", who: "Customer Services" }],
  contacts: [],
  adr: {
    ...opus.adr,
    after: weeks(13),
    schemes: [
      { scheme: "acme" },
      { scheme: "cisas", name: "Acme", contact: { post: "70 Fleet Street, London" } },
      { scheme: "communications-ombudsman", name: "Otelo" },
    ],
  },
  closing: { afterSilence: days(14) },
  compensation: {
    is: "table",
    rows: [{ id: "repairPerDay", says: "a late repair", amount: { pence: 100, currency: "GBP" }, per: "day" }],
  },
  regulatorTelephones: ["0845 456 3040"],
  statements: says(false),
}

describe("the checks on codes", () => {
  it("ask for statements and fields that codes have", () => {
    const statements = onCode.flatMap(({ check }) => statementsIn(check.test))
    expect(statements.filter((id) => !Object.hasOwn(STATEMENTS, id))).toEqual([])
    const tops = onCode.flatMap(({ check }) => fieldsIn(check.test)).map((field) => field.split(/[.[]/)[0] ?? "")
    expect(tops.filter((field) => !Object.hasOwn(opus, field))).toEqual([])
    const inAdr = onCode
      .flatMap(({ check }) => fieldsIn(check.test))
      .flatMap((field) => /^adr\.(\w+)/.exec(field)?.[1] ?? [])
    expect(inAdr.filter((field) => !Object.hasOwn(opus.adr, field))).toEqual([])
  })

  it("leave no statement out but those that no requirement is about", () => {
    const asked = new Set(onCode.flatMap(({ check }) => statementsIn(check.test)))
    expect(Object.keys(STATEMENTS).filter((id) => !asked.has(id))).toEqual(["adrIsIndependent", "vexatiousRefused"])
  })

  it("say what would conform in a few words, beginning small unless with a name, without a full stop", () => {
    const phrases = onCode.map(({ check }) => check.conforms)
    expect(phrases.filter((phrase) => phrase === "" || phrase.endsWith(".") || phrase.length > 125)).toEqual([])
    expect(
      phrases.filter((phrase) => /^[A-Z]/.test(phrase) && !/^(ADR|CISAS|Communications Ombudsman)\b/.test(phrase)),
    ).toEqual([])
  })

  it("are each told in plain English, unlike any other kind", () => {
    const sentences = onCode.map(({ check }) => sayCodeTest(check.test))
    expect(sentences.filter((each) => /undefined|\[object|\.$/.test(each) || each === "")).toEqual([])
  })

  it.each(onCode.map((each) => [each.id, each] as const))("can hold and can fail: %s", (id, { from, to }) => {
    const date = to ?? (from !== null && from > "2026-11-23" ? from : "2026-11-23")
    const found = (code: ComplaintsCode) => {
      const { findings, unverified, held } = Result.getOrThrow(conformance(code, { on: date }))
      const failing = [...findings, ...unverified.filter(({ outcome }) => outcome === "fails")]
      return { held: held.includes(id), fails: failing.some(({ rule }) => rule === id) }
    }
    expect([found(good), found(bad)]).toEqual([
      { held: true, fails: false },
      { held: false, fails: true },
    ])
  })
})

describe("the severity of a check", () => {
  it("is a warning for contact data of a scheme, and for what may stand elsewhere, else an error", () => {
    expect(
      onCode.filter(({ check }) => check.severity !== "error").map(({ id, check }) => [id, check.severity]),
    ).toEqual([
      ["adr-co", "warning"],
      ["adr-cisas", "warning"],
      ["adr-cisas-post", "warning"],
      ["sme-info-gc24", "warning"],
      ["sme-info-gc-revised", "warning"],
    ])
  })
})
