/**
 * The command `diff`: what changed between two editions, and how severe that is.
 *
 * @since 0.1.0
 */
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import { CHANGE_SEVERITIES } from "../verify/diff/kinds.ts"
import { runDiff } from "./commands/diff.ts"
import * as flags from "./flags.ts"
import { type Invocation, optional } from "./invocation.ts"

const EDITION = "opus, a code (FILE, FILE@VERSION or FILE@DATE), a published page (.txt) or a recorded release (.json)"

const readingFlag = (name: string, which: string) =>
  Flag.String(name).pipe(
    Flag.withMetavar("ID=CHOICE"),
    Flag.withDescription(
      `take this alternative of a reading in the ${which}; those of the regulation need --on; may be repeated`,
    ),
    Flag.atLeast(0),
  )

const count = (name: string, description: string) =>
  Flag.Int(name).pipe(
    Flag.withMetavar("N"),
    Flag.withDescription(description),
    Flag.filter(
      (n) => n >= 1 && n <= 100_000,
      () => "a number from 1 to 100000",
    ),
  )

/**
 * The command `diff`.
 *
 * @since 0.1.0
 */
export const diffCommand = ({ host, carryOut }: Invocation) =>
  Command.make(
    "diff",
    {
      before: Argument.String("old").pipe(Argument.withMetavar("OLD"), Argument.withDescription(EDITION)),
      after: Argument.String("new").pipe(
        Argument.withMetavar("NEW"),
        Argument.withDescription(
          "the same, to compare it with; else OLD itself, on other dates or under other readings",
        ),
        Argument.optional,
      ),
      on: Flag.String("on").pipe(
        Flag.withMetavar("DATE"),
        Flag.withDescription("apply the regulation in force on this date to both; else the codes stand alone"),
        Flag.optional,
      ),
      regulation: Flag.String("regulation").pipe(
        Flag.withMetavar("DATE..DATE"),
        Flag.withDescription("apply the regulation of the first date to OLD and of the second to NEW"),
        Flag.optional,
      ),
      oldReadings: readingFlag("old-reading", "OLD edition"),
      newReadings: readingFlag("new-reading", "NEW edition"),
      cases: Flag.String("cases").pipe(
        Flag.withMetavar("FILE|DIR"),
        Flag.withDescription("run these cases on both, and tell how many change their outcome"),
        Flag.optional,
      ),
      sample: count("sample", "draw so many cases, and tell how many change their outcome").pipe(Flag.optional),
      seed: count("seed", "the seed from which cases are drawn; by default 1").pipe(Flag.withDefault(1)),
      bump: Flag.Literals("bump", CHANGE_SEVERITIES).pipe(
        Flag.withMetavar("patch|minor|major"),
        Flag.withDescription("exit with 1 where the changes are more severe than this"),
        Flag.optional,
      ),
      json: flags.json,
      width: flags.width,
      ascii: flags.ascii,
    },
    ({ before, after, on, regulation, oldReadings, newReadings, cases, sample, seed, bump, json, width, ascii }) =>
      carryOut(() =>
        runDiff(host, {
          before,
          oldReadings,
          newReadings,
          seed,
          json,
          ascii,
          ...optional("after", after),
          ...optional("on", on),
          ...optional("regulation", regulation),
          ...optional("cases", cases),
          ...optional("sample", sample),
          ...optional("bump", bump),
          ...optional("width", width),
        }),
      ),
  ).pipe(
    Command.withDescription("Compare two editions of a code, texts, regulation dates or readings, with the severity"),
  )
