/** What is said of a bad log: the same by the library and by the command line, which ends with 2 and prints nothing else. */
import * as Result from "effect/Result"
import { expect } from "vitest"
import { visible } from "../../src/cli/render/plain.ts"
import { readLog } from "../../src/code/log.ts"
import { ran } from "../cli/host.ts"
import { CHANNELS as ONE_OF_CHANNELS } from "../code/values.ts"

const NAME = "standard input: "

/** The lines in which a log is refused, without the name of the input. */
export const refusal = async (text: string): Promise<readonly string[]> => {
  const { code, out, err } = await ran(["timeline", "-"], { stdin: text })
  const lines = err.split("\n").slice(0, -1)
  expect({ code, out }).toEqual({ code: 2, out: "" })
  expect(lines.filter((line) => !line.startsWith(NAME))).toEqual([])
  const said = lines.map((line) => line.slice(NAME.length))
  const log = readLog(text)
  expect(Result.isFailure(log) ? log.failure.message.split("\n").map(visible) : []).toEqual(said)
  return said
}

export const FORMS = '{ "events": [...] } or { "case": ..., "procedure": ..., "events": [...] }'

export const TYPES =
  "types are ComplaintMade, ComplaintLogged, ComplaintAcknowledged, CaseHandlerAssigned, InvestigationStarted, " +
  "DelayNotified, ContactTimeAgreed, ContactMade, ProgressUpdateGiven, FirstResponseGiven, " +
  "ResolutionPlanGiven, EscalationRequested, ComplaintEscalated, OutcomeProposed, " +
  "OutcomeAccepted, OutcomeRejected, DeadlockRequested, DeadlockDeclined, DeadlockReached, " +
  "AdrLetterSent, ReferredToAdr, AdrDecided, AdrDecisionAccepted, AdrDecisionCarriedOut, " +
  "ComplaintWithdrawn, ComplaintClosed, ComplaintReopened"

export const CHANNELS = `expected ${ONE_OF_CHANNELS}`

export const FIELDS =
  "the fields are id, at, recordedAt, by, case, procedure, raisedBy, type, channel, complainant, about, responseExpected, subject"
