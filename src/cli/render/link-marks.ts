/**
 * The marks of the links of a case: the case that raised it, and the cases and notices that its events ask for.
 *
 * @since 0.1.0
 */
import type { CaseReport } from "../../case/timeline.ts"
import { type Drafts, keyOf } from "./mark.ts"
import { short } from "./plain.ts"
import { inSentence, type Words } from "./words.ts"

const MOST_ID = 40

/**
 * Draws the links of a case: notes below the events that they belong to.
 *
 * @param drafts - the marks made so far, those of the events among them
 * @param report - the report of the case
 * @param words - the words of the rules
 * @since 0.1.0
 */
export const drawLinks = (drafts: Drafts, { notices, raises }: CaseReport, words: Words): void => {
  for (const { notice, to, event } of notices)
    drafts.get(keyOf(event))?.notes.push({ tone: "plain", text: `Notice: ${notice} to ${inSentence(words.party(to))}` })
  for (const { procedure, raised, startedBy } of raises)
    drafts
      .get(keyOf(startedBy))
      ?.notes.push(
        raised === undefined
          ? { tone: "warning", text: `To be raised, and not raised yet: ${procedure}` }
          : { tone: "good", text: `Raises: ${procedure} ${short(raised, MOST_ID)}` },
      )
}
