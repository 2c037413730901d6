/**
 * The commands about the readings of the Code.
 *
 * @since 0.1.0
 */
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import { runCompare } from "./commands/compare.ts"
import { runReadings } from "./commands/readings.ts"
import * as flags from "./flags.ts"
import { type Invocation, optional } from "./invocation.ts"

/**
 * The command `readings`: the register of readings.
 *
 * @since 0.1.0
 */
export const readingsCommand = ({ host, carryOut }: Invocation) =>
  Command.make(
    "readings",
    { code: flags.code, codeAlone: flags.codeAlone, json: flags.json, width: flags.width, ascii: flags.ascii },
    ({ code, codeAlone, json, width, ascii }) =>
      carryOut(() =>
        runReadings(host, { codeAlone, json, ascii, ...optional("code", code), ...optional("width", width) }),
      ),
  ).pipe(Command.withDescription("List the phrases of the Code that can be read in several ways, and the defaults"))

/**
 * The command `compare`: where readings lead to different outcomes.
 *
 * @since 0.1.0
 */
export const compareCommand = ({ host, carryOut }: Invocation) =>
  Command.make(
    "compare",
    {
      file: Argument.String("path").pipe(
        Argument.withMetavar("FILE|DIR"),
        Argument.withDescription("a log of events, JSON or NDJSON, or a folder of them; - is standard input"),
      ),
      byReadings: Flag.Boolean("readings").pipe(
        Flag.withDefault(false),
        Flag.withoutNegation,
        Flag.withDescription("compare what comes of the cases under every combination of readings"),
      ),
      at: flags.at,
      code: flags.code,
      readings: flags.readings,
      codeAlone: flags.codeAlone,
      json: flags.json,
      caseId: flags.caseId,
      width: flags.width,
      ascii: flags.ascii,
    },
    ({ file, byReadings, at, code, readings, codeAlone, json, caseId, width, ascii }) =>
      carryOut(() =>
        runCompare(host, {
          file,
          byReadings,
          readings,
          codeAlone,
          json,
          ascii,
          ...optional("at", at),
          ...optional("caseId", caseId),
          ...optional("code", code),
          ...optional("width", width),
        }),
      ),
  ).pipe(Command.withDescription("Show where the readings of the Code lead to different outcomes, and by how much"))
