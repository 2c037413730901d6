/**
 * A requirement held against a code: what comes of its check on a date, under every alternative of the readings that are left
 * open, and from when to when.
 *
 * @since 0.1.0
 */
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import { isUnknown } from "../../code/timing.ts"
import type { Choices } from "../../machine/reading.ts"
import type { CodeTest, Severity } from "../../regulation/check.ts"
import type { Check, Requirement } from "../../regulation/requirement.ts"
import { verdictOf } from "./evaluate.ts"
import type { DependsOn, Finding } from "./finding.ts"
import type { Outcome, UnknownField, Verdict } from "./outcome.ts"
import { datesOf } from "./refusal.ts"
import { common, stretchesOf } from "./stretches.ts"

/** A requirement that is checked on a code. @since 0.1.0 */
export interface CodeRequirement extends Requirement {
  readonly check: Extract<Check, { readonly by: "code" }>
}

/**
 * Whether a requirement is checked on a code.
 *
 * @since 0.1.0
 */
export const isOnCode = (requirement: Requirement): requirement is CodeRequirement => requirement.check.by === "code"

/**
 * What came of the check of a requirement, as a finding with its dates; `unknown` are the fields that kept it open.
 *
 * @since 0.1.0
 */
export interface Judgement {
  readonly outcome: Outcome
  readonly finding: Finding
  readonly unknown: readonly UnknownField[]
}

interface Judged {
  readonly verdict: Verdict
  readonly dependsOn?: DependsOn
}

/** The readings that the statements in a check depend on. */
const readingsIn = (test: CodeTest, statements: ComplaintsCode["statements"]): readonly string[] => {
  switch (test.is) {
    case "says": {
      const statement = statements[test.statement]
      return statement === undefined || isUnknown(statement) || statement.under === undefined
        ? []
        : [statement.under.reading]
    }
    case "all":
    case "any":
      return test.of.flatMap((each) => readingsIn(each, statements))
    case "not":
      return readingsIn(test.of, statements)
    case "where":
      return [test.test, test.then].flatMap((each) => readingsIn(each, statements))
    default:
      return []
  }
}

const LESS: Readonly<Record<Severity, Severity>> = { error: "warning", warning: "note", note: "note" }

const judge = (code: ComplaintsCode, { check }: CodeRequirement, date: string, choices: Choices): Judged => {
  const ask = (further: Choices): Verdict => verdictOf(check.test, { code, date, choices: { ...choices, ...further } })
  const open = readingsIn(check.test, code.statements).find((each) => choices[each] === undefined)
  const alternatives = code.readings.find((each) => each.id === open)?.alternatives.map((each) => each.id) ?? []
  if (open === undefined || alternatives.length === 0) return { verdict: ask({}) }
  const tried = alternatives.map((alternative) => ({ alternative, verdict: ask({ [open]: alternative }) }))
  const named = (outcome: Outcome): readonly string[] =>
    tried.filter(({ verdict }) => verdict.outcome === outcome).map((each) => each.alternative)
  const failing = tried.find(({ verdict }) => verdict.outcome === "fails")
  if (failing === undefined || named("fails").length === tried.length)
    return {
      verdict: failing?.verdict ?? tried.find(({ verdict }) => verdict.outcome === "unknown")?.verdict ?? ask({}),
    }
  return {
    verdict: failing.verdict,
    dependsOn: { reading: open, conforms: named("holds"), fails: named("fails") },
  }
}

const sayDependence = ({ reading, conforms, fails }: DependsOn): string => {
  const under = (alternatives: readonly string[]): string =>
    alternatives.map((each) => `${reading}=${each}`).join(" or ")
  return ` (so under ${under(fails)}${conforms.length === 0 ? "" : `; under ${under(conforms)} it conforms`})`
}

const SILENT = "the text does not say: "

/** What was found, one after the other; of what the text does not say the beginning is not repeated. */
const sayFound = (found: readonly string[]): string =>
  found
    .map((each, index) =>
      index > 0 && each.startsWith(SILENT) && found[index - 1]?.startsWith(SILENT)
        ? `nor: ${each.slice(SILENT.length)}`
        : each,
    )
    .join("; ")

const findingOf = (requirement: CodeRequirement, { verdict, dependsOn }: Judged): Omit<Finding, "since" | "until"> => {
  const { id, check, confidence, source } = requirement
  const { found, clauses } = verdict
  return {
    rule: id,
    severity: dependsOn === undefined ? check.severity : LESS[check.severity],
    confidence,
    clause: clauses[0] ?? "",
    found: `${sayFound(found)}${dependsOn === undefined ? "" : sayDependence(dependsOn)}`,
    conforms: check.conforms,
    source,
    clauses,
    ...(dependsOn === undefined ? {} : { dependsOn }),
  }
}

/**
 * What comes of a requirement while both it and a code are in force, earliest first: a judgement for as long as its outcome
 * and what was found stay the same.
 *
 * @param code - a complaints code
 * @param requirement - a requirement that is checked on a code
 * @param choices - the readings chosen; the others are left open
 * @since 0.1.0
 */
export const judgementsOf = (
  code: ComplaintsCode,
  requirement: CodeRequirement,
  choices: Choices,
): readonly Judgement[] => {
  const both = common(requirement, datesOf(code))
  if (both === undefined) return []
  const found: Judgement[] = []
  for (const { from, to, ask } of stretchesOf(both)) {
    const judged = judge(code, requirement, ask, choices)
    const finding = findingOf(requirement, judged)
    const { outcome, unknown } = judged.verdict
    const last = found.at(-1)
    if (last !== undefined && last.outcome === outcome && last.finding.found === finding.found)
      found[found.length - 1] = { ...last, finding: ordered(finding, last.finding.since, to) }
    else found.push({ outcome, finding: ordered(finding, from, to), unknown })
  }
  return found
}

/** The fields in the order in which reports list them. */
const ordered = (
  { clauses, dependsOn, ...rest }: Omit<Finding, "since" | "until">,
  since: string | null,
  until: string | null,
): Finding => ({ ...rest, since, until, clauses, ...(dependsOn === undefined ? {} : { dependsOn }) })
