/** Deadlines: 24 working hours from 10,000 instants in Opus's calendar, against every peer that npm has for it. */
import { type ContestantId, contestants } from "./contestants/contestant.ts"
import { instants, rightAnswers } from "./instants.ts"
import { type Judged, judge, LIMIT, wrongAnswers } from "./judge.ts"
import { HEAT, named, QUICK_HEAT, type Raced, type Runner, race, ratio } from "./race.ts"
import { count, duration, figure, type Measure, perSecond } from "./result.ts"

/** Those that answer the race's cases in milliseconds run over all of them; the others over a part. */
const FAST: readonly ContestantId[] = ["ours", "oursPlain", "table", "plainTable", "halving"]
const PART = 200

const ids = Object.keys(contestants).filter((id): id is ContestantId => Object.hasOwn(contestants, id))

interface Verdict {
  readonly id: ContestantId
  readonly judged: Judged
  readonly wrong: number
}

/** What a contestant runs over in the race: cases that it answers, whether rightly or wrongly. */
const timedOn = ({ id, judged }: Verdict, starts: Float64Array): Float64Array => {
  const hung = new Set(judged.hung)
  const answered = starts.filter((_, index) => !hung.has(index))
  const step = FAST.includes(id) ? 1 : Math.max(1, Math.floor(answered.length / PART))
  return answered.filter((_, index) => index % step === 0)
}

export const measure: Measure = async ({ isQuick }) => {
  const [from, to] = isQuick ? [2024, 2024] : [2015, 2030]
  const starts = instants(isQuick ? 400 : 10_000, from, to)
  const right = rightAnswers(starts, from, to)
  if (right.some(Number.isNaN)) throw new Error("the reference has no answer for some case")

  const verdicts: Verdict[] = []
  for (const id of ids) {
    const judged = await judge(id, starts)
    verdicts.push({ id, judged, wrong: wrongAnswers(judged, right) })
  }

  const runners: Runner[] = []
  const timed = new Map<string, number>()
  for (const verdict of verdicts) {
    const { name, load } = contestants[verdict.id]
    const own = timedOn(verdict, starts)
    const { pass } = await load()
    timed.set(name, own.length)
    runners.push({ name, pass: () => pass(own), pieces: own.length })
  }
  const raced = await race(runners, isQuick ? QUICK_HEAT : HEAT)
  const ours = named(raced, contestants.ours.name)
  const table = named(raced, contestants.table.name)

  const rows = verdicts.map(({ id, judged, wrong }) => {
    const each = named(raced, contestants[id].name)
    return [
      each.name,
      count(wrong),
      count(judged.hung.length),
      duration(each.ns),
      perSecond(each.ns),
      figure(ratio(each, ours)),
      count(timed.get(each.name) ?? 0),
    ]
  })
  const correct = verdicts
    .filter(({ id, judged, wrong }) => !FAST.includes(id) && wrong === 0 && judged.hung.length === 0)
    .map(({ id }) => named(raced, contestants[id].name))
  const peers = correct.filter(({ name }) => name !== contestants.luxon.name)
  const fastest = (among: readonly Raced[]): Raced | undefined => [...among].sort((a, b) => a.ns - b.ns)[0]
  const [peer, slower] = [fastest(peers), fastest(correct)]
  const toTable = ratio(ours, table)
  const own = verdicts.find(({ id }) => id === "ours")
  return {
    title: "Deadlines",
    says: [
      `"24 working hours from t", from epoch milliseconds to epoch milliseconds, over ${count(starts.length)} instants from ${from} to ${to} in Opus's calendar (Europe/London, Monday to Friday, 08:30-17:30, the bank holidays of England and Wales). Of every 20 instants 11 are any minute, 3 are at opening or closing, 2 on a bank holiday, 2 within four days of a clock change, and 2 have seconds and milliseconds.`,
      `Right is what a reference says that steps minute by minute through the host's own local time (\`test/time/reference.ts\`, which shares nothing with \`src/\`). An answer off by a millisecond is wrong. A case without an answer after ${LIMIT} ms is a hang: it is stopped and left out of the timing. The host's zone is Europe/London throughout, for the peers that know no other. Every peer is given the same holidays. Slow contestants are timed on an evenly spread part of the cases that they answer, and judged on all.`,
    ],
    tables: [
      {
        head: ["contestant", "wrong", "hangs", "a deadline", "rate", "times ours", "timed on"],
        rows,
      },
    ],
    targets: [
      {
        what: "right answers",
        reach: `all ${count(starts.length)}`,
        measured: `${own?.wrong ?? "?"} wrong, ${own?.judged.hung.length ?? "?"} hangs`,
        reached: own?.wrong === 0 && own.judged.hung.length === 0,
      },
      {
        what: "deadlines a second, a core",
        reach: ">= 20 million",
        measured: perSecond(ours.ns),
        reached: 1e9 / ours.ns >= 20e6,
      },
      {
        what: "against a bare table look-up by day index, the faster one",
        reach: "<= 2 times its time",
        measured: `${figure(toTable)} times`,
        reached: toTable <= 2,
      },
      ...[
        { what: "against the fastest npm peer without a wrong answer", than: peer },
        { what: "the same, a loop on luxon counted as a peer", than: slower },
      ].map(({ what, than }) => ({
        what,
        reach: ">= 1,000 times as fast",
        measured: than === undefined ? "there is none" : `${figure(ratio(than, ours))} times (${than.name})`,
        reached: than !== undefined && ratio(than, ours) >= 1000,
      })),
    ],
  }
}
