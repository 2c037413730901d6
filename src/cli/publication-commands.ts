/**
 * The commands about what is published: the manifest, and the letters.
 *
 * @since 0.1.0
 */
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import { runLetter, runLetters } from "./commands/letter.ts"
import { runManifest } from "./commands/manifest.ts"
import * as flags from "./flags.ts"
import { type Invocation, optional } from "./invocation.ts"

/**
 * The command `manifest`: hashes of what is published, and whether they are those that were signed off.
 *
 * @since 0.1.0
 */
export const manifestCommand = ({ host, carryOut }: Invocation) =>
  Command.make(
    "manifest",
    {
      code: flags.code,
      on: Flag.String("on").pipe(
        Flag.withMetavar("DATE"),
        Flag.withDescription("with the regulation in force on this date; with --check by default that of the manifest"),
        Flag.optional,
      ),
      check: Flag.String("check").pipe(
        Flag.withMetavar("MANIFEST"),
        Flag.withDescription("exit with 1 where the rules are not those of this manifest, and say what differs"),
        Flag.optional,
      ),
      json: flags.json,
      width: flags.width,
      ascii: flags.ascii,
    },
    ({ code, on, check, json, width, ascii }) =>
      carryOut(() =>
        runManifest(host, {
          json,
          ascii,
          ...optional("code", code),
          ...optional("on", on),
          ...optional("check", check),
          ...optional("width", width),
        }),
      ),
  ).pipe(
    Command.withDescription("Write the hashes of the text, the rules, the calendar and the regulation; or check them"),
  )

/**
 * The command `letter`: a letter or notice made from a case.
 *
 * @since 0.1.0
 */
export const letterCommand = ({ host, carryOut }: Invocation) =>
  Command.make(
    "letter",
    {
      file: flags.logFile,
      notice: Flag.String("notice").pipe(
        Flag.withMetavar("NAME"),
        Flag.withDescription("which letter, for example AdrLetter; the command letters lists them"),
      ),
      draft: Flag.Boolean("draft").pipe(
        Flag.withoutNegation,
        Flag.withDefault(false),
        Flag.withDescription("write it with its blanks in sight; else it is refused while there are any"),
      ),
      fill: Flag.String("fill").pipe(
        Flag.withMetavar("SLOT=VALUE"),
        Flag.withDescription("fill a blank, or confirm what is not verified; may be repeated"),
        Flag.atLeast(0),
      ),
      scheme: Flag.String("scheme").pipe(
        Flag.withMetavar("ID"),
        Flag.withDescription("the ADR scheme that the provider belongs to: cisas or communications-ombudsman"),
        Flag.optional,
      ),
      at: Flag.String("at").pipe(
        Flag.withMetavar("INSTANT|now"),
        Flag.withDescription("write it at this instant; else at the last event of the log"),
        Flag.optional,
      ),
      code: flags.code,
      readings: flags.readings,
      codeAlone: flags.codeAlone,
      caseId: flags.caseId,
      json: flags.json,
      width: flags.width,
      ascii: flags.ascii,
    },
    ({ file, notice, draft, fill, scheme, at, code, readings, codeAlone, caseId, json, width, ascii }) =>
      carryOut(() =>
        runLetter(host, {
          file,
          notice,
          draft,
          fill,
          readings,
          codeAlone,
          json,
          ascii,
          ...optional("scheme", scheme),
          ...optional("at", at),
          ...optional("code", code),
          ...optional("caseId", caseId),
          ...optional("width", width),
        }),
      ),
  ).pipe(Command.withDescription("Write a letter or notice from a case; exit with 1 where it is not complete"))

/**
 * The command `letters`: every letter and notice, with what it must contain.
 *
 * @since 0.1.0
 */
export const lettersCommand = ({ host, carryOut }: Invocation) =>
  Command.make("letters", { json: flags.json, width: flags.width, ascii: flags.ascii }, ({ json, width, ascii }) =>
    carryOut(() => runLetters(host, { json, ascii, ...optional("width", width) })),
  ).pipe(Command.withDescription("List the letters and notices, and what each must contain"))
