/**
 * The commands about what is published: the manifest, and the letters.
 *
 * @since 0.1.0
 */
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
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
