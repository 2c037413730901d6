/**
 * The links of a case as lines of text: the cases that it asks to be raised, and the notices that it gives to be sent.
 *
 * @since 0.1.0
 */
import type { NoticeReport, RaisingReport } from "../../case/timeline.ts"
import { sayMoment } from "./moment.ts"
import { hanging, short } from "./plain.ts"
import type { Style } from "./style.ts"
import { inSentence, type Words } from "./words.ts"

const MOST_ID = 40

/**
 * The cases that a case asks to be raised: each with the case that met it, or open.
 *
 * @since 0.1.0
 */
export const raisingLines = (raises: readonly RaisingReport[], { glyphs, paint, width }: Style): readonly string[] =>
  raises.flatMap((each) => {
    const met =
      each.raised === undefined
        ? undefined
        : `raised as ${short(each.raised, MOST_ID)} [${short(each.fulfilledBy ?? "", MOST_ID)}] ${sayMoment(each.fulfilledAt ?? each.startedAt)}`
    const asked = `asked for by [${short(each.startedBy, MOST_ID)}] ${sayMoment(each.startedAt)}: ${each.because}`
    return [
      ...hanging(
        ` ${paint(met === undefined ? "warning" : "good", met === undefined ? glyphs.bullet : glyphs.done)} `,
        `${paint("strong", each.procedure)}, ${met ?? paint("warning", "still to be raised")}`,
        width - 1,
      ),
      ...hanging("   ", asked, width - 1),
      ...hanging("   ", paint("faint", each.clauses.join(", ")), width - 1),
    ]
  })

/**
 * The notices that a case gives to be sent, each with whom it goes to and the event that gave it.
 *
 * @since 0.1.0
 */
export const noticeLines = (
  notices: readonly NoticeReport[],
  words: Words,
  { glyphs, paint, width }: Style,
): readonly string[] =>
  notices.flatMap((each) =>
    hanging(
      ` ${glyphs.bullet} `,
      `${paint("strong", each.notice)} to ${inSentence(words.party(each.to))}, by [${short(each.event, MOST_ID)}] ${sayMoment(each.at)} ${paint("faint", `(${each.clauses.join(", ")})`)}`,
      width - 1,
    ),
  )
