/** What an exploration says, where its budget has sufficed. */
import { formatInstant, london } from "../../../src/time/index.ts"
import type { Explorer, Verdict } from "../../../src/verify/explore/explore.ts"

/** The verdict; a budget that did not suffice fails the test. */
export const verdictOf = (judged: ReturnType<Explorer["judge"]>): Verdict => {
  if ("_tag" in judged) throw new Error(judged.message)
  return judged
}

/** A counterexample in a few lines: each event with its instant, and when the log is looked at. */
export const lines = ({ counterexample }: Verdict): readonly string[] =>
  counterexample === undefined
    ? []
    : [
        ...counterexample.events.map(({ type, at }) => `${formatInstant(at, london)} ${type}`),
        `${formatInstant(counterexample.now, london)} looked at`,
      ]
