/**
 * Flags that several commands share.
 *
 * @since 0.1.0
 */
import * as Argument from "effect/cli/Argument"
import * as Flag from "effect/cli/Flag"
import { BUDGET } from "./commands/check-proof.ts"
import { WIDTH } from "./render/style.ts"

/** The file of a log. @since 0.1.0 */
export const logFile = Argument.File("file").pipe(
  Argument.withMetavar("FILE"),
  Argument.withDescription("a log of events, JSON or NDJSON; - is standard input"),
)

/** The instant to look from. @since 0.1.0 */
export const at = Flag.String("at").pipe(
  Flag.withMetavar("INSTANT|now"),
  Flag.withDescription(
    "look at the case at this instant, for example 2024-10-23T17:49:00+01:00; else at its last event",
  ),
  Flag.optional,
)

/** The code to run on. @since 0.1.0 */
export const code = Flag.String("code").pipe(
  Flag.withMetavar("FILE"),
  Flag.withDescription(
    "a complaints code (JSON, or a module that exports one) in place of Opus's; - is standard input",
  ),
  Flag.optional,
)

/** The readings chosen. @since 0.1.0 */
export const readings = Flag.String("reading").pipe(
  Flag.withMetavar("ID=CHOICE"),
  Flag.withDescription("take this alternative of a reading of the code; may be repeated"),
  Flag.atLeast(0),
)

/** The Code without the regulator's rules. @since 0.1.0 */
export const codeAlone = Flag.Boolean("code-alone").pipe(
  Flag.withoutNegation,
  Flag.withDefault(false),
  Flag.withDescription("apply the Code alone, without the regulator's rules"),
)

/** Machine-readable output. @since 0.1.0 */
export const json = Flag.Boolean("json").pipe(
  Flag.withoutNegation,
  Flag.withDefault(false),
  Flag.withDescription("write JSON"),
)

/** One case of a log. @since 0.1.0 */
export const caseId = Flag.String("case").pipe(
  Flag.withMetavar("ID"),
  Flag.withDescription("look at this case of the log only"),
  Flag.optional,
)

/** The width of the page. @since 0.1.0 */
export const width = Flag.Int("width").pipe(
  Flag.withMetavar("COLUMNS"),
  Flag.withDescription(
    `write this wide, ${WIDTH.least} to ${WIDTH.most}; else as wide as the terminal, or ${WIDTH.usual}`,
  ),
  Flag.filter(
    (n) => n >= WIDTH.least && n <= WIDTH.most,
    () => `${WIDTH.least} to ${WIDTH.most} columns`,
  ),
  Flag.optional,
)

/** Plain characters. @since 0.1.0 */
export const ascii = Flag.Boolean("ascii").pipe(
  Flag.withDefault(false),
  Flag.withoutNegation,
  Flag.withDescription("draw with plain ASCII characters, as is done anyway where the locale is not UTF-8"),
)

/** Whether the invariants are proved. @since 0.1.0 */
export const proof = Flag.Boolean("proof").pipe(
  Flag.withDefault(true),
  Flag.withDescription("prove every invariant, as is done anyway; --no-proof leaves the proof out"),
)

/** How large a search of the proof may be. @since 0.1.0 */
export const budget = Flag.Int("budget").pipe(
  Flag.withMetavar("N"),
  Flag.withDescription(`the most situations that one search of the proof may find; else ${BUDGET}`),
  Flag.filter(
    (n) => n > 0,
    () => "a whole number above 0",
  ),
  Flag.optional,
)
