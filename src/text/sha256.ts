/**
 * SHA-256 (FIPS 180-4) of a text, without anything of the host: what a manifest is made of must be the same everywhere.
 *
 * @since 0.1.0
 */

/** The first 32 bits of the fractional part of a root of each of the first primes, as the standard derives its constants. */
const fraction = (root: number): number => ((root - Math.floor(root)) * 0x1_0000_0000) | 0

const primes = (n: number): readonly number[] => {
  const found: number[] = []
  for (let each = 2; found.length < n; each++) if (found.every((prime) => each % prime !== 0)) found.push(each)
  return found
}

const bytesOf = (text: string): Uint8Array => {
  const bytes = new TextEncoder().encode(text)
  const padded = new Uint8Array((((bytes.length + 8) >> 6) << 6) + 64)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 0x2000_0000))
  view.setUint32(padded.length - 4, bytes.length << 3)
  return padded
}

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

/** The schedule of a block: its 16 words, and 48 that are mixed from them. */
const scheduleOf = (view: DataView, at: number): Int32Array => {
  const words = new Int32Array(64)
  for (let index = 0; index < 16; index++) words[index] = view.getInt32(at + index * 4)
  for (let index = 16; index < 64; index++) {
    const [early, late] = [words[index - 15] ?? 0, words[index - 2] ?? 0]
    const low = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3)
    const high = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10)
    words[index] = ((words[index - 16] ?? 0) + low + (words[index - 7] ?? 0) + high) | 0
  }
  return words
}

type Eight = [number, number, number, number, number, number, number, number]

const mixed = (before: Eight, words: Int32Array, constants: readonly number[]): Eight => {
  let [a, b, c, d, e, f, g, h] = before
  for (let round = 0; round < 64; round++) {
    const choice = (e & f) ^ (~e & g)
    const high = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const one = (h + high + choice + (constants[round] ?? 0) + (words[round] ?? 0)) | 0
    const majority = (a & b) ^ (a & c) ^ (b & c)
    const two = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + majority) | 0
    ;[a, b, c, d, e, f, g, h] = [(one + two) | 0, a, b, c, (d + one) | 0, e, f, g]
  }
  return [a, b, c, d, e, f, g, h]
}

/**
 * The SHA-256 of a text.
 *
 * @param text - any text; it is hashed as UTF-8
 * @returns 64 lower-case hexadecimal digits
 * @example
 * sha256("abc") // => "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
 * @since 0.1.0
 */
export const sha256 = (text: string): string => {
  const first = primes(64)
  const constants = first.map((prime) => fraction(Math.cbrt(prime)))
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = first.map((prime) => fraction(Math.sqrt(prime)))
  let state: Eight = [a, b, c, d, e, f, g, h]
  const padded = bytesOf(text)
  const view = new DataView(padded.buffer)
  for (let at = 0; at < padded.length; at += 64) {
    const next = mixed(state, scheduleOf(view, at), constants)
    state = state.map((word, place) => (word + (next[place] ?? 0)) | 0) as Eight
  }
  return state.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("")
}
