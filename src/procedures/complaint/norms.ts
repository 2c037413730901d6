import type { ComplaintsCode } from "../../code/complaints-code.ts"
import type { Law } from "../../code/law.ts"
import { isSpan, spanOf } from "../../code/timing.ts"
import type { Happening, Pattern } from "../../machine/happening.ts"
import type { Norm, Terms } from "../../machine/norm.ts"
import { choose } from "../../machine/reading.ts"
import { adrOpens, adrOpensByCode } from "./adr.ts"
import { words } from "./words.ts"

const { on, first, since, elapsed, party } = words

const provider = party("provider")
const complainant = party("complainant")

/**
 * The norms of a complaint: every duty and aim of the provider, and the complainant's right to go to ADR.
 *
 * @param code - a complaints code; its spans and its stages are used
 * @param law - the law that bears on the case; null where the code stands alone
 * @returns the norms by their ids, each with its clauses; a stage that has a span gives a norm of its own
 * @example
 * import { complaint, opus } from "@opustech/complaints-code"
 * complaint(opus).norms[0]?.cites // => ["response-times.logged"]
 * @since 0.1.0
 */
export const normsOf = (code: ComplaintsCode, law: Law | null): Readonly<Record<string, Omit<Norm, "id">>> => {
  const firstDaysOver = elapsed(spanOf(code.firstResolution), first("ComplaintMade"), "end")
  const every = (n: number): Terms => ({
    starts: { once: firstDaysOver },
    due: { within: { unit: "workingDays", n } },
  })
  return {
    log: provider
      .must("log the complaint", [on("ComplaintLogged")])
      .of("ComplaintMade")
      .within({ unit: "untimed", phrase: "logged" })
      .unless(ends, reopened)
      .cites("response-times.logged"),
    acknowledge: provider
      .aims(choose("force-of-aim", { aim: "aims", duty: "must" }), "acknowledge the complaint", [
        on("ComplaintAcknowledged"),
      ])
      .within(spanOf(code.acknowledge))
      .of("ComplaintMade")
      .unless(ends, reopened)
      .cites("response-times.acknowledge"),
    investigate: provider
      .must("investigate the complaint", [on("InvestigationStarted")])
      .of("ComplaintMade")
      .within({ unit: "untimed", phrase: "investigated" })
      .unless(ends, reopened)
      .cites("response-times.investigated"),
    assignHandler: provider
      .must("assign a case handler", [on("CaseHandlerAssigned")])
      .of("ComplaintMade")
      .within({ unit: "untimed", phrase: "assigned" })
      .unless(ends, reopened)
      .cites("response-times.handler"),
    agreeContactTime: provider
      .must("agree a contact time", [on("ContactTimeAgreed")])
      .terms(
        choose<Terms>("contact-time", {
          "by-third-day": { starts: { on: on("ComplaintMade") }, due: { within: spanOf(code.firstResolution) } },
          "arises-then": {
            starts: { once: firstDaysOver },
            due: { within: { unit: "untimed", phrase: "an agreed contact time will be made" } },
          },
          "when-stated": { starts: { on: on("DelayNotified") }, due: { atOnce: true } },
        }),
      )
      .unless(endsUnlessResolved, restoredUnlessResolved)
      .cites("response-times.contact-time"),
    keepContactTime: provider
      .must("contact the complainant at the agreed time", [on("ContactMade")])
      .by("contactAt")
      .of("ContactTimeAgreed")
      .replacing()
      .unless(ends, reopened)
      .cites("response-times.contact-time"),
    updateRegularly: provider
      .must("update the complainant", [on("ProgressUpdateGiven"), on("ContactMade")])
      .terms(
        choose<Terms>("updated-regularly", {
          untimed: { starts: { once: firstDaysOver }, due: { within: spanOf(code.updates) } },
          "every-5-working-days": every(5),
          "every-10-working-days": every(10),
        }),
      )
      .recurring()
      .unless(endsUnlessResolved, restoredUnlessResolved)
      .cites("response-times.updates"),
    resolveSpeedily: provider
      .must(
        "do what it reasonably can to resolve the complaint speedily and to the complainant's satisfaction",
        resolution,
      )
      .of("ComplaintMade")
      .within({ unit: "untimed", phrase: "speedily" })
      .unless(endsUnlessResolved, restoredUnlessResolved)
      .cites("complaints.resolve"),
    ...deadlockLetter(code, law),
    ...stageNorms(code),
    referToAdr: rightToAdr(code, law),
    ...normsOfLaw(law),
  }
}

const rightToAdr = (code: ComplaintsCode, law: Law | null): Omit<Norm, "id"> => {
  const right = complainant
    .may("take the complaint to ADR (in the words of the published Code: make a complaint through Ofcom)", [
      since(on("ReferredToAdr"), ...reopened),
    ])
    .starts({ once: adrOpens(code, law) })
    .unless(endsUnlessResolved, restoredUnlessResolved)
    .cites("adr.eight-weeks", "adr.deadlock", "adr.ofcom")
  if (law === null || law.wait === null) return right
  const { wait, lapse } = law
  return {
    ...right,
    ...(lapse === undefined ? {} : { terms: { starts: { once: adrOpens(code, law) }, due: lapse.due } }),
    sources: [
      { source: "regulation", cites: [...wait.cites, ...(lapse?.cites ?? [])], starts: wait.opens },
      { source: "code", cites: right.cites, starts: adrOpensByCode(code) },
    ],
  }
}

/** What the code promises of the letter at deadlock, with what the law asks for; none where neither asks for one. */
const deadlockLetter = (code: ComplaintsCode, law: Law | null): Readonly<Record<string, Omit<Norm, "id">>> => {
  const required = law === null ? [] : law.letterAtDeadlock
  const promised = code.deadlockLetter !== null && isSpan(code.deadlockLetter) ? code.deadlockLetter : undefined
  if (promised === undefined && required.length === 0) return {}
  const letter = provider
    .must("send the letter saying that the complaint has reached deadlock", [
      on("AdrLetterSent", { reason: "deadlock" }),
    ])
    .terms(
      choose<Terms>("letter-at-deadlock", {
        promptly: {
          starts: { on: on("DeadlockReached") },
          due: { within: promised ?? { unit: "untimed", phrase: "promptly" } },
        },
        "end-of-day": { starts: { on: on("DeadlockReached") }, due: { endOfDay: true } },
        "next-working-day": {
          starts: { on: on("DeadlockReached") },
          due: { within: { unit: "workingDays", n: 1 } },
        },
      }),
    )
    .unless(ends, reopened)
    .cites("adr.deadlock")
  if (required.length === 0) return { sendDeadlockLetter: letter }
  const byLaw = { source: "regulation", cites: required }
  const either = { ...letter, does: letterOfDeadlock, until: endsOrOtherLetter }
  return {
    sendDeadlockLetter:
      promised === undefined
        ? { ...either, cites: required, sources: [byLaw] }
        : { ...either, sources: [byLaw, { source: "code", cites: letter.cites }] },
  }
}

const normsOfLaw = (law: Law | null): Readonly<Record<string, Omit<Norm, "id">>> =>
  law === null ? {} : Object.fromEntries(law.norms.map(({ id, ...norm }) => [id, norm]))

const stageNorms = (code: ComplaintsCode): Readonly<Record<string, Omit<Norm, "id">>> =>
  "unknown" in code.stages
    ? {}
    : Object.fromEntries(
        code.stages.flatMap((stage) =>
          stage.within === undefined || isUnknown(stage.within)
            ? []
            : [
                [
                  `answerAtStage:${stage.id}`,
                  provider
                    .must(`propose an outcome at the stage ${stage.id} (${stage.who})`, [
                      on("OutcomeProposed"),
                      accepted,
                    ])
                    .within(stage.within)
                    .of("ComplaintEscalated", { stage: stage.id })
                    .unless(ends, reopened)
                    .cites("stages.table"),
                ],
              ],
        ),
      )

const withdrawnOrClosed: readonly Pattern[] = [on("ComplaintWithdrawn"), on("ComplaintClosed")]
const accepted = on("OutcomeAccepted")
const ends: readonly Pattern[] = [accepted, ...withdrawnOrClosed]
const reopened: readonly Pattern[] = [on("ComplaintReopened")]

/** Under the law, whether the letter that is sent when the weeks are over is enough for deadlock too is a reading. */
const weeksOverLetter = on("AdrLetterSent", { reason: "weeksOver" })
const letterOfDeadlock = choose<readonly Happening[]>("letter-twice", {
  both: [on("AdrLetterSent", { reason: "deadlock" })],
  "first-discharges": [on("AdrLetterSent", { reason: "deadlock" }), weeksOverLetter],
})
const endsOrOtherLetter = choose<readonly Pattern[]>("letter-twice", {
  both: ends,
  "first-discharges": [...ends, weeksOverLetter],
})

const resolution = choose<readonly Happening[]>("resolved", {
  "outcome-accepted": [since(accepted, ...reopened)],
  "outcome-proposed": [since(on("OutcomeProposed"), on("OutcomeRejected"), ...reopened), since(accepted, ...reopened)],
})
const endsUnlessResolved = choose<readonly Pattern[]>("resolved", {
  "outcome-accepted": ends,
  "outcome-proposed": [on("OutcomeProposed"), ...ends],
})
const restoredUnlessResolved = choose<readonly Pattern[]>("resolved", {
  "outcome-accepted": reopened,
  "outcome-proposed": [on("OutcomeRejected"), ...reopened],
})
