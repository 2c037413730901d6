/**
 * The fields of two codes compared, as far as they are not told by the rules that are made of them.
 *
 * @since 0.1.0
 */
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import { STATEMENTS, type StatementId } from "../../code/statements.ts"
import { canonicalJson } from "../../text/canonical.ts"
import { calendarChanges } from "./calendar.ts"
import { machinesOf } from "./edition.ts"
import type { ChangeKind, Found } from "./kinds.ts"
import { sayData } from "./say-data.ts"

type Field = keyof ComplaintsCode

/** The kind of a change of a field whose value is told as a whole. What is not named here is a term of the code. */
const KINDS: Readonly<Partial<Record<Field, ChangeKind>>> = {
  id: "codeReplaced",
  version: "versionChanged",
  title: "wordsChanged",
  provider: "wordsChanged",
  source: "wordsChanged",
  coverage: "wordsChanged",
  remarks: "wordsChanged",
  regulator: "regulatorChanged",
  otherRegulators: "wordsChanged",
  inForce: "inForceChanged",
  contacts: "contactChanged",
  regulatorTelephones: "contactChanged",
}

/** Fields that other parts of a comparison tell: the machines of the procedures, and the register. */
const ELSEWHERE: readonly Field[] = ["procedures", "readings"]

const sameData = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b)

const found = (
  kind: ChangeKind,
  rule: string,
  what: string,
  from: unknown,
  to: unknown,
  clauses: readonly string[] = [],
): Found => ({
  kind,
  of: "code",
  rule,
  what,
  from: from === undefined ? null : sayData(from),
  to: to === undefined ? null : sayData(to),
  clauses,
})

/** What is on one side only of two lists. */
const listChanges = (
  field: string,
  what: string,
  [before, after]: readonly [readonly string[], readonly string[]],
  [added, removed]: readonly [ChangeKind, ChangeKind],
  clauses: readonly string[],
): readonly Found[] => [
  ...after.filter((each) => !before.includes(each)).map((each) => found(added, field, what, undefined, each, clauses)),
  ...before
    .filter((each) => !after.includes(each))
    .map((each) => found(removed, field, what, each, undefined, clauses)),
]

const isList = <T>(value: readonly T[] | { readonly unknown: string } | undefined): value is readonly T[] =>
  Array.isArray(value)

type Codes = readonly [before: ComplaintsCode, after: ComplaintsCode]

const citesOf = ([before, after]: Codes, field: string): readonly string[] =>
  after.cites[field] ?? before.cites[field] ?? []

const statementChanges = ([before, after]: Codes): readonly Found[] =>
  (Object.keys(STATEMENTS) as readonly StatementId[]).flatMap((id) => {
    const [old, now] = [before.statements[id], after.statements[id]]
    if (sameData(old, now)) return []
    const says = (of: typeof old): boolean | undefined => (of !== undefined && "says" in of ? of.says : undefined)
    const kind: ChangeKind =
      says(old) === false && says(now) === true
        ? "statementAdded"
        : says(old) === true && says(now) === false
          ? "statementDropped"
          : "statementChanged"
    return [found(kind, `statements.${id}`, STATEMENTS[id], old, now)]
  })

const adrChanges = (codes: Codes): readonly Found[] => {
  const [a, b] = [codes[0].adr, codes[1].adr]
  const term = (field: "after" | "route" | "within"): readonly Found[] =>
    sameData(a[field], b[field]) || alters(codes[1], { adr: { ...b, [field]: a[field] } })
      ? []
      : [found("termChanged", `adr.${field}`, `adr.${field}`, a[field], b[field], citesOf(codes, `adr.${field}`))]
  const exclusions =
    isList(a.exclusions) && isList(b.exclusions)
      ? listChanges(
          "adr.exclusions",
          "left out of ADR",
          [a.exclusions, b.exclusions],
          ["exclusionAdded", "exclusionRemoved"],
          citesOf(codes, "adr.exclusions"),
        )
      : sameData(a.exclusions, b.exclusions)
        ? []
        : [found("termChanged", "adr.exclusions", "left out of ADR", a.exclusions, b.exclusions)]
  return [...term("after"), ...term("route"), ...term("within"), ...exclusions, ...schemeChanges(codes)]
}

const schemeChanges = (codes: Codes): readonly Found[] => {
  const [a, b] = [codes[0].adr.schemes, codes[1].adr.schemes]
  const clauses = citesOf(codes, "adr.schemes")
  if (sameData(a, b)) return []
  if (!isList(a) || !isList(b)) return [found("termChanged", "adr.schemes", "the ADR schemes named", a, b, clauses)]
  const names = (of: typeof a): readonly string[] => [...new Set(of.map(({ scheme }) => scheme))]
  const listed = listChanges(
    "adr.schemes",
    "the ADR schemes named",
    [names(a), names(b)],
    ["schemeAdded", "schemeRemoved"],
    clauses,
  )
  return listed.length > 0 ? listed : [found("contactChanged", "adr.schemes", "the ADR schemes named", a, b, clauses)]
}

const citeChanges = ([before, after]: Codes): readonly Found[] =>
  [...new Set([...Object.keys(after.cites), ...Object.keys(before.cites)])].flatMap((field) =>
    sameData(before.cites[field], after.cites[field])
      ? []
      : [
          found(
            "citationChanged",
            `cites.${field}`,
            `the clauses of ${field}`,
            before.cites[field],
            after.cites[field],
          ),
        ],
  )

/** Whether the rules of a code would be others with some fields as they were: then the rules tell that these changed. */
const alters = (code: ComplaintsCode, fields: Partial<ComplaintsCode>): boolean =>
  !sameData(machinesOf({ ...code, ...fields }, null), machinesOf(code, null))

const plainChange = (field: Field, codes: Codes): readonly Found[] => {
  const [before, after] = codes
  const kind = KINDS[field] ?? "termChanged"
  if (kind === "termChanged" && alters(after, { [field]: before[field] })) return []
  return [found(kind, field, field, before[field], after[field], citesOf(codes, field))]
}

/**
 * What changed in the fields of a code, as far as no rule that is made of them tells it.
 *
 * @param before - the code as it was
 * @param after - the code in its place
 * @since 0.1.0
 */
export const changesOfCode = (before: ComplaintsCode, after: ComplaintsCode): readonly Found[] => {
  const codes: Codes = [before, after]
  const fields = [...new Set([...Object.keys(after), ...Object.keys(before)])] as readonly Field[]
  return fields.flatMap((field): readonly Found[] => {
    if (ELSEWHERE.includes(field) || sameData(before[field], after[field])) return []
    switch (field) {
      case "calendar":
        return calendarChanges(before.calendar, after.calendar)
      case "statements":
        return statementChanges(codes)
      case "cites":
        return citeChanges(codes)
      case "adr":
        return adrChanges(codes)
      case "channels":
      case "subjects": {
        const [old = [], now = []] = [before[field], after[field]]
        const kinds =
          field === "channels"
            ? (["channelAdded", "channelRemoved"] as const)
            : (["subjectAdded", "subjectRemoved"] as const)
        return isList<string>(old) && isList<string>(now)
          ? listChanges(field, field, [old, now], kinds, citesOf(codes, field))
          : [found("termChanged", field, field, old, now, citesOf(codes, field))]
      }
      default:
        return plainChange(field, codes)
    }
  })
}
