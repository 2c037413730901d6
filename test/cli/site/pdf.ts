/** The text of a PDF, as far as tests need it: every string that is shown, by every font that could be meant. */
import { inflateSync } from "node:zlib"

const streamsOf = (pdf: Buffer): readonly string[] => {
  const streams: string[] = []
  for (let at = pdf.indexOf("stream\n"); at >= 0; at = pdf.indexOf("stream\n", at + 1)) {
    const end = pdf.indexOf("endstream", at)
    if (pdf.subarray(at - 3, at).toString() === "end" || end < 0) continue
    try {
      streams.push(inflateSync(pdf.subarray(at + 7, end)).toString("latin1"))
    } catch {
      // A font or an image: no text.
    }
  }
  return streams
}

type Font = ReadonlyMap<number, string>

const fontOf = (cmap: string): Font => {
  const font = new Map<number, string>()
  const hex = (text: string): number => Number.parseInt(text, 16)
  for (const [, block = ""] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, from = "", to = ""] of block.matchAll(/<(\w+)>\s*<(\w+)>/g))
      font.set(hex(from), String.fromCodePoint(hex(to)))
  for (const [, block = ""] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = "", last = "", to = ""] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (let at = hex(from); at <= hex(last); at++) font.set(at, String.fromCodePoint(hex(to) + at - hex(from)))
  return font
}

/** What a content shows, one string after the other, read by a font. */
const readBy = (content: string, font: Font): string =>
  [...content.matchAll(/<([\dA-Fa-f]+)>/g)]
    .map(([, codes = ""]) =>
      (codes.match(/.{4}/g) ?? []).map((each) => font.get(Number.parseInt(each, 16)) ?? "").join(""),
    )
    .join("")

export const textsOfPdf = (pdf: Buffer): readonly string[] => {
  const streams = streamsOf(pdf)
  const fonts = streams.filter((each) => each.includes("beginbf")).map(fontOf)
  return streams.filter((each) => /\bT[jJ]\b/.test(each)).flatMap((each) => fonts.map((font) => readBy(each, font)))
}
