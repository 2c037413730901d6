/**
 * Plain text: text of unknown origin made safe to show in a terminal, and lines broken to a width.
 *
 * @since 0.1.0
 */
import stringWidth from "string-width"
import wrapAnsi from "wrap-ansi"

/**
 * Text of unknown origin on one line: white space becomes a space; control characters, which could command the
 * terminal, and invisible ones, which could turn the text round, are written out, as is half a surrogate pair.
 *
 * @example
 * plain("red\u001b[31m") // => "red\\u{1b}[31m"
 * @since 0.1.0
 */
export const plain = (text: string): string => visible(text.replaceAll(/\s+/gu, " "))

/**
 * Text with its control characters, its invisible ones and halves of surrogate pairs written out, white space kept but
 * for that which is a control character.
 *
 * @since 0.1.0
 */
export const visible = (text: string): string =>
  text.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (each) =>
    each === "\u200d" ? each : `\\u{${(each.codePointAt(0) ?? 0).toString(16)}}`,
  )

/**
 * Plain text of at most so many characters.
 *
 * @since 0.1.0
 */
export const short = (text: string, most: number): string => {
  const cut = text.length > most * 4 ? text.slice(0, most * 4) : text
  const characters = [...plain(cut)]
  return characters.length <= most && cut === text
    ? characters.join("")
    : `${characters.slice(0, most - 3).join("")}...`
}

/**
 * The name of a case or a file as plain text, cut where it is long.
 *
 * @since 0.1.0
 */
export const shortName = (text: string): string => short(text, 60)

/**
 * The columns that a text takes in a terminal, colours not counted.
 *
 * @since 0.1.0
 */
export const widthOf = (text: string): number => (isSimple(text) ? text.length : stringWidth(text))

/** Printable ASCII, the characters of our own drawings and no colours: a column a character, which need not be measured. */
const isSimple = (text: string): boolean => /^[ -~“”–•●⊘○▶┬│┃┊║◇◆✗◈✓┴△▲─├└]*$/.test(text)

/**
 * A text broken into lines of at most so many columns, between words where it can be.
 *
 * @since 0.1.0
 */
export const wrap = (text: string, width: number): readonly string[] =>
  text.length <= width && isSimple(text)
    ? [text.trim()]
    : wrapAnsi(text, Math.max(8, width), { hard: true }).split("\n")

/**
 * A paragraph with a mark or label before its first line and the other lines indented below it.
 *
 * @since 0.1.0
 */
export const hanging = (label: string, text: string, width: number): readonly string[] => {
  const indent = " ".repeat(widthOf(label))
  return wrap(text, width - indent.length).map((line, index) => `${index === 0 ? label : indent}${line}`)
}
