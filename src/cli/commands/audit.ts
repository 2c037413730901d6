/**
 * The command `audit`: every case of a stream of events under the operative rule, in totals and with the worst of them.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { auditor } from "../../verify/audit.ts"
import { auditFilesOf, takeFile } from "../audit-input.ts"
import { type CodeOptions, readEnacted } from "../code-input.ts"
import type { Host, Sink } from "../host.ts"
import { nameOf, readAt, whyUnreadable } from "../input.ts"
import { EXIT, type Outcome, type Unusable, unusable } from "../outcome.ts"
import type { AuditOutput } from "../outputs.ts"
import { progressOf } from "../progress.ts"
import { noRejects, type PlacedReject } from "../rejects.ts"
import { auditPage } from "../render/audit.ts"
import { pageOf, styleOf } from "../render/style.ts"

/**
 * What `audit` is asked.
 *
 * @since 0.1.0
 */
export interface AuditCommandOptions extends CodeOptions {
  readonly file: string
  readonly at?: string
  readonly json: boolean
  /** The file in which what cannot be taken is kept. */
  readonly rejects?: string
  readonly width?: number
  readonly ascii: boolean
}

/** The file for the rejects, if one was asked for; never one that is read. */
const sinkFor = async (
  host: Host,
  file: string | undefined,
  read: readonly string[],
): Promise<Result.Result<Sink | undefined, Unusable>> => {
  if (file === undefined) return Result.succeed(undefined)
  if (read.includes(file)) return unusable("it is read, and would be overwritten: name another file", "--rejects")
  try {
    return Result.succeed(await host.createFile(file))
  } catch (error) {
    return unusable(whyUnreadable(error), `--rejects ${nameOf(file)}`)
  }
}

const sayPlace = ({ file, line, path }: PlacedReject): string =>
  [...(file === undefined ? [] : [file]), ...(line === undefined ? [] : [`line ${line}`]), path ?? ""]
    .filter((each) => each !== "")
    .join(": ")

/**
 * Runs `audit`.
 *
 * @since 0.1.0
 */
export const runAudit = async (host: Host, options: AuditCommandOptions): Promise<Outcome> => {
  const enacted = await readEnacted(host, options, [options.file])
  if (Result.isFailure(enacted)) return Result.fail(enacted.failure)
  const at = readAt(host, options.at)
  if (Result.isFailure(at)) return Result.fail(at.failure)
  const found = await auditFilesOf(host, options.file)
  if (Result.isFailure(found)) return Result.fail(found.failure)
  const { files, size } = found.success
  const sink = await sinkFor(host, options.rejects, files)
  if (Result.isFailure(sink)) return Result.fail(sink.failure)
  const rejects = noRejects(sink.success)
  const progress = progressOf(host, size, options.ascii)
  const audit = auditor(enacted.success, at.success === undefined ? {} : { at: at.success })
  const taking = { auditor: audit, rejects, progress, named: files.length > 1 }
  let lines = 0
  for (const file of files) {
    const taken = await takeFile(host, file, taking)
    await (Result.isFailure(taken) ? progress.end() : undefined)
    if (Result.isFailure(taken)) return Result.fail(taken.failure)
    lines += taken.success
  }
  await progress.end()
  await rejects.close()
  const [first] = rejects.first()
  if (audit.taken() === 0)
    return unusable(
      first === undefined
        ? "there are no events"
        : `no event could be taken; the first reject: ${sayPlace(first)}: ${first.why}`,
      nameOf(options.file),
    )
  const output: AuditOutput = {
    ...audit.report(),
    input: {
      files,
      lines,
      rejects: { total: rejects.total(), kept: options.rejects ?? null, first: rejects.first() },
    },
  }
  const style = styleOf(host, options)
  await host.stdout.write(
    `${options.json ? JSON.stringify(output, null, 2) : pageOf(auditPage(enacted.success, output, style), style)}\n`,
  )
  return Result.succeed(output.errors > 0 ? EXIT.finding : EXIT.fine)
}
