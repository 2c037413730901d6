/**
 * The pages of letters: one that was made from a case, and the list of them all.
 *
 * @since 0.1.0
 */
import { shortcomingsOf } from "../../publish/letters/issue.ts"
import type { LetterRule } from "../../publish/letters/letter.ts"
import type { Letter } from "../../publish/letters/letter-of.ts"
import { LETTERS } from "../../publish/letters/letters.ts"
import { hanging, short, visible, wrap } from "./plain.ts"
import type { Style } from "./style.ts"

const MOST = 2000

const missing = (letter: Letter, { paint, width, glyphs }: Style): readonly string[] =>
  shortcomingsOf(letter).flatMap((line) =>
    hanging(` ${glyphs.bullet} `, short(line, MOST), width - 1).map((each) => paint("plain", each)),
  )

/**
 * The page of a letter: its text; or where it was to be sent and is not owed or not complete, why.
 *
 * @param letter - the letter
 * @param so - whether it was to be sent and is refused
 * @param style - how to write
 * @since 0.1.0
 */
export const letterPage = (
  letter: Letter,
  { refused }: { readonly refused: boolean },
  style: Style,
): readonly string[] => {
  const { paint, width } = style
  const open = missing(letter, style)
  const text = letter.text.split("\n").flatMap((line) => wrap(visible(line), width - 1))
  if (!refused)
    return open.length === 0
      ? text
      : [
          ...text,
          "",
          paint(
            "warning",
            letter.notOwed.length > 0
              ? "A draft: it is not owed, and is not sent"
              : "A draft: this is to be filled in or confirmed before it is sent",
          ),
          ...open,
          "",
        ]
  return [
    ...wrap(
      paint(
        "bad",
        `The letter ${letter.letter} of the case "${short(letter.case, 200)}" cannot be sent: it is not ${letter.notOwed.length > 0 ? "owed" : "complete"}`,
      ),
      width - 1,
    ),
    ...open,
    ...wrap(
      "--fill SLOT=VALUE gives a value, --scheme ID the ADR scheme, and --draft shows the letter as it is.",
      width - 1,
    ),
    "",
  ]
}

/**
 * The list of letters, each with what it must contain.
 *
 * @param style - how to write
 * @since 0.1.0
 */
export const lettersPage = (style: Style): readonly string[] => {
  const { paint, width, glyphs } = style
  return Object.entries<LetterRule>(LETTERS).flatMap(([name, { title, to, procedure, parts }]) => [
    ...wrap(`${paint("strong", name)} ${paint("faint", `${procedure}, to ${to}`)} ${title}`, width - 1),
    ...parts.flatMap(({ says, norms, requirements }) =>
      hanging(
        ` ${glyphs.bullet} `,
        `${says} ${paint("faint", `[${[...norms, ...requirements].join(", ")}]`)}`,
        width - 1,
      ),
    ),
    "",
  ])
}
