import { cited } from "../../code/cited.ts"
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import type { Law } from "../../code/law.ts"
import { isSpan } from "../../code/timing.ts"
import type { Happening, Pattern } from "../../machine/happening.ts"
import type { Force, Norm, Start, Terms } from "../../machine/norm.ts"
import { choose, type Read } from "../../machine/reading.ts"
import { type Span, untimed, workingDays } from "../../time/span.ts"
import { deadlockLetter } from "./deadlock.ts"
import { ends, endsUnlessResolved, reopened, restoredUnlessResolved } from "./ends.ts"
import { isTimed, leavesOf, startsOn } from "./leaves.ts"
import type { Norms } from "./milestones.ts"
import { deadlockOf, isAskedFor, mayDecline } from "./ways-to-deadlock.ts"
import { words } from "./words.ts"

const { on, party } = words

const provider = party("provider")

/** When the letter goes is a reading where no time is named. */
const termsOfLetter = (starts: Start, within: Span): Read<Terms> =>
  isTimed(within)
    ? { starts, due: { within } }
    : choose<Terms>("letter-at-deadlock", {
        promptly: { starts, due: { within } },
        "end-of-day": { starts, due: { endOfDay: true } },
        "next-working-day": { starts, due: { within: workingDays(1) } },
      })

const letter = (starts: Start, within: Span, force: Force, cites: readonly string[]): Omit<Norm, "id"> =>
  provider
    .aims(force, "send the letter saying that the complaint has reached deadlock", [deadlockLetter])
    .terms(termsOfLetter(starts, within))
    .unless(ends, reopened)
    .cites(...cites)

const weeksOverLetter = on("AdrLetterSent", { reason: "weeksOver" })

/** Under the law, whether the letter that is sent when the weeks are over is enough for deadlock too is a reading. */
const byEitherLetter: Pick<Norm, "does" | "until"> = {
  does: choose<readonly Happening[]>("letter-twice", {
    both: [deadlockLetter],
    "first-discharges": [deadlockLetter, weeksOverLetter],
  }),
  until: choose<readonly Pattern[]>("letter-twice", {
    both: ends,
    "first-discharges": [...ends, weeksOverLetter],
  }),
}

/**
 * The norms of the letter at deadlock: what the code promises of it, with what the law asks for; none where neither asks
 * for one. What the law asks for is a duty, and a source of the code's own duty where there is one.
 *
 * @param code - a complaints code
 * @param law - the law that bears on the case; null where the code stands alone
 * @returns the norms by their ids: `sendDeadlockLetter`, and what tells the leaves of its timing apart
 * @example
 * import { opus } from "@opustech/complaints-code"
 * Object.keys(deadlockLettersOf({ ...opus, deadlockLetter: null }, null)) // => []
 * @since 0.1.0
 */
export const deadlockLettersOf = (code: ComplaintsCode, law: Law | null): Norms => {
  const required = law === null ? [] : law.letterAtDeadlock
  const cites = cited(code, "deadlockLetter")
  const byLaw = { source: "regulation", cites: required }
  const owed = (starts: Start, within: Span): Omit<Norm, "id"> => ({
    ...letter(starts, within, "must", cites),
    ...(required.length === 0 ? {} : { ...byEitherLetter, sources: [byLaw, { source: "code", cites }] }),
  })
  return Object.fromEntries(
    leavesOf(code.deadlockLetter).flatMap((leaf): readonly (readonly [string, Omit<Norm, "id">])[] => {
      const { name, time } = leaf
      const id = `sendDeadlockLetter${name}`
      const starts = startsOn(on("DeadlockReached"), leaf)
      if (time === null)
        return required.length === 0
          ? []
          : [[id, { ...letter(starts, untimed("promptly"), "must", required), ...byEitherLetter, sources: [byLaw] }]]
      if (isSpan(time)) return [[id, owed(starts, time)]]
      return [
        [id, letter(starts, time.within, "aims", cites)],
        [`${id}:atMost`, owed(starts, time.atMost)],
      ]
    }),
  )
}

/** Once the complaint is with ADR, there is nothing left to declare. */
const referred = on("ReferredToAdr")

const answers = (mayBeDeclined: boolean): readonly Happening[] => [
  deadlockLetter,
  on("DeadlockReached"),
  ...(mayBeDeclined ? [on("DeadlockDeclined")] : []),
]

/** A request is answered as soon as the letter would go: of a usual and a longest time within the longest. */
const answersOf = (code: ComplaintsCode): Norms => {
  const deadlock = deadlockOf(code)
  if (!isAskedFor(deadlock)) return {}
  const mayBeDeclined = mayDecline(deadlock)
  return Object.fromEntries(
    leavesOf(code.deadlockLetter).map((leaf) => {
      const { name, time } = leaf
      const within = time === null ? untimed("on request") : "atMost" in time ? time.atMost : time
      const norm = provider
        .must(
          `answer the request for deadlock: declare it, send the letter that says so${mayBeDeclined ? ", or decline with the reason" : ""}`,
          answers(mayBeDeclined),
        )
        .starts(startsOn(on("DeadlockRequested"), leaf))
        .within(within)
        .unless([...ends, referred], reopened)
        .cites(...cited(code, "deadlock", "deadlockLetter"))
      return [`answerDeadlockRequest${name}`, norm] as const
    }),
  )
}

const declaration = (code: ComplaintsCode): Norms => {
  const { automaticallyAfter } = deadlockOf(code)
  return automaticallyAfter === null
    ? {}
    : {
        declareDeadlock: provider
          .must("declare deadlock, or send the letter that says so", [on("DeadlockReached"), deadlockLetter])
          .of("ComplaintMade")
          .within(automaticallyAfter)
          .unless(endsUnlessResolved(referred), restoredUnlessResolved)
          .cites(...cited(code, "deadlock")),
      }
}

/**
 * The norms of deadlock beside the letter: to answer a request for it, and to declare it once a complaint has gone on for
 * as long as the code says.
 *
 * @param code - a complaints code
 * @returns the norms by their ids: `answerDeadlockRequest` and `declareDeadlock`
 * @example
 * import { opus } from "@opustech/complaints-code"
 * deadlockNormsOf(opus) // => {}
 * @since 0.1.0
 */
export const deadlockNormsOf = (code: ComplaintsCode): Norms => ({ ...answersOf(code), ...declaration(code) })
