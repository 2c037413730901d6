/**
 * The command line: its commands, its exit codes, and where its output goes.
 *
 * @since 0.1.0
 */
import * as Cause from "effect/Cause"
import * as Console from "effect/Console"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Result from "effect/Result"
import { auditCommand } from "./audit-commands.ts"
import { explainCommand, timelineCommand, whatIfCommand } from "./case-commands.ts"
import { checkCommand } from "./check-command.ts"
import { diffCommand } from "./diff-command.ts"
import { docsCommand } from "./docs-command.ts"
import type { Host } from "./host.ts"
import type { Invocation } from "./invocation.ts"
import { EXIT, type ExitCode, type Outcome } from "./outcome.ts"
import { platformOf } from "./platform.ts"
import { letterCommand, lettersCommand, manifestCommand } from "./publication-commands.ts"
import { compareCommand, readingsCommand } from "./reading-commands.ts"
import { awardsCommand, dueCommand } from "./reckoning-commands.ts"
import { plain, visible } from "./render/plain.ts"
import { VERSION } from "./version.ts"

/** The commands over a host; `end` is told how each ends. */
const commandOf = (host: Host, end: (outcome: Outcome) => void) => {
  const invocation: Invocation = { host, carryOut: (run) => Effect.promise(run).pipe(Effect.map(end)) }
  return Command.make("complaints-code").pipe(
    Command.withDescription("A complaints code as data: run it, and ask it why"),
    Command.withSubcommands([
      timelineCommand(invocation),
      explainCommand(invocation),
      dueCommand(invocation),
      whatIfCommand(invocation),
      awardsCommand(invocation),
      readingsCommand(invocation),
      compareCommand(invocation),
      checkCommand(invocation),
      auditCommand(invocation),
      diffCommand(invocation),
      manifestCommand(invocation),
      letterCommand(invocation),
      lettersCommand(invocation),
      docsCommand(invocation),
    ]),
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
