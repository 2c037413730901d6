/**
 * The proof in the page of a check: what holds, over how much, and what does not.
 *
 * @since 0.1.0
 */
import { counted } from "../../text/figure.ts"
import { isUnproved, type ProvedInvariant, sayUnproved } from "../../verify/check-proof.ts"
import type { CheckReport } from "../../verify/check-report.ts"
import { hanging, short } from "./plain.ts"
import type { Style } from "./style.ts"

/**
 * How the case that shows a broken invariant is looked at: the command, and where its log was written or why it was not.
 *
 * @since 0.1.0
 */
export interface Replay {
  readonly command: string
  readonly unwritten?: string
}

const MOST = 2000

const nameOf = ({ id, version }: ProvedInvariant): string => (version === undefined ? id : `${id} (${version})`)

const fact = (label: string, text: string, { width, paint }: Style): readonly string[] =>
  text === "" ? [] : hanging(`   ${paint("faint", label.padEnd(9))} `, short(text, MOST), width - 1)

const unprovedLines = (invariant: ProvedInvariant, replay: Replay | undefined, style: Style): readonly string[] => {
  const { glyphs, paint, width } = style
  const { sentence, clauses, requirements, counterexample } = invariant
  const readings = Object.entries(counterexample?.readings ?? {}).map(([id, choice]) => `${id}=${choice}`)
  return [
    ...hanging(
      ` ${paint("bad", glyphs.late)} `,
      `${paint("bad", nameOf(invariant))} ${short(sayUnproved(invariant), MOST)}`,
      width - 1,
    ),
    ...fact("rule", sentence, style),
    ...fact(clauses.length === 1 ? "clause" : "clauses", clauses.join(", "), style),
    ...fact("required", requirements.join(", "), style),
    ...(counterexample?.says ?? []).flatMap((each, index) => fact(index === 0 ? "shown by" : "", each, style)),
    ...fact(
      "under",
      [...(counterexample?.law === undefined ? [] : [counterexample.law]), ...readings].join("; "),
      style,
    ),
    ...(replay === undefined ? [] : fact("replay", replay.command, style)),
    ...(replay?.unwritten === undefined
      ? []
      : fact("unwritten", `the log cannot be written: ${replay.unwritten}`, style)),
  ]
}

/**
 * The proof as lines of the page, none where it was left out: how many invariants hold and over how much, each that does not
 * hold with the case that shows it, and which say nothing of the code.
 *
 * @param report - the report of the check
 * @param replays - how the case of each broken invariant is looked at
 * @param style - how to write
 * @since 0.1.0
 */
export const proofLines = (
  { invariants, explored }: CheckReport,
  replays: ReadonlyMap<ProvedInvariant, Replay>,
  style: Style,
): readonly string[] => {
  if (explored === null) return []
  const { glyphs, paint, width } = style
  const holding = invariants.filter(({ holds }) => holds)
  const silent = invariants.filter(({ comes }) => comes === "notApplicable")
  const over = `over ${counted(explored.states, "situation")} and ${counted(explored.transitions, "step")}`
  return [
    "",
    paint("strong", "Proof"),
    ...(holding.length === 0
      ? []
      : hanging(
          ` ${paint("good", glyphs.done)} `,
          `${counted(holding.length, "invariant holds", "invariants hold")} ${over}, whatever happens and whenever`,
          width - 1,
        )),
    ...invariants.filter(isUnproved).flatMap((each) => unprovedLines(each, replays.get(each), style)),
    ...(silent.length === 0
      ? []
      : hanging(
          ` ${glyphs.dash} `,
          `${counted(silent.length, "invariant does", "invariants do")} not bear on this code: ${short(silent.map(nameOf).join(", "), MOST)}`,
          width - 1,
        )),
  ]
}
