/**
 * The proof in `check`: every invariant proved of each version, and the cases that show a broken one written down.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import type { CheckedProof, ProvedInvariant } from "../../verify/check-proof.ts"
import type { CheckReport } from "../../verify/check-report.ts"
import type { Proof } from "../../verify/proof.ts"
import type { Host } from "../host.ts"
import { type Unusable, unusable } from "../outcome.ts"
import { type Bar, barOf } from "../progress.ts"
import type { Replay } from "../render/proof.ts"
import { proveOn } from "../tasks.ts"
import { writeFiles } from "../write-files.ts"

/**
 * What `check` is asked of the proof.
 *
 * @since 0.1.0
 */
export interface ProofOptions {
  /** Whether there is one at all. */
  readonly proof: boolean
  /** The ids of the invariants to prove; none for all. */
  readonly invariants: readonly string[]
  /** The most situations that one search may find. */
  readonly budget?: number
  /** The folder for the cases that show a broken invariant. */
  readonly counterexamples?: string
  readonly ascii: boolean
}

/**
 * The folder for the cases that show a broken invariant, where none is named.
 *
 * @since 0.1.0
 */
export const FOLDER = "counterexamples"

/**
 * The most situations that one search may find, where nothing is said: several times what Opus's code needs, and no more than
 * memory holds.
 *
 * @since 0.1.0
 */
export const BUDGET = 40_000

/**
 * Why what is asked of the proof is unclear, if it is.
 *
 * @since 0.1.0
 */
export const whyProofUnclear = ({ proof, invariants, budget, counterexamples }: ProofOptions): string | undefined => {
  const flags = [
    ...(invariants.length > 0 ? ["--invariant"] : []),
    ...(budget === undefined ? [] : ["--budget"]),
    ...(counterexamples === undefined ? [] : ["--counterexamples"]),
  ]
  return proof || flags.length === 0 ? undefined : `${flags[0]} bears on the proof: leave --no-proof out`
}

type Read<T> = Result.Result<T, Unusable>

const proofOf = async (
  { threads }: Host,
  code: ComplaintsCode,
  { invariants, budget = BUDGET }: ProofOptions,
  bar: Bar,
): Promise<Read<Proof | string>> => {
  const proved = await proveOn(
    threads,
    { code, options: { budget, ...(invariants.length === 0 ? {} : { invariants }) } },
    bar.advance,
  )
  if (Result.isSuccess(proved)) return Result.succeed(proved.success)
  const { failure } = proved
  if (failure._tag === "UnknownInvariant") return unusable(failure.message, "--invariant")
  if (failure._tag === "BudgetExceeded")
    return unusable(
      `a search of ${code.id} found more than ${budget} situations: give a larger one, or leave the proof out with --no-proof`,
      "--budget",
    )
  return Result.succeed(failure.message)
}

/**
 * Proves each version of a code, on as many threads as the host has, with a bar on a terminal. The other threads begin at
 * once, this one when the caller waits.
 *
 * @param host - the outside world
 * @param versions - the versions to prove
 * @param options - what is asked of the proof
 * @returns the proofs, or why they were left out; refused where an invariant is not known or the budget does not suffice
 * @since 0.1.0
 */
export const proofsOf = async (
  host: Host,
  versions: readonly ComplaintsCode[],
  options: ProofOptions,
): Promise<Read<CheckedProof>> => {
  if (!options.proof) return Result.succeed({ leftOut: "it was not asked for" })
  const bar = barOf(host, { ascii: options.ascii, piece: "invariant" })
  const proofs: { readonly version: string; readonly proof: Proof }[] = []
  for (const code of versions) {
    const proof = await proofOf(host, code, options, bar)
    bar.end()
    if (Result.isFailure(proof)) return Result.fail(proof.failure)
    if (typeof proof.success === "string") return Result.succeed({ leftOut: proof.success })
    proofs.push({ version: code.version, proof: proof.success })
  }
  return Result.succeed({ versions: proofs })
}

/**
 * The file in which the case that shows a broken invariant was written, or why it could not be.
 *
 * @since 0.1.0
 */
export interface Written {
  readonly file: string
  readonly unwritten?: string
}

/** A name that every file system takes. */
const nameOf = ({ id, version }: ProvedInvariant): string =>
  `${version === undefined ? "" : `${version.replaceAll(/[^\w.-]+/g, "-")}-`}${id}.json`

/**
 * Writes the case that shows each broken invariant into a file of its own, as a log that every command reads.
 *
 * @param host - the outside world
 * @param report - the report of the check
 * @param folder - the folder for them, by default `counterexamples`; made only where something is broken
 * @returns for each broken invariant of which there is such a case, its file
 * @since 0.1.0
 */
export const writeCounterexamples = async (
  host: Host,
  { invariants }: CheckReport,
  folder: string = FOLDER,
): Promise<ReadonlyMap<ProvedInvariant, Written>> => {
  const shown = invariants.filter(({ counterexample }) => counterexample !== undefined)
  if (shown.length === 0) return new Map()
  const files = new Map(
    shown.map((each) => [nameOf(each), `${JSON.stringify(each.counterexample?.log, null, 2)}\n`] as const),
  )
  const done = await writeFiles(host, folder, files)
  return new Map(
    shown.map((each) => {
      const file = `${folder}/${nameOf(each)}`
      return [each, Result.isSuccess(done) ? { file } : { file, unwritten: `${done.failure.at}: ${done.failure.why}` }]
    }),
  )
}

const quoted = (argument: string): string =>
  /^[\w./:=+@,-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", "'\\''")}'`

/**
 * The command that shows the case of a broken invariant as the proof saw it.
 *
 * @param invariant - the invariant
 * @param file - the file in which its case was written
 * @param code - the file of the code; undefined for Opus's
 * @returns the command; empty where there is no such case
 * @since 0.1.0
 */
export const replayOf = (
  { counterexample }: ProvedInvariant,
  file: string,
  code: string | undefined,
): readonly string[] =>
  counterexample === undefined
    ? []
    : [
        ...["timeline", file, "--at", counterexample.at],
        ...(code === undefined ? [] : ["--code", code]),
        ...Object.entries(counterexample.readings).flatMap(([id, choice]) => ["--reading", `${id}=${choice}`]),
        ...(counterexample.codeAlone === true ? ["--code-alone"] : []),
      ]

/**
 * How each broken invariant that was written down is looked at.
 *
 * @param written - the file of each
 * @param code - the file of the code; undefined for Opus's
 * @since 0.1.0
 */
export const replaysOf = (
  written: ReadonlyMap<ProvedInvariant, Written>,
  code: string | undefined,
): ReadonlyMap<ProvedInvariant, Replay> =>
  new Map(
    [...written].map(([invariant, { file, ...rest }]) => [
      invariant,
      { command: ["complaints-code", ...replayOf(invariant, file, code)].map(quoted).join(" "), ...rest },
    ]),
  )
