/**
 * `check --mutate`: the rules of a code changed one by one, and which changes nothing notices.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import { mutationRecordOf } from "../../publish/mutation-record.ts"
import { figure } from "../../text/figure.ts"
import { invariantKiller } from "../../verify/mutation/invariant-killer.ts"
import { type Mutation, type MutationScore, mutate, type Survivor } from "../../verify/mutation/mutate.ts"
import type { Host } from "../host.ts"
import { type Unusable, unusable } from "../outcome.ts"
import type { MutationScores, Score } from "../outputs.ts"
import { barOf } from "../progress.ts"
import { hanging } from "../render/plain.ts"
import type { Style } from "../render/style.ts"
import { writeFiles } from "../write-files.ts"

/**
 * Mutates a code, with a bar on a terminal.
 *
 * @param host - where it runs
 * @param code - a complaints code
 * @param options - whether the bar is ASCII, and whether invariants are asked of what nothing else notices
 * @since 0.1.0
 */
export const mutationOf = (
  host: Host,
  code: ComplaintsCode,
  { ascii, killers }: { readonly ascii: boolean; readonly killers?: "invariants" },
): Result.Result<Mutation, Unusable> => {
  const bar = barOf(host, { ascii, piece: "mutant", every: 50 })
  const mutated = mutate(code, {
    progress: bar.advance,
    ...(killers === undefined ? {} : { killers: [invariantKiller(code)] }),
  })
  bar.end()
  return Result.isSuccess(mutated) ? Result.succeed(mutated.success) : unusable(mutated.failure.message, "--mutate")
}

/**
 * Writes the record of a mutation into a file.
 *
 * @param host - the outside world
 * @param mutation - the mutation, if there was one
 * @param code - the code that was mutated
 * @param on - the local date of the law under which its rules are hashed
 * @param file - the file; undefined where none is wanted
 * @since 0.1.0
 */
export const writeRecord = async (
  host: Host,
  mutation: Mutation | undefined,
  code: ComplaintsCode | undefined,
  on: string | null,
  file: string | undefined,
): Promise<Result.Result<void, Unusable>> => {
  if (file === undefined || mutation === undefined || code === undefined || on === null)
    return Result.succeed(undefined)
  const record = mutationRecordOf(code, mutation, { on })
  if (Result.isFailure(record)) return unusable(record.failure.message, "--record")
  const at = file.lastIndexOf("/")
  const [folder, name] = at < 0 ? [".", file] : [file.slice(0, at) || "/", file.slice(at + 1)]
  const done = await writeFiles(host, folder, new Map([[name, `${JSON.stringify(record.success, null, 2)}\n`]]))
  return Result.isSuccess(done)
    ? Result.succeed(undefined)
    : unusable(`cannot be written: ${done.failure.why}`, `--record ${file}`)
}

/**
 * Whether a mutant survives that nothing explains.
 *
 * @since 0.1.0
 */
export const survives = ({ survivors }: Mutation): boolean => survivors.some(({ explained }) => !explained)

const scoreOf = ({ total, killed, survivors }: MutationScore): Score => ({
  total,
  killed,
  survivors: survivors.map(({ mutant, why, explained }) => ({ mutant: mutant.id, says: mutant.says, why, explained })),
})

/**
 * The score as JSON: of the changes of the rules, and apart from them of citations left out.
 *
 * @since 0.1.0
 */
export const mutationJson = ({ citations, ...rules }: Mutation): MutationScores => ({
  ...scoreOf(rules),
  citations: scoreOf(citations),
})

const killersIn = ({ kills }: MutationScore): string => {
  const names = {
    static: "static checks",
    scenario: "cases worked out by hand",
    conformance: "the regulation",
    coverage: "clause coverage",
    text: "the words of the text",
    invariant: "invariants",
  }
  return (Object.keys(names) as (keyof typeof names)[])
    .map((by) => [by, kills.filter(({ kill }) => kill.by === by).length] as const)
    .filter(([, n]) => n > 0)
    .map(([by, n]) => `${figure(n)} by ${names[by]}`)
    .join(", ")
}

const summaryOf = (score: MutationScore): string => {
  const explained = score.survivors.filter((each) => each.explained).length
  const left = score.survivors.length - explained
  return `${figure(score.killed)} of ${figure(score.total)} noticed (${killersIn(score)})${
    explained === 0 ? "" : `, ${figure(explained)} equivalent`
  }, ${left === 0 ? "none" : figure(left)} left`
}

const survivorLines = ({ mutant, why }: Survivor, { glyphs, paint, width }: Style): readonly string[] => [
  ...hanging(` ${paint("bad", glyphs.late)} `, `${mutant.says}.`, width - 1),
  ...hanging("   ", `${paint("faint", why)}`, width - 1),
]

/**
 * The score as lines of the page: how many changes are noticed and by what, then each that nothing notices.
 *
 * @since 0.1.0
 */
export const mutationLines = (mutation: Mutation, style: Style): readonly string[] => {
  const { citations } = mutation
  const { glyphs, paint, width } = style
  const unexplained = (score: MutationScore) => score.survivors.filter(({ explained }) => !explained)
  return [
    "",
    paint("strong", "Rule mutation"),
    ...hanging(` ${glyphs.bullet} `, `changes of the rules: ${summaryOf(mutation)}`, width - 1),
    ...unexplained(mutation).flatMap((each) => survivorLines(each, style)),
    ...hanging(` ${glyphs.bullet} `, `citations left out, which fail nothing: ${summaryOf(citations)}`, width - 1),
  ]
}
