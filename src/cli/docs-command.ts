/**
 * The command `docs`: what compliance reads of a code, as files.
 *
 * @since 0.1.0
 */
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import { runDocs } from "./commands/docs.ts"
import * as flags from "./flags.ts"
import { type Invocation, optional } from "./invocation.ts"

/**
 * The command `docs`.
 *
 * @since 0.1.0
 */
export const docsCommand = ({ host, carryOut }: Invocation) =>
  Command.make(
    "docs",
    {
      out: Flag.String("out").pipe(
        Flag.withMetavar("DIR"),
        Flag.withDescription("write into this folder, which is made if it is not there"),
      ),
      code: Flag.String("code").pipe(
        Flag.withMetavar("FILE"),
        Flag.withDescription(
          "publish the code in this file; of several versions, the one in force on the date; else Opus's",
        ),
        Flag.optional,
      ),
      on: Flag.String("on").pipe(
        Flag.withMetavar("DATE|now"),
        Flag.withDescription("hold it against the regulation in force on this date, for example 2026-11-23"),
        Flag.optional,
      ),
      baseline: Flag.String("baseline").pipe(
        Flag.withMetavar("FILE"),
        Flag.withDescription("findings that are accepted (JSON), each with its reason, owner and last day"),
        Flag.optional,
      ),
      mutation: Flag.String("mutation").pipe(
        Flag.withMetavar("FILE"),
        Flag.withDescription("show the score of rule mutation in this file, as check --mutate --record writes it"),
        Flag.optional,
      ),
      format: Flag.Literals("format", ["md", "html"]).pipe(
        Flag.withMetavar("md|html"),
        Flag.withDefault("md"),
        Flag.withDescription("write Markdown with pictures beside it, or a site of HTML"),
      ),
      readings: flags.readings,
      proof: flags.proof,
      budget: flags.budget,
    },
    ({ code, on, baseline, mutation, budget, ...others }) =>
      carryOut(() =>
        runDocs(host, {
          ...others,
          ...optional("budget", budget),
          ...optional("code", code),
          ...optional("on", on),
          ...optional("baseline", baseline),
          ...optional("mutation", mutation),
        }),
      ),
  ).pipe(Command.withDescription("Write the pages that compliance reads: the annotated code, procedures, deadlines"))
