/**
 * Rejects: what an audit could not take, told on the page and kept verbatim in a file.
 *
 * @since 0.1.0
 */
import type { Rejected } from "../verify/audit.ts"
import type { Sink } from "./host.ts"

/**
 * Where a reject stands: its file, where there are several, and its line or its place in a JSON file.
 *
 * @since 0.1.0
 */
export interface Place {
  readonly file?: string
  readonly line?: number
  readonly path?: string
}

/**
 * Something that could not be taken, and where it stands.
 *
 * @since 0.1.0
 */
export type PlacedReject = Place & Rejected

/**
 * What stood there: text, or bytes where it is not UTF-8 or too long to be a line; a part of it, where it comes in parts.
 *
 * @since 0.1.0
 */
export type Verbatim =
  | { readonly text: string }
  | { readonly bytes: Uint8Array; readonly part: number; readonly whole: boolean }

/**
 * The rejects of an audit.
 *
 * @since 0.1.0
 */
export interface Rejects {
  readonly add: (reject: PlacedReject, verbatim: Verbatim) => Promise<void>
  readonly total: () => number
  /** The first few. */
  readonly first: () => readonly PlacedReject[]
  /** Writes what has not been written yet. */
  readonly close: () => Promise<void>
}

const MOST_TOLD = 20
const MOST_HELD = 65_536

/** In the file: the bytes in base64, and the number of the part where there are several. */
const written = (verbatim: Verbatim): object => {
  if ("text" in verbatim) return verbatim
  const { bytes, part, whole } = verbatim
  const base64 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("base64")
  return part === 1 && whole ? { base64 } : { part, base64 }
}

/**
 * No rejects yet.
 *
 * @param sink - the file in which they are kept, a line of JSON each; none where they are told only
 * @since 0.1.0
 */
export const noRejects = (sink: Sink | undefined): Rejects => {
  const first: PlacedReject[] = []
  let total = 0
  let held = ""
  const flush = async (): Promise<void> => {
    const text = held
    held = ""
    if (text !== "") await sink?.write(text)
  }
  return {
    add: async (reject, verbatim) => {
      if ("text" in verbatim || verbatim.part === 1) {
        total++
        if (first.length < MOST_TOLD) first.push(reject)
      }
      if (sink === undefined) return
      held += `${JSON.stringify({ ...reject, ...written(verbatim) })}\n`
      if (held.length > MOST_HELD) await flush()
    },
    total: () => total,
    first: () => first,
    close: async () => {
      await flush()
      await sink?.close()
    },
  }
}
