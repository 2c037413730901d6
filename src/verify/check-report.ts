/**
 * The report of a check of a code: what counts, what is accepted, what is only shown.
 *
 * @since 0.1.0
 */
import type { ComplaintsCode } from "../code/complaints-code.ts"
import { type Accepted, type Baseline, sift } from "./baseline.ts"
import { type CheckedProof, exploredIn, type ProvedInvariant, proofPart, provedIn } from "./check-proof.ts"
import type { Conformance, ConformanceBetween, ConformanceParts, Finding } from "./conformance/finding.ts"
import type { Explored } from "./explore/found.ts"
import type { CheckPart } from "./parts.ts"
import type { StaticFinding } from "./static/finding.ts"

/**
 * Who accepted a finding, why and until when.
 *
 * @since 0.1.0
 */
export type Acceptance = Omit<Accepted, "rule" | "clause">

/**
 * A finding that counts; one that had been accepted and is no longer says so.
 *
 * @since 0.1.0
 */
export interface CountingFinding extends Finding {
  readonly expired?: Acceptance
}

/**
 * The report of a check, in the order in which it is written. Where conformance was not asked for, `on` is null and the
 * lists are empty; its part says why.
 *
 * @since 0.1.0
 */
export interface CheckReport extends Omit<ConformanceParts, "findings"> {
  readonly code: Pick<ComplaintsCode, "id"> & { readonly version?: string; readonly versions?: readonly string[] }
  /** The local date that the code is held against the regulation on, `YYYY-MM-DD`. */
  readonly on: string | null
  /** The first and the last date, where it is held against it for a time. */
  readonly from?: string
  readonly to?: string
  readonly strict: boolean
  readonly findings: readonly CountingFinding[]
  readonly accepted: readonly (Finding & { readonly accepted: Acceptance })[]
  /** Entries of the baseline that are about nothing that was found. */
  readonly stale: readonly Accepted[]
  /** What is wrong with the rules as they stand, before any case. */
  readonly staticFindings: readonly StaticFinding[]
  /** Every invariant and what it came to; none where the proof was left out. */
  readonly invariants: readonly ProvedInvariant[]
  /** How much was explored to prove them; null where the proof was left out. */
  readonly explored: Explored | null
  readonly parts: readonly CheckPart[]
}

/**
 * What a report is made of.
 *
 * @since 0.1.0
 */
export interface Checked {
  readonly code: CheckReport["code"]
  readonly conformance?: Conformance | ConformanceBetween
  readonly baseline?: Baseline
  readonly strict: boolean
  readonly staticFindings?: readonly StaticFinding[]
  /** The proof of each version that was looked at, or why it was left out; nothing where the check has no such part. */
  readonly proof?: CheckedProof
  /** The parts beside conformance and the proof. */
  readonly parts: readonly CheckPart[]
}

const acceptance = ({ reason, owner, expires }: Accepted): Acceptance => ({ reason, owner, expires })

const NOTHING: ConformanceParts = { findings: [], unknown: [], unverified: [], notes: [], held: [] }

/** Accepted findings are judged on the date asked about, or on the last one. */
const dateOf = (found: Conformance | ConformanceBetween): string => ("on" in found ? found.on : found.to)

/**
 * The report of a check. Findings of confirmed requirements count; where the check is strict, those of unverified ones that
 * the code does not meet count too.
 *
 * @param checked - what was found, the baseline, and the other parts
 * @example
 * import { reportOfCheck } from "@opustech/complaints-code/verify"
 * const code = { id: "opus", version: "1", provider: "Opus", title: "Complaints Code" }
 * reportOfCheck({ code, strict: false, parts: [] }).findings // => []
 * @since 0.1.0
 */
export const reportOfCheck = ({
  code,
  conformance,
  baseline,
  strict,
  staticFindings = [],
  proof,
  parts,
}: Checked): CheckReport => {
  const found: ConformanceParts = conformance ?? NOTHING
  const shown = found.unverified
    .filter(({ outcome }) => outcome === "fails")
    .map(({ outcome: _, ...finding }) => finding)
  const counting = strict ? [...found.findings, ...shown] : found.findings
  const sifted = sift(
    counting,
    found,
    baseline ?? { accepted: [] },
    conformance === undefined ? "" : dateOf(conformance),
  )
  const expired = new Map(sifted.expired.map(({ finding, entry }) => [finding, entry]))
  const counted = counting.filter((each) => sifted.findings.includes(each) || expired.has(each))
  return {
    code,
    on: conformance !== undefined && "on" in conformance ? conformance.on : null,
    ...(conformance !== undefined && "from" in conformance ? { from: conformance.from, to: conformance.to } : {}),
    strict,
    findings: counted.map((each) => {
      const entry = expired.get(each)
      return entry === undefined ? each : { ...each, expired: acceptance(entry) }
    }),
    accepted: sifted.accepted.map(({ finding, entry }) => ({ ...finding, accepted: acceptance(entry) })),
    unknown: found.unknown,
    unverified: found.unverified,
    notes: found.notes,
    held: found.held,
    stale: conformance === undefined ? [] : sifted.stale,
    staticFindings,
    invariants: proof === undefined ? [] : provedIn(proof),
    explored: proof === undefined ? null : exploredIn(proof),
    parts: [conformancePart(conformance), ...parts, ...(proof === undefined ? [] : [proofPart(proof)])],
  }
}

const conformancePart = (found: Conformance | ConformanceBetween | undefined): CheckPart =>
  found === undefined
    ? {
        part: "conformance",
        done: false,
        why: "no date is given, and the library has no today: give --on, or --from and --to",
      }
    : {
        part: "conformance",
        done: true,
        checked: `${new Set([...found.held, ...[found.findings, found.unknown, found.unverified].flatMap((list) => list.map(({ rule }) => rule))]).size} requirements`,
        faults: [],
      }

/**
 * Whether a check found something that is to fail a run: a finding that is an error, or in a strict run a warning, and is
 * not accepted; or a fault of the rules.
 *
 * @param report - the report of a check
 * @example
 * import { isFailing, reportOfCheck } from "@opustech/complaints-code/verify"
 * const code = { id: "opus", version: "1", provider: "Opus", title: "Complaints Code" }
 * isFailing(reportOfCheck({ code, strict: false, parts: [] })) // => false
 * @since 0.1.0
 */
export const isFailing = ({ findings, parts, strict }: CheckReport): boolean =>
  findings.some(({ severity }) => severity === "error" || (strict && severity === "warning")) ||
  parts.some((each) => each.done && each.faults.length > 0)
