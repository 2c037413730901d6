/**
 * The report of a check as SARIF 2.1.0 (Static Analysis Results Interchange Format), for what shows findings in CI.
 *
 * @since 0.1.0
 */
import type { CheckReport, CountingFinding } from "../verify/check-report.ts"
import type { ConformanceNote, Finding } from "../verify/conformance/finding.ts"
import type { RuleFault } from "../verify/parts.ts"
import { type SarifRule, sarifRule } from "./sarif-rules.ts"

/**
 * A result. What is no failure (`kind` other than `fail`) has the level `none`, as the format wants it.
 *
 * @since 0.1.0
 */
export interface SarifResult {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly kind: "fail" | "open" | "review" | "informational"
  readonly level: "error" | "warning" | "note" | "none"
  readonly message: { readonly text: string }
  readonly locations: readonly object[]
  readonly fingerprints: Readonly<Record<string, string>>
  readonly suppressions?: readonly {
    readonly kind: "external"
    readonly status: "accepted"
    readonly justification: string
  }[]
  readonly properties?: object
}

/**
 * A log of one run.
 *
 * @since 0.1.0
 */
export interface SarifLog {
  readonly $schema: string
  readonly version: "2.1.0"
  readonly runs: readonly [
    {
      readonly tool: {
        readonly driver: { readonly name: string; readonly version: string; readonly rules: readonly SarifRule[] }
      }
      readonly invocations: readonly object[]
      readonly results: readonly SarifResult[]
      readonly properties: object
    },
  ]
}

type Unnumbered = Omit<SarifResult, "ruleIndex" | "locations" | "fingerprints"> & { readonly places: readonly string[] }

const sayDates = ({ since, until }: Finding): string =>
  since === null && until === null
    ? "since when is not known"
    : `${since === null ? "since when is not known" : `since ${since}`}${until === null ? "" : `, until ${until}`}`

const messageOf = ({ found, conforms, expired, ...finding }: CountingFinding): { readonly text: string } => {
  const accepted =
    expired === undefined ? "" : ` It was accepted by ${expired.owner} until ${expired.expires}: ${expired.reason}.`
  return {
    text: `Found: ${found}. What would conform: ${conforms} (${sayDates({ found, conforms, ...finding })}).${accepted}`,
  }
}

const ofFinding = (finding: CountingFinding, kind: SarifResult["kind"]): Unnumbered => ({
  ruleId: finding.rule,
  kind,
  level: kind === "fail" ? finding.severity : "none",
  message: messageOf(finding),
  places: finding.clauses,
  properties: { confidence: finding.confidence, since: finding.since, until: finding.until, source: finding.source },
})

const ofFault = ({ rule, at, message }: RuleFault): Unnumbered => ({
  ruleId: rule,
  kind: "fail",
  level: "error",
  message: { text: `${at}: ${message}` },
  places: [at],
})

const ofNote = ({ about, of, clauses, says, rules }: ConformanceNote): Unnumbered => ({
  ruleId: `note.${about}`,
  kind: "informational",
  level: "none",
  message: { text: rules.length === 0 ? `${says}.` : `${says} (${rules.join(", ")}).` },
  places: [of, ...clauses],
})

const unnumbered = ({
  findings,
  accepted,
  unknown,
  unverified,
  notes,
  parts,
  strict,
}: CheckReport): readonly Unnumbered[] => [
  ...findings.map((each) => ofFinding(each, "fail")),
  ...accepted.map(({ accepted: by, ...finding }): Unnumbered => {
    const justification = `${by.reason} (${by.owner}, until ${by.expires})`
    return { ...ofFinding(finding, "fail"), suppressions: [{ kind: "external", status: "accepted", justification }] }
  }),
  ...unknown.map((each) => ofFinding(each, "open")),
  // In a strict run those that the code does not meet are among the findings already.
  ...unverified
    .filter(({ outcome }) => !strict || outcome === "unknown")
    .map(({ outcome, ...finding }) => ofFinding(finding, outcome === "fails" ? "review" : "open")),
  ...parts.flatMap((each) => (each.done ? each.faults.map(ofFault) : [])),
  ...notes.map(ofNote),
]

/** A file name or an address as a reference; standard input has none. */
const artifactOf = (location: string): object =>
  location === "-" ? {} : { physicalLocation: { artifactLocation: { uri: encodeURI(location.replaceAll("\\", "/")) } } }

/**
 * The report of a check as a SARIF log: a rule for each requirement that something is said of, with its text, source and
 * dates; the findings as failures, those accepted with their suppressions; what is not known and what is unverified as
 * results of no level; and what was left out as a notification.
 *
 * @param report - the report of a check
 * @param options - `version`, that of the tool; `location`, the file of the code, or the address of its page
 * @since 0.1.0
 */
export const sarifOf = (
  report: CheckReport,
  { version, location }: { readonly version: string; readonly location: string },
): SarifLog => {
  const results = unnumbered(report)
  const ids = [...new Set(results.map((each) => each.ruleId))]
  const artifact = artifactOf(location)
  const notifications = [
    ...report.parts.flatMap((each) =>
      each.done ? [] : [{ level: "note", message: { text: `${each.part} was left out: ${each.why}` } }],
    ),
    ...report.stale.map(({ rule, clause }) => ({
      level: "warning",
      message: {
        text: `the baseline accepts ${rule}${clause === undefined ? "" : ` (${clause})`}, which is not found`,
      },
    })),
  ]
  return {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "complaints-code", version, rules: ids.map(sarifRule) } },
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications }],
        results: results.map(({ places, ...result }) => ({
          ...result,
          ruleIndex: ids.indexOf(result.ruleId),
          locations: [
            {
              ...artifact,
              logicalLocations: places.map((name) => ({
                name,
                fullyQualifiedName: `${report.code.id}/${name}`,
                kind: "clause",
              })),
            },
          ],
          fingerprints: { "ruleAndPlace/v1": [report.code.id, result.ruleId, ...places].join("/") },
        })),
        properties: {
          code: report.code,
          on: report.on,
          ...(report.from === undefined ? {} : { from: report.from, to: report.to }),
          strict: report.strict,
        },
      },
    ],
  }
}
