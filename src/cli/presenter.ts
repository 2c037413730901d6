/**
 * Presenter: help and the version on standard output, and on standard error what is wrong with an invocation, a line a
 * problem, with the nearest known name.
 *
 * @since 0.1.0
 */
import type * as CliError from "effect/cli/CliError"
import * as CliOutput from "effect/cli/CliOutput"
import type { HelpDoc } from "effect/cli/HelpDoc"
import * as Effect from "effect/Effect"
import type { Host } from "./host.ts"
import { plain } from "./render/plain.ts"
import { isColourful } from "./render/style.ts"

const orElse = (near: readonly string[], known: readonly string[]): string => {
  if (near.length > 0) return `; did you mean ${near.map((each) => `"${each}"`).join(" or ")}?`
  return known.length > 0 ? `; commands are ${known.join(", ")}` : ""
}

/** What the library says of numbers, and what it puts before an alternative, in plain words. */
const sayExpected = (expected: string): string =>
  expected.replace(/^expected:? /i, "").replace("a string representing a finite number", "a number")

const sayProblem = (problem: CliError.NonShowHelpErrors, commands: readonly string[]): string => {
  switch (problem._tag) {
    case "UnrecognizedOption":
      return `there is no flag "${plain(problem.option)}"${orElse(problem.suggestions, [])}`
    case "UnknownSubcommand":
      return `there is no command "${plain(problem.subcommand)}"${orElse(problem.suggestions, commands)}`
    case "MissingArgument":
      return `the argument ${problem.argument.toUpperCase()} is missing`
    case "UnexpectedArgument":
      return `nothing was expected after the arguments, got ${problem.arguments.map((each) => `"${plain(each)}"`).join(", ")}`
    case "InvalidValue": {
      const name = problem.kind === "flag" ? `--${problem.option}` : problem.option.toUpperCase()
      const expected = sayExpected(problem.expected)
      return problem.value === ""
        ? `${name}: a value is missing: expected ${expected}`
        : `${name}: expected ${expected}, got "${plain(problem.value)}"`
    }
    default:
      return plain(problem.message)
  }
}

/** Of `-abc`, which is read as three flags, the first unknown one is problem enough. */
const withoutClusters = (problems: readonly CliError.NonShowHelpErrors[]): readonly CliError.NonShowHelpErrors[] => {
  const isLetter = (each: CliError.NonShowHelpErrors) =>
    each._tag === "UnrecognizedOption" && /^-[^-]$/.test(each.option)
  const first = problems.find(isLetter)
  return problems.filter((each) => !isLetter(each) || each === first)
}

const commandsIn = ({ subcommands = [] }: HelpDoc): readonly string[] =>
  subcommands.flatMap((group) => group.commands.map((each) => each.name))

/**
 * The presenter of a host.
 *
 * @param host - the outside world
 * @since 0.1.0
 */
export const presenterOf = (host: Host): CliOutput.Presenter => {
  const formatter = CliOutput.defaultFormatter({ colors: isColourful(host, host.stdout) })
  const write = (output: Host["stdout"], text: string) => Effect.promise(async () => output.write(`${text}\n`))
  return {
    present: (event) => {
      switch (event._tag) {
        case "Help":
          return write(
            event.reason === "Requested" ? host.stdout : host.stderr,
            formatter.formatHelpDoc(event.helpDoc).trimEnd(),
          )
        case "Version":
          return write(host.stdout, `${event.name} ${event.version}`)
        case "InvalidInvocation": {
          const problems = withoutClusters(event.errors).map((each) => sayProblem(each, commandsIn(event.helpDoc)))
          return write(host.stderr, [...problems, `for help: ${event.commandPath.join(" ")} --help`].join("\n"))
        }
      }
    },
  }
}
