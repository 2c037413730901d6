/**
 * Lines: a stream of text, line by line, as it arrives.
 *
 * @since 0.1.0
 */

/**
 * A line of a stream, and whether it was cut because it is longer than any line may be.
 *
 * @since 0.1.0
 */
export interface Line {
  readonly text: string
  readonly isCut: boolean
}

/**
 * The lines of a stream, as many at a time as have arrived. Bytes that are not UTF-8 become replacement characters; of a
 * line longer than `most` characters only the beginning is kept, so that memory stays bounded.
 *
 * @param stream - text, or bytes in UTF-8
 * @param most - the characters that a line may have
 * @since 0.1.0
 */
export async function* linesOf(
  stream: AsyncIterable<Uint8Array | string>,
  most: number,
): AsyncGenerator<readonly Line[]> {
  const decoder = new TextDecoder("utf-8")
  let rest = ""
  let isCut = false
  const take = (text: string, isLast: boolean): readonly Line[] => {
    const parts = text.split("\n")
    const open = isLast && (rest !== "" || parts.at(-1) !== "") ? "" : (parts.pop() ?? "")
    const lines: Line[] = []
    for (const part of parts) {
      const line = rest + part
      lines.push(
        isCut || line.length > most ? { text: line.slice(0, most), isCut: true } : { text: line, isCut: false },
      )
      rest = ""
      isCut = false
    }
    rest += open
    if (rest.length > most) {
      rest = rest.slice(0, most)
      isCut = true
    }
    return lines
  }
  for await (const chunk of stream)
    yield take(typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true }), false)
  yield take(decoder.decode(), true)
}
