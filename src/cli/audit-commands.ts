/**
 * The command about many cases at once.
 *
 * @since 0.1.0
 */
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import { runAudit } from "./commands/audit.ts"
import * as flags from "./flags.ts"
import { type Invocation, optional } from "./invocation.ts"

/**
 * The command `audit`: every case of a stream of events, in totals and with the worst of them.
 *
 * @since 0.1.0
 */
export const auditCommand = ({ host, carryOut }: Invocation) =>
  Command.make(
    "audit",
    {
      file: Argument.String("path").pipe(
        Argument.withMetavar("FILE.ndjson|DIR"),
        Argument.withDescription("events, one a line of JSON, or a folder of logs; - is standard input"),
      ),
      at: Flag.String("at").pipe(
        Flag.withMetavar("INSTANT|now"),
        Flag.withDescription("look at the cases at this instant; else at the last event of all"),
        Flag.optional,
      ),
      code: flags.code,
      readings: flags.readings,
      codeAlone: flags.codeAlone,
      json: flags.json,
      rejects: Flag.String("rejects").pipe(
        Flag.withMetavar("FILE"),
        Flag.withDescription(
          "keep what cannot be taken in this file, verbatim and with the reason, a line of JSON each",
        ),
        Flag.optional,
      ),
      width: flags.width,
      ascii: flags.ascii,
    },
    ({ file, at, code, readings, codeAlone, json, rejects, width, ascii }) =>
      carryOut(() =>
        runAudit(host, {
          file,
          readings,
          codeAlone,
          json,
          ascii,
          ...optional("at", at),
          ...optional("code", code),
          ...optional("rejects", rejects),
          ...optional("width", width),
        }),
      ),
  ).pipe(
    Command.withDescription("Audit many cases: how their duties stand, what is overdue, and which rules are broken"),
  )
