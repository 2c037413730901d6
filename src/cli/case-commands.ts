/**
 * The commands about a case: how it stands, why, and what would change it.
 *
 * @since 0.1.0
 */
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Option from "effect/Option"
import { runExplain } from "./commands/explain.ts"
import { runTimeline } from "./commands/timeline.ts"
import { runWhatIf } from "./commands/what-if.ts"
import * as flags from "./flags.ts"
import { type Invocation, optional } from "./invocation.ts"

/**
 * The command `timeline`: a case as it stands.
 *
 * @since 0.1.0
 */
export const timelineCommand = ({ host, carryOut }: Invocation) =>
  Command.make(
    "timeline",
    {
      file: flags.logFile,
      at: flags.at,
      code: flags.code,
      readings: flags.readings,
      codeAlone: flags.codeAlone,
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
    ({ file, at, code, readings, codeAlone, json, caseId, failOn, width, ascii }) =>
      carryOut(() =>
        runTimeline(host, {
          file,
          readings,
          codeAlone,
          json,
          ascii,
          failOnBreach: Option.isSome(failOn),
          ...optional("at", at),
          ...optional("caseId", caseId),
          ...optional("code", code),
          ...optional("width", width),
        }),
      ),
  ).pipe(Command.withDescription("Show a case: its state, deadlines, rights, and what may happen next"))

/**
 * The command `explain`: why a norm or an event stands as it does.
 *
 * @since 0.1.0
 */
export const explainCommand = ({ host, carryOut }: Invocation) =>
  Command.make(
    "explain",
    {
      file: flags.logFile,
      name: Argument.String("name").pipe(
        Argument.withMetavar("NORM|EVENT"),
        Argument.withDescription("the id of a norm or the type of an event"),
      ),
      at: flags.at,
      code: flags.code,
      readings: flags.readings,
      codeAlone: flags.codeAlone,
      json: flags.json,
      caseId: flags.caseId,
      width: flags.width,
      ascii: flags.ascii,
    },
    ({ file, name, at, code, readings, codeAlone, json, caseId, width, ascii }) =>
      carryOut(() =>
        runExplain(host, {
          file,
          name,
          readings,
          codeAlone,
          json,
          ascii,
          ...optional("at", at),
          ...optional("caseId", caseId),
          ...optional("code", code),
          ...optional("width", width),
        }),
      ),
  ).pipe(Command.withDescription("Say why a norm or an event stands as it does, and what would have to happen"))

/**
 * The command `what-if`: what further events would change.
 *
 * @since 0.1.0
 */
export const whatIfCommand = ({ host, carryOut }: Invocation) =>
  Command.make(
    "what-if",
    {
      file: flags.logFile,
      add: Flag.String("add").pipe(
        Flag.withMetavar("EVENT.json"),
        Flag.withDescription(
          "add the event, or the list of events, in this file; - is standard input; may be repeated",
        ),
        Flag.atLeast(0),
      ),
      until: Flag.String("until").pipe(
        Flag.withMetavar("STATE"),
        Flag.withDescription("say by which events, the fewest, the case would come to this state, for example Closed"),
        Flag.optional,
      ),
      caseId: Flag.String("case").pipe(
        Flag.withMetavar("ID"),
        Flag.withDescription("the case of the events added that name none, or the one that is to come to the state"),
        Flag.optional,
      ),
      at: Flag.String("at").pipe(
        Flag.withMetavar("INSTANT|now"),
        Flag.withDescription(
          "look at the cases at this instant; else at the later of the log's last event and those added",
        ),
        Flag.optional,
      ),
      code: flags.code,
      readings: flags.readings,
      codeAlone: flags.codeAlone,
      json: flags.json,
      width: flags.width,
      ascii: flags.ascii,
    },
    ({ file, add, until, caseId, at, code, readings, codeAlone, json, width, ascii }) =>
      carryOut(() =>
        runWhatIf(host, {
          ...optional("until", until),
          file,
          add,
          readings,
          codeAlone,
          json,
          ascii,
          ...optional("at", at),
          ...optional("caseId", caseId),
          ...optional("code", code),
          ...optional("width", width),
        }),
      ),
  ).pipe(
    Command.withDescription(
      "Show what further events would change: state, deadlines, rights, refusals; or which would lead to a state",
    ),
  )
