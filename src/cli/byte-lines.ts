/**
 * Byte lines: a stream of bytes line by line as it arrives, in bounded memory, with nothing of it lost: what is not UTF-8,
 * and what is too long to be a line, is handed on as the bytes that it is.
 *
 * @since 0.1.0
 */

/**
 * A line that can be read.
 *
 * @since 0.1.0
 */
export interface ReadLine {
  readonly is: "text"
  /** The number of the line, from 1. */
  readonly number: number
  /** The line without its line feed. */
  readonly text: string
}

/**
 * A line, or a part of one, that cannot be read; its bytes. A line that is too long comes in parts, numbered from 1; only
 * the last one is `whole`.
 *
 * @since 0.1.0
 */
export interface UnreadableLine {
  readonly is: "bytes"
  readonly number: number
  readonly code: "NotUtf8" | "TooLong"
  readonly bytes: Uint8Array
  readonly part: number
  /** The line ends here. */
  readonly whole: boolean
}

/**
 * A line of a stream.
 *
 * @since 0.1.0
 */
export type StreamLine = ReadLine | UnreadableLine

const LINE_FEED = 10

/**
 * About as many bytes are decoded together. Engines hold a text of which one character is not ASCII in two bytes a character,
 * and read it slower: a short block leaves few lines beside such a one.
 */
const BLOCK = 4096
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf]

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const [only, ...others] = parts
  if (only !== undefined && others.length === 0) return only
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/**
 * The lines of a stream, as many at a time as have arrived. A byte order mark at its beginning is passed over.
 *
 * @param stream - bytes, or text
 * @param most - how many bytes a line may have
 * @since 0.1.0
 */
export async function* byteLinesOf(
  stream: AsyncIterable<Uint8Array | string>,
  most: number,
): AsyncGenerator<readonly StreamLine[]> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })
  const encoder = new TextEncoder()
  let number = 1
  /** What has arrived of the line that has not ended yet, and how many bytes that is. */
  let open: Uint8Array[] = []
  let size = 0
  /** How many parts of that line have been handed on, where it is too long. */
  let parts = 0

  const tooLong = (bytes: Uint8Array, whole: boolean): StreamLine => {
    parts++
    const line: StreamLine = { is: "bytes", number, code: "TooLong", bytes, part: parts, whole }
    if (whole) {
      parts = 0
      number++
    }
    return line
  }

  const lineOf = (bytes: Uint8Array): StreamLine => {
    if (bytes.length > most) return tooLong(bytes, true)
    try {
      return { is: "text", number: number++, text: decoder.decode(bytes) }
    } catch {
      return { is: "bytes", number: number - 1, code: "NotUtf8", bytes, part: 1, whole: true }
    }
  }

  /** The lines of a block, which ends where a line does; read together where all of them can be. */
  const readBlock = (block: Uint8Array, into: StreamLine[]): void => {
    if (block.length <= most)
      try {
        for (const text of decoder.decode(block).split("\n")) into.push({ is: "text", number: number++, text })
        return
      } catch {
        // One of them is not UTF-8: they are read one by one.
      }
    for (const line of cutIn(block, 0)) into.push(lineOf(line))
  }

  /** What has arrived with the end of the line that was open, and of others. */
  const close = (bytes: Uint8Array): readonly StreamLine[] => {
    const lines: StreamLine[] = []
    let rest: Uint8Array | undefined = bytes
    if (open.length > 0 || parts > 0) {
      const end = bytes.indexOf(LINE_FEED)
      const line = joined([...open, end < 0 ? bytes : bytes.subarray(0, end)])
      open = []
      size = 0
      lines.push(parts > 0 ? tooLong(line, true) : lineOf(line))
      rest = end < 0 ? undefined : bytes.subarray(end + 1)
    }
    if (rest !== undefined) for (const block of cutIn(rest, BLOCK)) readBlock(block, lines)
    return lines
  }

  const take = (bytes: Uint8Array): readonly StreamLine[] => {
    const end = bytes.lastIndexOf(LINE_FEED)
    const lines = end < 0 ? [] : close(bytes.subarray(0, end))
    const rest = bytes.subarray(end + 1)
    if (rest.length > 0) open.push(rest)
    size += rest.length
    if (size <= most) return lines
    const part = tooLong(joined(open), false)
    open = []
    size = 0
    return [...lines, part]
  }

  let begun: Uint8Array | undefined = new Uint8Array(0)
  for await (const chunk of stream) {
    const bytes = typeof chunk === "string" ? encoder.encode(chunk) : chunk
    if (begun === undefined) yield take(bytes)
    else {
      begun = joined([begun, bytes])
      if (begun.length < BYTE_ORDER_MARK.length) continue
      yield take(withoutMark(begun))
      begun = undefined
    }
  }
  if (begun !== undefined) yield take(withoutMark(begun))
  if (size > 0 || parts > 0) yield close(new Uint8Array(0))
}

/** Some bytes cut at line feeds, which are left out: at the first one after so many bytes each time. */
function* cutIn(bytes: Uint8Array, least: number): Generator<Uint8Array> {
  let from = 0
  for (;;) {
    const to = bytes.indexOf(LINE_FEED, from + least)
    yield bytes.subarray(from, to < 0 ? bytes.length : to)
    if (to < 0) return
    from = to + 1
  }
}

const withoutMark = (bytes: Uint8Array): Uint8Array =>
  BYTE_ORDER_MARK.every((each, index) => bytes[index] === each) ? bytes.subarray(BYTE_ORDER_MARK.length) : bytes
