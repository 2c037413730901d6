/**
 * Rule mutation: every change of the rules is noticed, or known to be none and why.
 */
import { describe, expect, it } from "vitest"
import { type ComplaintsCode, opus, type ProcedureName, procedures } from "../../../src/index.ts"
import { type Mutation, mutate } from "../../../src/verify/index.ts"
import { whyEquivalent } from "../../../src/verify/mutation/equivalent.ts"
import { equivalentsOf } from "../../../src/verify/mutation/known-equivalents.ts"
import { mutantsOf } from "../../../src/verify/mutation/mutants.ts"
import { must } from "../../scenarios/logs.ts"

const of = (...names: readonly ProcedureName[]): ComplaintsCode => ({ ...opus, procedures: names })

const lately: Partial<Record<ProcedureName, Mutation>> = {}
const mutationOf = (name: ProcedureName): Mutation => {
  const made = lately[name] ?? must(mutate(of(name), { only: (id) => id.startsWith(`${name}/`) }))
  lately[name] = made
  return made
}

const QUICK: readonly ProcedureName[] = [
  "PositiveFeedback",
  "CodeCopyRequest",
  "AccessibleFormatRequest",
  "CodeComment",
  "WhistleBlowingPolicyRequest",
]

const killOf = (name: ProcedureName, id: string, options: Parameters<typeof mutate>[1] = {}) =>
  must(mutate(of(name), { ...options, only: (each) => each === id })).kills.map(
    ({ mutant, kill }) => [mutant.says, kill] as const,
  )

describe("mutants", () => {
  it("[rules] are in one order, with ids of their own, and each says what is so instead", () => {
    for (const name of opus.procedures) {
      const machines = [{ law: null, machine: procedures[name](opus) }]
      const mutants = mutantsOf(name, machines)
      expect(mutants.length).toBeGreaterThan(10)
      expect(mutantsOf(name, machines).map(({ id }) => id)).toEqual(mutants.map(({ id }) => id))
      expect(new Set(mutants.map(({ id }) => id)).size).toBe(mutants.length)
      for (const { says } of mutants) expect(says.startsWith(`${name}: `)).toBe(true)
    }
  })

  it("[rules] are never the rules themselves", () => {
    for (const name of opus.procedures) {
      const machine = procedures[name](opus)
      const whole = JSON.stringify(machine)
      for (const { machines } of mutantsOf(name, [{ law: null, machine }]))
        for (const each of machines) expect(JSON.stringify(each.machine) === whole).toBe(false)
    }
  })
})

/** The mutants of Complaint that the tests name, made once. */
const COMPLAINT = [
  "Complaint/norms.acknowledge/terms.due.within:longer",
  "Complaint/norms.acknowledge/party",
  "Complaint/norms.acknowledge/force.aim:as duty",
  "Complaint/states.Closed/final",
]
let complaint: Mutation | undefined
const complaintKill = (id: string) => {
  complaint ??= must(mutate(of("Complaint"), { only: (each) => COMPLAINT.includes(each) }))
  return complaint.kills
    .filter(({ mutant }) => mutant.id === id)
    .map(({ mutant, kill }) => [mutant.says, kill] as const)
}

describe("what kills a mutant", () => {
  it("[response-times.acknowledge] is a value worked out by hand: the acknowledgement is due within 24 working hours", () => {
    const [[says, kill] = []] = complaintKill("Complaint/norms.acknowledge/terms.due.within:longer")
    expect(says).toBe(
      'Complaint: the norm "acknowledge" (acknowledge the complaint) 25 working hours instead of 24 working hours',
    )
    expect(kill?.by).toBe("scenario")
    expect(kill?.says).toMatch(
      /acknowledge has another instant "due" than 2025-03-05T15:00:00Z \[response-times\.logged, /,
    )
  })

  it("[response-times.acknowledge] is a value worked out by hand: acknowledging is an aim of the provider", () => {
    expect(complaintKill("Complaint/norms.acknowledge/party")[0]?.[1].says).toMatch(
      /acknowledge has of \w+, not provider/,
    )
    expect(complaintKill("Complaint/norms.acknowledge/force.aim:as duty")[0]?.[1].says).toMatch(
      /acknowledge has force must, not aims/,
    )
  })

  it("[complaints.resolve] is a static check: a final state that is left is left by a reopening", () => {
    expect(complaintKill("Complaint/states.Closed/final")[0]?.[1]).toMatchObject({
      by: "static",
      id: "state.reopened-but-not-final",
    })
  })

  it("[copy.post] is clause coverage, where a citation is left out", () => {
    const { citations } = must(
      mutate(opus, {
        only: (id) =>
          id ===
            "Complaint/transitions.NotMade ComplaintMade(CustomerThermometer, true) -> Received/cites.complaints.seriously:drop" ||
          id === "CodeComment/norms.consider/cites.review.comments:drop",
      }),
    )
    expect(citations.total).toBe(2)
    expect(citations.kills[0]?.kill.by).toBe("static")
    expect(citations.survivors.map(({ mutant }) => mutant.id)).toEqual([
      "Complaint/transitions.NotMade ComplaintMade(CustomerThermometer, true) -> Received/cites.complaints.seriously:drop",
    ])
  })

  it("[rules] is whatever a caller adds, asked last", () => {
    const id = "CodeComment/refusals.0 NotMadeYet/events.RequestMade:drop"
    expect(killOf("CodeComment", id)).toEqual([])
    const kill = { by: "invariant", id: "mine", says: "it is broken" } as const
    expect(killOf("CodeComment", id, { killers: [() => kill] }).map(([, each]) => each)).toEqual([kill])
  })
})

describe("the score of Opus's code", () => {
  it.each(QUICK)("[complaints.seriously] leaves no change of %s that nothing notices or explains", (name) => {
    const { total, killed, survivors } = mutationOf(name)
    expect(killed + survivors.length).toBe(total)
    expect(survivors.filter(({ explained }) => !explained)).toEqual([])
  })

  it.each(QUICK)("[complaints.seriously] names what killed each mutant of %s", (name) => {
    const { kills } = mutationOf(name)
    expect(kills.length).toBeGreaterThan(10)
    expect(kills.filter(({ kill }) => kill.id === "" || kill.says === "").map(({ mutant }) => mutant.id)).toEqual([])
  })

  it("[rules] explains each equivalent mutant, and none that something notices", () => {
    const known = equivalentsOf(opus)
    const explained = (name: ProcedureName) => mutationOf(name).survivors.filter((each) => each.explained)
    expect(QUICK.flatMap(explained).length).toBeGreaterThan(0)
    const noticed = QUICK.flatMap((name) => mutationOf(name).kills.map(({ mutant }) => mutant.id))
    expect(noticed.filter((id) => whyEquivalent(id, known) !== undefined)).toEqual([])
  })

  it("[rules] knows as equivalent what does survive, and nothing else", () => {
    const known = equivalentsOf(opus).filter(
      ({ mutants }) =>
        mutants !== "code/coverage/*" && (!mutants.startsWith("Complaint/") || mutants.startsWith("Complaint/norms.")),
    )
    const { survivors, kills } = must(mutate(opus, { only: (id) => whyEquivalent(id, known) !== undefined }))
    expect(kills.map(({ mutant }) => mutant.id)).toEqual([])
    for (const each of known)
      expect([each.mutants, survivors.some(({ mutant }) => whyEquivalent(mutant.id, [each]) !== undefined)]).toEqual([
        each.mutants,
        true,
      ])
  })

  it("[codes] explains nothing of another code, of which no case is worked out by hand", () => {
    const only = (id: string) => id.startsWith("CodeComment/")
    const { survivors } = must(mutate({ ...of("CodeComment"), id: "another" }, { only }))
    expect(survivors.length).toBeGreaterThan(0)
    expect(survivors.every(({ explained }) => !explained)).toBe(true)
  })
})
