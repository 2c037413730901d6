/**
 * A published page cut into the clauses that are known of an earlier one: those that stand there word for word, those whose
 * words changed, those that are gone, and what is new.
 *
 * @since 0.1.0
 */
import type { ClauseTexts } from "./edition.ts"

/** Where a clause stands word for word. */
interface Anchor {
  readonly clause: number
  readonly from: number
  readonly to: number
}

const occurrencesIn = (page: string, texts: readonly string[]): readonly Anchor[] =>
  texts.flatMap((text, clause) => {
    const found: Anchor[] = []
    for (let from = page.indexOf(text); text !== "" && from >= 0; from = page.indexOf(text, from + 1))
      found.push({ clause, from, to: from + text.length })
    return found
  })

/** The anchors, in the order of both the clauses and the page, that hold the most text. */
const chainOf = (occurrences: readonly Anchor[]): readonly Anchor[] => {
  const sorted = [...occurrences].sort((a, b) => a.from - b.from || a.to - b.to)
  const best: { readonly length: number; readonly before: number }[] = []
  sorted.forEach((each, index) => {
    let [length, before] = [0, -1]
    for (let other = 0; other < index; other++) {
      const candidate = sorted[other]
      if (candidate === undefined || candidate.to > each.from || candidate.clause >= each.clause) continue
      const reached = best[other]?.length ?? 0
      if (reached > length) [length, before] = [reached, other]
    }
    best.push({ length: length + each.to - each.from, before })
  })
  const chain: Anchor[] = []
  let at = best.reduce((most, each, index) => (each.length > (best[most]?.length ?? -1) ? index : most), -1)
  while (at >= 0) {
    const each = sorted[at]
    if (each !== undefined) chain.unshift(each)
    at = best[at]?.before ?? -1
  }
  return chain
}

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** How alike two texts are: twice the words that they share, of all their words. */
const likeness = (a: string, b: string): number => {
  const [words, others] = [wordsIn(a), [...wordsIn(b)]]
  const all = words.length + others.length
  let shared = 0
  for (const word of words) {
    const place = others.indexOf(word)
    if (place < 0) continue
    others.splice(place, 1)
    shared += 1
  }
  return all === 0 ? 0 : (2 * shared) / all
}

/** The sentences and lines of a stretch of a page, without what has no word in it. */
const piecesOf = (text: string): readonly string[] =>
  text
    .split(/\n+|(?<=[.!?])[^\S\n]+/)
    .map((each) => each.trim())
    .filter((each) => wordsIn(each).length > 0)

const ALIKE = 0.4

interface Fit {
  readonly score: number
  /** For each clause, in order, the first piece that it took and the one after the last; none where it took none. */
  readonly taken: readonly (readonly [from: number, to: number] | undefined)[]
}

/** How clauses, in their order, take up the pieces that stand in their place. */
const fitting = (texts: readonly string[], pieces: readonly string[]): Fit => {
  const known = new Map<string, Fit>()
  const from = (clause: number, piece: number): Fit => {
    const text = texts[clause]
    if (text === undefined) return { score: 0, taken: [] }
    const key = `${clause} ${piece}`
    const before = known.get(key)
    if (before !== undefined) return before
    const left = from(clause + 1, piece)
    let best: Fit = { score: left.score, taken: [undefined, ...left.taken] }
    for (let start = piece; start < pieces.length; start++)
      for (let end = start + 1; end <= Math.min(pieces.length, start + MOST_PIECES); end++) {
        const alike = likeness(text, pieces.slice(start, end).join(" "))
        if (alike < ALIKE) continue
        const rest = from(clause + 1, end)
        if (alike + rest.score > best.score) best = { score: alike + rest.score, taken: [[start, end], ...rest.taken] }
      }
    known.set(key, best)
    return best
  }
  return from(0, 0)
}

/** So many sentences a clause has at most. */
const MOST_PIECES = 6

/**
 * The clauses of a page that was published in the place of another.
 *
 * @param page - the page as text
 * @param known - the text of each clause of the earlier page, by its id, in the order of that page
 * @returns the text of each clause that is still there, changed or not, under its id, and of what is new under ids of the
 * form `new.1`; a clause that was empty, for something absent, stays
 * @example
 * clausesOfPage("Hello there.\nWe answer within 8 hours.\nThank you.", {
 *   "a.hello": "Hello there.",
 *   "a.answer": "We answer within 24 hours.",
 * })
 * // => { "a.hello": "Hello there.", "a.answer": "We answer within 8 hours.", "new.1": "Thank you." }
 * @since 0.1.0
 */
export const clausesOfPage = (page: string, known: ClauseTexts): ClauseTexts => {
  const text = page.replaceAll("\r\n", "\n")
  const ids = Object.keys(known)
  const texts = Object.values(known)
  const chain = chainOf(occurrencesIn(text, texts))
  const found = new Map<string, string>()
  let fresh = 0
  const between = (clauses: readonly [number, number], stretch: string): void => {
    const own = ids.slice(...clauses).map((id, place) => ({ id, text: texts[clauses[0] + place] ?? "" }))
    const wordy = own.filter((each) => each.text !== "")
    const pieces = piecesOf(stretch)
    const { taken } = fitting(
      wordy.map((each) => each.text),
      pieces,
    )
    for (const each of own) if (each.text === "") found.set(each.id, "")
    let next = 0
    const news = (to: number): void => {
      for (const piece of pieces.slice(next, to)) found.set(`new.${++fresh}`, piece)
      next = Math.max(next, to)
    }
    wordy.forEach(({ id }, place) => {
      const range = taken[place]
      if (range === undefined) return
      news(range[0])
      found.set(id, pieces.slice(...range).join(" "))
      next = range[1]
    })
    news(pieces.length)
  }
  let [clause, at] = [0, 0]
  for (const anchor of chain) {
    between([clause, anchor.clause], text.slice(at, anchor.from))
    found.set(ids[anchor.clause] ?? "", texts[anchor.clause] ?? "")
    ;[clause, at] = [anchor.clause + 1, anchor.to]
  }
  between([clause, ids.length], text.slice(at))
  return Object.fromEntries(found)
}
