/**
 * The commands that reckon: a span of time, and the awards of a month.
 *
 * @since 0.1.0
 */
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import { runAwards } from "./commands/awards.ts"
import { runDue } from "./commands/due.ts"
import * as flags from "./flags.ts"
import { type Invocation, optional } from "./invocation.ts"

/**
 * The command `due`: when a span of time is over.
 *
 * @since 0.1.0
 */
export const dueCommand = ({ host, carryOut }: Invocation) =>
  Command.make(
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
      code: flags.code,
      readings: flags.readings,
      codeAlone: flags.codeAlone,
      calendar: Flag.String("calendar").pipe(
        Flag.withMetavar("FILE"),
        Flag.withDescription("a calendar (JSON) in place of the code's"),
        Flag.optional,
      ),
      json: flags.json,
      width: flags.width,
      ascii: flags.ascii,
    },
    ({ from, span, batch, code, readings, codeAlone, calendar, json, width, ascii }) =>
      carryOut(() =>
        runDue(host, {
          batch,
          readings,
          codeAlone,
          json,
          ascii,
          ...optional("from", from),
          ...optional("span", span),
          ...optional("calendar", calendar),
          ...optional("code", code),
          ...optional("width", width),
        }),
      ),
  ).pipe(Command.withDescription("Work out when a span of time from an instant is over"))

/**
 * The command `awards`: the awards of a month.
 *
 * @since 0.1.0
 */
export const awardsCommand = ({ host, carryOut }: Invocation) =>
  Command.make(
    "awards",
    {
      paths: Argument.String("path").pipe(
        Argument.withMetavar("FILE|DIR"),
        Argument.withDescription("logs of positive feedback: files, folders of them, or - for standard input"),
        Argument.atLeast(1),
      ),
      month: Flag.String("month").pipe(
        Flag.withMetavar("YYYY-MM"),
        Flag.withDescription("the month in which the feedback was received, for example 2025-03"),
      ),
      at: Flag.String("at").pipe(
        Flag.withMetavar("INSTANT|now"),
        Flag.withDescription("look at the cases at this instant; else at their last event"),
        Flag.optional,
      ),
      code: flags.code,
      readings: flags.readings,
      codeAlone: flags.codeAlone,
      json: flags.json,
      width: flags.width,
      ascii: flags.ascii,
    },
    ({ paths, month, at, code, readings, codeAlone, json, width, ascii }) =>
      carryOut(() =>
        runAwards(host, {
          paths,
          month,
          readings,
          codeAlone,
          json,
          ascii,
          ...optional("at", at),
          ...optional("code", code),
          ...optional("width", width),
        }),
      ),
  ).pipe(Command.withDescription("Show the awards of a month: who is due a gift for positive feedback, and why"))
