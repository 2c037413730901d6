/**
 * Names in the words that people read: `CaseHandlerAssigned` is `case handler assigned`, `WithAdr` is `with ADR`.
 *
 * @since 0.1.0
 */

/** Words that keep their capitals. */
const CAPITALS: Readonly<Record<string, string>> = { adr: "ADR", ofcom: "Ofcom" }

/**
 * A name in words.
 *
 * @param name - a name whose words begin with capitals
 * @example
 * wordsOfName("ReferredToAdr") // => "referred to ADR"
 * @since 0.1.0
 */
export const wordsOfName = (name: string): string =>
  name
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .split(" ")
    .map((word) => CAPITALS[word.toLowerCase()] ?? word.toLowerCase())
    .join(" ")

/**
 * Lines of a text, none longer than so many characters, broken between words; a longer word is broken where the line is
 * full, so that nothing of it is lost.
 *
 * @param text - plain text; its line breaks count as spaces, and no line is broken at a no-break space
 * @param most - how many characters a line may have
 * @example
 * wrapped("referred to ADR", 12) // => ["referred to", "ADR"]
 * @since 0.1.0
 */
export const wrapped = (text: string, most: number): readonly string[] => {
  const lines: string[] = []
  let line = ""
  for (const word of text.split(/[^\S\u00A0]+/).filter((each) => each !== "")) {
    const letters = [...word]
    const pieces = Array.from({ length: Math.ceil(letters.length / most) }, (_, at) =>
      letters.slice(at * most, (at + 1) * most).join(""),
    )
    for (const piece of pieces) {
      const longer = line === "" ? piece : `${line} ${piece}`
      if ([...longer].length <= most) line = longer
      else {
        lines.push(line)
        line = piece
      }
    }
  }
  return line === "" ? lines : [...lines, line]
}
