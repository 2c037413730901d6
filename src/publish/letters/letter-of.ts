/**
 * Letters made from a case: a draft with its blanks in sight, and the issuing, which is refused while there are any.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { dutiesOf } from "../../case/duties.ts"
import { operativeRules } from "../../case/operative.ts"
import { replay } from "../../case/replay.ts"
import { refusalIn, versionOf } from "../../case/version.ts"
import type { CaseLog } from "../../code/case-log.ts"
import type { EnactedCode } from "../../code/enact.ts"
import { sayValue } from "../../code/say-value.ts"
import type { Norm } from "../../machine/norm.ts"
import { standingDuties } from "../../procedures/standing.ts"
import { isInForce } from "../../regulation/dated.ts"
import { requirements } from "../../regulation/requirements.ts"
import { nearest } from "../../text/nearest.ts"
import { formatInstant, type Instant } from "../../time/instant.ts"
import { type Filling, filledSlots, shown, writtenDate, writtenDay } from "./filled.ts"
import { isSlot, type LetterPart, type LetterRule, SLOTS, type SlotId, slotsIn } from "./letter.ts"
import { LETTERS, type LetterName, letterNames } from "./letters.ts"
import { type NotOwed, notOwed } from "./owed.ts"

/**
 * Something that is missing in a letter: which slot, what it is, why it is empty and what would fill it.
 *
 * @since 0.1.0
 */
export interface Blank {
  readonly slot: SlotId
  readonly what: string
  readonly why: string
  readonly fill: string
}

/**
 * A fact in a letter that is not confirmed, with where it was found.
 *
 * @since 0.1.0
 */
export interface UnverifiedFact {
  readonly slot: SlotId
  readonly value: string
  readonly source: string
}

/**
 * A part of a letter: what it is, the clauses and requirements by which it must be there, and its sentence as filled.
 *
 * @since 0.1.0
 */
export interface WrittenPart {
  readonly id: string
  readonly says: string
  readonly cites: readonly string[]
  readonly text: string
}

/**
 * A letter made from a case: its text, its parts, what is blank in it, what is not confirmed, and whether it is owed.
 *
 * @since 0.1.0
 */
export interface Letter {
  readonly letter: LetterName
  readonly case: string
  readonly to: string
  /** The local date that it bears, `YYYY-MM-DD`. */
  readonly date: string
  readonly text: string
  readonly parts: readonly WrittenPart[]
  readonly blanks: readonly Blank[]
  readonly unverified: readonly UnverifiedFact[]
  /** The duties that ask for it, each with why it does not; none where the letter is owed, or was. */
  readonly notOwed: readonly NotOwed[]
}

/**
 * Why no letter can be made: there is none of that name, a value is given for no slot, the case is of another procedure or
 * cannot be run on the code, or nothing in force asks for the letter in this case.
 *
 * @since 0.1.0
 */
export interface LetterError {
  readonly _tag: "LetterError"
  readonly code: "UnknownLetter" | "UnknownSlot" | "OtherProcedure" | "CannotRun" | "NotRequired"
  readonly message: string
}

/**
 * What a letter is made with: the instant of it (epoch milliseconds; by default that of the last event of the case), the
 * id of the ADR scheme where it is known, and values for slots.
 *
 * @since 0.1.0
 */
export interface LetterOptions {
  readonly at?: Instant
  readonly scheme?: string
  readonly given?: Readonly<Record<string, string>>
}

const fail = (code: LetterError["code"], message: string): Result.Result<never, LetterError> =>
  Result.fail({ _tag: "LetterError", code, message })

const suggestion = (word: string, known: readonly string[]): string => {
  const near = nearest(word, known)
  return near === undefined ? `known are ${known.join(", ")}` : `did you mean "${near}"?`
}

/** By which clauses and requirements a part must be there; none where nothing asks for it. */
const citesOf = (part: LetterPart, norms: readonly Norm[], date: string, filling: Filling): readonly string[] => {
  const isConsumer = filling.log.events.some(
    (each) => each.type === "ComplaintMade" && each.complainant.kind === "consumer",
  )
  const { law } = filling.rules
  // The law of whoever is out of its scope asks nothing, and has no wait.
  const applies = law !== null && law.wait !== null
  const inForce = requirements.filter((each) => part.requirements.includes(each.id) && isInForce(each, date))
  return [
    ...norms.filter(({ id }) => part.norms.includes(id)).flatMap(({ cites }) => cites),
    ...(applies && (part.consumers !== true || isConsumer) ? inForce.map(({ id }) => id) : []),
  ]
}

const written = (filling: Filling, rule: LetterRule, name: LetterName, norms: readonly Norm[]): Letter => {
  const { date, log, code, rules, duties } = filling
  const slots = filledSlots(filling)
  const parts = rule.parts.flatMap((part): readonly (WrittenPart & { readonly sentence: string })[] => {
    const cites = [...new Set(citesOf(part, norms, date, filling))]
    if (cites.length === 0) return []
    const text = part.sentence.replaceAll(/\{([\w.]+)\}/g, (whole, slot: string) =>
      isSlot(slot) ? shown(slot, slots[slot]) : whole,
    )
    return [{ id: part.id, says: part.says, cites, text, sentence: part.sentence }]
  })
  const used = [...new Set(parts.flatMap(({ sentence }) => slotsIn(sentence)))]
  const blanks = used.flatMap((slot): readonly Blank[] => {
    const filled = slots[slot]
    const { what, by } = SLOTS[slot]
    return "blank" in filled ? [{ slot, what, why: filled.blank, fill: by }] : []
  })
  const unverified = used.flatMap((slot): readonly UnverifiedFact[] => {
    const filled = slots[slot]
    return "value" in filled && filled.unverified !== undefined
      ? [{ slot, value: filled.value, source: filled.unverified }]
      : []
  })
  const party = rules.machine.parties[rule.to] ?? rule.to
  const head = [
    code.provider,
    writtenDate(date),
    "",
    `To: ${party.replace(/^The /, "the ")}`,
    `Our reference: ${log.case}`,
  ]
  return {
    letter: name,
    case: log.case,
    to: rule.to,
    date,
    text: [...head, "", rule.title, "", ...parts.map(({ text }) => text), "", code.provider].join("\n"),
    parts: parts.map(({ sentence: _, ...part }) => part),
    blanks,
    unverified,
    notOwed: notOwed(
      norms.filter(({ id }) => rule.norms.includes(id)),
      duties,
      (at) => writtenDay(at, rules.timekeeping.zone),
    ),
  }
}

const isLetter = (name: string): name is LetterName => Object.hasOwn(LETTERS, name)

/**
 * A letter made from a case: what is required and can be filled is in its text, what cannot stays a visible blank.
 *
 * @param enacted - an enacted code
 * @param log - the log of one case
 * @param name - the name of the letter (see `LETTERS`)
 * @param options - the instant of the letter, the ADR scheme, values for slots
 * @returns the letter, complete or not (see `issueLetter`); or a `LetterError`
 * @example
 * import * as Result from "effect/Result"
 * import { decodeLog, enact, opus } from "@opustech/complaints-code"
 * import { issueLetter, letterOf } from "@opustech/complaints-code/publish"
 * const made = { id: "e1", at: "2026-11-23T10:00:00Z", type: "ComplaintMade", channel: "Email",
 *   complainant: { kind: "consumer", customer: true }, about: "no service", responseExpected: "explicit" }
 * const unhappy = { id: "e2", at: "2026-11-26T10:00:00Z", type: "DeadlockReached", why: "we stand by our answer" }
 * const log = Result.getOrThrow(decodeLog({ case: "c1", procedure: "Complaint", events: [made, unhappy] }))
 * const [first] = log.cases
 * if (first === undefined) throw new Error("no case")
 * const letter = Result.getOrThrow(letterOf(Result.getOrThrow(enact(opus)), first, "AdrLetter"))
 * letter.text.includes("The scheme is [the ADR scheme: not known].") // => true
 * letter.blanks[0]?.slot // => "scheme.name"
 * issueLetter(letter)._tag // => "Failure"
 * @since 0.1.0
 */
export const letterOf = (
  enacted: EnactedCode,
  log: CaseLog,
  name: string,
  options: LetterOptions = {},
): Result.Result<Letter, LetterError> => {
  if (!isLetter(name))
    return fail("UnknownLetter", `there is no letter ${sayValue(name)}; ${suggestion(name, letterNames)}`)
  const { given = {}, scheme } = options
  const stray = Object.keys(given).find((slot) => !isSlot(slot))
  if (stray !== undefined)
    return fail("UnknownSlot", `no letter has a slot ${sayValue(stray)}; ${suggestion(stray, Object.keys(SLOTS))}`)
  const rule: LetterRule = LETTERS[name]
  if (log.procedure !== rule.procedure)
    return fail(
      "OtherProcedure",
      `the letter ${name} is of a case of ${rule.procedure}; the case "${log.case}" is of ${log.procedure}`,
    )
  const refusal = refusalIn(enacted, { cases: [log] })
  if (refusal !== undefined) return fail("CannotRun", refusal.message)
  const now = options.at ?? (Math.max(...log.events.map(({ at }) => at)) as Instant)
  const rules = operativeRules(enacted, log, now)
  const { code } = versionOf(enacted, log)
  const norms = [...rules.machine.norms, ...standingDuties(code)]
  if (!rule.norms.some((id) => norms.some((norm) => norm.id === id)))
    return fail(
      "NotRequired",
      `nothing that bears on the case "${log.case}" asks for the letter ${name}: it has none of the norms ${rule.norms.join(", ")}`,
    )
  const date = formatInstant(now, rules.timekeeping.zone).slice(0, 10)
  const of = replay(rules, log, now)
  const stands = { code, rules, log, of, duties: dutiesOf(rules, of), now, date }
  const filling: Filling = { ...stands, given, ...(scheme === undefined ? {} : { scheme }) }
  return Result.succeed(written(filling, rule, name, norms))
}
