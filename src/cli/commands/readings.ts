/**
 * The command `readings`: the register of the phrases that can be understood in several ways.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { LAW_READINGS } from "../../code/law-readings.ts"
import { readEnacted } from "../code-input.ts"
import type { Host } from "../host.ts"
import { EXIT, type Outcome } from "../outcome.ts"
import type { ReadingsOutput } from "../outputs.ts"
import { registerPage } from "../render/readings.ts"
import { pageOf, styleOf } from "../render/style.ts"

/**
 * What `readings` is asked.
 *
 * @since 0.1.0
 */
export interface ReadingsOptions {
  readonly code?: string
  readonly codeAlone: boolean
  readonly json: boolean
  readonly width?: number
  readonly ascii: boolean
}

/**
 * Runs `readings`.
 *
 * @since 0.1.0
 */
export const runReadings = async (host: Host, options: ReadingsOptions): Promise<Outcome> => {
  const enacted = await readEnacted(host, { ...options, readings: [] })
  if (Result.isFailure(enacted)) return Result.fail(enacted.failure)
  const { id, version, readings } = enacted.success.code
  const report: ReadingsOutput = {
    code: { id, version },
    readings: readings.map((reading) => {
      const { alternatives, why, ...rest } = reading
      const source = LAW_READINGS.some((each) => each === reading) ? "regulation" : "code"
      return { ...rest, source, alternatives, default: alternatives[0].id, why }
    }),
  }
  const style = styleOf(host, options)
  const text = options.json ? JSON.stringify(report, null, 2) : pageOf(registerPage(enacted.success.code, style), style)
  await host.stdout.write(`${text}\n`)
  return Result.succeed(EXIT.fine)
}
