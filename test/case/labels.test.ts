import { readFileSync } from "node:fs"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import {
  channelNames,
  decodeCode,
  decodeLog,
  enact,
  englishLabels,
  labelsOf,
  opus,
  procedures,
  timeline,
} from "../../src/index.ts"
import { codeFile, providers } from "../scenarios/providers.ts"

const french = JSON.parse(readFileSync(new URL("../../docs/examples/labels/fr.json", import.meta.url), "utf8"))

describe("the English labels", () => {
  it("are there for every state, event, norm and party of every procedure, and for every channel", () => {
    const { labels } = englishLabels(opus)
    for (const name of opus.procedures) {
      const { states, events, norms, parties } = procedures[name](opus)
      for (const id of Object.keys(states)) expect(labels[`${name}.state.${id}`]).toMatch(/^[A-Z]/)
      for (const id of Object.keys(events)) expect(labels[`${name}.event.${id}`]).toMatch(/^[A-Z]/)
      for (const { id } of norms) expect(labels[`${name}.norm.${id}`]).toMatch(/^[A-Z]/)
      for (const id of Object.keys(parties)) expect(labels[`${name}.party.${id}`]).toMatch(/^[A-Z]/)
    }
    for (const id of channelNames) expect(labels[`channel.${id}`]).toMatch(/^[A-Z]/)
  })

  it("tell the states of a procedure apart", () => {
    for (const name of opus.procedures) {
      const states = Object.keys(procedures[name](opus).states).map(
        (id) => englishLabels(opus).labels[`${name}.state.${id}`],
      )
      expect(new Set(states).size).toBe(states.length)
    }
  })

  it("are there for all that a report of a case names", () => {
    const enacted = Result.getOrThrow(enact(opus))
    const file = new URL("../../docs/examples/cases/thermometer-family-2025.json", import.meta.url)
    const log = Result.getOrThrow(decodeLog(JSON.parse(readFileSync(file, "utf8"))))
    const { cases } = Result.getOrThrow(timeline(enacted, log))
    const { label } = labelsOf(opus)
    const keys = cases.flatMap(({ procedure, state, deadlines, rights, next, notYet }) => [
      `${procedure}.state.${state}`,
      ...[...deadlines, ...rights].map((each) => `${procedure}.norm.${each.norm}`),
      ...[...deadlines, ...rights].map((each) => `${procedure}.party.${each.party}`),
      ...deadlines.map((each) => `duty.${each.status}`),
      ...rights.map((each) => `right.${each.status}`),
      ...[...next, ...notYet].map((each) => `${procedure}.event.${each.event}`),
    ])
    expect(keys.length).toBeGreaterThan(50)
    expect(keys.filter((key) => label(key) === key)).toEqual([])
  })

  it.each(providers)("of the code of %s lack nothing of it", (provider) => {
    const { versions } = Result.getOrThrow(decodeCode(codeFile(provider)))
    for (const code of versions) expect(labelsOf(code).lacking).toEqual([])
  })
})

describe("the labels of another language", () => {
  it("are its own, and English where it lacks one, and what it lacks is listed", () => {
    const { language, label, lacking, unknown } = labelsOf(opus, french)
    expect(language).toBe("fr")
    expect(label("channel.Letter")).toBe("Courrier")
    expect(label("Complaint.norm.acknowledge")).toBe("Accuser réception de la réclamation")
    expect(label("Complaint.state.Deadlocked")).toBe(englishLabels(opus).labels["Complaint.state.Deadlocked"])
    expect(lacking).toContain("Complaint.state.Deadlocked")
    expect(lacking).not.toContain("channel.Letter")
    expect(lacking.length + Object.keys(french.labels).length).toBe(Object.keys(englishLabels(opus).labels).length)
    expect(unknown).toEqual([])
  })

  it("that stand for nothing are listed, and a blank one counts as lacking", () => {
    const labels = { "channel.Pigeon": "Pigeon voyageur", "channel.Fax": " " }
    const { label, lacking, unknown } = labelsOf(opus, { language: "fr", labels })
    expect(unknown).toEqual(["channel.Pigeon"])
    expect(label("channel.Fax")).toBe("Fax")
    expect(lacking).toContain("channel.Fax")
  })

  it.each(["__proto__", "constructor", "toString", "Complaint.state.Nowhere"])(
    "has none for %s: the key stands for itself",
    (key) => {
      expect(labelsOf(opus, french).label(key)).toBe(key)
    },
  )
})
