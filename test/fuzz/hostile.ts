/** Hostile values and texts, and what spoils good ones. */
import type { Random } from "../bench/random.ts"

const deep = (levels: number, open: "[" | '{"a":', close: "]" | "}"): unknown =>
  JSON.parse(`${open.repeat(levels)}1${close.repeat(levels)}`)

/** Values that software does not expect where they come. */
const VALUES: readonly (() => unknown)[] = [
  () => null,
  () => true,
  () => -1,
  () => 0.1,
  () => 1e308,
  () => -0,
  () => Number.MAX_SAFE_INTEGER + 2,
  () => "",
  () => "__proto__",
  () => "constructor",
  () => "toString",
  () => "\ud800",
  () => "\u0000\u001b[31m\u202e",
  () => "x".repeat(100_001),
  () => "9".repeat(400),
  () => "2024-10-23T17:49:00+01:00",
  () => "2024-03-31T01:30:00",
  () => "9999-12-31T23:59:59.999Z",
  () => "0001-01-01T00:00:00Z",
  () => "2024-02-30T25:61:00+15:00",
  () => [],
  () => ({}),
  () => [[[]]],
  () => Array.from({ length: 300 }, (_, index) => index),
  () => Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`k${index}`, index])),
  () => deep(600, "[", "]"),
  () => deep(600, '{"a":', "}"),
  () => JSON.parse('{"__proto__": {"polluted": true}}'),
  () => JSON.parse('{"constructor": {"prototype": {"polluted": true}}}'),
  () => ({ toString: "no function", valueOf: "none either", length: -1 }),
]

const KEYS = ["__proto__", "constructor", "prototype", "hasOwnProperty", "toJSON", "then", "length", "0", "", "\ud800"]

/** A hostile value. */
export const hostileValue = (random: Random): unknown => {
  const [first, ...others] = VALUES
  return first === undefined ? null : random.pick(first, ...others)()
}

const put = (holder: Record<string, unknown>, key: string, value: unknown): void => {
  // The length of a list is no key that a parsed JSON value could have otherwise.
  if (Array.isArray(holder) && key === "length") return
  // Assignment to `__proto__` would set the prototype of the input itself, which no parsed JSON has.
  Object.defineProperty(holder, key, { value, enumerable: true, writable: true, configurable: true })
}

const isHolder = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null

/** One random place in a value: what holds it, and its key there; undefined where the value holds nothing. */
const placeIn = (value: unknown, random: Random): readonly [Record<string, unknown>, string] | undefined => {
  let found: readonly [Record<string, unknown>, string] | undefined
  for (let at = value; isHolder(at); ) {
    const [first, ...others] = Object.keys(at)
    if (first === undefined) break
    const key = random.pick(first, ...others)
    found = [at, key]
    if (random.chance(25)) break
    at = at[key]
  }
  return found
}

/** Spoils one place of a value, which is changed where it stands. */
const spoil = (value: unknown, random: Random): void => {
  const place = placeIn(value, random)
  if (place === undefined) return
  const [holder, key] = place
  const [first = "", ...others] = KEYS
  switch (random.whole(0, 7)) {
    case 0:
    case 1:
      put(holder, key, hostileValue(random))
      return
    case 2:
      delete holder[key]
      return
    case 3:
      put(holder, random.pick(first, ...others), holder[key])
      return
    case 4: {
      const other = placeIn(value, random)
      if (other !== undefined) put(holder, key, structuredClone(other[0][other[1]]))
      return
    }
    case 5:
      if (typeof holder[key] === "string") put(holder, key, `${holder[key]}${random.pick("s", " ", "\u0000", "Z")}`)
      else if (typeof holder[key] === "number") put(holder, key, -holder[key])
      return
    case 6:
      if (Array.isArray(holder)) holder.push(structuredClone(holder[Number(key)]))
      else put(holder, `${key}s`, holder[key])
      return
    default:
      if (Array.isArray(holder)) holder.reverse()
      else put(holder, random.pick(first, ...others), hostileValue(random))
  }
}

/** A copy of a value, spoiled in one place or in several. */
export const spoiledValue = (value: unknown, random: Random): unknown => {
  const copy: unknown = structuredClone(value)
  if (random.chance(2)) return hostileValue(random)
  for (let times = random.whole(1, 4); times > 0; times--) spoil(copy, random)
  return copy
}

const SNIPPETS = [
  "{",
  "}",
  "[",
  "]",
  ",",
  ":",
  '"',
  "\\",
  "\\ud800",
  "\n",
  "\r\n",
  "\u0000",
  "\ufeff",
  "1e999",
  "NaN",
  "//",
  "__proto__",
]

/** A text spoiled at one place or at several: cut, doubled, or with a snippet in it. */
export const spoiledText = (text: string, random: Random): string => {
  let spoiled = text
  const [first = "", ...others] = SNIPPETS
  for (let times = random.whole(1, 5); times > 0; times--) {
    const at = random.whole(0, spoiled.length)
    const length = random.whole(1, 12)
    switch (random.whole(0, 4)) {
      case 0:
        spoiled = spoiled.slice(0, at) + spoiled.slice(at + length)
        break
      case 1:
        spoiled = spoiled.slice(0, at) + spoiled.slice(at, at + length).repeat(2) + spoiled.slice(at + length)
        break
      case 2:
        spoiled = spoiled.slice(0, at) + String.fromCharCode(random.whole(0, 0xffff)) + spoiled.slice(at + 1)
        break
      case 3:
        if (random.chance(20)) spoiled = spoiled.slice(0, at)
        break
      default:
        spoiled = spoiled.slice(0, at) + random.pick(first, ...others) + spoiled.slice(at)
    }
  }
  return spoiled
}
