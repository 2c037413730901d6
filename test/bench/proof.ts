/** The proof of Opus's code: every invariant over every machine under every law, in one process. */
import * as Result from "effect/Result"
import { opus } from "../../src/index.ts"
import { prove } from "../../src/verify/index.ts"
import { cpuTimes } from "./cpu.ts"
import { kept } from "./race.ts"
import { count, figure, type Measure } from "./result.ts"

const TO_REACH = 5

/** The invariants of which a quick run is told; all of them take too long to see whether the harness works. */
const FEW = ["a-posted-copy-is-free", "every-rating-is-emailed"]

export const measure: Measure = async ({ isQuick }) => {
  const proved = () => Result.getOrThrow(prove(opus, isQuick ? { invariants: FEW } : {}))
  const proof = proved()
  kept.value = proof
  const pass = (): number => proved().explored.states
  const [worked] = cpuTimes([{ name: "proof", pass, pieces: 1 }], isQuick ? 1 : 5)
  const seconds = (worked?.ns ?? Number.NaN) / 1e9
  const { states, transitions, starts } = proof.explored
  const broken = proof.invariants.filter(({ holds }) => !holds).length
  return {
    title: "Proof",
    says: [
      `Every invariant of Opus's code held against everything that its procedures can come to, under ${count(proof.regimes.length)} laws: ${count(states)} situations, ${count(transitions)} steps between them, ${count(starts)} starts looked at. Processor seconds of one proof, all threads counted, the median of ${isQuick ? 1 : 5} after some that warm the code.`,
    ],
    tables: [
      {
        head: ["invariants", "not held", "situations", "steps", "processor time"],
        rows: [
          [count(proof.invariants.length), count(broken), count(states), count(transitions), `${figure(seconds)} s`],
        ],
      },
    ],
    targets: [
      {
        what: "every invariant over every machine",
        reach: `${TO_REACH} s of processor time`,
        measured: `${figure(seconds)} s`,
        reached: seconds < TO_REACH,
      },
    ],
  }
}
