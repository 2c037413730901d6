/**
 * The reference for comparing readings: a whole timeline under every combination of a register, and the definitions
 * taken at their word.
 */
import * as Result from "effect/Result"
import {
  type CaseReport,
  type Choices,
  type ComparedCase,
  type ComplaintsCode,
  compareReadings,
  enact,
  type Log,
  procedures,
  type Reading,
  type Regulation,
  timeline,
} from "../../src/index.ts"

/** What came of everything in a case: a text for each thing, by its key, and the number of what is numbered. */
interface Outcomes {
  readonly facts: ReadonlyMap<string, string>
  readonly numbers: ReadonlyMap<string, number>
}

export const ABSENT = JSON.stringify({ arises: false })

/** The cases of a log under one choice of readings, in the order of the log. */
export const reportsUnder = (
  code: ComplaintsCode,
  readings: Choices,
  log: Log,
  at: string | undefined,
  regulation: Regulation = "ofcom",
): readonly CaseReport[] => {
  const enacted = Result.getOrThrow(enact(code, { readings, regulation }))
  return Result.getOrThrow(timeline(enacted, log, at === undefined ? {} : { at })).cases
}

const recurring = (code: ComplaintsCode, { procedure }: CaseReport): ReadonlySet<string> =>
  new Set(
    Object.entries(procedures)
      .filter(([name]) => name === procedure)
      .flatMap(([, machineOf]) => machineOf(code).norms)
      .filter((norm) => norm.recurs === true)
      .map((norm) => norm.id),
  )

/** What came of everything in a case, by the report of it. */
export const outcomesIn = (code: ComplaintsCode, report: CaseReport, log: Log): Outcomes => {
  const facts = new Map<string, string>()
  const numbers = new Map<string, number>()
  const recurs = recurring(code, report)
  const put = (key: readonly unknown[], value: unknown): string => {
    facts.set(JSON.stringify(key), JSON.stringify(value))
    return JSON.stringify(key)
  }
  put(["state", report.case], { state: report.state })
  const refused = new Map(report.refused.map((each) => [each.event, each]))
  const later = new Set(report.future.map((each) => each.event))
  for (const { id } of log.cases.find((each) => each.case === report.case)?.events ?? []) {
    const refusal = refused.get(id)
    if (later.has(id)) continue
    if (refusal === undefined) put(["event", id], { taken: true })
    else {
      const { code: why, opens } = refusal
      put(["event", id], { taken: false, code: why, why: refusal.why, ...(opens === undefined ? {} : { opens }) })
    }
  }
  const seen = new Map<string, number>()
  for (const { norm, startedBy, for: whom, occurrence, due, phrase, status } of report.deadlines) {
    const base = JSON.stringify([norm, recurs.has(norm) ? startedBy : "", whom ?? ""])
    const nth = (seen.get(base) ?? 0) + 1
    seen.set(base, nth)
    const key = put(["deadline", norm, whom ?? "", recurs.has(norm) ? startedBy : "", nth], {
      due,
      ...(phrase === undefined ? {} : { phrase }),
      status,
    })
    numbers.set(key, occurrence)
  }
  for (const { norm, opens, status, requirements, source } of report.rights)
    put(["right", norm], { opens, status, ...(requirements.length === 0 ? {} : { source }) })
  for (const { procedure, occurrence, status, because, startedBy, raised } of report.raises) {
    const key = put(["raises", procedure, occurrence], {
      status,
      because,
      startedBy,
      ...(raised === undefined ? {} : { raised }),
    })
    numbers.set(key, occurrence)
  }
  return { facts, numbers }
}

const combinations = (register: readonly Reading[]): readonly Choices[] =>
  register.reduce<readonly Choices[]>(
    (all, { id, alternatives }) => all.flatMap((each) => alternatives.map((one) => ({ ...each, [id]: one.id }))),
    [{}],
  )

type Summary = Readonly<Record<string, unknown>>

/** What a difference is, without the words; numbered only where the readings chosen have it. */
const summaryOf = (
  what: string,
  id: string,
  whom: string | undefined,
  number: number | undefined,
  outcomes: readonly { readonly facts: string; readonly readings: readonly Choices[] }[],
  matters: readonly string[],
): Summary => ({
  what,
  id,
  for: whom ?? "",
  number: outcomes[0]?.facts === ABSENT ? undefined : number,
  chosen: outcomes[0]?.facts,
  outcomes: outcomes.map((each) => `${each.facts} ${each.readings.map(sorted).sort().join(" or ")}`).sort(),
  matters,
})

const sorted = (choices: Choices): string =>
  JSON.stringify(Object.entries(choices).sort(([a], [b]) => (a < b ? -1 : 1)))

const byText = (a: Summary, b: Summary): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)

/** Everything that differs in the cases of a log, worked out by trying all combinations of the enacted register. */
export const everything = (
  code: ComplaintsCode,
  chosen: Choices,
  log: Log,
  at: string | undefined,
  regulation: Regulation,
): unknown => {
  const enacted = Result.getOrThrow(enact(code, { readings: chosen, regulation }))
  const { readings } = enacted.code
  const all = combinations(readings)
  const reports = all.map((choices) => reportsUnder(code, choices, log, at, regulation))
  const register = readings.map((each) => each.id)
  const own = enacted.choices
  const isSub = (a: Choices, b: Choices): boolean => Object.entries(a).every(([id, choice]) => b[id] === choice)
  const changes = all.map((choices) =>
    Object.fromEntries(register.flatMap((id) => (choices[id] === own[id] ? [] : [[id, choices[id] ?? ""]]))),
  )
  const placeOf = new Map(all.map((choices, place) => [JSON.stringify(choices), place]))
  const chosenAt = placeOf.get(JSON.stringify(own)) ?? -1
  return log.cases.map((_, index) => {
    const outcomes = reports.map((cases) => outcomesIn(code, cases[index] as CaseReport, log))
    const keys = new Set(outcomes.flatMap((each) => [...each.facts.keys()]))
    const differences = [...keys].flatMap((key): readonly Summary[] => {
      const values = outcomes.map((each) => each.facts.get(key) ?? ABSENT)
      if (new Set(values).size === 1) return []
      const matters = register.filter((id) =>
        all.some((choices, place) =>
          readings
            .find((each) => each.id === id)
            ?.alternatives.some(
              (one) => values[placeOf.get(JSON.stringify({ ...choices, [id]: one.id })) ?? -1] !== values[place],
            ),
        ),
      )
      const found = [...new Set([values[chosenAt] ?? "", ...values])].map((facts) => {
        const giving = changes.filter((_, place) => values[place] === facts)
        return { facts, readings: giving.filter((one) => !giving.some((other) => other !== one && isSub(other, one))) }
      })
      const [what, id, whom] = JSON.parse(key) as [string, string, string]
      const number = outcomes[chosenAt]?.numbers.get(key)
      return [summaryOf(what, id, what === "deadline" ? whom : undefined, number, found, matters)]
    })
    return differences.sort(byText)
  })
}

/** What an outcome is, without how far it is from another and what gives it. */
export const outcomeText = (outcome: ComparedCase["differences"][number]["outcomes"][number]): string => {
  const { by: _by, readings: _readings, refusal: _refusal, ...facts } = outcome
  return JSON.stringify(facts)
}

/** The same, as `compareReadings` has it. */
export const compared = (
  code: ComplaintsCode,
  chosen: Choices,
  log: Log,
  at: string | undefined,
  regulation: Regulation,
): unknown => {
  const enacted = Result.getOrThrow(enact(code, { readings: chosen, regulation }))
  return Result.getOrThrow(compareReadings(enacted, log, at === undefined ? {} : { at })).cases.map((each) =>
    each.differences
      .map(({ what, id, for: whom, occurrence, outcomes, matters }) =>
        summaryOf(
          what,
          id,
          whom,
          occurrence,
          outcomes.map((one) => ({ facts: outcomeText(one), readings: one.readings })),
          enacted.code.readings.map((one) => one.id).filter((one) => matters.includes(one)),
        ),
      )
      .sort(byText),
  )
}
