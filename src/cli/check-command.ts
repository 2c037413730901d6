/**
 * The command `check`: a code held against the regulation, its own rules and its text.
 *
 * @since 0.1.0
 */
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import { runCheck } from "./commands/check.ts"
import { FOLDER } from "./commands/check-proof.ts"
import * as flags from "./flags.ts"
import { type Invocation, optional } from "./invocation.ts"

const date = (name: string, metavar: string, description: string) =>
  Flag.String(name).pipe(Flag.withMetavar(metavar), Flag.withDescription(description), Flag.optional)

/**
 * The command `check`.
 *
 * @since 0.1.0
 */
export const checkCommand = ({ host, carryOut }: Invocation) =>
  Command.make(
    "check",
    {
      code: Flag.String("code").pipe(
        Flag.withMetavar("FILE"),
        Flag.withDescription("check the code in this file, or its versions; else Opus's"),
        Flag.optional,
      ),
      on: date("on", "DATE|now", "hold it against the regulation in force on this date, for example 2026-11-23"),
      from: date("from", "DATE", "hold it against the regulation from this date on, up to --to"),
      to: date("to", "DATE", "the last date, with --from"),
      strict: Flag.Boolean("strict").pipe(
        Flag.withoutNegation,
        Flag.withDefault(false),
        Flag.withDescription("let warnings and unverified requirements count as well"),
      ),
      baseline: Flag.String("baseline").pipe(
        Flag.withMetavar("FILE"),
        Flag.withDescription("findings that are accepted (JSON), each with its reason, owner and last day"),
        Flag.optional,
      ),
      mutate: Flag.Boolean("mutate").pipe(
        Flag.withoutNegation,
        Flag.withDefault(false),
        Flag.withDescription(
          "change the rules one by one and tell which changes nothing notices (takes a minute or two)",
        ),
      ),
      proof: flags.proof,
      invariants: Flag.String("invariant").pipe(
        Flag.withMetavar("ID"),
        Flag.withDescription("prove only this invariant; may be repeated"),
        Flag.atLeast(0),
      ),
      budget: flags.budget,
      counterexamples: Flag.String("counterexamples").pipe(
        Flag.withMetavar("DIR"),
        Flag.withDescription(
          `write the case that shows a broken invariant into this folder, for timeline; else ${FOLDER}`,
        ),
        Flag.optional,
      ),
      killers: Flag.Literals("killers", ["invariants"]).pipe(
        Flag.withMetavar("invariants"),
        Flag.withDescription("with --mutate, ask the invariants of what nothing else notices (takes seconds a change)"),
        Flag.optional,
      ),
      record: Flag.String("record").pipe(
        Flag.withMetavar("FILE"),
        Flag.withDescription("with --mutate, write the score into this file (JSON), for docs --mutation"),
        Flag.optional,
      ),
      format: Flag.Literals("format", ["text", "json", "sarif"]).pipe(
        Flag.withMetavar("text|json|sarif"),
        Flag.withDefault("text"),
        Flag.withDescription("write text, JSON or SARIF 2.1.0"),
      ),
      json: Flag.Boolean("json").pipe(
        Flag.withoutNegation,
        Flag.withDefault(false),
        Flag.withDescription("write JSON, as --format json does"),
      ),
      readings: flags.readings,
      width: flags.width,
      ascii: flags.ascii,
    },
    ({ code, on, from, to, baseline, budget, counterexamples, killers, record, format, json, width, ...others }) =>
      carryOut(() =>
        runCheck(host, {
          ...others,
          format: json ? "json" : format,
          ...optional("budget", budget),
          ...optional("counterexamples", counterexamples),
          ...optional("code", code),
          ...optional("on", on),
          ...optional("from", from),
          ...optional("to", to),
          ...optional("baseline", baseline),
          ...optional("killers", killers),
          ...optional("record", record),
          ...optional("width", width),
        }),
      ),
  ).pipe(
    Command.withDescription(
      "Hold a code against the regulation, its text and its own rules, and prove its invariants; exit with 1 on findings",
    ),
  )
