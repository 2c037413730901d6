/** Markdown from text that may hold any character: it shows just that text. */
import { describe, expect, it } from "vitest"
import { anchor, capital, code, codes, escaped, lines, table } from "../../src/publish/markdown.ts"

describe("escaped text", () => {
  it("holds no markup: neither of Markdown nor of HTML", () => {
    expect(escaped("*a* _b_ `c` [d](e) | f <g> & \\")).toBe(
      "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\| f &lt;g> &amp; \\\\",
    )
  })

  it("begins no heading, list or quotation", () => {
    expect(["# a", "- b", "+ c", "> d", "1. e", "2) f"].map(escaped)).toEqual([
      "\\# a",
      "\\- b",
      "\\+ c",
      "\\> d",
      "1\\. e",
      "2\\) f",
    ])
    expect(escaped("14.4 – a paragraph")).toBe("14.4 – a paragraph")
  })

  it("stays on one line", () => {
    expect(escaped("Ofcom\nRiverside House\r\n  London")).toBe("Ofcom Riverside House London")
  })

  it("is the text itself where nothing in it is markup", () => {
    expect(escaped("“deadlock”, after 8 weeks – or not.")).toBe("“deadlock”, after 8 weeks – or not.")
  })
})

describe("code", () => {
  it("does not end the cell that it stands in", () => {
    expect(code("Received|Logged")).toBe("`Received\\|Logged`")
  })

  it("holds backticks, and control characters as spaces", () => {
    expect(code("a `b` c")).toBe("`` a `b` c ``")
    expect(code("a\nb")).toBe("`a b`")
  })

  it("lists several names, and none", () => {
    expect(codes(["A", "B"])).toBe("`A`, `B`")
    expect(codes([])).toBe("")
  })
})

describe("an anchor", () => {
  it("keeps to its attribute", () => {
    expect(anchor('a"b')).toBe('<a id="a~22~b"></a>')
  })
})

describe("lines of a cell", () => {
  it("are each there once", () => {
    expect(lines(["one", "two", "one"])).toBe("one<br>two")
  })
})

describe("a table", () => {
  it("has a line for its headings, one below them and one for each row", () => {
    expect(
      table(
        ["A", "B"],
        [
          ["1", ""],
          ["2", "3"],
        ],
        "None.",
      ),
    ).toBe("| A | B |\n| --- | --- |\n| 1 |  |\n| 2 | 3 |")
  })

  it("is a sentence where it would have no rows", () => {
    expect(table(["A"], [], "None.")).toBe("None.")
  })
})

describe("a capital", () => {
  it("begins the text, and changes nothing else", () => {
    expect([capital("the ADR letter"), capital("")]).toEqual(["The ADR letter", ""])
  })
})
