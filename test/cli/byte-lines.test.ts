/** Lines of a stream of bytes: nothing is lost, however the stream is cut, and whatever stands in it. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { byteLinesOf, type StreamLine } from "../../src/cli/byte-lines.ts"
import { SEED } from "../case/cases.ts"

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

const linesIn = async (chunks: readonly (Uint8Array | string)[], most = 1000): Promise<readonly StreamLine[]> => {
  const lines: StreamLine[] = []
  const stream = async function* () {
    for (const chunk of chunks) yield chunk
  }
  for await (const some of byteLinesOf(stream(), most)) lines.push(...some)
  return lines
}

const text = (number: number, line: string): StreamLine => ({ is: "text", number, text: line })

/** Cuts bytes at some places. */
const cut = (bytes: Uint8Array, places: readonly number[]): readonly Uint8Array[] => {
  const at = [...new Set(places.map((each) => each % (bytes.length + 1)))].sort((a, b) => a - b)
  return [0, ...at].map((from, index) => bytes.slice(from, at[index] ?? bytes.length))
}

/** The bytes of each line, put together again from what was told of it. */
const wholeLines = (lines: readonly StreamLine[]): readonly (readonly number[])[] => {
  const whole: number[][] = []
  for (const line of lines) {
    whole[line.number - 1] ??= []
    whole[line.number - 1]?.push(...(line.is === "text" ? bytesOf(line.text) : line.bytes))
  }
  return whole
}

describe("the lines of a stream", () => {
  it("are numbered from 1, empty ones too; the last needs no line feed", async () => {
    expect(await linesIn(["one\n\nthree"])).toEqual([text(1, "one"), text(2, ""), text(3, "three")])
    expect(await linesIn(["one\n"])).toEqual([text(1, "one")])
    expect(await linesIn(["\n"])).toEqual([text(1, "")])
    expect(await linesIn([])).toEqual([])
    expect(await linesIn([""])).toEqual([])
  })

  it("keep a carriage return, which JSON passes over", async () => {
    expect(await linesIn(["one\r\ntwo\r\n"])).toEqual([text(1, "one\r"), text(2, "two\r")])
  })

  it("lose a byte order mark at the beginning, in one piece or in several, and no other", async () => {
    const mark = [0xef, 0xbb, 0xbf]
    expect(await linesIn([new Uint8Array([...mark, 65])])).toEqual([text(1, "A")])
    expect(await linesIn(mark.map((each) => new Uint8Array([each])))).toEqual([])
    expect(await linesIn([new Uint8Array([0xef]), new Uint8Array([0xbb]), new Uint8Array([0xbf, 65])])).toEqual([
      text(1, "A"),
    ])
    expect(await linesIn([new Uint8Array([65, 10, ...mark, 66])])).toEqual([text(1, "A"), text(2, "\uFEFFB")])
  })

  it("that are not UTF-8 are told as the bytes that they are, and the others are read", async () => {
    expect(await linesIn([new Uint8Array([65, 10, 0xc3, 10, 66])])).toEqual([
      text(1, "A"),
      { is: "bytes", number: 2, code: "NotUtf8", bytes: new Uint8Array([0xc3]), part: 1, whole: true },
      text(3, "B"),
    ])
  })

  it("may have so many bytes and no more", async () => {
    expect(await linesIn(["12345\n"], 5)).toEqual([text(1, "12345")])
    expect(await linesIn(["123456\nnext"], 5)).toEqual([
      { is: "bytes", number: 1, code: "TooLong", bytes: bytesOf("123456"), part: 1, whole: true },
      text(2, "next"),
    ])
    // Three characters, six bytes.
    expect((await linesIn(["äöü\n"], 5))[0]).toMatchObject({ code: "TooLong" })
  })

  it("that are too long come in parts as they arrive, so that no more than a part is held", async () => {
    const parts = await linesIn(["aaaa", "bbbb", "cc", "dddd\nnext\n"], 5)
    expect(
      parts.map((each) =>
        each.is === "text" ? each.text : [String.fromCharCode(...each.bytes), each.part, each.whole],
      ),
    ).toEqual([["aaaabbbb", 1, false], ["ccdddd", 2, true], "next"])
  })

  it("that are too long may end with the stream", async () => {
    expect(wholeLines(await linesIn(["aaaa", "bbbb"], 5))).toEqual([[...bytesOf("aaaabbbb")]])
    expect(wholeLines(await linesIn(["aaaa", "bbbb", "c"], 5))).toEqual([[...bytesOf("aaaabbbbc")]])
  })

  it("hold every byte of the stream but its line feeds, whatever the bytes and wherever it is cut", async () => {
    const some = fc.array(fc.oneof(fc.constantFrom(10, 65, 0xc3, 0xa4, 0xf0, 0x9f, 0x98, 0x80), fc.nat({ max: 255 })), {
      maxLength: 60,
    })
    await fc.assert(
      fc.asyncProperty(
        some,
        fc.array(fc.nat({ max: 60 }), { maxLength: 8 }),
        fc.integer({ min: 1, max: 12 }),
        async (bytes, places, most) => {
          // A byte order mark at the beginning is the one thing that is passed over.
          const all = new Uint8Array([65, ...bytes])
          const lines = await linesIn(cut(all, places), most)
          const expected: number[][] = [[]]
          for (const each of all) each === 10 ? expected.push([]) : expected.at(-1)?.push(each)
          if (expected.at(-1)?.length === 0) expected.pop()
          expect(wholeLines(lines)).toEqual(expected)
          expect([...new Set(lines.map(({ number }) => number))]).toEqual(expected.map((_, index) => index + 1))
        },
      ),
      { ...SEED, numRuns: 500 },
    )
  })

  it("are the same wherever valid text is cut, also inside a character", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.string({ unit: "grapheme", maxLength: 8 }).map((each) => each.replaceAll("\n", "")),
          { maxLength: 8 },
        ),
        fc.array(fc.nat({ max: 200 }), { maxLength: 8 }),
        async (lines, places) => {
          const told = await linesIn(cut(bytesOf(["first", ...lines].join("\n")), places))
          const expected = ["first", ...lines]
          while (expected.at(-1) === "") expected.pop()
          expect(
            told
              .filter((each) => each.is === "text" && each.text !== "")
              .map((each) => each.is === "text" && each.text),
          ).toEqual(expected.filter((each) => each !== ""))
          expect(told.every((each) => each.is === "text")).toBe(true)
        },
      ),
      { ...SEED, numRuns: 300 },
    )
  })
})
