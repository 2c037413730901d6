/**
 * The command line: its commands, its exit codes, and where its output goes.
 *
 * @since 0.1.0
 */
import * as Cause from "effect/Cause"
import * as Console from "effect/Console"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { runDue } from "./commands/due.ts"
import { runExplain } from "./commands/explain.ts"
import { runTimeline } from "./commands/timeline.ts"
import * as flags from "./flags.ts"
import type { Host } from "./host.ts"
import { EXIT, type ExitCode, type Outcome } from "./outcome.ts"
import { platformOf } from "./platform.ts"
import { plain, visible } from "./render/plain.ts"

export const VERSION = "0.1.0"

const optional = <K extends string, T>(key: K, value: Option.Option<T>): { readonly [_ in K]?: T } =>
  Option.isSome(value) ? ({ [key]: value.value } as { readonly [_ in K]?: T }) : {}

/** The commands over a host; `end` is told how each ends. */
const commandOf = (host: Host, end: (outcome: Outcome) => void) => {
  const carryOut = (run: () => Promise<Outcome>) => Effect.promise(run).pipe(Effect.map(end))
  const timeline = Command.make(
    "timeline",
    {
      file: flags.logFile,
      at: flags.at,
      readings: flags.readings,
      json: flags.json,
      caseId: flags.caseId,
      failOn: Flag.Literals("fail-on", ["breach"]).pipe(
        Flag.withMetavar("breach"),
        Flag.withDescription("exit with 1 where a duty is breached"),
        Flag.optional,
      ),
      width: flags.width,
      ascii: flags.ascii,
    },
    ({ file, at, readings, json, caseId, failOn, width, ascii }) =>
      carryOut(() =>
        runTimeline(host, {
          file,
          readings,
          json,
          ascii,
          failOnBreach: Option.isSome(failOn),
          ...optional("at", at),
          ...optional("caseId", caseId),
          ...optional("width", width),
        }),
      ),
  ).pipe(Command.withDescription("Show a case: its state, deadlines, rights, and what may happen next"))
  const explain = Command.make(
    "explain",
    {
      file: flags.logFile,
      name: Argument.String("name").pipe(
        Argument.withMetavar("NORM|EVENT"),
        Argument.withDescription("the id of a norm or the type of an event"),
      ),
      at: flags.at,
      readings: flags.readings,
      json: flags.json,
      caseId: flags.caseId,
      width: flags.width,
      ascii: flags.ascii,
    },
    ({ file, name, at, readings, json, caseId, width, ascii }) =>
      carryOut(() =>
        runExplain(host, {
          file,
          name,
          readings,
          json,
          ascii,
          ...optional("at", at),
          ...optional("caseId", caseId),
          ...optional("width", width),
        }),
      ),
  ).pipe(Command.withDescription("Say why a norm or an event stands as it does, and what would have to happen"))
  const due = Command.make(
    "due",
    {
      from: Argument.String("from").pipe(
        Argument.withMetavar("INSTANT"),
        Argument.withDescription("the instant it runs from, for example 2024-10-23T17:49:00+01:00"),
        Argument.optional,
      ),
      span: Argument.String("span").pipe(
        Argument.withMetavar("SPAN"),
        Argument.withDescription('the span, for example "24 working hours"'),
        Argument.optional,
      ),
      batch: Flag.Boolean("batch").pipe(
        Flag.withDefault(false),
        Flag.withoutNegation,
        Flag.withDescription("answer a {from, span} line of JSON from standard input with a line each"),
      ),
      readings: flags.readings,
      calendar: Flag.String("calendar").pipe(
        Flag.withMetavar("FILE"),
        Flag.withDescription("a calendar (JSON) in place of Opus's"),
        Flag.optional,
      ),
      json: flags.json,
      width: flags.width,
      ascii: flags.ascii,
    },
    ({ from, span, batch, readings, calendar, json, width, ascii }) =>
      carryOut(() =>
        runDue(host, {
          batch,
          readings,
          json,
          ascii,
          ...optional("from", from),
          ...optional("span", span),
          ...optional("calendar", calendar),
          ...optional("width", width),
        }),
      ),
  ).pipe(Command.withDescription("Work out when a span of time from an instant is over"))
  return Command.make("complaints-code").pipe(
    Command.withDescription("A complaints code as data: run it, and ask it why"),
    Command.withSubcommands([timeline, explain, due]),
  )
}

/**
 * Runs the command line.
 *
 * @param argv - the arguments, without the program's own name
 * @param host - the outside world
 * @returns the exit code: 0 fine, 1 a finding that was asked for, 2 unusable input
 * @since 0.1.0
 */
export const run = async (argv: readonly string[], host: Host): Promise<ExitCode> => {
  let outcome: Outcome | undefined
  const said: Promise<void>[] = []
  const to =
    (output: Host["stdout"]) =>
    (...parts: readonly unknown[]): void => {
      said.push(Promise.resolve(output.write(`${parts.join(" ")}\n`)))
    }
  const console = { ...globalThis.console, log: to(host.stdout), info: to(host.stdout), error: to(host.stderr) }
  const program = Command.runWith(
    commandOf(host, (ended) => {
      outcome = ended
    }),
    { version: VERSION },
  )(argv).pipe(Effect.provideService(Console.Console, console), Effect.provide(platformOf(host)))
  const exit = await Effect.runPromiseExit(program as Effect.Effect<void>)
  await Promise.all(said)
  if (outcome !== undefined && Result.isSuccess(outcome)) return outcome.success
  if (outcome !== undefined) await host.stderr.write(`${outcome.failure.message.split("\n").map(visible).join("\n")}\n`)
  else if (Exit.isSuccess(exit)) return EXIT.fine
  else
    for (const defect of defectsOf(exit.cause)) await host.stderr.write(`an error of the program itself: ${defect}\n`)
  return EXIT.unusable
}

/** What was not foreseen; a refused invocation is, and has been presented. */
const defectsOf = ({ reasons }: Cause.Cause<unknown>): readonly string[] =>
  reasons.flatMap((each) => (Cause.isDieReason(each) ? [plain(String(each.defect))] : []))
